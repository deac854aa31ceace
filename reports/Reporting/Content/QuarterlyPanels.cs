using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Where units stand: a panel a group while that can be read on two pages, and one line a group beyond.</summary>
internal static class QuarterlyPanels
{
    // Lines of a chart: what a panel's name and axis take, what is left for one on the first page and on another, and the fewest units worth a panel.
    private const int MostPanels = 6, LinesAPanel = 4, LinesOnFirst = 22, LinesAPage = 36, FewestUnits = 3, MostUnits = 40;

    // The chart's column of names, in em.
    private const double NameWidth = 196 / 12.0;

    public static IReadOnlyList<QuarterlyPanel> Of(RankingData data, DocumentFacts facts, int height)
    {
        var groups = data.Groups.Select(group => (Group: group, Rows: RankingContent.InOrder(data.Rows.Where(row => row.GroupCode == group.Code), row => row.Rank))).ToList();
        var room = height - (LinesAPanel * groups.Count);
        if (groups.Count <= MostPanels && Most([.. groups.Select(group => group.Rows)], room) is { } most)
        {
            return [.. groups.SelectMany((group, index) => Parts(new(group.Group.Name, group.Group.Name), RankingCharts.OfGroup(data, facts, group.Group, most), index == 0))];
        }

        var lines = 0.0;
        var shown = data.Groups.TakeWhile(group => (lines += Lines(group.Name)) <= Math.Min(LinesOnFirst + LinesAPage, height)).Count();
        return [.. Parts(ChartTexts.AllGroups, RankingCharts.Ranges(data, facts, Math.Max(1, shown)), first: true)];
    }

    // A picture cannot break across pages: a long one becomes two, the second with the rest.
    private static IEnumerable<QuarterlyPanel> Parts(Sentence name, Chart chart, bool first)
    {
        var limit = first ? LinesOnFirst : LinesAPage;
        for (var (part, rest) = (1, chart.Rows); part == 1 || rest.Count > 0; part++, limit = LinesAPage)
        {
            var lines = 0.0;
            var take = Math.Max(1, rest.TakeWhile(row => (lines += Lines(row["unit"].Words(Language.Vietnamese) ?? "")) <= limit).Count());
            yield return part == 1
                ? new(name, chart with { Rows = [.. rest.Take(take)] })
                : new(ChartTexts.Continued(name), chart with { Id = $"{chart.Id}-{part}", Rows = [.. rest.Take(take)] });
            rest = [.. rest.Skip(take)];
        }
    }

    public static IReadOnlyList<Sentence> Notes(RankingData data, IReadOnlyList<QuarterlyPanel> panels)
    {
        if (panels.All(panel => panel.Chart.WhyEmpty is not null))
        {
            return [];
        }

        var drawn = panels.SelectMany(panel => panel.Chart.Rows).Select(row => row.GetValueOrDefault("code").Words(Language.Vietnamese)).ToHashSet(StringComparer.Ordinal);
        var left = data.Rows.Count(row => !drawn.Contains(row.UnitCode));
        var many = panels[0].Chart.Specification == "groups";
        return
        [
            many
                ? panels[0].Chart.Subtitle
                : QuarterlyTexts.HowToRead(
                    RankingCharts.Axis(data.Rows.Select(row => row.Ratio).OfType<decimal>()).From == 0,
                    data.Rows.Any(row => row.Class is not null),
                    data.Rows.Any(row => row is { Ratio: not null, ProvisionalShare: > 0 }),
                    data.Rows.Any(row => row.Ratio is null)),
            .. many || left == 0 ? (Sentence[])[] : [QuarterlyTexts.Left(left, data.Rows.Count)],
        ];
    }

    /// <summary>How many units a panel shows at most, so that all panels fit; null where not even the ends do.</summary>
    private static int? Most(IReadOnlyList<IReadOnlyList<RankingRow>> groups, int room)
    {
        for (var most = Math.Clamp(groups.Select(rows => rows.Count).DefaultIfEmpty(0).Max(), FewestUnits, MostUnits); most >= FewestUnits; most--)
        {
            if (groups.Sum(rows => Height(rows, most)) <= room)
            {
                return most;
            }
        }

        return null;
    }

    private static double Height(IReadOnlyList<RankingRow> rows, int most)
    {
        var (head, tail) = RankingCharts.Ends(rows.Count, most);
        return rows.Take(head).Concat(rows.TakeLast(tail)).Sum(row => Lines(row.UnitName)) + (head + tail < rows.Count ? 1 : 0);
    }

    // A row's padding is about half a line.
    private static double Lines(string name) => (TextWidth.Lines(name, NameWidth, TextWidth.BeVietnamPro).Count * 0.68) + 0.32;
}
