namespace ReformAnalytics.Portal.Tests.Scheduling;

/// <summary>The schedule looked at and taken in hand from a command line, and what a failure leaves behind.</summary>
public sealed class JobsVerbTests(PortalServer server)
{
    [Fact]
    public async Task Jobs_are_listed_run_paused_and_remembered()
    {
        using var office = await ScheduledOffice.WithScoresAsync(server, "2022-Q4", "2023");
        var reform = office.Reform;
        Assert.Contains("./reform worker", reform.Run("jobs", "run", "analytics.recompute").Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("analytics.recompute", reform.Run("jobs", "run", "nothing").Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("worker", reform.Run("jobs", "list").Expect(0).Output, StringComparison.Ordinal);

        using var node = await Node.UpAsync(reform, "worker");
        var run = Assert.Single(reform.Run("jobs", "run", "analytics.recompute", "--format", "json").Expect(0).Json["runs"]!.AsArray())!;
        Assert.Equal(("succeeded", 4L, node.Name), ((string)run["outcome"]!, (long)run["rows"]!, (string)run["node"]!));
        Assert.StartsWith("thu/", (string)run["run"]!, StringComparison.Ordinal);

        // Again, and for an office that has nothing: the same run is found, or none.
        var again = reform.Run("jobs", "run", "analytics.recompute", "--format", "json").Json["runs"]![0]!;
        Assert.Equal((string)run["run"]!, (string)again["run"]!);
        Assert.Equal("skipped", (string)reform.Run("jobs", "run", "analytics.recompute", "--office", "hue", "--format", "json").Expect(0).Json["runs"]![0]!["outcome"]!);

        reform.Run("jobs", "pause", "analytics.recompute").Expect(0);
        var paused = Listed(reform, "analytics.recompute");
        Assert.Equal(("paused", null), ((string)paused["state"]!, (string?)paused["next"]));
        Assert.Equal("skipped", (string)paused["last"]!["outcome"]!);
        reform.Run("jobs", "resume", "analytics.recompute").Expect(0);
        var next = (DateTimeOffset)Listed(reform, "analytics.recompute")["next"]!;
        Assert.Equal((1, 30, TimeSpan.FromHours(7)), (next.Hour, next.Minute, next.Offset));

        var history = reform.Run("jobs", "history", "analytics.recompute", "--format", "json").Expect(0).Json["runs"]!.AsArray();
        Assert.Equal(3, history.Count);
        Assert.Contains("analytics.recompute", reform.Run("jobs", "history").Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_reaches_the_caller_the_history_and_the_log_and_the_other_offices_have_their_turn()
    {
        using var office = await ScheduledOffice.WithScoresAsync(server, "2023");

        // The office "hue" comes before "thu"; its edition is made unreadable.
        await office.AskAsync<int>("WITH b AS (UPDATE ingest.edition_version SET definition = 'Nguyễn Văn A' WHERE office_id = (SELECT office_id FROM ingest.office WHERE code = 'hue') RETURNING 1) SELECT count(*)::int FROM b");
        await office.AskAsync<int>(
            "WITH s AS (INSERT INTO ingest.score (office_id, edition_id, period_key, batch_id, unit_id, item_id, status, sheet, row_no) "
            + "SELECT office_id, edition_id, 20210, 1, 1, 1, 0, '', 1 FROM ingest.edition WHERE office_id = (SELECT office_id FROM ingest.office WHERE code = 'hue') RETURNING 1) SELECT count(*)::int FROM s");
        using var node = await Node.UpAsync(office.Reform, "worker");

        var run = office.Reform.Run("jobs", "run", "analytics.recompute", "--format", "json").Expect(1).Json["runs"]![0]!;
        Assert.Equal("failed", (string)run["outcome"]!);
        Assert.StartsWith("hue: ", (string)run["error"]!, StringComparison.Ordinal);
        Assert.Equal(2, (long)run["rows"]!);
        Assert.Equal(2L, await office.AskAsync<long>("SELECT count(*) FROM analytics.run WHERE stage = 'done'"));
        var told = await node.LogsAsync(l => (string?)l["level"] == "error");
        Assert.Equal("analytics.recompute", (string)told["Job"]!);
        Assert.Contains("JobFailedException", (string)told["error"]!, StringComparison.Ordinal);

        // What stood in the data is for the database, not for logs.
        Assert.Equal(0, await node.TerminateAsync());
        var files = Directory.GetFiles(Path.Combine(office.Reform.Home, "logs"));
        Assert.DoesNotContain("Nguyễn", File.ReadAllText(Assert.Single(files)), StringComparison.Ordinal);
        Assert.DoesNotContain(node.Log, l => l.ToJsonString().Contains("Nguy", StringComparison.Ordinal));
    }

    private static System.Text.Json.Nodes.JsonNode Listed(Reform reform, string job) =>
        reform.Run("jobs", "list", "--format", "json").Expect(0).Json["jobs"]!.AsArray().Single(j => (string)j!["name"]! == job)!;
}
