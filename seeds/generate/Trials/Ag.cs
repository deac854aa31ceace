using System.Globalization;

namespace ReformAnalytics.Generate.Trials;

/// <summary>
/// Campaigns AGJ and AGH, two plans with one rulebook: the same candidates in another office and year. What differs is what was allotted. Both are
/// looked at for the whole period as well, which ends in 2029: a few have been put forward for it already.
/// </summary>
internal static class Ag
{
    /// <summary>Justice, 2024: three certificates for collectives; nobody allotted any to individuals.</summary>
    public static Trial Justice { get; } = new Story("AGJ", 2024).Trial([new(new(2024), "collective", "", 3)]);

    /// <summary>Health, 2025: one for offices, two for service units, two for individuals.</summary>
    public static Trial Health { get; } = new Story("AGH", 2025).Trial(
        [new(new(2025), "collective", "department-office", 1), new(new(2025), "collective", "service-unit", 2), new(new(2025), "individual", "", 2)]);

    private sealed class Story(string campaign, int year)
    {
        private readonly TrialUnit _good = new()
        {
            Code = "", Group = "department-office", Rounds = [new(year)],
            Scores = [new(Text(year), "8 8 8 8 8"), new(Text(year - 1), "7 7 7 7 7")],
            Tasks = [new($"{year}-09-30", $"{year}-09-15")],
            Ideas = [new("Hội đồng sáng kiến của Sở", $"{year}-06-01")],
            Words = [new("AG-5", $"{year}-10-05"), new("AG-6", $"{year}-10-05")],
            Papers = [new("request", $"{year}-10-10"), new("report", $"{year}-10-10")],
        };

        public Trial Trial(IReadOnlyList<Allotted> allotments)
        {
            var edition = $"thi-dua-{campaign.ToLowerInvariant()}";
            return new()
            {
                Campaign = campaign,
                Editions = new Dictionary<string, string>(StringComparer.Ordinal) { ["department-office"] = edition, ["service-unit"] = edition },
                Units = Units(),
                Persons = Persons(),
                Allotments = allotments,
            };
        }

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

        private IReadOnlyList<Marks> Scores(string now, string? before) => before is null ? [new(Text(year), now)] : [new(Text(year), now), new(Text(year - 1), before)];

