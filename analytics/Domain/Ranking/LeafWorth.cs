using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Domain.Ranking;

/// <summary>How many points of a unit's index hang on each leaf.</summary>
/// <remarks>
/// With points it is the leaf's maximum. With weighted means it is the scale times the product of the weight shares on the way up, each among
/// the siblings that apply to the unit. The worths of a unit add up to its applicable maximum (points) or to the scale.
/// </remarks>
public static class LeafWorth
{
    /// <summary>The worth of every leaf for one unit, in points of its index; 0 for a leaf that does not apply.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="group">The unit's group.</param>
    /// <param name="leaves">The unit's scores by <see cref="Item.LeafIndex"/>, or null where it has none: then every leaf of the group applies.</param>
    public static decimal[] Of(Edition edition, string group, Score[]? leaves)
    {
        var worths = new decimal[edition.Items.Leaves.Count];
        if (edition.Aggregation == Aggregation.Points)
        {
            foreach (var leaf in edition.Items.Leaves.Where(leaf => Applies(leaf)))
            {
                worths[leaf.LeafIndex] = leaf.MaximumFor(group);
            }
        }
        else
        {
            Share(edition.Items.Roots, edition.Scale);
        }

        return worths;

        bool Applies(Item item) => item.IsLeaf
            ? item.Concerns(group) && leaves?[item.LeafIndex].Status != ScoreStatus.NotApplicable
            : item.Children.Any(Applies);

        void Share(IReadOnlyList<Item> siblings, decimal whole)
        {
            var applying = siblings.Where(Applies).ToArray();
            var weights = applying.Sum(item => item.Weight);
            foreach (var item in applying)
            {
                var part = whole * item.Weight / weights;
                if (item.IsLeaf)
                {
                    worths[item.LeafIndex] = part;
                }
                else
                {
                    Share(item.Children, part);
                }
            }
        }
    }
}
