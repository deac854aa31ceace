using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests.Awards;

/// <summary>Findings of an invented district, with every outcome, status and kind of candidate; marked synthetic.</summary>
internal static class AwardSamples
{
    public const string LongName = "Ban Quản lý Dự án đầu tư xây dựng các công trình dân dụng và công nghiệp huyện Châu Thành A";

    private static readonly IReadOnlyList<string> Classes = ["Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu"];

    private static readonly IReadOnlyList<string> Domains =
    [
        "Công tác chỉ đạo, điều hành cải cách hành chính", "Cải cách thể chế", "Cải cách thủ tục hành chính", "Cải cách tổ chức bộ máy hành chính nhà nước",
        "Cải cách chế độ công vụ", "Cải cách tài chính công", "Xây dựng và phát triển chính quyền điện tử, chính quyền số", "Tác động của cải cách hành chính đến người dân và phát triển kinh tế - xã hội",
    ];

    public static Campaign Campaign { get; } = new()
    {
        Id = "CT",
        Office = "chau-thanh",
        Title = new("Phong trào thi đua cải cách hành chính năm 2023", "Emulation campaign on administrative reform 2023"),
        Issuer = new("Ủy ban nhân dân huyện Châu Thành", "People's Committee of Châu Thành district"),
        Source = new("Kế hoạch số 44/KH-UBND ngày 07/3/2023 của Ủy ban nhân dân huyện Châu Thành", "Plan 44/KH-UBND of 7 March 2023 of the People's Committee of Châu Thành district"),
        From = new(2023, 1, 1),
        To = new(2023, 12, 31),
        Runs = new("trong năm 2023", "in 2023"),
        Clauses =
        [
            new("CT-2", new("Tặng 06 Giấy khen cho tập thể: 02 cơ quan cấp huyện, 02 cơ quan Trung ương, 02 xã, thị trấn", "06 certificates for collectives: 02 district agencies, 02 central agencies, 02 communes")),
            new("CT-3", new("Tặng 10 Giấy khen cho cá nhân", "10 certificates for individuals")),
            new("CT-4", new("Bảo đảm chất lượng, tiến độ 100% nhiệm vụ được giao", "100% of the assigned tasks done, on quality and on time")),
            new("CT-8", new("Tỷ lệ hài lòng trên 90% và cao hơn năm trước", "Satisfaction above 90% and higher than the year before")),
        ],
        Subjects =
        [
            new("agencies", new("Cơ quan, ban ngành cấp huyện", "District agencies"), CandidateKind.Collective, ["agencies"], Index: "chau-thanh"),
            new("communes", new("Xã, thị trấn", "Communes and townships"), CandidateKind.Collective, ["communes"], Index: "chau-thanh"),
            new("staff", new("Cán bộ, công chức, viên chức", "Staff"), CandidateKind.Individual, [], PersonKind.Staff, "chau-thanh"),
        ],
        Awards = [new("gk", new("Giấy khen của Chủ tịch Ủy ban nhân dân huyện", "Certificate of the district chair"))],
        Rounds = [new("", new("Xét khen thưởng năm", "Yearly review"), "CT-1", [2023], new(1, 1), new(12, 31), DossierBefore: new(10, 15))],
        Quotas =
        [
            new("q-agencies", "CT-2", ["agencies"], "gk", 2, [OrderKey.Ratio]), new("q-communes", "CT-2", ["communes"], "gk", 2, [OrderKey.Ratio]), new("q-staff", "CT-3", ["staff"], "gk", 10, [OrderKey.Ratio]),
        ],
        Conditions =
        [
            Asking("CT-4", null, "Hoàn thành 100% nhiệm vụ, đúng hạn, đạt chất lượng", "All tasks done, in time and well"),
            Asking("CT-6", null, "Các tiêu chí được phân công xếp loại khá trở lên", "Criteria of the unit classed khá or better"),
            Asking("CT-8", 1, "Tỷ lệ hài lòng trên 90%", "Satisfaction above 90%"),
            Asking("CT-8", 2, "Tỷ lệ hài lòng cao hơn năm trước", "Satisfaction higher than the year before"),
            Asking("CT-9", null, "Có mô hình mới, sáng kiến", "A new model or initiative"),
            Asking("CT-12", null, "Không bị kỷ luật hoặc đang xem xét kỷ luật", "No discipline, carried out or considered"),
        ],
        Dossier = new("CT-14", [DossierPart.Request, DossierPart.Report, DossierPart.Minutes], 2, new("Phòng Nội vụ huyện", "District Home Affairs office")),
    };

