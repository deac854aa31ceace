using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>Each unit against itself a year before.</summary>
internal static class ChangeTexts
{
    public static Sentence Tab => new("So với kỳ trước", "Year over year");

    public static Sentence PreviousPeriod => new("kỳ trước", "previous period");

    public static Sentence Measured => new(
        "Chỉ số tính bằng phần trăm; thay đổi tính bằng điểm phần trăm. Thay đổi hạng: số dương là tăng hạng.",
        "Index in per cent; change in percentage points. Change of rank: positive means a better place.");

    public static Sentence Scope(Sentence period, Sentence previous, int compared, int units) => new(
        $"{period.Vi} so với {previous.Vi}: {compared}/{units} đơn vị so sánh được",
        $"{period.En} against {previous.En}: {compared} of {NameTexts.Units(units).En} comparable");

    public static Sentence Sorted => new(
        "Sắp theo mức thay đổi, lớn nhất trước. Đơn vị không so sánh được đứng cuối bảng, không có số thay đổi.",
        "Sorted by size of change, largest first. Units that cannot be compared stand last, without a change.");

    public static Sentence Footnote(string mark, int units, int compared, Sentence reason) => new(
        $"{mark} {units}/{compared} đơn vị: {reason.Vi}.", $"{mark} {units} of {NameTexts.Units(compared).En}: {reason.En}.");

    public static Sentence IndexIn(Sentence period) => new($"Chỉ số {period.Vi} (%)", $"Index {period.En} (%)");

    public static Sentence NotComparable => new("Không so sánh được", "Not comparable");

    public static Sentence NoPreviousValue => new("không có giá trị kỳ trước", "no value in the previous period");

    public static Sentence NoValue => new("không có giá trị kỳ này", "no value in this period");

    public static Sentence NoPrevious => new("Chưa có số liệu của kỳ trước nên không so sánh được.", "There are no figures of a previous period, so nothing can be compared.");

    public static Sentence NothingBefore => new("Chưa có kỳ trước để so sánh", "There is no previous period to compare with");

    public static Sentence NobodyCompared => new("Không đơn vị nào so sánh được với kỳ trước", "No unit can be compared with the previous period");

    public static Sentence NobodyMoved(int units) => new($"Cả {units} đơn vị giữ nguyên so với kỳ trước", $"All {NameTexts.Units(units).En} stayed as they were");

    public static Sentence AllFell(int fallen, int compared, Sentence who, Sentence points) => new(
        $"Không đơn vị nào tăng, {fallen}/{compared} đơn vị giảm; giảm nhiều nhất là {who.Vi}, {points.Vi}\u00a0điểm",
        $"No unit rose, {fallen} of {compared} fell; {who.En} most, {points.En}\u00a0points");

    public static Sentence Rose(int risen, int compared, Sentence who, Sentence points) => new(
        $"{risen}/{compared} đơn vị tăng; tăng nhiều nhất là {who.Vi}, {points.Vi}\u00a0điểm",
        $"{risen} of {NameTexts.Units(compared).En} rose; {who.En} most, {points.En}\u00a0points");

    public static Sentence NobodyHasBoth => new("Không đơn vị nào có giá trị ở cả hai kỳ.", "No unit has a value in both periods.");

    public static Sentence Limit(int drawn, int all) => new(
        $"Hình vẽ {drawn} thay đổi lớn nhất trong {all}; bảng có đủ các đơn vị.", $"The {drawn} largest of {all} changes are drawn; the table has all.");

    public static Sentence ChartAxis => new("Thay đổi so với kỳ trước (điểm phần trăm)", "Change on the previous period (percentage points)");

    public static Sentence ChartSays(Sentence title, int units) => new(
        $"Thanh ngang về hai phía của 0: tăng màu xanh sang phải, giảm màu cam sang trái. {title.Vi}. {NameTexts.Units(units).Vi}.",
        $"Lying bars to both sides of zero: rises blue to the right, falls orange to the left. {title.En}. {NameTexts.Units(units).En}.");
}
