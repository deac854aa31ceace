using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The charts behind a ranking: each group's places, the changes, and satisfaction quarter by quarter.</summary>
internal static class RankingCharts
{
    // A chart with more lines than these no longer fits a page or a screen; the workbook has every unit.
    private const int MostUnits = 120, Head = 80, Tail = 40, MostChanges = 40, MostQuestions = 6;

    private static readonly Sentence AxisNote = new(" Trục không bắt đầu từ 0.", " The axis does not start at 0.");

    public static IReadOnlyList<Chart> Build(RankingData data, DocumentFacts facts) =>
    [
        .. data.Groups.Select(group => OfGroup(data, facts, group)),
        Changes(data, facts),
        Satisfaction(data, facts),
    ];

    private static Chart OfGroup(RankingData data, DocumentFacts facts, RankingGroup group)
    {
        var rows = RankingContent.InOrder(data.Rows.Where(row => row.GroupCode == group.Code), row => row.Rank);
        var classes = group.Classes.ToList();
        var shown = rows.Count <= MostUnits ? rows : [.. rows.Take(Head), .. rows.TakeLast(Tail)];
        var some = shown.Count < rows.Count
            ? new Sentence($" {Head} đơn vị đầu và {Tail} đơn vị cuối trong {rows.Count}.", $" The first {Head} and last {Tail} of {rows.Count} units.")
            : default;
        var drawn = rows.Any(row => row.Ratio is not null);
        var axis = drawn ? AxisNote : default;
        var hollow = rows.Any(row => row is { Ratio: not null, ProvisionalShare: > 0 });
        return new Chart(
            $"ranking-{group.Code}",
            "ranking",
            RankingHeadlines.Leaders(rows),
            new(
                $"{group.Name}, {facts.PeriodName.Vi}. Chỉ số: điểm đạt được trên điểm tối đa áp dụng (%).{axis.Vi}{(hollow ? " Chấm rỗng: tạm tính." : "")}{some.Vi}",
                $"{group.Name}, {facts.PeriodName.En}. Index: points of the applicable maximum (%).{axis.En}{(hollow ? " Hollow dot: provisional." : "")}{some.En}"),
            [.. shown.Select(row => Dot(row, classes))],
            drawn
                ? null
                : Names.Paragraph(rows.Select(row => row.StatusReason)) ?? new Sentence("Không có đơn vị nào trong kỳ.", "There is no unit in this period."));
    }

    private static ChartRow Dot(RankingRow row, List<string> classes)
    {
        var provisional = row.ProvisionalShare is > 0;
        var ratio = Figures.Percent(row.Ratio, Figures.IndexDecimals);
        var named = row.Class is null ? "" : $"  {row.Class}";
        return new ChartRow
        {
            ["unit"] = row.UnitName,
            ["code"] = row.UnitCode,
            ["ratio"] = row.Ratio,
            // Dark = high. A class the edition does not name, or none, is drawn in the context grey.
            ["shade"] = row.Class is null || classes.IndexOf(row.Class) is not (>= 0 and var place) ? -1 : place,
            ["provisional"] = provisional ? 1 : 0,
            ["label"] = row.Ratio is null
                ? Names.Capital(row.StatusReason ?? new Sentence("Không có giá trị", "No value"))
                : new Sentence(
                    $"{ratio.Vi}{named}{(provisional ? " (tạm tính)" : "")}",
                    $"{ratio.En}{named}{(provisional ? " (provisional)" : "")}"),
        };
    }

