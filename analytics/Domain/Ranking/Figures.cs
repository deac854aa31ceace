using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Domain.Ranking;

/// <summary>The scores of one unit in one period.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Leaves">One score for each leaf of the edition, at its <see cref="Editions.Item.LeafIndex"/>; null where no file mentions the unit.</param>
public sealed record UnitScores(Unit Unit, Scores.Score[]? Leaves);

/// <summary>What an item with children comes to for one unit.</summary>
/// <param name="Points">Points, or the ratio times the scale in a weighted mean; null where nothing below is measured.</param>
/// <param name="Maximum">The applicable maximum in the same unit; null where nothing below applies.</param>
/// <param name="Ratio">Points over maximum, unrounded, usually 0..1; null where there is none.</param>
/// <param name="Coverage">Share of the maximum (or weight) below that is measured, 0..1.</param>
public readonly record struct ItemFigure(decimal? Points, decimal? Maximum, decimal? Ratio, decimal Coverage);

/// <summary>What the whole edition comes to for one unit, before places are given.</summary>
/// <param name="Status">Whether there is a value.</param>
/// <param name="Points">Points; null without a value.</param>
/// <param name="Maximum">Applicable maximum in points; null where nothing applies.</param>
/// <param name="Ratio">IndexRatio, unrounded; null without a value.</param>
/// <param name="Coverage">Share of the maximum (or weight) that is measured, 0..1.</param>
/// <param name="SelfOnly">Share of what is measured that stands on the unit's own word, not yet appraised, 0..1.</param>
/// <param name="Items">Figures of the items with children, in the order of <see cref="IndexCalculator.Parents"/>.</param>
public sealed record IndexFigure(
    ValueStatus Status,
    decimal? Points,
    decimal? Maximum,
    decimal? Ratio,
    decimal Coverage,
    decimal SelfOnly,
    IReadOnlyList<ItemFigure> Items);

/// <summary>One row of a ranking.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Figure">Its figures.</param>
/// <param name="Class">Its class, or null where it has no value or the edition gives no classes.</param>
/// <param name="Rank">Place in its group, or null without a value.</param>
/// <param name="RankedOf">How many units of the group have a place.</param>
/// <param name="OverallRank">Place among all units of the edition, or null without a value.</param>
/// <param name="OverallOf">How many units of the edition have a place.</param>
public sealed record RankedUnit(
    Unit Unit,
    IndexFigure Figure,
    string? Class,
    int? Rank,
    int RankedOf,
    int? OverallRank,
    int OverallOf);
