using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Decisions;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What the council decided, and what candidates are ordered by.</summary>
internal static class AwardTexts
{
    public static Sentence DecisionsHeading => new("Quyết định khác kết quả xét", "Decisions that go against the evaluation");

    /// <summary>That a decision goes against the evaluation, in what, and why.</summary>
    public static Sentence Against(Ruling ruling, string document, Sentence day, IEnumerable<Departure> departures, string? reason)
    {
        var words = departures.Select(departure => departure.InWords()).ToList();
        var (vi, en) = ruling == Ruling.Granted ? ("Khen thưởng khác kết quả xét", "Granted against the evaluation") : ("Quyết định khác kết quả xét", "Decided against the evaluation");
        return new(
            $"{vi} ({document}, ngày {day.Vi}): {string.Join("; ", words.Select(word => word.Vi))}. Lý do: {reason ?? "không ghi"}.",
            $"{en} ({document}, {day.En}): {string.Join("; ", words.Select(word => word.En))}. Reason: {reason ?? "none given"}.");
    }

    public static Sentence Of(string name, Sentence said) => new($"{name}: {said.Vi}", $"{name}: {said.En}");

    /// <summary>A decision that goes with the evaluation.</summary>
    public static Sentence Decided(Sentence word, string document, Sentence day) => new($"Hội đồng: {word.Vi} ({document}, ngày {day.Vi}).", $"The council: {word.En} ({document}, {day.En}).");

    public static Sentence Both(Sentence finding, Sentence word) => new($"{finding.Vi}. {word.Vi}", $"{finding.En}. {word.En}");

    public static Sentence Key(OrderKey key) => key switch
    {
        OrderKey.Ratio => new("chỉ số", "index"),
        OrderKey.Change => new("mức tăng so với năm trước", "change over the year before"),
        OrderKey.Rise => new("phần của mức tăng có thể", "share of the possible rise"),
        OrderKey.Rating => new("mức xếp loại trong năm", "rating of the year"),
        _ => new("số ưu tiên của kế hoạch đạt được", "preferences of the plan that are met"),
    };

    public static Sentence Order(IReadOnlyList<OrderKey> keys) => keys.Count == 0
        ? new("không theo thứ tự", "in no order")
        : new($"theo {string.Join(", rồi ", keys.Select(key => Key(key).Vi))}", $"by {string.Join(", then ", keys.Select(key => Key(key).En))}");

    public static Sentence Ordered(Sentence subjects, Sentence order) => new($"{subjects.Vi}: {order.Vi}", $"{subjects.En}: {order.En}");

    /// <param name="orders">One where all lists are ordered alike, else one for each list.</param>
    public static Sentence ShortlistMeasured(IReadOnlyList<Sentence> orders) => new(
        $"Những đề nghị đủ điều kiện{(orders.Count == 1 ? ", xếp " : ". Thứ tự: ")}{string.Join("; ", orders.Select(order => order.Vi))}. Chỉ tiêu là mức tối đa. Đề nghị chưa kết luận được đứng bên cạnh, không có thứ tự.",
        $"Those who qualify{(orders.Count == 1 ? ", " : ". Order: ")}{string.Join("; ", orders.Select(order => order.En))}. A quota is a ceiling. Candidates that cannot be decided yet stand beside, without a place.");

    public static Sentence Quota(int? count, Sentence subjects, Sentence order) => new(
        $"Chỉ tiêu tối đa {(count is { } most ? Plain(most) : "theo phân bổ hằng năm")}: {subjects.Vi}, xếp {order.Vi}",
        $"At most {(count is { } known ? Plain(known) : "as allotted each year")}: {subjects.En}, {order.En}");

    public static Sentence Before(DateOnly day) => new($"Hồ sơ trước ngày {DossierTexts.Day(day).Vi}", $"Dossiers before {DossierTexts.Day(day).En}");

    public static Sentence Judged(Sentence round, Sentence days) => new($"{round.Vi}: xét {days.Vi}", $"{round.En}: judged {days.En}");

    /// <summary>How far a figure is from what is asked of it.</summary>
    public static Sentence Gap(Sentence title, Sentence gap) => new($"{title.Vi}: {gap.Vi}", $"{title.En}: {gap.En}");

    public static Sentence Equal => new("bằng mức, cần cao hơn", "equal, must be higher");

    public static Sentence DaysLate(int days) => new($"muộn {Plain(days)} ngày", $"{Plain(days)} {(days == 1 ? "day" : "days")} late");

    public static Sentence Instead(Sentence word, Sentence asked) => new($"{word.Vi}, cần {asked.Vi}", $"{word.En}, must be {asked.En}");

    public static Sentence OpenToo => new("Còn chưa kết luận", "Open besides");

    /// <summary>A feed in words, with the name that an import is given.</summary>
    public static Sentence Feed(string feed) => feed switch
    {
        EvidenceFeeds.Tasks => Named(feed, "nhiệm vụ"),
        EvidenceFeeds.Initiatives => Named(feed, "sáng kiến"),
        EvidenceFeeds.Discipline => Named(feed, "kỷ luật"),
        EvidenceFeeds.Attestations => Named(feed, "xác nhận"),
        EvidenceFeeds.Nominations => Named(feed, "đề nghị cá nhân"),
        EvidenceFeeds.Dossiers => Named(feed, "hồ sơ"),
        EvidenceFeeds.Allotments => Named(feed, "phân bổ chỉ tiêu"),
        EvidenceFeeds.FilesHandled => Named(feed, "hồ sơ thủ tục hành chính"),
        EvidenceFeeds.Scores => Named(feed, "điểm chỉ số"),
        EvidenceFeeds.Satisfaction => Named(feed, "hài lòng"),
        EvidenceFeeds.Units => Named(feed, "đơn vị"),
        _ => new(feed, feed),
    };

    private static Sentence Named(string feed, string words) => new($"{words} ({feed})", feed);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
