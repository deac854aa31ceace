using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ReformAnalytics.Reporting.Rendering;

/// <summary>Draws charts and pages through Node processes, started on first use and kept for the whole run.</summary>
/// <remarks>What is drawn does not depend on which process draws it. Callers beyond the number of processes wait their turn.</remarks>
public sealed class Renderer : IAsyncDisposable
{
    private readonly ConcurrentStack<NodeProcess> _idle;
    private readonly SemaphoreSlim _turn;

    /// <param name="renderingFolder">The folder that holds <c>render.mjs</c> and its <c>node_modules</c>.</param>
    /// <param name="node">The Node executable; 18.19 or newer.</param>
    /// <param name="processes">How many may draw at the same time; a process costs some 100 MB.</param>
    public Renderer(string renderingFolder, string node = "node", int processes = 1)
    {
        var folder = Path.GetFullPath(renderingFolder);
        Processes = processes;
        _turn = new SemaphoreSlim(processes, processes);
        _idle = new(Enumerable.Range(0, processes).Select(_ => new NodeProcess(folder, node)));
    }

    public int Processes { get; }

    /// <summary>Whether the folder holds the renderer and its modules.</summary>
    public static bool IsInstalled(string renderingFolder) =>
        File.Exists(Path.Combine(renderingFolder, "render.mjs"))
        && Directory.Exists(Path.Combine(renderingFolder, "node_modules", "vega"))
        && Directory.Exists(Path.Combine(renderingFolder, "node_modules", "@myriaddreamin", "typst-ts-node-compiler"));

    /// <summary>A Vega-Lite specification drawn as SVG, UTF-8.</summary>
    public Task<byte[]> SvgAsync(JsonNode spec, CancellationToken cancellation = default) =>
        AskAsync("svg", new JsonObject { ["spec"] = spec.DeepClone() }, cancellation);

    /// <summary>A Vega-Lite specification drawn as PNG on white.</summary>
    public Task<byte[]> PngAsync(JsonNode spec, int width = 1600, CancellationToken cancellation = default) =>
        AskAsync("png", new JsonObject { ["spec"] = spec.DeepClone(), ["width"] = width }, cancellation);

    /// <summary>A typst template with its data as an accessible PDF (PDF/UA-1).</summary>
    /// <param name="created">The creation time written into the file; taken from the content, so that bytes repeat.</param>
    /// <param name="charts">Vega-Lite specifications; the template finds the chart named x at <c>/x.svg</c>.</param>
    /// <param name="files">Texts that the template imports, by name.</param>
    public Task<byte[]> PdfAsync(
        string template,
        JsonNode data,
        DateTimeOffset created,
        IReadOnlyDictionary<string, JsonNode>? charts = null,
        IReadOnlyDictionary<string, string>? files = null,
        CancellationToken cancellation = default) =>
        AskAsync(
            "pdf",
            new JsonObject
            {
                ["template"] = template,
                ["data"] = data.DeepClone(),
                ["charts"] = new JsonObject((charts ?? new Dictionary<string, JsonNode>()).Select(chart => KeyValuePair.Create(chart.Key, (JsonNode?)chart.Value.DeepClone()))),
                ["files"] = new JsonObject((files ?? new Dictionary<string, string>()).Select(file => KeyValuePair.Create(file.Key, (JsonNode?)file.Value))),
                ["created"] = created.ToUnixTimeSeconds(),
            },
            cancellation);

    public async ValueTask DisposeAsync()
    {
        // Whoever still draws finishes first; whoever comes later finds nobody.
        for (var taken = 0; taken < Processes; taken++)
        {
            await _turn.WaitAsync();
        }

        foreach (var process in _idle)
        {
            process.Dispose();
        }

        _idle.Clear();
        _turn.Release(Processes);
    }

    private async Task<byte[]> AskAsync(string kind, JsonObject request, CancellationToken cancellation)
    {
        request["kind"] = kind;
        await _turn.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(!_idle.TryPop(out var process), this);
            try
            {
                return await process.AskAsync(kind, request, cancellation);
            }
            finally
            {
                _idle.Push(process);
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
