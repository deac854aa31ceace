using Quartz;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Portal.Cli;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>Reports as the schedule wants them, one folder an office under REFORM_HOME/reports; what an office has no scores for is passed over.</summary>
internal sealed class ScheduledReports(EachOffice offices, Settings settings, TimeProvider clock)
{
    /// <summary>The quarter that had ended when a run was planned: a run that comes late still tells its own quarter.</summary>
    public static Period EndedQuarter(IJobExecutionContext context)
    {
        var planned = TimeZoneInfo.ConvertTime(context.ScheduledFireTimeUtc ?? context.FireTimeUtc, Schedule.Vietnam);
        var quarter = Period.QuarterOf(DateOnly.FromDateTime(planned.DateTime));
        return quarter.Quarter == 1 ? new(quarter.Year - 1, 4) : new(quarter.Year, quarter.Quarter - 1);
    }

    /// <summary>The bulletin of a quarter, of each index that has scores of it.</summary>
    /// <exception cref="JobFailedException">Called final, and for some office not final yet.</exception>
    public Task QuarterlyAsync(IJobExecutionContext context, PublicationState state, CancellationToken cancellation)
    {
        var quarter = EndedQuarter(context);
        return WriteAsync(context, ReportKind.Quarterly, state, scored => [.. scored.Where(s => s.Period == quarter)], cancellation);
    }

    /// <summary>The ranking of each index's newest year, or of its newest quarter where it knows no year.</summary>
    public Task RankingAsync(IJobExecutionContext context, CancellationToken cancellation) => WriteAsync(
        context,
        ReportKind.Ranking,
        declared: null,
        scored => [.. scored.GroupBy(s => s.Edition.Index, StringComparer.Ordinal).Select(index => index.OrderBy(s => s.Period.Quarter is null).ThenBy(s => s.Period).Last())],
        cancellation);

    private async Task WriteAsync(
        IJobExecutionContext context,
        ReportKind kind,
        PublicationState? declared,
        Func<IReadOnlyList<(EditionSpan Edition, Period Period)>, IReadOnlyList<(EditionSpan Edition, Period Period)>> choose,
        CancellationToken cancellation)
    {
        await using var renderer = ReportVerb.RendererOf(settings);
        await offices.RunAsync(
            context,
            async (office, tally) =>
            {
                foreach (var (edition, period) in choose(await RecomputePeriods.ScoredPeriodsAsync(office, cancellation)))
                {
                    var folder = Path.Combine(settings.Reports, office.Office.Code);
                    var files = await ReportVerb.WriteAsync(office, renderer, clock, kind, edition.Code, period, declared, folder, settings.Language, cancellation);
                    tally.Add(files.Count, $"{office.Office.Code}/{Path.GetFileNameWithoutExtension(files[0])}");
                }
            },
            cancellation);
    }
}
