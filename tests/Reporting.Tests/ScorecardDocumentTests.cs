using System.Text;
using System.Text.RegularExpressions;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Documents;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Steps;

namespace ReformAnalytics.Reporting.Tests;

public sealed class ScorecardDocumentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reform-scorecards-").FullName;

    public static TheoryData<string> Cases => [.. ScorecardCases.All().Select(card => card.Name)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_unit_gets_one_accessible_page_that_repeats(string name)
    {
        var (_, data, unit) = ScorecardCases.All().Single(card => card.Name == name);
        await using var renderer = Installed();
        await using var other = Installed();
        var card = Card(data, unit);
        foreach (var language in Enum.GetValues<Language>())
        {
            var pdf = await ScorecardDocument.WriteAsync(renderer, card, language);
            var text = Encoding.Latin1.GetString(pdf);
            Assert.StartsWith("%PDF-1.7", text, StringComparison.Ordinal);
            Assert.Single(Regex.Matches(text, @"/Type\s*/Page\b"));
            Assert.Contains("pdfuaid:part", text, StringComparison.Ordinal);
            Assert.Contains(language == Language.Vietnamese ? "/Lang (vi)" : "/Lang (en)", text, StringComparison.Ordinal);
            Assert.Equal(card.Path.Rows.Count > 0, text.Contains("/Alt", StringComparison.Ordinal));
            Assert.Equal(pdf, await ScorecardDocument.WriteAsync(other, card, language));
        }
    }

    [Fact]
    public void The_page_prints_the_ranking_s_own_figures()
    {
        var data = Samples.District();
        foreach (var row in data.Rows)
        {
            var page = ScorecardDocument.Data(Card(data, row.UnitCode), Language.Vietnamese);
            Assert.Equal(
                [Figures.Percent(row.Ratio, 2, Language.Vietnamese), Figures.Signed(row.Change * 100, 2, Language.Vietnamese), $"{row.Rank}/{row.RankedOf}", row.Class],
                page["figures"]!.AsArray().Select(figure => (string?)figure!["value"]));
            Assert.Equal(
                data.Domains.Where(domain => domain.UnitCode == row.UnitCode).Select(domain => Figures.Percent(domain.Ratio, 2, Language.Vietnamese)),
                page["domains"]!["rows"]!.AsArray().Select(domain => (string?)domain!["unit"]));
            Assert.Equal(
                data.Path.Where(point => point.UnitCode == row.UnitCode).OrderBy(point => point.Period).Select(point => Figures.Number(point.Ratio * 100, 2, Language.Vietnamese)),
                page["path"]!["rows"]!.AsArray().Select(point => (string?)point!["value"]));
        }
    }

    [Fact]
    public void Marks_stand_on_one_axis_and_their_names_keep_apart()
    {
        var page = ScorecardDocument.Data(Card(Samples.District(), "U014"), Language.Vietnamese)["domains"]!;

        Assert.Equal(("80%", "100%"), ((string?)page["low"], (string?)page["high"]));
        // 90,72%, 91,52% and 93,90% between 80% and 100%.
        Assert.Equal([0.536m, 0.576m, 0.695m], new[] { "at", "median-at", "best-at" }.Select(mark => Math.Round((decimal)page["rows"]![0]![mark]!, 3)));
        var names = page["labels"]!.AsArray().Select(label => (decimal)label!["at"]!).ToList();
        Assert.Equal(3, names.Count);
        Assert.All(names.Skip(1).Zip(names), pair => Assert.True(pair.First - pair.Second >= 0.29m));
        Assert.All(names, name => Assert.InRange(name, 0.145m, 0.855m));
    }

    [Theory]
    [InlineData("U000", "50%", 100, 0, 100)]
    [InlineData("U001", "0%", 0, 50, 100)]
    [InlineData("U002", "50%", 0, 0, 100)]
    public void Nothing_and_everything_stay_on_the_strip(string unit, string low, int at, int median, int best)
    {
        var data = Samples.Data([("g", "Xã", "A", 1, 1), ("g", "Xã", "B", 0, 0), ("g", "Xã", "C", 0.5m, 0.5m)]);
        data = data with { Domains = [.. data.Rows.Select(row => new DomainRatio(row.UnitCode, "1", "Một", row.Ratio))] };
        var page = ScorecardDocument.Data(Card(data, unit), Language.English)["domains"]!;
        var row = page["rows"]![0]!;

        Assert.Equal(low, (string?)page["low"]);
        Assert.Equal((at, median, best), (100 * (decimal)row["at"]!, 100 * (decimal)row["median-at"]!, 100 * (decimal)row["best-at"]!));
    }

    [Theory]
    [InlineData("31600", "scorecard-ct-2023-2023-Q1-31600.pdf")]
    [InlineData("../a b", "scorecard-ct-2023-2023-Q1-..%2Fa%20b.pdf")]
    [InlineData("CON|<x>\n", "scorecard-ct-2023-2023-Q1-CON%7C%3Cx%3E%0A.pdf")]
    [InlineData("Đ", "scorecard-ct-2023-2023-Q1-%C4%90.pdf")]
    public void A_file_is_named_safely_for_any_code(string code, string expected) => Assert.Equal(expected, WriteScorecards.FileName("ct-2023", "2023-Q1", code));

    [Fact]
    public void A_code_of_any_length_has_a_name_of_its_own()
    {
        var names = new[] { new string('x', 500), new string('x', 501), new string('ệ', 300) }.Select(code => WriteScorecards.FileName("e", "2023", code)).ToList();
        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 200));
    }

    [Fact]
    public async Task A_page_that_cannot_be_drawn_is_named_and_stops_no_other()
    {
        var (recorded, told) = (new List<(string Name, string Sha256)>(), new List<(int Done, int Of)>());
        var data = Samples.District();
        var files = await WriteScorecards.DrawAsync(
            data, null, (card, _) => card.UnitCode == "U005" ? throw RenderingException.Refused("pdf", "no") : Task.FromResult(Encoding.UTF8.GetBytes(card.UnitCode)),
            batch => { recorded.AddRange(batch); return Task.CompletedTask; }, _folder, atOnce: 3, new Told(told), CancellationToken.None);

        var (unit, why) = Assert.Single(files.Failed);
        Assert.Equal("U005 Phòng Lao động - Thương binh và Xã hội", unit);
        Assert.Contains("Không vẽ được pdf: no", why.Vi, StringComparison.Ordinal);
        Assert.Equal(data.Rows.Where(row => row.UnitCode != "U005").Select(row => $"scorecard-chau-thanh-2023-2023-{row.UnitCode}.pdf"), files.Written.Select(Path.GetFileName));
        Assert.Equal(files.Written.Order(), Directory.GetFiles(_folder).Order());
        Assert.Equal(files.Written.Select(Path.GetFileName).Order(), recorded.Select(file => file.Name).Order());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("U000"u8)), recorded.Single(file => file.Name.EndsWith("U000.pdf", StringComparison.Ordinal)).Sha256);
        Assert.Equal((data.Rows.Count, data.Rows.Count), told[^1]);
    }

    [Fact]
    public async Task Calling_off_leaves_no_half_file_and_records_what_was_written()
    {
        using var off = new CancellationTokenSource();
        var recorded = new List<(string Name, string Sha256)>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WriteScorecards.DrawAsync(
            Samples.District(), null,
            async (card, token) =>
            {
                if (card.UnitCode == "U007")
                {
                    await off.CancelAsync();
                }

                token.ThrowIfCancellationRequested();
                return [1];
            },
            batch => { recorded.AddRange(batch); return Task.CompletedTask; }, _folder, atOnce: 1, progress: null, off.Token));

        Assert.Equal(7, recorded.Count);
        Assert.Equal(recorded.Select(file => file.Name).Order(), Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
    }

    private static Scorecard Card(RankingData data, string unit) => ScorecardContent.Build(data, row => row.UnitCode == unit).Single();

    private static Renderer Installed()
    {
        var installed = Renderer.IsInstalled(RenderingTests.Folder);
        Assert.False(!installed && Environment.GetEnvironmentVariable("CI") == "true", "The renderer's node modules are missing; CI must test with them.");
        Assert.SkipUnless(installed, "The renderer's node modules are not installed: npm ci --ignore-scripts in reports/Reporting/Rendering.");
        return new Renderer(RenderingTests.Folder);
    }

    private sealed class Told(List<(int Done, int Of)> told) : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) => told.Add(value);
    }
}
