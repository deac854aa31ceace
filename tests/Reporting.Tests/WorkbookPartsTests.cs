using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Excel;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Table = ReformAnalytics.Reporting.Content.Table;

namespace ReformAnalytics.Reporting.Tests;

/// <summary>What a workbook is made of beside cells: tables, names, links, looks, charts.</summary>
public sealed class WorkbookPartsTests
{
    public static TheoryData<string> Cases => [.. WorkbookTests.Edges.Keys];

    private static WorkbookFile Open(string edge, Language language = Language.Vietnamese) => new(WorkbookWriter.Write(RankingContent.Build(WorkbookTests.Edges[edge]), language));

    private static IEnumerable<WorksheetPart> Parts(WorkbookFile file) => file.Workbook.WorksheetParts;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tables_have_legal_names_and_the_headings_of_their_cells(string edge)
    {
        using var file = Open(edge);
        var tables = Parts(file).SelectMany(part => part.TableDefinitionParts.Select(table => (part.Worksheet, table.Table))).ToList();
        Assert.NotEmpty(tables);
        Assert.Equal(tables.Count, tables.Select(table => table.Table.DisplayName!.Value!.ToUpperInvariant()).Distinct().Count());
        Assert.All(tables, pair =>
        {
            var (sheet, table) = pair;
            Assert.Matches("^tbl_[A-Za-z0-9_]+$", table.DisplayName!.Value);
            Assert.Equal(table.Reference!.Value, table.AutoFilter!.Reference!.Value);
            var headings = table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value!).ToList();
            Assert.Equal(headings.Count, headings.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            var first = int.Parse(Regex.Match(table.Reference.Value!, @"\d+").Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(headings, file.Row(sheet, first).Select(cell => CellText.Clean((string)cell!)));
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_and_links_lead_to_rows_that_are_there(string edge)
    {
        using var file = Open(edge);
        var names = file.Workbook.Workbook.DefinedNames!.Elements<DefinedName>().ToList();
        Assert.All(names.Where(name => name.LocalSheetId is null), name => Assert.Matches("^[a-z]+_[A-Za-z0-9_]+$", name.Name!.Value));
        Assert.Equal(names.Count(name => name.LocalSheetId is null), names.Where(name => name.LocalSheetId is null).Select(name => name.Name!.Value!.ToUpperInvariant()).Distinct().Count());
        var links = file.Sheets().SelectMany(sheet => sheet.Descendants<Hyperlink>()).Select(link => link.Location!.Value!).ToList();
        Assert.NotEmpty(links);
        foreach (var reference in links.Concat(names.Where(name => name.LocalSheetId is null).Select(name => name.Text)))
        {
            var place = Regex.Match(reference, @"^'(?<sheet>(?:[^']|'')+)'!\$?[A-Z]+\$?(?<row>\d+)(:\$?[A-Z]+\$?(?<last>\d+))?$");
            Assert.True(place.Success, reference);
            var sheet = file.Sheet(place.Groups["sheet"].Value.Replace("''", "'", StringComparison.Ordinal));
            var last = place.Groups["last"].Success ? place.Groups["last"].Value : place.Groups["row"].Value;
            Assert.Contains(sheet.Descendants<Row>(), row => row.RowIndex!.ToString() == last);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_chart_holds_what_its_cells_hold(string edge)
    {
        using var file = Open(edge);
        foreach (var chart in Parts(file).Select(part => part.DrawingsPart).OfType<DrawingsPart>().SelectMany(drawing => drawing.ChartParts))
        {
            var space = chart.ChartSpace;
            Assert.NotEmpty(space.Descendants<C.NumberReference>());
            Assert.All(space.Descendants<C.NumberReference>(), reference => Assert.Equal(
                file.Range(reference.Formula!.Text), reference.NumberingCache!.Elements<C.NumericPoint>().Select(point => (object?)decimal.Parse(point.InnerText, System.Globalization.CultureInfo.InvariantCulture))));
            Assert.All(space.Descendants<C.StringReference>(), reference => Assert.Equal(
                file.Range(reference.Formula!.Text), reference.StringCache!.Elements<C.StringPoint>().Select(point => (object?)point.InnerText)));
            Assert.All(space.Descendants<C.NumberingFormat>(), format => Assert.StartsWith("[$-42A]", format.FormatCode!.Value, StringComparison.Ordinal));

            // Bars stand beside their names, which say what they are.
            Assert.Equal(space.Descendants<C.BarChart>().Any() ? 2 : 3, space.Descendants<C.Title>().Count(title => title.InnerText.Length > 0));
        }
    }

    [Fact]
    public void The_best_stands_on_top_bars_begin_at_zero_and_falls_are_orange()
    {
        using var file = Open("district");
        var charts = Parts(file).Select(part => part.DrawingsPart).OfType<DrawingsPart>().Single();
        Assert.All(charts.WorksheetDrawing.Descendants<NonVisualDrawingProperties>(), frame => Assert.True(frame.Description!.Value!.Length > 20));
        var bars = charts.ChartParts.Select(part => part.ChartSpace).Where(space => space.Descendants<C.BarChart>().Any()).ToList();
        Assert.Equal(5, bars.Count);
        Assert.All(bars, space => Assert.Equal(C.OrientationValues.MaxMin, space.Descendants<C.CategoryAxis>().Single().Descendants<C.Orientation>().Single().Val!.Value));
        Assert.Equal(4, bars.Count(space => space.Descendants<C.MinAxisValue>().SingleOrDefault()?.Val?.Value == 0));
        var changes = bars.Single(space => space.Descendants<C.DataPoint>().Any());
        var negative = changes.Descendants<C.Values>().Single().Descendants<C.NumericPoint>().Where(point => point.InnerText.StartsWith('-')).Select(point => point.Index!.Value).ToList();
        Assert.NotEmpty(negative);
        Assert.Equal(negative, changes.Descendants<C.DataPoint>().Select(point => point.Index!.Val!.Value));
        Assert.All(changes.Descendants<C.DataPoint>(), point => Assert.Contains("B45309", point.OuterXml, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no previous", "Chưa có số liệu của kỳ trước nên không so sánh được.")]
    [InlineData("nothing but totals", "Chưa có điểm theo tiêu chí: cơ quan chỉ lưu tổng điểm.")]
    [InlineData("nothing but totals", "Không có phiếu khảo sát theo quý, và mới có một kỳ của bộ chỉ số này")]
    [InlineData("all blank", "Mới có số liệu của 41% điểm tối đa, chưa đủ 80% để xếp hạng")]
    [InlineData("more units than are drawn", "Hình vẽ 200 đơn vị đầu bảng trong 230")]
    public void A_chart_that_is_not_drawn_or_not_whole_says_why(string edge, string why)
    {
        using var file = Open(edge);
        Assert.Contains(file.Rows("Biểu đồ"), row => row.Any(cell => cell is string text && text.Contains(why, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Language.Vietnamese, "[$-42A]")]
    [InlineData(Language.English, "[$-409]")]
    public void Every_number_format_names_the_locale(Language language, string locale)
    {
        using var file = Open("district", language);
        var formats = file.Workbook.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Select(format => format.FormatCode!.Value!).ToList();
        Assert.NotEmpty(formats);
        Assert.All(formats, format => Assert.All(format.Split(';'), section => Assert.StartsWith(locale, section, StringComparison.Ordinal)));
    }

    [Fact]
    public void Looks_follow_the_figures()
    {
        using var file = Open("district");
        var rules = file.Sheets().SelectMany(sheet => sheet.Descendants<ConditionalFormattingRule>()).ToList();
        Assert.Contains(rules, rule => rule.GetFirstChild<DataBar>()?.Elements<ConditionalFormatValueObject>().First().Val?.Value == "0");
        Assert.Contains(rules, rule => rule.GetFirstChild<ColorScale>() is not null);
        Assert.Contains(rules, rule => rule.GetFirstChild<Formula>()?.Text == "\"Xuất sắc\"");
        var looks = file.Workbook.WorkbookStylesPart!.Stylesheet.DifferentialFormats!.Count();
        Assert.All(rules.Where(rule => rule.FormatId is not null), rule => Assert.True(rule.FormatId!.Value < looks));
    }

    [Fact]
    public void Rows_made_on_demand_are_made_once()
    {
        var made = 0;
        var table = new Table
        {
            Id = "t", Name = new("T", "T"), Title = new("T", "T"), Subtitle = new("T", "T"), Scope = new("T", "T"), Source = new("T", "T"),
            Columns = [new(new("A", "A"), ColumnKind.Decimal, 2) { FixedWidth = true }],
            Rows = new RowsOnDemand(500, i =>
            {
                made++;
                return [i];
            }),
        };
        WorkbookWriter.Write(new WorkbookContent(new("T", "T"), "", "", DateTimeOffset.UnixEpoch, false, [], [table]), Language.Vietnamese);
        Assert.Equal(500, made);
    }
}
