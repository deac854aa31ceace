using System.Globalization;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Pipeline.Tests.Files;

namespace ReformAnalytics.Pipeline.Tests.Layouts;

/// <summary>The layouts on files as offices published them.</summary>
public sealed class PublishedFilesTests
{
    private const string PciSummary = """
        id: pci-summary
        kind: sorted-pairs
        title: PCI
        sheets: ["Summary_VN", "Tong hop"]
        period: { heading: 'PCI (\d{4})' }
        printed: { total: ["PCI \\d{4}"], rank: ["Xếp hạng"], class: ["Nhóm xếp hạng"] }
        """;

    private static readonly string[] SubIndices =
    [
        "Gia nhập thị trường", "Tiếp cận đất đai", "Tính minh bạch", "Chi phí thời gian", "Chi phí không chính thức",
        "Tính năng động", "Dịch vụ hỗ trợ DN", "Đào tạo lao động", "Thiết chế pháp lý",
    ];

    [Theory]
    [InlineData("pci/PCI_2012.xlsx", 2012, 9, 63 * 3)]
    [InlineData("pci/PCI_2013.xlsx", 2013, 10, 63 * 3)]
    [InlineData("pci/PCI_2014.xlsx", 2014, 10, 63 * 3)]
    public void Sorted_pairs_of_the_competitiveness_index(string path, int year, int items, int printed)
    {
        var file = SharedData.Read(path);
        var reading = ScoreLayouts.Read(file, LayoutParser.Parse("pci-summary.yaml", PciSummary), Pci(year >= 2013), Provinces(), given: null);

        Assert.DoesNotContain(reading.Findings, f => f.Severity == Severity.Rejection);
        Assert.Equal((63 * items, printed), (reading.Cells.Count, reading.Printed.Count));
        Assert.All(reading.Cells, c => Assert.Equal((new Period(year), FigureKind.Number), (c.Period, FigureText.Read(c.Raw).Kind)));
        Assert.Equal(63, reading.Cells.Select(c => c.Unit).Distinct().Count());
        Assert.Equal(63, reading.Printed.Count(p => p is { Kind: PrintedKind.Rank, Value: >= 1 and <= 63 }));
        Assert.Equal((1, 1, 2), (reading.Passed["blank-row"], reading.Passed["repeated-heading"], reading.Passed["look-up-block"]));
        Compare(reading, year);
    }

    [Fact]
    public void The_English_sheet_left_in_the_workbook_of_2014_is_reported_and_is_that_of_2013()
    {
        var layout = LayoutParser.Parse("pci-summary.yaml", PciSummary);
        var of2014 = ScoreLayouts.Read(SharedData.Read("pci/PCI_2014.xlsx"), layout, Pci(true), Provinces(), new Period(2014));
        var stale = Assert.Single(of2014.Findings, f => f.Severity == Severity.Warning);
        Assert.Equal(("stale-sheet", "Summary", 1, "W", "PCI 2013"), (stale.Code, stale.Position.Sheet, stale.Position.Row, stale.Position.ColumnLetters, stale.Value));

        var of2013 = ScoreLayouts.Read(SharedData.Read("pci/PCI_2013.xlsx"), layout, Pci(true), Provinces(), given: null);
        Assert.DoesNotContain(of2013.Findings, f => f.Code == "stale-sheet");
        var left = of2014.Sheets.Single(s => s.Name == "Summary");
        var original = of2013.Sheets.Single(s => s.Name == "Summary_VN");
        Assert.Equal((true, false, new Period(2013)), (left.Hidden, left.Imported, left.HeadingPeriod));
        Assert.Equal(original.BodyFingerprint, left.BodyFingerprint);
        Assert.NotEqual(original.Fingerprint, left.Fingerprint);
        Assert.NotEqual(original.BodyFingerprint, of2014.Sheets.Single(s => s.Name == "Summary_VN").BodyFingerprint);
    }

    [Fact]
    public void A_period_that_contradicts_the_heading_is_refused()
    {
        var reading = ScoreLayouts.Read(SharedData.Read("pci/PCI_2013.xlsx"), LayoutParser.Parse("l.yaml", PciSummary), Pci(true), Provinces(), new Period(2012));
        Assert.Empty(reading.Cells);
        Assert.Contains(reading.Findings, f => f is { Code: "period-mismatch", Severity: Severity.Rejection });
    }

