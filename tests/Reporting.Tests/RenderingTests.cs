using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Charts;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Documents;
using ReformAnalytics.Reporting.Rendering;

namespace ReformAnalytics.Reporting.Tests;

/// <summary>One renderer for all tests of a class.</summary>
public sealed class DrawnOnce : IAsyncDisposable
{
    private readonly Lazy<Renderer> _renderer = new(RenderingTests.Installed);

    public Renderer Renderer => _renderer.Value;

    public ValueTask DisposeAsync() => _renderer.IsValueCreated ? _renderer.Value.DisposeAsync() : ValueTask.CompletedTask;
}

public sealed class RenderingTests
{
    internal static readonly string Folder = Path.Combine(Root(), "reports", "Reporting", "Rendering");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ReformAnalytics.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    internal static Renderer Installed()
    {
        var installed = Renderer.IsInstalled(Folder);
        Assert.False(!installed && Environment.GetEnvironmentVariable("CI") == "true", "The renderer's node modules are missing; CI must test with them.");
        Assert.SkipUnless(installed, "The renderer's node modules are not installed: npm ci --ignore-scripts in reports/Reporting/Rendering.");
        return new Renderer(Folder);
    }

    private static RankingData Many(int count, string name = "Ủy ban nhân dân xã") =>
        Samples.Data(Enumerable.Range(1, count).Select(i => ($"g{i % 3}", $"Khối {i % 3}", $"{name} {i}", i == 7 ? null : (decimal?)(0.95m - (0.002m * i)), (decimal?)0.7m)));

    private static RankingData Blank() => Samples.Data([("g", "Xã", "Phú Tâm", null, null)]) with { Satisfaction = [], PreviousPeriod = null };

    [Fact]
    public async Task Every_chart_is_drawn_alike_in_two_processes()
    {
        await using var first = Installed();
        await using var second = Installed();
        foreach (var data in new[] { Samples.District(), Many(1), Many(200), Many(6, string.Join(' ', Enumerable.Repeat("Trung tâm hành chính", 5))[..90]), Blank() })
        {
            var document = RankingContent.Build(data);
            foreach (var spec in document.Charts.Select(chart => ChartSpec.Build(chart, document.Facts, Language.Vietnamese)))
            {
                var svg = await first.SvgAsync(spec);
                Assert.StartsWith("<svg", Encoding.UTF8.GetString(svg), StringComparison.Ordinal);
                Assert.Equal(svg, await second.SvgAsync(spec));
            }
        }
    }

    [Fact]
    public async Task A_picture_is_1600_pixels_wide_and_repeats()
    {
        await using var renderer = Installed();
        var document = RankingContent.Build(Samples.District());
        var spec = ChartSpec.Build(document.Charts[0], document.Facts, Language.Vietnamese);
        var png = await renderer.PngAsync(spec);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png.Take(4));
        Assert.Equal(1600, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(png, await renderer.PngAsync(spec));
    }

