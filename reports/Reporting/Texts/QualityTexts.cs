using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What was found wrong in the files, what was corrected, and which files there were.</summary>
internal static class QualityTexts
{
    public static Sentence Tab => new("Chất lượng số liệu", "Data quality");

    public static Sentence Measured => new("Mỗi dòng là một vấn đề, chỉ rõ tệp, trang tính, dòng, cột.", "Each row is one finding, with its file, sheet, row and column.");

    public static Sentence Scope(Sentence period) => new($"Các tệp đã nhập cho {period.Vi}", $"Files imported for {period.En}");

    public static Sentence NothingWrong => new("Không phát hiện vấn đề nào trong các tệp đã nhập.", "Nothing was found wrong in the imported files.");

    public static Sentence NoProblem => new("Không phát hiện vấn đề nào về số liệu", "No problem was found in the data");

    public static Sentence Error => new("Lỗi", "Error");

    public static Sentence Warning => new("Cảnh báo", "Warning");

    public static Sentence Note => new("Lưu ý", "Note");

    public static Sentence Counted(int count, Sentence kind) => new(
        $"{count} {kind.Vi.ToLowerInvariant()}", $"{count} {kind.En.ToLowerInvariant()}{(count == 1 ? "" : "s")}");

    public static Sentence InFiles(Sentence what, int files) => new($"{what.Vi} trong {files} tệp", $"{what.En} in {(files == 1 ? "1 file" : $"{files} files")}");

    public static Sentence CorrectionsTab => new("Hiệu chỉnh", "Corrections");

    public static Sentence CorrectionsTitle(int count) => count == 0
        ? new("Không có số liệu nào được hiệu chỉnh", "No figure was corrected")
        : new($"{count} số liệu được lấy khác với tệp gốc", $"{count} {(count == 1 ? "figure was" : "figures were")} taken otherwise than the file says");

    public static Sentence CorrectionsMeasured => new(
        "Mỗi dòng: tệp ghi gì, đã lấy giá trị nào, vì sao, ai quyết định.", "Each row: what the file says, what was taken, why, and who decided.");

    public static Sentence NoCorrections => new("Mọi số liệu được lấy đúng như trong tệp.", "Every figure was taken as its file has it.");

    public static Sentence InputsTab => new("Tệp đầu vào", "Input files");

    public static Sentence InputsTitle(int files, Sentence accepted, Sentence rejected) => new(
        $"{files} tệp đầu vào: {accepted.Vi} dòng được nhận, {rejected.Vi} dòng bị từ chối",
        $"{files} input {(files == 1 ? "file" : "files")}: {accepted.En} rows accepted, {rejected.En} rejected");

    public static Sentence NoInputs => new("Không có danh sách tệp đầu vào", "No input files are listed");

    public static Sentence InputsMeasured => new(
        "Số dòng đã đọc, được nhận và bị từ chối; mã SHA-256 để đối chiếu với tệp gốc.", "Rows read, accepted and rejected; the SHA-256 identifies the original file.");

    public static Sentence WhyNoInputs => new("Số liệu của kỳ này không được nhập từ tệp điểm.", "The figures of this period were not imported from files of scores.");

    public static Sentence Self => new("Tự đánh giá", "Self-assessed");

    public static Sentence Appraised => new("Thẩm định", "Appraised");

    public static Sentence Survey => new("Điều tra xã hội học", "Survey");
}
