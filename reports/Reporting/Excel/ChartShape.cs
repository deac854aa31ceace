using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>How large a chart is and where its plot lies, so that names stand whole whatever their length and number. In pixels.</summary>
internal sealed record ChartShape(int Height, double Left, double Top, double PlotWidth, double PlotHeight, double LegendTop, IReadOnlyList<string> Title)
{
    public const int Width = 1000;

    /// <summary>From the left edge, and from the upper one, to the title.</summary>
    public const double Margin = 12;

    /// <summary>Letters in pixels: titles, and everything else.</summary>
    public const double TitleSize = 17.5, TextSize = 12;

    private const double LineHeight = 14, Padding = 5, AxisBelow = 50, LegendLine = 22, RightMargin = 90, LinesHeight = 340, LinesLeft = 80;

    /// <summary>How many rows of a chart find room, however close together.</summary>
    public static int Fits(TableChart chart, PlacedTable table, double highest, Language language)
    {
        if (chart.Kind == TableChartKind.Lines)
        {
            return chart.Rows;
        }

        var shape = Of(chart, table, highest, language);
        var lines = Names(chart, table, language).Lines;
        return Math.Max(1, (int)((highest - (shape.Height - shape.PlotHeight)) / (lines * LineHeight)));
    }

    /// <param name="highest">What a page holds; rows come closer together before they pass it.</param>
    public static ChartShape Of(TableChart chart, PlacedTable table, double highest, Language language)
    {
        // Programs wrap a title on their own where it comes near four fifths of the width, in the font that they have.
        var title = TextWidth.Lines(chart.Title.In(language), 0.78 * Width / TitleSize, TextWidth.BoldStandIn);
        var top = (2 * Margin) + (title.Count * TitleSize * 1.4);
        if (chart.Kind == TableChartKind.Lines)
        {
            // The legend names each line; one name a row, or they would be cut.
            var below = top + LinesHeight + AxisBelow;
            return new((int)(below + 12 + (chart.Rows * LegendLine)), LinesLeft, top, Width - LinesLeft - RightMargin, LinesHeight, below, title);
        }

        var (room, lines) = Names(chart, table, language);
        var legend = chart.Kind == TableChartKind.Stacked ? LegendLine + 8 : 0;
        var plot = Math.Max(90, Math.Min(chart.Rows * ((lines * LineHeight) + Padding), highest - top - legend - AxisBelow));
        var left = room + 24;
        return new((int)(top + legend + plot + AxisBelow), left, top + legend, Width - left - RightMargin, plot, top - 4, title);
    }

    private static (double Room, int Lines) Names(TableChart chart, PlacedTable table, Language language)
    {
        var names = Enumerable.Range(chart.First, chart.Rows).Select(row => table.Table.Rows[row][chart.Category].Words(language) ?? "").ToList();
        var widest = names.Max(name => TextWidth.Em(name, TextWidth.StandIn)) * TextSize;
        var room = Math.Min(0.4 * Width, widest + 1);
        return (room, names.Max(name => TextWidth.LineCount(name, room / TextSize, TextWidth.StandIn)));
    }
}