    private static Chart Changes(RankingData data, DocumentFacts facts)
    {
        var compared = YearOverYearTable.Compared(data.Rows).ToList();
        var shown = compared.Take(MostChanges).OrderByDescending(row => row.Change).ToList();
        var left = data.Rows.Count - compared.Count;
        var previous = data.PreviousPeriod is null ? default : Period.Parse(data.PreviousPeriod).InWords();
        var some = compared.Count > shown.Count;
        return new Chart(
            "changes",
            "change",
            RankingHeadlines.Changes(data),
            data.PreviousPeriod is null
                ? new($"Chỉ số {facts.PeriodName.Vi} (%)", $"Index {facts.PeriodName.En} (%)")
                : new(
                    $"Mũi tên đi từ chỉ số {previous.Vi} đến {facts.PeriodName.Vi} (%); số bên cạnh là thay đổi tính bằng điểm phần trăm.{(some ? $" {shown.Count} thay đổi lớn nhất trong {compared.Count}." : "")}{(left > 0 ? $" {left} đơn vị không so sánh được không có trong hình." : "")}",
                    $"Each arrow leads from the index in {previous.En} to {facts.PeriodName.En} (%); beside it the change in percentage points.{(some ? $" The {shown.Count} largest of {compared.Count}." : "")}{(left > 0 ? $" {Names.Units(left).En} not comparable, not shown." : "")}"),
            [
                .. shown.Select(row => new ChartRow
                {
                    ["unit"] = row.UnitName,
                    ["code"] = row.UnitCode,
                    ["previous"] = row.PreviousRatio,
                    ["ratio"] = row.Ratio,
                    ["direction"] = row.Change > 0 ? 1 : row.Change < 0 ? -1 : 0,
                    ["label"] = Figures.Signed(row.Change * 100, Figures.IndexDecimals),
                }),
            ],
            shown.Count > 0
                ? null
                : data.PreviousPeriod is null
                    ? new Sentence("Chưa có số liệu của kỳ trước nên không so sánh được.", "There are no figures of a previous period, so nothing can be compared.")
                    : Names.Paragraph(data.Rows.SelectMany(row => row.Reasons).Select(reason => (Sentence?)reason))
                        ?? new Sentence("Không đơn vị nào có giá trị ở cả hai kỳ.", "No unit has a value in both periods."));
    }

    private static Chart Satisfaction(RankingData data, DocumentFacts facts)
    {
        var quarterly = data.Satisfaction.Any(row => Period.Parse(row.Period).Quarter is not null);
        var rows = data.Satisfaction.Where(row => Period.Parse(row.Period).Quarter is not null == quarterly).ToList();
        var questions = SatisfactionTable.ByQuestion(rows).Select(question => question.Question).ToList();
        var shown = questions.Take(MostQuestions).ToList();
        var some = questions.Count > shown.Count;
        var points = shown.SelectMany(question => rows.Where(row => row.Question == question)
            .GroupBy(row => Period.Parse(row.Period))
            .OrderBy(period => period.Key)
            .Select(period => (question, period.Key, Share: Proportion.Of(period)))
            .Where(point => point.Share is not null)).ToList();
        var axis = points.Count > 0 ? AxisNote : default;
        return new Chart(
            "satisfaction",
            "satisfaction",
            SatisfactionTable.Headline(data),
            new(
                $"Tỷ lệ câu trả lời hài lòng hoặc rất hài lòng (%), mọi đơn vị và kênh; vạch đứng là khoảng tin cậy 95%.{axis.Vi}{(some ? $" {shown.Count} câu hỏi thấp nhất trong {questions.Count}." : "")}",
                $"Share of answers satisfied or very satisfied (%), all units and channels; the whisker is the 95% interval.{axis.En}{(some ? $" The {shown.Count} lowest of {questions.Count} questions." : "")}"),
            [
                .. points.Select(point => new ChartRow
                {
                    ["question"] = point.question,
                    ["period"] = ShortName(point.Key),
                    ["share"] = point.Share!.Value.Share,
                    ["low"] = point.Share.Value.Low,
                    ["high"] = point.Share.Value.High,
                    ["label"] = Figures.Percent(point.Share.Value.Share, Figures.AnswerDecimals),
                }),
            ],
            points.Count > 0 ? null : new Sentence("Không có phiếu khảo sát trong kỳ này.", "There are no survey answers in this period."));
    }

    private static Sentence ShortName(Period period)
    {
        var (vietnamese, english) = period.InWords();
        return new(
            char.ToUpperInvariant(vietnamese[0]) + vietnamese[1..].Replace('/', '\n'),
            english.Replace(' ', '\n'));
    }
}
