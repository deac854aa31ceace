using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Ingest.Files;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Feeds.Campaigns;

/// <summary>Who may be proposed, for what, and how many.</summary>
internal static class CampaignPeople
{
    private const string AllottedWord = "allotted";

    private static readonly Sentence SubjectWord = new("đối tượng", "subject");

    private static readonly Dictionary<string, CandidateKind> Kinds = new(StringComparer.Ordinal)
    {
        ["collective"] = CandidateKind.Collective,
        ["individual"] = CandidateKind.Individual,
    };

    private static readonly Dictionary<string, PersonKind> Persons = new(StringComparer.Ordinal)
    {
        ["staff"] = PersonKind.Staff,
        ["resident"] = PersonKind.Resident,
    };

    private static readonly Dictionary<string, OrderKey> Orders = new(StringComparer.Ordinal)
    {
        ["ratio"] = OrderKey.Ratio,
        ["change"] = OrderKey.Change,
        ["rise"] = OrderKey.Rise,
        ["rating"] = OrderKey.Rating,
        ["preferences"] = OrderKey.Preferences,
    };

    public static IReadOnlyList<Subject> Subjects(YamlBlock root)
    {
        var subjects = new List<Subject>();
        foreach (var node in root.List("subjects"))
        {
            if (YamlBlock.Of(node, "subjects", root.Problems) is { } block && Subject(block) is { } subject
                && block.IsNew("code", "campaign-subject-twice", new("Đối tượng", "Subject"), subject.Code, subjects.Select(s => s.Code)))
            {
                ReportShared(block, subject, subjects);
                subjects.Add(subject);
            }
        }

        if (subjects.Count == 0 && root.Has("subjects") && !root.Problems.Any)
        {
            root.Problems.WrongType(root.Value("subjects")!, "subjects", new("danh sách có ít nhất một đối tượng", "a list of at least one subject"));
        }

        return subjects;
    }

    public static IReadOnlyList<AwardForm> Awards(YamlBlock root)
    {
        var awards = new List<AwardForm>();
        foreach (var node in root.List("awards"))
        {
            if (YamlBlock.Of(node, "awards", root.Problems) is not { } block)
            {
                continue;
            }

            var code = block.Code("code");
            var name = block.Title("name");
            var note = block.Has("note") ? block.Title("note") : null;
            block.Value("note", required: false);
            block.Close();
            if (code is not null && name is not null && block.IsNew("code", "campaign-award-twice", new("Hình thức khen thưởng", "Award"), code, awards.Select(a => a.Code)))
            {
                awards.Add(new(code, name.Value, note));
            }
        }

        return awards;
    }

    public static IReadOnlyList<Quota> Quotas(YamlBlock root, CampaignClauses clauses, IReadOnlyList<Subject> subjects, IReadOnlyList<AwardForm> awards, bool rises)
    {
        var quotas = new List<Quota>();
        foreach (var node in root.List("quotas"))
        {
            if (YamlBlock.Of(node, "quotas", root.Problems) is not { } block)
            {
                continue;
            }

            var code = block.Code("code");
            var clause = clauses.AnsweredBy(block);
            var of = block.AllNamed("subjects", "campaign-subject-unknown", SubjectWord, [.. subjects.Select(s => s.Code)]);
            var award = block.Named("award", "campaign-award-unknown", new("hình thức khen thưởng", "award"), [.. awards.Select(a => a.Code)]);
            var (known, count) = Count(block);
            var order = Order(block, subjects.Where(s => of.Contains(s.Code, StringComparer.Ordinal)), rises);
            block.Close();
            ReportMixed(block, of, subjects, quotas);
            if (code is not null && clause is not null && award is not null && known
                && block.IsNew("code", "campaign-quota-twice", new("Chỉ tiêu", "Quota"), code, quotas.Select(q => q.Code)))
            {
                quotas.Add(new(code, clause, of, award, count, order));
            }
        }

        return quotas;
    }

    private static Subject? Subject(YamlBlock block)
    {
        var code = block.Code("code");
        var name = block.Title("name");
        var kind = block.Choice("kind", Kinds);
        var collective = kind == CandidateKind.Collective;
        var groups = collective ? block.AllNamedFreely("groups") : block.Texts("groups");
        var person = kind == CandidateKind.Individual ? block.Choice("person", Persons) : null;
        var index = block.Text("index", required: false);
        block.Close();
        return code is null || name is null || kind is null || (!collective && person is null) ? null : new(code, name.Value, kind.Value, groups, person, index);
    }

