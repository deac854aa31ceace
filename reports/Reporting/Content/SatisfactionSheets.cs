using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Reporting.Content;

/// <summary>
/// Satisfaction in the order in which it is read: each unit and question over the whole period first, then its quarters, then its
/// channels. Quarter by channel is left out: it holds a handful of answers each and runs to a hundred pages.
/// </summary>
internal static class SatisfactionSheets
{
    private static readonly Sentence AllUnits = new("Tất cả các đơn vị", "All units");
    private static readonly Column Unit = new(new("Đơn vị", "Unit"), MinimumWidth: 24);
    private static readonly Column Question = new(new("Câu hỏi", "Question"), MinimumWidth: 24);
    private static readonly Column Quarter = new(new("Kỳ", "Period"), MinimumWidth: 12);
    private static readonly Column Channel = new(new("Kênh", "Channel"), MinimumWidth: 12) { MaximumWidth = 20 };

    private static readonly IReadOnlyList<Column> Counted =
    [
        new(new("Số câu trả lời", "Answers"), ColumnKind.Integer, MinimumWidth: 9),
        new(new("Số hài lòng", "Satisfied"), ColumnKind.Integer, MinimumWidth: 9),
        new(new("Tỷ lệ hài lòng (%)", "Satisfied (%)"), ColumnKind.Percent, Figures.AnswerDecimals, 10),
        new(new("Khoảng tin cậy: từ (%)", "Interval: from (%)"), ColumnKind.Percent, Figures.AnswerDecimals, 11),
        new(new("Khoảng tin cậy: đến (%)", "Interval: to (%)"), ColumnKind.Percent, Figures.AnswerDecimals, 11),
    ];

    public static IEnumerable<Table> Build(RankingData data, DocumentFacts facts)
    {
        var current = SatisfactionTable.Current(data);
        yield return Sheet("satisfaction", new("Hài lòng", "Satisfaction"), SatisfactionTable.Headline(data), data, facts, current, [Unit, Question], ByQuestion(current));

        var quarters = SatisfactionTable.Quarters(data).ToList();
        if (Period.Parse(data.Period).Quarter is null && quarters.Count > 0)
        {
            yield return Sheet(
                "satisfaction-quarters",
                new("Hài lòng theo quý", "Satisfaction by quarter"),
                Extremes(quarters, row => Period.Parse(row.Period).Key, row => Period.Parse(row.Period).InWords(), new("quý", "quarter")),
                data, facts, quarters, [Unit, Question, Quarter],
                Rows(
                    quarters.GroupBy(row => (row.UnitName, row.Question, Period.Parse(row.Period)))
                        .OrderBy(row => row.Key.UnitName, Names.Order).ThenBy(row => row.Key.Question, Names.Order).ThenBy(row => row.Key.Item3),
                    key => [key.UnitName, key.Question, key.Item3.InWords()]));
        }

        if (current.Select(row => row.Channel).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            yield return Sheet(
                "satisfaction-channels",
                new("Hài lòng theo kênh", "Satisfaction by channel"),
                Extremes(current, row => row.Channel ?? "", row => Named(row.Channel), new("kênh", "channel")),
                data, facts, current, [Unit, Question, Channel],
                Rows(
                    current.GroupBy(row => (row.UnitName, row.Question, row.Channel))
                        .OrderBy(row => row.Key.UnitName, Names.Order).ThenBy(row => row.Key.Question, Names.Order).ThenBy(row => row.Key.Channel, Names.Order),
                    key => [key.UnitName, key.Question, Named(key.Channel)]));
        }
    }

    // The office as a whole stands above its units, lowest share first; its counts are the sums of theirs.
    private static IReadOnlyList<IReadOnlyList<Cell>> ByQuestion(IReadOnlyList<SatisfactionRow> current) =>
    [
        .. SatisfactionTable.ByQuestion(current).Select(question => (IReadOnlyList<Cell>)[AllUnits, question.Question, .. Cells(question.Share)]),
        .. Rows(
            current.GroupBy(row => (row.UnitName, row.Question)).OrderBy(row => row.Key.UnitName, Names.Order).ThenBy(row => row.Key.Question, Names.Order),
            key => [key.UnitName, key.Question]),
    ];

    private static IReadOnlyList<IReadOnlyList<Cell>> Rows<TKey>(IEnumerable<IGrouping<TKey, SatisfactionRow>> groups, Func<TKey, IReadOnlyList<Cell>> lead) =>
        [.. groups.Select(group => (IReadOnlyList<Cell>)[.. lead(group.Key), .. Cells(Proportion.Of(group))])];

    private static IReadOnlyList<Cell> Cells(Proportion? share) =>
        share is { } known ? [known.Answered, known.Satisfied, known.Share, known.Low, known.High] : [0, 0, Cell.Blank, Cell.Blank, Cell.Blank];

    private static Sentence Named(string? channel) => channel is null ? new("không ghi kênh", "channel not given") : new(channel, channel);

    private static Sentence Extremes<TKey>(IEnumerable<SatisfactionRow> rows, Func<SatisfactionRow, TKey> key, Func<SatisfactionRow, Sentence> name, Sentence kind)
    {
        var shares = rows.GroupBy(key).Select(group => (Name: name(group.First()), Share: Proportion.Of(group)?.Share))
            .Where(group => group.Share is not null).OrderBy(group => group.Share).ThenBy(group => group.Name.Vi, Names.Order).ToList();
        if (shares.Count < 2)
        {
            return new($"Mức độ hài lòng theo {kind.Vi}", $"Satisfaction by {kind.En}");
        }

        var (low, high) = (Figures.Percent(shares[0].Share, Figures.AnswerDecimals), Figures.Percent(shares[^1].Share, Figures.AnswerDecimals));
        return new(
            $"Hài lòng theo {kind.Vi}: thấp nhất {shares[0].Name.Vi}, {low.Vi}; cao nhất {shares[^1].Name.Vi}, {high.Vi}",
            $"Satisfaction by {kind.En}: lowest {shares[0].Name.En}, {low.En}; highest {shares[^1].Name.En}, {high.En}");
    }

    private static Table Sheet(
        string id, Sentence name, Sentence title, RankingData data, DocumentFacts facts, IReadOnlyList<SatisfactionRow> rows, IReadOnlyList<Column> lead,
        IReadOnlyList<IReadOnlyList<Cell>> cells)
    {
        var units = rows.Select(row => row.UnitName).Distinct(StringComparer.Ordinal).Count();
        var period = Names.Capital(facts.PeriodName);
        return new Table
        {
            Id = id,
            Name = name,
            Title = title,
            Subtitle = new(
                "Tỷ lệ câu trả lời \"hài lòng\" hoặc \"rất hài lòng\" (%), với khoảng tin cậy 95% (Wilson).",
                "Share of answers \"satisfied\" or \"very satisfied\" (%), with the 95% Wilson interval."),
            Scope = new($"{period.Vi}, {units} đơn vị có câu trả lời", $"{period.En}, {Names.Units(units).En} with answers"),
            Source = facts.Source,
            Notes = rows.Count == 0 ? [] :
            [
                new(
                    "Hai tỷ lệ có khoảng tin cậy chồng lên nhau thì chưa thể kết luận là khác nhau.",
                    "Two shares whose intervals overlap cannot be said to differ."),
            ],
            Columns = [.. lead, .. Counted],
            Rows = cells,
            WhyEmpty = data.Satisfaction.Count == 0
                ? new("Không có phiếu khảo sát nào.", "There are no survey answers.")
                : new("Không có phiếu khảo sát trong kỳ này.", "There are no survey answers in this period."),
        };
    }
}
