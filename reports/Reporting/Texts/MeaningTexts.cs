using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What the dictionary says of each column: its meaning, and how its figures come about.</summary>
internal static class MeaningTexts
{
    public static Sentence Rank => new("Thứ hạng của đơn vị trong khối; 1 là cao nhất.", "Place of the unit in its group; 1 is the highest.");

    public static Sentence OverallRank => new("Thứ hạng giữa tất cả các đơn vị của mọi khối.", "Place among the units of all groups.");

    public static Sentence OverallRankComputed => new("Như hạng trong khối, tính trên mọi khối.", "As the rank in a group, over all groups.");

    public static Sentence RankInGroup => new("Thứ hạng của đơn vị trong khối của mình.", "Place of the unit in its own group.");

    public static Sentence Unit => new("Tên đơn vị được chấm điểm.", "Name of the unit that is scored.");

    public static Sentence Group => new("Khối thi đua mà đơn vị thuộc về.", "The group that the unit competes in.");

    public static Sentence Points => new("Tổng điểm đơn vị đạt được.", "Points that the unit got.");

    public static Sentence PointsComputed(Aggregation aggregation) => aggregation == Aggregation.Points
        ? new("Cộng điểm các tiêu chí áp dụng; điểm thẩm định thay cho điểm tự đánh giá.", "Sum over the applicable items; appraised points stand before self-assessed ones.")
        : new(
            "Trung bình có trọng số của tỷ lệ điểm các tiêu chí áp dụng, nhân với thang điểm; điểm thẩm định thay cho điểm tự đánh giá.",
            "Weighted mean of the ratios of the applicable items, times the scale; appraised points stand before self-assessed ones.");

    public static Sentence Maximum => new("Số điểm cao nhất đơn vị có thể đạt.", "Most points that the unit can get.");

    public static Sentence MaximumComputed(Aggregation aggregation) => aggregation == Aggregation.Points
        ? new("Cộng điểm tối đa các tiêu chí, trừ tiêu chí không áp dụng (KAĐ).", "Sum of the maxima, without items that do not apply (N/A).")
        : new("Thang điểm của bộ chỉ số.", "The scale of the edition.");

    public static Sentence Index => new("Chỉ số cải cách hành chính của đơn vị.", "Reform index of the unit.");

    public static Sentence IndexComputed => new("Điểm / điểm tối đa áp dụng.", "Points / applicable maximum.");

    public static Sentence Class => new("Loại của đơn vị theo bộ chỉ số.", "Class of the unit by the edition.");

    public static Sentence ClassComputed => new(
        "So chỉ số với ngưỡng của khối; các loại và khoảng giá trị nêu ở cuối trang này.",
        "The index against the cut-offs of the group; classes and their ranges stand at the end of this sheet.");

    public static Sentence Coverage => new("Phần điểm tối đa đã có số liệu.", "Part of the maximum that was measured.");

    public static Sentence CoverageComputed(Aggregation aggregation) => aggregation == Aggregation.Points
        ? new("Điểm tối đa của các tiêu chí đã đo / điểm tối đa áp dụng.", "Maximum of the measured items / applicable maximum.")
        : new("Trọng số của các tiêu chí đã đo / trọng số của các tiêu chí áp dụng.", "Weight of the measured items / weight of the applicable ones.");

    public static Sentence Detail => new("Dẫn đến điểm từng tiêu chí của đơn vị.", "Leads to the unit's points on each item.");

    public static Sentence Remark => new(
        "Lý do không xếp hạng, đồng hạng, tạm tính hoặc không so sánh được.",
        "Why there is no rank, a shared rank, a provisional figure or no comparison.");

    public static Sentence UnitCount => new("Số đơn vị thuộc loại này.", "Units in this class.");

    public static Sentence ShareOfGroup => new("Phần của loại trong khối.", "Part of the group that is in this class.");

    public static Sentence ShareOfGroupComputed => new(
        "Số đơn vị của loại / số đơn vị được xếp loại của khối.",
        "Units in the class / classed units of the group.");

    public static Sentence Change => new("Chỉ số kỳ này so với kỳ trước.", "Index of this period against the previous one.");

