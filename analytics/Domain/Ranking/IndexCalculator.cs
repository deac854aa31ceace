using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Domain.Ranking;

/// <summary>
/// Turns the leaf scores of one unit into its index. One calculator serves all units of an edition in one thread; it keeps its working
/// arrays between units.
/// </summary>
/// <remarks>
/// Points: sum of points over sum of applicable maxima. Weighted mean: at each level the mean of the children's ratios by their weights.
/// Only "not applicable" takes a leaf out of the maximum; what blank and unmeasured leaves do is the edition's
/// <see cref="MissingPolicy"/>, and a unit below the coverage threshold gets no value at all.
/// </remarks>
public sealed class IndexCalculator
{
    private readonly Edition _edition;
    private readonly Dictionary<string, GroupPlan> _plans = new(StringComparer.Ordinal);
    private readonly Item[] _nodes;
    private readonly int[] _parentOf;
    private readonly Sum[] _sums;
    private readonly int[] _parentNodes;

    /// <summary>Prepares the calculation for an edition.</summary>
    public IndexCalculator(Edition edition)
    {
        _edition = edition;
        _nodes = [.. edition.Items.All];
        var place = _nodes.Select((item, i) => (item, i)).ToDictionary(x => x.item, x => x.i + 1);
        _parentOf = [.. _nodes.Select(item => item.Parent is { } parent ? place[parent] : 0)];
        _sums = new Sum[_nodes.Length + 1];
        _parentNodes = [.. Enumerable.Range(0, _nodes.Length).Where(i => !_nodes[i].IsLeaf)];
        Parents = [.. _parentNodes.Select(i => _nodes[i])];
    }

    /// <summary>The items with children, in tree order; <see cref="IndexFigure.Items"/> follows it.</summary>
    public IReadOnlyList<Item> Parents { get; }

    /// <summary>The index of one unit.</summary>
    /// <param name="scores">Its unit and leaf scores.</param>
    /// <exception cref="ArgumentException">The number of scores is not the number of leaves.</exception>
    public IndexFigure Calculate(UnitScores scores)
    {
        if (_edition.Group(scores.Unit.Group) is null)
        {
            return Without(ValueStatus.GroupNotInEdition);
        }

        if (scores.Leaves is not { } leaves)
        {
            return Without(ValueStatus.NoScores);
        }

        if (leaves.Length != _edition.Items.Leaves.Count)
        {
            throw new ArgumentException($"Unit '{scores.Unit.Code}' has {leaves.Length} scores; edition '{_edition.Id}' has {_edition.Items.Leaves.Count} leaves.", nameof(scores));
        }

        var plan = Plan(scores.Unit.Group);
        plan.Start.CopyTo(_sums, 0);
        Gather(leaves, plan.Leaves);
        ref var total = ref _sums[0];
        var figure = Figure(ref total);
        var status = Judge(total.Applicable > 0, total.Measured > 0, figure, _edition.CoverageThreshold);
        return new(
            status,
            status == ValueStatus.Valued ? figure.Points : null,
            figure.Maximum,
            status == ValueStatus.Valued ? figure.Ratio : null,
            figure.Coverage,
            total.Measured == 0 ? 0 : total.SelfOnly / total.Measured,
            Array.ConvertAll(_parentNodes, node => Figure(ref _sums[node + 1])));
    }

    // Children stand after their parents, so one walk backwards meets every child before its parent.
    private void Gather(Score[] leaves, LeafPlan[] plan)
    {
        for (var i = _nodes.Length - 1; i >= 0; i--)
        {
            var item = _nodes[i];
            if (item.IsLeaf)
            {
                ref readonly var leaf = ref plan[item.LeafIndex];
                if (leaf.Concerned)
                {
                    AddLeaf(ref _sums[_parentOf[i]], in leaf, in leaves[item.LeafIndex]);
                }
            }
            else
            {
                AddParent(ref _sums[_parentOf[i]], ref _sums[i + 1], item.Weight);
            }
        }
    }

    // The sums start as if every leaf were complete; a leaf takes away what it lacks. Complete leaves, nearly all, cost one addition.
    private void AddLeaf(ref Sum parent, in LeafPlan leaf, in Score score)
    {
        var size = leaf.Size;
        if (score.Status == ScoreStatus.NotApplicable)
        {
            parent.Applicable -= size;
            parent.Measured -= size;
            parent.Base -= size;
            return;
        }

        var points = Points(score, leaf.Sources, out var complete, out var selfOnly);
        if (selfOnly && complete)
        {
            parent.SelfOnly += size;
        }

        if (!complete)
        {
            parent.Measured -= size;
            if (_edition.Missing == MissingPolicy.LeftOut)
            {
                parent.Base -= size;
                return;
            }
        }

        parent.Earned += _edition.Aggregation == Aggregation.Points ? points : points * size / leaf.Maximum;
    }

