using DocumentFormat.OpenXml.Drawing.Charts;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>From where to where a chart's values run. Programs choose otherwise each; what stands apart is known only where the ends are.</summary>
/// <param name="Step">Between two marks; null where programs choose.</param>
internal sealed record ChartScale(double? Low, double? High, double? Step = null)
{
    /// <param name="chart">With all its rows: its parts share one scale.</param>
    public static ChartScale Of(TableChart chart, Table table) => chart.Kind switch
    {
        // A bar starts at zero, or it lies about what it shows; a share ends at the whole; a figure beside a bar needs room.
        TableChartKind.Bars => new(0, table.Columns[chart.Values[0]].Kind == ColumnKind.Percent ? 1 : null),
        TableChartKind.Stacked => new(0, Whole(Rows(chart, table).Select(row => chart.Values.Sum(column => row[column].Number ?? 0)).DefaultIfEmpty(0).Max())),
        TableChartKind.Changes => OfChanges([.. Rows(chart, table).Select(row => row[chart.Values[0]].Number ?? 0), 0]),
        _ => OfLines([.. Rows(chart, table).SelectMany(row => chart.Values.Select(column => row[column].Number)).OfType<decimal>()], table.Columns[chart.Values[0]].Kind == ColumnKind.Percent),
    };

    public Scaling Element()
    {
        var scaling = new Scaling(new Orientation { Val = OrientationValues.MinMax });
        if (High is { } most)
        {
            scaling.Append(new MaxAxisValue { Val = most });
        }

        if (Low is { } least)
        {
            scaling.Append(new MinAxisValue { Val = least });
        }

        return scaling;
    }

    private static IEnumerable<IReadOnlyList<Cell>> Rows(TableChart chart, Table table) => Enumerable.Range(0, chart.Rows).Select(row => table.Rows[chart.First + row]);

    // A third beyond the bar, for its figure.
    private static ChartScale OfChanges(List<decimal> values) =>
        values.All(value => value == 0) ? new(-1, 1) : new(-Round(-values.Min(), 4 / 3.0), Round(values.Max(), 4 / 3.0));

    // Lines show differences, so they fill the plot; a share stays within its bounds.
    private static ChartScale OfLines(List<decimal> values, bool share)
    {
        if (values.Count == 0)
        {
            return new(null, null);
        }

        var (low, high) = ((double)values.Min(), (double)values.Max());
        var step = Step125(Math.Max((high - low) / 5, share ? 0.01 : 0.1));
        var (from, to) = (Math.Floor((low / step) + 1e-9) * step, Math.Ceiling((high / step) - 1e-9) * step);
        (from, to) = from < to ? (from, to) : (from - step, to + step);
        return new(
            Math.Round(share && low >= 0 ? Math.Max(0, from) : from, 6), Math.Round(share && high <= 1 ? Math.Min(1, to) : to, 6), step);
    }

    private static double? Whole(decimal most) => most > 0 ? Round(most, 1) : null;

    // Up to a whole step beyond a value with the room it needs.
    private static double Round(decimal value, double room)
    {
        var most = (double)value * room;
        if (most <= 0)
        {
            return 0;
        }

        var step = Step125(most / 10);
        return Math.Round(Math.Ceiling((most / step) - 1e-9) * step, 6);
    }

    // The next of 1, 2 or 5 times a power of ten.
    private static double Step125(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var times = least / power;
        return Math.Round(power * (times <= 1 + 1e-9 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10), 9);
    }
}
