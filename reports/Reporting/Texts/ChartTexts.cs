using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The words in and around charts.</summary>
internal static class ChartTexts
{
    public static Sentence NoUnit => new("Không có đơn vị nào trong kỳ.", "There is no unit in this period.");

    public static Sentence NoPrevious => new("Chưa có số liệu của kỳ trước nên không so sánh được.", "There are no figures of a previous period, so nothing can be compared.");

    public static Sentence NoPair => new("Không đơn vị nào có giá trị ở cả hai kỳ.", "No unit has a value in both periods.");

    public static Sentence NoAnswers => new("Không có phiếu khảo sát trong kỳ này.", "There are no survey answers in this period.");

    public static Sentence NoValue => new("Không có giá trị", "No value");

    public static Sentence WithoutValue(IReadOnlyList<string> units, Sentence reason)
    {
        var who = units.Count <= 12 ? new(string.Join(", ", units), string.Join(", ", units)) : Names.Join(units);
        return new($"{who.Vi}: {reason.Vi}", $"{who.En}: {reason.En}");
    }

    public static Sentence Tied => new("đồng hạng", "shared rank");

    public static Sentence Continued(Sentence name) => new($"{name.Vi} (tiếp)", $"{name.En} (continued)");

    public static Sentence Provisional(decimal? share) => new($"tạm tính {Figures.Percent(share, 0).Vi}", $"{Figures.Percent(share, 0).En} provisional");

    public static Sentence Places(string group, Sentence period, bool provisional, Sentence left) => new(
        $"{group}, {period.Vi}. Chỉ số: điểm đạt được trên điểm tối đa áp dụng (%). Màu đậm: xếp loại cao.{(provisional ? " Vòng nét đứt: tạm tính, kèm phần điểm chưa thẩm định." : "")}{left.Vi}",
        $"{group}, {period.En}. Index: points of the applicable maximum (%). Dark: high class.{(provisional ? " Dashed ring: provisional, with the share of points not appraised." : "")}{left.En}");

    /// <summary>Said of an axis that begins elsewhere, and only of such a one.</summary>
    public static Sentence NotFromZero => new(" Trục không bắt đầu từ 0.", " The axis does not start at 0.");

    public static Sentence NoPlaces(string group, Sentence period) => new($"{group}, {period.Vi}.", $"{group}, {period.En}.");

    public static Sentence Ends(int head, int tail, int all) => new(
        $" {Count(head).Vi} đơn vị đầu và {Count(tail).Vi} đơn vị cuối trong {Count(all).Vi}.",
        $" The first {Count(head).En} and last {Count(tail).En} of {Count(all).En} units.");

    public static Sentence Skipped(int units) => new($"… {Count(units).Vi} đơn vị ở giữa không vẽ", $"… {Count(units).En} {(units == 1 ? "unit" : "units")} in between not drawn");

    public static Sentence Ranges(Sentence period, int shown, int all, Sentence left) => new(
        $"Mỗi khối một dòng, {period.Vi}: từ chỉ số thấp nhất (chấm trắng) đến cao nhất (chấm đậm) (%), đơn vị dẫn đầu bên phải; số đơn vị trước trục.{(shown < all ? $" {shown} khối đầu trong {all}." : "")}{left.Vi}",
        $"One line a group, {period.En}: from the lowest index (white dot) to the highest (dark dot) (%), the leader on the right; the number of units before the axis.{(shown < all ? $" The first {shown} of {all} groups." : "")}{left.En}");

    public static Sentence RangeTitle(int groups, int units, Sentence low, Sentence high) => new(
        $"{Count(units).Vi} đơn vị trong {groups} khối đạt từ {low.Vi} đến {high.Vi}",
        $"{Count(units).En} units in {groups} groups reach from {low.En} to {high.En}");

    public static Sentence Range(decimal low, decimal high) => new(
        $"{Figures.Number(low * 100, Figures.IndexDecimals).Vi}–{Figures.Percent(high, Figures.IndexDecimals).Vi}",
        $"{Figures.Number(low * 100, Figures.IndexDecimals).En}–{Figures.Percent(high, Figures.IndexDecimals).En}");

    public static Sentence Path(decimal? before, decimal? now) => new(
        $"{Figures.Number(before * 100, Figures.IndexDecimals).Vi} → {Figures.Percent(now, Figures.IndexDecimals).Vi}",
        $"{Figures.Number(before * 100, Figures.IndexDecimals).En} → {Figures.Percent(now, Figures.IndexDecimals).En}");

    public static Sentence Index(Sentence period) => new($"Chỉ số {period.Vi} (%).", $"Index {period.En} (%).");

    public static Sentence Arrows(Sentence before, Sentence now, Sentence left) => new(
        $"Mũi tên đi từ chỉ số {before.Vi} đến {now.Vi} (%); ba cột cuối: kỳ trước, kỳ này, thay đổi tính bằng điểm phần trăm.{left.Vi}",
        $"Each arrow leads from the index in {before.En} to {now.En} (%); the last three columns: before, now, change in percentage points.{left.En}");

