using Quartz;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Portal.Scheduling.Jobs;

/// <summary>Publishes as final the quarter that was closed when it was planned; fails where figures are not appraised.</summary>
[DisallowConcurrentExecution]
internal sealed class FinalJob(ScheduledReports reports) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reports.PublishAsync(context, PublicationState.Final, cancellationToken);
}
