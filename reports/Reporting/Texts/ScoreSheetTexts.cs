using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The words of the score sheet that units fill. The reader of returned sheets knows its headings and labels by them.</summary>
internal static class ScoreSheetTexts
{
    /// <summary>Words that take an item out of the unit's maximum; the first is what the guide asks for.</summary>
    public static readonly IReadOnlyList<string> NotApplicable = ["KAĐ", "KAD", "không áp dụng", "khong ap dung", "N/A", "not applicable"];

    /// <summary>Words for an item that nobody measured; the first is what the guide asks for.</summary>
    public static readonly IReadOnlyList<string> NotMeasured = ["chưa đo", "chua do", "không đo", "chưa đánh giá", "không đánh giá", "not measured"];

    public static Sentence FileStem => new("phieu-cham-diem", "score-sheet");

    public static Sentence SheetName => new("Phiếu chấm điểm", "Score sheet");

    public static Sentence GuideName => new("Hướng dẫn", "Guide");

    public static Sentence Title => new("PHIẾU CHẤM ĐIỂM", "SCORE SHEET");

    public static Sentence UnitLine(string unit) => new($"Đơn vị: {unit}", $"Unit: {unit}");

    public static Sentence PeriodLine(Period period) => new($"Kỳ đánh giá: {period.InWords().Vi}", $"Period: {period.InWords().En}");

    public static Sentence EditionLine(Sentence title, string id) => new($"Bộ chỉ số: {title.Vi} ({id})", $"Edition: {title.En} ({id})");

    public static Sentence Number => new("STT", "No.");

    public static Sentence Content => new("Nội dung", "Item");

    public static Sentence Maximum => new("Điểm tối đa", "Maximum");

    public static Sentence Counted => new("Điểm được tính", "Points that count");

    public static Sentence Evidence => new("Tài liệu kiểm chứng", "Evidence");

    public static Sentence Note => new("Ghi chú", "Note");

    public static Sentence Total => new("TỔNG CỘNG", "TOTAL");

    public static Sentence Ratio => new("Tỷ lệ điểm (%)", "Ratio of points (%)");

    public static Sentence Coverage => new("Phần đã chấm (%)", "Share that is scored (%)");

