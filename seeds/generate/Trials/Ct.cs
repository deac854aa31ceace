namespace ReformAnalytics.Generate.Trials;

/// <summary>
/// Campaign CT: a unit and a person that meet every condition, and for each condition one that fails it alone, one at its boundary and one without
/// evidence. Codes begin with the condition that they try. What each must come to stands in campaigns/expected/ct-2023.csv, written by hand.
/// </summary>
internal static class Ct
{
    private const string Agency = "district-agency", Located = "located-agency", Commune = "commune";

    private const string Council = "Hội đồng khoa học và công nghệ chuyên ngành cấp huyện";

    private static readonly TrialUnit Good = new()
    {
        Code = "", Group = Agency, Rounds = [new(2023)],
        Scores = [new("2023", "8 8 8 8 8"), new("2022", "7 7 7 7 7")],
        Satisfaction = [new(2023, 1000, 950), new(2022, 1000, 920)],
        Tasks = [new("2023-09-30", "2023-09-15")],
        Ideas = [new("Chủ tịch Ủy ban nhân dân huyện", "2023-06-01")],
        Discipline = [new("none", "2023-01-01", "2023-12-31")],
        Words = [new("CT-5", "2023-10-05")],
        Papers = [new("request", "2023-10-10"), new("report", "2023-10-10"), new("minutes", "2023-10-10")],
    };

    private static readonly TrialUnit Office = Good with { Group = Located };

    private static readonly TrialUnit Village = Good with { Group = Commune };

    private static readonly TrialPerson Official = new()
    {
        Code = "", Unit = "first", Rating = "excellent", Rounds = Good.Rounds, Papers = Good.Papers, Discipline = Good.Discipline, Words = [new("CT-10.4", "2023-10-05")],
    };

    private static readonly TrialPerson Citizen = Official with { Unit = "", Kind = "resident", Rating = null, Ideas = [new(Council, "2023-06-01")] };

    /// <summary>The trial.</summary>
    public static Trial Trial { get; } = new()
    {
        Campaign = "CT",
        Editions = new Dictionary<string, string>(StringComparer.Ordinal) { [Agency] = "thi-dua-ct-tinh", [Located] = "thi-dua-ct-huyen", [Commune] = "thi-dua-ct-huyen" },
        Units = [.. Agencies(), .. LocatedAgencies(), .. Communes()],
        Persons = [.. Officials(), .. Residents()],
    };

    private static TrialUnit[] Agencies() =>
    [
        Good with { Code = "first", Name = "Phòng đứng đầu", Scores = [new("2023", "10 9 10 9 10"), new("2022", "7 7 7 7 7")] },
        Good with { Code = "tie-a", Name = "Phòng đồng hạng A", Scores = [new("2023", "9 9 9 9 9"), new("2022", "7 7 7 7 7")] },
        Good with { Code = "tie-b", Name = "Phòng đồng hạng B", Scores = [new("2023", "10 9 9 9 8"), new("2022", "7 7 7 7 7")] },
        Good with { Code = "ct1-on-14", Name = "Phòng nộp hồ sơ ngày 14/10", Papers = Good.PapersOn("2023-10-14") },
        Good with { Code = "ct1-on-15", Name = "Phòng nộp hồ sơ ngày 15/10", Papers = Good.PapersOn("2023-10-15") },
        Good with { Code = "ct1-late", Name = "Phòng nộp hồ sơ muộn", Papers = Good.PapersBut("report", new("report", "2023-10-20")) },
        Good with { Code = "ct4-due-day", Name = "Phòng xong việc đúng ngày hạn", Tasks = [new("2023-09-30", "2023-09-30")] },
        Good with { Code = "ct4-day-after", Name = "Phòng xong việc sau hạn một ngày", Tasks = [new("2023-09-30", "2023-10-01")] },
        Good with { Code = "ct4-poor", Name = "Phòng làm chưa đạt chất lượng", Tasks = [.. Good.Tasks, new("2023-09-30", "2023-09-15", "not_met")] },
        Good with { Code = "ct4-not-done", Name = "Phòng chưa xong việc", Tasks = [.. Good.Tasks, new("2023-09-30", null, null)] },
        Good with { Code = "ct4-no-tasks", Name = "Phòng không có trong sổ nhiệm vụ", Tasks = [] },
        Good with { Code = "ct4-unjudged", Name = "Phòng chưa được đánh giá chất lượng", Tasks = [new("2023-09-30", "2023-09-15", null)] },
        Good with { Code = "ct5-denied", Name = "Phòng có người đứng đầu không trực tiếp chỉ đạo", Words = [new("CT-5", "2023-10-05", Yes: false)] },
        Good with { Code = "ct5-at-review", Name = "Phòng được xác nhận khi tổng kết", Words = [new("CT-5", "2023-10-31")] },
        Good with { Code = "ct5-unstated", Name = "Phòng chưa có ai xác nhận", Words = [] },
        Good with { Code = "ct6-below-kha", Name = "Phòng có một tiêu chí dưới khá", Scores = [new("2023", "10 10 10 10 6.99"), new("2022", "7 7 7 7 7")] },
        Good with { Code = "ct6-exactly-kha", Name = "Phòng có một tiêu chí vừa đúng khá", Scores = [new("2023", "9 8 8 8 7"), new("2022", "7 7 7 7 7")] },
        Good with { Code = "ct6-not-assigned", Name = "Phòng không được giao một tiêu chí", Scores = [new("2023", "8 8 8 8 n/a"), new("2022", "7 7 7 7 n/a")] },
        Good with { Code = "ct6-unscored", Name = "Phòng có một tiêu chí chưa chấm", Scores = [new("2023", "10 10 10 10 -"), new("2022", "7 7 7 7 7")] },
        Good with { Code = "ct6-lower", Name = "Phòng có tỷ lệ giảm", Scores = [new("2023", "8 8 8 8 8"), new("2022", "9 8 8 8 8")] },
        Good with { Code = "ct6-equal", Name = "Phòng có tỷ lệ bằng năm trước", Scores = [new("2023", "8 8 8 8 8"), new("2022", "9 7 8 8 8")] },
        Good with { Code = "ct6-hair-above", Name = "Phòng hơn năm trước 0,002 điểm phần trăm", Scores = [new("2023", "8 8 8 8 8.001"), new("2022", "8 8 8 8 8")] },
        Good with { Code = "ct6-no-year-before", Name = "Phòng không có điểm năm trước", Scores = [new("2023", "8 8 8 8 8")] },
    ];