    [Fact]
    public void The_matrix_of_2009_has_two_heading_rows_and_a_numeric_code_column()
    {
        var layout = Sample.Layout("matrix", "office: office\nsheets: ['Tong Hop']\nprinted: { total: ['PCI \\d{4} có trọng số'], rank: ['Thứ hạng'] }\nperiod: { heading: 'PCI (\\d{4})' }");
        var reading = ScoreLayouts.Read(SharedData.Read("pci/PCI_2009.xls"), layout, Pci(false), Provinces(), given: null);
        Assert.DoesNotContain(reading.Findings, f => f.Severity != Severity.Note);
        Assert.Equal((63 * 9, 63 * 2), (reading.Cells.Count, reading.Printed.Count));
        Assert.Equal(new Period(2009), reading.Sheets[0].Period);
        Compare(reading, 2009);
    }

    [Fact]
    public void The_governance_index_keeps_unmeasured_provinces_apart_from_zero()
    {
        var edition = Sample.Edition("papi", "papi", Aggregation.Points, "province", [.. Enumerable.Range(1, 6).Select(d => Sample.Node(
            $"d{d}", $"Chiều {d}", [.. Enumerable.Range(1, d is 1 or 4 or 5 or 6 ? 4 : 3).Select(i => Sample.Leaf($"d{d}_{i}", $"Nội dung {d}.{i}", 3.34m, ScoreSources.Survey))]))]);
        var file = SharedData.Read("papi/papi_published_2011_2014.csv");
        var reading = ScoreLayouts.Read(file, Sample.Layout("matrix"), edition, NamesIn(file, 4), given: null);

        Assert.Empty(reading.Findings);
        Assert.Equal(4 * 63 * 22, reading.Cells.Count);
        Assert.All(reading.Cells, c => Assert.Equal(ScoreField.Survey, c.Field));
        var blank = reading.Cells.Where(c => c.Raw.IsEmpty).ToList();
        Assert.Equal((44, 2, new Period(2014)), (blank.Count, blank.Select(c => c.Unit).Distinct().Count(), blank.Select(c => c.Period).Distinct().Single()));
        Assert.Equal(4 * 63, reading.Printed.Count(p => p.Item is null && p.Kind == PrintedKind.Total));
        foreach (var total in reading.Printed.Where(p => p.Item is { IsLeaf: false }))
        {
            var sum = reading.Cells.Where(c => c.Unit == total.Unit && c.Period == total.Period && c.Item.Parent == total.Item).Sum(c => FigureText.Read(c.Raw).Value);
            Near(total.Value!.Value, sum, 0.0001m);
        }
    }

    [Fact]
    public void The_51_country_index_has_periods_written_as_decimals()
    {
        var file = SharedData.Read("asem/normalised.csv");
        var sheet = file.Sheets[0];
        var edition = Sample.Edition("asem", "asem", Aggregation.WeightedMean, "province", [.. Enumerable.Range(8, 49).Select(c => Sample.Leaf(sheet[1, c].Text, sheet[1, c].Text, 100, ScoreSources.Appraised))]);
        var reading = ScoreLayouts.Read(file, Sample.Layout("matrix"), edition, NamesIn(file, 2, code: 1), given: null);
        Assert.Equal((51 * 49, new Period(2018)), (reading.Cells.Count, reading.Sheets[0].Period));
        Assert.Equal(Enumerable.Repeat("column-not-imported", 4), Sample.Codes(reading));
    }

    [Fact]
    public void Published_sub_indices_of_ten_years_stand_in_one_table()
    {
        var file = SharedData.Read("pci/pci_published_2005_2014.csv");
        var codes = new[] { "entry", "land", "transparency", "time", "informal", "implementation", "competition_bias", "proactivity", "support", "labour", "legal" };
        var edition = Sample.Edition("pci", "pci", Aggregation.WeightedMean, "province", [.. codes.Select(c => Sample.Leaf(c, c, 10, ScoreSources.Appraised))]);
        var reading = ScoreLayouts.Read(file, Sample.Layout("matrix"), edition, NamesIn(file, 2), given: null);
        Assert.Equal(["column-not-imported"], Sample.Codes(reading));
        Assert.Equal((file.Sheets[0].RowCount - 1) * 11, reading.Cells.Count);
        Assert.Equal(63, reading.Printed.Count(p => p.Period.Year == 2014 && p.Kind == PrintedKind.Total));
        Assert.Equal(63, reading.Printed.Count(p => p.Period.Year == 2014 && p.Kind == PrintedKind.Rank));
    }