    public static Sentence ChangeComputed => new(
        "Chỉ số kỳ này trừ chỉ số kỳ trước; để trống khi không so sánh được.",
        "This period less the previous one; blank where they do not compare.");

    public static Sentence PreviousRank => new("Thứ hạng trong khối ở kỳ trước.", "Place in the group in the previous period.");

    public static Sentence RankNow => new("Thứ hạng trong khối ở kỳ này.", "Place in the group in this period.");

    public static Sentence ChangeOfRank => new("Số bậc tăng (dương) hoặc giảm (âm).", "Places gained (positive) or lost (negative).");

    public static Sentence ChangeOfRankComputed => new("Hạng trước trừ hạng nay.", "Previous rank less rank.");

    public static Sentence IndexBefore => new("Chỉ số của đơn vị ở kỳ so sánh.", "Index of the unit in the period compared with.");

    public static Sentence IndexBeforeComputed => new("Điểm / điểm tối đa áp dụng của kỳ đó.", "Points / applicable maximum of that period.");

    public static Sentence Question => new("Câu hỏi trong phiếu khảo sát.", "Question of the survey.");

    public static Sentence Quarter => new("Quý có câu trả lời.", "Quarter of the answers.");

    public static Sentence Channel => new("Kênh thu phiếu.", "Channel by which answers came.");

    public static Sentence Answers => new("Số câu trả lời có ý kiến.", "Answers given.");

    public static Sentence Satisfied => new("Số câu trả lời hài lòng hoặc rất hài lòng.", "Answers satisfied or very satisfied.");

    public static Sentence SatisfiedShare => new("Phần câu trả lời hài lòng hoặc rất hài lòng.", "Part of the answers that are satisfied or very satisfied.");

    public static Sentence SatisfiedShareComputed => new("Số hài lòng / số câu trả lời.", "Satisfied / answers.");

    public static Sentence IntervalFrom => new("Đầu dưới của khoảng tin cậy 95%.", "Lower end of the 95% interval.");

    public static Sentence IntervalFromComputed => new("Công thức Wilson.", "Formula of Wilson.");

    public static Sentence IntervalTo => new("Đầu trên của khoảng tin cậy 95%.", "Upper end of the 95% interval.");

    public static Sentence IntervalToComputed => new("Công thức Wilson.", "Formula of Wilson.");

    public static Sentence Severity => new(
        "Lỗi: không nhập được; cảnh báo: đã nhập nhưng cần xem.",
        "Error: not imported; warning: imported, to be looked at.");

    public static Sentence File => new("Tên tệp gốc.", "Name of the original file.");

    public static Sentence FileSheet => new("Trang tính trong tệp gốc.", "Sheet in the original file.");

    public static Sentence FileRow => new("Số dòng trong trang tính.", "Row of the sheet.");

    public static Sentence FileColumn => new("Chữ cái của cột.", "Letter of the column.");

    public static Sentence FileValue => new("Giá trị ghi trong tệp.", "Value as the file has it.");

    public static Sentence Finding => new("Điều gì sai hoặc bất thường.", "What is wrong or odd.");

    public static Sentence FindingVi => new("Điều gì sai hoặc bất thường.", "What is wrong or odd, in Vietnamese.");

    public static Sentence FindingEn => new("Điều gì sai hoặc bất thường, bằng tiếng Anh.", "What is wrong or odd.");

    public static Sentence Remedy => new("Việc đơn vị cần làm.", "What the unit is to do.");

    public static Sentence RemedyVi => new("Việc đơn vị cần làm.", "What the unit is to do, in Vietnamese.");

    public static Sentence RemedyEn => new("Việc đơn vị cần làm, bằng tiếng Anh.", "What the unit is to do.");

    public static Sentence Code => new("Mã cố định của loại vấn đề.", "Stable code of the kind of finding.");

    public static Sentence Count => new("Số dòng có cùng mã.", "Rows with the same code.");

    public static Sentence Item => new("Tiêu chí có số liệu được hiệu chỉnh.", "Item whose figure was corrected.");

