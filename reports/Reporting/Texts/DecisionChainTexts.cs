using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What a check of the councils' decisions found.</summary>
internal static class DecisionChainTexts
{
    private const int LongestValue = 120;

    public static Sentence Missing(int number) => new(
        $"d{number} không còn trong cơ sở dữ liệu: một quyết định đã bị xóa.", $"d{number} is no longer in the database: a decision was taken away.");

    public static Sentence Word(int number, string word) => new(
        $"d{number}: bảng decision: '{word}' không phải giá trị do chương trình ghi.", $"d{number}: table decision: '{word}' is no value that the program writes.");

    public static Sentence Value(int number, string column, string? found, string? expected) => new(
        $"d{number}: bảng decision, cột {column}: đang lưu {Short(found)}, khi ghi là {Short(expected)}.",
        $"d{number}: table decision, column {column}: stored {Short(found)}, recorded {Short(expected)}.");

    public static Sentence Hash(int number, string stored, string computed) => new(
        $"d{number}: quyết định không khớp mã băm của nó (lưu '{stored}', tính được '{computed}'), và kho không còn bản sao để chỉ ra cột nào.",
        $"d{number}: the decision does not match its hash (stored '{stored}', computed '{computed}'), and the store has no copy of it to tell which column.");

    public static Sentence Link(int number, string stored, string expected) => new(
        $"d{number}: chuỗi bị đứt: quyết định nối tới '{stored}', quyết định đứng trước là '{expected}'.",
        $"d{number}: the chain is broken: the decision links to '{stored}', the one before it is '{expected}'.");

    public static Sentence Log(int number, string path) => new(
        $"d{number}: dòng của quyết định này trong {path} không khớp hoặc không đứng đúng chỗ.", $"d{number}: its line in {path} does not match the decision or is not in its place.");

    public static Sentence Grounds(int number, int evaluation, string candidate) => new(
        $"d{number}: lần xét {evaluation} đang lưu về '{candidate}' khác với căn cứ mà quyết định đã ghi.",
        $"d{number}: evaluation {evaluation} as it is stored says something else of '{candidate}' than the decision froze.");

    public static Sentence Sound(int decisions) => new(
        $"{decisions} quyết định của Hội đồng: chuỗi nguyên vẹn, căn cứ đúng như lần xét đã lưu.",
        $"{decisions} {(decisions == 1 ? "decision" : "decisions")} of the council: the chain is whole, the grounds are those of the stored evaluations.");

    private static string Short(string? value) => value is null ? "null" : value.Length > LongestValue ? $"'{value[..LongestValue]}…'" : $"'{value}'";
}
