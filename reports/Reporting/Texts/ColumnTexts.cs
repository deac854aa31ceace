using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>Headings of columns, each the same wherever the column stands.</summary>
internal static class ColumnTexts
{
    public static Sentence Rank => new("Hạng", "Rank");

    public static Sentence OverallRank => new("Hạng chung", "Overall rank");

    public static Sentence RankInGroup => new("Hạng trong khối", "Rank in group");

    public static Sentence Unit => new("Đơn vị", "Unit");

    public static Sentence Group => new("Khối", "Group");

    public static Sentence Points => new("Điểm", "Points");

    public static Sentence Maximum => new("Điểm tối đa áp dụng", "Applicable maximum");

    public static Sentence Index => new("Chỉ số (%)", "Index (%)");

    public static Sentence Class => new("Xếp loại", "Class");

    public static Sentence Coverage => new("Tỷ lệ tiêu chí có số liệu (%)", "Coverage (%)");

    public static Sentence Detail => new("Tiêu chí", "Items");

    public static Sentence Remark => new("Ghi chú", "Remark");

    public static Sentence UnitCount => new("Số đơn vị", "Units");

    public static Sentence ShareOfGroup => new("Tỷ lệ trong khối (%)", "Share of the group (%)");

    public static Sentence Change => new("Thay đổi (điểm %)", "Change (points)");

    public static Sentence PreviousRank => new("Hạng trước", "Previous rank");

    public static Sentence RankNow => new("Hạng nay", "Rank");

    public static Sentence ChangeOfRank => new("Thay đổi hạng", "Change of rank");

    public static Sentence Question => new("Câu hỏi", "Question");

    public static Sentence Quarter => new("Kỳ", "Period");

    public static Sentence Channel => new("Kênh", "Channel");

    public static Sentence Answers => new("Số câu trả lời", "Answers");

    public static Sentence Satisfied => new("Số hài lòng", "Satisfied");

    public static Sentence SatisfiedShare => new("Tỷ lệ hài lòng (%)", "Satisfied (%)");

    public static Sentence IntervalFrom => new("Khoảng tin cậy: từ (%)", "Interval: from (%)");

    public static Sentence IntervalTo => new("Khoảng tin cậy: đến (%)", "Interval: to (%)");

    public static Sentence Severity => new("Mức", "Severity");

    public static Sentence File => new("Tệp", "File");

    public static Sentence FileSheet => new("Trang tính", "Sheet");

    public static Sentence FileRow => new("Dòng", "Row");

    public static Sentence FileColumn => new("Cột", "Column");

    public static Sentence FileValue => new("Giá trị", "Value");

    public static Sentence Finding => new("Vấn đề", "Finding");

    public static Sentence FindingVi => new("Vấn đề", "Finding (Vietnamese)");

    public static Sentence FindingEn => new("Vấn đề (tiếng Anh)", "Finding");

    public static Sentence Remedy => new("Cách xử lý", "What to do");

    public static Sentence RemedyVi => new("Cách xử lý", "What to do (Vietnamese)");

    public static Sentence RemedyEn => new("Cách xử lý (tiếng Anh)", "What to do");

    public static Sentence Code => new("Mã", "Code");

    public static Sentence Count => new("Số lượng", "Number");

    public static Sentence Item => new("Tiêu chí", "Item");

    public static Sentence Part => new("Nguồn điểm", "Source of points");

    public static Sentence Expect => new("Tệp ghi", "File says");

    public static Sentence Taken => new("Đã lấy", "Taken");

    public static Sentence Why => new("Lý do", "Why");

    public static Sentence Who => new("Người quyết định", "Who decided");

    public static Sentence Since => new("Từ ngày", "Since");

    public static Sentence Batch => new("Lần nhập", "Import");

    public static Sentence Sha256 => new("SHA-256", "SHA-256");

    public static Sentence Layout => new("Bố cục", "Layout");

    public static Sentence RowsRead => new("Dòng đã đọc", "Rows read");

    public static Sentence Accepted => new("Dòng được nhận", "Accepted");

    public static Sentence Rejected => new("Dòng bị từ chối", "Rejected");

    public static Sentence AppraisedPoints => new("Điểm thẩm định", "Appraised points");

    public static Sentence SelfPoints => new("Điểm tự đánh giá, chưa thẩm định", "Self-assessed only");

    public static Sentence SurveyPoints => new("Điểm điều tra xã hội học", "Survey points");

    public static Sentence PointsTogether => new("Tổng điểm", "Points together");

    public static Sentence MaximumOfLeaves => new("Điểm tối đa", "Maximum");

    public static Sentence SummaryPart => new("Phần", "Part");

    public static Sentence SummaryMeasure => new("Nội dung", "Measure");

    public static Sentence SummaryValue => new("Kết quả", "Result");

    public static Sentence SummaryLink => new("Xem", "See");

    public static Sentence DictionarySheet => new("Trang tính", "Sheets");

    public static Sentence DictionaryTerm => new("Cột hoặc từ", "Column or word");

    public static Sentence DictionarySays => new("Ý nghĩa", "Meaning");

    public static Sentence DictionaryUnit => new("Đơn vị tính", "Unit of measure");

    public static Sentence DictionaryComputed => new("Cách tính", "How it is computed");
}