        private TrialUnit[] Units()
        {
            var service = _good with { Group = "service-unit" };
            return
            [
                _good with { Code = "first", Name = "Phòng đứng đầu", Scores = Scores("10 9 10 9 10", "7 7 7 7 7"), Rounds = [new(year), new(2029, "whole-period")] },
                service with { Code = "tie-a", Name = "Trung tâm đồng hạng A", Scores = Scores("9 9 9 9 9", "7 7 7 7 7") },
                service with { Code = "tie-b", Name = "Trung tâm đồng hạng B", Scores = Scores("10 9 9 9 8", "7 7 7 7 7") },
                service with { Code = "tie-c", Name = "Trung tâm đồng hạng C", Scores = Scores("10 10 9 8 8", "7 7 7 7 7") },
                _good with { Code = "ag1-on-14", Name = "Phòng nộp hồ sơ ngày 14/10", Papers = _good.PapersOn($"{year}-10-14") },
                _good with { Code = "ag1-on-15", Name = "Phòng nộp hồ sơ ngày 15/10", Papers = _good.PapersOn($"{year}-10-15") },
                _good with { Code = "ag1-late", Name = "Phòng nộp hồ sơ muộn", Papers = _good.PapersOn($"{year}-10-20") },
                _good with { Code = "ag1-no-dossier", Name = "Phòng không có trong sổ nhận hồ sơ", Papers = [] },
                _good with { Code = "ag3-poor", Name = "Phòng làm chưa đạt chất lượng", Tasks = [.. _good.Tasks, new($"{year}-09-30", $"{year}-09-15", "not_met")] },
                _good with { Code = "ag3-late", Name = "Phòng làm tốt nhưng muộn một ngày", Tasks = [new($"{year}-09-30", $"{year}-10-01")] },
                _good with { Code = "ag3-unjudged", Name = "Phòng chưa được đánh giá chất lượng", Tasks = [new($"{year}-09-30", $"{year}-09-15", null)] },
                service with { Code = "ag4-next-year", Name = "Trung tâm có sáng kiến ngày 01/01 năm sau", Ideas = [new("Hội đồng sáng kiến của Sở", $"{year + 1}-01-01")] },
                service with { Code = "ag4-last-day", Name = "Trung tâm có sáng kiến ngày 31/12, chưa ghi phạm vi", Ideas = [new("Hội đồng sáng kiến của Sở", $"{year}-12-31", null)] },
                service with { Code = "ag4-no-day", Name = "Trung tâm có sáng kiến chưa ghi ngày", Ideas = [new(null, null)] },
                _good with { Code = "ag5-denied", Name = "Phòng chưa tuyên truyền, kiểm tra", Words = _good.WordsBut("AG-5", new("AG-5", $"{year}-10-05", Yes: false)) },
                _good with { Code = "ag5-last-day", Name = "Phòng được xác nhận AG-5 ngày 31/12", Words = _good.WordsBut("AG-5", new("AG-5", $"{year}-12-31")) },
                _good with { Code = "ag5-unstated", Name = "Phòng chưa có xác nhận AG-5", Words = _good.WordsBut("AG-5") },
                _good with { Code = "ag6-denied", Name = "Phòng có người đứng đầu không trực tiếp chỉ đạo", Words = _good.WordsBut("AG-6", new("AG-6", $"{year}-10-05", Yes: false)) },
                _good with { Code = "ag6-last-day", Name = "Phòng được xác nhận AG-6 ngày 31/12", Words = _good.WordsBut("AG-6", new("AG-6", $"{year}-12-31")) },
                _good with { Code = "ag6-unstated", Name = "Phòng chưa có xác nhận AG-6", Words = _good.WordsBut("AG-6") },
                service with { Code = "ag7-lower", Name = "Trung tâm có tỷ lệ giảm", Scores = Scores("8 8 8 8 8", "9 8 8 8 8") },
                service with { Code = "ag7-equal", Name = "Trung tâm có tỷ lệ bằng năm trước", Scores = Scores("8 8 8 8 8", "9 7 8 8 8") },
                service with { Code = "ag7-hair-above", Name = "Trung tâm hơn năm trước 0,002 điểm phần trăm", Scores = Scores("8 8 8 8 8.001", "8 8 8 8 8") },
                service with { Code = "ag7-no-year-before", Name = "Trung tâm không có điểm năm trước", Scores = Scores("8 8 8 8 8", null) },
            ];
        }

        private TrialPerson[] Persons()
        {
            var official = new TrialPerson
            {
                Code = "", Unit = "first", Rating = "excellent", Rounds = _good.Rounds, Ideas = _good.Ideas, Papers = _good.Papers, Words = [new("AG-5", $"{year}-10-05")],
            };
            return
            [
                official with { Code = "p-first", Rounds = [new(year), new(2029, "whole-period")] },
                official with { Code = "p-tie-a", Unit = "tie-a" },
                official with { Code = "p-tie-b", Unit = "tie-b" },
                official with { Code = "p-good", Rating = "good" },
                official with { Code = "p-ag1-on-15", Papers = _good.PapersOn($"{year}-10-15") },
                official with { Code = "p-ag3-unit-poor", Unit = "ag3-poor" },
                official with { Code = "p-ag4-next-year", Ideas = [new("Hội đồng sáng kiến của Sở", $"{year + 1}-01-01")] },
                official with { Code = "p-ag5-unstated", Words = [] },
                official with { Code = "p-ag7-unit-equal", Unit = "ag7-equal" },
            ];
        }
    }
}
