using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Quartz.Diagnostics;
using ReformAnalytics.Domain;

namespace ReformAnalytics.Portal.Watching;

/// <summary>Traces and metrics by OpenTelemetry, where the standard variable OTEL_EXPORTER_OTLP_ENDPOINT names a collector; nothing of it is loaded otherwise.</summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", Database = "Npgsql", Web = "Microsoft.AspNetCore", Requests = "Microsoft.AspNetCore.Hosting";

    public static bool IsConfigured => Environment.GetEnvironmentVariable(Endpoint) is { Length: > 0 };

    public static void Add(IServiceCollection services, string node) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("reform-analytics", serviceVersion: Methodology.Version, serviceInstanceId: node))
        .WithTracing(traces => traces.AddSource(QuartzInstrumentation.ActivitySourceName, Database, Web).AddOtlpExporter())
        .WithMetrics(metrics => metrics.AddMeter(QuartzInstrumentation.MeterName, Database, Requests).AddOtlpExporter());
}
