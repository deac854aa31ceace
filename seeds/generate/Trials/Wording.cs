using System.Globalization;

namespace ReformAnalytics.Generate.Trials;

/// <summary>Headings, days and words, as programs write them or as Vietnamese offices do.</summary>
internal sealed class Wording(bool vietnamese)
{
    private static readonly Dictionary<string, string> Said = new(StringComparer.Ordinal)
    {
        ["unit"] = "Đơn vị", ["period"] = "Kỳ báo cáo", ["question"] = "Câu hỏi", ["answered"] = "Số trả lời", ["satisfied"] = "Số hài lòng",
        ["task"] = "Mã nhiệm vụ", ["title"] = "Nội dung", ["due_on"] = "Hạn hoàn thành", ["completed_on"] = "Ngày hoàn thành", ["quality"] = "Chất lượng",
        ["received"] = "Tiếp nhận", ["on_time"] = "Đúng hạn", ["overdue"] = "Quá hạn", ["backlog"] = "Tồn đọng",
        ["campaign"] = "Phong trào", ["year"] = "Năm", ["wave"] = "Đợt", ["person"] = "Mã cá nhân", ["full_name"] = "Họ và tên", ["kind"] = "Loại", ["rating"] = "Xếp loại",
        ["subject"] = "Đối tượng", ["from"] = "Từ ngày", ["to"] = "Đến ngày", ["state"] = "Tình trạng", ["document"] = "Văn bản",
        ["candidate"] = "Đối tượng đề nghị", ["condition"] = "Điều kiện", ["outcome"] = "Kết quả", ["stated_by"] = "Người xác nhận", ["stated_on"] = "Ngày xác nhận",
        ["idea"] = "Tên sáng kiến", ["recognised_by"] = "Cơ quan công nhận", ["recognised_on"] = "Ngày công nhận", ["decision_no"] = "Số quyết định", ["scope"] = "Phạm vi",
        ["part"] = "Thành phần", ["copies"] = "Số bộ", ["received_on"] = "Ngày nhận", ["group"] = "Khối", ["count"] = "Số lượng",
        ["met"] = "đạt", ["not_met"] = "không đạt", ["yes"] = "có", ["no"] = "không",
        ["none"] = "không bị kỷ luật", ["disciplined"] = "bị kỷ luật", ["under_consideration"] = "đang xem xét kỷ luật",
        ["staff"] = "công chức", ["resident"] = "người dân", ["collective"] = "tập thể", ["individual"] = "cá nhân",
        ["excellent"] = "hoàn thành xuất sắc nhiệm vụ", ["good"] = "hoàn thành tốt nhiệm vụ", ["completed"] = "hoàn thành nhiệm vụ", ["not_completed"] = "không hoàn thành nhiệm vụ",
        ["request"] = "tờ trình", ["report"] = "báo cáo thành tích", ["minutes"] = "biên bản bình xét",
    };

    /// <summary>Headings of columns.</summary>
    public string[] Heads(params string[] columns) => Array.ConvertAll(columns, c => vietnamese ? Said[c] : c == "idea" ? "title" : c);

    /// <summary>A word of a column that takes a few.</summary>
    public string Word(string? word) => word is null ? string.Empty : vietnamese ? Said[word] : word;

    /// <summary>A day.</summary>
    public string Day(string? day) => day is null ? string.Empty : vietnamese
        ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        : day;
}
