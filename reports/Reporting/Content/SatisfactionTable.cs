using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Shares of satisfied answers with their intervals, as counted.</summary>
internal static class SatisfactionTable
{
    private static readonly Sentence None = new("Không có phiếu khảo sát trong kỳ này.", "There are no survey answers in this period.");

    /// <summary>The rows that tell of the publication's own period: that period itself, else the quarters of its year, else the latest there is.</summary>
    public static IReadOnlyList<SatisfactionRow> Current(RankingData data)
    {
        var own = data.Satisfaction.Where(row => row.Period == data.Period).ToList();
        if (own.Count > 0)
        {
            return own;
        }

        var ownYear = Period.Parse(data.Period).Year;
        var quarters = data.Satisfaction.Where(row => Period.Parse(row.Period) is { Quarter: not null } period && period.Year == ownYear).ToList();
        if (quarters.Count > 0)
        {
            return quarters;
        }

        var latest = data.Satisfaction.Select(row => Period.Parse(row.Period)).DefaultIfEmpty().Max();
        return [.. data.Satisfaction.Where(row => Period.Parse(row.Period) == latest)];
    }

    /// <summary>Each question over all units and channels, lowest share first.</summary>
    public static IReadOnlyList<(string Question, Proportion Share)> ByQuestion(IEnumerable<SatisfactionRow> rows) =>
    [
        .. rows.GroupBy(row => row.Question, StringComparer.Ordinal)
            .Select(question => (question.Key, Share: Proportion.Of(question)))
            .Where(question => question.Share is not null)
            .Select(question => (question.Key, question.Share!.Value))
            .OrderBy(question => question.Value.Share)
            .ThenBy(question => question.Key, Names.Order),
    ];

    public static Table Build(RankingData data, DocumentFacts facts) => new()
    {
        Id = "satisfaction",
        Name = new("Hài lòng", "Satisfaction"),
        Title = Headline(data),
        Subtitle = new(
            "Tỷ lệ câu trả lời \"hài lòng\" hoặc \"rất hài lòng\" (%), với khoảng tin cậy 95% (Wilson).",
            "Share of answers \"satisfied\" or \"very satisfied\" (%), with the 95% Wilson interval."),
        Scope = Scope(data),
        Source = facts.Source,
        Notes =
        [
            new(
                "Hai tỷ lệ có khoảng tin cậy chồng lên nhau thì chưa thể kết luận là khác nhau.",
                "Two shares whose intervals overlap cannot be said to differ."),
        ],
        Columns =
        [
            new(new("Đơn vị", "Unit"), MinimumWidth: 24),
            new(new("Câu hỏi", "Question"), MinimumWidth: 24),
            new(new("Kênh", "Channel"), MinimumWidth: 12) { MaximumWidth = 20 },
            new(new("Kỳ", "Period"), MinimumWidth: 12),
            new(new("Số câu trả lời", "Answers"), ColumnKind.Integer, MinimumWidth: 9),
            new(new("Số hài lòng", "Satisfied"), ColumnKind.Integer, MinimumWidth: 9),
            new(new("Tỷ lệ hài lòng (%)", "Satisfied (%)"), ColumnKind.Percent, Figures.AnswerDecimals, 10),
            new(new("Khoảng tin cậy: từ (%)", "Interval: from (%)"), ColumnKind.Percent, Figures.AnswerDecimals, 11),
            new(new("Khoảng tin cậy: đến (%)", "Interval: to (%)"), ColumnKind.Percent, Figures.AnswerDecimals, 11),
        ],
        Rows =
        [
            .. data.Satisfaction
                .OrderByDescending(row => Period.Parse(row.Period).Key)
                .ThenBy(row => row.UnitName, Names.Order)
                .ThenBy(row => row.Question, Names.Order)
                .ThenBy(row => row.Channel, Names.Order)
                .Select(row => (IReadOnlyList<Cell>)
                [
                    row.UnitName, row.Question, row.Channel, Period.Parse(row.Period).InWords(),
                    row.Answered, row.Satisfied, row.Share, row.Low, row.High,
                ]),
        ],
        WhyEmpty = None,
    };

    public static Sentence Headline(RankingData data)
    {
        var questions = ByQuestion(Current(data));
        if (questions.Count == 0)
        {
            return new("Chưa có số liệu hài lòng trong kỳ này", "No satisfaction figures in this period");
        }

        var (lowest, share) = questions[0];
        var low = Figures.Percent(share.Share, Figures.AnswerDecimals);
        if (questions.Count == 1)
        {
            return new(
                $"{lowest}: {low.Vi} hài lòng trong {Figures.Count(share.Answered).Vi} câu trả lời",
                $"{lowest}: {low.En} satisfied of {Figures.Count(share.Answered).En} answers");
        }

        var (highest, best) = questions[^1];
        var high = Figures.Percent(best.Share, Figures.AnswerDecimals);
        return new(
            $"Hài lòng thấp nhất ở \"{lowest}\", {low.Vi}; cao nhất ở \"{highest}\", {high.Vi}",
            $"Satisfaction is lowest on \"{lowest}\", {low.En}; highest on \"{highest}\", {high.En}");
    }

    private static Sentence Scope(RankingData data)
    {
        var periods = data.Satisfaction.Select(row => Period.Parse(row.Period)).Distinct().Order().Select(period => period.InWords()).ToList();
        var units = data.Satisfaction.Select(row => row.UnitName).Distinct(StringComparer.Ordinal).Count();
        return periods.Count == 0
            ? None
            : new($"{units} đơn vị; {string.Join(", ", periods.Select(p => p.Vi))}", $"{Names.Units(units).En}; {string.Join(", ", periods.Select(p => p.En))}");
    }
}
