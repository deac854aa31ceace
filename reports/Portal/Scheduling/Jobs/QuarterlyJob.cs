using Quartz;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Portal.Scheduling.Jobs;

/// <summary>Publishes as provisional the quarter that had ended when it was planned.</summary>
[DisallowConcurrentExecution]
internal sealed class QuarterlyJob(ScheduledReports reports) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reports.PublishAsync(context, PublicationState.Provisional, cancellationToken);
}
