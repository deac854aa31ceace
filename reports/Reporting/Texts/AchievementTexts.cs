using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The achievement report.</summary>
internal static class AchievementTexts
{
    public const string Abbreviation = "BC";

    public static Sentence Kind => new("BÁO CÁO THÀNH TÍCH", "ACHIEVEMENT REPORT");

    /// <param name="award">Null where the campaign has no award for the candidate.</param>
    public static Sentence Subject(Sentence? award, Sentence campaign, Sentence round) => award is { } form
        ? new($"Đề nghị tặng {form.Vi}: {campaign.Vi} ({round.Vi})", $"Proposed for {form.En}: {campaign.En} ({round.En})")
        : new($"{campaign.Vi} ({round.Vi})", $"{campaign.En} ({round.En})");

    public static Sentence Collective(string name) => new($"Tên tập thể đề nghị: {name}.", $"Collective proposed: {name}.");

    public static Sentence Person(Sentence name) => new($"Cá nhân đề nghị: {name.Vi}.", $"Individual proposed: {name.En}.");

    public static Sentence UnitHeading => new("Sơ lược đặc điểm, tình hình", "About the unit");

    public static Sentence Seat => new("Trụ sở chính, điện thoại:", "Seat and telephone:");

    public static Sentence Staff => new("Tổ chức, biên chế:", "Organisation and staff:");

    public static Sentence Duties => new("Chức năng, nhiệm vụ được giao:", "Functions and duties:");

    public static Sentence PersonHeading => new("Sơ lược về cá nhân", "About the individual");

    public static Sentence Position => new("Chức vụ, nơi công tác:", "Position and place of work:");

    public static Sentence Rated(Sentence rating) => new($"Mức xếp loại trong năm: {rating.Vi}.", $"Rating of the year: {rating.En}.");

    public static Sentence ResultsHeading => new("Thành tích đạt được", "What was achieved");

    public static Sentence FiguresOfUnit(string unit) => new(
        $"Chỉ số, mức hài lòng, nhiệm vụ và hồ sơ nêu dưới đây là của đơn vị công tác: {unit}.",
        $"Index, satisfaction, tasks and files below are those of the unit of work: {unit}.");

    public static Sentence NoIndex => new("Không có chỉ số cải cách hành chính nào của đơn vị trong kỳ.", "There is no reform index of the unit in this period.");

    public static Sentence IndexHeading(string edition) => new($"Chỉ số cải cách hành chính theo lĩnh vực ({edition})", $"Reform index by domain ({edition})");

    public static Sentence NoValue => new("Đơn vị chưa có kết quả chỉ số trong kỳ.", "The unit has no index in this period.");

    public static Sentence IndexSays(Sentence ratio, Sentence named, Sentence rank, Sentence of) => new(
        $"Chỉ số đạt {ratio.Vi}, xếp loại {named.Vi}, hạng {rank.Vi}/{of.Vi} trong khối.",
        $"The index is {ratio.En}, class {named.En}, place {rank.En} of {of.En} in its group.");

    public static Sentence IndexMoved(Sentence before, Sentence named, Sentence change) => new(
        $"Năm trước đạt {before.Vi}, xếp loại {named.Vi}; thay đổi {change.Vi} điểm phần trăm.",
        $"The year before it was {before.En}, class {named.En}; a change of {change.En} percentage points.");

    public static Sentence IndexNotCompared(Sentence why) => new($"Không so sánh với năm trước: {Lower(why.Vi)}.", $"Not compared with the year before: {Lower(why.En)}.");

    public static Sentence NoYearBefore => new("không có số liệu năm trước", "there are no figures of the year before");

    public static Sentence DomainsDescription => new(
        "Kết quả từng lĩnh vực cải cách hành chính năm nay và năm trước, tính theo tỷ lệ điểm.",
        "Each reform domain this year and the year before, as a share of its points.");

    public static Sentence Domain => new("Lĩnh vực", "Domain");

    public static Sentence YearBefore => new("Năm trước", "Year before");

    public static Sentence ThisYear => new("Năm nay", "This year");

    public static Sentence Change => new("Thay đổi (điểm %)", "Change (points)");

    public static Sentence WorkDone => new("Việc đã làm và kết quả:", "What was done, and what came of it:");

    public static Sentence SatisfactionHeading => new("Mức độ hài lòng", "Satisfaction");

    public static Sentence NoAnswers => new("Không có phiếu khảo sát nào về đơn vị trong năm.", "There are no answers about the unit this year.");

    public static Sentence SatisfactionDescription => new(
        "Tỷ lệ hài lòng theo từng câu hỏi năm nay và năm trước.",
        "Share of satisfied answers to each question, this year and the year before.");

    public static Sentence Question => new("Câu hỏi", "Question");

    public static Sentence Answers => new("Số phiếu", "Answers");

    public static Sentence TasksHeading => new("Nhiệm vụ được giao", "Assigned tasks");

    public static Sentence NoTasks => new("Không có nhiệm vụ nào được ghi nhận trong kỳ.", "No task is on record for this period.");

    public static Sentence TasksSay(int all, int done, int onTime, int well) => new(
        $"Được giao {all} nhiệm vụ: {done} đã hoàn thành, {onTime} đúng hạn, {well} được ghi nhận đạt chất lượng.",
        $"{all} {(all == 1 ? "task was" : "tasks were")} assigned: {done} completed, {onTime} in time, {well} recorded as done well.");

