using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReformAnalytics.Reporting.Rendering;

/// <summary>One Node process that draws: a request at a time, started on first use.</summary>
/// <remarks>The child ends when its standard input closes, so it cannot outlive this process, however that ends.</remarks>
internal sealed class NodeProcess(string folder, string node) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StringBuilder _complaints = new();
    private Process? _process;
    private int _lastId;

    public void Dispose() => Stop();

    /// <exception cref="RenderingException">It could not be drawn, or the process ended.</exception>
    public async Task<byte[]> AskAsync(string kind, JsonObject request, CancellationToken cancellation)
    {
        var process = _process ??= Start();
        var id = ++_lastId;
        request["id"] = id;
        try
        {
            await process.StandardInput.WriteLineAsync(request.ToJsonString().AsMemory(), cancellation);
            await process.StandardInput.FlushAsync(cancellation);
            var line = await process.StandardOutput.ReadLineAsync(cancellation);
            return Answer(kind, id, line ?? throw RenderingException.Ended(await LastWordsAsync(process)));
        }
        catch (IOException)
        {
            var lastWords = await LastWordsAsync(process);
            Stop();
            throw RenderingException.Ended(lastWords);
        }
        catch (Exception failure) when (failure is not RenderingException { Code: "renderer-refused" })
        {
            // A cancelled or broken exchange leaves an unread answer behind: the next caller gets a fresh process.
            Stop();
            throw;
        }
    }

    private static byte[] Answer(string kind, int id, string line)
    {
        using var answer = JsonDocument.Parse(line);
        var root = answer.RootElement;
        if (root.TryGetProperty("error", out var error))
        {
            throw RenderingException.Refused(kind, error.GetString() ?? "?");
        }

        if (root.GetProperty("id").GetInt32() != id)
        {
            throw new InvalidOperationException($"The renderer answered request {root.GetProperty("id")} when {id} was asked.");
        }

        return root.GetProperty("body").GetBytesFromBase64();
    }

    private Process Start()
    {
        if (!Renderer.IsInstalled(folder))
        {
            throw RenderingException.NotInstalled(folder);
        }

        var start = new ProcessStartInfo(node, ["render.mjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
        };
        // Vega formats dates in the machine's zone, and options meant for other programs must not change a chart.
        start.Environment["TZ"] = "Asia/Ho_Chi_Minh";
        start.Environment.Remove("NODE_OPTIONS");
        try
        {
            var process = Process.Start(start)!;
            lock (_complaints)
            {
                _complaints.Clear();
            }

            process.ErrorDataReceived += (_, line) => Complain(line.Data);
            process.BeginErrorReadLine();
            return process;
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw RenderingException.NoNode(node, failure);
        }
    }

    private void Complain(string? line)
    {
        lock (_complaints)
        {
            if (line is not null && _complaints.Length < 4000)
            {
                _complaints.AppendLine(line);
            }
        }
    }

    private async Task<string> LastWordsAsync(Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return "stdout closed";
        }

        lock (_complaints)
        {
            var words = _complaints.ToString().Trim();
            return words.Length > 0 ? words : $"exit code {process.ExitCode}";
        }
    }

    private void Stop()
    {
        if (_process is not { } process)
        {
            return;
        }

        _process = null;
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(2000);
        }
        catch (InvalidOperationException)
        {
            // It had already ended.
        }

        process.Dispose();
    }
}
