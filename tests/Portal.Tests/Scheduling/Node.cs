using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ReformAnalytics.Portal.Tests.Scheduling;

/// <summary>A worker or a server as a process of its own, with what it logs.</summary>
internal sealed class Node : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private Node(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
            {
                _lines.Enqueue(text);
            }
        };
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    /// <summary>Its name among the nodes.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>What it logged so far.</summary>
    public IReadOnlyList<JsonNode> Log => [.. _lines.Where(l => l.StartsWith('{')).Select(l => JsonNode.Parse(l)!)];

    /// <summary>Starts one and waits until it is up.</summary>
    public static async Task<Node> UpAsync(Reform reform, params string[] arguments)
    {
        var node = new Node(Process.Start(reform.Call(arguments))!);
        try
        {
            var up = await node.LogsAsync(l => (string?)l["message"] is { } message && message.Contains(" is up ", StringComparison.Ordinal));
            node.Name = (string)up[nameof(Name)]!;
            return node;
        }
        catch
        {
            node.Dispose();
            throw;
        }
    }

    /// <summary>Waits for a line of its log.</summary>
    public async Task<JsonNode> LogsAsync(Func<JsonNode, bool> wanted)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (Log.FirstOrDefault(wanted) is { } found)
            {
                return found;
            }

            Assert.True(Stopwatch.GetElapsedTime(since) < Patience && !_process.HasExited, $"It did not log that. It said:\n{string.Join('\n', _lines)}");
            await Task.Delay(50);
        }
    }

    /// <summary>Waits until a job has ended that many times, well or not.</summary>
    public Task<JsonNode> EndsAsync(string job, int times = 1) =>
        LogsAsync(_ => Log.Count(l => (string?)l["Job"] == job && l["Milliseconds"] is not null) >= times);

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>SIGTERM, which a process can answer with its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
