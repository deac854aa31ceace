using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The ranking of each group, and of all units together.</summary>
internal static class RankingTables
{
    public static string Id(RankingGroup group) => $"ranking-{group.Code}";

    /// <param name="detail">Where the items of a unit stand.</param>
    public static Table OfGroup(RankingData data, DocumentFacts facts, RankingGroup group, Func<string, Link?> detail)
    {
        var rows = RankingContent.InOrder(data.Rows.Where(row => row.GroupCode == group.Code), row => row.Rank);
        var shared = Shared(rows, row => row.Rank);
        var classed = group.Classes.Count > 0 || rows.Any(row => row.Class is not null);
        var itemised = rows.Any(row => detail(row.UnitCode) is not null);
        return new Table
        {
            Id = Id(group),
            Name = new(group.Name, group.Name),
            Title = RankingHeadlines.Leaders(rows),
            Subtitle = RankingTexts.Measured,
            Scope = NameTexts.GroupIn(group.Name, facts.PeriodName, rows.Count),
            Source = facts.Source,
            Notes = Notes(data, rows),
            Columns =
            [
                Columns.Rank(Places(data)), Columns.Unit, Columns.Points(data.Aggregation), Columns.Maximum(data.Aggregation), Columns.Index, .. classed ? [Columns.Class with { Shades = group.Classes }] : (Column[])[],
                Columns.Coverage(data.Aggregation), .. itemised ? [Columns.Detail] : (Column[])[], Columns.Remark,
            ],
            KeyColumns = 2,
            Rows =
            [
                .. rows.Select(row => (IReadOnlyList<Cell>)
                [
                    row.Rank, row.UnitName, row.Points, row.Maximum, row.Ratio, .. classed ? [row.Class] : (Cell[])[], row.Coverage, .. itemised ? [Linked(row, detail)] : (Cell[])[],
                    RankingContent.Remark(row, row.Rank is { } rank && shared.Contains(rank)),
                ]),
            ],
            WhyEmpty = NameTexts.NoUnitInGroup,
            Charts = [Chart(group, facts, rows)],
        };
    }

    public static Table Overall(RankingData data, DocumentFacts facts)
    {
        var rows = RankingContent.InOrder(data.Rows, row => row.OverallRank);
        var shared = Shared(rows, row => row.OverallRank);
        var shades = ClassTable.Shades(data);
        var classed = shades.Count > 0 || rows.Any(row => row.Class is not null);
        return new Table
        {
            Id = "ranking-overall",
            Name = RankingTexts.OverallTab,
            Title = RankingHeadlines.Leaders(rows),
            Subtitle = RankingTexts.Measured,
            Scope = RankingTexts.ForReference(NameTexts.AllGroups(facts.PeriodName, rows.Count)),
            Source = facts.Source,
            Notes = Notes(data, rows),
            Columns =
            [
                Columns.OverallRank, Columns.Unit, Columns.Group, Columns.Index, .. classed ? [Columns.Class with { Shades = shades }] : (Column[])[],
                Columns.RankInGroup, Columns.Remark,
            ],
            KeyColumns = 2,
            Rows =
            [
                .. rows.Select(row => (IReadOnlyList<Cell>)
                [
                    row.OverallRank, row.UnitName, row.GroupName, row.Ratio, .. classed ? [row.Class] : (Cell[])[], row.Rank,
                    RankingContent.Remark(row, row.OverallRank is { } rank && shared.Contains(rank)),
                ]),
            ],
            WhyEmpty = NameTexts.NoUnit,
        };
    }

    private static Cell Linked(RankingRow row, Func<string, Link?> detail) =>
        detail(row.UnitCode) is { } link ? ((Cell)RankingTexts.See).To(link.Table, link.Row) : Cell.Blank;

    private static TableChart Chart(RankingGroup group, DocumentFacts facts, IReadOnlyList<RankingRow> rows)
    {
        // Units without a value stand last, so the first rows are those that can be drawn.
        var valued = rows.TakeWhile(row => row.Ratio is not null).Count();
        var drawn = Math.Min(valued, TableChart.MostRows);
        var title = RankingHeadlines.Leaders(rows);
        return new TableChart(TableChartKind.Bars, 1, [4], title, ColumnTexts.Unit, RankingTexts.ChartAxis(group.Name, facts.PeriodName))
        {
            Description = RankingTexts.ChartSays(title, drawn),
            Rows = drawn,
            Limit = drawn < valued ? RankingTexts.Limit(drawn, valued) : null,
            WhyEmpty = drawn > 0 ? null : Names.Paragraph(rows.Select(row => row.StatusReason)) ?? NameTexts.NoUnitInGroup,
        };
    }

    private static HashSet<int> Shared(IEnumerable<RankingRow> rows, Func<RankingRow, int?> rank) =>
        [.. rows.GroupBy(rank).Where(place => place.Key is not null && place.Count() > 1).Select(place => place.Key!.Value)];

    private static IReadOnlyList<Sentence> Notes(RankingData data, IReadOnlyList<RankingRow> rows) =>
        rows.Any(row => row.Rank is null) ? [Places(data), RankingTexts.BlankRank] : [Places(data)];

    private static Sentence Places(RankingData data) =>
        RankingTexts.Places(data.Ties, data.Rounding.Moment == RoundingMoment.BeforeRanking ? data.Rounding.Decimals : null);
}
