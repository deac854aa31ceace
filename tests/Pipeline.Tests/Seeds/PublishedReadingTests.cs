using System.Globalization;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Feeds.Scores;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Pipeline.Tests.Seeds;

/// <summary>The published files through the layouts, editions and unit lists of the seeds: every province and country, every figure.</summary>
public sealed class PublishedReadingTests
{
    [Theory]
    [InlineData("pci/PCI_2009.xls", "pci-2009", "pci-2009", "provinces", 2009, 63)]
    [InlineData("pci/PCI_2012.xlsx", "pci-summary", "pci-2009", "provinces", 2012, 63)]
    [InlineData("pci/PCI_2013.xlsx", "pci-summary", "pci-2013", "provinces", 2013, 63)]
    [InlineData("pci/PCI_2014.xlsx", "pci-summary", "pci-2013", "provinces", 2014, 63)]
    [InlineData("asem/normalised.csv", "matrix", "asem-2018", "asem", 2018, 51)]
    [InlineData("papi/papi_published_2011_2014.csv", "matrix", "papi-2011", "provinces", 2011, 63)]
    public void Every_unit_arrives_with_every_item(string path, string layout, string edition, string units, int year, int count)
    {
        SeedsFolder.Published(path.EndsWith(".csv", StringComparison.Ordinal) ? path : "pci/pci_published_2005_2014.csv");
        var index = SeedsFolder.Edition(edition);
        var file = SourceFile.Read(Path.Combine(SeedsFolder.Root, "..", "shared", "data", path));
        var definition = LayoutParser.Parse($"{layout}.yaml", File.ReadAllText(SeedsFolder.Path($"layouts/{layout}.yaml")));

        var reading = ScoreLayouts.Read(file, definition, index, SeedsFolder.DirectoryOf(units), given: null);
        var assembled = ScoreAssembly.Assemble(reading, index);
        var scores = assembled.Scores.Where(s => s.Period == new Period(year)).ToList();

        Assert.DoesNotContain(reading.Findings.Concat(assembled.Findings), f => f.Severity == Severity.Rejection);
        Assert.Equal(count, scores.Select(s => s.Unit.Code).Distinct().Count());
        Assert.Equal(count * index.Items.Leaves.Count, scores.Count(s => s.Score.Appraised is not null));
        if (path.StartsWith("pci", StringComparison.Ordinal))
        {
            Agree(scores, reading, year);
        }
    }

    /// <summary>Against the table extracted from the same workbooks by other means.</summary>
    private static void Agree(List<ReadScore> scores, ScoreReading reading, int year)
    {
        var units = SeedsFolder.DirectoryOf("provinces");
        var rows = SeedsFolder.Published("pci/pci_published_2005_2014.csv").Where(r => r["year"] == year.ToString(CultureInfo.InvariantCulture))
            .ToDictionary(r => units.Match(r["province_as_published"]).Unit!.Code);
        Assert.All(scores, s => Assert.InRange(s.Score.Appraised!.Value - Number(rows[s.Unit.Code][s.Item.Code]), -0.000001m, 0.000001m));
        var totals = reading.Printed.Where(p => p is { Kind: PrintedKind.Total, Item: null }).ToDictionary(p => p.Unit.Code, p => p.Value!.Value);
        Assert.Equal(63, totals.Count);
        Assert.All(totals, t => Assert.InRange(t.Value - Number(rows[t.Key]["pci_weighted"]), -0.0001m, 0.0001m));
        var ranks = reading.Printed.Where(p => p.Kind == PrintedKind.Rank).ToDictionary(p => p.Unit.Code, p => p.Value!.Value);
        Assert.All(rows, r => Assert.Equal(Number(r.Value["rank_published"]), ranks[r.Key]));
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
