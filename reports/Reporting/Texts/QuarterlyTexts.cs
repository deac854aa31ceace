using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The words of the quarterly bulletin and of the frame around printed pages.</summary>
internal static class QuarterlyTexts
{
    public static Sentence Page => new("Trang", "Page");

    public static Sentence Attention => new("Cần chú ý", "Needs attention");

    public static Sentence StandingTopic => new("Các đơn vị đứng ở đâu", "Where the units stand");

    public static Sentence MovementTopic => new("So với cùng kỳ năm trước", "Against the same period a year before");

    public static Sentence SatisfactionTopic => new("Mức độ hài lòng", "Satisfaction");

    public static Sentence ProgressTopic => new("Tiến độ nộp và thẩm định", "Submission and appraisal");

    public static Sentence Rises => new("Tăng nhiều nhất", "Rose most");

    public static Sentence Falls => new("Giảm nhiều nhất", "Fell most");

    public static Sentence NoRise => new("Không đơn vị nào tăng.", "No unit rose.");

    public static Sentence NoFall => new("Không đơn vị nào giảm.", "No unit fell.");

    public static Sentence NobodyMoved => new("Không đơn vị nào thay đổi.", "No unit moved.");

    public static Sentence TotalsOnly => new("Cơ quan chỉ lưu điểm tổng, không nêu được tiêu chí.", "The office stores totals only: the items are not known.");

    public static Sentence OtherLeaves => new(
        "Kỳ trước theo bộ chỉ số khác hoặc không có điểm từng tiêu chí, không nêu được tiêu chí.",
        "The previous period was made by another edition or has no points of items: they do not compare.");

    public static Sentence NoLeafMoved => new(
        "Không tiêu chí nào đổi điểm theo hướng này; điểm tối đa áp dụng đã đổi.",
        "No item's points changed that way; the applicable maximum did.");

    public static Sentence NotApplicable => new("không áp dụng", "not applicable");

    public static Sentence NotMeasured => new("chưa có điểm", "no points yet");

    public static Sentence LeafNote => new(
        "Dưới mỗi đơn vị: các tiêu chí làm thay đổi chỉ số nhiều nhất, điểm kỳ trước → điểm kỳ này.",
        "Below each unit: the items that moved its index most, points before → points now.");

    public static Sentence Unit => new("Đơn vị", "Unit");

    public static Sentence Group => new("Khối", "Group");

    public static Sentence Change => new("Thay đổi (điểm %)", "Change (points)");

    public static Sentence ItemCode => new("Mã tiêu chí", "Item code");

    public static Sentence Item => new("Tiêu chí", "Item");

    public static Sentence PointsBefore => new("Điểm kỳ trước", "Points before");

    public static Sentence PointsNow => new("Điểm kỳ này", "Points now");

    public static Sentence MovedBy => new("Góp vào thay đổi chỉ số (điểm %)", "Share in the change of the index (points)");

    public static Sentence Question => new("Câu hỏi", "Question");

    public static Sentence Period => new("Kỳ", "Period");

    public static Sentence Answered => new("Số câu trả lời", "Answers");

    public static Sentence Share => new("Tỷ lệ hài lòng (%)", "Satisfied (%)");

    public static Sentence Low => new("Khoảng tin cậy: từ (%)", "Interval: from (%)");

    public static Sentence High => new("Khoảng tin cậy: đến (%)", "Interval: to (%)");

    public static Sentence AttentionMeasured => new("Những điều cần chú ý trong kỳ, quan trọng nhất trước.", "What needs attention in the period, most pressing first.");

    public static Sentence MoversName => new("Tiêu chí làm thay đổi", "Items that moved");

    public static Sentence MoversMeasured => new(
        "Các đơn vị tăng và giảm nhiều nhất, với các tiêu chí làm thay đổi chỉ số nhiều nhất theo hướng đó.",
        "The units that rose and fell most, with the items that moved their index most in that direction.");

    public static Sentence AnswersName => new("Hài lòng theo kỳ", "Satisfaction by period");

    public static Sentence ProgressName => new("Tiến độ", "Progress");

    public static Sentence MissingName => new("Chưa nộp", "Not delivered");

    public static Sentence MissingMeasured => new("Đơn vị không có trong tệp nào của kỳ.", "Units that no file of the period mentions.");

    public static Sentence Of(Sentence measure) => new($"{measure.Vi}: phải có", $"{measure.En}: due");

    public static Sentence ShareOf(Sentence measure) => new($"{measure.Vi} (%)", $"{measure.En} (%)");

    public static Sentence Title(string edition, Sentence period) => new($"{edition}, {period.Vi}", $"{edition}, {period.En}");

