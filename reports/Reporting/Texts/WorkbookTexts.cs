using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What a workbook says of itself, whatever it holds.</summary>
internal static class WorkbookTexts
{
    public static Sentence Cover => new("Bìa", "Cover");

    public static Sentence Charts => new("Biểu đồ", "Charts");

    public static Sentence ChartsTitle => new("Biểu đồ", "Charts");

    public static Sentence ChartsSubtitle => new(
        "Mỗi biểu đồ vẽ từ các ô của bảng nêu trên hình; sửa số trong bảng thì hình đổi theo.",
        "Each chart draws the cells of the table named above it; it follows when a figure there is changed.");

    public static Sentence Sheets => new("Các trang tính", "Sheets");

    /// <summary>Excel puts the numbers of the page and of all pages in.</summary>
    public static Sentence Page => new("Trang &P/&N", "Page &P of &N");

    public static Sentence Back(string cover) => new($"‹ {cover}", $"‹ {cover}");

    public static Sentence State(Sentence name, Sentence reason) => new($"{name.Vi}: {reason.Vi}", $"{name.En}: {reason.En}");

    /// <summary>Of a chart that one page does not hold.</summary>
    public static Sentence ChartPart(Sentence title, int first, int last, int of) => new($"{title.Vi} ({first}–{last}/{of})", $"{title.En} ({first}–{last} of {of})");

    public static Sentence ChartOf(string sheet) => new($"Số liệu: trang {sheet}", $"Figures: sheet {sheet}");

    /// <summary>The name of a chart for those who list a sheet's objects.</summary>
    public static Sentence ChartName(int number) => new($"Biểu đồ {number}", $"Chart {number}");

    public static Sentence Office => new("Cơ quan", "Issued by");

    public static Sentence Period => new("Kỳ", "Period");

    public static Sentence Edition => new("Bộ chỉ số", "Edition");

    public static Sentence StateLabel => new("Trạng thái", "State");

    public static Sentence Source => new("Nguồn", "Source");

    public static Sentence Methodology => new("Phương pháp", "Methodology");

    public static Sentence Vintage => new("Bản dữ liệu", "Vintage");

    public static Sentence Hashes(string now, string before) => new($"{now}; kỳ so sánh: {before}", $"{now}; compared with: {before}");

    public static Sentence InputsHash => new("Mã băm đầu vào", "Hash of inputs");

    public static Sentence Identifier => new("Mã tài liệu", "Identifier");
}
