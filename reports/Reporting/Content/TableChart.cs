using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

public enum TableChartKind
{
    /// <summary>Lying bars from zero, the first row on top.</summary>
    Bars,

    /// <summary>Lying bars to both sides of zero, falls in orange.</summary>
    Changes,

    /// <summary>Lying bars, one column after the other.</summary>
    Stacked,

    /// <summary>A line a row, from column to column.</summary>
    Lines,
}

/// <summary>A chart that draws columns of its own table, so that it follows when a figure there is changed.</summary>
/// <param name="Category">The column that names the rows.</param>
/// <param name="Values">The columns drawn: one, the parts of a bar, or the points of a line.</param>
/// <param name="CategoryAxis">What the rows are (names say it themselves); with lines, what the columns are.</param>
/// <param name="ValueAxis">What is drawn, with its unit.</param>
public sealed record TableChart(
    TableChartKind Kind, int Category, IReadOnlyList<int> Values, Sentence Title, Sentence CategoryAxis, Sentence ValueAxis)
{
    /// <summary>More bars than these nobody reads; the table has all.</summary>
    public const int MostRows = 200;

    /// <summary>In words what it shows, for those who do not see it.</summary>
    public required Sentence Description { get; init; }

    /// <summary>The first row drawn, from 0.</summary>
    public int First { get; init; }

    /// <summary>Rows drawn.</summary>
    public required int Rows { get; init; }

    /// <summary>What is left out.</summary>
    public Sentence? Limit { get; init; }

    /// <summary>Why there is nothing to draw.</summary>
    public Sentence? WhyEmpty { get; init; }
}