    public static Sentence Score(ScoreSources source) => source switch
    {
        ScoreSources.Self => new("Điểm tự đánh giá", "Self score"),
        ScoreSources.Appraised => new("Điểm thẩm định", "Appraised score"),
        ScoreSources.Survey => new("Điểm điều tra", "Survey score"),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "not one source"),
    };

    public static Sentence BelowCoverage(decimal threshold) => new(
        $"Chưa đủ {Figures.Percent(threshold, 0, Language.Vietnamese)} số điểm được chấm: chưa có kết quả.",
        $"Less than {Figures.Percent(threshold, 0, Language.English)} is scored: no result yet.");

    public static Sentence LeafMissing => new("Còn tiêu chí chưa có điểm: chưa có kết quả.", "An item has no score yet: no result.");

    public static Sentence WrongScore => new("Điểm không hợp lệ", "Not a valid score");

    /// <summary>Why a typed score is refused; Excel shows at most 225 letters.</summary>
    public static Sentence Bounds(Sentence maximum, int? decimals, bool sum)
    {
        var places = decimals switch
        {
            null => new Sentence("", ""),
            0 => new(", không có số lẻ", ", whole"),
            _ => new($", tối đa {decimals} số lẻ", $", with at most {decimals} decimals"),
        };
        var together = sum ? new Sentence(" Cộng với điểm điều tra không quá điểm tối đa.", " Together with the survey score no more than the maximum.") : new("", "");
        return new(
            $"Ghi số từ 0 đến {maximum.Vi}{places.Vi}; hoặc {NotApplicable[0]} (không áp dụng); hoặc {NotMeasured[0]}.{together.Vi} Để trống nếu chưa có điểm.",
            $"Write a number from 0 to {maximum.En}{places.En}; or {NotApplicable[4]} (not applicable); or {NotMeasured[^1]}.{together.En} Leave it empty while there is no score.");
    }

    public static Sentence Page => new("Trang &P/&N", "Page &P of &N");

    public static Sentence GuideTitle => new("HƯỚNG DẪN CHẤM ĐIỂM", "HOW TO FILL THE SHEET");

    public static Sentence ReturnTo(Sentence office) => new($"Nơi nhận phiếu: {office.Vi}", $"Return to: {office.En}");

    public static Sentence Deadline => new("Hạn gửi: ……/……/…………", "Deadline: ……/……/…………");

    /// <summary>What to fill, allowed values, words, what not to change.</summary>
    public static IReadOnlyList<Sentence> Guide(int? decimals, bool survey) =>
    [
        new("1. Chỉ ghi vào các ô nền trắng của bảng trong trang ‘Phiếu chấm điểm’: điểm, tài liệu kiểm chứng, ghi chú. Ô nền xám không chấm.",
            "1. Fill only the white cells of the table on ‘Score sheet’: scores, evidence, notes. Grey cells are not scored."),
        survey
            ? new("2. Đơn vị ghi cột tự đánh giá; cơ quan thẩm định ghi cột thẩm định và cột điều tra xã hội học.", "2. The unit fills the self scores; the appraising office fills the appraised and the survey scores.")
            : new("2. Đơn vị ghi cột tự đánh giá; cơ quan thẩm định ghi cột thẩm định.", "2. The unit fills the self scores; the appraising office fills the appraised ones."),
        decimals switch
        {
            null => new("3. Mỗi điểm là một số từ 0 đến điểm tối đa của tiêu chí.", "3. Each score is a number from 0 to the item's maximum."),
            0 => new("3. Mỗi điểm là một số nguyên từ 0 đến điểm tối đa của tiêu chí.", "3. Each score is a whole number from 0 to the item's maximum."),
            _ => new($"3. Mỗi điểm là một số từ 0 đến điểm tối đa của tiêu chí, tối đa {decimals} số lẻ.", $"3. Each score is a number from 0 to the item's maximum, with at most {decimals} decimals."),
        },
        new($"4. Số 0 là một điểm. Tiêu chí không áp dụng cho đơn vị: ghi {NotApplicable[0]} (hoặc ‘không áp dụng’); tiêu chí đó được trừ khỏi điểm tối đa.",
            $"4. Zero is a score. Where an item does not concern the unit, write {NotApplicable[4]} (or ‘not applicable’): it then leaves the maximum."),
        new($"5. Tiêu chí áp dụng nhưng chưa được đo, chưa đánh giá: ghi ‘{NotMeasured[0]}’. Chưa có điểm: để trống.",
            $"5. Where an item concerns the unit but nobody measured it, write ‘{NotMeasured[^1]}’. No score yet: leave it empty."),
        new("6. Cột ‘Điểm được tính’, các dòng cộng và tỷ lệ là công thức: điểm thẩm định thay điểm tự đánh giá, cộng với điểm điều tra nếu có.",
            "6. ‘Points that count’, subtotals and ratios are formulas: the appraised score takes the place of the self score, and the survey score is added."),
        new("7. Không đổi tên đơn vị, kỳ, mã và tên tiêu chí; không chép phiếu cho đơn vị hay kỳ khác: mỗi phiếu mang dấu riêng và chỉ nhận về đúng nơi.",
            "7. Do not change unit, period, codes or titles, and do not copy the sheet for another unit or period: each carries a stamp of its own."),
        new("8. Có thể chèn dòng để ghi thêm, lọc, đổi độ rộng cột và độ cao dòng.", "8. Rows may be inserted for remarks; filters, column widths and row heights may be changed."),
        new("9. Lưu dưới dạng .xlsx và gửi lại chính tệp này, không gửi bản in hay bản PDF thay cho tệp.", "9. Save as .xlsx and return this very file; no print and no PDF takes its place."),
    ];

    public static Sentence UnitOrGroup => new("Cần nêu --unit hoặc --group, và chỉ một trong hai.", "Name --unit or --group, and only one of them.");

    public static Sentence UnitOrGroupRemedy => new("Ví dụ: --unit \"Xã An Ninh\", hoặc --group commune để lập phiếu cho cả khối.", "For example --unit \"Xã An Ninh\", or --group commune for a form for each of its units.");

    public static Sentence UnknownEdition(string edition) => new($"Không có bộ chỉ số '{edition}'.", $"There is no edition '{edition}'.");

    public static Sentence SeeEditions => new("Xem ./reform editions.", "See ./reform editions.");

    public static Sentence DoesNotServe(string edition, Period period) => new(
        $"Bộ chỉ số '{edition}' không áp dụng cho {period.InWords().Vi}.", $"Edition '{edition}' does not serve {period.InWords().En}.");

    public static Sentence UnknownUnit(string unit) => new($"Không có đơn vị '{unit}'.", $"There is no unit '{unit}'.");

    public static Sentence AmbiguousUnit(string unit) => new($"'{unit}' có thể là nhiều đơn vị.", $"'{unit}' can be several units.");

    public static Sentence Nearest(string names) => names.Length == 0
        ? new("Nhập danh mục đơn vị trước (./reform import units).", "Import the list of units first (./reform import units).")
        : new($"Gần giống: {names}.", $"Nearest: {names}.");

    public static Sentence UnitNotThen(string unit, Period period) => new($"'{unit}' không tồn tại trong {period.InWords().Vi}.", $"'{unit}' does not exist in {period.InWords().En}.");

    public static Sentence CheckUnits => new("Kiểm tra ngày hiệu lực và khối trong danh mục đơn vị.", "Check the dates and groups in the list of units.");

    public static Sentence UnknownGroup(string group) => new($"Bộ chỉ số không có khối '{group}'.", $"The edition has no group '{group}'.");

    public static Sentence Groups(string codes) => new($"Các khối: {codes}.", $"Its groups: {codes}.");

    public static Sentence EmptyGroup(string group, Period period) => new(
        $"Khối '{group}' không có đơn vị nào trong {period.InWords().Vi}.", $"Group '{group}' has no unit in {period.InWords().En}.");

    public static Sentence NothingToScore(string group) => new($"Bộ chỉ số không có tiêu chí nào cho khối '{group}'.", $"The edition has no item for group '{group}'.");
}
