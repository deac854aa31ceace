using System.CommandLine;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>report scorecard</c>: a page for one unit, for the units of a group, or for all.</summary>
internal static class ScorecardVerb
{
    private const int PathsTold = 10;

    public static Command Create(CommonOptions options, Option<DirectoryInfo> output, Option<PublicationState?> state, Settings settings, TimeProvider clock)
    {
        var unit = new Option<string?>("--unit") { Description = "Unit code or name / đơn vị" };
        var all = new Option<bool>("--all") { Description = "Every unit / mọi đơn vị" };
        var command = new Command("scorecard", "One page a unit / phiếu điểm từng đơn vị") { options.Edition, options.Period, unit, options.Group, all, state, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            var (edition, period, folder) = (parsed.GetRequiredValue(options.Edition), parsed.GetValue(options.Period), parsed.GetRequiredValue(output).FullName);
            var (named, group) = (parsed.GetValue(unit), parsed.GetValue(options.Group));
            if ((named is null ? 0 : 1) + (group is null ? 0 : 1) + (parsed.GetValue(all) ? 1 : 0) != 1)
            {
                throw new UsageException(
                    "units-unclear",
                    new("Cần đúng một trong --unit, --group, --all.", "Give exactly one of --unit, --group, --all."),
                    new("Ví dụ: --unit \"An Ninh\", hoặc --all.", "For example --unit \"An Ninh\", or --all."));
            }

            Directory.CreateDirectory(folder);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var office = await session.OfficeAsync(parsed.GetValue(options.Office), edition, cancellation);
            await using var renderer = ReportVerb.RendererOf(settings, processes: named is null ? Math.Clamp(Environment.ProcessorCount, 1, 4) : 1);
            var (runs, ranking) = await ReportVerb.RunsAsync(office, clock, edition, period, cancellation);
            var wanted = await WantedAsync(office, ranking, named, group, cancellation);
            using var progress = new PageProgress(new Sentence("Phiếu điểm", "Scorecards").In(language));
            var files = await new WriteScorecards(office, renderer, clock).RunAsync(edition, period, runs, wanted, parsed.GetValue(state), folder, language, progress, cancellation);
            progress.Dispose();
            return Tell(files, folder, language);
        });
        return command;
    }

    private static int Tell(ScorecardFiles files, string folder, Language language)
    {
        foreach (var path in files.Written.Take(PathsTold))
        {
            Console.Out.WriteLine(path);
        }

        if (files.Written.Count > PathsTold)
        {
            Console.Out.WriteLine(new Sentence($"… tổng cộng {files.Written.Count} tệp trong {folder}", $"… {files.Written.Count} files in all in {folder}").In(language));
        }

        foreach (var (unit, why) in files.Failed)
        {
            Console.Error.WriteLine($"[scorecard-failed] {unit}: {why.In(language)}");
        }

        return files.Failed.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    /// <exception cref="UsageException">No such unit or group, several units of that name, or a unit that the edition does not rank.</exception>
    private static async Task<Func<RankingRow, bool>?> WantedAsync(OfficeDatabase office, Ranking ranking, string? unit, string? group, CancellationToken cancellation)
    {
        if (group is not null)
        {
            var known = Named.Group(ranking.Inputs.Edition.Edition, group);
            return ranking.Rows.Any(row => row.Unit.Group == known.Code) ? row => row.GroupCode == known.Code : throw new UsageException(
                "group-empty",
                new($"Khối '{known.Code}' không có đơn vị nào trong kỳ này.", $"Group '{known.Code}' has no unit in this period."),
                new("Kiểm tra danh sách đơn vị.", "Check the list of units."));
        }

        if (unit is null)
        {
            return null;
        }

        await using var connection = await office.DataSource.OpenConnectionAsync(cancellation);
        var found = Named.Unit((await ReferenceData.UnitsAsync(connection, cancellation: cancellation)).Directory, unit);
        return ranking.Rows.Any(row => row.Unit.Code == found.Code) ? row => row.UnitCode == found.Code : throw new UsageException(
            "unit-not-ranked",
            new($"'{found.Name}' không có trong bảng xếp hạng này.", $"'{found.Name}' is not in this ranking."),
            new("Kiểm tra bộ chỉ số, kỳ và thời gian hoạt động của đơn vị.", "Check the edition, the period and the years in which the unit exists."));
    }

    /// <summary>Pages done: one line rewritten on a terminal, a plain line every few hundred otherwise.</summary>
    private sealed class PageProgress(string subject) : IProgress<(int Done, int Of)>, IDisposable
    {
        private const int Terminal = 10, Plain = 500;
        private readonly bool _terminal = !Console.IsErrorRedirected;
        private bool _open;

        public void Report((int Done, int Of) value)
        {
            if (value.Done % (_terminal ? Terminal : Plain) != 0)
            {
                return;
            }

            if (_terminal)
            {
                Console.Error.Write($"\r{subject}: {value.Done}/{value.Of}");
                _open = true;
            }
            else
            {
                Console.Error.WriteLine($"{subject}: {value.Done}/{value.Of}");
            }
        }

        public void Dispose()
        {
            if (_open)
            {
                Console.Error.WriteLine();
                _open = false;
            }
        }
    }
}
