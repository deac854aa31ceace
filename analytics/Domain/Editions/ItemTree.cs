using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Domain.Editions;

/// <summary>The items of an edition, in tree order, and the ways to find one.</summary>
public sealed class ItemTree
{
    private readonly Dictionary<string, Item> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Item?> _byName = new(StringComparer.Ordinal);

    /// <summary>Links and numbers the items below the roots.</summary>
    /// <param name="roots">The domains; each leaf a positive maximum, each weight positive.</param>
    /// <exception cref="EditionException">A code twice, a maximum or weight that is not positive, or no leaf at all.</exception>
    public ItemTree(IReadOnlyList<Item> roots)
    {
        Roots = roots;
        var all = new List<Item>();
        var leaves = new List<Item>();
        foreach (var root in roots)
        {
            Link(root, parent: null, depth: 1, all, leaves);
        }

        if (leaves.Count == 0)
        {
            throw new EditionException("edition-empty", new("Bộ chỉ số không có tiêu chí nào.", "The edition has no items."));
        }

        All = all;
        Leaves = leaves;
        foreach (var item in all)
        {
            foreach (var name in item.Aliases.Append(item.Title.Vi).Append(item.Title.En))
            {
                var key = NameKey.Of(name);
                if (key.Length > 0 && !_byName.TryAdd(key, item) && _byName[key] != item)
                {
                    _byName[key] = null;
                }
            }
        }
    }

    /// <summary>The domains.</summary>
    public IReadOnlyList<Item> Roots { get; }

    /// <summary>Every item, parents before children.</summary>
    public IReadOnlyList<Item> All { get; }

    /// <summary>The leaves, each at its <see cref="Item.LeafIndex"/>.</summary>
    public IReadOnlyList<Item> Leaves { get; }

    /// <summary>The item with this code, or null.</summary>
    public Item? WithCode(string code) => _byCode.GetValueOrDefault(code.Trim());

    /// <summary>The item that a heading means, by code, title or alias whatever its marks and case; null where none or several do.</summary>
    public Item? Match(string heading) =>
        WithCode(heading.TrimEnd('.', ' ')) ?? _byName.GetValueOrDefault(NameKey.Of(heading));

    /// <summary>Up to three items whose code or title comes nearest, for a rejection's remedy.</summary>
    public IReadOnlyList<Item> Nearest(string heading)
    {
        var key = NameKey.Of(heading);
        return [.. All
            .Select(item => (item, distance: item.Aliases.Append(item.Code).Append(item.Title.Vi).Append(item.Title.En).Min(s => NameKey.Distance(key, NameKey.Of(s)))))
            .OrderBy(x => x.distance)
            .Take(3)
            .Select(x => x.item)];
    }

    private void Link(Item item, Item? parent, int depth, List<Item> all, List<Item> leaves)
    {
        if (!_byCode.TryAdd(item.Code, item))
        {
            throw new EditionException("item-twice", new($"Mã tiêu chí '{item.Code}' xuất hiện hai lần.", $"Item code '{item.Code}' stands twice."));
        }

        item.Parent = parent;
        item.Depth = depth;
        all.Add(item);
        if (item.Weight <= 0)
        {
            throw new EditionException("weight-not-positive", new($"Trọng số của '{item.Code}' phải lớn hơn 0.", $"The weight of '{item.Code}' must be above 0."));
        }

        if (item.IsLeaf)
        {
            if (item.Maximum <= 0 || item.MaximumByGroup.Values.Any(m => m <= 0))
            {
                throw new EditionException("maximum-not-positive", new($"Điểm tối đa của '{item.Code}' phải lớn hơn 0.", $"The maximum of '{item.Code}' must be above 0."));
            }

            item.LeafIndex = leaves.Count;
            leaves.Add(item);
        }

        foreach (var child in item.Children)
        {
            Link(child, item, depth + 1, all, leaves);
        }
    }
}

/// <summary>An edition that contradicts itself.</summary>
public sealed class EditionException(string code, Sentence sentence) : Exception(sentence.En)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>What is wrong.</summary>
    public Sentence Sentence { get; } = sentence;
}
