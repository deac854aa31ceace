using Quartz;

namespace ReformAnalytics.Portal.Scheduling.Jobs;

/// <summary>The ranking workbook and charts of each index's newest period. The same figures give the same bytes.</summary>
[DisallowConcurrentExecution]
internal sealed class RankingJob(ScheduledReports reports) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await reports.RankingAsync(context, cancellationToken);
}
