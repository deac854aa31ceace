using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Rendering;

#pragma warning disable RCS1194 // The standard constructors would allow an error without a code and a remedy.
/// <summary>A chart or page could not be drawn; says which and why, with what to do about it.</summary>
public sealed class RenderingException : Exception
#pragma warning restore RCS1194
{
    internal RenderingException(string code, Sentence sentence, Exception? cause = null)
        : base($"{code}: {sentence.En}", cause)
    {
        Code = code;
        Sentence = sentence;
    }

    public string Code { get; }

    public Sentence Sentence { get; }

    internal static RenderingException NotInstalled(string folder) => new(
        "renderer-not-installed",
        new Sentence(
            $"Chưa cài bộ vẽ biểu đồ trong thư mục {folder}. Chạy lại ./reform, hoặc chạy npm ci --ignore-scripts trong thư mục đó.",
            $"The chart renderer is not installed in {folder}. Run ./reform again, or npm ci --ignore-scripts in that folder."));

    internal static RenderingException NoNode(string node, Exception cause) => new(
        "renderer-no-node",
        new Sentence(
            $"Không khởi động được Node.js ({node}). Cài Node.js 18.19 trở lên rồi chạy lại.",
            $"Node.js did not start ({node}). Install Node.js 18.19 or newer and run again."),
        cause);

    internal static RenderingException Refused(string kind, string why) => new(
        "renderer-refused",
        new Sentence(
            $"Không vẽ được {kind}: {why}. Kiểm tra đặc tả biểu đồ hoặc mẫu văn bản.",
            $"Could not draw the {kind}: {why}. Check the chart specification or the document template."));

    internal static RenderingException Ended(string lastWords) => new(
        "renderer-ended",
        new Sentence(
            $"Bộ vẽ biểu đồ dừng giữa chừng: {lastWords}. Chạy lại; nếu còn lỗi, kiểm tra bộ nhớ của máy.",
            $"The renderer stopped half-way: {lastWords}. Run again; if it stops once more, check the machine's memory."));
}
