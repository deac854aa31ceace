using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;
using Quartz.Extensibility;
using ReformAnalytics.Portal.Scheduling;

namespace ReformAnalytics.Portal.Watching;

/// <summary>Whether the newest verification found everything as it was published. Figures that were tampered with are no healthy answer, however well the node runs.</summary>
internal sealed class PublishedCheck(IExecutionHistoryStore history) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var query = new ExecutionHistoryQuery { SchedulerName = SchedulerServices.Name, Job = ScheduleStore.Job(Schedule.Verify), Take = 1 };
        return (await history.QueryExecutions(query, cancellationToken)).Items switch
        {
            [] => HealthCheckResult.Healthy("never verified yet"),
            [{ Succeeded: false } failed, ..] => HealthCheckResult.Unhealthy($"verified at {failed.FiredAtUtc:O}: {failed.ExceptionMessage}"),
            [var sound, ..] => HealthCheckResult.Healthy($"verified at {sound.FiredAtUtc:O}"),
        };
    }
}
