namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>The closed vocabularies of the feeds.</summary>
public static class StatementWords
{
    public static Vocabulary YesNo { get; } = new(
        ("yes", ["yes", "có", "đạt", "đúng", "true"]),
        ("no", ["no", "không", "không đạt", "không có", "chưa đạt", "false"]));

    public static Vocabulary Quality { get; } = new(
        ("met", ["met", "đạt", "đạt yêu cầu", "bảo đảm chất lượng", "đảm bảo chất lượng"]),
        ("not_met", ["not_met", "không đạt", "chưa đạt", "không đạt yêu cầu"]));

    public static Vocabulary Discipline { get; } = new(
        ("disciplined", ["disciplined", "bị kỷ luật", "đang bị kỷ luật", "đang thi hành kỷ luật", "kỷ luật", "khiển trách", "cảnh cáo", "hạ bậc lương", "giáng chức", "cách chức", "buộc thôi việc"]),
        ("under_consideration", ["under_consideration", "đang xem xét kỷ luật", "đang xem xét", "xem xét kỷ luật", "đang xem xét xử lý kỷ luật"]),
        ("none", ["none", "không", "không có", "không bị kỷ luật", "không ai bị kỷ luật"]));

    public static Vocabulary Person { get; } = new(
        ("staff", ["staff", "cán bộ", "công chức", "viên chức", "người lao động", "cán bộ, công chức", "cán bộ, công chức, viên chức", "cán bộ, công chức, viên chức, người lao động"]),
        ("resident", ["resident", "người dân", "công dân", "nhân dân"]));

    public static Vocabulary Rating { get; } = new(
        ("excellent", ["excellent", "hoàn thành xuất sắc nhiệm vụ", "hoàn thành xuất sắc", "HTXSNV"]),
        ("good", ["good", "hoàn thành tốt nhiệm vụ", "hoàn thành tốt", "HTTNV"]),
        ("completed", ["completed", "hoàn thành nhiệm vụ", "hoàn thành", "HTNV"]),
        ("not_completed", ["not_completed", "không hoàn thành nhiệm vụ", "không hoàn thành", "KHTNV"]));

    public static Vocabulary Part { get; } = new(
        ("request", ["request", "tờ trình", "tờ trình và danh sách", "văn bản đề nghị", "công văn đề nghị"]),
        ("report", ["report", "báo cáo", "báo cáo thành tích"]),
        ("minutes", ["minutes", "biên bản", "biên bản bình xét", "biên bản họp xét"]));

    public static Vocabulary Kind { get; } = new(
        ("collective", ["collective", "tập thể"]),
        ("individual", ["individual", "cá nhân"]));

    /// <summary>Words that mean the office as a whole in the register of discipline.</summary>
    public static IReadOnlyList<string> WholeOffice { get; } = ["*", "toàn cơ quan", "tất cả", "all"];

    /// <summary>Words for waves: the yearly cycle is stored empty, the whole period as whole-period; others are codes.</summary>
    public static Vocabulary Wave { get; } = new(
        ("", ["yearly", "hằng năm", "hàng năm", "cả năm"]),
        ("whole-period", ["whole-period", "whole period", "toàn giai đoạn", "cả giai đoạn", "giai đoạn"]));

    /// <summary>Words that may stand before the number of a wave.</summary>
    public static IReadOnlyList<string> BeforeWave { get; } = ["đợt", "wave"];
}
