using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Portal.Scheduling;

namespace ReformAnalytics.Portal.Tests.Scheduling;

/// <summary>A quarter published by the calendar, and what the weekly verification makes of it.</summary>
public sealed class PublishingJobsTests(PortalServer server)
{
    [Fact]
    public async Task A_quarter_is_published_once_a_state_and_tampering_shows_in_history_and_health()
    {
#pragma warning disable RS0030 // The node runs by the real clock: the quarter that has ended for it has ended.
        var today = VietnamTime.Today(TimeProvider.System);
#pragma warning restore RS0030
        var now = Period.QuarterOf(today);
        var ended = now.Quarter == 1 ? $"{now.Year - 1}-Q4" : $"{now.Year}-Q{now.Quarter - 1}";
        using var office = await ScheduledOffice.WithScoresAsync(server, ended);
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        probe.Stop();
        office.Reform.With("Reform__Url", url);
        using var node = await Node.UpAsync(office.Reform, "serve");
        using var client = new HttpClient();

        var provisional = Run(office, Schedule.Quarterly, "succeeded");
        Assert.Equal($"thu/thu-2023/{ended}/r1", (string)provisional["run"]!);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(office.Reform.Home, "reports", "thu", "p1"), "*.xlsx"));
        Run(office, Schedule.Quarterly, "skipped");
        Assert.Equal($"thu/thu-2023/{ended}/r2", (string)Run(office, Schedule.Final, "succeeded")["run"]!);
        Run(office, Schedule.Quarterly, "skipped");
        Assert.Equal(["provisional", "final"], await office.AskAsync<string[]>("SELECT array_agg(state ORDER BY publication_id) FROM reports.publication"));

        Run(office, Schedule.Verify, "succeeded");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"{url}/health"))).StatusCode);

        await office.AskAsync<int>("WITH t AS (UPDATE reports.publication_unit SET points = points + 0.01 WHERE unit_code = 'A' AND publication_id = 1 RETURNING 1) SELECT count(*)::int FROM t");
        var failed = Run(office, Schedule.Verify, "failed");
        Assert.StartsWith("thu: ", (string)failed["error"]!, StringComparison.Ordinal);
        var health = await client.GetAsync(new Uri($"{url}/health"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Equal("unhealthy", (string)JsonNode.Parse(await health.Content.ReadAsStringAsync())!["checks"]!["published"]!["status"]!);
    }

    private static JsonNode Run(ScheduledOffice office, string job, string outcome)
    {
        var run = office.Reform.Run("jobs", "run", job, "--format", "json").Expect(outcome == "failed" ? 1 : 0).Json["runs"]![0]!;
        Assert.Equal(outcome, (string)run["outcome"]!);
        return run;
    }
}
