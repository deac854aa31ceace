namespace ReformAnalytics.Generate.Trials;

/// <summary>
/// Campaign HN in three years. 2023 tries the conditions one by one. In 2024 the department has no index of the province and no dossier is registered;
/// in 2025 no criterion of the province's index applies to it. Units live in one year, so that each year has its own.
/// </summary>
internal static class Hn
{
    private const string Council = "Hội đồng sáng kiến cấp cơ sở Sở Tư pháp";

    private static readonly TrialUnit Good = new()
    {
        Code = "", Group = "department-office", Only = 2023, Rounds = [new(2023)],
        Scores = [new("2023", "8 8 8 8 8")],
        Tasks = [new("2023-11-30", "2023-11-20")],
        Files = [new("2023", 400, 400)],
        Ideas = [new(Council, "2023-10-01")],
        Words = [new("HN-3.1", "2023-12-20")],
        Papers = [new("request", "2023-12-28", 1), new("report", "2023-12-28", 1)],
    };

    private static readonly TrialUnit Service = Good with { Group = "service-unit" };

    private static readonly TrialPerson Official = new()
    {
        Code = "", Unit = "first", Rating = "excellent", Rounds = Good.Rounds, Ideas = Good.Ideas, Papers = Good.Papers, Words = [new("HN-3.1", "2023-12-20"), new("HN-4.2", "2023-12-20")],
    };

    /// <summary>The trial.</summary>
    public static Trial Trial { get; } = new()
    {
        Campaign = "HN",
        Vietnamese = true,
        Editions = new Dictionary<string, string>(StringComparer.Ordinal) { ["department-office"] = "thi-dua-hn-so", ["service-unit"] = "thi-dua-hn-so", ["department"] = "thi-dua-hn-tinh" },
        Units = [Department, .. Units(), .. LaterYears()],
        Persons = [.. Persons(), .. LaterPersons()],
    };

    // In 2023 exactly the 80% that the edition wants measured; nothing of 2024; nothing that applies in 2025.
    private static TrialUnit Department => new()
    {
        Code = "so-tu-phap", Name = "Sở Tư pháp (thử)", Group = "department", Scores = [new("2023", "9 9 9 9 -"), new("2025", "n/a n/a n/a n/a n/a")],
    };

    private static TrialUnit[] Units() =>
    [
        Good with { Code = "first", Name = "Phòng đứng đầu", Scores = [new("2023", "10 9 10 9 10")] },
        Good with { Code = "second", Name = "Phòng đứng thứ hai", Scores = [new("2023", "9 9 10 9 9")] },
        Good with { Code = "third", Name = "Phòng đứng thứ ba", Scores = [new("2023", "9 9 9 9 9")] },
        Good with { Code = "tie-a", Name = "Phòng đồng hạng A", Scores = [new("2023", "9 9 9 9 8")] },
        Service with { Code = "tie-b", Name = "Trung tâm đồng hạng B", Scores = [new("2023", "10 8 9 9 8")] },
        Good with { Code = "hn1-on-04", Name = "Phòng nộp hồ sơ ngày 04/01", Papers = Good.PapersOn("2024-01-04") },
        Good with { Code = "hn1-on-05", Name = "Phòng nộp hồ sơ ngày 05/01", Papers = Good.PapersOn("2024-01-05") },
        Good with { Code = "hn1-late", Name = "Phòng nộp hồ sơ muộn", Papers = Good.PapersOn("2024-01-20") },
        Good with { Code = "hn3.1-denied", Name = "Phòng chấp hành chưa tốt", Words = [new("HN-3.1", "2023-12-20", Yes: false)] },
        Good with { Code = "hn3.1-clause", Name = "Phòng được xác nhận theo tên điều khoản", Words = [new("HN-3", "2023-12-20")] },
        Good with { Code = "hn3.1-unstated", Name = "Phòng chưa có ai xác nhận", Words = [] },
        Good with { Code = "hn3.2-poor", Name = "Phòng làm chưa đạt chất lượng", Tasks = [.. Good.Tasks, new("2023-11-30", "2023-11-20", "not_met")] },
        Good with { Code = "hn3.2-late", Name = "Phòng làm tốt nhưng muộn", Tasks = [new("2023-11-30", "2023-12-15")] },
        Good with { Code = "hn3.2-no-tasks", Name = "Phòng không có trong sổ nhiệm vụ", Tasks = [] },
        Service with { Code = "hn3.3-none", Name = "Trung tâm không có sáng kiến", Ideas = [] },
        Service with { Code = "hn3.3-other-council", Name = "Trung tâm có sáng kiến do nơi khác công nhận", Ideas = [new("Hội đồng sáng kiến huyện", "2023-10-01")] },
        Service with { Code = "hn3.3-province", Name = "Trung tâm có sáng kiến do tỉnh công nhận", Ideas = [new("Hội đồng sáng kiến tỉnh", "2023-12-31")] },
        Service with { Code = "hn3.3-next-year", Name = "Trung tâm có sáng kiến ngày 01/01 năm sau", Ideas = [new(Council, "2024-01-01")] },
        Service with { Code = "hn3.3-no-scope", Name = "Trung tâm có sáng kiến chưa rõ phạm vi", Ideas = [new(Council, "2023-10-01", null)] },
        Good with { Code = "hn4.1-due-day", Name = "Phòng xong việc đúng ngày hạn", Tasks = [new("2023-11-30", "2023-11-30")] },
        Good with { Code = "hn4.1-day-after", Name = "Phòng xong việc sau hạn một ngày", Tasks = [new("2023-11-30", "2023-12-01")] },
        Good with { Code = "hn4.3-overdue", Name = "Phòng có một hồ sơ trễ hạn", Files = [new("2023", 400, 399, 1)] },
        Good with { Code = "hn4.3-backlog", Name = "Phòng có một hồ sơ tồn đọng", Files = [new("2023", 400, 399, 0, 1)] },
        Good with { Code = "hn4.3-quarters", Name = "Phòng báo cáo đủ bốn quý", Files = [new("2023-Q1", 100, 100), new("2023-Q2", 100, 100), new("2023-Q3", 100, 100), new("2023-Q4", 100, 100)] },
        Good with { Code = "hn4.3-three-quarters", Name = "Phòng báo cáo ba quý", Files = [new("2023-Q1", 100, 100), new("2023-Q2", 100, 100), new("2023-Q3", 100, 100)] },
        Service with { Code = "hn6.1-not-assessed", Name = "Trung tâm không thuộc diện đánh giá", Scores = [new("2023", "n/a n/a n/a n/a n/a")] },
        Service with { Code = "hn6.1-coverage", Name = "Trung tâm được chấm vừa đủ 80%", Scores = [new("2023", "10 10 10 10 -")] },
        Service with { Code = "hn6.1-below-coverage", Name = "Trung tâm được chấm 60%", Scores = [new("2023", "10 10 10 - -")] },
        Service with { Code = "hn6.1-no-scores", Name = "Trung tâm không có điểm nào", Scores = [] },
        Good with { Code = "hn7-no-report", Name = "Phòng thiếu báo cáo thành tích", Papers = Good.PapersBut("report") },
        Good with { Code = "hn7-uncounted", Name = "Phòng chưa đếm số bộ", Papers = Good.PapersBut("report", new("report", "2023-12-28", null)) },
    ];

