using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Reporting.Content;

/// <summary>One line of a score sheet: an item with children, or a leaf that is scored.</summary>
/// <param name="Item">The item.</param>
/// <param name="Parent">Place of the line above it in the tree, or -1 at the top.</param>
/// <param name="Maximum">Most points that a leaf can get; 0 for an item with children.</param>
/// <param name="Size">What it weighs among its siblings: the maximum with points, the weight with weighted means.</param>
/// <param name="Sources">The sources that give points here or anywhere below.</param>
public sealed record ScoreSheetLine(Item Item, int Parent, decimal Maximum, decimal Size, ScoreSources Sources);

/// <summary>The form that one unit fills for one period: what its edition asks of its group, and nothing else.</summary>
public sealed record ScoreSheet
{
    public required ScoreSheetStamp Stamp { get; init; }

    public required Edition Edition { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>The office that the form is returned to.</summary>
    public required Sentence Office { get; init; }

    /// <summary>The items that concern the unit's group, parents before children.</summary>
    public required IReadOnlyList<ScoreSheetLine> Lines { get; init; }

    public Period Period => Stamp.Period;

    /// <summary>The sources that some leaf admits, in the order of their columns.</summary>
    public IReadOnlyList<ScoreSources> Columns => [.. ScoreSheetContent.Sources.Where(s => s != ScoreSources.Survey || Lines.Any(l => l.Sources.HasFlag(s)))];

    /// <summary>Places of the lines directly below one, or of the domains for -1.</summary>
    public IReadOnlyList<int> Below(int line) => [.. Enumerable.Range(0, Lines.Count).Where(i => Lines[i].Parent == line)];

    /// <summary>The last instant of the period, which the file carries as its date.</summary>
    public DateTimeOffset Dated => new DateTimeOffset(Period.Year, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(3 * (Period.Quarter ?? 4)).AddSeconds(-1);
}
