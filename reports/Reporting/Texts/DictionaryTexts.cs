using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What every column and every word in a cell means.</summary>
internal static class DictionaryTexts
{
    public static Sentence Tab => new("Từ điển", "Dictionary");

    public static Sentence Title(int columns, int sheets) => new($"Ý nghĩa của {columns} cột và từ trong {sheets} trang tính", $"What {columns} columns and words of {sheets} sheets mean");

    public static Sentence Measured => new(
        "Mỗi dòng là một cột, một từ dùng trong ô hoặc một loại: cho biết điều gì, tính bằng gì, lấy từ đâu.",
        "Each row is a column, a word used in cells or a class: what it tells, in which unit, where it comes from.");

    public static Sentence Scope => new("Mọi trang tính của tệp này", "All sheets of this file");

    public static Sentence Word => new("Từ dùng trong ô", "Word in cells");

    public static Sentence ClassOf(string group) => new($"Xếp loại: {group}", $"Class: {group}");

    public static Sentence EmptyCell => new("(ô trống)", "(blank cell)");

    public static Sentence EmptyCellSays => new("Không có giá trị; không có nghĩa là 0.", "There is no value; it does not mean 0.");

    public static Sentence ProvisionalSays => new(
        "Số liệu còn có thể thay đổi: còn điểm chưa thẩm định, còn đơn vị chưa có kết quả, hoặc cơ quan chưa công bố chính thức.",
        "Figures may still move: points are not yet appraised, units have no value yet, or the office has not declared them final.");

    public static Sentence FinalSays => new("Số liệu chính thức, không còn thay đổi.", "Final figures that no longer move.");

    public static Sentence SharedSays => new("Các đơn vị có chỉ số bằng nhau cùng hạng.", "Units with equal indices share a rank.");

    public static Sentence NotComparableSays => new(
        "Kỳ trước không có giá trị, hoặc được tính theo cách khác; lý do ở cột Ghi chú.", "The previous period has no value or was computed otherwise; the reason stands under Remark.");

    public static Sentence NotClassedSays => new("Đơn vị không có chỉ số nên không được xếp loại.", "The unit has no index, so it has no class.");
}
