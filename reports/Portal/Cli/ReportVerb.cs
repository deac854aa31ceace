using System.CommandLine;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Portal.Cli.Awards;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>report ranking|quarterly|scorecard|evidence|dossier</c>: files for readers.</summary>
internal static class ReportVerb
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder for the files / thư mục kết quả", Required = true };
        var state = CommonOptions.OptionalChoice<PublicationState>("--state", "provisional | final; follows from the figures if absent / tạm tính hay chính thức");
        var command = new Command("report", "Files for readers / báo cáo");
        foreach (var (kind, description) in new[]
        {
            (ReportKind.Ranking, "Ranking workbook and charts / sổ tính xếp hạng và biểu đồ"),
            (ReportKind.Quarterly, "Bulletin, its figures and charts / bản tin, số liệu và biểu đồ"),
        })
        {
            var report = new Command(kind.ToString().ToLowerInvariant(), description) { options.Edition, options.Period, state, output };
            report.SetAction(async (parsed, cancellation) =>
            {
                Directory.CreateDirectory(parsed.GetRequiredValue(output).FullName);
                var edition = parsed.GetRequiredValue(options.Edition);
                await using var session = await Session.OpenAsync(settings, clock, cancellation);
                var office = await session.OfficeAsync(parsed.GetValue(options.Office), edition, cancellation);
                await using var renderer = RendererOf(settings);
                var paths = await WriteAsync(
                    office, renderer, clock, kind, edition, parsed.GetValue(options.Period), parsed.GetValue(state), parsed.GetRequiredValue(output).FullName, options.LanguageOf(parsed, settings), cancellation);
                foreach (var path in paths)
                {
                    Console.Out.WriteLine(path);
                }

                return ExitCodes.Done;
            });
            command.Add(report);
        }

        command.Add(ScorecardVerb.Create(options, output, state, settings, clock));
        foreach (var award in AwardReports.Create(options, output, settings, clock))
        {
            command.Add(award);
        }

        return command;
    }

    /// <summary>Brings the stored ranking and comparison up to date and writes the report from them.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        OfficeDatabase office, Renderer renderer, TimeProvider clock, ReportKind kind, string edition, Period period, PublicationState? declared, string folder, Language language, CancellationToken cancellation)
    {
        var (runs, _) = await RunsAsync(office, clock, edition, period, cancellation);
        return await new WriteReport(office, renderer, clock).RunAsync(kind, edition, period, runs, declared, folder, language, cancellation);
    }

    /// <summary>The stored runs that a report of a period tells, made now where they are missing.</summary>
    public static async Task<(ReportRuns Runs, Ranking Current)> RunsAsync(OfficeDatabase office, TimeProvider clock, string edition, Period period, CancellationToken cancellation)
    {
        var comparison = await new CompareYears(office, clock).RunAsync(edition, period, cancellation: cancellation);
        var path = await new RankPath(office, clock).RunAsync(edition, period, cancellation: cancellation);
        return (new(comparison.Current.RunId, comparison.RunId, path), comparison.Current);
    }

    public static Renderer RendererOf(Settings settings, int processes = 1)
    {
        var folder = Path.Combine(settings.Root, "reports", "Reporting", "Rendering");
        return Renderer.IsInstalled(folder) ? new Renderer(folder, processes: processes) : throw new UsageException(
            "renderer-missing",
            new("Chưa cài bộ vẽ biểu đồ.", "The chart renderer is not installed."),
            new("Chạy ./reform install.", "Run ./reform install."));
    }
}
