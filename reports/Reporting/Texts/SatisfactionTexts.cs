using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What citizens and organisations answered.</summary>
internal static class SatisfactionTexts
{
    public static Sentence Tab => new("Hài lòng", "Satisfaction");

    public static Sentence QuartersTab => new("Hài lòng theo quý", "Satisfaction by quarter");

    public static Sentence ChannelsTab => new("Hài lòng theo kênh", "Satisfaction by channel");

    public static Sentence CourseTab => new("Hài lòng qua các quý", "Satisfaction, course");

    public static Sentence Quarter => new("quý", "quarter");

    public static Sentence Channel => new("kênh", "channel");

    public static Sentence ChannelNotGiven => new("không ghi kênh", "channel not given");

    public static Sentence Measured => new(
        "Tỷ lệ câu trả lời \"hài lòng\" hoặc \"rất hài lòng\" (%), với khoảng tin cậy 95% (Wilson).",
        "Share of answers \"satisfied\" or \"very satisfied\" (%), with the 95% Wilson interval.");

    public static Sentence CourseMeasured => new(
        "Tỷ lệ câu trả lời \"hài lòng\" hoặc \"rất hài lòng\" (%), mọi đơn vị và kênh.",
        "Share of answers \"satisfied\" or \"very satisfied\" (%), all units and channels.");

    public static Sentence Scope(Sentence period, int units) => new(
        $"{period.Vi}, {units} đơn vị có câu trả lời", $"{period.En}, {NameTexts.Units(units).En} with answers");

    public static Sentence Overlap => new(
        "Hai tỷ lệ có khoảng tin cậy chồng lên nhau thì chưa thể kết luận là khác nhau.", "Two shares whose intervals overlap cannot be said to differ.");

    public static Sentence NoAnswers => new("Không có phiếu khảo sát nào.", "There are no survey answers.");

    public static Sentence NoAnswersNow => new("Không có phiếu khảo sát trong kỳ này.", "There are no survey answers in this period.");

    public static Sentence NoFigures => new("Chưa có số liệu hài lòng trong kỳ này", "No satisfaction figures in this period");

    public static Sentence OneQuestion(string question, Sentence share, Sentence answers) => new(
        $"{question}: {share.Vi} hài lòng trong {answers.Vi} câu trả lời", $"{question}: {share.En} satisfied of {answers.En} answers");

    public static Sentence LowAndHigh(string low, Sentence lowShare, string high, Sentence highShare) => new(
        $"Hài lòng thấp nhất ở \"{low}\", {lowShare.Vi}; cao nhất ở \"{high}\", {highShare.Vi}",
        $"Satisfaction is lowest on \"{low}\", {lowShare.En}; highest on \"{high}\", {highShare.En}");

    public static Sentence Interval(Sentence share, Sentence low, Sentence high) => new(
        $"{share.Vi} (khoảng tin cậy 95%: {low.Vi}–{high.Vi})", $"{share.En} (95% interval {low.En}–{high.En})");

    public static Sentence By(Sentence kind) => new($"Mức độ hài lòng theo {kind.Vi}", $"Satisfaction by {kind.En}");

    public static Sentence Extremes(Sentence kind, Sentence low, Sentence lowShare, Sentence high, Sentence highShare) => new(
        $"Hài lòng theo {kind.Vi}: thấp nhất {low.Vi}, {lowShare.Vi}; cao nhất {high.Vi}, {highShare.Vi}",
        $"Satisfaction by {kind.En}: lowest {low.En}, {lowShare.En}; highest {high.En}, {highShare.En}");

    public static Sentence ChartAxis => new("Tỷ lệ hài lòng (%); trục có thể không bắt đầu từ 0", "Satisfied (%); the axis may not start at 0");

    public static Sentence ChartSays(Sentence title, int questions) => new(
        $"Đường theo quý, mỗi câu hỏi một đường; {questions} đường. {title.Vi}.", $"Lines by quarter, one a question; {questions} lines. {title.En}.");

    public static Sentence Limit(int drawn, int all) => new(
        $"Hình vẽ {drawn} câu hỏi thấp nhất trong {all}; bảng có đủ các câu.", $"The {drawn} lowest of {all} questions are drawn; the table has all.");

    public static Sentence InQuarter(Sentence quarter) => new($"Tỷ lệ hài lòng trong {quarter.Vi}.", $"Share of satisfied answers in {quarter.En}.");

    public static Sentence Computed => new("Số câu trả lời hài lòng / số câu trả lời.", "Satisfied answers / answers.");
}
