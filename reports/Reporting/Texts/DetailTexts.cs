using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The figures of every item, and which source they come from.</summary>
internal static class DetailTexts
{
    public static Sentence Tab => new("Chi tiết tiêu chí", "Items");

    public static Sentence TabOf(string group) => new($"Chi tiết: {group}", $"Items: {group}");

    public static Sentence Measured => new(
        "Số điểm đang có hiệu lực của từng tiêu chí: điểm thẩm định, hoặc tự đánh giá nếu chưa thẩm định, cộng điểm điều tra.",
        "Points in force of each item: appraised, or self-assessed where not yet appraised, plus survey points.");

    public static Sentence Words => new(
        "KAĐ: không áp dụng, không tính vào điểm tối đa. Chưa đo: áp dụng nhưng chưa ai đo. Trống: tệp không ghi gì. Không từ nào có nghĩa là 0 điểm.",
        "N/A: does not apply, not in the maximum. Not measured: applies, but nobody measured it. Blank: the file says nothing. None of them means 0 points.");

    public static Sentence Headings => new(
        "Tên đầy đủ của từng tiêu chí ở trang Từ điển.", "The full title of each item stands in the dictionary.");

    public static Sentence NotApplicable => new("KAĐ", "N/A");

    public static Sentence NotMeasured => new("chưa đo", "not measured");

    public static Sentence BlankWord => new("trống", "blank");

    public static Sentence NotApplicableSays => new("Không áp dụng: tiêu chí không liên quan đến đơn vị và không tính vào điểm tối đa.", "Does not apply: the item does not concern the unit and is not in its maximum.");

    public static Sentence NotMeasuredSays => new("Tiêu chí có áp dụng nhưng chưa được đo; vẫn tính vào điểm tối đa.", "The item applies but was not measured; it stays in the maximum.");

    public static Sentence BlankSays => new("Tệp không ghi gì cho tiêu chí này; vẫn tính vào điểm tối đa.", "The file says nothing of this item; it stays in the maximum.");

    public static Sentence Weakest(Sentence item, Sentence share) => new(
        $"Mất điểm nhiều nhất ở tiêu chí {item.Vi}: đạt {share.Vi} số điểm có thể đạt", $"Most points are lost on item {item.En}: {share.En} of what could be had");

    public static Sentence NothingLost => new("Không tiêu chí nào mất điểm", "No item lost points");

    public static Sentence NoPoints => new("Chưa tiêu chí nào có điểm", "No item has points yet");

    public static Sentence Cells(Sentence scope, Sentence notApplicable, Sentence notMeasured, Sentence blank) => new(
        $"{scope.Vi}; {notApplicable.Vi} ô KAĐ, {notMeasured.Vi} ô chưa đo, {blank.Vi} ô trống",
        $"{scope.En}; {notApplicable.En} cells N/A, {notMeasured.En} not measured, {blank.En} blank");

    public static Sentence ItemSays(Sentence item) => new($"Điểm của tiêu chí {item.Vi}.", $"Points of item {item.En}.");

    public static Sentence ItemComputed(Sentence maximum, Sentence sources) => new(
        $"Tối đa {maximum.Vi} điểm; nguồn: {sources.Vi}.", $"At most {maximum.En} points; sources: {sources.En}.");

    public static Sentence SourcesTab => new("Điểm theo nguồn", "Points by source");

    public static Sentence SourcesMeasured => new(
        "Số điểm của chỉ số theo nguồn: đã thẩm định, mới có tự đánh giá, điều tra xã hội học.",
        "Points of the index by source: appraised, self-assessed only, sociological survey.");

    public static Sentence SourcesTitle(Sentence selfOnly, int units) => new(
        $"{selfOnly.Vi} tổng số điểm mới là tự đánh giá, ở {units} đơn vị", $"{selfOnly.En} of all points are self-assessed only, in {NameTexts.Units(units).En}");

    public static Sentence AllAppraised => new("Mọi điểm đã được thẩm định hoặc lấy từ điều tra", "All points are appraised or come from the survey");

    public static Sentence NoLeaves => new("Chưa có điểm theo tiêu chí: cơ quan chỉ lưu tổng điểm.", "There are no points by item: the office stores totals only.");

    public static Sentence SourcesAxis(Sentence period) => new($"Số điểm của chỉ số {period.Vi}", $"Points of the index {period.En}");

    public static Sentence SourcesSays(Sentence title, int units) => new(
        $"Thanh ngang xếp chồng, mỗi đơn vị một thanh: điểm thẩm định, điểm tự đánh giá chưa thẩm định (màu cam), điểm điều tra. {title.Vi}. {NameTexts.Units(units).Vi}.",
        $"Stacked lying bars, one a unit: appraised points, self-assessed points not yet appraised (orange), survey points. {title.En}. {NameTexts.Units(units).En}.");
}