    public static AwardData District(params IReadOnlyList<string> more)
    {
        string[] agencies = ["Phòng Nội vụ", "Phòng Tư pháp", "Thanh tra huyện", "Phòng Y tế", LongName];
        string[] communes = ["An Ninh", "Phú Tâm", "Phú Tân", "Thuận Hòa", .. more];
        var verdicts = new List<Verdict>();
        for (var i = 0; i < agencies.Length; i++)
        {
            verdicts.Add(Judged(new($"A{i}", agencies[i], CandidateKind.Collective, "agencies", $"A{i}", "agencies"), i switch { 0 or 1 => [], 2 => [5], 3 => [2, 3], _ => [] }, i == 4 ? [4] : [], 0.93m - (0.02m * i)));
        }

        for (var i = 0; i < communes.Length; i++)
        {
            verdicts.Add(Judged(new($"X{i}", communes[i], CandidateKind.Collective, "communes", $"X{i}", "communes"), i == 3 ? [0] : [], [], i is 1 or 2 ? 0.881m : 0.9m - (0.01m * i)));
        }

        verdicts.Add(Judged(new("P1", "Lê Thị Mẫu", CandidateKind.Individual, "staff", "A0", "agencies"), [], [], 0.93m));
        verdicts.Add(Judged(new("P2", "Nguyễn Văn Thử", CandidateKind.Individual, "staff", "X1", "communes"), [], [5], 0.881m));
        return Data(verdicts);
    }

    public static AwardData Data(IReadOnlyList<Verdict> verdicts) => new()
    {
        Office = new("Ủy ban nhân dân huyện Châu Thành", "People's Committee of Châu Thành district"),
        Campaign = Campaign,
        Round = new(Campaign, Campaign.Rounds[0], 2023, new(2023, 12, 31)),
        Verdicts = verdicts,
        Shortlists = [.. Campaign.Quotas.Select(quota => List(quota, verdicts))],
        Evidence = verdicts.ToDictionary(verdict => (verdict.Candidate.Kind, verdict.Candidate.Code), Known),
        UnitNames = verdicts.Where(verdict => verdict.Candidate.Kind == CandidateKind.Collective).ToDictionary(verdict => verdict.Candidate.Code, verdict => verdict.Candidate.Name, StringComparer.Ordinal),
        Editions = [("chau-thanh-2022", new("Bộ tiêu chí huyện Châu Thành", "Index of Châu Thành"))],
        Methodology = "1.3",
        Vintage = 12,
        InputsHash = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
        Synthetic = true,
    };

    /// <param name="failed">Which conditions are not met, from 0.</param>
    /// <param name="open">Which cannot be decided.</param>
    public static Verdict Judged(Candidate candidate, IReadOnlyList<int> failed, IReadOnlyList<int> open, decimal? ratio) => new(
        candidate,
        failed.Count > 0 ? VerdictKind.DoesNotQualify : open.Count > 0 ? VerdictKind.CannotBeDecided : VerdictKind.Qualifies,
        [.. Campaign.Conditions.Select((condition, i) => Outcome(condition, candidate, failed.Contains(i) ? Domain.Awards.Outcome.NotMet : open.Contains(i) ? Domain.Awards.Outcome.InsufficientEvidence : Domain.Awards.Outcome.Met))],
        new(ratio, 1, ratio is null ? null : "Tốt", 0.0123m, null, null, 0));

    private static ConditionOutcome Outcome(Condition condition, Candidate candidate, Outcome outcome) => new(
        condition.Id,
        outcome,
        outcome == Domain.Awards.Outcome.Met ? "all-kept" : outcome == Domain.Awards.Outcome.NotMet ? "below" : "no-row",
        condition.Id switch
        {
            "CT-8.1" => [new("share", new("Tỷ lệ hài lòng", "Satisfied"), FigureUnit.Ratio, outcome == Domain.Awards.Outcome.Met ? 0.9412m : 0.9m, Relation: Relation.Above, Bound: 0.9m)],
            "CT-4" => [new("tasks", new("Nhiệm vụ", "Tasks"), FigureUnit.Count, 12), new("late", new("Trễ hạn", "Late"), FigureUnit.Count, outcome == Domain.Awards.Outcome.Met ? 0 : 1, Relation: Relation.Equal, Bound: 0)],
            "CT-6" => [new("class", new("Xếp loại thấp nhất", "Lowest class"), FigureUnit.Text, null, "Khá", Relation.AtLeast, BoundText: "Khá")],
            _ => [],
        },
        outcome == Domain.Awards.Outcome.InsufficientEvidence ? [] : condition.Id is "CT-6" or "CT-8.2"
            ? [new SourceRun("chau-thanh-2022", new Period(2023), 41, 12, ["diem-2023.xlsx", "diem-2022.xlsx"])]
            : [new SourceRow("tasks", 7, "nhiem-vu-2023.xlsx", "Nhiệm vụ", 14, 3), new SourceRow("tasks", 7, "nhiem-vu-2023.xlsx", "Nhiệm vụ", 15)],
        outcome switch
        {
            Domain.Awards.Outcome.Met => new($"{condition.Asks.Vi}: đạt.", $"{condition.Asks.En}: met."),
            Domain.Awards.Outcome.NotMet => new($"{condition.Asks.Vi}: không đạt, 90,0% không cao hơn 90%.", $"{condition.Asks.En}: not met, 90.0% is not above 90%."),
            _ => new($"{condition.Asks.Vi}: chưa có dữ liệu.", $"{condition.Asks.En}: no data yet."),
        },
        outcome == Domain.Awards.Outcome.InsufficientEvidence ? new("discipline", candidate.Code, new("sổ theo dõi kỷ luật năm 2023", "the register of discipline of 2023")) : null);

