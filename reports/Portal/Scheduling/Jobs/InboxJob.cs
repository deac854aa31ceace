using Quartz;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Ingest.Inbox;
using ReformAnalytics.Portal.Cli;

namespace ReformAnalytics.Portal.Scheduling.Jobs;

/// <summary>What was dropped into the inbox, and the figures that it changes. Each file is claimed, also against a look by hand on another node.</summary>
[DisallowConcurrentExecution]
internal sealed class InboxJob(Session session, Settings settings, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var files = await InboxVerb.LookAsync(session.Database, settings, clock, settings.Language, told: null, cancellationToken);
        var tally = new JobTally();
        foreach (var office in files.Where(f => f.State == InboxState.Imported).Select(f => f.Imported!.Office).DistinctBy(o => o.Office.OfficeId))
        {
            await new RecomputePeriods(office, clock).RunAsync(cancellationToken);
        }

        tally.Add(files.Sum(f => f.Imported?.Outcome.RowsIn ?? 0), files.LastOrDefault(f => f.Imported is not null)?.Imported is { } last ? $"{last.Office.Office.Code}/{last.Outcome.BatchId}" : null);
        context.Result = tally.Report(files.Select(f => f.Imported?.Office.Office.Code).OfType<string>().Distinct(StringComparer.Ordinal).Count());
        var faults = files.Where(f => f.Fault is not null).Select(f => (f.Name, f.Fault!)).ToArray();
        if (faults.Length > 0)
        {
            throw new JobFailedException(faults);
        }
    }
}
