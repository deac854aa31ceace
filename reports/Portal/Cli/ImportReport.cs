using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Cli;

/// <summary>Tells the person who imported a file what became of it, and writes what was rejected as a workbook to act on.</summary>
internal static class ImportReport
{
    private const int Shown = 20;

    public static async Task PrintAsync(Settings settings, OfficeDatabase office, ImportOutcome outcome, Language language, CancellationToken cancellation)
    {
        Console.Out.WriteLine(Headline(outcome).In(language));
        if (outcome.Passed.Count > 0)
        {
            Console.Out.WriteLine(new Sentence("  Bỏ qua: ", "  Passed over: ").In(language) + string.Join(", ", outcome.Passed.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} {p.Value}")));
        }

        foreach (var finding in outcome.Findings.OrderBy(f => f.Severity).Take(Shown))
        {
            Console.Out.WriteLine("  " + Line(finding, language));
        }

        if (outcome.Findings.Count > Shown)
        {
            Console.Out.WriteLine(new Sentence($"  … và {outcome.Findings.Count - Shown} ghi nhận khác.", $"  … and {outcome.Findings.Count - Shown} more findings.").In(language));
        }

        if (outcome is { Rejected: > 0, BatchId: { } batch, State: ImportState.Accepted or ImportState.Rejected }
            && await RejectedRows.WorkbookAsync(office, outcome, language, cancellation) is { } workbook)
        {
            Directory.CreateDirectory(settings.Rejections);
            var path = Path.Combine(settings.Rejections, $"{office.Office.Code}-{batch}-{Path.GetFileNameWithoutExtension(outcome.File)}.xlsx");

            // Half a workbook would look like a whole one: it is written beside its place and moved there.
            await File.WriteAllBytesAsync(path + ".part", workbook, cancellation);
            File.Move(path + ".part", path, overwrite: true);
            Console.Out.WriteLine(new Sentence($"  Danh sách cần sửa: {path}", $"  What to mend: {path}").In(language));
        }
    }

    public static Sentence Headline(ImportOutcome outcome)
    {
        var what = string.Join(", ", new[] { outcome.Edition, string.Join(" ", outcome.Periods), outcome.Layout }.Where(t => !string.IsNullOrEmpty(t)));
        what = what.Length == 0 ? outcome.Feed : $"{outcome.Feed}: {what}";
        var counts = new Sentence(
            $"{outcome.Accepted} nhận, {outcome.Rejected} từ chối, {outcome.Unchanged} không đổi so với trước",
            $"{outcome.Accepted} accepted, {outcome.Rejected} rejected, {outcome.Unchanged} as before");
        return outcome.State switch
        {
            ImportState.Accepted => new($"{outcome.File} ({what}): lần nhập {outcome.BatchId}: {counts.Vi}.", $"{outcome.File} ({what}): vintage {outcome.BatchId}: {counts.En}."),
            ImportState.Unchanged => new($"{outcome.File} ({what}): đã có từ lần nhập {outcome.BatchId}, không có gì thay đổi.", $"{outcome.File} ({what}): known since vintage {outcome.BatchId}, nothing changes."),
            ImportState.DryRun => new($"{outcome.File} ({what}): chạy thử, không ghi: {counts.Vi}.", $"{outcome.File} ({what}): trial, nothing stored: {counts.En}."),
            _ => new($"{outcome.File} ({what}): KHÔNG NHẬP, {outcome.Rejected} từ chối.", $"{outcome.File} ({what}): NOT IMPORTED, {outcome.Rejected} rejected."),
        };
    }

    public static string Line(Finding finding, Language language)
    {
        var place = finding.Position switch
        {
            { Row: null, Sheet.Length: 0 } => string.Empty,
            { Row: null } p => $" [{p.Sheet}]",
            { Sheet.Length: 0 } p when finding.File.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || finding.File.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) => $" {p.Row}:{p.Column}",
            { Sheet.Length: 0 } p => $" {p.ColumnLetters}{p.Row}",
            var p => $" [{p.Sheet}]!{p.ColumnLetters}{p.Row}",
        };
        var value = finding.Value is null ? string.Empty : $" «{finding.Value.ReplaceLineEndings(" ")}»";
        return TerminalText.Plain($"[{Words(finding.Severity).In(language)} {finding.Code}]{place}{value} {finding.Sentence.In(language)} {finding.Remedy.In(language)}");
    }

    private static Sentence Words(Severity severity) => severity switch
    {
        Severity.Rejection => new("từ chối", "rejection"),
        Severity.Warning => new("cảnh báo", "warning"),
        _ => new("ghi chú", "note"),
    };
}
