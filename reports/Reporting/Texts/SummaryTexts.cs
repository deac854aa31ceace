using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The sheet that says the most in the least.</summary>
internal static class SummaryTexts
{
    public static Sentence Tab => new("Tóm tắt", "Summary");

    public static Sentence Measured => new(
        "Kết quả chính bằng lời, các con số chung và số đơn vị theo loại; cột Xem dẫn đến số liệu chi tiết.",
        "The main results in words, key figures and the classes; the last column leads to the figures behind.");

    public static Sentence Results => new("Kết quả chính", "Main results");

    public static Sentence KeyFigures => new("Con số chung", "Key figures");

    public static Sentence Classes => new("Xếp loại", "Classes");

    public static Sentence DataBehind => new("Số liệu", "Data");

    public static Sentence AllGroups => new("Tất cả các khối", "All groups");

    public static Sentence Changes => new("So với kỳ trước", "Year over year");

    public static Sentence Domains => new("Theo lĩnh vực", "By domain");

    public static Sentence Items => new("Theo tiêu chí", "By item");

    public static Sentence Satisfaction => new("Mức độ hài lòng", "Satisfaction");

    public static Sentence State => new("Trạng thái số liệu", "State of the figures");

    public static Sentence Units => new("Số đơn vị", "Units");

    public static Sentence Ranked => new("Số đơn vị được xếp hạng", "Units ranked");

    public static Sentence Median => new("Trung vị của chỉ số", "Median index");

    public static Sentence Mean => new("Trung bình của chỉ số", "Mean index");

    public static Sentence Range => new("Chỉ số thấp nhất và cao nhất", "Lowest and highest index");

    public static Sentence FromTo(Sentence low, Sentence high) => new($"{low.Vi} đến {high.Vi}", $"{low.En} to {high.En}");

    public static Sentence Moved => new("Tăng, giảm, giữ nguyên", "Risen, fallen, unchanged");

    public static Sentence MovedCounts(int risen, int fallen, int same) => new($"{risen} tăng, {fallen} giảm, {same} giữ nguyên", $"{risen} risen, {fallen} fallen, {same} unchanged");

    public static Sentence InClass(string group, string name) => new($"{group}: {name}", $"{group}: {name}");

    public static Sentence CountAndShare(Sentence count, Sentence share) => new($"{count.Vi} ({share.Vi})", $"{count.En} ({share.En})");

    public static Sentence Quality => new("Vấn đề về số liệu", "Findings");

    public static Sentence Corrections => new("Hiệu chỉnh", "Corrections");

    public static Sentence Inputs => new("Tệp đầu vào", "Input files");

    public static Sentence NoValue => new("Không có giá trị", "No value");
}
