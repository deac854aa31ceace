using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Domain.Editions;

/// <summary>One node of an edition's tree: domain (lĩnh vực), criterion (tiêu chí) or sub-criterion (tiêu chí thành phần).</summary>
public sealed class Item
{
    /// <summary>Unique in the edition, as its table numbers it: "1", "1.2", "1.2.3", or a name such as "entry".</summary>
    public required string Code { get; init; }

    /// <summary>Printed title.</summary>
    public required Sentence Title { get; init; }

    /// <summary>Other headings under which files carry this item.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The item above, or null at the top.</summary>
    public Item? Parent { get; internal set; }

    /// <summary>The items below; a leaf has none.</summary>
    public required IReadOnlyList<Item> Children { get; init; }

    /// <summary>Whether scores are given here.</summary>
    public bool IsLeaf => Children.Count == 0;

    /// <summary>Most points a leaf can get. With weighted means: the top of its scale.</summary>
    public decimal Maximum { get; init; }

    /// <summary>Other maxima for some groups, by group code.</summary>
    public IReadOnlyDictionary<string, decimal> MaximumByGroup { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Weight among its siblings (weighted mean only), in any unit: weights are divided by their sum.</summary>
    public decimal Weight { get; init; } = 1m;

    /// <summary>Which sources may give points here.</summary>
    public ScoreSources Sources { get; init; } = ScoreSources.Self | ScoreSources.Appraised;

    /// <summary>Codes of the groups that it concerns; empty where it concerns every group.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Place among the leaves in tree order, -1 for an item with children; scores are held in arrays by it.</summary>
    public int LeafIndex { get; internal set; } = -1;

    /// <summary>Depth in the tree: 1 for domains.</summary>
    public int Depth { get; internal set; }

    /// <summary>Whether the item, and everything above it, concerns a group.</summary>
    public bool Concerns(string group) =>
        (Groups.Count == 0 || Groups.Contains(group, StringComparer.Ordinal)) && (Parent?.Concerns(group) ?? true);

    /// <summary>A leaf's maximum for a group, in points.</summary>
    public decimal MaximumFor(string group) => MaximumByGroup.GetValueOrDefault(group, Maximum);
}
