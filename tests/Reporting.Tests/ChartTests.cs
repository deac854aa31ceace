using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Charts;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

public sealed class ChartTests(DrawnOnce drawn) : IClassFixture<DrawnOnce>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Cases => [.. QuarterlyCases.All.Keys];

    private static IEnumerable<Chart> Charts(RankingData data) => QuarterlyContent.Build(data).Document.Charts.Concat(RankingContent.Build(data).Charts);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_picture_is_whole_and_says_what_it_shows(string name)
    {
        var renderer = drawn.Renderer;
        var data = QuarterlyCases.All[name];
        var facts = RankingContent.Facts(data);
        foreach (var chart in Charts(data))
        {
            var bytes = await renderer.SvgAsync(ChartSpec.Build(chart, facts, Language.Vietnamese));
            var svg = XDocument.Parse(Encoding.UTF8.GetString(PictureText.Svg(bytes, chart, Language.Vietnamese))).Root!;
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.Equal(svg.Attribute("aria-label")!.Value, svg.Element(Svg + "desc")!.Value);
            Assert.NotEmpty(svg.Element(Svg + "title")!.Value);

            // Nothing reaches beyond the width that every picture has: 660 and a margin of 20 on both sides.
            Assert.InRange(double.Parse(svg.Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture), 650, 702);
            var texts = svg.Descendants(Svg + "text").Select(text => text.Value).ToList();
            Assert.DoesNotContain(texts, text => text is "null" or "undefined" or "NaN");
            Assert.Contains(DocumentFacts.SyntheticMark, texts);
            if (chart.Specification == "ranking" && chart.WhyEmpty is null)
            {
                Assert.All(chart.Rows.Select(row => row.GetValueOrDefault("value").Words(Language.Vietnamese)).OfType<string>(), value => Assert.Contains(value, texts));
            }
        }
    }

    [Fact]
    public void Labels_that_would_touch_stand_apart_and_in_order()
    {
        var plot = new JsonObject();
        var rows = new JsonArray([.. new[] { 0.81m, 0.80m, 0.799m, 0.5m, 0.2m }.Select(ratio => new JsonObject { ["ratio"] = ratio, ["label"] = ratio == 0.80m ? "two\nlines" : "one", ["from"] = 0.2m, ["to"] = 1m })]);
        ChartLayout.Spread(plot, rows, new JsonObject { ["label"] = "ratio" }, 200);
        var places = rows.Select(row => (1 - row!["label-value"]!.GetValue<double>()) / 0.8 * 200).ToList();
        Assert.True(places[1] - places[0] >= 14.99, "the second touches the first");
        Assert.True(places[2] - places[1] >= 29.99, "the third touches the second line of the second");
        Assert.Equal(125, places[3], 3);
        Assert.InRange(places[4], 190, 200.01);
    }

    [Fact]
    public void A_row_is_as_high_as_its_name()
    {
        var plot = new JsonObject();
        var rows = new JsonArray(new JsonObject { ["unit"] = "one" }, new JsonObject { ["unit"] = "one\ntwo\nthree" }, new JsonObject { ["unit"] = "one" });
        ChartLayout.Rows(plot, rows);
        Assert.Equal([22, 74, 96], rows.Select(row => row!["bottom"]!.GetValue<double>()));
        Assert.Equal(96, plot["height"]!.GetValue<double>());
    }

    [Theory]
    [InlineData(0.801, 0.805, 0.801, 0.805)]
    [InlineData(0.62, 0.94, 0.6, 1)]
    [InlineData(0.8, 0.8, 0.75, 0.85)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(1, 1, 0.95, 1)]
    [InlineData(0, 0, 0, 0.05)]
    [InlineData(1.02, 1.02, 1, 1.05)]
    [InlineData(-0.02, -0.02, -0.05, 0)]
    public void An_axis_ends_on_round_figures_around_its_values(double low, double high, double from, double to) =>
        Assert.Equal(((decimal)from, (decimal)to), RankingCharts.Axis([(decimal)low, (decimal)high]));

    [Theory]
    [InlineData(0.6, false)]
    [InlineData(0.05, true)]
    public void Only_an_axis_that_begins_elsewhere_is_said_not_to_begin_at_zero(double lowest, bool fromZero)
    {
        var data = Samples.Data([("g", "Xã", "A", 0.9m, 0.9m), ("g", "Xã", "B", (decimal)lowest, (decimal)lowest)]);
        var places = RankingContent.Build(data).Charts.Where(chart => chart.Specification is "ranking" or "change").Concat(QuarterlyContent.Build(data).Document.Charts.Where(chart => chart.Specification == "slopes")).ToList();
        Assert.Equal(3, places.Count);
        Assert.All(places, chart => Assert.Equal((fromZero, fromZero), (!chart.Subtitle.Vi.Contains("không bắt đầu từ 0", StringComparison.Ordinal), !chart.Subtitle.En.Contains("does not start at 0", StringComparison.Ordinal))));
        Assert.Equal(fromZero, !QuarterlyContent.Build(data).PanelNotes[0].Vi.Contains("không bắt đầu từ 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_png_carries_its_words()
    {
        var renderer = drawn.Renderer;
        var data = Samples.District();
        var facts = RankingContent.Facts(data);
        var chart = RankingContent.Build(data).Charts[0];
        var plain = await renderer.PngAsync(ChartSpec.Build(chart, facts, Language.Vietnamese), 400);
        var png = PictureText.Png(plain, chart, facts, Language.Vietnamese);
        Assert.Equal("iTXt"u8.ToArray(), png.AsSpan(37, 4).ToArray());
        Assert.Contains(chart.Title.Vi, Encoding.UTF8.GetString(png), StringComparison.Ordinal);
        Assert.Equal(plain.AsSpan(33).ToArray(), png.AsSpan(png.Length - (plain.Length - 33)).ToArray());

        // The check sum of the known chunk IEND is what the writer computes too.
        Assert.Equal(0xAE426082u, BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(png.Length - 4)));
        Assert.Equal(0xAE426082u, PictureText.Crc("IEND"u8.ToArray()));
    }

    [Fact]
    public async Task Provisional_dots_wear_a_ring_and_words()
    {
        var renderer = drawn.Renderer;
        var data = Samples.Data([("g", "Xã", "A", 0.9m, 0.8m), ("g", "Xã", "B", 0.8m, 0.7m), ("g", "Xã", "C", 0.7m, 0.7m), ("g", "Xã", "D", 0.6m, 0.7m)]);
        var svg = Encoding.UTF8.GetString(await renderer.SvgAsync(ChartSpec.Build(RankingContent.Build(data).Charts[0], RankingContent.Facts(data), Language.Vietnamese)));
        Assert.Contains("Trung bình · tạm tính 25%", svg, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(svg, "stroke-dasharray=\"2,2\"[^>]*opacity=\"1\"|opacity=\"1\"[^>]*stroke-dasharray=\"2,2\""));
    }
}
