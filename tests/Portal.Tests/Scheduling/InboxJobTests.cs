using System.Text.Json.Nodes;
using ReformAnalytics.Portal.Scheduling;

namespace ReformAnalytics.Portal.Tests.Scheduling;

/// <summary>Files dropped before a worker, and what its history tells of them.</summary>
public sealed class InboxJobTests(PortalServer server)
{
    [Fact]
    public async Task An_import_is_told_with_rows_run_and_node_and_asks_for_a_recompute()
    {
        using var office = await ScheduledOffice.WithScoresAsync(server, "2022");
        office.Reform.With("Reform__Schedule__ingest_inbox__Cron", "off").With("Reform__InboxStillSeconds", "0.2");
        var folder = Path.Combine(office.Reform.Home, "inbox", "scores");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "diem.csv"), "unit,period,item,appraised\nA,2023,1,51\nA,2023,2,31\nB,2023,1,52\n");
        File.WriteAllText(Path.Combine(folder, "hong.csv"), "một,hai\n1,2\n");
        using var node = await Node.UpAsync(office.Reform, "worker");

        var run = office.Reform.Run("jobs", "run", "ingest.inbox", "--format", "json").Expect(0).Json["runs"]![0]!;
        Assert.Equal(("succeeded", 3L, node.Name), ((string)run["outcome"]!, (long)run["rows"]!, (string)run["node"]!));
        Assert.StartsWith("thu/", (string)run["run"]!, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "done", "diem.csv")));
        Assert.True(File.Exists(Path.Combine(folder, "rejected", "hong.csv.rejections.xlsx")));

        await node.EndsAsync(Schedule.Recompute);
        var recompute = Assert.Single(History(office.Reform, Schedule.Recompute));
        Assert.Equal("after-import/analytics.recompute/thu", (string)recompute["trigger"]!);
        Assert.Equal(1L, await office.AskAsync<long>("SELECT count(*) FROM analytics.run WHERE step = 'analytics.rankings' AND subject = 'thu-2023 2023' AND stage = 'done'"));

        // By hand it is the same, as long as a node is up to hear it.
        office.Reform.Run("import", "scores", office.Reform.Write("them.csv", "unit,period,item,appraised\nB,2023,2,33\n"), "--edition", ScheduledOffice.Edition).Expect(0);
        await node.EndsAsync(Schedule.Recompute, times: 2);

        // Nothing new: told as such, and nothing is asked for.
        Assert.Equal("skipped", (string)office.Reform.Run("jobs", "run", "ingest.inbox", "--format", "json").Expect(0).Json["runs"]![0]!["outcome"]!);
        Assert.Equal(2, History(office.Reform, Schedule.Recompute).Length);
    }

    private static JsonNode[] History(Reform reform, string job) => [.. reform.Run("jobs", "history", job, "--format", "json").Expect(0).Json["runs"]!.AsArray().Select(r => r!)];
}
