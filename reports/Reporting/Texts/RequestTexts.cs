using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The request to reward, with its list.</summary>
internal static class RequestTexts
{
    public const string Abbreviation = "TTr";

    public static Sentence Kind => new("TỜ TRÌNH", "REQUEST");

    public static Sentence Subject(Sentence campaign, Sentence round) => new(
        $"Về việc đề nghị khen thưởng: {campaign.Vi} ({round.Vi})",
        $"Awards proposed: {campaign.En} ({round.En})");

    public static Sentence Opening(Sentence campaign, Sentence days) => new(
        $"Sau khi đối chiếu kết quả thực hiện {days.Vi} với các điều kiện của “{campaign.Vi}”, cơ quan thường trực kính trình xem xét, khen thưởng các tập thể, cá nhân sau đây.",
        $"Having held the results {days.En} against the conditions of “{campaign.En}”, the standing office requests that the following collectives and individuals be rewarded.");

    public static Sentence ResultHeading => new("Kết quả xét điều kiện", "Who meets the conditions");

    public static Sentence ProposalHeading => new("Đề nghị khen thưởng", "Who is proposed");

    public static Sentence DossierHeading => new("Hồ sơ kèm theo", "Papers enclosed");

    public static Sentence SummaryDescription => new(
        "Số đề nghị khen thưởng của từng nhóm đối tượng, so với chỉ tiêu.",
        "How many are proposed in each group of candidates, beside the quota.");

    public static Sentence Proposed => new("Đề nghị", "Proposed");

    public static Sentence ToChoose => new("Hội đồng chọn", "Council chooses");

    public static Sentence NoNumberYet(Sentence subjects) => new(
        $"{subjects.Vi}: chưa có chỉ tiêu phân bổ; danh sách nêu tất cả các đề nghị đủ điều kiện, theo thứ tự.",
        $"{subjects.En}: no quota has been allotted yet; the list names all who qualify, in order.");

    public static Sentence TieForCouncil(Sentence subjects, Sentence names, int places) => new(
        $"{subjects.Vi}: {names.Vi} bằng nhau theo mọi tiêu chí xếp thứ tự, trong khi chỉ tiêu chỉ còn {places}; kính đề nghị Hội đồng lựa chọn.",
        $"{subjects.En}: {names.En} are equal by every rule of order, and the quota has only {places} left; the council is asked to choose.");

    public static Sentence QuotaNotFilled(Sentence subjects, int proposed, int quota) => new(
        $"{subjects.Vi}: đề nghị {proposed} trên chỉ tiêu {quota}; chỉ tiêu là mức tối đa, thành tích đến đâu khen thưởng đến đó.",
        $"{subjects.En}: {proposed} proposed of a quota of {quota}; a quota is a ceiling, and what is achieved is what is rewarded.");

    public static Sentence DossierHolds(int? copies) => copies is { } sets
        ? new($"Hồ sơ gồm {sets} bộ, mỗi bộ có:", $"The dossier has {sets} {(sets == 1 ? "set" : "sets")}, each of which holds:")
        : new("Hồ sơ gồm:", "The dossier holds:");

    public static Sentence Closing => new("Kính trình xem xét, quyết định./.", "Submitted for consideration and decision.");

    public static Sentence List => new("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", "LIST OF THOSE PROPOSED");

    public static Sentence ListOf(Sentence campaign) => new(
        $"(Kèm theo Tờ trình số ………/TTr-……… ngày … tháng … năm … về “{campaign.Vi}”)",
        $"(Annex to request No. ………/TTr-……… of … … … on “{campaign.En}”)");

    public static Sentence ListDescription(Sentence subjects) => new($"Danh sách đề nghị khen thưởng: {subjects.Vi}.", $"Those proposed: {subjects.En}.");

    public static Sentence NobodyProposed => new("Không có đề nghị nào đủ điều kiện.", "Nobody qualifies.");

    public static Sentence OpenBeside(int count) => new(
        $"{count} đề nghị chưa kết luận được, không nằm trong danh sách:",
        $"{count} {(count == 1 ? "candidate" : "candidates")} that cannot be decided yet, not in the list:");

    /// <param name="conditions">Ids of the conditions that are open.</param>
    public static Sentence OpenCandidate(string name, string conditions) => new($"{name}: còn thiếu căn cứ cho {conditions}", $"{name}: evidence is missing for {conditions}");
}