    private void AddParent(ref Sum parent, ref Sum node, decimal weight)
    {
        if (node.Applicable == 0)
        {
            return;
        }

        if (_edition.Aggregation == Aggregation.Points)
        {
            parent.Applicable += node.Applicable;
            parent.Measured += node.Measured;
            parent.SelfOnly += node.SelfOnly;
            parent.Base += node.Base;
            parent.Earned += node.Earned;
            return;
        }

        parent.Applicable += weight;
        // A node measured in full adds its weight as it is: weight * x / x may differ in the last digit.
        parent.Measured += node.Measured == node.Applicable ? weight : weight * node.Measured / node.Applicable;
        parent.SelfOnly += weight * node.SelfOnly / node.Applicable;
        if (node.Base > 0)
        {
            parent.Base += weight;
            parent.Earned += weight * node.Earned / node.Base;
        }
    }

    private ItemFigure Figure(ref Sum sum)
    {
        if (sum.Applicable == 0)
        {
            return new(null, null, null, 0);
        }

        var coverage = sum.Measured == sum.Applicable ? 1 : sum.Measured / sum.Applicable;
        var weighted = _edition.Aggregation == Aggregation.WeightedMean;
        var maximum = weighted ? _edition.Scale : sum.Base == 0 ? sum.Applicable : sum.Base;
        var withheld = _edition.Missing == MissingPolicy.Withholds && sum.Measured != sum.Applicable;
        if (sum.Measured == 0 || withheld)
        {
            return new(null, maximum, null, coverage);
        }

        var ratio = sum.Earned / sum.Base;
        return new(weighted ? ratio * _edition.Scale : sum.Earned, maximum, ratio, coverage);
    }

    private static ValueStatus Judge(bool applies, bool measured, ItemFigure figure, decimal threshold)
    {
        if (!applies)
        {
            return ValueStatus.NothingApplies;
        }

        if (!measured)
        {
            return ValueStatus.NothingMeasured;
        }

        if (figure.Coverage < threshold)
        {
            return ValueStatus.BelowCoverage;
        }

        return figure.Ratio is null ? ValueStatus.LeafMissing : ValueStatus.Valued;
    }

    /// <summary>
    /// The points that a score brings to a leaf: appraised, or self where nothing is appraised, plus survey; only from the sources that the
    /// leaf admits.
    /// </summary>
    /// <param name="score">The score.</param>
    /// <param name="sources">What the leaf admits.</param>
    /// <param name="complete">Whether each side that the leaf admits (the office's and the survey's) gave a figure.</param>
    /// <param name="selfOnly">Whether the office's side stands on the self score.</param>
    public static decimal Points(in Score score, ScoreSources sources, out bool complete, out bool selfOnly)
    {
        selfOnly = false;
        complete = score.Status == ScoreStatus.Measured;
        if (!complete)
        {
            return 0;
        }

        decimal points = 0;
        if ((sources & (ScoreSources.Self | ScoreSources.Appraised)) != ScoreSources.None)
        {
            var appraised = sources.HasFlag(ScoreSources.Appraised) ? score.Appraised : null;
            var self = sources.HasFlag(ScoreSources.Self) ? score.Self : null;
            selfOnly = appraised is null && self is not null;
            points = appraised ?? self ?? 0;
            complete = appraised is not null || self is not null;
        }

        if (sources.HasFlag(ScoreSources.Survey))
        {
            points += score.Survey ?? 0;
            complete &= score.Survey is not null;
        }

        return points;
    }

    private GroupPlan Plan(string group)
    {
        if (!_plans.TryGetValue(group, out var plan))
        {
            var leaves = _edition.Items.Leaves.Select(leaf => new LeafPlan(
                leaf.Concerns(group),
                leaf.MaximumFor(group),
                _edition.Aggregation == Aggregation.Points ? leaf.MaximumFor(group) : leaf.Weight,
                leaf.Sources)).ToArray();
            var start = new Sum[_sums.Length];
            for (var i = 0; i < _nodes.Length; i++)
            {
                if (_nodes[i].IsLeaf && leaves[_nodes[i].LeafIndex] is { Concerned: true, Size: var size })
                {
                    ref var parent = ref start[_parentOf[i]];
                    parent.Applicable += size;
                    parent.Measured += size;
                    parent.Base += size;
                }
            }

            _plans[group] = plan = new GroupPlan(leaves, start);
        }

        return plan;
    }

    private static IndexFigure Without(ValueStatus status) => new(status, null, null, null, 0, 0, []);

    /// <summary>Size is what the leaf weighs in its parent: its maximum in points, its weight in a mean.</summary>
    private readonly record struct LeafPlan(bool Concerned, decimal Maximum, decimal Size, ScoreSources Sources);

    /// <summary>The leaves as a group has them, and the sums of a unit whose every leaf is complete, before points.</summary>
    private sealed record GroupPlan(LeafPlan[] Leaves, Sum[] Start);

    /// <summary>Sums over the children of a node: sizes that apply, are measured, rest on self scores, and form the base; and what was earned of it.</summary>
    private struct Sum
    {
        public decimal Applicable;
        public decimal Measured;
        public decimal SelfOnly;
        public decimal Base;
        public decimal Earned;
    }
}
