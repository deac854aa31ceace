using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>How large a chart is and where its plot lies, so that names stand whole whatever their length and number. In pixels.</summary>
internal sealed record ChartShape(int Height, double Left, double Top, double PlotWidth, double PlotHeight, IReadOnlyList<string> Title)
{
    public const int Width = 1000;

    /// <summary>Letters in pixels: titles, and everything else.</summary>
    public const double TitleSize = 17.5, TextSize = 12;

    private const double LineHeight = 15, Padding = 8, AxisBelow = 62, LegendLine = 22, RightMargin = 90, LinesHeight = 340;

    public static ChartShape Of(TableChart chart, PlacedTable table, Language language)
    {
        var title = TextWidth.Lines(chart.Title.In(language), (Width - 40) / TitleSize, TextWidth.TimesNewRoman * 1.12);
        var top = 14 + (title.Count * TitleSize * 1.35);
        if (chart.Kind == TableChartKind.Lines)
        {
            // The legend below names each line; one name a row, or they would be cut.
            var legend = 12 + (chart.Rows * LegendLine);
            return new((int)(top + LinesHeight + AxisBelow + legend), 80, top + 10, Width - 80 - 40, LinesHeight, title);
        }

        var names = Enumerable.Range(0, chart.Rows).Select(row => table.Table.Rows[row][chart.Category].Words(language) ?? "").ToList();
        var left = Math.Min(0.42 * Width, 20 + (names.Max(name => TextWidth.Em(name, TextWidth.TimesNewRoman)) * TextSize * 1.08));
        var lines = names.Max(name => TextWidth.LineCount(name, (left - 24) / (TextSize * 1.08), TextWidth.TimesNewRoman));
        var legendAbove = chart.Kind == TableChartKind.Stacked ? LegendLine + 6 : 0;
        var plot = Math.Max(90, chart.Rows * ((lines * LineHeight) + Padding));
        return new((int)(top + legendAbove + plot + AxisBelow), left + 26, top + legendAbove, Width - left - 26 - RightMargin, plot, title);
    }
}
