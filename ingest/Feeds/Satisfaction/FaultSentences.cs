using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>The code and words of each fault, worded in one place.</summary>
internal static class FaultSentences
{
    public static (string Code, Sentence Sentence, Sentence Remedy) Of(FaultKind kind, string? value, Sentence first, IReadOnlyList<Unit> near) => kind switch
    {
        FaultKind.MalformedRow => ("malformed-row",
            new("Dòng có số cột khác với dòng tiêu đề.", "The row does not have as many columns as the headings."),
            new("Đặt giá trị có dấu phân cách trong ngoặc kép, hoặc bổ sung cột còn thiếu.", "Put values that hold the separator in quotation marks, or add the missing columns.")),
        FaultKind.OpenQuote => ("malformed-row",
            new("Dấu ngoặc kép của dòng này không khớp.", "The quotation marks of this row do not match."),
            new("Đóng dấu ngoặc kép, hoặc viết đôi dấu ngoặc kép nằm trong giá trị.", "Close the quotation mark, or double one that belongs to the value.")),
        FaultKind.MissingResponseId => ("missing-response-id",
            new("Thiếu mã phiếu.", "The response has no identifier."),
            new("Ghi mã phiếu; mỗi phiếu một mã, giống nhau cho mọi câu hỏi của phiếu.", "Give each response an identifier, the same for all of its questions.")),
        FaultKind.BadResponseId => ("bad-response-id",
            new("Mã phiếu dài quá 200 byte hoặc có ký tự điều khiển.", "The identifier is longer than 200 bytes or holds control characters."),
            new("Dùng mã phiếu ngắn, chỉ gồm chữ, số và dấu.", "Use a short identifier of letters, digits and punctuation.")),
        FaultKind.UnknownUnit => ("unknown-unit",
            new($"Không có đơn vị '{value}'.{Near(near, "Gần nhất")}", $"There is no unit '{value}'.{Near(near, "Nearest")}"),
            new("Sửa tên, dùng mã đơn vị, hoặc thêm cách viết này vào danh mục đơn vị.", "Correct the name, use the unit's code, or add the spelling to the unit list.")),
        FaultKind.AmbiguousUnit => ("ambiguous-unit",
            new($"'{value}' có thể là nhiều đơn vị.{Near(near, "Có thể là")}", $"'{value}' can be more than one unit.{Near(near, "Candidates")}"),
            new("Ghi mã đơn vị, hoặc tên đầy đủ có dấu.", "Write the unit's code, or its full name with marks.")),
        FaultKind.BadDate => ("bad-date",
            new($"'{value}' không phải ngày hợp lệ.", $"'{value}' is not a date."),
            new("Viết ngày dạng 2023-05-04 hoặc 04/05/2023 (ngày/tháng/năm).", "Write the date as 2023-05-04 or 04/05/2023 (day/month/year).")),
        FaultKind.AnswerOutOfRange => ("answer-out-of-range",
            new($"Câu trả lời '{value}' không nằm trong thang 1 đến 5.", $"The answer '{value}' is not on the scale from 1 to 5."),
            new("Ghi số từ 1 (rất không hài lòng) đến 5 (rất hài lòng), hoặc viết bằng chữ.", "Write 1 (very dissatisfied) to 5 (very satisfied), or the words.")),
        FaultKind.MissingQuestion => ("missing-question",
            new("Thiếu câu hỏi.", "The question is missing."),
            new("Ghi mã hoặc nội dung câu hỏi.", "Write the question's code or text.")),
        FaultKind.TooManyQuestions => ("too-many-questions",
            new($"Quá nhiều câu hỏi khác nhau; '{value}' không được nhận thêm.", $"There are too many different questions; '{value}' is not taken as another one."),
            new("Kiểm tra cột câu hỏi có bị lẫn ý kiến tự do hay không.", "Check whether the question column holds free text.")),
        FaultKind.TooManyChannels => ("too-many-channels",
            new($"Quá nhiều kênh khác nhau; '{value}' không được nhận thêm.", $"There are too many different channels; '{value}' is not taken as another one."),
            new("Kiểm tra cột kênh có bị lẫn nội dung khác hay không.", "Check whether the channel column holds something else.")),
        FaultKind.DuplicateResponse => ("duplicate-response",
            new($"Phiếu này đã trả lời câu hỏi này khác đi ở {first.Vi}; câu trả lời đầu được giữ.", $"The same response answers this question differently in {first.En}; the first answer is kept."),
            new("Giữ một câu trả lời cho mỗi phiếu và câu hỏi, hoặc đánh mã phiếu khác.", "Keep one answer for each response and question, or give the response another identifier.")),
        FaultKind.CountsAndResponses => ("counts-and-responses",
            new($"Kỳ này của '{value}' đã có số liệu tổng hợp cho câu hỏi này; phiếu lẻ không được cộng thêm.", $"This period of '{value}' already has reported counts for the question; single answers are not added to them."),
            new("Chọn một nguồn: gửi số tổng hợp bằng 0 để bỏ số liệu cũ, rồi gửi phiếu.", "Choose one source: send counts of 0 to take the old ones back, then send the answers.")),
        FaultKind.ResponsesAndCounts => ("counts-and-responses",
            new($"Kỳ này của '{value}' đã có phiếu trả lời cho câu hỏi này; số tổng hợp không được cộng thêm.", $"This period of '{value}' already has single answers to the question; counts are not added to them."),
            new("Bỏ dòng này; số liệu được tính từ phiếu.", "Leave the row out; the figures are computed from the answers.")),
        FaultKind.BadPeriod => ("bad-period",
            new($"'{value}' không phải năm hoặc quý.", $"'{value}' is neither a year nor a quarter."),
            new("Viết 2023 hoặc 2023-Q1 (quý I/2023).", "Write 2023 or 2023-Q1.")),
        FaultKind.YearAndQuarters => ("year-and-quarters",
            new($"Năm và quý của cùng năm cùng được báo cáo cho câu hỏi này ('{value}').", $"The year and quarters of it are both reported for this question ('{value}')."),
            new("Chỉ gửi số của các quý, hoặc chỉ số của cả năm.", "Send either the quarters or the whole year.")),
        FaultKind.TotalAndChannels => ("total-and-channels",
            new($"Tổng mọi kênh và từng kênh cùng được báo cáo cho câu hỏi này ('{value}').", $"The total of all channels and single channels are both reported for this question ('{value}')."),
            new("Chỉ gửi số của từng kênh, hoặc chỉ số tổng.", "Send either the single channels or the total.")),
        FaultKind.BadCount => ("bad-count",
            new($"'{value}' không phải số đếm (số nguyên từ 0 trở lên).", $"'{value}' is not a count (a whole number from 0)."),
            new("Ghi số nguyên, không có phần thập phân hay đơn vị.", "Write a whole number without decimals or units.")),
        FaultKind.SatisfiedAboveAnswered => ("satisfied-above-answered",
            new($"Số hài lòng ({value}) lớn hơn số trả lời.", $"More were satisfied ({value}) than answered."),
            new("Kiểm tra hai cột có bị đổi chỗ hay không.", "Check whether the two columns changed places.")),
        FaultKind.DuplicateCounts => ("duplicate-counts",
            new($"Đơn vị, kỳ và câu hỏi này đã có số khác ở {first.Vi}; dòng đầu được giữ.", $"The same unit, period and question has other counts in {first.En}; the first row is kept."),
            new("Giữ một dòng cho mỗi đơn vị, kỳ và câu hỏi.", "Keep one row for each unit, period and question.")),
        FaultKind.HeadingMissing => ("heading-not-found",
            new("Không tìm thấy dòng tiêu đề của phiếu khảo sát trong 30 dòng đầu.", "No row of satisfaction headings was found in the first 30 rows."),
            new("Cần các cột: mã phiếu, đơn vị, ngày thu thập, câu hỏi, trả lời; hoặc: đơn vị, kỳ, câu hỏi, số trả lời, số hài lòng.",
                "The columns needed are response_id, unit, collected_on, question, answer; or unit, period, question, answered, satisfied.")),
        FaultKind.SheetPassedOver => ("sheet-passed-over",
            new($"Trang '{value}' không được đọc: trang ẩn hoặc không có tiêu đề của phiếu khảo sát.", $"Sheet '{value}' is not read: it is hidden or has no satisfaction headings."),
            new("Không cần làm gì nếu trang này không chứa phiếu.", "Nothing needs doing unless it holds responses.")),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A fault without a sentence."),
    };

    public static Severity SeverityOf(FaultKind kind) => kind == FaultKind.SheetPassedOver ? Severity.Note : Severity.Rejection;

    private static string Near(IReadOnlyList<Unit> near, string lead) =>
        near.Count == 0 ? string.Empty : $" {lead}: {string.Join("; ", near.Select(u => $"{u.Name} ({u.Code})"))}.";
}
