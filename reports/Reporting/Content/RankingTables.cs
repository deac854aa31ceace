using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The ranking of each group, and of all units together.</summary>
internal static class RankingTables
{
    private static readonly Sentence Measured = new(
        "Chỉ số = điểm đạt được / điểm tối đa áp dụng, tính bằng phần trăm. Điểm: số điểm.",
        "Index = points / applicable maximum, in per cent. Points: number of points.");

    private static readonly Column Rank = new(new("Hạng", "Rank"), ColumnKind.Integer);
    private static readonly Column Unit = new(new("Đơn vị", "Unit"), MinimumWidth: 24);
    private static readonly Column Points = new(new("Điểm", "Points"), ColumnKind.Decimal, Figures.IndexDecimals, 9);
    private static readonly Column Maximum = new(new("Điểm tối đa áp dụng", "Applicable maximum"), ColumnKind.Decimal, Figures.IndexDecimals, 11);
    private static readonly Column Index = new(new("Chỉ số (%)", "Index (%)"), ColumnKind.Percent, Figures.IndexDecimals, 10);
    private static readonly Column Class = new(new("Xếp loại", "Class"), MinimumWidth: 12);
    private static readonly Column Coverage = new(new("Tỷ lệ tiêu chí có số liệu (%)", "Coverage (%)"), ColumnKind.Percent, 1, 14);
    private static readonly Column Remark = new(new("Ghi chú", "Remark"), MinimumWidth: 22);

    public static Table OfGroup(RankingData data, DocumentFacts facts, RankingGroup group)
    {
        var rows = RankingContent.InOrder(data.Rows.Where(row => row.GroupCode == group.Code), row => row.Rank);
        var shared = Shared(rows, row => row.Rank);
        var classed = group.Classes.Count > 0 || rows.Any(row => row.Class is not null);
        return new Table
        {
            Id = $"ranking-{group.Code}",
            Name = new(group.Name, group.Name),
            Title = RankingHeadlines.Leaders(rows),
            Subtitle = Measured,
            Scope = new($"{group.Name}, {facts.PeriodName.Vi}, {rows.Count} đơn vị", $"{group.Name}, {facts.PeriodName.En}, {Names.Units(rows.Count).En}"),
            Source = facts.Source,
            Notes = Notes(rows),
            Columns = [Rank, Unit, Points, Maximum, Index, .. classed ? [Class] : (Column[])[], Coverage, Remark],
            Rows =
            [
                .. rows.Select(row => (IReadOnlyList<Cell>)
                [
                    row.Rank, row.UnitName, row.Points, row.Maximum, row.Ratio, .. classed ? [row.Class] : (Cell[])[], row.Coverage,
                    RankingContent.Remark(row, row.Rank is { } rank && shared.Contains(rank)),
                ]),
            ],
            WhyEmpty = new("Khối này không có đơn vị nào trong kỳ.", "This group has no unit in this period."),
        };
    }

    public static Table Overall(RankingData data, DocumentFacts facts)
    {
        var rows = RankingContent.InOrder(data.Rows, row => row.OverallRank);
        var shared = Shared(rows, row => row.OverallRank);
        return new Table
        {
            Id = "ranking-overall",
            Name = new("Xếp hạng chung", "Overall"),
            Title = RankingHeadlines.Leaders(rows),
            Subtitle = Measured,
            Scope = new(
                $"Tất cả các khối, {facts.PeriodName.Vi}, {rows.Count} đơn vị. Thi đua xét theo từng khối; bảng này chỉ để tham khảo.",
                $"All groups, {facts.PeriodName.En}, {Names.Units(rows.Count).En}. Awards are decided within each group; this table is for reference."),
            Source = facts.Source,
            Notes = Notes(rows),
            Columns =
            [
                Rank with { Heading = new("Hạng chung", "Overall rank") },
                Unit,
                new(new("Khối", "Group"), MinimumWidth: 18) { MaximumWidth = 30 },
                Index,
                Class,
                Rank with { Heading = new("Hạng trong khối", "Rank in group"), MinimumWidth = 8 },
                Remark,
            ],
            Rows =
            [
                .. rows.Select(row => (IReadOnlyList<Cell>)
                [
                    row.OverallRank, row.UnitName, row.GroupName, row.Ratio, row.Class, row.Rank,
                    RankingContent.Remark(row, row.OverallRank is { } rank && shared.Contains(rank)),
                ]),
            ],
            WhyEmpty = new("Không có đơn vị nào trong kỳ.", "There is no unit in this period."),
        };
    }

    private static HashSet<int> Shared(IEnumerable<RankingRow> rows, Func<RankingRow, int?> rank) =>
        [.. rows.GroupBy(rank).Where(place => place.Key is not null && place.Count() > 1).Select(place => place.Key!.Value)];

    private static List<Sentence> Notes(IReadOnlyList<RankingRow> rows)
    {
        var notes = new List<Sentence>
        {
            new(
                "Xếp hạng theo giá trị chưa làm tròn; các đơn vị bằng nhau cùng hạng và hạng kế tiếp bị bỏ qua (1-2-2-4).",
                "Ranked on unrounded values; equal units share a rank and the next one is skipped (1-2-2-4)."),
        };
        if (rows.Any(row => row.Rank is null))
        {
            notes.Add(new(
                "Ô hạng để trống: đơn vị không được xếp hạng, lý do ở cột Ghi chú. Trống không có nghĩa là 0 điểm.",
                "A blank rank: the unit is not ranked, for the reason under Remark. Blank does not mean 0 points."));
        }

        return notes;
    }
}
