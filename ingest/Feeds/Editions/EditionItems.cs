using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Ingest.Files;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Feeds.Editions;

/// <summary>Reads the tree of items of an edition.</summary>
internal sealed class EditionItems(YamlProblems problems, IReadOnlyList<EditionGroup> groups, bool weighted)
{
    private const decimal Largest = 1_000_000m;

    private static readonly Dictionary<string, ScoreSources> SourceWords = new(StringComparer.Ordinal)
    {
        ["self"] = ScoreSources.Self,
        ["appraised"] = ScoreSources.Appraised,
        ["survey"] = ScoreSources.Survey,
    };

    private readonly HashSet<string> _codes = new(StringComparer.OrdinalIgnoreCase);

    public List<Item> Read(YamlBlock block) =>
        [.. block.List("items").Select(ReadOne).OfType<Item>()];

    /// <summary>The tree of the items, or null with a problem at the root.</summary>
    public ItemTree? Tree(List<Item> roots, YamlBlock root)
    {
        try
        {
            var tree = new ItemTree(roots);
            foreach (var group in groups.Where(g => !tree.Leaves.Any(leaf => leaf.Concerns(g.Code))))
            {
                root.Problems.Add(
                    root.Value("groups")!,
                    "edition-group-without-items",
                    new($"Không có tiêu chí nào áp dụng cho khối '{group.Code}'.", $"No item concerns group '{group.Code}'."),
                    new("Bỏ khối này, hoặc thêm nó vào 'groups' của các tiêu chí.", "Leave the group out, or add it to the items' 'groups'."));
            }

            return tree;
        }
        catch (EditionException e)
        {
            root.Problems.Add(root.Value("items")!, e.Code, e.Sentence, new("Sửa mục 'items'.", "Correct 'items'."));
            return null;
        }
    }

    private Item? ReadOne(YamlNode node)
    {
        if (YamlBlock.Of(node, "items", problems) is not { } block)
        {
            return null;
        }

        var code = block.Text("code");
        var title = block.Title("title");
        var aliases = block.Texts("aliases");
        var weight = block.Number("weight", 0.000001m, Largest, required: false);
        var concerns = GroupList(block);
        var parent = block.Has("items");
        var children = parent ? Read(block) : [];
        // A parent's maximum and sources follow from the leaves below it, so stating them there could only contradict.
        var maximum = parent ? null : block.Number("maximum", 0.000001m, Largest);
        var byGroup = parent ? [] : MaximumByGroup(block);
        var sources = parent ? ScoreSources.None : Sources(block);
        block.Value("items", required: false);
        block.Close();
        if (weight is not null && !weighted)
        {
            EditionFile.Useless(block, "weight");
        }

        if (parent && children.Count == 0 && !problems.Any)
        {
            problems.WrongType(block.Value("items")!, "items", new("danh sách có ít nhất một tiêu chí", "a list of at least one item"));
        }

        if (code is not null && !_codes.Add(code))
        {
            problems.Add(
                block.Value("code")!,
                "edition-item-twice",
                new($"Mã tiêu chí '{code}' xuất hiện hai lần.", $"Item code '{code}' stands twice."),
                new("Mỗi tiêu chí một mã; đặt mã khác cho một trong hai.", "Each item has its own code; give one of them another."));
        }

        return code is null || title is null ? null : new Item
        {
            Code = code,
            Title = title.Value,
            Aliases = aliases,
            Children = children,
            Maximum = maximum ?? 0,
            MaximumByGroup = byGroup,
            Weight = weight ?? 1m,
            Sources = sources,
            Groups = concerns,
        };
    }

    private IReadOnlyList<string> GroupList(YamlBlock block)
    {
        var codes = block.Texts("groups");
        foreach (var node in block.List("groups", required: false).OfType<YamlScalarNode>())
        {
            Known(node);
        }

        if (block.Has("groups") && codes.Count == 0 && !problems.Any)
        {
            problems.WrongType(block.Value("groups")!, "groups", new("danh sách mã khối, hoặc bỏ hẳn dòng này", "a list of group codes, or no such line at all"));
        }

        return codes;
    }

    private Dictionary<string, decimal> MaximumByGroup(YamlBlock block)
    {
        var maxima = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (block.Value("maximum-by-group", required: false) is not { } node || YamlBlock.Of(node, "maximum-by-group", problems) is not { } map)
        {
            return maxima;
        }

        foreach (var key in map.Node.Children.Keys.OfType<YamlScalarNode>())
        {
            if (Known(key) && map.Number(key.Value!, 0.000001m, Largest) is { } maximum)
            {
                maxima[key.Value!] = maximum;
            }
        }

        return maxima;
    }

    private bool Known(YamlScalarNode node)
    {
        var known = groups.Any(g => g.Code == node.Value);
        if (!known)
        {
            var list = string.Join(", ", groups.Select(g => g.Code));
            problems.Add(
                node,
                "edition-group-unknown",
                new($"Bộ chỉ số không có khối '{node.Value}'.", $"The edition has no group '{node.Value}'."),
                new($"Các khối đã khai báo: {list}.", $"Groups that it declares: {list}."));
        }

        return known;
    }

    private static ScoreSources Sources(YamlBlock block)
    {
        if (!block.Has("sources"))
        {
            block.Value("sources", required: false);
            return ScoreSources.Self | ScoreSources.Appraised;
        }

        var sources = ScoreSources.None;
        foreach (var node in block.List("sources"))
        {
            if (node is YamlScalarNode { Value: { } word } && SourceWords.TryGetValue(word, out var source))
            {
                sources |= source;
            }
            else
            {
                var list = string.Join(", ", SourceWords.Keys);
                block.Problems.WrongType(node, "sources", new($"danh sách gồm: {list}", $"a list of: {list}"));
            }
        }

        if (sources == ScoreSources.None && !block.Problems.Any)
        {
            block.Problems.WrongType(block.Value("sources")!, "sources", new("danh sách có ít nhất một nguồn điểm", "a list of at least one source of points"));
        }

        return sources;
    }
}
