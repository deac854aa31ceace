using Npgsql;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>
/// A score sheet that comes back with its stamp: the stamp says whose it is, and whatever contradicts it refuses the file as a whole, because a
/// figure given to the wrong unit or period looks like any other.
/// </summary>
internal static class ReturnedSheet
{
    private static readonly Sentence TakeTheForm = new(
        "Lập lại phiếu bằng ./reform template và ghi điểm vào phiếu đó.", "Write the form anew with ./reform template and fill that one.");

    /// <summary>The layout, edition and unit of a stamped file, or why it is refused; null where the file has no stamp.</summary>
    public static async Task<ScoresChoice?> RecogniseAsync(
        NpgsqlConnection connection, Office office, SourceFile source, OfficeUnits units, ScoresRequest request, LayoutCatalog catalog, CancellationToken cancellation)
    {
        var stamps = StampedSheet.StampsOf(source);
        if (stamps.Count == 0)
        {
            return null;
        }

        if (Unreadable(stamps) is { } unreadable)
        {
            return Refuse(source, unreadable);
        }

        var stamp = stamps[0].Stamp!;
        var stored = await ReferenceData.EditionAsync(connection, stamp.Edition, cancellation: cancellation);
        var layout = request.Layout is null ? catalog.WithId("unit-sheet") ?? catalog.Layouts.FirstOrDefault(l => l.Kind == LayoutKind.UnitSheet) : catalog.WithId(request.Layout);
        if (Contradicts(stamp, office, request, stored, units.Directory, layout) is { } refusal)
        {
            return Refuse(source, refusal);
        }

        var stamped = new StampedSheet(stamp, units.Directory.WithCode(stamp.Unit)!);
        var said = new List<Finding>();
        var reading = new Reading(source, layout!, stored!.Edition, units.Directory, stamp.Period, stamped);
        if (new ReturnedHead(reading, stamped, office).Judge(said) is { } other)
        {
            return Refuse(source, other);
        }

        if (stamp.Definition != ScoreSheetStamp.DefinitionOf(stored.Definition) || !string.Equals(stamp.Group, stamped.Unit.Group, StringComparison.Ordinal))
        {
            said.Add(new(Severity.Warning, "form-outdated", source.Name, new Position(string.Empty), null,
                new(
                    $"Bộ chỉ số '{stamp.Edition}' hoặc khối của '{stamped.Unit.Name}' đã thay đổi từ khi lập phiếu; điểm được xét theo quy định hiện hành.",
                    $"Edition '{stamp.Edition}' or the group of '{stamped.Unit.Name}' has changed since the form was written; the points are judged by what is in force."),
                new("So điểm tối đa trong phiếu với bộ chỉ số; khi cần, lập lại phiếu bằng ./reform template.", "Compare the maxima of the form with the edition; where they differ, write it anew with ./reform template.")));
        }

        var cells = ScoreLayouts.Read(source, layout!, stored.Edition, units.Directory, stamp.Period, stamped).Cells.Count;
        return new(layout, stored, Math.Max(1, cells), null) { Stamped = stamped, Said = said };
    }

    private static Refusal? Unreadable(IReadOnlyList<(StampState State, ScoreSheetStamp? Stamp)> stamps) =>
        stamps.Any(s => s.State == StampState.FormFromFuture)
            ? new("form-from-future",
                new("Phiếu chấm điểm do một phiên bản mới hơn của chương trình lập; phiên bản này không đọc được.", "The score sheet was written by a newer version of the program than this one."),
                new("Cập nhật chương trình rồi nhập lại, hoặc lập lại phiếu bằng phiên bản này.", "Update the program and import again, or write the form anew with this version."))
            : stamps.Any(s => s.State == StampState.Damaged)
                ? new("stamp-damaged",
                    new("Phần đánh dấu ẩn của phiếu chấm điểm đã bị sửa hoặc bị hỏng, nên không biết chắc phiếu của đơn vị và kỳ nào.", "The hidden stamp of the score sheet was changed or is broken, so that its unit and period are not certain."),
                    TakeTheForm)
                : stamps.Count > 1
                    ? new("stamp-twice",
                        new("Tệp gộp nhiều phiếu chấm điểm khác nhau.", "The file holds several different score sheets."),
                        new("Gửi mỗi phiếu trong một tệp riêng, như khi nhận.", "Return each sheet in a file of its own, as it was sent."))
                    : null;

