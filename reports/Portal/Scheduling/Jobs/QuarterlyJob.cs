using Quartz;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Portal.Scheduling.Jobs;

/// <summary>The provisional bulletin of the quarter that had ended when it was planned.</summary>
[DisallowConcurrentExecution]
internal sealed class QuarterlyJob(ScheduledReports reports) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reports.QuarterlyAsync(context, PublicationState.Provisional, cancellationToken);
}
