namespace ReformAnalytics.Generate.Trials;

/// <summary>
/// Campaign AGT in two waves: the first by the second quarter's scores, with three collectives and two individuals allotted; the second by the year's, with
/// nothing allotted. What rises, rises from a weak class a year before.
/// </summary>
internal static class Agt
{
    private static readonly TrialUnit Good = new()
    {
        Code = "", Group = "department-office", Rounds = [new(2023, "1"), new(2023, "2")],
        Scores = Sheets("8 8 8 8 8", "7 7 7 7 7"),
        Words = [new("AGT-3", "2023-06-20"), new("AGT-5", "2023-06-20")],
    };

    private static readonly TrialUnit District = Good with { Group = "district-justice" };

    private static readonly TrialPerson Official = new() { Code = "", Unit = "first", Rating = "excellent", Rounds = Good.Rounds, Words = Good.Words };

    /// <summary>The trial.</summary>
    public static Trial Trial { get; } = new()
    {
        Campaign = "AGT",
        Editions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["department-office"] = "thi-dua-agt", ["district-justice"] = "thi-dua-agt", ["commune-justice"] = "thi-dua-agt", ["other-office"] = "thi-dua-agt",
        },
        Units = Units(),
        Persons = Persons(),
        Allotments = [new(new(2023, "1"), "collective", "", 3), new(new(2023, "1"), "individual", "", 2)],
    };

    // Both waves' figures: the second quarter and the year, now and a year before.
    private static Marks[] Sheets(string now, string? before) => before is null
        ? [new("2023-Q2", now), new("2023", now)]
        : [new("2023-Q2", now), new("2023", now), new("2022-Q2", before), new("2022", before)];

    private static TrialUnit[] Units() =>
    [
        Good with { Code = "first", Name = "Phòng đứng đầu", Scores = Sheets("10 9 10 9 10", "7 7 7 7 7") },
        District with { Code = "second", Name = "Phòng Tư pháp đứng thứ hai", Scores = Sheets("9 9 10 9 9", "7 7 7 7 7") },
        District with { Code = "agt4-riser", Name = "Phòng Tư pháp từ yếu lên tốt", Scores = Sheets("9 9 9 9 9", "4 4 4 4 4") },
        District with { Code = "agt4-exactly-tot", Name = "Phòng Tư pháp từ yếu lên vừa đúng tốt", Scores = Sheets("8 8 8 8 8", "4 4 4 4 4") },
        District with { Code = "agt4-below-tot", Name = "Phòng Tư pháp từ yếu lên khá", Scores = Sheets("8 8 8 8 7.99", "4 4 4 4 4") },
        District with { Code = "agt4-base-average", Name = "Phòng Tư pháp từ vừa đúng trung bình lên tốt", Scores = Sheets("8 8 8 8 8", "5 5 5 5 5") },
        District with { Code = "agt4-no-year-before", Name = "Phòng Tư pháp không có điểm năm trước", Scores = Sheets("8 8 8 8 8", null) },
        District with { Code = "agt4-second-wave", Name = "Phòng Tư pháp vươn lên ở đợt hai", Scores = [new("2023-Q2", "4 4 4 4 4"), new("2022-Q2", "4 4 4 4 4"), new("2023", "9 9 9 9 8"), new("2022", "4 4 4 4 4")] },
        Good with { Code = "agt2-not-assessed", Name = "Phòng không thuộc diện chấm điểm", Scores = Sheets("n/a n/a n/a n/a n/a", "7 7 7 7 7") },
        Good with { Code = "agt2-coverage", Name = "Phòng được chấm vừa đủ 80%", Scores = Sheets("10 10 10 8 -", "7 7 7 7 7") },
        Good with { Code = "agt2-no-scores", Name = "Phòng không có điểm nào", Scores = [] },
        Good with { Code = "agt3-denied", Name = "Phòng không phải tập thể nhỏ", Words = Good.WordsBut("AGT-3", new("AGT-3", "2023-06-20", Yes: false)) },
        Good with { Code = "agt3-after-wave", Name = "Phòng được xác nhận AGT-3 sau đợt", Words = Good.WordsBut("AGT-3", new("AGT-3", "2024-01-02")) },
        Good with { Code = "agt3-unstated", Name = "Phòng chưa có xác nhận AGT-3", Words = Good.WordsBut("AGT-3") },
        Good with { Code = "agt5-denied", Name = "Phòng không phải điển hình mới", Words = Good.WordsBut("AGT-5", new("AGT-5", "2023-06-20", Yes: false)) },
        Good with { Code = "agt5-after-wave", Name = "Phòng được xác nhận AGT-5 sau đợt", Words = Good.WordsBut("AGT-5", new("AGT-5", "2024-01-02")) },
        Good with { Code = "agt5-unstated", Name = "Phòng chưa có xác nhận AGT-5", Words = Good.WordsBut("AGT-5") },
        new() { Code = "xa-thu", Name = "Xã thử", Group = "commune-justice", Scores = Sheets("8 8 8 8 8", "7 7 7 7 7") },
        new() { Code = "co-quan-khac", Name = "Cơ quan ngoài phong trào", Group = "other-office" },
    ];

    private static TrialPerson[] Persons() =>
    [
        Official with { Code = "p-first" },
        Official with { Code = "p-commune", Unit = "xa-thu" },
        Official with { Code = "p-riser", Unit = "agt4-riser" },
        Official with { Code = "p-agt2-unit-unscored", Unit = "agt2-no-scores" },
        Official with { Code = "p-agt6-not-covered", Unit = "co-quan-khac" },
    ];
}