    private static TrialUnit[] LocatedAgencies() =>
    [
        Office with { Code = "located-alone", Name = "Cơ quan duy nhất đủ điều kiện" },
        Office with { Code = "ct9-none", Name = "Cơ quan không có sáng kiến", Ideas = [] },
        Office with { Code = "ct9-next-year", Name = "Cơ quan có sáng kiến ngày 01/01 năm sau", Ideas = [new("Chủ tịch Ủy ban nhân dân huyện", "2024-01-01")] },
        Office with { Code = "ct9-no-scope", Name = "Cơ quan có sáng kiến chưa rõ phạm vi", Ideas = [new("Chủ tịch Ủy ban nhân dân huyện", "2023-06-01", null)] },
        Office with { Code = "ct9-no-day", Name = "Cơ quan có sáng kiến chưa ghi ngày", Ideas = [new(null, null)] },
        Office with { Code = "ct14-no-minutes", Name = "Cơ quan thiếu biên bản", Papers = Good.PapersBut("minutes") },
        Office with { Code = "ct14-one-set", Name = "Cơ quan nộp 01 bộ biên bản", Papers = Good.PapersBut("minutes", new("minutes", "2023-10-10", 1)) },
        Office with { Code = "ct14-uncounted", Name = "Cơ quan chưa đếm số bộ", Papers = Good.PapersBut("minutes", new("minutes", "2023-10-10", null)) },
    ];

