using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What is other than in the revision before, and why.</summary>
internal static class RevisionTexts
{
    public static Sentence Tab => new("Thay đổi số liệu", "Revisions");

    public static Sentence Title(int changes, string identifier, string? previous) => previous is null
        ? new($"Bản công bố đầu tiên: {identifier}", $"First publication: {identifier}")
        : new(
            $"{changes} thay đổi của {identifier} so với {previous}",
            $"{changes} {(changes == 1 ? "change" : "changes")} of {identifier} against {previous}");

    public static Sentence Measured => new(
        "Mỗi dòng: đơn vị, số liệu, giá trị đã công bố trước đây, giá trị nay, và nguyên nhân. Bản đã công bố vẫn giữ nguyên.",
        "Each row: unit, figure, the value published before, the value now, and why. What was published stays as it was.");

    public static Sentence First => new("Chưa có bản công bố nào trước bản này.", "Nothing was published before this.");

    public static Sentence NoChange => new("Không có số liệu nào thay đổi.", "No figure changed.");

    public static Sentence Whole => new("Cả bản công bố", "The whole publication");

    public static Sentence Import(int batch, string file) => new($"lần nhập {batch} ({file})", $"import {batch} ({file})");

    public static Sentence Items(Sentence import, Sentence items) => new($"{import.Vi}: tiêu chí {items.Vi}", $"{import.En}: items {items.En}");

    public static Sentence And(Sentence said, Sentence corrected) => new($"{said.Vi}; {corrected.Vi}", $"{said.En}; {corrected.En}");

    public static Sentence Corrected(string item, string expect, string value, string why, string who) => new(
        $"hiệu chỉnh {item}: {expect} → {value}, vì {why} ({who})", $"correction of {item}: {expect} → {value}, for {why} ({who})");

    public static Sentence EditionImport(Sentence import) => new($"bộ chỉ số được nhập lại, {import.Vi}", $"the edition was imported anew, {import.En}");

    public static Sentence UnitsImport(Sentence import) => new($"danh sách đơn vị được nhập lại, {import.Vi}", $"the units were imported anew, {import.En}");

    public static Sentence OtherUnits(int units, Sentence files) => new(
        $"số liệu của {units} đơn vị khác thay đổi, {files.Vi}", $"figures of {units} other {(units == 1 ? "unit" : "units")} changed, {files.En}");

    public static Sentence More(Sentence list, int more) => new($"{list.Vi}; và {more} nữa", $"{list.En}; and {more} more");

    public static Sentence Methodology(string was, string now) => new($"phương pháp {was} được thay bằng {now}", $"methodology {was} was replaced by {now}");

    public static Sentence DeclaredFinal => new("Cơ quan công bố số liệu chính thức.", "The office declared the figures final.");

    public static Sentence DeclaredProvisional => new("Cơ quan công bố số liệu tạm tính.", "The office published the figures as provisional.");

    public static Sentence Unknown => new("theo đầu vào đã thay đổi từ lần công bố trước", "inputs that changed since the publication before");

    public static Sentence Yes => new("có", "yes");

    public static Sentence No => new("không", "no");

    public static Sentence FigureHeading => new("Số liệu", "Figure");

    public static Sentence ItemHeading => new("Tiêu chí, câu hỏi", "Item or question");

    public static Sentence FromHeading => new("Trước", "From");

    public static Sentence ToHeading => new("Nay", "To");

    public static Sentence WhyHeading => new("Nguyên nhân", "Why");

    public static Sentence UnitHeading => new("Đơn vị, khối", "Unit or group");

    public static Sentence UnitSays => new("Đơn vị có số liệu thay đổi; khối hoặc cả bản công bố, nếu thay đổi chung.", "The unit whose figure changed; the group or the whole publication where the change concerns all.");

    public static Sentence ItemSays => new("Tiêu chí, hoặc câu hỏi, kênh và kỳ của phiếu; trống nếu là số liệu chung của đơn vị.", "An item, or question, channel and period of answers; empty where it is a figure of the unit as a whole.");

    public static Sentence FigureSays => new("Số liệu nào đã thay đổi.", "Which figure changed.");

    public static Sentence FromSays => new("Giá trị trong bản công bố ngay trước.", "The value in the publication just before.");

    public static Sentence ToSays => new("Giá trị trong bản này.", "The value in this publication.");

    public static Sentence WhySays => new("Các lần nhập, hiệu chỉnh và quy tắc gây ra thay đổi.", "The imports, corrections and rules that caused the change.");

    public static Sentence Leaf(string status) => status switch
    {
        "measured" => new("có điểm", "points"),
        "not-applicable" => new("không áp dụng", "not applicable"),
        "not-measured" => new("chưa đo", "not measured"),
        _ => new("trống", "blank"),
    };

    public static Sentence Figure(string code) => code switch
    {
        "listed" => new("Có trong danh sách", "Listed"),
        "state" => new("Trạng thái", "State"),
        "methodology" => new("Phương pháp", "Methodology"),
        "edition_sha256" => new("Bộ chỉ số (mã băm)", "Edition (hash)"),
        "name" => new("Tên", "Name"),
        "group_code" => new("Khối", "Group"),
        "status" => new("Tình trạng kết quả", "Status"),
        "points" => new("Điểm", "Points"),
        "maximum" => new("Điểm tối đa áp dụng", "Applicable maximum"),
        "ratio" => new("Chỉ số", "Index"),
        "coverage" => new("Độ phủ", "Coverage"),
        "self_only" => new("Tỷ lệ điểm chưa thẩm định", "Share not appraised"),
        "class" => new("Xếp loại", "Class"),
        "rank" => new("Hạng trong khối", "Rank in group"),
        "ranked_of" => new("Số đơn vị được xếp hạng", "Units ranked"),
        "overall_rank" => new("Hạng chung", "Overall rank"),
        "overall_of" => new("Số đơn vị được xếp hạng chung", "Units ranked overall"),
        "previous_ratio" => new("Chỉ số kỳ trước", "Index before"),
        "change" => new("Thay đổi so với kỳ trước (điểm %)", "Change from before (points)"),
        "previous_rank" => new("Hạng kỳ trước", "Rank before"),
        "comparable" => new("So sánh được với kỳ trước", "Comparable with before"),
        "reasons" => new("Lưu ý khi so sánh", "Notes on comparison"),
        "leaf_status" => new("Ghi nhận", "What the cell says"),
        "leaf_self" => new("Điểm tự đánh giá", "Self score"),
        "leaf_appraised" => new("Điểm thẩm định", "Appraised score"),
        "leaf_survey" => new("Điểm điều tra", "Survey points"),
        "answered" => new("Số phiếu trả lời", "Answers"),
        "satisfied" => new("Số phiếu hài lòng", "Satisfied answers"),
        _ => new(code, code),
    };
}
