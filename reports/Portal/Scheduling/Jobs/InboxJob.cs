using Microsoft.Extensions.Logging;
using Quartz;
using ReformAnalytics.Ingest.Inbox;
using ReformAnalytics.Portal.Cli;
using ReformAnalytics.Portal.Watching;

namespace ReformAnalytics.Portal.Scheduling.Jobs;

/// <summary>What was dropped into the inbox. Each file is claimed, also against a look by hand on another node; of what it changes a recompute is asked for.</summary>
[DisallowConcurrentExecution]
internal sealed class InboxJob(Session session, Settings settings, TimeProvider clock, ILogger<InboxJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var files = await InboxVerb.LookAsync(session.Database, settings, clock, settings.Language, told: null, cancellationToken);
        log.WarnOfEach("Lies in no feed's folder, so it is not imported", settings.InboxRules.Astray());
        var touched = files.Where(f => f.State == InboxState.Imported).Select(f => f.Imported!.Office.Office.Code).ToHashSet(StringComparer.Ordinal);
        // A look that was cut off may have imported before that, and nobody knows of which office.
        var every = context.Recovering || context.RetryAttempt > 0 ? await session.Database.OfficesAsync(cancellationToken) : [];
        foreach (var code in touched.Concat(every.Select(o => o.Code)).Distinct(StringComparer.Ordinal))
        {
            await AfterImport.AskAsync(context.Scheduler, code, clock, cancellationToken);
        }

        var (tally, last) = (new JobTally(), (files.LastOrDefault(f => f.State == InboxState.Imported) ?? files.LastOrDefault(f => f.Imported is not null))?.Imported);
        tally.Add(files.Sum(f => f.Imported?.Outcome.RowsIn ?? 0), last is null ? null : $"{last.Office.Office.Code}/{last.Outcome.BatchId}");
        context.Result = tally.Report(touched.Count);
        JobFailedException.ThrowIfAny([.. files.Where(f => f.Fault is not null).Select(f => (f.Name, f.Fault!))]);
    }
}
