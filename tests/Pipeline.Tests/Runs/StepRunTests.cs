using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Storage;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Runs;

namespace ReformAnalytics.Pipeline.Tests.Runs;

/// <summary>What a run holds, and what is left of it when its session is lost.</summary>
public sealed class StepRunTests(TestDatabase server)
{
    private static readonly TimeProvider Clock = new FixedClock();

    [Fact]
    public async Task Two_runs_of_one_subject_follow_each_other_and_runs_of_two_do_not_wait()
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        await using var __ = database;
        var office = await database.AddOfficeAsync("mine");
        var first = await HoldAsync(office, "a 2023");
        await using (await HoldAsync(office, "a 2024"))
        {
        }

        var second = HoldAsync(office, "a 2023");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();
        await (await second.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).DisposeAsync();
    }

    [Fact]
    public async Task A_run_tells_where_it_ran_and_by_which_code()
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        await using var __ = database;
        var office = await database.AddOfficeAsync("mine");
        await using (var run = await HoldAsync(office, "a"))
        {
            await run.StartAsync("ingest.test", "a\0b", "reading");
            (run.RowsIn, run.Accepted, run.Rejected) = (3, 2, 1);
            await run.FinishAsync("done", [("batch_id", 7)]);
        }

        var row = Assert.Single(await RunsAsync(office));
        Assert.Equal(("done", "a\uFFFDb", 3L, 2L, 1L, (int?)7), (row.Stage, row.Subject, row.RowsIn, row.Accepted, row.Rejected, row.BatchId));
        Assert.Equal($"{Environment.MachineName}/{Environment.ProcessId}", row.Node);
        Assert.Matches(@"^\d+(\.\d+)*\+[0-9a-f]{8,12}$", row.CodeVersion);
    }

    [Fact]
    public async Task A_run_whose_session_is_lost_is_closed_by_the_next_and_can_write_nothing_any_more()
    {
        var (database, connectionString) = await MigratedDatabase.FreshAsync(server);
        await using var __ = database;
        var office = await database.AddOfficeAsync("mine");
        await using var dead = await HoldAsync(office, "imports");
        await dead.StartAsync("ingest.test", "a", "copying");
        await using var transaction = await dead.Connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var context = OfficeDatabase.CreateContext(dead.Connection, transaction))
        {
            context.Batches.Add(MigratedDatabase.Batch(office.Office.OfficeId, 1));
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        // As far as the server can tell the process has gone; it will find out when it speaks next.
        await ClusterHome.AskAsync(connectionString, $"SELECT pg_terminate_backend({dead.Connection.ProcessID})");
        await using (var next = await HoldAsync(office, "imports").WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken))
        {
            await next.StartAsync("ingest.test", "b", "copying");
            var rows = await RunsAsync(office);
            Assert.Equal([("a", "lost"), ("b", "copying")], rows.Select(r => (r.Subject, r.Stage)));
            Assert.Contains("copying", rows[0].Error, StringComparison.Ordinal);

            await dead.StageAsync("storing");
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => dead.FinishAsync("done"));
            await Assert.ThrowsAnyAsync<Exception>(() => transaction.CommitAsync(TestContext.Current.CancellationToken));
            await dead.FailAsync(new InvalidOperationException("too late"));
            await next.FinishAsync("done");
        }

        Assert.Equal([("a", "lost"), ("b", "done")], (await RunsAsync(office)).Select(r => (r.Subject, r.Stage)));
        await using var after = office.CreateContext();
        Assert.Empty(await after.Batches.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_run_that_lives_is_not_taken_for_lost()
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        await using var __ = database;
        var office = await database.AddOfficeAsync("mine");
        await using var run = await HoldAsync(office, "a");
        await run.StartAsync("ingest.test", "a", "reading");

        Assert.Equal(0, await LostRuns.CloseAsync(office, Clock, TestContext.Current.CancellationToken));
        Assert.Equal("reading", Assert.Single(await RunsAsync(office)).Stage);
    }

    private static Task<StepRun> HoldAsync(OfficeDatabase office, string fence) =>
        StepRun.HoldAsync(office, Clock, RunTable.Ingest, fence, TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<IngestRun>> RunsAsync(OfficeDatabase office)
    {
        await using var context = office.CreateContext();
        return await context.IngestRuns.AsNoTracking().OrderBy(r => r.RunId).ToListAsync(TestContext.Current.CancellationToken);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
