using ReformAnalytics.Domain.Awards;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>The feeds that campaigns are judged by, as one table of columns: what is not said here no reader knows.</summary>
public static class StatementFeeds
{
    /// <summary>Headings of the column that every feed may have: whether the row takes an earlier statement back.</summary>
    public static IReadOnlyList<string> Withdrawn { get; } = ["withdrawn", "rút lại", "thu hồi", "hủy bỏ"];

    /// <summary>Headings of columns that are passed over.</summary>
    public static IReadOnlyList<string> Ignored { get; } = ["STT", "TT", "số thứ tự", "no", "ghi chú", "note"];

    private static readonly StatementColumn Unit = new("unit", ValueKind.Unit, "đơn vị", "tên đơn vị", "mã đơn vị", "cơ quan", "cơ quan, đơn vị", "đơn vị thực hiện") { Required = true, Names = true };

    private static readonly StatementColumn Campaign = new("campaign", ValueKind.Campaign, "phong trào", "mã phong trào", "phong trào thi đua") { Required = true, Names = true };

    private static readonly StatementColumn Year = new("year", ValueKind.Year, "năm", "năm xét", "năm thi đua") { Required = true, Names = true };

    private static readonly StatementColumn Wave = new("wave", ValueKind.Wave, "đợt", "đợt xét", "đợt thi đua") { Names = true, MayLack = true };

    private static readonly StatementColumn Candidate =
        new("candidate", ValueKind.Candidate, "đối tượng đề nghị", "đối tượng", "tập thể, cá nhân", "mã đối tượng", "tập thể hoặc cá nhân") { Required = true, Names = true };

    private static readonly StatementColumn Document = new("document", ValueKind.Text, "văn bản", "số văn bản", "tài liệu", "căn cứ") { Required = true };

    public static StatementFeed Tasks { get; } = new(EvidenceFeeds.Tasks, "task", new("nhiệm vụ của một đơn vị", "task of a unit"),
    [
        Unit,
        new("task", ValueKind.Code, "mã nhiệm vụ", "số nhiệm vụ") { Required = true, Names = true },
        new("title", ValueKind.Text, "tên nhiệm vụ", "nhiệm vụ", "nội dung nhiệm vụ", "nội dung") { Required = true },
        new("assigned_on", ValueKind.Day, "ngày giao", "giao ngày") { MayLack = true },
        new("due_on", ValueKind.Day, "hạn hoàn thành", "thời hạn hoàn thành", "thời hạn", "hạn", "ngày đến hạn") { Required = true },
        new("completed_on", ValueKind.PastDay, "ngày hoàn thành", "hoàn thành ngày", "ngày hoàn thành thực tế", "hoàn thành thực tế"),
        new("quality", ValueKind.Word, "chất lượng", "đánh giá chất lượng", "kết quả chất lượng") { MayLack = true, Words = StatementWords.Quality },
    ])
    {
        Rules = [RowRules.DueBeforeAssigned, RowRules.CompletedBeforeAssigned, RowRules.QualityWithoutCompletion],
        Contradictions = new Dictionary<string, string>(StringComparer.Ordinal) { ["*"] = "task-twice" },
    };

    public static StatementFeed Initiatives { get; } = new(EvidenceFeeds.Initiatives, "initiative", new("sáng kiến", "initiative"),
    [
        Unit,
        new("person", ValueKind.Person, "mã cá nhân", "mã cán bộ", "cá nhân", "mã tác giả", "tác giả") { Names = true },
        new("title", ValueKind.Text, "tên sáng kiến", "sáng kiến", "tên mô hình", "tên giải pháp", "sáng kiến, giải pháp", "mô hình, sáng kiến") { Required = true, Names = true },
        new("recognised_by", ValueKind.Text, "cơ quan công nhận", "hội đồng công nhận", "cấp công nhận", "công nhận bởi", "nơi công nhận", "đơn vị công nhận") { Names = true },
        new("recognised_on", ValueKind.PastDay, "ngày công nhận", "ngày quyết định", "ngày qđ"),
        new("decision_no", ValueKind.Text, "số quyết định", "quyết định", "số qđ", "số qđ công nhận"),
        new("scope", ValueKind.Text, "phạm vi", "phạm vi áp dụng", "phạm vi ảnh hưởng") { MayLack = true },
    ])
    {
        Rules = [RowRules.RecognitionIncomplete],
        Contradictions = new Dictionary<string, string>(StringComparer.Ordinal) { ["*"] = "initiative-twice" },
    };

    public static StatementFeed Discipline { get; } = new(EvidenceFeeds.Discipline, "discipline", new("mục của sổ kỷ luật", "entry of the register of discipline"),
    [
        new("subject", ValueKind.Subject, "đối tượng", "đơn vị hoặc cá nhân", "đơn vị, cá nhân", "mã đối tượng") { Required = true, Names = true },
        new("from", ValueKind.PastDay, "từ ngày", "từ") { Required = true, Names = true, Stored = ["from_day"] },
        new("to", ValueKind.Day, "đến ngày", "đến") { Stored = ["to_day"] },
        new("state", ValueKind.Word, "tình trạng", "trạng thái", "tình trạng kỷ luật") { Required = true, Names = true, Words = StatementWords.Discipline },
        Document,
    ])
    {
        Rules = [RowRules.EndsBeforeItBegins, RowRules.NoneNeedsLastDay, RowRules.NoneInFuture, RowRules.OfficeOnlyNone],
        Together = [TogetherRules.DisciplineAndNone],
        Contradictions = new Dictionary<string, string>(StringComparer.Ordinal) { ["*"] = "discipline-twice" },
        WhenEmpty = new(
            "Nếu không ai bị kỷ luật, ghi một dòng: * | ngày đầu | ngày cuối | không có | văn bản xác nhận.",
            "If nobody is disciplined, write one row: * | first day | last day | none | the document that says so."),
    };

