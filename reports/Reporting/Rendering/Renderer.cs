using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReformAnalytics.Reporting.Rendering;

/// <summary>
/// Draws charts and pages through one Node process, started on first use and kept for the whole run.
/// Requests are answered one at a time; concurrent callers wait their turn.
/// </summary>
/// <remarks>The child ends when its standard input closes, so it cannot outlive this process, however that ends.</remarks>
public sealed class Renderer : IAsyncDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _folder;
    private readonly string _node;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly StringBuilder _complaints = new();
    private Process? _process;
    private int _lastId;
    private bool _disposed;

    /// <param name="renderingFolder">The folder that holds <c>render.mjs</c> and its <c>node_modules</c>.</param>
    /// <param name="node">The Node executable; 18.19 or newer.</param>
    public Renderer(string renderingFolder, string node = "node")
    {
        _folder = Path.GetFullPath(renderingFolder);
        _node = node;
    }

    /// <summary>Whether the folder holds the renderer and its modules.</summary>
    public static bool IsInstalled(string renderingFolder) =>
        File.Exists(Path.Combine(renderingFolder, "render.mjs"))
        && Directory.Exists(Path.Combine(renderingFolder, "node_modules", "vega"))
        && Directory.Exists(Path.Combine(renderingFolder, "node_modules", "@myriaddreamin", "typst-ts-node-compiler"));

    /// <summary>A Vega-Lite specification drawn as SVG, UTF-8.</summary>
    public Task<byte[]> SvgAsync(JsonNode spec, CancellationToken cancellation = default) =>
        AskAsync("svg", new JsonObject { ["kind"] = "svg", ["spec"] = spec.DeepClone() }, cancellation);

    /// <summary>A Vega-Lite specification drawn as PNG on white.</summary>
    public Task<byte[]> PngAsync(JsonNode spec, int width = 1600, CancellationToken cancellation = default) =>
        AskAsync("png", new JsonObject { ["kind"] = "png", ["spec"] = spec.DeepClone(), ["width"] = width }, cancellation);

    /// <summary>A typst template with its data as an accessible PDF (PDF/UA-1).</summary>
    /// <param name="created">The creation time written into the file; taken from the content, so that bytes repeat.</param>
    public Task<byte[]> PdfAsync(string template, JsonNode data, DateTimeOffset created, CancellationToken cancellation = default) =>
        AskAsync(
            "pdf",
            new JsonObject
            {
                ["kind"] = "pdf",
                ["template"] = template,
                ["data"] = data.DeepClone(),
                ["created"] = created.ToUnixTimeSeconds(),
            },
            cancellation);

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        try
        {
            _disposed = true;
            Stop();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<byte[]> AskAsync(string kind, JsonObject request, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
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
        finally
        {
            _turn.Release();
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
        if (!IsInstalled(_folder))
        {
            throw RenderingException.NotInstalled(_folder);
        }

        var start = new ProcessStartInfo(_node, ["render.mjs"])
        {
            WorkingDirectory = _folder,
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
            throw RenderingException.NoNode(_node, failure);
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
