using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What the evidence workbook says.</summary>
internal static class EvidenceTexts
{
    public static Sentence DocumentTitle(Sentence campaign, Sentence round) => new($"Minh chứng xét khen thưởng: {campaign.Vi} ({round.Vi})", $"Evidence for awards: {campaign.En} ({round.En})");

    public static Sentence Rulebook => new("Kế hoạch", "Rulebook");

    public static Sentence DaysJudged => new("Thời gian xét", "Days judged");

    public static Sentence SeenOn => new("Xét tại ngày", "Judged on");

    public static Sentence Outcome(Outcome outcome) => Names.Capital(outcome.InWords());

    public static Sentence Verdict(VerdictKind verdict) => Names.Capital(verdict.InWords());

    public static Sentence Scope(Sentence campaign, Sentence days) => new($"{campaign.Vi}, {days.Vi}", $"{campaign.En}, {days.En}");

    public static Sentence Source(Sentence plan, string identifier) => new($"Nguồn: {plan.Vi}. Mã: {identifier}", $"Source: {plan.En}. Identifier: {identifier}");

    public static Sentence Candidate => new("Đề nghị", "Candidate");

    public static Sentence VerdictColumn => new("Kết luận", "Verdict");

    public static Sentence IndexBefore => new("Chỉ số năm trước", "Index the year before");

    public static Sentence ClassBefore => new("Xếp loại năm trước", "Class the year before");

    public static Sentence Movement => new("Mức tăng (điểm %)", "Rise (points)");

    public static Sentence ShareOfPossible => new("Phần của mức tăng có thể", "Share of possible rise");

    public static Sentence Exemplary => new("Tiêu biểu", "Exemplary");

    public static Sentence StandingColumn => new("So với chỉ tiêu", "Against the quota");

    public static Sentence ConditionColumn => new("Điều kiện", "Condition");

    public static Sentence Asks => new("Yêu cầu", "Asks");

    public static Sentence OutcomeColumn => new("Kết quả", "Outcome");

    public static Sentence Compared => new("Số liệu so sánh", "Figures compared");

    public static Sentence Gap => new("Còn cách", "Gap");

    public static Sentence Because => new("Căn cứ", "Because");

    public static Sentence Feed => new("Nguồn dữ liệu", "Feed");

    public static Sentence Cells => new("Ô", "Cells");

    public static Sentence About => new("Về", "About");

    public static Sentence What => new("Cần cho biết", "What it must say");

    public static Sentence DecisionWord => new("Quyết định", "Decision");

    public static Sentence DecisionNumber => new("Số văn bản", "Document");

    public static Sentence DecisionDay => new("Ngày", "Day");

    public static Sentence DecisionReason => new("Lý do", "Reason");

    public static Sentence AgainstColumn => new("Khác kết quả xét", "Against the evaluation");

    public static Sentence Clause => new("Điều khoản", "Clause");

    public static Sentence Wording => new("Nội dung trong kế hoạch", "Wording of the plan");

    public static Sentence AnsweredBy => new("Được xét bằng", "Answered by");

    public static Sentence Legend(string id, Sentence asks) => new($"{id}: {asks.Vi}", $"{id}: {asks.En}");

    public static Sentence Figure(Sentence title, Sentence value) => new($"{title.Vi}: {value.Vi}", $"{title.En}: {value.En}");

    /// <param name="sign">What the figure must be to the bound.</param>
    public static Sentence Figure(Sentence title, Sentence value, string sign, Sentence bound) => new(
        $"{title.Vi}: {value.Vi} (yêu cầu {sign} {bound.Vi})", $"{title.En}: {value.En} (asked {sign} {bound.En})");

    public static Sentence Points(Sentence change) => new($"{change.Vi} điểm %", $"{change.En} points");

    public static Sentence Computed(string edition, Period period) => new($"Chỉ số {edition}, {period.InWords().Vi}", $"Index {edition}, {period.InWords().En}");

    public static Sentence Counts(Sentence feed, SourceCounts counts)
    {
        var (satisfied, answered) = (Figures.Number(counts.Satisfied, 0), Figures.Number(counts.Answered, 0));
        return new($"{feed.Vi}: {satisfied.Vi} hài lòng trong {answered.Vi} trả lời", $"{feed.En}: {satisfied.En} satisfied of {answered.En} answers");
    }

    public static Sentence NotDelivered(Sentence feed) => new($"Chưa có: {feed.Vi}", $"Not delivered: {feed.En}");

    public static Sentence MoreSources(int count) => new($"và {count} dòng nguồn khác", $"and {count} more source rows");

    public static Sentence OverviewTab => new("Tổng hợp", "Overview");

    public static Sentence OverviewMeasured => new(
        "Mỗi dòng là một đề nghị, mỗi cột mã là một điều kiện; màu đậm là đạt, nhạt dần là chưa đủ căn cứ và không đạt. Bấm vào tên để xem minh chứng.",
        "Each row is a candidate, each coded column a condition; dark is met, lighter is not enough evidence, then not met. A name leads to its evidence.");

    public static Sentence NoCandidates => new("Không có đề nghị nào trong đợt xét này.", "There is no candidate in this round.");

    public static Sentence ShortlistTab => new("Danh sách đề nghị", "Shortlist");

