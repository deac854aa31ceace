using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Excel;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Cell = ReformAnalytics.Reporting.Content.Cell;
using Column = ReformAnalytics.Reporting.Content.Column;
using Table = ReformAnalytics.Reporting.Content.Table;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace ReformAnalytics.Reporting.Tests;

/// <summary>What a workbook looks like on paper: nothing is cut by the end of a page.</summary>
public sealed class WorkbookPagesTests
{
    // A landscape A4 page without its margins, in points, and what a row without a height takes.
    private const double PageHeight = 494, RowHeight = 15.75, PointsPerUnit = 72.0 / 914_400;

    [Theory]
    [InlineData("district")]
    [InlineData("200 units")]
    [InlineData("long names")]
    [InlineData("hostile")]
    [InlineData("nothing but totals")]
    public void No_chart_runs_over_the_end_of_a_page(string edge)
    {
        using var file = Open(edge);
        var sheet = file.Sheet("Biểu đồ");
        Assert.False(sheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value);
        Assert.Equal(100u, sheet.Descendants<PageSetup>().Single().Scale!.Value);
        var heights = sheet.Descendants<Row>().ToDictionary(row => row.RowIndex!.Value, row => row.Height!.Value);
        var breaks = sheet.Descendants<RowBreaks>().SelectMany(rows => rows.Elements<Break>()).Select(one => one.Id!.Value).ToList();
        var anchors = sheet.WorksheetPart!.DrawingsPart!.WorksheetDrawing.Elements<X.OneCellAnchor>().ToList();
        Assert.NotEmpty(anchors);
        Assert.All(anchors, anchor =>
        {
            var above = uint.Parse(anchor.FromMarker!.RowId!.Text, CultureInfo.InvariantCulture);
            var page = breaks.Where(one => one <= above).DefaultIfEmpty(0u).Max();
            var height = anchor.Extent!.Cy!.Value * PointsPerUnit;
            var top = Enumerable.Range((int)page + 1, (int)(above - page)).Sum(row => heights.GetValueOrDefault((uint)row, RowHeight));
            Assert.InRange(top + height, 0, PageHeight);

            // Nothing is written under it.
            var covered = (int)Math.Ceiling(height / RowHeight);
            Assert.DoesNotContain(sheet.Descendants<Row>(), row => row.RowIndex! > above && row.RowIndex! <= above + covered && row.HasChildren);
        });
    }

