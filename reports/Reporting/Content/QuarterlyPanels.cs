using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Where units stand: a panel a group while that can be read on two pages, and one line a group beyond.</summary>
internal static class QuarterlyPanels
{
    // Lines of a chart: what a panel's name and axis take, what one page holds, and the least that is worth a panel.
    private const int MostPanels = 6, LinesAPanel = 4, LinesAPage = 36, FewestUnits = 3;

    // The chart's column of names, in em.
    private const double NameWidth = 190 / 12.0;

    public static IReadOnlyList<QuarterlyPanel> Of(RankingData data, DocumentFacts facts, int height)
    {
        var groups = data.Groups.Select(group => (Group: group, Rows: RankingContent.InOrder(data.Rows.Where(row => row.GroupCode == group.Code), row => row.Rank))).ToList();
        var room = height - (LinesAPanel * groups.Count);
        if (groups.Count <= MostPanels && Most([.. groups.Select(group => group.Rows)], room) is { } most)
        {
            return [.. groups.Select((group, index) => new QuarterlyPanel(new(group.Group.Name, group.Group.Name), RankingCharts.OfGroup(data, facts, group.Group, most[index])))];
        }

        var lines = 0.0;
        var shown = data.Groups.TakeWhile(group => (lines += Lines(group.Name)) <= Math.Min(LinesAPage, height)).Count();
        return [new QuarterlyPanel(ChartTexts.AllGroups, RankingCharts.Ranges(data, facts, Math.Max(1, shown)))];
    }

    public static IReadOnlyList<Sentence> Notes(RankingData data, IReadOnlyList<QuarterlyPanel> panels)
    {
        if (panels.All(panel => panel.Chart.WhyEmpty is not null))
        {
            return [];
        }

        var left = data.Rows.Count - data.Rows.Count(row => panels.Any(panel => panel.Chart.Rows.Any(drawn => drawn.TryGetValue("code", out var code) && code.Value is string text && text == row.UnitCode)));
        var many = panels.Count == 1 && panels[0].Chart.Specification == "groups";
        return
        [
            many
                ? panels[0].Chart.Subtitle
                : QuarterlyTexts.HowToRead(
                    data.Rows.Any(row => row.Class is not null),
                    data.Rows.Any(row => row is { Ratio: not null, ProvisionalShare: > 0 }),
                    data.Rows.Any(row => row.Ratio is null)),
            .. left == 0 ? (Sentence[])[] : [QuarterlyTexts.Left(left, data.Rows.Count)],
        ];
    }

    /// <summary>How many units each panel shows, small groups whole and the rest equally; null where not even the ends fit.</summary>
    private static List<int>? Most(IReadOnlyList<IReadOnlyList<RankingRow>> groups, int room)
    {
        for (var most = Math.Max(FewestUnits, groups.Select(rows => rows.Count).DefaultIfEmpty(0).Max()); most >= FewestUnits; most--)
        {
            var heights = groups.Select(rows => Height(rows, most)).ToList();
            if (heights.Sum() <= room && heights.All(height => height <= LinesAPage))
            {
                return [.. groups.Select(_ => most)];
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
