using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>What a chart draws: references to cells of its table, with their values for readers that do not compute.</summary>
internal static class ChartSeries
{
    private const string Blue = "2F75B5", Orange = "B45309";

    // Appraised, on the unit's own word (which needs attention), survey; a further part would be grey.
    private static readonly IReadOnlyList<string> Parts = ["2F75B5", "B45309", "9DC3E6", "A6A6A6"];

    private static readonly IReadOnlyList<(string Colour, MarkerStyleValues Marker)> Strokes =
    [
        ("08519C", MarkerStyleValues.Circle), ("3182BD", MarkerStyleValues.Square), ("6BAED6", MarkerStyleValues.Diamond),
        ("404040", MarkerStyleValues.Triangle), ("7F7F7F", MarkerStyleValues.Circle), ("A6A6A6", MarkerStyleValues.Square),
    ];

    public static BarChart Bars(TableChart chart, PlacedTable table, Language language, uint categories, uint values)
    {
        var stacked = chart.Kind == TableChartKind.Stacked;
        var bars = new BarChart(
            new BarDirection { Val = BarDirectionValues.Bar },
            new BarGrouping { Val = stacked ? BarGroupingValues.Stacked : BarGroupingValues.Clustered },
            new VaryColors { Val = false });
        bars.Append(chart.Values.Select((column, i) => Bar(chart, table, language, column, (uint)i)));
        bars.Append(new GapWidth { Val = 45 });
        if (stacked)
        {
            bars.Append(new Overlap { Val = 100 });
        }

        bars.Append(new AxisId { Val = categories }, new AxisId { Val = values });
        return bars;
    }

    public static LineChart Lines(TableChart chart, PlacedTable table, ChartScale scale, ChartShape shape, Language language, uint categories, uint values)
    {
        var apart = Apart(chart, table.Table, scale, shape);
        var lines = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        lines.Append(Enumerable.Range(0, chart.Rows).Select(row => Line(chart, table, language, row, apart.Contains(row))));
        lines.Append(new ShowMarker { Val = true }, new AxisId { Val = categories }, new AxisId { Val = values });
        return lines;
    }

    private static BarChartSeries Bar(TableChart chart, PlacedTable table, Language language, int column, uint index)
    {
        var series = new BarChartSeries(
            new C.Index { Val = index },
            new Order { Val = index },
            new SeriesText(Words(table.Cell(column, table.HeadingRow), [table.Headings[column]])),
            Filled(chart.Kind == TableChartKind.Stacked ? Parts[Math.Min((int)index, Parts.Count - 1)] : Blue),
            new InvertIfNegative { Val = false });
        if (chart.Kind == TableChartKind.Changes)
        {
            // Excel's own colour for negative bars is an extension that other readers do not know.
            series.Append(Enumerable.Range(0, chart.Rows).Where(row => table.Table.Rows[chart.First + row][column].Number < 0).Select(row => new DataPoint(
                new C.Index { Val = (uint)row }, new InvertIfNegative { Val = false }, new Bubble3D { Val = false }, Filled(Orange))));
        }

        if (chart.Kind != TableChartKind.Stacked)
        {
            series.Append(Labels(table.Table.Columns[column], language, DataLabelPositionValues.OutsideEnd));
        }

        series.Append(
            new CategoryAxisData(Words(
                table.Range(chart.Category, chart.Category, chart.Rows, chart.First),
                Rows(chart, table).Select(row => row[chart.Category].Words(language)))),
            new Values(Numbers(
                table.Range(column, column, chart.Rows, chart.First), table.Table.Columns[column], language, Rows(chart, table).Select(row => row[column].Number))));
        return series;
    }

    private static IEnumerable<IReadOnlyList<Content.Cell>> Rows(TableChart chart, PlacedTable table) =>
        Enumerable.Range(chart.First, chart.Rows).Select(row => table.Table.Rows[row]);