    private static Shortlist List(Quota quota, IReadOnlyList<Verdict> verdicts)
    {
        var mine = verdicts.Where(verdict => quota.Subjects.Contains(verdict.Candidate.Subject)).ToList();
        var ordered = mine.Where(verdict => verdict.Kind == VerdictKind.Qualifies).OrderByDescending(verdict => verdict.Standing.Ratio).ThenBy(verdict => verdict.Candidate.Code, StringComparer.Ordinal).ToList();
        int Place(Verdict verdict) => 1 + ordered.Count(other => other.Standing.Ratio > verdict.Standing.Ratio);
        return new(
            quota,
            quota.Count,
            [],
            [
                .. ordered.Select(verdict =>
                {
                    var (place, equals) = (Place(verdict), ordered.Count(other => other.Standing.Ratio == verdict.Standing.Ratio));
                    var status = quota.Count is not { } count ? ShortlistStatus.NoNumber : place > count ? ShortlistStatus.Beyond : place + equals - 1 <= count ? ShortlistStatus.Within : ShortlistStatus.TieAtEdge;
                    return new ShortlistEntry(verdict, place, equals > 1, status);
                }),
            ],
            [.. mine.Where(verdict => verdict.Kind == VerdictKind.CannotBeDecided)]);
    }

    private static Evidence Known(Verdict verdict)
    {
        var row = new SourceRow("tasks", 7, "nhiem-vu-2023.xlsx", "Nhiệm vụ", 14);
        var person = verdict.Candidate.Kind == CandidateKind.Individual;
        IndexPeriod Of(int year, decimal less) => new(
            "chau-thanh-2022", new Period(year), ValueStatus.Valued, verdict.Standing.Ratio - less, verdict.Standing.Ratio - less, "Tốt", [.. Classes.Select(name => new Sentence(name, name))], 2, 17,
            [.. Domains.Select((title, i) => new ItemEvidence($"{i + 1}", new(title, $"Domain {i + 1}"), 1, false, i != 1, i == 1 ? null : 0.95m - (0.04m * i) - less, i == 1 ? null : Classes[Math.Min(4, i / 2)]))],
            new SourceRun("chau-thanh-2022", new Period(year), 41, 12, ["diem.xlsx"]));
        return new Evidence
        {
            Indices = verdict.Standing.Ratio is null ? [] : [new("chau-thanh", verdict.Candidate.Unit!, null, Of(2023, 0), Of(2022, 0.0217m), true, [])],
            Satisfaction = [new("Mức độ hài lòng chung", new SatisfactionCounts(320, 301), [row]), new("Thái độ phục vụ của công chức", new SatisfactionCounts(320, 310), [row])],
            SatisfactionBefore = [new("Mức độ hài lòng chung", new SatisfactionCounts(280, 255), [row])],
            Tasks =
            [
                .. Enumerable.Range(1, 12).Select(i => new TaskEvidence(
                    $"{i}", $"Nhiệm vụ số {i}: rà soát, công bố, công khai thủ tục hành chính thuộc phạm vi quản lý", new(2023, i, 20), i == 12 ? null : new(2023, i, 15), i == 11 ? null : true, row)),
            ],
            Initiatives = [new("Trả kết quả tại nhà qua bưu chính", "Hội đồng sáng kiến huyện", new(2023, 9, 5), "12/QĐ-HĐSK", "Toàn huyện", row), new("Ngày thứ Tư không hẹn", null, null, null, null, row)],
            Files = [new(new Period(2023, 1), 1200, 1195, 5, 0, row), new(new Period(2023, 2), 1310, 1310, 0, 0, row)],
            Rating = person ? new(Rating.Good, row) : null,
        };
    }

    private static AskingCondition Asking(string clause, int? part, string vi, string en) => new() { Clause = clause, Part = part, Subjects = ["agencies", "communes", "staff"], Asks = new(vi, en) };

    /// <summary>A condition that is told and never judged here.</summary>
    private sealed record AskingCondition : Condition
    {
        public override string Kind => "told";

        public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round) => throw new NotSupportedException("Samples come judged.");
    }
}