    private static TrialUnit[] Communes() =>
    [
        Village with { Code = "c-first", Name = "Xã đứng đầu trong các xã đủ điều kiện", Scores = [new("2023", "10 9 10 9 10"), new("2022", "7 7 7 7 7")] },
        Village with { Code = "c-second", Name = "Xã đứng thứ hai", Scores = [new("2023", "9 9 10 9 9"), new("2022", "7 7 7 7 7")] },
        Village with { Code = "ct7-below-kha", Name = "Xã dưới khá", Scores = [new("2023", "7 7 7 7 6.99"), new("2022", "6 6 6 6 6")] },
        Village with { Code = "ct7-exactly-kha", Name = "Xã vừa đúng khá", Scores = [new("2023", "7 7 7 7 7"), new("2022", "6 6 6 6 6")] },
        Village with { Code = "ct7-lower", Name = "Xã có tỷ lệ giảm", Scores = [new("2023", "8 8 8 8 8"), new("2022", "9 8 8 8 8")] },
        Village with { Code = "ct7-equal", Name = "Xã có tỷ lệ bằng năm trước", Scores = [new("2023", "8 8 8 8 8"), new("2022", "9 7 8 8 8")] },
        Village with { Code = "ct7-no-scores", Name = "Xã không có điểm nào", Scores = [] },
        Village with { Code = "ct7-no-year-before", Name = "Xã không có điểm năm trước", Scores = [new("2023", "8 8 8 8 8")] },
        Village with { Code = "ct8-below-90", Name = "Xã hài lòng 89,9%", Satisfaction = [new(2023, 1000, 899), new(2022, 1000, 850)] },
        Village with { Code = "ct8-at-90", Name = "Xã hài lòng đúng 90%", Satisfaction = [new(2023, 1000, 900), new(2022, 1000, 850)] },
        Village with { Code = "ct8-above-90", Name = "Xã hài lòng 90,1%", Satisfaction = [new(2023, 1000, 901), new(2022, 1000, 850)] },
        Village with { Code = "ct8-no-answers", Name = "Xã không khảo sát hài lòng", Satisfaction = [new(2022, 1000, 920)] },
        Village with { Code = "ct8-fell", Name = "Xã hài lòng giảm", Satisfaction = [new(2023, 1000, 920), new(2022, 1000, 930)] },
        Village with { Code = "ct8-equal", Name = "Xã hài lòng bằng năm trước", Satisfaction = [new(2023, 1000, 920), new(2022, 500, 460)] },
        Village with { Code = "ct8-no-answers-before", Name = "Xã không khảo sát năm trước", Satisfaction = [new(2023, 1000, 950)] },
        Village with { Code = "ct9-last-day", Name = "Xã có sáng kiến ngày 31/12", Ideas = [new("Chủ tịch Ủy ban nhân dân huyện", "2023-12-31")] },
        Village with { Code = "ct12-best", Name = "Xã điểm cao nhất đang bị kỷ luật", Scores = [new("2023", "10 10 10 10 10"), new("2022", "7 7 7 7 7")], Discipline = [new("disciplined", "2023-05-01", "2024-04-30")] },
        Village with { Code = "ct12-first-day", Name = "Xã hết kỷ luật ngày 01/01", Discipline = [new("disciplined", "2022-01-02", "2023-01-01"), new("none", "2023-01-02", "2023-12-31")] },
        Village with { Code = "ct12-last-day", Name = "Xã bị xem xét kỷ luật từ ngày 31/12", Discipline = [new("none", "2023-01-01", "2023-12-30"), new("under_consideration", "2023-12-31", null)] },
        Village with { Code = "ct12-day-before", Name = "Xã hết kỷ luật ngày 31/12 năm trước", Discipline = [new("disciplined", "2022-01-01", "2022-12-31"), .. Good.Discipline] },
        Village with { Code = "ct12-no-word", Name = "Xã chưa có xác nhận về kỷ luật", Discipline = [] },
    ];

    private static TrialPerson[] Officials() =>
    [
        Official with { Code = "p-meets-all" },
        Official with { Code = "p-ct1-on-15", Papers = Good.PapersOn("2023-10-15") },
        Official with { Code = "p-ct10.1-unit-fails", Unit = "ct8-at-90" },
        Official with { Code = "p-ct10.1-unit-papers", Unit = "ct14-no-minutes" },
        Official with { Code = "p-ct10.1-unit-open", Unit = "ct5-unstated" },
        Official with { Code = "p-ct10.2-completed", Rating = "completed" },
        Official with { Code = "p-ct10.2-good", Rating = "good" },
        Official with { Code = "p-ct10.2-unrated", Rating = null },
        Official with { Code = "p-ct10.3-poor", Unit = "ct4-poor" },
        Official with { Code = "p-ct10.3-late", Unit = "ct4-day-after" },
        Official with { Code = "p-ct10.3-unjudged", Unit = "ct4-unjudged" },
        Official with { Code = "p-ct10.4-denied", Words = [new("CT-10.4", "2023-10-05", Yes: false)] },
        Official with { Code = "p-ct10.4-clause", Words = [new("CT-10", "2023-10-05")] },
        Official with { Code = "p-ct10.4-unstated", Words = [] },
        Official with { Code = "p-ct12-one-day", Discipline = [new("under_consideration", "2023-07-01", "2023-07-01")] },
        Official with { Code = "p-ct12-no-word", Discipline = [] },
        Official with { Code = "p-ct14-no-report", Papers = Good.PapersBut("report") },
    ];

    private static TrialPerson[] Residents() =>
    [
        Citizen with { Code = "r-meets-all" },
        Citizen with { Code = "r-ct11-none", Ideas = [] },
        Citizen with { Code = "r-ct11-other-council", Ideas = [new("Hội đồng khoa học và công nghệ cấp tỉnh", "2023-06-01")] },
        Citizen with { Code = "r-ct11-unrecognised", Ideas = [new(null, null)] },
        Citizen with { Code = "r-ct11-last-day", Ideas = [new(Council, "2023-12-31")] },
        Citizen with { Code = "r-ct11-next-year", Ideas = [new(Council, "2024-01-01")] },
    ];
}