    private static LineChartSeries Line(TableChart chart, PlacedTable table, Language language, int row, bool labelled)
    {
        var (first, last) = (chart.Values[0], chart.Values[^1]);
        var (colour, marker) = Strokes[row % Strokes.Count];
        var cells = table.Table.Rows[row];
        var column = table.Table.Columns[first];
        return new LineChartSeries(
            new C.Index { Val = (uint)row },
            new Order { Val = (uint)row },
            new SeriesText(Words(table.Cell(chart.Category, table.FirstRow + (uint)row), [cells[chart.Category].Words(language)])),
            new C.ShapeProperties(new Outline(NativeChart.Solid(colour)) { Width = 25_400 }),
            new Marker(
                new Symbol { Val = marker },
                new C.Size { Val = 7 },
                new C.ShapeProperties(NativeChart.Solid(colour), new Outline(NativeChart.Solid(colour)))),
            Last(labelled ? chart.Values.Count - 1 : null, column, language),
            new CategoryAxisData(Words(
                $"{table.Cell(first, table.HeadingRow)}:${RowStream.Letter(last)}${table.HeadingRow}", chart.Values.Select(i => (string?)table.Headings[i]))),
            new Values(Numbers(
                $"{table.Cell(first, table.FirstRow + (uint)row)}:${RowStream.Letter(last)}${table.FirstRow + (uint)row}", column, language, chart.Values.Select(i => cells[i].Number))),
            new Smooth { Val = false });
    }

    /// <summary>The lines whose ends leave room for a figure: two that end together would write over each other.</summary>
    private static HashSet<int> Apart(TableChart chart, Content.Table table, ChartScale scale, ChartShape shape)
    {
        var pixels = shape.PlotHeight / ((scale.High ?? 1) - (scale.Low ?? 0));
        var ends = Enumerable.Range(0, chart.Rows).Select(row => (Row: row, At: (double?)table.Rows[row][chart.Values[^1]].Number * pixels)).Where(end => end.At is not null).ToList();
        return [.. ends.Where(end => ends.All(other => other.Row == end.Row || Math.Abs(other.At!.Value - end.At!.Value) >= ChartShape.TextSize * 1.3)).Select(end => end.Row)];
    }

    // Where each line ends is what is asked; figures at every point would cover each other.
    private static DataLabels Last(int? point, Content.Column column, Language language)
    {
        var labels = Labels(column, language, DataLabelPositionValues.Right);
        var last = point is { } end ? new DataLabel([new C.Index { Val = (uint)end }, .. labels.ChildElements.Select(element => element.CloneNode(deep: true))]) : null;
        labels.RemoveAllChildren();
        if (last is not null)
        {
            labels.Append(last);
        }

        labels.Append(
            new ShowLegendKey { Val = false }, new ShowValue { Val = false }, new ShowCategoryName { Val = false }, new ShowSeriesName { Val = false },
            new ShowPercent { Val = false }, new ShowBubbleSize { Val = false });
        return labels;
    }

    private static DataLabels Labels(Content.Column column, Language language, DataLabelPositionValues position) => new(
        new C.NumberingFormat { FormatCode = Styles.NumberFormat(column.Kind, column.Decimals, language)!, SourceLinked = false },
        new C.ShapeProperties(new NoFill(), new Outline(new NoFill())),
        NativeChart.Letters(900),
        new DataLabelPosition { Val = position },
        new ShowLegendKey { Val = false },
        new ShowValue { Val = true },
        new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = false },
        new ShowPercent { Val = false },
        new ShowBubbleSize { Val = false });

    private static C.ShapeProperties Filled(string colour) => new(NativeChart.Solid(colour));

    private static StringReference Words(string reference, IEnumerable<string?> words)
    {
        var cached = words.ToList();
        var cache = new StringCache(new PointCount { Val = (uint)cached.Count });
        cache.Append(cached.Select((word, i) => (Word: word, i)).Where(point => point.Word is not null)
            .Select(point => new StringPoint(new NumericValue(CellText.Clean(point.Word!))) { Index = (uint)point.i }));
        return new StringReference(new C.Formula(reference), cache);
    }

    private static NumberReference Numbers(string reference, Content.Column column, Language language, IEnumerable<decimal?> numbers)
    {
        var cached = numbers.ToList();
        var cache = new NumberingCache(new FormatCode(Styles.NumberFormat(column.Kind, column.Decimals, language)!), new PointCount { Val = (uint)cached.Count });
        cache.Append(cached.Select((number, i) => (Number: number, i)).Where(point => point.Number is not null)
            .Select(point => new NumericPoint(new NumericValue(point.Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))) { Index = (uint)point.i }));
        return new NumberReference(new C.Formula(reference), cache);
    }
}