    [Fact]
    public void A_column_named_score_is_the_edition_s_item_before_it_is_a_printed_total()
    {
        var file = SharedData.Read("hue_departments_2021.csv");
        var edition = Sample.Edition("hue", "par", Aggregation.Points, "province", Sample.Leaf("score", "Điểm", 100, ScoreSources.Appraised));
        var reading = ScoreLayouts.Read(file, Sample.Layout("matrix"), edition, NamesIn(file, 1), given: null);
        Assert.Empty(reading.Findings);
        Assert.Equal((21, 21, 21), (reading.Cells.Count, reading.Printed.Count(p => p.Kind == PrintedKind.Rank), reading.Printed.Count(p => p.Kind == PrintedKind.Class)));
        Assert.Equal(new Period(2021), reading.Sheets[0].Period);
    }

    [Theory]
    [InlineData("pci/PCI_2012.xlsx", "pci-summary")]
    [InlineData("pci/PCI_2014.xlsx", "pci-summary")]
    [InlineData("pci/PCI_2009.xls", "matrix")]
    public void The_layout_of_a_published_workbook_is_found_without_being_named(string path, string layout)
    {
        var catalog = new LayoutCatalog([Sample.Layout("tidy"), Sample.Layout("matrix"), Sample.Layout("unit-sheet"), Sample.Layout("sorted-pairs"), LayoutParser.Parse("l.yaml", PciSummary)]);
        var detected = catalog.Detect(SharedData.Read(path), Pci(path.Contains("2014", StringComparison.Ordinal)), Provinces());
        Assert.Equal(layout, detected[0].Layout.Id);
        Assert.DoesNotContain(detected[0].Reading.Findings, f => f.Severity == Severity.Rejection);
    }

    private static void Compare(ScoreReading reading, int year)
    {
        var published = SharedData.Read("pci/pci_published_2005_2014.csv").Sheets[0];
        var units = Provinces();
        var columns = Enumerable.Range(1, published.ColumnCount).ToDictionary(c => published[1, c].Text);
        for (var row = 2; row <= published.RowCount; row++)
        {
            if (published[row, 1].Text != year.ToString(CultureInfo.InvariantCulture))
            {
                continue;
            }

            var unit = units.Match(published[row, 2].Text).Unit;
            Near(FigureText.Read(published[row, columns["entry"]]).Value, Value(reading, unit!, "entry"), 0.00001m);
            Near(FigureText.Read(published[row, columns["legal"]]).Value, Value(reading, unit!, "legal"), 0.00001m);
            Near(FigureText.Read(published[row, columns["pci_weighted"]]).Value, reading.Printed.Single(p => p.Unit.Code == unit!.Code && p.Kind == PrintedKind.Total).Value!.Value, 0.00001m);
        }
    }

    private static void Near(decimal expected, decimal actual, decimal most) => Assert.InRange(actual, expected - most, expected + most);

    private static decimal Value(ScoreReading reading, Unit unit, string item) => FigureText.Read(reading.Cells.Single(c => c.Unit.Code == unit.Code && c.Item.Code == item).Raw).Value;

    private static Edition Pci(bool withBias)
    {
        string[] codes = ["entry", "land", "transparency", "time", "informal", "proactivity", "support", "labour", "legal"];
        var items = codes.Select((c, i) => Sample.Leaf(c, SubIndices[i], 10, ScoreSources.Survey, c == "support" ? ["Hỗ trợ doanh nghiệp"] : []));
        return Sample.Edition("pci", "pci", Aggregation.WeightedMean, "province", [.. withBias ? items.Append(Sample.Leaf("competition_bias", "Cạnh tranh bình đẳng", 10)) : items]);
    }

    private static UnitDirectory Provinces()
    {
        var list = SharedData.Read("pci/pci_published_2005_2014.csv").Sheets[0];
        return Sample.Named("province", Enumerable.Range(2, list.RowCount - 1)
            .GroupBy(r => list[r, 3].Text)
            .Select((g, i) => ((i + 101).ToString(CultureInfo.InvariantCulture), list[g.Last(), 2].Text, g.Select(r => list[r, 2].Text).Append(g.Key).Distinct().ToArray())));
    }

    private static UnitDirectory NamesIn(SourceFile file, int column, int? code = null)
    {
        var sheet = file.Sheets[0];
        return Sample.Named("province", Enumerable.Range(2, sheet.RowCount - 1)
            .DistinctBy(r => NameKey.Of(sheet[r, column].Text))
            .Select((r, i) => (code is { } c ? sheet[r, c].Text : $"P{i + 1}", sheet[r, column].Text, Array.Empty<string>())));
    }
}
