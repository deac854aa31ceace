using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Reporting.Content;

/// <summary>One leaf of one unit in one period.</summary>
/// <param name="Concerned">Whether the edition has the leaf for the unit's group; if not, nothing else here means anything.</param>
/// <param name="Status">What its cell says.</param>
/// <param name="Points">The points in force: appraised, or self where nothing is appraised, plus survey; null where nothing is measured.</param>
/// <param name="Maximum">Most points the leaf can get.</param>
/// <param name="Worth">How many points of the unit's index hang on it; 0 where it does not apply.</param>
/// <param name="SelfOnly">Whether the points stand on the unit's own word.</param>
/// <param name="Complete">Whether every side that the leaf admits gave a figure.</param>
public readonly record struct LeafFigure(
    bool Concerned,
    ScoreStatus Status,
    decimal? Self,
    decimal? Appraised,
    decimal? Survey,
    decimal? Points,
    decimal Maximum,
    decimal Worth,
    bool SelfOnly,
    bool Complete)
{
    /// <summary>Whether the leaf counts for the unit.</summary>
    public bool Applies => Concerned && Status != ScoreStatus.NotApplicable;

    /// <summary>Points of the index that the unit has got for it.</summary>
    public decimal Earned => Applies && Points is { } points ? Worth * points / Maximum : 0;

    /// <summary>Points of the index still to be had.</summary>
    public decimal Left => Applies ? Worth - Earned : 0;
}

/// <summary>The leaves of one unit, this period and a year before. Figures are made as they are asked for: a province has hundreds of thousands.</summary>
public sealed class UnitLeaves
{
    private readonly Edition _edition;
    private readonly string _group;
    private readonly Score[]? _current;
    private readonly Score[]? _previous;
    private decimal[]? _worths;
    private decimal[]? _previousWorths;

    /// <param name="current">By <see cref="Item.LeafIndex"/>; null where no file mentions the unit.</param>
    /// <param name="previous">The same a year before; null where there is none, or it was made by another edition.</param>
    public UnitLeaves(Edition edition, string group, Score[]? current, Score[]? previous) =>
        (_edition, _group, _current, _previous) = (edition, group, current, previous);

    /// <summary>Whether any file mentions the unit in this period.</summary>
    public bool Delivered => _current is not null;

    public bool HasPrevious => _previous is not null;

    public LeafFigure Current(Item leaf) => Figure(leaf, _current, _worths ??= LeafWorth.Of(_edition, _group, _current));

    /// <summary>Null where there is nothing to compare with.</summary>
    public LeafFigure? Previous(Item leaf) =>
        _previous is null ? null : Figure(leaf, _previous, _previousWorths ??= LeafWorth.Of(_edition, _group, _previous));

    private LeafFigure Figure(Item leaf, Score[]? scores, decimal[] worths)
    {
        var score = scores is null ? Score.Blank : scores[leaf.LeafIndex];
        var points = IndexCalculator.Points(score, leaf.Sources, out var complete, out var selfOnly);
        return new(
            leaf.Concerns(_group),
            score.Status,
            score.Self,
            score.Appraised,
            score.Survey,
            score.Status == ScoreStatus.Measured ? points : null,
            leaf.MaximumFor(_group),
            worths[leaf.LeafIndex],
            selfOnly,
            complete);
    }
}
