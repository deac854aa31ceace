using System.Diagnostics;
using Npgsql;

namespace ReformAnalytics.Portal.Tests.Scheduling;

/// <summary>Nodes that share the work, and one that dies over it.</summary>
public sealed class ClusterTests(PortalServer server)
{
    private const string Job = "analytics.recompute";

    // Check-in 1 s, threshold 2 s, as ScheduledOffice sets them, and 15 s for the rest.
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(1 + 2 + 15);

    [Fact]
    public async Task A_job_whose_node_is_killed_ends_once_on_another()
    {
        using var office = await ScheduledOffice.WithScoresAsync(server, "2022", "2023");
        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Node.UpAsync(office.Reform, "worker")));
        try
        {
            // The job stands still at its first look into the runs, so that it is killed at its work and not before or after.
            await using var source = NpgsqlDataSource.Create(office.ConnectionString);
            await using var connection = await source.OpenConnectionAsync();
            await using var held = await connection.BeginTransactionAsync();
            await using (var hold = new NpgsqlCommand("LOCK TABLE analytics.run IN ACCESS EXCLUSIVE MODE", connection))
            {
                await hold.ExecuteNonQueryAsync();
            }

            var asked = Task.Run(() => office.Reform.Run("jobs", "run", Job));
            var name = await office.UntilAsync<string>($"SELECT coalesce((SELECT instance_name FROM scheduling.qrtz_fired_triggers WHERE state = 'EXECUTING' AND job_name = '{Job}'), '')", n => n.Length > 0);

            // As if it had been at it for ten minutes: what is taken over then is later than any fire time that counts as in time.
            await using (var earlier = source.CreateCommand($"UPDATE scheduling.qrtz_fired_triggers SET sched_time = sched_time - {TimeSpan.FromMinutes(10).Ticks}, fired_time = fired_time - {TimeSpan.FromMinutes(10).Ticks}"))
            {
                Assert.Equal(1, await earlier.ExecuteNonQueryAsync());
            }

            nodes.Single(n => n.Name == name).Kill();
            var since = Stopwatch.GetTimestamp();
            await held.RollbackAsync();
            var elsewhere = await office.UntilAsync<string>(
                $"SELECT coalesce((SELECT instance_name FROM scheduling.qrtz_execution_history WHERE job_name = '{Job}'), '')", n => n.Length > 0);
            var took = Stopwatch.GetElapsedTime(since);

            Assert.NotEqual(name, elsewhere);
            (await asked.WaitAsync(TimeSpan.FromMinutes(1))).Expect(0);
            Assert.True(took <= Allowed, $"It took {took.TotalSeconds:0.0} s.");
            TestContext.Current.TestOutputHelper?.WriteLine($"ended elsewhere after {took.TotalSeconds:0.0} s");
            Assert.Equal(0L, await office.AskAsync<long>("SELECT count(*) FROM analytics.run WHERE finished_at IS NULL"));
            Assert.Equal(
                ["analytics.comparisons thu-2023 2022 / 2021", "analytics.comparisons thu-2023 2023 / 2022", "analytics.rankings thu-2023 2022", "analytics.rankings thu-2023 2023"],
                await office.AskAsync<string[]>("SELECT array_agg(step || ' ' || subject ORDER BY step COLLATE \"C\", subject COLLATE \"C\") FROM analytics.run WHERE stage = 'done'"));
            Assert.Equal(1L, await office.AskAsync<long>($"SELECT count(*) FROM scheduling.qrtz_execution_history WHERE job_name = '{Job}'"));
        }
        finally
        {
            foreach (var node in nodes)
            {
                node.Dispose();
            }
        }
    }

    [Fact]
    public async Task Told_to_stop_a_node_lets_its_work_end_and_leaves_without_fault()
    {
        using var office = await ScheduledOffice.WithScoresAsync(server, "2023");
        using var node = await Node.UpAsync(office.Reform, "worker");
        await using var source = NpgsqlDataSource.Create(office.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var held = await connection.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("LOCK TABLE analytics.run IN ACCESS EXCLUSIVE MODE", connection))
        {
            await hold.ExecuteNonQueryAsync();
        }

        office.Reform.Run("jobs", "run", Job, "--no-wait").Expect(0);
        await node.LogsAsync(l => (string?)l["Job"] == Job);
        var stopping = node.TerminateAsync();
        await node.LogsAsync(l => ((string?)l["message"])!.Contains("waits for the work in hand", StringComparison.Ordinal));
        await Task.Delay(500);
        Assert.False(stopping.IsCompleted);
        await held.RollbackAsync();

        Assert.Equal(0, await stopping);
        Assert.Equal(2L, await office.AskAsync<long>("SELECT count(*) FROM analytics.run WHERE stage = 'done'"));
        Assert.Equal(1L, await office.AskAsync<long>($"SELECT count(*) FROM scheduling.qrtz_execution_history WHERE job_name = '{Job}' AND succeeded"));
        Assert.Equal(0L, await office.AskAsync<long>("SELECT count(*) FROM scheduling.qrtz_scheduler_state"));
    }
}
