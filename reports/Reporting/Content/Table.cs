using System.Collections;
using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>A published table: what it shows, in what unit, of whom, and from where.</summary>
public sealed record Table
{
    public required string Id { get; init; }

    /// <summary>A short name, for the tab of a sheet.</summary>
    public required Sentence Name { get; init; }

    /// <summary>What is seen, computed from the figures.</summary>
    public required Sentence Title { get; init; }

    /// <summary>What is measured, and in which unit.</summary>
    public required Sentence Subtitle { get; init; }

    /// <summary>Of whom, when.</summary>
    public required Sentence Scope { get; init; }

    public required Sentence Source { get; init; }

    public IReadOnlyList<Sentence> Notes { get; init; } = [];

    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>How many columns on the left name the row, and stay in view.</summary>
    public int KeyColumns { get; init; } = 1;

    public required IReadOnlyList<IReadOnlyList<Cell>> Rows { get; init; }

    /// <summary>Set apart from the rows: it is no unit, and sorting must leave it below.</summary>
    public IReadOnlyList<Cell>? Total { get; init; }

    /// <summary>Why there are no rows.</summary>
    public Sentence? WhyEmpty { get; init; }

    /// <summary>What is drawn from its columns.</summary>
    public IReadOnlyList<TableChart> Charts { get; init; } = [];
}

/// <summary>Rows that are made each time they are asked for, so that a large table is never held.</summary>
public sealed class RowsOnDemand(int count, Func<int, IReadOnlyList<Cell>> row) : IReadOnlyList<IReadOnlyList<Cell>>
{
    public int Count => count;

    public IReadOnlyList<Cell> this[int index] => row(index);

    public IEnumerator<IReadOnlyList<Cell>> GetEnumerator() => Enumerable.Range(0, count).Select(row).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A chart for the renderer: the name of its specification, its data, and the words around it.</summary>
/// <param name="Specification">The name of a file in <c>Charts/</c>, without ending.</param>
/// <param name="Rows">One set of named values (text, number, bool or null) a mark.</param>
/// <param name="WhyEmpty">Why there is nothing to draw; the chart then says so.</param>
public sealed record Chart(
    string Id,
    string Specification,
    Sentence Title,
    Sentence Subtitle,
    IReadOnlyList<ChartRow> Rows,
    Sentence? WhyEmpty = null);

/// <summary>The named values of one mark.</summary>
public sealed class ChartRow : Dictionary<string, Cell>
{
    public ChartRow()
        : base(StringComparer.Ordinal)
    {
    }
}

/// <summary>Everything one publication says, in the order in which it says it.</summary>
public sealed record Document(DocumentFacts Facts, IReadOnlyList<Table> Tables, IReadOnlyList<Chart> Charts);
