using System.IO.Compression;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Excel;

namespace ReformAnalytics.Reporting.Tests;

public sealed class WorkbookTests
{
    private static readonly string LongName = string.Join(' ', Enumerable.Repeat("Trung tâm Phục vụ hành chính công", 3))[..90];

    public static TheoryData<string> Cases => [.. Edges.Keys];

    internal static readonly Dictionary<string, RankingData> Edges = new()
    {
        ["district"] = Samples.District(),
        ["one unit"] = Group((_, i) => (0.8m, 0.7m), 1),
        ["ties"] = Group((_, i) => (0.8m - (0.1m * (i / 2)), 0.7m), 6),
        ["200 units"] = Group((_, i) => (0.95m - (0.002m * i), 0.7m), 200),
        ["long names"] = Group((_, i) => (0.8m - (0.01m * i), 0.7m), 5, LongName),
        ["all blank"] = Group((_, _) => (null, null), 4),
        ["no previous"] = Group((_, i) => (0.8m - (0.01m * i), null), 4) with { PreviousPeriod = null },
        ["all fell"] = Group((_, i) => (0.5m, 0.7m + (0.01m * i)), 4),
        ["no units"] = Group((_, _) => (null, null), 0) with { Groups = [new("g", "Xã", [])] },
        ["no classes"] = WithoutClasses(Samples.District()),
        ["no domains"] = Samples.District() with { Domains = [] },
        ["no satisfaction"] = Samples.District() with { Satisfaction = [] },
        ["nothing but totals"] = Samples.District() with
        {
            Satisfaction = [], Domains = [], Path = [], Items = [], Leaves = new Dictionary<string, UnitLeaves>(), Corrections = [], Inputs = [], Quality = [],
        },
        ["all and nothing"] = Group((_, i) => (i == 1 ? 1 : 0, i == 1 ? 0 : 1), 2),
        ["one group without a year before"] = Samples.Data([("g", "Xã", "An Ninh", 0.8m, 0.7m), ("h", "Phường", "An Hiệp", 0.8m, null)]),
        ["more units than are drawn"] = Group((_, i) => (0.95m - (0.001m * i), 0.7m + (0.0007m * i)), 230),
        ["hostile"] = Hostile(),
        ["quarter"] = Samples.District() with { Period = "2023-Q2", PreviousPeriod = "2022-Q2" },
    };

    private static RankingData Group(Func<string, int, (decimal?, decimal?)> figures, int count, string name = "Đơn vị") =>
        Samples.Data(Enumerable.Range(1, count).Select(i =>
        {
            var (now, before) = figures(name, i);
            return ("g", "Xã, thị trấn", $"{name} {i}", now, before);
        }));

    private static RankingData WithoutClasses(RankingData data) => data with
    {
        Groups = [.. data.Groups.Select(group => group with { Classes = [] })], ClassCounts = [], Rows = [.. data.Rows.Select(row => row with { Class = null })],
    };