    public static StatementFeed Attestations { get; } = new(EvidenceFeeds.Attestations, "attestation", new("xác nhận về một đối tượng và điều kiện", "statement on a candidate and condition"),
    [
        Campaign,
        Year,
        Wave,
        Candidate,
        new("condition", ValueKind.Code, "điều kiện", "mã điều kiện", "điều khoản", "tiêu chuẩn") { Required = true, Names = true },
        new("outcome", ValueKind.YesNo, "kết quả", "đạt", "xác nhận") { Required = true },
        new("stated_by", ValueKind.Text, "người xác nhận", "xác nhận bởi") { Required = true },
        new("stated_on", ValueKind.PastDay, "ngày xác nhận") { Required = true },
        Document,
    ])
    {
        Contradictions = new Dictionary<string, string>(StringComparer.Ordinal) { ["outcome"] = "yes-and-no", ["*"] = "attestation-twice" },
    };

    public static StatementFeed Nominations { get; } = new(EvidenceFeeds.Nominations, "nomination", new("đề nghị khen thưởng cho một cá nhân", "nomination of a person"),
    [
        Campaign,
        Year,
        Wave,
        new("person", ValueKind.Person, "mã cá nhân", "mã cán bộ") { Required = true, Names = true },
        new("full_name", ValueKind.Text, "họ và tên", "họ tên") { Required = true },
        Unit with { Required = false, Names = false, MayLack = true },
        new("kind", ValueKind.Word, "loại đối tượng", "đối tượng", "loại") { Required = true, Words = StatementWords.Person },
        new("rating", ValueKind.Word, "xếp loại", "mức xếp loại", "xếp loại chất lượng", "đánh giá xếp loại") { MayLack = true, Words = StatementWords.Rating },
    ])
    {
        Rules = [RowRules.StaffWithoutUnit, RowRules.ResidentRated],
        Contradictions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["rating"] = "two-ratings", ["unit"] = "two-units", ["kind"] = "two-kinds", ["full_name"] = "two-names", ["*"] = "nomination-twice",
        },
    };

    public static StatementFeed Dossiers { get; } = new(EvidenceFeeds.Dossiers, "dossier", new("thành phần hồ sơ của một đối tượng", "part of a candidate's dossier"),
    [
        Campaign,
        Year,
        Wave,
        Candidate,
        new("part", ValueKind.Word, "thành phần", "thành phần hồ sơ", "loại văn bản") { Required = true, Names = true, Words = StatementWords.Part },
        new("copies", ValueKind.Number, "số bộ", "số bản") { MayLack = true },
        new("received_on", ValueKind.PastDay, "ngày nhận", "ngày tiếp nhận", "ngày đến") { Required = true },
    ])
    {
        Contradictions = new Dictionary<string, string>(StringComparer.Ordinal) { ["*"] = "dossier-twice" },
    };

    public static StatementFeed Allotments { get; } = new(EvidenceFeeds.Allotments, "allotment", new("chỉ tiêu khen thưởng", "number of awards"),
    [
        Campaign,
        Year,
        Wave,
        new("kind", ValueKind.Word, "loại", "loại khen thưởng", "tập thể/cá nhân") { Required = true, Names = true, Words = StatementWords.Kind },
        new("group", ValueKind.Group, "khối", "khối thi đua", "nhóm", "mã khối") { Names = true },
        new("count", ValueKind.Count, "số lượng", "chỉ tiêu", "số lượng phân bổ") { Required = true },
    ])
    {
        Together = [TogetherRules.GroupsAboveTotal],
        Contradictions = new Dictionary<string, string>(StringComparer.Ordinal) { ["*"] = "allotment-twice" },
    };

    public static StatementFeed FilesHandled { get; } = new(EvidenceFeeds.FilesHandled, "files_handled", new("số hồ sơ của một đơn vị và kỳ", "count of a unit's files in a period"),
    [
        Unit,
        new("period", ValueKind.Period, "kỳ", "kỳ báo cáo", "thời kỳ") { Required = true, Names = true },
        new("received", ValueKind.Count, "tiếp nhận", "số hồ sơ tiếp nhận", "hồ sơ tiếp nhận", "tổng số hồ sơ") { Required = true },
        new("on_time", ValueKind.Count, "đúng hạn", "giải quyết đúng hạn", "trước và đúng hạn", "số hồ sơ đúng hạn") { Required = true },
        new("overdue", ValueKind.Count, "quá hạn", "giải quyết quá hạn", "trễ hạn", "số hồ sơ quá hạn") { Required = true },
        new("backlog", ValueKind.Count, "tồn đọng", "hồ sơ tồn đọng", "số hồ sơ tồn đọng") { Required = true },
    ])
    {
        Rules = [RowRules.MoreHandledThanReceived, RowRules.BacklogAboveRest],
        Together = [TogetherRules.QuartersAboveYear],
        Contradictions = new Dictionary<string, string>(StringComparer.Ordinal) { ["*"] = "files-twice" },
    };

    /// <summary>Every feed, in the order in which files that arrive together are taken: who is nominated before what is said of them.</summary>
    public static IReadOnlyList<StatementFeed> All { get; } = [Tasks, Initiatives, FilesHandled, Nominations, Discipline, Attestations, Dossiers, Allotments];
}
