using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Two to four pages for a leader: what happened, what needs attention, who stands where, who moved and why, what people say, what is still to come.</summary>
public sealed record QuarterlyBulletin
{
    public required DocumentFacts Facts { get; init; }

    public required Sentence Headline { get; init; }

    public required IReadOnlyList<Sentence> Attention { get; init; }

    public required Sentence Standing { get; init; }

    public required IReadOnlyList<QuarterlyPanel> Panels { get; init; }

    /// <summary>How the panels are read, and what they leave out.</summary>
    public required IReadOnlyList<Sentence> PanelNotes { get; init; }

    public required Chart Slopes { get; init; }

    public required IReadOnlyList<QuarterlyMover> Movers { get; init; }

    public required Chart Satisfaction { get; init; }

    public required Chart Progress { get; init; }

    public required IReadOnlyList<Sentence> ProgressNotes { get; init; }

    public required IReadOnlyList<Table> Tables { get; init; }

    /// <summary>The same content for the workbook and the picture files.</summary>
    public Document Document => new(Facts, Tables, [.. Panels.Select(panel => panel.Chart), Slopes, Satisfaction, Progress]);
}

public sealed record QuarterlyPanel(Sentence Name, Chart Chart);

/// <param name="Previous">A year before; a fraction, as <paramref name="Ratio"/> is.</param>
/// <param name="Leaves">The items that moved it most, in its direction.</param>
/// <param name="WhyNoLeaves">Why no items are told; null where they are.</param>
public sealed record QuarterlyMover(string Name, decimal Change, decimal Previous, decimal Ratio, IReadOnlyList<MovedLeaf> Leaves, Sentence? WhyNoLeaves);

/// <param name="Was">Points, or the words that stand in their place.</param>
/// <param name="Moved">What it moved the unit's index by; a fraction.</param>
public sealed record MovedLeaf(string Code, Sentence Title, Cell Was, Cell Now, decimal Moved);