    private static RankingData Hostile()
    {
        string[] names = ["=HYPERLINK(\"x\")", "+1", "@a", "<script>alert('x')</script>", "Xã\nAn Ninh", "\u200fعربي", "A1", "a:b/c\\d?e*f[g]", "'", " ", "History"];
        return Samples.Data(names.SelectMany((name, i) => new[] { ($"{name}{i}", name, name, (decimal?)0.8m - (0.01m * i), (decimal?)0.7m), ($"{name}{i}", name, name, 0.5m, 0.7m) }));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Excel_finds_nothing_to_repair(string name)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            using var file = new WorkbookFile(WorkbookWriter.Write(RankingContent.Build(Edges[name]), language));
            Assert.Empty(file.Complaints());
            Assert.Equal(file.SheetNames.Count, file.SheetNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
    }

    [Fact]
    public void Figures_in_the_sheet_are_those_of_the_data_unrounded()
    {
        var data = Samples.District();
        using var file = new WorkbookFile(WorkbookWriter.Write(RankingContent.Build(data), Language.Vietnamese));
        foreach (var group in data.Groups)
        {
            var expected = data.Rows.Where(row => row.GroupCode == group.Code).OrderBy(row => row.Rank)
                .Select(row => new object?[] { (decimal?)row.Rank, row.UnitName, row.Points, row.Maximum, row.Ratio, row.Class, row.Coverage }).ToList();
            var sheet = file.SheetNames.Single(name => group.Name.StartsWith(name.TrimEnd('…'), StringComparison.Ordinal));
            var actual = file.Rows(sheet).Where(row => row.Count == 9 && row[0] is decimal).Select(row => row.Take(7).ToArray()).ToList();
            Assert.Equal(expected, actual);
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@a")]
    [InlineData("\t=1")]
    [InlineData("\u202bعربي\u202c")]
    [InlineData("<b>&amp;</b>")]
    [InlineData(" Phú  Tâm ")]
    public void A_hostile_name_stays_the_text_it_is(string name)
    {
        var data = Samples.Data([("g", name, name, 0.8m, 0.7m), ("h", "Xã", "Phú Tâm", 0.7m, 0.7m)]) with { Office = name, EditionTitle = name };
        using var file = new WorkbookFile(WorkbookWriter.Write(RankingContent.Build(data), Language.Vietnamese));
        Assert.Empty(file.Complaints());
        Assert.Contains(file.SheetNames.SelectMany(file.Rows), row => row.Contains(name));
        Assert.Empty(file.Sheets().SelectMany(sheet => sheet.Descendants<CellFormula>()));
        Assert.All(file.Sheets().SelectMany(sheet => sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()), cell => Assert.True(cell.DataType is null || cell.DataType.Value == CellValues.SharedString));
    }

    [Theory]
    [InlineData("a\u0001b\u001fc", "abc")]
    [InlineData("a\uffffb", "ab")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("Phú Tâm\r\nđợt 2", "Phú Tâm\r\nđợt 2")]
    public void Letters_that_a_sheet_cannot_hold_are_made_legal(string name, string written) => Assert.Equal(written, CellText.Clean(name));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("a\ufffdb", CellText.Clean("a\ud800b"));

    [Fact]
    public void A_name_with_control_letters_gives_a_sound_workbook()
    {
        var data = Samples.Data([("g", "a\u0001:[b]", "U\u0000\u001b\ud83d", 0.8m, 0.7m)]);
        using var file = new WorkbookFile(WorkbookWriter.Write(RankingContent.Build(data), Language.Vietnamese));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Text_beyond_what_a_cell_holds_is_cut_and_says_so()
    {
        var cut = CellText.Clean(new string('ă', 40_000));
        Assert.Equal(CellText.MaximumLength, cut.Length);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        var first = WorkbookWriter.Write(RankingContent.Build(Samples.District()), Language.Vietnamese);
        Thread.Sleep(TimeSpan.FromSeconds(2.1)); // Zip times have a step of two seconds.
        Assert.Equal(first, WorkbookWriter.Write(RankingContent.Build(Samples.District()), Language.Vietnamese));
    }

    [Theory]
    [InlineData("district")]
    [InlineData("ties")]
    [InlineData("all blank")]
    public void The_order_in_which_rows_arrive_does_not_show(string name)
    {
        var data = Edges[name];
        var turned = data with { Rows = [.. data.Rows.Reverse()] };
        Assert.Equal(WorkbookWriter.Write(RankingContent.Build(data), Language.Vietnamese), WorkbookWriter.Write(RankingContent.Build(turned), Language.Vietnamese));
    }

    [Fact]
    public void Parts_carry_a_fixed_time_and_no_random_names()
    {
        using var zip = new ZipArchive(new MemoryStream(WorkbookWriter.Write(RankingContent.Build(Samples.District()), Language.Vietnamese)));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.DoesNotContain(zip.Entries, entry => System.Text.RegularExpressions.Regex.IsMatch(entry.FullName, "[0-9a-f]{12}"));
        Assert.Contains(zip.Entries, entry => entry.FullName == "docProps/core.xml");
    }

    [Fact]
    public void A_unit_without_a_value_has_blank_cells_and_its_reason()
    {
        var data = Samples.Data([("g", "Xã", "Phú Tâm", 0.8m, 0.7m), ("g", "Xã", "Phú Tân", null, 0.7m)]);
        using var file = new WorkbookFile(WorkbookWriter.Write(RankingContent.Build(data), Language.Vietnamese));
        var row = file.Rows("Xã").Single(cells => cells.Count == 9 && cells[1] is "Phú Tân");
        Assert.Equal([null, "Phú Tân", null, null, null, null, 0.41m], row.Take(7));
        Assert.Equal("Mới có số liệu của 41% điểm tối đa, chưa đủ 80% để xếp hạng", row[8]);
    }

    [Fact]
    public void Synthetic_figures_say_so_on_every_sheet_and_every_printed_page()
    {
        using var marked = new WorkbookFile(WorkbookWriter.Write(RankingContent.Build(Samples.District()), Language.English));
        Assert.All(marked.SheetNames, name => Assert.Contains(marked.Rows(name), row => row.Contains(DocumentFacts.SyntheticMark)));
        Assert.All(marked.Sheets(), sheet => Assert.Contains(DocumentFacts.SyntheticMark, sheet.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal));
        using var real = new WorkbookFile(WorkbookWriter.Write(RankingContent.Build(Samples.District() with { Synthetic = false }), Language.English));
        Assert.All(real.SheetNames, name => Assert.DoesNotContain("SYNTHETIC", real.Sheet(name).OuterXml, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sheet_prints_on_landscape_A4_with_its_headings_on_every_page()
    {
        using var file = new WorkbookFile(WorkbookWriter.Write(RankingContent.Build(Samples.District()), Language.Vietnamese));
        var tables = file.SheetNames.Skip(1).Where(name => name != "Biểu đồ").ToList();
        Assert.All(tables, name =>
        {
            var sheet = file.Sheet(name);
            var setup = sheet.Descendants<PageSetup>().Single();
            Assert.Equal((9u, OrientationValues.Landscape), (setup.PaperSize!.Value, setup.Orientation!.Value));

            // Excel passes over page breaks where it is to fit pages.
            var breaks = sheet.Descendants<ColumnBreaks>().Any();
            Assert.Equal(!breaks, sheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value);
            Assert.Equal(breaks, setup.Scale is not null);
            Assert.Equal(breaks, setup.FitToWidth is null);
            Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
            Assert.Contains("Trang &P/&N", sheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
        });
        Assert.Equal(tables.Count, file.Workbook.Workbook.DefinedNames!.Elements<DefinedName>().Count(name => name.Name == "_xlnm.Print_Titles"));
    }

    [Fact]
    public void A_column_is_wide_enough_for_its_longest_name_or_wraps_it_on_high_enough_rows()
    {
        var table = RankingContent.Build(Edges["long names"]).Tables.Single(table => table.Id == "ranking-g");
        var width = TableSheet.Widths(table, ListObjects.Unique(table.Columns.Select(column => column.Heading.Vi)), Language.Vietnamese)[1];
        Assert.InRange(width, 30, 50);
        using var file = new WorkbookFile(WorkbookWriter.Write(RankingContent.Build(Edges["long names"]), Language.Vietnamese));
        var row = file.Sheet("Xã, thị trấn").Descendants<Row>().Single(row => row.RowIndex! == new PlacedTable(table, "", marked: true, Language.Vietnamese).FirstRow);
        Assert.True(row.Height! >= 31, $"a name of 90 letters needs two lines, the row is {row.Height} points high");
    }
}
