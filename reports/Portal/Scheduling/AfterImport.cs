using Npgsql;
using Quartz;
using ReformAnalytics.Portal.Cli;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>Asks the nodes for an office's figures to be brought up to date, after something of it was imported.</summary>
internal static class AfterImport
{
    /// <summary>Group of the triggers that ask.</summary>
    public const string Group = "after-import";

    /// <summary>Puts the wish into the store, for whichever node is free; one that waits already is enough.</summary>
    public static async Task AskAsync(IScheduler scheduler, string office, TimeProvider clock, CancellationToken cancellation)
    {
        var trigger = TriggerBuilder.Create(clock)
            .WithIdentity(new TriggerKey($"{Schedule.Recompute}/{office}", Group))
            .ForJob(ScheduleStore.Job(Schedule.Recompute))
            .UsingJobData(EachOffice.OfficeKey, office)
            .StartNow()
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, cancellation);
    }

    /// <summary>The same from a command line. Where no node is up nobody would hear it, and figures are brought up to date when they are asked for.</summary>
    public static async Task AskAsync(Session session, IEnumerable<string> offices, CancellationToken cancellation)
    {
        var codes = offices.Distinct(StringComparer.Ordinal).ToArray();
        if (codes.Length == 0 || !await AnyNodeAsync(session, cancellation))
        {
            return;
        }

        await using var desk = await JobDesk.OpenAsync(session, [], cancellation);
        foreach (var code in codes)
        {
            await desk.RecomputeAsync(code, cancellation);
        }
    }

    // Looked up without the scheduler, which takes its time to load.
    private static async Task<bool> AnyNodeAsync(Session session, CancellationToken cancellation)
    {
        await using var source = session.Database.OpenScheduling();
        try
        {
            await using var command = source.CreateCommand("SELECT EXISTS (SELECT 1 FROM qrtz_scheduler_state)");
            return await command.ExecuteScalarAsync(cancellation) is true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable)
        {
            // No node was ever up on this database.
            return false;
        }
    }
}