    public static Sentence Slopes(Sentence before, Sentence now, Sentence left) => new(
        $"Chỉ số từ {before.Vi} đến {now.Vi} (%); trong ngoặc: thay đổi tính bằng điểm phần trăm. Nét đứt: giảm.{left.Vi}",
        $"Index from {before.En} to {now.En} (%); in brackets the change in percentage points. Dashed: fell.{left.En}");

    public static Sentence Largest(int shown, int all) => new($" {Count(shown).Vi} thay đổi lớn nhất trong {Count(all).Vi}.", $" The {Count(shown).En} largest of {Count(all).En} changes.");

    public static Sentence Labelled(int labelled, int drawn, int all) => new(
        $" Ghi tên {labelled} đơn vị tăng và giảm nhiều nhất trong {Count(all).Vi}{(drawn > labelled ? "; nét xám: các đơn vị khác" : "; các đơn vị khác không vẽ")}.",
        $" Named are the {labelled} largest rises and falls of {Count(all).En}{(drawn > labelled ? "; grey: the others" : "; the others are not drawn")}.");

    public static Sentence NotCompared(int units) => new(
        $" {Count(units).Vi} đơn vị không so sánh được, không có trong hình.",
        $" {Count(units).En} {(units == 1 ? "unit" : "units")} not comparable, not shown.");

    public static Sentence SlopeLabel(string name, decimal? now, decimal? change) => new(
        $"{Figures.Percent(now, Figures.IndexDecimals).Vi} ({Figures.Signed(change * 100, Figures.IndexDecimals).Vi})  {name}",
        $"{Figures.Percent(now, Figures.IndexDecimals).En} ({Figures.Signed(change * 100, Figures.IndexDecimals).En})  {name}");

    public static Sentence Answers(int periods, int shown, int all) => new(
        $"Tỷ lệ câu trả lời hài lòng hoặc rất hài lòng (%), mọi đơn vị và kênh, {(periods == 1 ? "một kỳ" : $"{periods} kỳ gần nhất")}; vạch đứng: khoảng tin cậy 95%; n: số câu trả lời. Trục có thể không bắt đầu từ 0.{(shown < all ? $" {shown} câu hỏi thấp nhất trong {all}." : "")}",
        $"Share of answers satisfied or very satisfied (%), all units and channels, {(periods == 1 ? "one period" : $"the last {periods} periods")}; whisker: 95% interval; n: number of answers. The axis may not start at 0.{(shown < all ? $" The {shown} lowest of {all} questions." : "")}");

    public static Sentence Sample(int answered) => new($"n = {Count(answered).Vi}", $"n = {Count(answered).En}");

    public static Sentence AllGroups => new("Tất cả các khối", "All groups");

    public static IReadOnlyList<Sentence> Measures { get; } =
    [
        new("Đơn vị đã nộp", "Units delivered"),
        new("Tiêu chí đã tự đánh giá", "Items self-scored"),
        new("Tiêu chí đã thẩm định", "Items appraised"),
        new("Tiêu chí đã có điểm khảo sát", "Items surveyed"),
    ];

    /// <param name="untold">Measures of which nothing is due.</param>
    public static Sentence ProgressMeasured(int shown, int all, IReadOnlyList<Sentence> untold) => new(
        $"Phần đã có trong số phải có (%): đơn vị đã nộp; lượt tiêu chí của mọi đơn vị đã tự đánh giá, đã thẩm định, đã có điểm điều tra xã hội học.{(shown < all ? $" {shown} khối thẩm định chậm nhất trong {all}." : "")}{(untold.Count > 0 ? $" Không nêu: {string.Join("; ", untold.Select(measure => measure.Vi))}, vì kỳ này không có số liệu loại này." : "")}",
        $"Present of what is due (%): units that delivered; items of all units self-scored, appraised, and with survey points.{(shown < all ? $" The {shown} groups least appraised of {all}." : "")}{(untold.Count > 0 ? $" Left out: {string.Join("; ", untold.Select(measure => measure.En))}, as this period has no such figures." : "")}");

    public static Sentence ProgressTitle(int delivered, int units, Sentence appraised) => new(
        $"{Count(delivered).Vi}/{Count(units).Vi} đơn vị đã nộp số liệu; {appraised.Vi}",
        $"{Count(delivered).En} of {Count(units).En} {(units == 1 ? "unit has" : "units have")} delivered; {appraised.En}");

    public static Sentence ProgressOfTotals(int valued, int units) => new(
        $"{Count(valued).Vi}/{Count(units).Vi} đơn vị có kết quả",
        $"{Count(valued).En} of {Count(units).En} {(units == 1 ? "unit has" : "units have")} a value");

    public static Sentence Appraised(Sentence share) => new($"đã thẩm định {share.Vi} lượt tiêu chí", $"{share.En} of the items are appraised");

    public static Sentence NothingToAppraise => new("không có tiêu chí nào phải thẩm định", "no item has to be appraised");

    public static Sentence NoProgress => new(
        "Cơ quan chỉ lưu điểm tổng, không lưu điểm từng tiêu chí, nên không tính được tiến độ.",
        "The office stores totals only, not the points of each item, so progress cannot be told.");

    public static Sentence NotDue => new("–", "–");

    public static Sentence Nearly => new("> 99%", "> 99%");

    public static Sentence Hardly => new("< 1%", "< 1%");

    private static Sentence Count(int count) => Figures.Count(count);
}
