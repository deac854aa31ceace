using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Portal.Cli.Campaigns;

/// <summary>What a condition's kind and parameters mean, and the feed that decides it.</summary>
internal static class ConditionWords
{
    /// <summary>The rule as it is applied, bounds said, and the feed; null where the result of the unit decides.</summary>
    public static (Sentence Rule, string? Feed) Of(Condition condition, Campaign campaign) => condition switch
    {
        AllTasksDone c => (Tasks(c), EvidenceFeeds.Tasks),
        Attested => (new("Người có thẩm quyền xác nhận bằng văn bản", "A named person states it, with a document"), EvidenceFeeds.Attestations),
        ClassAtLeast c => (new($"Xếp loại chung của chỉ số từ {c.Class} trở lên, kể cả {c.Class}", $"The class of the index as a whole is \"{c.Class}\" or better, that included"), EvidenceFeeds.Scores),
        Covered => (new("Khối của đơn vị thuộc đối tượng của phong trào", "The unit's group is among those of the campaign"), EvidenceFeeds.Units),
        CriteriaClassAtLeast c => (
            new($"Từng tiêu chí được giao, không chỉ điểm chung, xếp loại từ {c.Class} trở lên, kể cả {c.Class}; tiêu chí không áp dụng thì không tính", $"Each criterion assigned, not only the whole, is in class \"{c.Class}\" or better, that included; one that is not applicable is not asked for"),
            EvidenceFeeds.Scores),
        DossierComplete => (Papers(campaign.Dossier), EvidenceFeeds.Dossiers),
        DossierOnTime => (new("Mọi giấy tờ đến trước ngày hạn; đến đúng ngày hạn là muộn", "Every paper came before the day; on the day itself is too late"), EvidenceFeeds.Dossiers),
        HasInitiative c => (Initiative(c), EvidenceFeeds.Initiatives),
        IndexKnown c => (new($"Có kết quả chỉ số của kỳ xét của {Whose(c).Vi}", $"There is a result of the index for {Whose(c).En} in the period"), EvidenceFeeds.Scores),
        NoDiscipline => (new("Không ngày nào trong thời gian xét bị kỷ luật hay đang bị xem xét kỷ luật; trùng một ngày cũng tính", "No day judged is one of discipline, carried out or considered; one day in common counts"), EvidenceFeeds.Discipline),
        NoOverdueFiles => (new("Hồ sơ thủ tục hành chính của đơn vị trong thời gian xét: 0 trễ hạn, 0 tồn đọng", "Files of procedures of the unit in the days judged: none late, none left over"), EvidenceFeeds.FilesHandled),
        RatedAtLeast c => (new($"Xếp loại từ \"{c.Rating.InWords().Vi}\" trở lên, kể cả mức đó", $"Rated \"{c.Rating.InWords().En}\" or better, that included"), EvidenceFeeds.Nominations),
        RatioHigherThanYearBefore c => (
            new($"Tỷ lệ điểm của {Whose(c).Vi} cao hơn hẳn cùng kỳ năm trước, so trước khi làm tròn; bằng nhau là không đạt", $"The share of points of {Whose(c).En} is strictly higher than a year before, unrounded; equal is not enough"),
            EvidenceFeeds.Scores),
        RoseFromWeak => (new("Năm trước thuộc diện yếu kém, nay đạt mức tiêu biểu (mục vươn lên ở trên)", "Weak a year before and exemplary now, as said above of rising"), EvidenceFeeds.Scores),
        SatisfactionAbove c => (
            c.Inclusive
                ? new($"Số trả lời hài lòng trên số trả lời từ {Percent(c.Share).Vi} trở lên{Asked(c).Vi}", $"Satisfied answers over all answers are {Percent(c.Share).En} or more{Asked(c).En}")
                : new($"Số trả lời hài lòng trên số trả lời phải hơn {Percent(c.Share).Vi}; đúng {Percent(c.Share).Vi} là không đạt{Asked(c).Vi}", $"Satisfied answers over all answers are more than {Percent(c.Share).En}; exactly {Percent(c.Share).En} is not enough{Asked(c).En}"),
            EvidenceFeeds.Satisfaction),
        SatisfactionHigherThanYearBefore c => (
            new($"Tỷ lệ hài lòng cao hơn hẳn năm trước, trên các câu hỏi cả hai năm cùng hỏi{Asked(c).Vi}", $"The share satisfied is strictly higher than the year before, over the questions that both years asked{Asked(c).En}"),
            EvidenceFeeds.Satisfaction),
        UnitQualifies => (new("Đơn vị của cá nhân đạt mọi điều kiện của tập thể, trừ hồ sơ", "The person's unit meets every condition of collectives but the papers"), null),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Kind, "not a kind of condition"),
    };

    /// <summary>By what candidates are ordered.</summary>
    public static Sentence Of(OrderKey key) => key switch
    {
        OrderKey.Ratio => new("tỷ lệ điểm theo xếp hạng của bộ chỉ số", "the share of points as the edition ranks it"),
        OrderKey.Change => new("mức tăng so với năm trước", "the rise over the year before"),
        OrderKey.Rise => new("phần đã tăng trên phần có thể tăng của người vươn lên từ yếu kém", "the share of the possible rise of those who rose from weak"),
        OrderKey.Rating => new("xếp loại cá nhân", "the rating"),
        OrderKey.Preferences => new("số ưu tiên đạt được", "preferences met"),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "not an order"),
    };

    private static Sentence Tasks(AllTasksDone c) => (c.Quality, c.OnTime) switch
    {
        (true, true) => new("Mọi nhiệm vụ đến hạn trong thời gian xét đã xong, đạt chất lượng, chậm nhất vào ngày hạn", "Every task due in the days judged is done, well, on its last day at the latest"),
        (true, false) => new("Mọi nhiệm vụ đến hạn trong thời gian xét đã xong và đạt chất lượng", "Every task due in the days judged is done, and well"),
        (false, true) => new("Mọi nhiệm vụ đến hạn trong thời gian xét đã xong, chậm nhất vào ngày hạn", "Every task due in the days judged is done, on its last day at the latest"),
        _ => new("Mọi nhiệm vụ đến hạn trong thời gian xét đã xong", "Every task due in the days judged is done"),
    };

    private static Sentence Papers(DossierRule? dossier) => dossier?.Copies is { } copies
        ? new($"Đủ các phần hồ sơ, mỗi phần {copies:00} bản", $"Every paper is there, {copies} copies of each")
        : new("Đủ các phần hồ sơ", "Every paper is there");

    private static Sentence Initiative(HasInitiative c)
    {
        var by = !c.Recognised ? new Sentence("", "")
            : c.RecognisedBy.Count == 0 ? new(", được công nhận", ", recognised")
            : new($", do {string.Join(" hoặc ", c.RecognisedBy)} công nhận", $", recognised by {string.Join(" or ", c.RecognisedBy)}");
        var scope = c.Scope ? new Sentence(", ghi rõ phạm vi ảnh hưởng, áp dụng", ", its scope stated") : new("", "");
        return new($"Có sáng kiến, giải pháp hoặc mô hình trong thời gian xét{by.Vi}{scope.Vi}", $"An initiative, solution or model of the days judged{by.En}{scope.En}");
    }

    private static Sentence Whose(IndexCondition c) => c.Unit is { } unit ? new($"'{unit}'", $"'{unit}'") : new("đơn vị", "the unit");

    private static Sentence Asked(SatisfactionCondition c) => c.Questions.Count == 0 ? new("", "")
        : new($" (câu hỏi {string.Join(", ", c.Questions)})", $" (questions {string.Join(", ", c.Questions)})");

    private static Sentence Percent(decimal share)
    {
        var text = (share * 100).ToString("0.############", CultureInfo.InvariantCulture);
        return new(text.Replace('.', ',') + "%", text + "%");
    }
}
