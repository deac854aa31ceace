using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The leaves of one unit as its page tells them: points left, what rose and fell, and what is missing.</summary>
internal sealed class ScorecardItems
{
    private const int MostLosses = 5, MostMoves = 3, MostLines = 7;
    private const double MoveWidth = 19;

    private readonly IReadOnlyList<(Item Leaf, LeafFigure Figure)> _applying;
    private readonly IReadOnlyList<ScorecardMove> _moves;
    private readonly UnitLeaves? _leaves;
    private readonly bool _totalsOnly;

    public ScorecardItems(RankingData data, RankingRow row)
    {
        var all = data.Items.Where(item => item.IsLeaf).ToList();
        _totalsOnly = all.Count <= 1;
        _leaves = data.Leaves.GetValueOrDefault(row.UnitCode);
        _applying = _totalsOnly || _leaves is not { Delivered: true } leaves
            ? []
            : [.. all.Select(leaf => (leaf, Figure: leaves.Current(leaf))).Where(item => item.Figure.Applies)];
        NotApplicable = _leaves is { Delivered: true } && !_totalsOnly ? all.Count(leaf => _leaves.Current(leaf) is { Concerned: true, Applies: false }) : 0;
        _moves = [.. _applying.Select(Move).OfType<ScorecardMove>()];
    }

    /// <summary>Items of the group that the unit says do not apply.</summary>
    public int NotApplicable { get; }

    public int Applying => _applying.Count;

    public int Measured => _applying.Count(item => item.Figure.Points is not null);

    public IReadOnlyList<Item> Blank => [.. _applying.Where(item => item.Figure.Status == ScoreStatus.Blank).Select(item => item.Leaf)];

    public IReadOnlyList<Item> NotMeasured => [.. _applying.Where(item => item.Figure.Status == ScoreStatus.NotMeasured).Select(item => item.Leaf)];

    /// <summary>Points of the index that hang on items without a figure.</summary>
    public decimal Unmeasured => _applying.Where(item => item.Figure.Points is null).Sum(item => item.Figure.Left);

    public int SelfOnly => _applying.Count(item => item.Figure is { Points: not null, SelfOnly: true });

    public int Incomplete => _applying.Count(item => item.Figure is { Points: not null, Complete: false });

    public ScorecardSection<ScorecardItem> Losses()
    {
        if (_applying.Count == 0)
        {
            return new([], Nothing);
        }

        var losing = _applying.Where(item => item.Figure.Left > 0).OrderByDescending(item => item.Figure.Left).Select(item => new ScorecardItem(item.Leaf, item.Figure)).ToList();
        return losing.Count == 0
            ? new([], ScorecardTexts.NothingLeft)
            : new([.. losing.Take(MostLosses)], losing.Count > MostLosses ? ScorecardTexts.LossesLeft(losing.Count - MostLosses, losing.Skip(MostLosses).Sum(item => item.Figure.Left)) : null);
    }

    public ScorecardSection<ScorecardMove> Rises() => Moves([.. _moves.Where(move => move.Gain > 0).OrderByDescending(move => move.Gain)], ScorecardTexts.NoRise);

    public ScorecardSection<ScorecardMove> Falls() => Moves([.. _moves.Where(move => move.Gain < 0).OrderBy(move => move.Gain)], ScorecardTexts.NoFall);

    public static IEnumerable<Item> LeavesOf(Item item) => item.IsLeaf ? [item] : item.Children.SelectMany(LeavesOf);

    private ScorecardSection<ScorecardMove> Moves(List<ScorecardMove> moves, Sentence none)
    {
        if (moves.Count == 0)
        {
            return new([], _applying.Count == 0 ? Nothing : _leaves is { HasPrevious: true } ? none : ScorecardTexts.NoItemsBefore);
        }

        var lines = 0;
        var kept = moves.Take(MostMoves).TakeWhile((move, taken) =>
        {
            lines += TextWidth.Lines(ScorecardTexts.Coded(move.Leaf.Code, move.Leaf.Title).Vi, MoveWidth, TextWidth.BeVietnamPro).Count;
            return taken == 0 || lines <= MostLines;
        }).ToList();
        return new(kept, kept.Count < moves.Count ? ScorecardTexts.MovesLeft(moves.Count - kept.Count) : null);
    }

    private Sentence Nothing => _totalsOnly ? ScorecardTexts.TotalsOnly : ScorecardTexts.NothingDelivered;

    // A blank is no zero: what was not measured both times neither rose nor fell.
    private ScorecardMove? Move((Item Leaf, LeafFigure Figure) item)
    {
        if (item.Figure.Points is not { } now || _leaves!.Previous(item.Leaf) is not { Applies: true, Points: { } then } before)
        {
            return null;
        }

        var gain = item.Figure.Worth * ((now / item.Figure.Maximum) - (then / before.Maximum));
        return new(item.Leaf, before, item.Figure, gain);
    }
}
