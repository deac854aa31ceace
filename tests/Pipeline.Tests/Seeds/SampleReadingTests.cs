using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Corrections;
using ReformAnalytics.Ingest.Feeds.Scores;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Pipeline.Tests.Seeds;

/// <summary>The sample deliveries go through the ordinary layouts: every figure arrives, and of the mistakes planted in them each is found.</summary>
public sealed class SampleReadingTests
{
    [Theory]
    [InlineData("2022-Q1-tidy.csv", "tidy", "2022-Q1", 27)]
    [InlineData("2022-Q2-matrix.xlsx", "matrix", "2022-Q2", 27)]
    [InlineData("2022-Q4-sorted-pairs.xlsx", "sorted-pairs", "2022-Q4", 27)]
    [InlineData("2022-tidy.csv", "tidy", "2022", 27)]
    [InlineData("2023-Q1-tidy.csv", "tidy", "2023-Q1", 26)]
    [InlineData("2023-Q2-matrix.xlsx", "matrix", "2023-Q2", 27)]
    [InlineData("2023-Q4-sorted-pairs.xlsx", "sorted-pairs", "2023-Q4", 27)]
    [InlineData("2023-matrix.xlsx", "matrix", "2023", 27)]
    public void A_delivery_of_all_units_reads(string file, string layout, string period, int units)
    {
        var (scores, findings) = Read($"SYNTHETIC-{file}", layout);

        Assert.All(scores, s => Assert.Equal(Period.Parse(period), s.Period));
        Assert.Equal(units, scores.Select(s => s.Unit.Code).Distinct().Count());
        Assert.InRange(scores.Count, units * 26, units * 30);
        Assert.Equal(Planted(file), findings.Where(f => f.Severity == Severity.Rejection).Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2022-Q3", 26)]
    [InlineData("2023-Q3", 27)]
    public void A_delivery_of_one_workbook_a_unit_reads(string period, int units)
    {
        var files = Directory.GetFiles(SeedsFolder.Path($"chau-thanh/scores/SYNTHETIC-{period}-unit-sheet"));
        Assert.Equal(units, files.Length);
        Assert.All(files, file =>
        {
            var (scores, findings) = Read($"SYNTHETIC-{period}-unit-sheet/{Path.GetFileName(file)}", "unit-sheet");
            var unit = Assert.Single(scores.Select(s => s.Unit).Distinct());
            Assert.EndsWith($"{period}-{unit.Code}.xlsx", file, StringComparison.Ordinal);
            Assert.All(scores, s => Assert.Equal(Period.Parse(period), s.Period));
            Assert.Equal(unit.Group == "located-agency" ? 27 : 30, scores.Count);
            Assert.DoesNotContain(findings, f => f.Severity == Severity.Rejection);
        });
    }

    [Fact]
    public void The_correction_restores_the_lost_decimal_point()
    {
        var (scores, _) = Read("SYNTHETIC-2022-Q1-tidy.csv", "tidy");
        var corrected = Assert.Single(scores, s => s.Correction is not null);

        Assert.Equal(("31594", "3.1", 3.5m), (corrected.Unit.Code, corrected.Item.Code, corrected.Score.Appraised));
    }

    [Fact]
    public void The_published_departments_read_as_a_matrix()
    {
        var edition = SeedsFolder.Edition("hue-departments-2021");
        var units = SeedsFolder.DirectoryOf("hue");
        var reading = ScoreLayouts.Read(SourceFile.Read(SeedsFolder.Path("hue/hue-departments-2021.csv")), Layout("matrix"), edition, units, new Period(2021));
        var scores = ScoreAssembly.Assemble(reading, edition);

        Assert.Equal(SeedsFolder.Published("hue_departments_2021.csv").Select(r => r["score"]), scores.Scores.Select(s => s.Score.Appraised!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(42, reading.Printed.Count);
        Assert.DoesNotContain(reading.Findings.Concat(scores.Findings), f => f.Severity == Severity.Rejection);
    }

    private static string[] Planted(string file) => file switch
    {
        "2022-Q2-matrix.xlsx" => ["unknown-unit"],
        "2022-tidy.csv" => ["duplicate-score", "duplicate-score", "text-for-number"],
        "2023-Q2-matrix.xlsx" => ["above-maximum"],
        _ => [],
    };

    private static (IReadOnlyList<ReadScore> Scores, IReadOnlyList<Finding> Findings) Read(string file, string layout)
    {
        var edition = SeedsFolder.Edition("chau-thanh-2022");
        UnitDirectory units = SeedsFolder.DirectoryOf("chau-thanh");
        var reading = ScoreLayouts.Read(SourceFile.Read(SeedsFolder.Path($"chau-thanh/scores/{file}")), Layout(layout), edition, units, given: null);
        reading = CorrectionBook.Load(SeedsFolder.Path("corrections")).Apply(reading, edition, units);
        var scores = ScoreAssembly.Assemble(reading, edition);
        return (scores.Scores, [.. reading.Findings, .. scores.Findings]);
    }

    private static LayoutDefinition Layout(string id) => LayoutParser.Parse($"{id}.yaml", File.ReadAllText(SeedsFolder.Path($"layouts/{id}.yaml")));
}
