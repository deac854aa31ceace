using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The units that rose and fell most, with the items that moved them.</summary>
internal static class QuarterlyMovers
{
    private const int MostLeaves = 3;

    /// <summary>The largest rises, largest first, then the largest falls, largest first.</summary>
    public static IReadOnlyList<QuarterlyMover> Of(RankingData data, IReadOnlyList<RankingRow> compared, int eachWay)
    {
        var leaves = data.Items.Where(item => item.IsLeaf).ToList();
        return
        [
            .. compared.Where(row => row.Change > 0).Take(eachWay).Concat(compared.Where(row => row.Change < 0).Take(eachWay))
                .Select(row => Mover(row, data.Leaves.GetValueOrDefault(row.UnitCode), leaves)),
        ];
    }

    private static QuarterlyMover Mover(RankingRow row, UnitLeaves? unit, List<Item> leaves)
    {
        var moved = unit is { Delivered: true, HasPrevious: true } ? Moved(unit, leaves, Math.Sign(row.Change!.Value)) : [];
        return new(
            row.UnitName,
            row.Change!.Value * 100,
            row.PreviousRatio!.Value,
            row.Ratio!.Value,
            moved,
            moved.Count > 0 ? null : unit is null or { Delivered: false } ? QuarterlyTexts.TotalsOnly : unit.HasPrevious ? QuarterlyTexts.NoLeafMoved : QuarterlyTexts.OtherLeaves);
    }

    private static IReadOnlyList<MovedLeaf> Moved(UnitLeaves unit, List<Item> leaves, int direction)
    {
        var pairs = leaves.Select(leaf => (Leaf: leaf, Now: unit.Current(leaf), Was: unit.Previous(leaf)!.Value)).ToList();
        var (now, was) = (pairs.Sum(pair => pair.Now.Worth), pairs.Sum(pair => pair.Was.Worth));
        return now == 0 || was == 0 ? [] :
        [
            .. pairs.Select(pair => (pair.Leaf, pair.Was, pair.Now, Moved: (pair.Now.Earned / now) - (pair.Was.Earned / was)))
                .Where(pair => Math.Sign(pair.Moved) == direction && pair.Was.Points != pair.Now.Points)
                .OrderByDescending(pair => Math.Abs(pair.Moved)).ThenBy(pair => pair.Leaf.LeafIndex)
                .Take(MostLeaves)
                .Select(pair => new MovedLeaf(pair.Leaf.Code, pair.Leaf.Title, Points(pair.Was), Points(pair.Now), pair.Moved)),
        ];
    }

    private static Cell Points(LeafFigure figure) => figure switch
    {
        { Concerned: false } or { Status: ScoreStatus.NotApplicable } => QuarterlyTexts.NotApplicable,
        { Points: null } => QuarterlyTexts.NotMeasured,
        _ => figure.Points,
    };
}
