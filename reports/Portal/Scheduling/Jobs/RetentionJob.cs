using Quartz;
using ReformAnalytics.Portal.Cli;

namespace ReformAnalytics.Portal.Scheduling.Jobs;

/// <summary>Clears away what is past its time in folders that only hold what can be had again.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(Settings settings, TimeProvider clock) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var removed = new ClearFiles(clock).Run(Retention.Of(settings), cancellationToken);
        context.Result = (removed == 0 ? JobRunReport.Skipped() : JobRunReport.Succeeded()).With("rows", removed);
        return ValueTask.CompletedTask;
    }
}