    private static Refusal? Contradicts(
        ScoreSheetStamp stamp, Office office, ScoresRequest request, StoredEdition? stored, UnitDirectory units, LayoutDefinition? layout)
    {
        if (!Same(stamp.Office, office.Code))
        {
            return new("stamp-other-office",
                new($"Phiếu được lập cho cơ quan '{stamp.Office}', không phải '{office.Code}'.", $"The sheet was written for office '{stamp.Office}', not for '{office.Code}'."),
                new($"Nhập với --office {stamp.Office} nếu cơ quan đó có ở đây (./reform offices).", $"Import with --office {stamp.Office}, if that office is here (./reform offices)."));
        }

        if (request.Edition is { } edition && !Same(edition, stamp.Edition))
        {
            return new("stamp-other-edition",
                new($"Phiếu thuộc bộ chỉ số '{stamp.Edition}', nhưng được nhập cho '{edition}'.", $"The sheet is of edition '{stamp.Edition}', but imported for '{edition}'."),
                new("Bỏ --edition, hoặc gửi đúng phiếu.", "Leave out --edition, or import the right sheet."));
        }

        if (request.Period is { } period && period != stamp.Period)
        {
            return new("stamp-other-period",
                new($"Phiếu của {stamp.Period.InWords().Vi}, nhưng được nhập cho {period.InWords().Vi}.", $"The sheet is of {stamp.Period.InWords().En}, but imported for {period.InWords().En}."),
                new("Bỏ --period, hoặc gửi đúng phiếu.", "Leave out --period, or import the right sheet."));
        }

        if (layout?.Kind != LayoutKind.UnitSheet)
        {
            return new("stamp-other-layout",
                new($"Tệp là phiếu chấm điểm của một đơn vị, không đọc theo bố cục '{request.Layout}'.", $"The file is the score sheet of one unit and is not read by layout '{request.Layout}'."),
                new("Bỏ --layout.", "Leave out --layout."));
        }

        if (stored is null)
        {
            return new("stamp-unknown-edition",
                new($"Phiếu thuộc bộ chỉ số '{stamp.Edition}', mà cơ quan '{office.Code}' không có.", $"The sheet is of edition '{stamp.Edition}', which office '{office.Code}' does not have."),
                new("Nhập bộ chỉ số trước (./reform import editions), hoặc kiểm tra nơi nhận phiếu.", "Import the edition first (./reform import editions), or check where the sheet belongs."));
        }

        if (!stored.Edition.Serves(stamp.Period))
        {
            return new("stamp-edition-does-not-serve",
                new($"Bộ chỉ số '{stamp.Edition}' không áp dụng cho {stamp.Period.InWords().Vi} ghi trong phiếu.", $"Edition '{stamp.Edition}' does not serve {stamp.Period.InWords().En}, which the sheet is of."),
                TakeTheForm);
        }

        return units.WithCode(stamp.Unit) is not { } unit
            ? new("stamp-unknown-unit",
                new($"Phiếu của đơn vị có mã '{stamp.Unit}', không có trong danh mục đơn vị của cơ quan '{office.Code}'.", $"The sheet is of the unit with code '{stamp.Unit}', which is not among the units of office '{office.Code}'."),
                new("Bổ sung đơn vị vào danh mục (./reform import units), hoặc lập lại phiếu.", "Add it to the list of units (./reform import units), or write the form anew."))
            : stored.Edition.Group(unit.Group) is null
                ? new("stamp-group-not-in-edition",
                    new($"'{unit.Name}' thuộc khối '{unit.Group}', mà bộ chỉ số '{stamp.Edition}' không có.", $"'{unit.Name}' is in group '{unit.Group}', which edition '{stamp.Edition}' does not have."),
                    new("Kiểm tra khối của đơn vị trong danh mục, rồi lập lại phiếu.", "Check the unit's group in the list of units, then write the form anew."))
                : null;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static ScoresChoice Refuse(SourceFile source, Refusal refusal) =>
        new(null, null, 0, new Finding(Severity.Rejection, refusal.Code, source.Name, refusal.At, refusal.Value, refusal.Sentence, refusal.Remedy));
}

/// <summary>Why a stamped file is refused as a whole.</summary>
internal sealed record Refusal(string Code, Sentence Sentence, Sentence Remedy)
{
    /// <summary>Where the contradiction stands; the file as a whole where it stands nowhere.</summary>
    public Position At { get; init; } = new(string.Empty);

    public string? Value { get; init; }
}
