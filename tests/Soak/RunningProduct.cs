using System.Collections.Concurrent;
using System.Diagnostics;

namespace ReformAnalytics.Soak;

/// <summary>A process of the program.</summary>
public sealed class RunningProduct : IDisposable
{
    private const int LinesKept = 30;

    private readonly Process _process;
    private bool _disposed;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal RunningProduct(Process process, string what)
    {
        (_process, What) = (process, what);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    public string What { get; }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>The last lines that it said.</summary>
    public string Said => string.Join('\n', _lines);

    /// <summary>Waits until a node says that it is up.</summary>
    public async Task UpAsync()
    {
        if (await Task.WhenAny(_up.Task, _process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMinutes(2))) != _up.Task)
        {
            throw new InvalidOperationException($"'{What}' did not come up: {Said}");
        }
    }

    /// <summary>Waits for its end, and gives its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>SIGKILL; false where it had ended by itself.</summary>
    public bool Kill()
    {
        if (_process.HasExited)
        {
            return false;
        }

        _process.Kill();
        _process.WaitForExit();
        return _process.ExitCode == 128 + 9;
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            Kill();
            _process.Dispose();
            _disposed = true;
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        while (_lines.Count > LinesKept && _lines.TryDequeue(out _))
        {
        }

        if (line.Contains(" is up ", StringComparison.Ordinal))
        {
            _up.TrySetResult();
        }
    }
}
