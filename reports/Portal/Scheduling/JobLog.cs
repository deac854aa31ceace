using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>Tells of each run once when it starts and once when it ends, and passes on what it throws.</summary>
internal sealed class JobLog(ILogger<JobLog> log) : IJobExecutionMiddleware
{
    public async ValueTask Invoke(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancellationToken = default)
    {
        var job = context.JobDetail.Key.Name;
        var since = Stopwatch.GetTimestamp();
        log.LogInformation("Job {Job} starts, planned for {Planned:O}, recovering {Recovering}", job, context.ScheduledFireTimeUtc, context.Recovering);
        try
        {
            await next(context, cancellationToken);
            var metrics = (context.Result as IJobRunReport)?.Metrics;
            log.LogInformation(
                "Job {Job} ends after {Milliseconds} ms with {Rows} rows, run {Run}",
                job, (long)Stopwatch.GetElapsedTime(since).TotalMilliseconds, metrics?.GetValueOrDefault("rows"), metrics?.GetValueOrDefault("run"));
        }
        catch (Exception e)
        {
            log.LogError(e, "Job {Job} fails after {Milliseconds} ms", job, (long)Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            throw;
        }
    }
}
