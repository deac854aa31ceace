using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;
using ReformAnalytics.Domain;
using ReformAnalytics.Portal.Scheduling;

namespace ReformAnalytics.Portal.Watching;

/// <summary><c>/health</c>: whether this node fires, its database answers, the cluster sees it, and what was published is what was published. 200 where it does, 503 where not.</summary>
internal static class Health
{
    public const string Path = "/health";

    // A trigger that is due and waits for six misfire thresholds means that nothing leaves the queue.
    private const int Stalled = 6;

    public static void Add(IServiceCollection services)
    {
        services.AddRoutingCore();
        services.AddHealthChecks().AddQuartz(scheduler =>
        {
            scheduler.Name = "scheduler";
            scheduler.StaleFiringTolerance = Stalled;
        }).AddCheck<PublishedCheck>("published");
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapHealthChecks(Path, new HealthCheckOptions { ResponseWriter = WriteAsync });

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new
        {
            Status = report.Status.ToString().ToLowerInvariant(),
            Node = http.RequestServices.GetRequiredService<NodeName>().Value,
            Methodology = Methodology.Version,
            Checks = report.Entries.ToDictionary(e => e.Key, e => new { Status = e.Value.Status.ToString().ToLowerInvariant(), e.Value.Description }, StringComparer.Ordinal),
        },
        JsonSerializerOptions.Web,
        http.RequestAborted);
}
