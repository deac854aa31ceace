using System.Text.RegularExpressions;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>The shapes in which scores arrive.</summary>
public enum LayoutKind
{
    /// <summary>One row for each unit, period and item.</summary>
    Tidy,

    /// <summary>Units down, items across.</summary>
    Matrix,

    /// <summary>One sheet for each unit, items down.</summary>
    UnitSheet,

    /// <summary>Each item its own sorted (name, value) column pair.</summary>
    SortedPairs,
}

/// <summary>What a printed result is.</summary>
public enum PrintedKind
{
    /// <summary>Total or subtotal of points.</summary>
    Total,

    /// <summary>Place.</summary>
    Rank,

    /// <summary>Class (xếp loại).</summary>
    Class,
}

/// <summary>How the files of one sender are laid out, as data.</summary>
public sealed record LayoutDefinition
{
    /// <summary>Unique, for example "pci-summary".</summary>
    public required string Id { get; init; }

    /// <summary>See <see cref="LayoutKind"/>.</summary>
    public required LayoutKind Kind { get; init; }

    /// <summary>Code of the office that it belongs to, or null for any.</summary>
    public string? Office { get; init; }

    /// <summary>Printed title.</summary>
    public required Sentence Title { get; init; }

    /// <summary>Names of the sheets wanted, best first; empty for every visible sheet that the kind recognises.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Pattern over titles and headings whose first group is the period.</summary>
    public Regex? PeriodHeading { get; init; }

    /// <summary>The source that a bare figure is of.</summary>
    public ScoreSources Part { get; init; } = ScoreSources.Appraised;

    /// <summary>Headings of the unit column, besides the usual ones.</summary>
    public IReadOnlyList<string> UnitHeadings { get; init; } = [];

    /// <summary>Headings of the item column, besides the usual ones.</summary>
    public IReadOnlyList<string> ItemHeadings { get; init; } = [];

    /// <summary>Headings of the period column, besides the usual ones.</summary>
    public IReadOnlyList<string> PeriodHeadings { get; init; } = [];

    /// <summary>Patterns over folded headings of columns that hold printed results.</summary>
    public IReadOnlyList<(PrintedKind Kind, Regex Pattern)> Printed { get; init; } = [];

    /// <summary>Headings of columns that are passed over.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];
}
