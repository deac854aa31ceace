using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using ReformAnalytics.Portal.Cli;
using ReformAnalytics.Portal.Watching;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>A node: brings the stored schedule up to date, then fires; when asked to stop it takes nothing new on and lets the work in hand end.</summary>
internal sealed class SchedulerHost(ISchedulerFactory factory, IReadOnlyList<ScheduledJob> jobs, NodeName node, DbDataSource source, ILogger<SchedulerHost> log) : IHostedService
{
    // Whoever sends the signal decides how long it waits before it kills.
    private static readonly TimeSpan WorkInHand = TimeSpan.FromHours(12);

    private IScheduler? _scheduler;

    /// <summary>What a worker and a server have in common.</summary>
    public static void AddTo(IHostApplicationBuilder builder, Session session, IReadOnlyList<ScheduledJob> jobs)
    {
        var node = new NodeName(session.Clock);
        builder.Logging.ClearProviders().AddProvider(new LineLog(session.Settings.Logs, node.Value, session.Clock))
            .SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = WorkInHand);
        builder.Services.AddReformScheduler(session, node).AddSingleton(jobs).AddHostedService<DatabaseKeeper>().AddHostedService<SchedulerHost>();
        if (Telemetry.IsConfigured)
        {
            Telemetry.Add(builder.Services, node.Value);
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _scheduler = await factory.GetScheduler(cancellationToken);
        await ScheduleStore.ApplyAsync(_scheduler, jobs, cancellationToken);
        await _scheduler.Start(cancellationToken);
        log.LogInformation("Node {Name} is up with {Jobs} jobs", node.Value, jobs.Count);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_scheduler is not null)
        {
            log.LogInformation("Node {Name} stops and waits for the work in hand", node.Value);
            await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
            await LeaveAsync(cancellationToken);
        }
    }

    // The library leaves a stopped node's row behind, so that for a while it passes for one that is up.
    private async Task LeaveAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"DELETE FROM qrtz_scheduler_state WHERE sched_name = '{SchedulerServices.Name}' AND instance_name = '{node.Value}'");
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