    [Fact]
    public void Parts_of_a_chart_draw_every_row_once_on_one_scale()
    {
        using var file = Open("200 units");
        var parts = Charts(file).Where(space => space.Descendants<C.DataPoint>().Any() || space.InnerText.Contains("tăng nhiều nhất", StringComparison.Ordinal)).ToList();
        Assert.True(parts.Count > 1);
        Assert.Equal(200, parts.Sum(space => space.Descendants<C.Values>().Single().Descendants<C.NumericPoint>().Count()));
        Assert.Single(parts.Select(space => (space.Descendants<C.MinAxisValue>().Single().Val!.Value, space.Descendants<C.MaxAxisValue>().Single().Val!.Value)).Distinct());
        Assert.Contains(parts, space => space.InnerText.Contains("/200)", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_that_end_together_are_not_labelled_on_top_of_each_other()
    {
        decimal[] ends = [0.80m, 0.801m, 0.90m];
        using var file = new WorkbookFile(Written(new Table
        {
            Id = "t", Name = new("T", "T"), Title = new("T", "T"), Subtitle = new("T", "T"), Scope = new("T", "T"), Source = new("T", "T"),
            Columns = [new(new("A", "A")), Share("B"), Share("C")],
            Rows = [.. ends.Select((end, i) => (IReadOnlyList<Cell>)[$"{i}", 0.7m, end])],
            Charts = [new(TableChartKind.Lines, 0, [1, 2], new("T", "T"), new("K", "K"), new("V", "V")) { Description = new("D", "D"), Rows = 3 }],
        }));
        var lines = Charts(file).Single().Descendants<C.LineChartSeries>().ToList();
        Assert.Equal([false, false, true], lines.Select(line => line.Descendants<C.DataLabel>().Any()));
        Assert.Equal((0.7, 0.9), (Charts(file).Single().Descendants<C.MinAxisValue>().Single().Val!.Value, Charts(file).Single().Descendants<C.MaxAxisValue>().Single().Val!.Value));
    }

    [Fact]
    public void A_sheet_of_items_breaks_where_domains_begin_and_repeats_its_words()
    {
        var document = RankingContent.Build(Samples.District());
        var table = document.Tables.Single(one => one.Id == "items");
        using var file = new WorkbookFile(WorkbookWriter.Write(document, Language.Vietnamese));
        var sheet = file.Sheet("Chi tiết tiêu chí");
        var starts = sheet.Descendants<ColumnBreaks>().Single().Elements<Break>().Select(one => (int)one.Id!.Value).ToList();
        Assert.NotEmpty(starts);
        Assert.All(starts, start => Assert.NotEqual(table.Columns[start - 1].Band, table.Columns[start].Band));
        Assert.Equal(2d, sheet.Descendants<Pane>().Single().HorizontalSplit!.Value);
        var heading = new PlacedTable(table, "", marked: true, Language.Vietnamese).HeadingRow;
        var merged = sheet.Descendants<MergeCell>().Select(cell => cell.Reference!.Value!).ToList();
        Assert.Contains("A3:B3", merged);
        Assert.Contains($"'Chi tiết tiêu chí'!$A:$B,'Chi tiết tiêu chí'!${heading - 1}:${heading}", file.Workbook.Workbook.DefinedNames!.Elements<DefinedName>().Select(name => name.Text));

        // No merged heading reaches over the end of a page.
        foreach (var start in starts)
        {
            var column = RowStream.Letter(start);
            Assert.Contains(merged, range => range.StartsWith($"{column}{heading - 1}:", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(20, 1)]
    [InlineData(34, 1)]
    [InlineData(40, 0)]
    [InlineData(50, 2)]
    public void A_page_for_a_last_few_rows_is_saved(int rows, uint pages)
    {
        using var file = new WorkbookFile(Written(new Table
        {
            Id = "t", Name = new("T", "T"), Title = new("T", "T"), Subtitle = new("T", "T"), Scope = new("T", "T"), Source = new("T", "T"),
            Columns = [new(new("A", "A"))],
            Rows = [.. Enumerable.Range(1, rows).Select(row => (IReadOnlyList<Cell>)[$"{row}"])],
        }));
        Assert.Equal((1u, pages), (file.Sheet("T").Descendants<PageSetup>().Single().FitToWidth!.Value, file.Sheet("T").Descendants<PageSetup>().Single().FitToHeight!.Value));
    }

    [Fact]
    public void Pages_hold_in_a_wider_font_what_they_are_to_hold()
    {
        using var file = Open("district");

        // A sheet of its own size breaks where it says; one column alone is never made smaller.
        var sheets = file.Workbook.WorksheetParts.Select(part => part.Worksheet).ToList();
        Assert.Contains(sheets, sheet => sheet.Descendants<ColumnBreaks>().Any());
        Assert.All(sheets, sheet =>
        {
            var widths = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().Select(column => column.Width!.Value).ToList();
            var starts = sheet.Descendants<ColumnBreaks>().SelectMany(breaks => breaks.Elements<Break>()).Select(one => (int)one.Id!.Value).ToList();
            var scale = sheet.Descendants<PageSetup>().Single().Scale?.Value / 100d;
            var repeated = starts.Count == 0 ? 0 : widths.Take((int)sheet.Descendants<Pane>().Single().HorizontalSplit!.Value).Sum();
            var pages = starts.Prepend(0).Zip(starts.Append(widths.Count)).Select(page => widths.Take(page.First..page.Second).Sum() + (page.First == 0 ? 0 : repeated));
            Assert.All(scale is null && widths.Count > 1 ? [] : pages, width => Assert.InRange(width * (scale ?? 1), 0, PrintedPages.SafeWidth));
        });
    }

    [Theory]
    [InlineData("none", "")]
    [InlineData("b", "; kỳ so sánh: b")]
    public void The_cover_tells_the_hash_of_the_inputs_from_the_one_that_they_are_compared_with(string second, string told)
    {
        var (hash, of) = (new string('a', 64), second == "none" ? second : string.Concat(Enumerable.Repeat(second, 64)));
        var facts = RankingContent.Facts(Samples.District() with { InputsHash = hash + of });
        var said = CoverSheet.Facts(facts, Language.Vietnamese).Select(fact => fact.Text).ToList();
        Assert.Contains(hash + (told.Length == 0 ? "" : told.TrimEnd('b') + of), said);
    }

    [Fact]
    public void Titles_and_names_of_charts_have_the_room_of_a_wider_font()
    {
        var table = RankingContent.Build(Samples.District()).Tables.Single(one => one.Id == "ranking-agencies");
        var shape = ChartShape.Of(table.Charts[0], new PlacedTable(table, "T", marked: true, Language.Vietnamese), 600, Language.Vietnamese);
        Assert.All(shape.Title, line => Assert.InRange(TextWidth.Em(line, TextWidth.BoldStandIn) * ChartShape.TitleSize, 0, 0.8 * ChartShape.Width));
        var widest = table.Rows.Max(row => TextWidth.Em(row[1].Words(Language.Vietnamese)!, TextWidth.StandIn)) * ChartShape.TextSize;
        Assert.InRange(widest, 0, shape.Left);
    }

    private static Column Share(string heading) => new(new(heading, heading), ColumnKind.Percent, 1);

    private static byte[] Written(Table table) =>
        WorkbookWriter.Write(new WorkbookContent(new("T", "T"), "", "", DateTimeOffset.UnixEpoch, false, [], [table]), Language.Vietnamese);

    private static WorkbookFile Open(string edge) => new(WorkbookWriter.Write(RankingContent.Build(WorkbookTests.Edges[edge]), Language.Vietnamese));

    private static IReadOnlyList<C.ChartSpace> Charts(WorkbookFile file) =>
        [.. file.Workbook.WorksheetParts.Select(part => part.DrawingsPart).OfType<DrawingsPart>().SelectMany(drawing => drawing.ChartParts).Select(part => part.ChartSpace)];
}