    public static Sentence Part => new("Điểm tự đánh giá, thẩm định hay điều tra.", "Self-assessed, appraised or survey points.");

    public static Sentence Expect => new("Giá trị có trong tệp gốc.", "Value in the original file.");

    public static Sentence Taken => new("Giá trị được dùng thay.", "Value used instead.");

    public static Sentence Why => new("Vì sao hiệu chỉnh.", "Why it was corrected.");

    public static Sentence Who => new("Ai quyết định, theo văn bản nào.", "Who decided, by which document.");

    public static Sentence Since => new("Ngày hiệu chỉnh có hiệu lực.", "Day from which the correction holds.");

    public static Sentence Batch => new("Số thứ tự của lần nhập.", "Number of the import.");

    public static Sentence Sha256 => new("Mã băm của tệp gốc.", "Hash of the original file.");

    public static Sentence Sha256Computed => new("Tính trên toàn bộ nội dung tệp.", "Over the whole content of the file.");

    public static Sentence Layout => new("Cách trình bày của tệp mà hệ thống nhận ra.", "Arrangement of the file, as recognised.");

    public static Sentence RowsRead => new("Số dòng đọc từ tệp.", "Rows read from the file.");

    public static Sentence Accepted => new("Số dòng được nhập.", "Rows imported.");

    public static Sentence Rejected => new(
        "Số dòng không nhập được; chi tiết ở trang Chất lượng số liệu.",
        "Rows not imported; see the sheet of data quality.");

    public static Sentence AppraisedPoints => new("Điểm đã được thẩm định.", "Points that were appraised.");

    public static Sentence AppraisedPointsComputed => new(
        "Cộng điểm thẩm định của các tiêu chí áp dụng.",
        "Sum of appraised points over the applicable items.");

    public static Sentence SelfPoints => new("Điểm mới có tự đánh giá của đơn vị; còn có thể thay đổi.", "Points on the unit's own word; they may still move.");

    public static Sentence SelfPointsComputed => new(
        "Cộng điểm tự đánh giá của các tiêu chí chưa có điểm thẩm định.",
        "Sum of self-assessed points of items not yet appraised.");

    public static Sentence SurveyPoints => new("Điểm từ điều tra xã hội học.", "Points from the sociological survey.");

    public static Sentence SurveyPointsComputed => new("Cộng điểm điều tra của các tiêu chí áp dụng.", "Sum of survey points over the applicable items.");

    public static Sentence PointsTogether => new("Tổng ba nguồn điểm.", "The three sources together.");

    public static Sentence PointsTogetherComputed => new("Thẩm định + tự đánh giá chưa thẩm định + điều tra.", "Appraised + self-assessed only + survey.");

    public static Sentence MaximumOfLeaves => new("Số điểm cao nhất của các tiêu chí áp dụng.", "Most points of the applicable items.");

    public static Sentence MaximumOfLeavesComputed => new(
        "Cộng phần điểm của từng tiêu chí áp dụng trong chỉ số.",
        "Sum of what each applicable item is worth in the index.");

    public static Sentence SummaryPart => new("Phần của báo cáo.", "Part of the report.");

    public static Sentence SummaryMeasure => new("Điều được nói đến.", "What is told.");

    public static Sentence SummaryValue => new(
        "Kết quả bằng lời hoặc con số, tính từ các trang chi tiết.",
        "The result in words or figures, computed from the sheets of detail.");

    public static Sentence SummaryLink => new("Bấm để mở trang chi tiết.", "Leads to the sheet of detail.");

    public static Sentence DictionarySheet => new("Các trang có cột hoặc từ này.", "The sheets that have the column or word.");

    public static Sentence DictionaryTerm => new("Tiêu đề cột, hoặc từ dùng trong ô.", "Heading of a column, or a word used in cells.");

    public static Sentence DictionarySays => new("Cột hoặc từ cho biết điều gì.", "What the column or word tells.");

    public static Sentence DictionaryUnit => new("Đơn vị của con số.", "What the figure is counted in.");

    public static Sentence DictionaryComputed => new("Con số có từ đâu.", "Where the figure comes from.");
}
