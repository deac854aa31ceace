using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Ingest.Files;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Feeds.Editions;

/// <summary>Reads the groups of an edition and the classes of each.</summary>
internal static class EditionGroups
{
    public static IReadOnlyList<EditionGroup> Read(YamlBlock root)
    {
        var groups = new List<EditionGroup>();
        var nodes = root.List("groups");
        foreach (var node in nodes)
        {
            if (YamlBlock.Of(node, "groups", root.Problems) is not { } block)
            {
                continue;
            }

            var code = block.Text("code");
            var name = block.Title("name");
            var classes = Classes(block);
            block.Close();
            if (code is null || name is null)
            {
                continue;
            }

            if (groups.Exists(g => g.Code == code))
            {
                root.Problems.Add(
                    block.Value("code")!,
                    "edition-group-twice",
                    new($"Khối '{code}' xuất hiện hai lần.", $"Group '{code}' stands twice."),
                    new("Gộp hai khối hoặc đặt mã khác.", "Merge the two or give one another code."));
                continue;
            }

            groups.Add(new(code, name.Value, classes));
        }

        if (nodes.Count == 0 && root.Has("groups") && !root.Problems.Any)
        {
            root.Problems.WrongType(root.Value("groups")!, "groups", new("danh sách có ít nhất một khối", "a list of at least one group"));
        }

        return groups;
    }

    private static List<ClassRule> Classes(YamlBlock group)
    {
        var rules = new List<ClassRule>();
        foreach (var node in group.List("classes", required: false))
        {
            if (YamlBlock.Of(node, "classes", group.Problems) is not { } block)
            {
                continue;
            }

            var name = block.Title("name");
            var from = block.Number("from", 0m, 1m, required: false);
            var above = block.Number("above", 0m, 1m, required: false);
            block.Close();
            if (block.Has("from") == block.Has("above"))
            {
                group.Problems.Add(
                    node,
                    "edition-class-bound",
                    new("Mỗi mức xếp loại cần đúng một ngưỡng: 'from' (từ) hoặc 'above' (trên).", "A class needs exactly one bound: 'from' (inclusive) or 'above' (exclusive)."),
                    new("Ghi ví dụ 'from: 0.9' cho \"từ 90%\", 'above: 0.9' cho \"trên 90%\".", "Write, for example, 'from: 0.9' for \"from 90%\", 'above: 0.9' for \"above 90%\"."));
            }
            else if (name is not null && (from ?? above) is { } bound)
            {
                Add(rules, new(name.Value.Vi, bound, from is not null) { English = name.Value.En == name.Value.Vi ? null : name.Value.En }, node, group.Problems);
            }
        }

        return rules;
    }

    private static void Add(List<ClassRule> rules, ClassRule rule, YamlNode node, YamlProblems problems)
    {
        // Of two classes at one bound, "above 90%" is the better one and "from 90%" the next.
        if (rules.Count > 0 && !(rule.From < rules[^1].From || (rule.From == rules[^1].From && rule.Inclusive && !rules[^1].Inclusive)))
        {
            problems.Add(
                node,
                "edition-class-order",
                new($"Mức '{rule.Name}' không thấp hơn mức '{rules[^1].Name}' đứng trước nó.", $"Class '{rule.Name}' is not below '{rules[^1].Name}', which stands before it."),
                new("Xếp các mức từ cao xuống thấp, mỗi mức một ngưỡng.", "Order the classes from best to worst, each with its own bound."));
        }
        else if (rules.Exists(r => r.Name == rule.Name))
        {
            problems.Add(
                node,
                "edition-class-twice",
                new($"Mức '{rule.Name}' xuất hiện hai lần.", $"Class '{rule.Name}' stands twice."),
                new("Đổi tên hoặc bỏ một mức.", "Rename or delete one."));
        }

        rules.Add(rule);
    }
}