    public static Sentence Ranked(int ranked, int units, int groups) => new(
        $"{Count(ranked).Vi}/{Count(units).Vi} đơn vị được xếp hạng, trong {groups} khối",
        $"{Count(ranked).En} of {Count(units).En} {(units == 1 ? "unit is" : "units are")} ranked, in {groups} {(groups == 1 ? "group" : "groups")}");

    /// <remarks>Units without a class are told as well, so that the counts add up to the units.</remarks>
    public static Sentence Classed(IReadOnlyList<(string Name, int Count)> classes, int units)
    {
        var open = units - classes.Sum(named => named.Count);
        var vi = classes.Select(named => $"{Count(named.Count).Vi} {named.Name}").Concat(open > 0 ? [$"{Count(open).Vi} chưa xếp loại"] : []);
        var en = classes.Select(named => $"{Count(named.Count).En} {named.Name}").Concat(open > 0 ? [$"{Count(open).En} not classed"] : []);
        return new(
            $"{string.Join(", ", vi)} trong {Count(units).Vi} đơn vị",
            $"{string.Join(", ", en)} of {Count(units).En} {(units == 1 ? "unit" : "units")}");
    }

    public static Sentence HowToRead(bool fromZero, bool classed, bool provisional, bool unranked) => new(
        "Chỉ số: phần trăm điểm tối đa áp dụng; trục " + (fromZero ? "" : "không bắt đầu từ 0, ") + "giống nhau ở mọi khối." + (classed ? " Chấm càng đậm xếp loại càng cao." : "")
            + (provisional ? " Vòng nét đứt và \"tạm tính\": phần điểm chưa thẩm định." : "") + (unranked ? " Đơn vị không có giá trị đứng cuối, kèm lý do." : ""),
        "Index: per cent of the applicable maximum; the axis " + (fromZero ? "" : "does not start at 0 and ") + "is the same in all groups." + (classed ? " The darker the dot, the higher the class." : "")
            + (provisional ? " Dashed ring and \"provisional\": the share of points not appraised." : "") + (unranked ? " Units without a value stand last, with the reason." : ""));

    public static Sentence Left(int left, int units) => new(
        $"{Count(left).Vi}/{Count(units).Vi} đơn vị không vẽ ở đây; tất cả có trong sổ tính kèm theo.",
        $"{Count(left).En} of {Count(units).En} units are not drawn here; all stand in the workbook that goes with this bulletin.");

    public static Sentence AllDelivered(int units) => new(units == 1 ? "Đơn vị duy nhất đã nộp số liệu." : $"Cả {Count(units).Vi} đơn vị đã nộp số liệu.", units == 1 ? "The unit has delivered." : $"All {Count(units).En} units have delivered.");

    /// <param name="names">Those that are named; none where a table names them.</param>
    public static Sentence NotDelivered(IReadOnlyList<string> names, int missing, int units) => new(
        $"{Count(missing).Vi}/{Count(units).Vi} đơn vị chưa nộp số liệu{Named(names, missing).Vi}",
        $"{Count(missing).En} of {Count(units).En} {(units == 1 ? "unit has" : "units have")} not delivered{Named(names, missing).En}");

    public static Sentence WithoutValue(IReadOnlyList<string> names, int missing, int units) => new(
        $"{Count(missing).Vi}/{Count(units).Vi} đơn vị chưa có giá trị{Named(names, missing).Vi}",
        $"{Count(missing).En} of {Count(units).En} {(units == 1 ? "unit has" : "units have")} no value{Named(names, missing).En}");

    public static Sentence Errors(int errors) => new(
        $"{Count(errors).Vi} giá trị trong tệp nguồn chưa nhập được; danh sách có trong sổ xếp hạng.",
        $"{Count(errors).En} {(errors == 1 ? "value" : "values")} in the source files could not be imported; the ranking workbook lists them.");

    /// <param name="workbook">The file's name.</param>
    public static Sentence Trail(string workbook, string edition, string period) => new(
        $"Số liệu ở đâu: mọi con số trong bản tin đứng trong sổ tính {workbook}. Lần về ô gốc: ./reform trace --edition {edition} --period {period} --unit <mã đơn vị>.",
        $"Where the figures are: every figure here stands in the workbook {workbook}. To follow one to its cell: ./reform trace --edition {edition} --period {period} --unit <unit code>.");

    private static Sentence Named(IReadOnlyList<string> names, int all) => names.Count == 0
        ? new("", "")
        : new(
            $": {string.Join("; ", names)}{(all > names.Count ? $"; và {Count(all - names.Count).Vi} đơn vị khác, có trong sổ tính" : "")}.",
            $": {string.Join("; ", names)}{(all > names.Count ? $"; and {Count(all - names.Count).En} others, listed in the workbook" : "")}.");

    private static Sentence Count(int count) => Figures.Count(count);
}