    private static TrialPerson[] Persons() =>
    [
        Official with { Code = "p-meets-all" },
        Official with { Code = "p-hn1-on-04", Papers = Good.PapersOn("2024-01-04") },
        Official with { Code = "p-hn1-on-05", Papers = Good.PapersOn("2024-01-05") },
        Official with { Code = "p-hn3.1-denied", Words = Official.WordsBut("HN-3.1", new("HN-3.1", "2023-12-20", Yes: false)) },
        Official with { Code = "p-hn3.3-none", Ideas = [] },
        Official with { Code = "p-hn4.1-late", Unit = "hn3.2-late" },
        Official with { Code = "p-hn4.1-due-day", Unit = "hn4.1-due-day" },
        Official with { Code = "p-hn4.1-day-after", Unit = "hn4.1-day-after" },
        Official with { Code = "p-hn4.1-no-tasks", Unit = "hn3.2-no-tasks" },
        Official with { Code = "p-hn4.2-denied", Words = Official.WordsBut("HN-4.2", new("HN-4.2", "2023-12-20", Yes: false)) },
        Official with { Code = "p-hn4.2-clause", Words = Official.WordsBut("HN-4.2", new("HN-4", "2023-12-20")) },
        Official with { Code = "p-hn4.2-unstated", Words = Official.WordsBut("HN-4.2") },
        Official with { Code = "p-hn4.3-overdue", Unit = "hn4.3-overdue" },
        Official with { Code = "p-hn4.3-backlog", Unit = "hn4.3-backlog" },
        Official with { Code = "p-hn4.3-quarters", Unit = "hn4.3-quarters" },
        Official with { Code = "p-hn4.3-three-quarters", Unit = "hn4.3-three-quarters" },
        Official with { Code = "p-hn5-completed", Rating = "completed" },
        Official with { Code = "p-hn5-good", Rating = "good" },
        Official with { Code = "p-hn5-unrated", Rating = null },
        Official with { Code = "p-hn6.1-unit-not-assessed", Unit = "hn6.1-not-assessed" },
        Official with { Code = "p-hn7-no-report", Papers = Good.PapersBut("report") },
    ];

    private static TrialUnit[] LaterYears() =>
    [
        InYear(Good with { Code = "hn2024-no-province-index", Name = "Phòng xét năm 2024" }, 2024, []),
        InYear(Good with { Code = "hn2025-not-assessed", Name = "Phòng xét năm 2025" }, 2025, Good.PapersOn("2026-01-04")),
    ];

    private static TrialPerson[] LaterPersons() =>
    [
        Official with { Code = "p-hn2024", Unit = "hn2024-no-province-index", Rounds = [new(2024)], Ideas = [new(Council, "2024-10-01")], Words = [new("HN-3.1", "2024-12-20"), new("HN-4.2", "2024-12-20")], Papers = [] },
        Official with { Code = "p-hn2025", Unit = "hn2025-not-assessed", Rounds = [new(2025)], Ideas = [new(Council, "2025-10-01")], Words = [new("HN-3.1", "2025-12-20"), new("HN-4.2", "2025-12-20")], Papers = Good.PapersOn("2026-01-04") },
    ];

    private static TrialUnit InYear(TrialUnit unit, int year, IReadOnlyList<Paper> papers) => unit with
    {
        Only = year,
        Rounds = [new(year)],
        Scores = [new($"{year}", "8 8 8 8 8")],
        Tasks = [new($"{year}-11-30", $"{year}-11-20")],
        Files = [new($"{year}", 400, 400)],
        Ideas = [new(Council, $"{year}-10-01")],
        Words = [new("HN-3.1", $"{year}-12-20")],
        Papers = papers,
    };
}
