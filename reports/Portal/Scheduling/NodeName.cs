using System.Globalization;
using Quartz.Extensibility;
using ReformAnalytics.Storage.Runs;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>What this process is called among the nodes: as in run rows, and when it started, for process ids come back.</summary>
internal sealed class NodeName(TimeProvider clock) : IInstanceIdGenerator
{
    public string Value { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{RunOrigin.Node}@{clock.GetUtcNow():yyyyMMddHHmmss}");

    public ValueTask<string> GenerateInstanceId(CancellationToken cancellationToken = default) => new(Value);
}
