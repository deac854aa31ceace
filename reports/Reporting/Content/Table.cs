using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What a column holds, which decides alignment and number format.</summary>
public enum ColumnKind
{
    Text,
    Integer,
    Decimal,

    /// <summary>A fraction shown as a percentage.</summary>
    Percent,

    /// <summary>A number that shows its sign, as a change does.</summary>
    SignedDecimal,

    /// <summary>A whole number that shows its sign, as a change of rank does.</summary>
    SignedInteger,
}

/// <param name="Decimals">Shown decimals of <see cref="ColumnKind.Decimal"/>, <see cref="ColumnKind.Percent"/> and
/// <see cref="ColumnKind.SignedDecimal"/>; the cell keeps the unrounded value.</param>
/// <param name="MinimumWidth">In digits of the body font.</param>
public sealed record Column(Sentence Heading, ColumnKind Kind = ColumnKind.Text, int Decimals = 0, int MinimumWidth = 6)
{
    /// <summary>Text wraps beyond this width, in digits of the body font.</summary>
    public int MaximumWidth { get; init; } = 46;
}

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

    public required IReadOnlyList<IReadOnlyList<Cell>> Rows { get; init; }

    /// <summary>Set apart from the rows: it is no unit, and sorting must leave it below.</summary>
    public IReadOnlyList<Cell>? Total { get; init; }

    /// <summary>Why there are no rows.</summary>
    public Sentence? WhyEmpty { get; init; }
}

/// <summary>A chart: the name of its specification, its data, and the words around it.</summary>
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
