using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace ReformAnalytics.Portal.Tests.Scheduling;

/// <summary>A server as whoever watches over it sees it.</summary>
public sealed class ServeTests(PortalServer server)
{
    [Fact]
    public async Task Health_is_answered_and_traces_and_metrics_arrive_where_a_collector_is_named()
    {
        using var office = await ScheduledOffice.WithScoresAsync(server, "2023");
        using var collector = new Collector();
        var url = $"http://127.0.0.1:{FreePort()}";
        office.Reform.With("Reform__Url", url).With("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Endpoint).With("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf").With("OTEL_BSP_SCHEDULE_DELAY", "200");
        using var node = await Node.UpAsync(office.Reform, "serve");
        using var client = new HttpClient();
        var answer = await HealthAsync(client, url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var health = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(("healthy", node.Name), ((string)health["status"]!, (string)health["node"]!));

        office.Reform.Run("jobs", "run", "analytics.recompute").Expect(0);
        Assert.Contains("analytics.recompute", await collector.ReceivedAsync("/v1/traces", "analytics.recompute"), StringComparison.Ordinal);

        // What is still unsent goes out with the node.
        Assert.Equal(0, await node.TerminateAsync());
        Assert.Contains("quartz", await collector.ReceivedAsync("/v1/metrics", "quartz"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_node_whose_database_is_gone_says_so()
    {
        using var office = await ScheduledOffice.EmptyAsync(server);
        var url = $"http://127.0.0.1:{FreePort()}";
        office.Reform.With("Reform__Url", url);
        using var node = await Node.UpAsync(office.Reform, "serve");
        using var client = new HttpClient();
        (await HealthAsync(client, url)).EnsureSuccessStatusCode();
        await office.AskAsync<object>("ALTER SCHEMA scheduling RENAME TO gone; SELECT 1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await HealthAsync(client, url)).StatusCode);
    }

    // The scheduler is up a moment before the server listens.
    private static async Task<HttpResponseMessage> HealthAsync(HttpClient client, string url)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await client.GetAsync(new Uri($"{url}/health"));
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
