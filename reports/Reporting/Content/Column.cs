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

/// <summary>What makes the figures of a column comparable at a glance.</summary>
public enum ColumnLook
{
    Plain,

    /// <summary>A bar in the cell, from zero.</summary>
    Bar,

    /// <summary>Light to dark over all columns of the table that have this look.</summary>
    Heat,

    /// <summary>A rise in blue, a fall in orange.</summary>
    Change,
}

/// <param name="Decimals">Shown decimals of <see cref="ColumnKind.Decimal"/>, <see cref="ColumnKind.Percent"/> and
/// <see cref="ColumnKind.SignedDecimal"/>; the cell keeps the unrounded value.</param>
/// <param name="MinimumWidth">In digits of the body font.</param>
public sealed record Column(Sentence Heading, ColumnKind Kind = ColumnKind.Text, int Decimals = 0, int MinimumWidth = 6)
{
    /// <summary>Text wraps beyond this width, in digits of the body font.</summary>
    public int MaximumWidth { get; init; } = 46;

    /// <summary>The width is <see cref="MinimumWidth"/> whatever the cells hold: rows made on demand are then made once.</summary>
    public bool FixedWidth { get; init; }

    /// <summary>What it and its neighbours have in common, said once above them.</summary>
    public Sentence? Band { get; init; }

    public ColumnLook Look { get; init; }

    /// <summary>Words that the column may hold, from the highest to the lowest: dark to light.</summary>
    public IReadOnlyList<string> Shades { get; init; } = [];

    /// <summary>In ASCII letters: formulas in other sheets then find the column by a name.</summary>
    public string? Key { get; init; }

    /// <summary>What the dictionary says of it.</summary>
    public Meaning? Meaning { get; init; }
}

/// <param name="Says">What a value in this column tells.</param>
/// <param name="Unit">What it is counted in; null for words.</param>
/// <param name="Computed">How it comes about; null where it is taken as it stands.</param>
public sealed record Meaning(Sentence Says, Sentence? Unit = null, Sentence? Computed = null);
