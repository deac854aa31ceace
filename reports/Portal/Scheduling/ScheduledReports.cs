using Quartz;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Portal.Cli;
using ReformAnalytics.Portal.Publishing;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Reporting.Store;

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

    /// <summary>Publishes a quarter, of each index that has scores of it, and gives out what was published in a folder of its own; what says nothing new is not published again.</summary>
    /// <exception cref="JobFailedException">Called final, and for some office not final yet.</exception>
    public async Task PublishAsync(IJobExecutionContext context, PublicationState state, CancellationToken cancellation)
    {
        var quarter = EndedQuarter(context);
        var store = new ContentStore(settings.Store);
        await using var renderer = ReportVerb.RendererOf(settings);
        await offices.RunAsync(
            context,
            async (office, tally) =>
            {
                foreach (var (edition, _) in (await RecomputePeriods.ScoredPeriodsAsync(office, cancellation)).Where(s => s.Period == quarter))
                {
                    if (await PublishedAsync(new(office, renderer, store, clock), edition.Code, quarter, state, cancellation) is not { } outcome)
                    {
                        continue;
                    }

                    // Also where it is known from before: a run may have been cut off between publishing and giving out.
                    var published = outcome.Publication;
                    var files = await new ReadPublication(office, store).GiveBackAsync(published.Number, Path.Combine(settings.Reports, office.Office.Code, published.ShortName), cancellation);
                    if (outcome.IsNew)
                    {
                        tally.Add(files.Count, published.Identifier);
                    }
                }
            },
            cancellation);
    }

    /// <summary>The ranking of each index's newest year, or of its newest quarter where it knows no year.</summary>
    public async Task RankingAsync(IJobExecutionContext context, CancellationToken cancellation)
    {
        await using var renderer = ReportVerb.RendererOf(settings);
        await offices.RunAsync(
            context,
            async (office, tally) =>
            {
                var scored = await RecomputePeriods.ScoredPeriodsAsync(office, cancellation);
                foreach (var (edition, period) in scored.GroupBy(s => s.Edition.Index, StringComparer.Ordinal).Select(index => index.OrderBy(s => s.Period.Quarter is null).ThenBy(s => s.Period).Last()))
                {
                    var folder = Path.Combine(settings.Reports, office.Office.Code);
                    var files = await ReportVerb.WriteAsync(office, renderer, clock, ReportKind.Ranking, edition.Code, period, declared: null, folder, settings.Language, cancellation);
                    tally.Add(files.Count, $"{office.Office.Code}/{Path.GetFileNameWithoutExtension(files[0])}");
                }
            },
            cancellation);
    }

    private static async Task<PublishOutcome?> PublishedAsync(PublishPeriod publish, string edition, Period period, PublicationState state, CancellationToken cancellation)
    {
        try
        {
            return await publish.RunAsync(edition, period, state, cancellation: cancellation);
        }
        catch (AlreadyFinalException)
        {
            // A run that comes late, or an office that was early: what is final is not made provisional.
            return null;
        }
    }
}
