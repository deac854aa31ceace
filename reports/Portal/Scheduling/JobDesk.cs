using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Extensibility;
using ReformAnalytics.Portal.Cli;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>A line of the schedule as it stands in the store.</summary>
/// <param name="Job">The line.</param>
/// <param name="State">planned, paused, running, off, or failing where the scheduler gave it up.</param>
/// <param name="Next">When it comes up next.</param>
/// <param name="Last">Its newest run; null before the first.</param>
internal sealed record JobState(ScheduledJob Job, string State, DateTimeOffset? Next, ExecutionHistoryEntry? Last);

/// <summary>The store looked at, and changed, from a command line: a scheduler that never starts and is no node.</summary>
internal sealed class JobDesk : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    private readonly ServiceProvider _services;
    private readonly IScheduler _scheduler;
    private readonly IReadOnlyList<ScheduledJob> _jobs;
    private readonly TimeProvider _clock;

    private JobDesk(ServiceProvider services, IScheduler scheduler, IReadOnlyList<ScheduledJob> jobs, TimeProvider clock) =>
        (_services, _scheduler, _jobs, _clock) = (services, scheduler, jobs, clock);

    public static async Task<JobDesk> OpenAsync(Session session, IReadOnlyList<ScheduledJob> jobs, CancellationToken cancellation)
    {
        var services = new ServiceCollection().AddLogging().AddReformScheduler(session, new NodeName(session.Clock)).BuildServiceProvider();
        try
        {
            var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellation);
            return new(services, scheduler, jobs, session.Clock);
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>The nodes that are up.</summary>
    public async Task<IReadOnlyList<ClusterNode>> NodesAsync(CancellationToken cancellation) =>
        [.. (await _scheduler.QueryClusterNodes(cancellation)).Where(n => !n.IsCurrentNode && n.State != ClusterNodeState.Failed)];

    public async Task<IReadOnlyList<JobState>> ListAsync(CancellationToken cancellation)
    {
        var triggers = (await _scheduler.QueryTriggers(new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(ScheduleStore.Group) }, cancellation)).Items;
        var running = (await _scheduler.QueryFireInstances(new FireInstanceQuery(), cancellation)).Items;
        var states = new List<JobState>();
        foreach (var job in _jobs)
        {
            var trigger = triggers.FirstOrDefault(t => t.Key == ScheduleStore.Trigger(job.Name));
            var runs = await HistoryAsync(job.Name, 1, cancellation);
            var state = job.Cron is null ? "off"
                : running.Any(r => r.JobKey == ScheduleStore.Job(job.Name)) ? "running"
                : trigger?.State == TriggerState.Paused ? "paused"
                : trigger?.State == TriggerState.Error ? "failing"
                : "planned";
            var next = state is "paused" or "off" ? null : trigger?.NextFireTimeUtc ?? Schedule.NextAfter(job.Cron, _clock.GetUtcNow());
            states.Add(new(job, state, next, runs.Count == 0 ? null : runs[0]));
        }

        return states;
    }

    /// <summary>Newest first; of one job or of all.</summary>
    public async Task<IReadOnlyList<ExecutionHistoryEntry>> HistoryAsync(string? name, int take, CancellationToken cancellation) =>
        (await History.QueryExecutions(new ExecutionHistoryQuery { SchedulerName = SchedulerServices.Name, Job = name is null ? null : ScheduleStore.Job(name), Take = take }, cancellation)).Items;

    /// <summary>Puts a run of a job into the store for whichever node comes first; gives what it is to be asked for by.</summary>
    public async Task<TriggerKey> RunAsync(ScheduledJob job, string? office, CancellationToken cancellation)
    {
        var key = new TriggerKey($"{job.Name}-{_clock.GetUtcNow():yyyyMMddHHmmssfffffff}", "by-hand");
        var trigger = TriggerBuilder.Create(_clock).WithIdentity(key).ForJob(ScheduleStore.Job(job.Name)).WithRetryPolicy(RetryPolicy.None).StartNow();
        if (office is not null)
        {
            trigger = trigger.UsingJobData(EachOffice.OfficeKey, office);
        }

        await _scheduler.ScheduleTrigger(trigger.Build(), TriggerConflict.Throw, cancellation);
        return key;
    }

    /// <summary>Asks for the figures of an office to be brought up to date.</summary>
    public Task RecomputeAsync(string office, CancellationToken cancellation) => AfterImport.AskAsync(_scheduler, office, _clock, cancellation);

    /// <summary>Waits until the run that a trigger asked for has ended, also where its node died and another took it over.</summary>
    public async Task<ExecutionHistoryEntry> EndAsync(ScheduledJob job, TriggerKey trigger, CancellationToken cancellation)
    {
        var since = _clock.GetUtcNow();
        var died = false;
        while (true)
        {
            var ended = (await History.QueryExecutions(new ExecutionHistoryQuery { SchedulerName = SchedulerServices.Name, Job = ScheduleStore.Job(job.Name), Take = 20 }, cancellation)).Items;
            if (ended.FirstOrDefault(e => e.TriggerName == trigger.Name && e.TriggerGroup == trigger.Group) is { } own)
            {
                return own;
            }

            // What takes over has a trigger of its own. It is ours where ours has gone without an end.
            if (died && ended.LastOrDefault(e => e.TriggerGroup == SchedulerConstants.DefaultRecoveryGroup && e.FiredAtUtc >= since) is { } takenOver)
            {
                return takenOver;
            }

            await Task.Delay(Glance, _clock, cancellation);
            var running = (await _scheduler.QueryFireInstances(new FireInstanceQuery(), cancellation)).Items;
            died = running.All(r => r.TriggerKey != trigger) && !await _scheduler.Exists(trigger, cancellation);
        }
    }

    /// <summary>Stops a job from coming up, or lets it; false where it has no time in the store.</summary>
    public async Task<bool> PauseAsync(string name, bool pause, CancellationToken cancellation)
    {
        var key = ScheduleStore.Trigger(name);
        if (!await _scheduler.Exists(key, cancellation))
        {
            return false;
        }

        await (pause ? _scheduler.PauseTrigger(key, cancellation) : _scheduler.ResumeTrigger(key, cancellation));
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: false, CancellationToken.None);
        await _services.DisposeAsync();
    }

    private IExecutionHistoryStore History => _services.GetRequiredService<IExecutionHistoryStore>();
}
