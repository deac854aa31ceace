using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards;

/// <summary>Orders the qualified candidates of each quota and draws the line where it may be drawn.</summary>
public static class Shortlists
{
    /// <summary>One list for each quota, and for each group where numbers were allotted by group.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="verdicts">Every candidate's case.</param>
    /// <param name="allotments">Numbers allotted for the round; they count only where the plan fixes none.</param>
    /// <remarks>
    /// The number is a ceiling: a list is as long as there are qualified candidates, and no longer. A tie across the edge is left for the council:
    /// all that share it are <see cref="ShortlistStatus.TieAtEdge"/>.
    /// </remarks>
    public static IReadOnlyList<Shortlist> Of(Campaign campaign, IReadOnlyList<Verdict> verdicts, IReadOnlyList<Allotment> allotments) =>
        [.. campaign.Quotas.SelectMany(quota => Of(campaign, quota, verdicts, allotments))];

    private static IEnumerable<Shortlist> Of(Campaign campaign, Quota quota, IReadOnlyList<Verdict> verdicts, IReadOnlyList<Allotment> allotments)
    {
        var mine = verdicts.Where(v => v.Candidate.Subject is { } subject && quota.Subjects.Contains(subject, StringComparer.Ordinal)).ToArray();
        if (quota.Count is { } count)
        {
            return [List(quota, group: null, count, [], mine)];
        }

        var kind = campaign.Subject(quota.Subjects[0])?.Kind;
        var given = allotments.Where(a => a.Kind == kind).ToArray();
        var whole = Array.FindAll(given, a => a.Group.Length == 0);
        var groups = given.Where(a => a.Group.Length > 0 && Reaches(campaign, quota, a.Group)).GroupBy(a => a.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        var lists = groups.Select(g => List(quota, g.Key, g.Sum(a => a.Count), [.. g.Select(a => a.Source)], Array.FindAll(mine, v => v.Candidate.Group == g.Key))).ToList();
        var rest = Array.FindAll(mine, v => !Array.Exists(groups, g => g.Key == v.Candidate.Group));
        if (lists.Count == 0 || rest.Length > 0 || whole.Length > 0)
        {
            lists.Add(List(quota, group: null, whole.Length > 0 ? whole.Sum(a => a.Count) : null, [.. whole.Select(a => a.Source)], rest));
        }

        return lists;
    }

    private static bool Reaches(Campaign campaign, Quota quota, string group) =>
        quota.Subjects.Any(s => campaign.Subject(s) is { } subject && (subject.Groups.Count == 0 || subject.Groups.Contains(group, StringComparer.Ordinal)));

    private static Shortlist List(Quota quota, string? group, int? count, IReadOnlyList<SourceRow> allottedBy, Verdict[] mine)
    {
        var ordered = mine.Where(v => v.Kind == VerdictKind.Qualifies)
            .OrderBy(v => v.Standing, Comparer<Standing>.Create((a, b) => Compare(a, b, quota.Order)))
            .ThenBy(v => v.Candidate.Code, StringComparer.Ordinal)
            .ToArray();
        var entries = new List<ShortlistEntry>();
        for (var i = 0; i < ordered.Length;)
        {
            var next = i + 1;
            while (next < ordered.Length && Compare(ordered[i].Standing, ordered[next].Standing, quota.Order) == 0)
            {
                next++;
            }

            var status = count switch
            {
                null => ShortlistStatus.NoNumber,
                { } n when next <= n => ShortlistStatus.Within,
                { } n when i < n => ShortlistStatus.TieAtEdge,
                _ => ShortlistStatus.Beyond,
            };
            entries.AddRange(ordered[i..next].Select(v => new ShortlistEntry(v, i + 1, next - i > 1, status)));
            i = next;
        }

        return new(quota, count, allottedBy, entries, [.. mine.Where(v => v.Kind == VerdictKind.CannotBeDecided).OrderBy(v => v.Candidate.Code, StringComparer.Ordinal)], group);
    }

    /// <summary>Negative where the first stands before the second, 0 where the council must choose.</summary>
    private static int Compare(Standing a, Standing b, IReadOnlyList<OrderKey> order) =>
        order.Select(key => Comparer<decimal?>.Default.Compare(Figure(b, key), Figure(a, key))).FirstOrDefault(c => c != 0);

    // Comparer<decimal?> puts "no figure" below every figure, so that whoever cannot be measured stands last.
    private static decimal? Figure(Standing standing, OrderKey key) => key switch
    {
        OrderKey.Ratio => standing.Ratio,
        OrderKey.Change => standing.Change,
        OrderKey.Rise => standing.Rise,
        OrderKey.Rating => (decimal?)standing.Rating,
        OrderKey.Preferences => standing.Preferences,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "not an order"),
    };
}