    // Groups are the office's own words, so any will do, but a collective without groups would be nobody.
    private static IReadOnlyList<string> AllNamedFreely(this YamlBlock block, string key)
    {
        var texts = block.Texts(key);
        if (texts.Count == 0)
        {
            block.Problems.WrongType(block.Value(key) ?? block.Node, key, new("danh sách có ít nhất một mã khối", "a list of at least one group code"));
        }

        return texts;
    }

    // A unit that could be a candidate of two subjects would be judged by whichever stands first.
    private static void ReportShared(YamlBlock block, Subject subject, List<Subject> others)
    {
        foreach (var other in others.Where(o => o.Kind == subject.Kind && o.Person == subject.Person))
        {
            if ((subject.Groups.Count == 0 && other.Groups.Count == 0) || subject.Groups.Intersect(other.Groups, StringComparer.Ordinal).Any())
            {
                block.Problems.Add(
                    block.Value("code")!,
                    "campaign-subject-overlaps",
                    new($"Đối tượng '{subject.Code}' và '{other.Code}' có chung khối.", $"Subjects '{subject.Code}' and '{other.Code}' share a group."),
                    new("Mỗi khối chỉ thuộc một đối tượng của cùng một loại.", "Let each group belong to one subject of its kind."));
            }
        }
    }

    private static (bool Known, int? Count) Count(YamlBlock block)
    {
        if (block.Value("count") is YamlScalarNode { Value: AllottedWord })
        {
            return (true, null);
        }

        if (block.Value("count", required: false) is YamlScalarNode { Value: { } text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return (true, count);
        }

        if (block.Value("count", required: false) is { } other)
        {
            block.Problems.WrongType(other, "count", new("số nguyên không âm, hoặc 'allotted' nếu số lượng được phân bổ từng năm", "a whole number of 0 or more, or 'allotted' where the number is allotted each year"));
        }

        return (false, null);
    }

    private static IReadOnlyList<OrderKey> Order(YamlBlock block, IEnumerable<Subject> subjects, bool rises)
    {
        var of = subjects.ToArray();
        var order = new List<OrderKey>();
        foreach (var node in block.List("order"))
        {
            if (node is not YamlScalarNode { Value: { } word } || !Orders.TryGetValue(word, out var key))
            {
                block.Problems.WrongType(node, "order", new($"danh sách gồm: {string.Join(", ", Orders.Keys)}", $"a list of: {string.Join(", ", Orders.Keys)}"));
                continue;
            }

            var useless = key switch
            {
                OrderKey.Rating => Array.Exists(of, s => s.Kind == CandidateKind.Collective),
                OrderKey.Rise => !rises,
                OrderKey.Ratio or OrderKey.Change => of.Length > 0 && Array.TrueForAll(of, s => s.Index is null),
                _ => false,
            };
            if (useless || order.Contains(key))
            {
                block.Problems.Add(
                    node,
                    "campaign-order-useless",
                    new($"'{word}' không xếp được thứ tự của các đối tượng này, hoặc đã ghi trước đó.", $"'{word}' cannot order these subjects, or stands there already."),
                    new("rating chỉ dùng cho cá nhân; rise cần mục 'rise'; ratio và change cần 'index' của đối tượng.", "rating is for individuals; rise needs a part 'rise'; ratio and change need the subjects' 'index'."));
            }

            order.Add(key);
        }

        return order;
    }

    private static void ReportMixed(YamlBlock block, IReadOnlyList<string> of, IReadOnlyList<Subject> subjects, List<Quota> quotas)
    {
        var mixed = subjects.Where(s => of.Contains(s.Code, StringComparer.Ordinal)).Select(s => s.Kind).Distinct().Count() > 1;
        var twice = of.FirstOrDefault(s => quotas.Exists(q => q.Subjects.Contains(s, StringComparer.Ordinal)));
        if (mixed || twice is not null)
        {
            block.Problems.Add(
                block.Value("subjects")!,
                mixed ? "campaign-quota-mixed" : "campaign-quota-shared",
                mixed
                    ? new("Một chỉ tiêu không gộp tập thể với cá nhân.", "One quota cannot be of collectives and individuals together.")
                    : new($"Đối tượng '{twice}' đã thuộc chỉ tiêu khác.", $"Subject '{twice}' has a quota already."),
                new("Tách thành các chỉ tiêu riêng.", "Make them quotas of their own."));
        }
    }
}