    [Fact]
    public async Task A_group_of_a_thousand_is_drawn_by_its_ends_and_says_so()
    {
        await using var renderer = Installed();
        var data = Samples.Data(Enumerable.Range(1, 1000).Select(i => ("g", "Xã", $"Xã {i}", (decimal?)(0.95m - (0.0005m * i)), (decimal?)0.7m)));
        var document = RankingContent.Build(data);
        var spec = ChartSpec.Build(document.Charts[0], document.Facts, Language.Vietnamese);
        Assert.NotEmpty(await renderer.PngAsync(spec));
        var svg = Encoding.UTF8.GetString(await renderer.SvgAsync(spec));
        Assert.Contains("80 đơn vị đầu và 40 đơn vị cuối trong 1\u00a0000.", svg, StringComparison.Ordinal);
        Assert.Contains(">Xã 1000<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Charts_speak_the_readers_language()
    {
        await using var renderer = Installed();
        var document = RankingContent.Build(Samples.District());
        var vietnamese = Encoding.UTF8.GetString(await renderer.SvgAsync(ChartSpec.Build(document.Charts[0], document.Facts, Language.Vietnamese)));
        var english = Encoding.UTF8.GetString(await renderer.SvgAsync(ChartSpec.Build(document.Charts[0], document.Facts, Language.English)));
        Assert.Contains("92,00%", vietnamese, StringComparison.Ordinal);
        Assert.DoesNotContain("92.00%", vietnamese, StringComparison.Ordinal);
        Assert.Contains("92.00%", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_axis_uses_the_decimal_comma()
    {
        await using var renderer = Installed();
        var data = Samples.Data([("g", "Xã", "Phú Tâm", 0.801m, 0.8m), ("g", "Xã", "Phú Tân", 0.805m, 0.8m)]);
        var document = RankingContent.Build(data);
        var svg = Encoding.UTF8.GetString(await renderer.SvgAsync(ChartSpec.Build(document.Charts[0], document.Facts, Language.Vietnamese)));
        Assert.Matches(">80,[1-9]%<", svg);
    }

    [Fact]
    public async Task Long_names_wrap_and_are_never_cut()
    {
        await using var renderer = Installed();
        const string Name = "Ban Quản lý Dự án đầu tư xây dựng các công trình dân dụng và công nghiệp huyện Châu Thành A";
        var document = RankingContent.Build(Samples.Data([("g", "Xã", "Phú Tâm", 0.9m, 0.7m), ("g", "Xã", Name, 0.8m, 0.7m), ("g", "Xã", "Phú Tân", 0.7m, 0.7m)]));
        var svg = Encoding.UTF8.GetString(await renderer.SvgAsync(ChartSpec.Build(document.Charts[0], document.Facts, Language.Vietnamese)));
        var words = string.Join(' ', Regex.Matches(svg, ">([^<>]+)<").Select(match => match.Groups[1].Value));
        Assert.Contains(Name, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_chart_says_why()
    {
        await using var renderer = Installed();
        var document = RankingContent.Build(Blank());
        var svg = Encoding.UTF8.GetString(await renderer.SvgAsync(ChartSpec.Build(document.Charts.Single(chart => chart.Id == "satisfaction"), document.Facts, Language.Vietnamese)));
        Assert.Contains("Không có phiếu khảo sát trong kỳ này.", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_request_carries_the_renderers_words_and_harms_no_other()
    {
        await using var renderer = Installed();
        var refused = await Assert.ThrowsAsync<RenderingException>(() => renderer.PdfAsync("#nonsense", new JsonObject(), DateTimeOffset.UnixEpoch));
        Assert.Equal("renderer-refused", refused.Code);
        Assert.Contains("unknown variable: nonsense", refused.Sentence.En, StringComparison.Ordinal);
        var document = RankingContent.Build(Samples.District());
        Assert.NotEmpty(await renderer.SvgAsync(ChartSpec.Build(document.Charts[0], document.Facts, Language.English)));
    }

    [Fact]
    public async Task A_chart_cannot_fetch_anything()
    {
        await using var renderer = Installed();
        var spec = JsonNode.Parse("""{"data":{"url":"file:///etc/hostname"},"mark":"point","encoding":{}}""")!;
        var refused = await Assert.ThrowsAsync<RenderingException>(() => renderer.SvgAsync(spec));
        Assert.Contains("/etc/hostname", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callers_at_once_are_served_in_turn()
    {
        await using var renderer = Installed();
        var document = RankingContent.Build(Samples.District());
        var specs = document.Charts.Select(chart => ChartSpec.Build(chart, document.Facts, Language.Vietnamese)).ToList();
        var together = await Task.WhenAll(specs.Select(spec => renderer.SvgAsync(spec)));
        for (var i = 0; i < specs.Count; i++)
        {
            Assert.Equal(await renderer.SvgAsync(specs[i]), together[i]);
        }
    }

    [Fact]
    public async Task A_missing_installation_is_named_with_its_remedy()
    {
        await using var renderer = new Renderer(Path.Combine(Path.GetTempPath(), "no-renderer-here"));
        var missing = await Assert.ThrowsAsync<RenderingException>(() => renderer.SvgAsync(new JsonObject()));
        Assert.Equal("renderer-not-installed", missing.Code);
        Assert.Contains("npm ci", missing.Sentence.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_renderer_ends_when_its_input_closes()
    {
        await using var installed = Installed();
        using var node = Process.Start(new ProcessStartInfo("node", ["render.mjs"]) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        node.StandardInput.Close();
        Assert.True(node.WaitForExit(10_000), "node still runs after its input closed");
        Assert.Equal(0, node.ExitCode);
    }
}
