using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Each unit against itself a year before; the largest movements first, what cannot be compared last and with its reason.</summary>
internal static class YearOverYearTable
{
    /// <summary>The units whose change means something, by name order within equal changes.</summary>
    public static IEnumerable<RankingRow> Compared(IEnumerable<RankingRow> rows) => rows
        .Where(row => row is { Comparable: true, Change: not null, Ratio: not null, PreviousRatio: not null })
        .OrderByDescending(row => Math.Abs(row.Change!.Value))
        .ThenBy(row => row.UnitName, Names.Order)
        .ThenBy(row => row.UnitCode, StringComparer.Ordinal);

    public static Table Build(RankingData data, DocumentFacts facts)
    {
        var compared = Compared(data.Rows).ToList();
        var others = data.Rows.Except(compared).OrderBy(row => row.UnitName, Names.Order).ThenBy(row => row.UnitCode, StringComparer.Ordinal);
        var footnotes = Footnotes(compared);
        var previous = data.PreviousPeriod is { } period ? Domain.Periods.Period.Parse(period).InWords() : new Sentence("kỳ trước", "previous period");
        return new Table
        {
            Id = "year-over-year",
            Name = new("So với kỳ trước", "Year over year"),
            Title = RankingHeadlines.Changes(data),
            Subtitle = new(
                "Chỉ số tính bằng phần trăm; thay đổi tính bằng điểm phần trăm. Thay đổi hạng: số dương là tăng hạng.",
                "Index in per cent; change in percentage points. Change of rank: positive means a better place."),
            Scope = new(
                $"{Names.Capital(facts.PeriodName).Vi} so với {previous.Vi}: {compared.Count}/{data.Rows.Count} đơn vị so sánh được",
                $"{facts.PeriodName.En} against {previous.En}: {compared.Count} of {Names.Units(data.Rows.Count).En} comparable"),
            Source = facts.Source,
            Notes =
            [
                new(
                    "Sắp theo mức thay đổi, lớn nhất trước. Đơn vị không so sánh được đứng cuối bảng, không có số thay đổi.",
                    "Sorted by size of change, largest first. Units that cannot be compared stand last, without a change."),
                .. footnotes.Select(note => note.Text),
            ],
            Columns =
            [
                new(new("Đơn vị", "Unit"), MinimumWidth: 24),
                new(new("Khối", "Group"), MinimumWidth: 16) { MaximumWidth = 28 },
                new(new($"Chỉ số {previous.Vi} (%)", $"Index {previous.En} (%)"), ColumnKind.Percent, Figures.IndexDecimals, 11),
                new(new($"Chỉ số {facts.PeriodName.Vi} (%)", $"Index {facts.PeriodName.En} (%)"), ColumnKind.Percent, Figures.IndexDecimals, 11),
                new(new("Thay đổi (điểm %)", "Change (points)"), ColumnKind.SignedDecimal, Figures.IndexDecimals, 11),
                new(new("Hạng trước", "Previous rank"), ColumnKind.Integer, MinimumWidth: 8),
                new(new("Hạng nay", "Rank"), ColumnKind.Integer, MinimumWidth: 8),
                new(new("Thay đổi hạng", "Change of rank"), ColumnKind.SignedInteger, MinimumWidth: 9),
                new(new("Ghi chú", "Remark"), MinimumWidth: 22),
            ],
            Rows = data.PreviousPeriod is null ? [] : [.. compared.Concat(others).Select(row => Row(row, footnotes))],
            WhyEmpty = data.PreviousPeriod is null
                ? new("Chưa có số liệu của kỳ trước nên không so sánh được.", "There are no figures of a previous period, so nothing can be compared.")
                : new("Không có đơn vị nào trong kỳ.", "There is no unit in this period."),
        };
    }

    // What holds for comparable units is a footnote with the units counted: a sentence in every row would hide the rows that differ.
    private static List<(Sentence Reason, string Mark, Sentence Text)> Footnotes(IReadOnlyList<RankingRow> compared) =>
    [
        .. compared.SelectMany(row => row.Reasons).Distinct().OrderBy(reason => reason.Vi, StringComparer.Ordinal)
            .Select((reason, index) => (reason, Mark: $"({index + 1})", Units: compared.Count(row => row.Reasons.Contains(reason))))
            .Select(note => (note.reason, note.Mark, new Sentence(
                $"{note.Mark} {note.Units}/{compared.Count} đơn vị: {note.reason.Vi}.",
                $"{note.Mark} {note.Units} of {Names.Units(compared.Count).En}: {note.reason.En}."))),
    ];

    private static IReadOnlyList<Cell> Row(RankingRow row, List<(Sentence Reason, string Mark, Sentence Text)> footnotes)
    {
        var comparable = row is { Comparable: true, Change: not null };
        return
        [
            row.UnitName, row.GroupName, row.PreviousRatio, row.Ratio, comparable ? row.Change * 100 : null,
            row.PreviousRank, row.Rank, comparable ? row.PreviousRank - row.Rank : null,
            comparable
                ? string.Join(' ', footnotes.Where(note => row.Reasons.Contains(note.Reason)).Select(note => note.Mark))
                : Names.Paragraph(NotComparable(row)),
        ];
    }

    private static IEnumerable<Sentence?> NotComparable(RankingRow row)
    {
        // A reason may say as much itself.
        if (!row.Reasons.Any(reason => reason.Vi.StartsWith("không so sánh được", StringComparison.OrdinalIgnoreCase)))
        {
            yield return new("Không so sánh được", "Not comparable");
        }

        foreach (var reason in row.Reasons)
        {
            yield return reason;
        }

        if (row.Reasons.Count == 0)
        {
            yield return row.StatusReason ?? (row.PreviousRatio is null
                ? new Sentence("không có giá trị kỳ trước", "no value in the previous period")
                : new Sentence("không có giá trị kỳ này", "no value in this period"));
        }
    }
}
