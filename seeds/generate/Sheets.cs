using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Generate;

/// <summary>What the workbooks of one office have in common: head, foot, and how a cell without a figure is written.</summary>
internal static class Sheets
{
    /// <summary>National heading, title and mark; returns the next free row.</summary>
    public static int Head(Workbook book, string title, Period period, int right)
    {
        book.Set(1, 1, "ỦY BAN NHÂN DÂN HUYỆN CHÂU THÀNH", Look.Bold);
        book.Set(1, right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.Bold);
        book.Set(2, right, "Độc lập - Tự do - Hạnh phúc", Look.Bold);
        book.Set(4, 1, $"{title} {period.InWords().Vi.ToUpperInvariant()}", Look.Bold);
        book.Set(5, 1, District.Mark, Look.Bold);
        return 6;
    }

    public static void Foot(Workbook book, int row, Period period, int right)
    {
        var month = period.Quarter is { } quarter ? (quarter * 3) % 12 + 1 : 1;
        book.Set(row, right, $"Châu Thành, ngày 10 tháng {month:00} năm {(month == 1 ? period.Year + 1 : period.Year)}");
        book.Set(row + 1, 2, "NGƯỜI LẬP BIỂU", Look.Bold);
        book.Set(row + 1, right, "THỦ TRƯỞNG ĐƠN VỊ", Look.Bold);
        book.Set(row + 2, 2, "(Ký, ghi rõ họ tên)");
        book.Set(row + 2, right, "(Ký tên, đóng dấu)");
    }

    /// <summary>The figure that a table without sources shows, or the office's word for why there is none.</summary>
    public static object? Shown(Score score) => score.Status switch
    {
        ScoreStatus.NotApplicable => "KAĐ",
        ScoreStatus.NotMeasured => "Chưa đo",
        ScoreStatus.Blank => null,
        _ => score.Survey ?? score.Appraised ?? score.Self,
    };
}