    public static Sentence TasksDescription => new("Từng nhiệm vụ được giao, hạn, ngày hoàn thành và chất lượng.", "Each assigned task, when it was due, when it was completed, and how well.");

    public static Sentence Task => new("Nhiệm vụ", "Task");

    public static Sentence Due => new("Hạn", "Due");

    public static Sentence Completed => new("Hoàn thành", "Completed");

    public static Sentence NotDone => new("chưa", "not yet");

    public static Sentence Quality => new("Chất lượng", "Quality");

    /// <param name="met">Null where nobody said.</param>
    public static Sentence QualityWord(bool? met) => met switch
    {
        true => new("đạt", "met"),
        false => new("không đạt", "not met"),
        null => new("chưa ghi", "not recorded"),
    };

    public static Sentence InitiativesHeading => new("Mô hình mới, sáng kiến, giải pháp", "New models, initiatives and solutions");

    public static Sentence NoInitiative => new("Chưa có sáng kiến nào được ghi nhận trong kỳ.", "No initiative is on record for this period.");

    public static Sentence InitiativeToTell => new("Mô hình, sáng kiến cần bổ sung (kèm quyết định công nhận):", "Initiatives to be added (with the decision that recognised them):");

    public static Sentence InitiativesDescription => new("Từng sáng kiến, nơi công nhận và phạm vi áp dụng.", "Each initiative, who recognised it and where it works.");

    public static Sentence Initiative => new("Tên sáng kiến", "Initiative");

    public static Sentence RecognisedBy => new("Công nhận", "Recognised");

    public static Sentence Scope => new("Phạm vi", "Scope");

    /// <param name="number">Of the decision; null where it is not known.</param>
    /// <param name="day">Of the decision; null where it is not known.</param>
    public static Sentence Recognised(string by, string? number, Sentence? day) => new(
        string.Join(", ", new[] { by, number is null ? null : $"số {number}", day is { } of ? $"ngày {of.Vi}" : null }.OfType<string>()),
        string.Join(", ", new[] { by, number is null ? null : $"No. {number}", day is { } on ? $"on {on.En}" : null }.OfType<string>()));

    public static Sentence NotRecognised => new("chưa được công nhận", "not recognised yet");

    public static Sentence FilesHeading => new("Hồ sơ thủ tục hành chính", "Files of administrative procedures");

    public static Sentence FilesDescription => new("Hồ sơ tiếp nhận, đúng hạn, trễ hạn và tồn đọng theo kỳ.", "Files received, in time, late and left over, by period.");

    public static Sentence Period => new("Kỳ", "Period");

    public static Sentence Received => new("Tiếp nhận", "Received");

    public static Sentence OnTime => new("Đúng hạn", "In time");

    public static Sentence Overdue => new("Trễ hạn", "Late");

    public static Sentence Backlog => new("Tồn đọng", "Left over");

    public static Sentence ConditionsHeading => new("Đối chiếu với điều kiện khen thưởng", "How the conditions are met");

    /// <param name="met">How many of the conditions that decide are met.</param>
    /// <param name="all">How many decide.</param>
    /// <param name="preferred">How many of the preferences, which only speak for a candidate, are met.</param>
    /// <param name="preferences">How many of them there are; none are not told.</param>
    public static Sentence VerdictSays(Sentence verdict, int met, int all, int preferred, int preferences) => new(
        $"Kết quả đối chiếu: {Lower(verdict.Vi)} ({met}/{all} điều kiện đạt{(preferences == 0 ? "" : $"; {preferred}/{preferences} ưu tiên đạt, không quyết định kết quả")}).",
        $"The evaluation says: {Lower(verdict.En)} ({met} of {all} conditions met{(preferences == 0 ? "" : $"; {preferred} of {preferences} preferences met, which do not decide")}).");

    public static Sentence ConditionsDescription => new("Từng điều kiện của kế hoạch, kết quả và căn cứ.", "Each condition of the plan, its outcome and why.");

    public static Sentence Clause => new("Mã", "Id");

    public static Sentence Asks => new("Điều kiện", "Condition");

    public static Sentence OutcomeColumn => new("Kết quả", "Outcome");

    public static Sentence Because => new("Căn cứ", "Because");

    public static Sentence PriorHeading => new("Các hình thức đã được khen thưởng", "Earlier awards");

    public static Sentence PriorDescription => new("Các hình thức khen thưởng đã nhận, để điền.", "Awards received earlier, to be filled in.");

    public static Sentence Year => new("Năm", "Year");

    public static Sentence DecisionOf => new("Số, ngày, cơ quan ban hành quyết định", "Number, day and issuer of the decision");

    public static Sentence Pledge(bool person) => person
        ? new("Tôi chịu trách nhiệm về tính chính xác của nội dung báo cáo./.", "I answer for the correctness of this report.")
        : new("Đơn vị chịu trách nhiệm về tính chính xác của nội dung báo cáo./.", "The unit answers for the correctness of this report.");

    public static Sentence Confirmed => new("Xác nhận của cấp trình khen", "Confirmed by the proposing level");

    public static Sentence Reporter => new("Người báo cáo", "Reporter");

    public static Sentence UnitHead => new("Thủ trưởng đơn vị", "Head of the unit");

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
