using System.Globalization;
using Quartz.Extensibility;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>What this process is called among the nodes: machine, process id, and when it started, for process ids come back.</summary>
internal sealed class NodeName(TimeProvider clock) : IInstanceIdGenerator
{
    public string Value { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}-{clock.GetUtcNow():yyyyMMddHHmmss}");

    public ValueTask<string> GenerateInstanceId(CancellationToken cancellationToken = default) => new(Value);
}
