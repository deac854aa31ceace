using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>Why a chart or page could not be drawn, and what to do about it.</summary>
internal static class RenderingTexts
{
    public static Sentence NotInstalled(string folder) => new(
        $"Chưa cài bộ vẽ biểu đồ trong thư mục {folder}. Chạy lại ./reform, hoặc chạy npm ci --ignore-scripts trong thư mục đó.",
        $"The chart renderer is not installed in {folder}. Run ./reform again, or npm ci --ignore-scripts in that folder.");

    public static Sentence NoNode(string node) => new(
        $"Không khởi động được Node.js ({node}). Cài Node.js 18.19 trở lên rồi chạy lại.",
        $"Node.js did not start ({node}). Install Node.js 18.19 or newer and run again.");

    public static Sentence Refused(string kind, string why) => new(
        $"Không vẽ được {kind}: {why}. Kiểm tra đặc tả biểu đồ hoặc mẫu văn bản.",
        $"Could not draw the {kind}: {why}. Check the chart specification or the document template.");

    public static Sentence Ended(string lastWords) => new(
        $"Bộ vẽ biểu đồ dừng giữa chừng: {lastWords}. Chạy lại; nếu còn lỗi, kiểm tra bộ nhớ của máy.",
        $"The renderer stopped half-way: {lastWords}. Run again; if it stops once more, check the machine's memory.");
}
