using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>Holds what a returned sheet shows against what its stamp says: one table, the same unit, the same period.</summary>
internal sealed class ReturnedHead(Reading reading, StampedSheet stamped, Office office)
{
    /// <summary>Why the file is refused, or null; what is odd but allowed is added to <paramref name="said"/>.</summary>
    public Refusal? Judge(List<Finding> said)
    {
        var tables = VisibleHead.Tables(reading);
        if (tables.Count > 1)
        {
            // A copy for another unit would carry the first one's stamp; which of the tables it belongs to nothing tells.
            var names = string.Join(", ", tables.Select(t => $"'{t.Sheet.Name}'"));
            return new("sheet-copied",
                new($"Tệp có {tables.Count} phiếu chấm điểm ({names}) nhưng chỉ mang dấu của một phiếu, của '{stamped.Unit.Name}'.",
                    $"The file holds {tables.Count} score sheets ({names}), but the stamp of one only, that of '{stamped.Unit.Name}'."),
                new("Giữ lại một phiếu; phiếu của đơn vị khác lập bằng ./reform template.", "Keep one of them; write other units' forms with ./reform template."));
        }

        return tables.Count == 0 ? null : OfUnit(tables[0].Sheet, tables[0].LastRow, said) ?? OfPeriod(tables[0].Sheet, tables[0].LastRow);
    }

    private Refusal? OfUnit(Sheet sheet, int lastRow, List<Finding> said)
    {
        var unit = stamped.Unit;
        if (UnitSheetUnit.Labelled(sheet, lastRow) is not { } labelled)
        {
            // The office's own name may stand above the table, and may be a unit's.
            var lines = UnitSheetUnit.Unlabelled(reading, sheet, lastRow).Where(u => !IsOffice(u)).ToList();
            return lines.Count == 1 && lines[0] != unit ? Other(lines[0].Name, lines[0], new(sheet.Name)) : null;
        }

        var (name, at) = labelled;
        if (NameKey.Canonical(name) == NameKey.Canonical(unit.Name))
        {
            return null;
        }

        if (UnitSheetUnit.Named(reading, name) is { } found)
        {
            return found == unit ? null : Other(name, found, at);
        }

        if (reading.Units.IsAmbiguous(name))
        {
            var several = reading.Units.Near(name);
            return several.Contains(unit) ? null : Other(name, several[0], at);
        }

        said.Add(new(Severity.Warning, "unit-name-differs", reading.File.Name, at, name,
            new($"Phiếu của '{unit.Name}' ghi tên đơn vị là '{name}', không có trong danh mục; điểm được nhập cho '{unit.Name}' theo dấu của phiếu.",
                $"The sheet of '{unit.Name}' shows the unit's name as '{name}', which nobody knows; the points were taken for '{unit.Name}', as its stamp says."),
            new("Nếu tên này đúng, thêm vào danh mục đơn vị làm tên gọi khác.", "If the name is right, add it to the list of units as an alias.")));
        return null;
    }

    private Refusal? OfPeriod(Sheet sheet, int lastRow)
    {
        var edition = reading.Edition;
        return VisibleHead.OtherPeriod(sheet, lastRow, stamped.Period, [edition.Title.Vi, edition.Title.En, edition.Source.Vi, edition.Source.En, edition.Id, stamped.Unit.Name]) is not { } other
            ? null
            : new("stamp-other-period",
                new($"Phiếu được lập cho {stamped.Period.InWords().Vi}, nhưng tiêu đề ghi {other.Period.InWords().Vi}.", $"The sheet was written for {stamped.Period.InWords().En}, but its heading says {other.Period.InWords().En}."),
                new("Không sửa kỳ trên phiếu; phiếu của kỳ khác lập bằng ./reform template.", "Do not change the period on a form; write another period's with ./reform template."))
            {
                At = other.At,
                Value = other.Period.ToString(),
            };
    }

    private bool IsOffice(Unit unit) => NameKey.Of(unit.Name) is var key && (key == NameKey.Of(office.NameVi) || key == NameKey.Of(office.NameEn));

    private Refusal Other(string name, Unit shown, Position at) => new("stamp-other-unit",
        new($"Phiếu được lập cho '{stamped.Unit.Name}', nhưng tiêu đề ghi '{shown.Name}'.", $"The sheet was written for '{stamped.Unit.Name}', but its heading says '{shown.Name}'."),
        new("Mỗi đơn vị chấm trên phiếu của mình; lập phiếu cho đơn vị kia bằng ./reform template.", "Each unit fills its own form; write the other unit's with ./reform template."))
    {
        At = at,
        Value = name,
    };
}
