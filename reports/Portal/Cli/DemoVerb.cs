using System.CommandLine;
using System.Diagnostics;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Feeds.Plans;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Storage;
using ReformAnalytics.Analysis.Steps;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>demo</c>: the whole pipeline on the data in seeds/.</summary>
internal static class DemoVerb
{
    private const int FindingsShown = 3, PlacesShown = 3, FilesTold = 5;

    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var output = new Option<DirectoryInfo?>("--out") { Description = "Folder for the files; out/demo if absent / thư mục kết quả" };
        var command = new Command("demo", "The whole pipeline on seeds/ / chạy thử toàn bộ") { output };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            var folder = (parsed.GetValue(output) ?? new DirectoryInfo(Path.Combine("out", "demo"))).FullName;
            Directory.CreateDirectory(folder);
            var plan = ImportPlan.Read(Path.Combine(settings.Seeds, "demo.yaml"));
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            Heading(new("1. Nhập tệp", "1. Imports"), language);
            foreach (var import in plan.Imports)
            {
                await ImportAsync(session, import, language, cancellation);
            }

            Heading(new("2. Xếp hạng và so sánh", "2. Rankings and comparisons"), language);
            foreach (var report in plan.Reports.DistinctBy(r => (r.Office, r.Edition, r.Period)))
            {
                await RankAsync(session, report, language, cancellation);
            }

            Heading(new("3. Báo cáo", "3. Reports"), language);
            await using var renderer = ReportVerb.RendererOf(settings);
            var written = 0;
            foreach (var report in plan.Reports)
            {
                written += await WriteAsync(session, renderer, report, folder, language, cancellation);
            }

            Heading(new("4. Xét khen thưởng", "4. Awards"), language);
            foreach (var round in plan.Rounds)
            {
                written += await DemoRounds.JudgeAsync(session, renderer, round, folder, language, cancellation);
            }

            Console.Out.WriteLine(new Sentence($"\n{written} tệp trong {folder}", $"\n{written} files in {folder}").In(language));
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task ImportAsync(Session session, PlannedImport import, Language language, CancellationToken cancellation)
    {
        var quiet = 0;
        foreach (var file in import.Files)
        {
            var request = new ScoresRequest(import.Layout, import.Edition, import.Period);
            var (_, outcome) = await ImportVerb.ImportAsync(session, import.Feed, file, import.Office, request, language, cancellation);
            var telling = outcome.State == ImportState.Unchanged ? [] : outcome.Findings.Where(f => f.Severity != Severity.Note).OrderBy(f => f.Severity).ToArray();
            if (telling.Length == 0 && import.Files.Count > FilesTold)
            {
                quiet++;
                continue;
            }

            Console.Out.WriteLine(ImportReport.Headline(outcome).In(language));
            foreach (var finding in telling.Take(FindingsShown))
            {
                Console.Out.WriteLine("  " + ImportReport.Line(finding, language));
            }

            if (telling.Length > FindingsShown)
            {
                Console.Out.WriteLine(new Sentence($"  … và {telling.Length - FindingsShown} ghi nhận khác.", $"  … and {telling.Length - FindingsShown} more findings.").In(language));
            }
        }

        if (quiet > 0)
        {
            var folder = Path.GetFileName(Path.GetDirectoryName(import.Files[0]));
            Console.Out.WriteLine(new Sentence($"{folder}: {quiet} tệp khác, không có gì phải sửa.", $"{folder}: {quiet} more files, nothing to mend.").In(language));
        }
    }

    private static async Task RankAsync(Session session, PlannedReport report, Language language, CancellationToken cancellation)
    {
        var office = await session.OfficeAsync(report.Office, report.Edition, cancellation);
        var comparison = await new CompareYears(office, session.Clock).RunAsync(report.Edition, report.Period, cancellation: cancellation);
        var edition = comparison.Current.Inputs.Edition.Edition;
        Console.Out.WriteLine($"{edition.Title.In(language)}, {report.Period.InWords().In(language)}");
        foreach (var group in edition.Groups)
        {
            var rows = comparison.Rows.Where(r => r.Current.Unit.Group == group.Code).ToArray();
            if (rows.Length == 0)
            {
                continue;
            }

            Console.Out.WriteLine($"  {group.Name.In(language)} ({rows.Count(r => r.Current.Rank is not null)}/{rows.Length})");
            foreach (var row in rows.Take(PlacesShown))
            {
                var change = row.Change is { } value ? $" ({Figures.Signed(value * 100, 2, language)})" : string.Empty;
                var figure = row.Current.Figure.Status == ValueStatus.Valued
                    ? $"{Figures.Percent(row.Current.Figure.Ratio, 2, language)} {row.Current.Class}{change}"
                    : row.Current.Figure.Status.InWords().In(language);
                Console.Out.WriteLine($"    {row.Current.Rank,3}  {TerminalText.Plain(row.Current.Unit.Name)}: {figure}");
            }
        }
    }

    private static async Task<int> WriteAsync(Session session, Renderer renderer, PlannedReport report, string folder, Language language, CancellationToken cancellation)
    {
        var office = await session.OfficeAsync(report.Office, report.Edition, cancellation);
        var written = 0;
        foreach (var kind in report.Kinds)
        {
            var watch = Stopwatch.StartNew();
            var paths = await WriteAsync(office, renderer, session.Clock, kind, report, folder, language, cancellation);
            written += paths.Count;
            Console.Out.WriteLine($"{Path.GetRelativePath(folder, paths[0])} + {paths.Count - 1} ({watch.Elapsed.TotalSeconds:0.0} s)");
        }

        return written;
    }

    // One file a unit goes into a folder of its own.
    private static async Task<IReadOnlyList<string>> WriteAsync(
        OfficeDatabase office, Renderer renderer, TimeProvider clock, string kind, PlannedReport report, string folder, Language language, CancellationToken cancellation)
    {
        switch (kind)
        {
            case "template":
                return await new WriteScoreSheets(office).RunAsync(report.Edition, unit: null, report.Group, report.Period, Path.Combine(folder, "templates"), language, cancellation);
            case "scorecard":
                var (runs, _) = await ReportVerb.RunsAsync(office, clock, report.Edition, report.Period, cancellation);
                var cards = Directory.CreateDirectory(Path.Combine(folder, "scorecards")).FullName;
                var files = await new WriteScorecards(office, renderer, clock).RunAsync(
                    report.Edition, report.Period, runs, report.Group is { } group ? row => row.GroupCode == group : null, declared: null, cards, language, progress: null, cancellation);
                return files.Failed.Count == 0 ? files.Written : throw new InvalidOperationException($"{files.Failed[0].Unit}: {files.Failed[0].Why}");
            default:
                return await ReportVerb.WriteAsync(
                    office, renderer, clock, Enum.Parse<ReportKind>(kind, ignoreCase: true), report.Edition, report.Period, declared: null, folder, language, cancellation);
        }
    }

    private static void Heading(Sentence text, Language language) => Console.Out.WriteLine($"\n{text.In(language)}\n");
}
