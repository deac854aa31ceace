using Quartz;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>Brings the stored schedule to what the schedule file and the configuration say. What says the same is left alone: a trigger put anew would forget the fire times that it missed.</summary>
internal static class ScheduleStore
{
    /// <summary>Group of the jobs and of the triggers that the schedule file makes.</summary>
    public const string Group = "schedule";

    public static JobKey Job(string name) => new(name, Group);

    public static TriggerKey Trigger(string name) => new(name, Group);

    public static async Task ApplyAsync(IScheduler scheduler, IReadOnlyList<ScheduledJob> jobs, CancellationToken cancellation)
    {
        foreach (var job in jobs)
        {
            await AddAsync(scheduler, job, cancellation);
            await TimeAsync(scheduler, job, cancellation);
        }

        var stored = await scheduler.QueryJobs(new JobQuery { Group = GroupMatcher<JobKey>.GroupEquals(Group) }, cancellation);
        await scheduler.DeleteJobs([.. stored.Items.Select(j => j.Key).Where(key => jobs.All(j => j.Name != key.Name))], cancellation);
    }

    private static async Task AddAsync(IScheduler scheduler, ScheduledJob job, CancellationToken cancellation) => await scheduler.AddJob(
        JobBuilder.Create().OfType(job.Type).WithIdentity(Job(job.Name)).WithDescription(job.Does.En).StoreDurably().RequestRecovery().Build(),
        AddJobOptions.Replacing,
        cancellation);

    private static async Task TimeAsync(IScheduler scheduler, ScheduledJob job, CancellationToken cancellation)
    {
        var key = Trigger(job.Name);
        var stored = await scheduler.GetTrigger(key, cancellation) as ICronTrigger;
        if (job.Cron is null)
        {
            await scheduler.UnscheduleJob(key, cancellation);
        }
        else if (stored is null)
        {
            await scheduler.ScheduleTrigger(Build(job), TriggerConflict.Keep, cancellation);
        }
        else if (stored.CronExpressionString != job.Cron || stored.MisfireInstructionCode != (int)Instruction(job.Misfire) || !stored.TimeZone.HasSameRules(Schedule.Vietnam))
        {
            var state = await scheduler.GetTriggerState(key, cancellation);
            await scheduler.RescheduleJob(key, Build(job), cancellation);
            if (state == TriggerState.Paused)
            {
                await scheduler.PauseTrigger(key, cancellation);
            }
        }
    }

    private static ITrigger Build(ScheduledJob job) => TriggerBuilder.Create()
        .WithIdentity(Trigger(job.Name))
        .ForJob(Job(job.Name))
        .WithSchedule(CronScheduleBuilder.Create(job.Cron!).InTimeZone(Schedule.Vietnam).WithMisfireInstruction(Instruction(job.Misfire)))
        .Build();

    private static CronTriggerMisfireInstruction Instruction(Misfire misfire) => misfire switch
    {
        Misfire.Skip => CronTriggerMisfireInstruction.DoNothing,
        Misfire.Once => CronTriggerMisfireInstruction.FireAndProceed,
        Misfire.Each => CronTriggerMisfireInstruction.IgnoreMisfires,
        _ => throw new ArgumentOutOfRangeException(nameof(misfire), misfire, "no such policy"),
    };
}
