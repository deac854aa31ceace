using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Units;

/// <summary>What a column of a list of units holds.</summary>
internal enum UnitField
{
    Code,
    Name,
    Kind,
    Group,
    Parent,
    ValidFrom,
    ValidTo,
    Aliases,
}

/// <summary>Which column holds which field, by the headings; columns count from 0.</summary>
internal sealed class UnitColumns
{
    // Spellings as NameKey makes them: no marks, case, spaces or punctuation.
    private static readonly Dictionary<string, UnitField?> Known = new(StringComparer.Ordinal)
    {
        ["code"] = UnitField.Code,
        ["ma"] = UnitField.Code,
        ["madonvi"] = UnitField.Code,
        ["name"] = UnitField.Name,
        ["ten"] = UnitField.Name,
        ["tendonvi"] = UnitField.Name,
        ["donvi"] = UnitField.Name,
        ["kind"] = UnitField.Kind,
        ["loai"] = UnitField.Kind,
        ["loaidonvi"] = UnitField.Kind,
        ["group"] = UnitField.Group,
        ["khoi"] = UnitField.Group,
        ["nhom"] = UnitField.Group,
        ["khoinhom"] = UnitField.Group,
        ["khoithidua"] = UnitField.Group,
        ["parent"] = UnitField.Parent,
        ["tructhuoc"] = UnitField.Parent,
        ["validfrom"] = UnitField.ValidFrom,
        ["hieuluctu"] = UnitField.ValidFrom,
        ["validto"] = UnitField.ValidTo,
        ["hieulucden"] = UnitField.ValidTo,
        ["aliases"] = UnitField.Aliases,
        ["tenkhac"] = UnitField.Aliases,
        ["stt"] = null,
        ["no"] = null,
        ["note"] = null,
        ["ghichu"] = null,
    };

    private readonly Dictionary<UnitField, int> _places = [];

    private UnitColumns()
    {
    }

    /// <summary>Whether a row is a row of headings: it names both the code and the name column.</summary>
    public static bool Recognises(IReadOnlyList<string?> texts)
    {
        var fields = texts.Select(Field).ToList();
        return fields.Contains(UnitField.Code) && fields.Contains(UnitField.Name);
    }

    /// <summary>The columns of a row of headings, or null with a finding where the table cannot be read by them.</summary>
    public static UnitColumns? Of(string file, string sheet, TableRow headings, List<Finding> findings)
    {
        var columns = new UnitColumns();
        var usable = true;
        for (var i = 0; i < headings.Texts.Count; i++)
        {
            var text = headings.Texts[i];
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var position = new Position(sheet, headings.Row, i + 1);
            if (!Known.TryGetValue(NameKey.Of(text), out var field))
            {
                findings.Add(new(
                    Severity.Warning, "units-heading-unknown", file, position, text,
                    new($"Cột '{text}' không thuộc danh sách đơn vị và được bỏ qua.", $"Column '{text}' does not belong to a list of units and is passed over."),
                    new("Sửa tên cột nếu cột này có dữ liệu cần nhập.", "Correct the heading if the column holds something to import.")));
            }
            else if (field is { } known && !columns._places.TryAdd(known, i))
            {
                usable = false;
                findings.Add(new(
                    Severity.Rejection, "units-heading-twice", file, position, text,
                    new($"Cột '{text}' trùng nghĩa với cột {new Position(sheet, headings.Row, columns._places[known] + 1).ColumnLetters}.", $"Column '{text}' means the same as column {new Position(sheet, headings.Row, columns._places[known] + 1).ColumnLetters}."),
                    new("Bỏ hoặc đổi tên một trong hai cột.", "Delete or rename one of the two columns.")));
            }
        }

        if (!columns._places.ContainsKey(UnitField.Group))
        {
            usable = false;
            findings.Add(new(
                Severity.Rejection, "units-heading-missing", file, new Position(sheet, headings.Row), Value: null,
                new("Thiếu cột 'khối' (group).", "The column 'group' is missing."),
                new("Thêm cột 'khối' ghi mã khối thi đua của từng đơn vị.", "Add a column 'group' with the code of each unit's group.")));
        }

        return usable ? columns : null;
    }

    /// <summary>Column of a field from 1, or null where the table has none.</summary>
    public int? Number(UnitField field) => _places.TryGetValue(field, out var i) ? i + 1 : null;

    /// <summary>The text of a field, trimmed and composed; empty where there is none.</summary>
    public string Text(TableRow row, UnitField field) =>
        _places.TryGetValue(field, out var i) && i < row.Texts.Count && row.Texts[i] is { } text ? NameKey.Canonical(text) : string.Empty;

    private static UnitField? Field(string? text) => string.IsNullOrWhiteSpace(text) ? null : Known.GetValueOrDefault(NameKey.Of(text));
}
