using Microsoft.Extensions.Logging;
using Quartz;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain.Awards;

namespace ReformAnalytics.Portal.Scheduling.Jobs;

/// <summary>Tells of dossiers that are due in 30, 14, 7, 3, 1 days or today, and of how much is missing for them.</summary>
[DisallowConcurrentExecution]
internal sealed class DeadlinesJob(EachOffice offices, TimeProvider clock, ILogger<DeadlinesJob> log) : IJob
{
    private static readonly int[] Days = [30, 14, 7, 3, 1, 0];

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await offices.RunAsync(
        context,
        async (office, tally) =>
        {
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Schedule.Vietnam).DateTime);
            var watched = await new WatchDeadlines(office, clock).RunAsync(campaign: null, today, today.AddDays(Days.Max()), cancellation: cancellationToken);
            foreach (var due in watched.Where(w => w.Deadline.Kind == DeadlineKind.Dossier && w.DaysLeft is { } left && Days.Contains(left)))
            {
                log.LogWarning("Dossiers of {Campaign} of {Office} are due in {DaysLeft} days, {Missing} things are missing", due.Deadline.Campaign, office.Office.Code, due.DaysLeft, due.Missing.Count);
                tally.Add(1, $"{office.Office.Code}/{due.Deadline.Campaign}");
            }
        },
        cancellationToken);
}
