using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Each unit's domains against the median and the best of its group; both are worked out once for all units.</summary>
internal sealed class ScorecardDomains
{
    // What leaves room for the rest of the page. Titles of many lines take the room of several domains.
    private const int Most = 12, Fewest = 3, MostLines = 28;
    private const double TitleWidth = 28;

    private readonly RankingData _data;
    private readonly IReadOnlyList<Item> _roots;
    private readonly ILookup<string, DomainRatio> _stored;
    private readonly Dictionary<(string Group, string Domain), (decimal Median, decimal Best)> _group;

    public ScorecardDomains(RankingData data)
    {
        _data = data;
        _roots = [.. data.Items.Where(item => item.Parent is null)];
        _stored = data.Domains.ToLookup(domain => domain.UnitCode, StringComparer.Ordinal);
        // Only units that were ranked are rivals: one item of a unit that lacks the rest may be at 100% by chance.
        _group = data.Rows.Where(row => row.Ratio is not null)
            .SelectMany(row => Of(row).Where(domain => domain.Ratio is not null).Select(domain => (Key: (row.GroupCode, domain.ItemCode), Ratio: domain.Ratio!.Value)))
            .GroupBy(domain => domain.Key, domain => domain.Ratio)
            .ToDictionary(domain => domain.Key, domain => (Median([.. domain.Order()]), domain.Max()));
    }

    public ScorecardSection<ScorecardDomain> Section(RankingRow row, bool alone)
    {
        var own = Of(row).ToDictionary(domain => domain.ItemCode, StringComparer.Ordinal);
        var all = Domains().Where(domain => domain.Item?.Concerns(row.GroupCode) != false && (own.ContainsKey(domain.Code) || _group.ContainsKey((row.GroupCode, domain.Code))))
            .Select(domain =>
            {
                var rivals = alone || !_group.TryGetValue((row.GroupCode, domain.Code), out var group) ? ((decimal, decimal)?)null : group;
                return new ScorecardDomain(domain.Code, domain.Title, own.GetValueOrDefault(domain.Code)?.Ratio, rivals?.Item1, rivals?.Item2, Left(row, own.GetValueOrDefault(domain.Code), domain.Item));
            }).ToList();
        if (all.Count == 0)
        {
            return new([], ScorecardTexts.NoDomains);
        }

        var shown = Fitting(all);
        return shown.Count < all.Count
            ? new(shown, ScorecardTexts.DomainsLeft(all.Count - shown.Count))
            : new(shown, alone ? ScorecardTexts.Alone : null);
    }

    /// <summary>The middle of sorted figures; of an even number, the mean of the two middle ones.</summary>
    internal static decimal Median(IReadOnlyList<decimal> sorted) => sorted.Count % 2 == 1
        ? sorted[sorted.Count / 2]
        : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;

    // Those that lose most are told; what is left out loses less.
    private static List<ScorecardDomain> Fitting(List<ScorecardDomain> all)
    {
        var lines = 0;
        var kept = all.OrderByDescending(domain => domain.Left ?? 1 - (domain.Ratio ?? 0)).TakeWhile((domain, taken) =>
        {
            lines += TextWidth.Lines(ScorecardTexts.Coded(domain.Code, domain.Title).Vi, TitleWidth, TextWidth.BeVietnamPro).Count;
            return taken < Fewest || (taken < Most && lines <= MostLines);
        }).ToHashSet();
        return [.. all.Where(kept.Contains)];
    }

    private IEnumerable<(string Code, Sentence Title, Item? Item)> Domains()
    {
        var stored = _data.Domains.DistinctBy(domain => domain.ItemCode, StringComparer.Ordinal).ToDictionary(domain => domain.ItemCode, domain => domain.Title, StringComparer.Ordinal);
        return _roots.Count == 0
            ? stored.Select(domain => (domain.Key, new Sentence(domain.Value, domain.Value), (Item?)null))
            : _roots.Where(root => Flat || stored.ContainsKey(root.Code)).Select(root => (root.Code, root.Title, (Item?)root));
    }

    // An edition of one level has no domains above its items: its items are the domains. A single one is the total and says nothing more.
    private bool Flat => _roots.Count > 1 && _roots.All(root => root.IsLeaf);

    private IEnumerable<DomainRatio> Of(RankingRow row)
    {
        if (!Flat || !_data.Leaves.TryGetValue(row.UnitCode, out var leaves))
        {
            return _stored[row.UnitCode];
        }

        return _roots.Select(root => (Root: root, Figure: leaves.Current(root))).Where(domain => domain.Figure.Applies)
            .Select(domain => new DomainRatio(row.UnitCode, domain.Root.Code, domain.Root.Title.Vi, domain.Figure.Points / domain.Figure.Maximum));
    }

    private decimal? Left(RankingRow row, DomainRatio? own, Item? root)
    {
        if (root is not null && _data.Leaves.TryGetValue(row.UnitCode, out var leaves) && leaves.Delivered)
        {
            return ScorecardItems.LeavesOf(root).Sum(leaf => leaves.Current(leaf).Left);
        }

        return own?.Maximum - own?.Points;
    }
}
