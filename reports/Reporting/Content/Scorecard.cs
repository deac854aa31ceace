using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Reporting.Content;

/// <summary>One page for the head of one unit: did it improve, where does it lose points, what to do next. Ratios, shares and changes are fractions.</summary>
public sealed record Scorecard
{
    public required DocumentFacts Facts { get; init; }

    public required string UnitCode { get; init; }

    public required string UnitName { get; init; }

    public required string GroupName { get; init; }

    /// <summary>The reader's question, answered in one sentence.</summary>
    public required Sentence Answer { get; init; }

    public required ScorecardStanding Standing { get; init; }

    public required ScorecardChange Change { get; init; }

    /// <summary>The periods that led here, oldest first; one alone is told in <see cref="ScorecardSection{T}.Note"/>.</summary>
    public required ScorecardSection<PathPoint> Path { get; init; }

    /// <summary>In the edition's order.</summary>
    public required ScorecardSection<ScorecardDomain> Domains { get; init; }

    /// <summary>The items with the most points left, most first.</summary>
    public required ScorecardSection<ScorecardItem> Losses { get; init; }

    /// <summary>Largest first.</summary>
    public required ScorecardSection<ScorecardMove> Rises { get; init; }

    /// <summary>Largest first.</summary>
    public required ScorecardSection<ScorecardMove> Falls { get; init; }

    /// <summary>Lowest share first.</summary>
    public required ScorecardSection<ScorecardAnswer> Satisfaction { get; init; }

    /// <summary>What to know of the quality of these figures; empty where there is nothing to say.</summary>
    public required IReadOnlyList<Sentence> Remarks { get; init; }

    public required Sentence Next { get; init; }

    /// <summary>The command that lists the cells behind the figures.</summary>
    public required string Trace { get; init; }
}

/// <summary>A list of the page.</summary>
/// <param name="Note">Why it is empty, or what is left out; null where there is nothing to add.</param>
public sealed record ScorecardSection<T>(IReadOnlyList<T> Rows, Sentence? Note = null);

/// <param name="Tied">Whether another unit of the group has the same place.</param>
/// <param name="WhyNone">Why there is no value; null where there is one.</param>
public sealed record ScorecardStanding(
    decimal? Ratio, decimal? Points, decimal? Maximum, int? Rank, int? RankedOf, bool Tied, string? Class, Sentence? WhyNone);

/// <summary>Against the same period a year before.</summary>
/// <param name="Previous">That period.</param>
/// <param name="Change">Null where the two do not compare.</param>
/// <param name="PreviousClass">Null where there was none, or the two do not compare.</param>
/// <param name="Reasons">Why they do not compare, or what a comparison must know.</param>
public sealed record ScorecardChange(
    Period Previous, decimal? PreviousRatio, decimal? Change, int? PreviousRank, int? PreviousRankedOf, string? PreviousClass, IReadOnlyList<Sentence> Reasons);

/// <summary>A domain against the units of the group that have a value.</summary>
/// <param name="Median">Null, as <paramref name="Best"/>, where the unit is alone in its group.</param>
/// <param name="Left">Points of the index still to be had; null where nothing says so.</param>
public sealed record ScorecardDomain(string Code, Sentence Title, decimal? Ratio, decimal? Median, decimal? Best, decimal? Left);

public sealed record ScorecardItem(Item Leaf, LeafFigure Figure);

/// <summary>An item that was measured both times.</summary>
/// <param name="Gain">What it brought to the index, in points at this period's worth.</param>
public sealed record ScorecardMove(Item Leaf, LeafFigure From, LeafFigure To, decimal Gain);

/// <param name="Low">Lower end of the 95% Wilson interval.</param>
/// <param name="High">Upper end of the 95% Wilson interval.</param>
public sealed record ScorecardAnswer(string Question, int Answered, decimal Share, decimal Low, decimal High);