    public static Sentence ShortlistTitle(int within, int tied, int unknown) => new(
        string.Join("; ", new[] { $"{within} trong chỉ tiêu", tied > 0 ? $"{tied} đồng hạng ở ranh giới, Hội đồng lựa chọn" : null, unknown > 0 ? $"{unknown} nhóm chưa có chỉ tiêu" : null }.OfType<string>()),
        string.Join("; ", new[] { $"{within} within the quota", tied > 0 ? $"{tied} tied across its edge, for the council to choose" : null, unknown > 0 ? $"{unknown} {(unknown == 1 ? "group" : "groups")} without a quota yet" : null }.OfType<string>()));

    public static Sentence NobodyQualifies => new("Chưa có đề nghị nào đủ điều kiện.", "Nobody qualifies yet.");

    public static Sentence NearTab => new("Suýt đạt", "Near misses");

    public static Sentence NearTitle(int count) => new($"{count} đề nghị chỉ không đạt đúng một điều kiện", $"{count} {(count == 1 ? "candidate fails" : "candidates fail")} exactly one condition");

    public static Sentence NearMeasured => new("Điều kiện không đạt, số liệu so sánh và khoảng còn cách; điều kiện còn chưa kết luận đứng ở cột cuối.", "The condition that failed, the figures compared and how far they are apart; conditions that are open besides stand last.");

    public static Sentence NoNearMiss => new("Không có đề nghị nào chỉ không đạt một điều kiện.", "No candidate fails exactly one condition.");

    public static Sentence MissingTab => new("Còn thiếu", "Missing");

    public static Sentence MissingTitle(int gaps, int candidates) => new(
        $"{gaps} điều kiện của {candidates} đề nghị còn thiếu căn cứ", $"{gaps} {(gaps == 1 ? "condition" : "conditions")} of {candidates} {(candidates == 1 ? "candidate" : "candidates")} lack evidence");

    public static Sentence MissingMeasured => new("Tệp nào, của ai, cho biết điều gì thì kết luận được.", "Which file, of whom, saying what, would decide it.");

    public static Sentence NothingMissing => new("Không thiếu căn cứ nào.", "No evidence is missing.");

    public static Sentence RiseTab => new("Vươn lên", "Rise from weak");

    public static Sentence RiseTitle(int risen, int exemplary) => new(
        $"{risen} đề nghị vươn lên từ yếu kém, {exemplary} thành tiêu biểu", $"{risen} rose from weak, {exemplary} of them to exemplary");

    public static Sentence RiseMeasured => new(
        "Xếp theo phần của mức tăng có thể: (nay − trước) / (1 − trước).", "By share of the possible rise: (now − before) / (1 − before).");

    public static Sentence NobodyRose => new("Không có đề nghị nào vươn lên từ mức yếu kém.", "Nobody rose from a weak base.");

    public static Sentence YesNo(bool yes) => yes ? new("Có", "Yes") : new("Không", "No");

    public static Sentence DecisionsTab => new("Quyết định", "Decisions");

    public static Sentence DecisionsTitle(int all, int against) => new(
        $"{all} quyết định đã ghi nhận, {against} khác kết quả xét", $"{all} {(all == 1 ? "decision" : "decisions")} recorded, {against} against the evaluation");

    public static Sentence DecisionsMeasured => new("Quyết định của Hội đồng, ghi nối tiếp và không sửa.", "The council's word, added and never changed.");

    public static Sentence NoDecisions => new("Chưa ghi nhận quyết định nào.", "No decision has been recorded yet.");

    public static Sentence MethodTab => new("Phương pháp", "Method");

    public static Sentence MethodTitle(int clauses, int conditions) => new($"{clauses} điều khoản của kế hoạch, {conditions} điều kiện được xét", $"{clauses} clauses of the plan, {conditions} conditions judged");

    public static Sentence MethodMeasured => new("Mỗi điều khoản của kế hoạch và cách xét.", "Each clause of the plan and what answers it.");

    public static Sentence Ordered => new("Đối tượng, thời hạn, chỉ tiêu hoặc hồ sơ của kế hoạch", "A subject, deadline, quota or dossier rule of the plan");

    public static Sentence ThreeAnswers => new(
        "Thiếu dữ liệu không bao giờ là đạt hay không đạt: khi đó kết quả là chưa đủ căn cứ.", "Missing data are never a pass and never a fail: the outcome is then not enough evidence.");

    public static Sentence Unrounded => new("Mọi so sánh dùng số chưa làm tròn.", "Everything is compared before rounding.");

    public static Sentence SameIdentifier => new("Hai tệp cùng mã đối chiếu có cùng kết quả và cùng quyết định.", "Two files with the same identifier hold the same findings and decisions.");

    /// <param name="preferences">How many only speak for a candidate; none are not told.</param>
    public static Sentence CandidateTitle(string name, Sentence verdict, int met, int all, int preferred, int preferences) => new(
        $"{name}: {verdict.Vi} ({met}/{all} điều kiện đạt{(preferences == 0 ? "" : $"; {preferred}/{preferences} ưu tiên đạt")})",
        $"{name}: {verdict.En} ({met} of {all} conditions met{(preferences == 0 ? "" : $"; {preferred} of {preferences} preferences met")})");

    public static Sentence CandidateMeasured => new(
        "Mỗi điều kiện, kết quả, số liệu so sánh và dòng của tệp mà số liệu lấy ra; mỗi dòng nguồn một hàng.",
        "Each condition, its outcome, the figures compared and the row of the file that each came from; a line for each source.");

    public static Sentence NoConditions => new("Không có điều kiện nào áp dụng cho đối tượng này.", "No condition holds for this candidate.");

    public static Sentence FindingsTab => new("Minh chứng", "Findings");
}
