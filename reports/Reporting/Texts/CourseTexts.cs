using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>How the index went from period to period.</summary>
internal static class CourseTexts
{
    public static Sentence Tab => new("Qua các kỳ", "Over the periods");

    public static Sentence Title(int groups, Sentence first, Sentence last) => new(
        $"Chỉ số trung bình của {groups} khối từ {first.Vi} đến {last.Vi}", $"Mean index of {groups} {(groups == 1 ? "group" : "groups")}, {first.En} to {last.En}");

    public static Sentence Measured => new(
        "Chỉ số (%) của từng kỳ; dòng đầu là trung bình của khối, mỗi đơn vị nặng như nhau.",
        "Index (%) of each period; the first rows are means of groups, each unit weighing the same.");

    public static Sentence OneEdition(string edition) => new(
        $"Chỉ gồm các kỳ tính theo bộ chỉ số {edition}: số liệu của hai bộ chỉ số khác nhau không so sánh được.",
        $"Only periods of the edition {edition}: figures of two editions do not compare.");

    public static Sentence MeanOf(string group) => new($"Trung bình: {group}", $"Mean: {group}");

    public static Sentence InPeriod(Sentence period) => new($"Chỉ số của đơn vị {period.Vi}.", $"Index of the unit {period.En}.");

    public static Sentence ChartAxis => new("Chỉ số trung bình (%); trục có thể không bắt đầu từ 0", "Mean index (%); the axis may not start at 0");

    public static Sentence ChartSays(Sentence title, int lines) => new(
        $"Đường theo kỳ, mỗi khối một đường; {lines} đường. {title.Vi}.", $"Lines by period, one a group; {lines} lines. {title.En}.");

    public static Sentence Limit(int drawn, int all) => new(
        $"Hình vẽ {drawn} khối đầu trong {all}; bảng có đủ các khối.", $"The first {drawn} of {all} groups are drawn; the table has all.");

    public static Sentence NothingToDraw => new(
        "Không có phiếu khảo sát theo quý, và mới có một kỳ của bộ chỉ số này, nên chưa vẽ được đường theo thời gian.",
        "There are no answers by quarter and only one period of this edition, so no course can be drawn.");

    public static Sentence NothingTitle => new("Diễn biến theo thời gian", "Course over time");
}
