using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Decisions;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary>What changed under a decision, as a terminal, a spreadsheet and JSON tell it.</summary>
internal static class ReviewTexts
{
    private static readonly Sentence Nothing = new("không có", "none");

    public static Sentence Total(int reviewed, int changed) => reviewed == 0
        ? new("Chưa có quyết định nào để rà soát.", "There is no decision to review yet.")
        : changed == 0
            ? new($"Đã rà soát {reviewed} quyết định đang có hiệu lực: căn cứ vẫn như khi quyết định.", $"{reviewed} standing {(reviewed == 1 ? "decision" : "decisions")} reviewed: the grounds are as they were when the council decided.")
            : new($"Đã rà soát {reviewed} quyết định đang có hiệu lực: {changed} quyết định có căn cứ đã thay đổi.", $"{reviewed} standing {(reviewed == 1 ? "decision" : "decisions")} reviewed: the grounds of {changed} changed since.");

    public static IEnumerable<string> Lines(ChangedDecision one, Language language)
    {
        var change = one.Change;
        if (change.To is not { } now)
        {
            yield return new Sentence("Nay không còn là đối tượng xét của đợt này (đề nghị đã rút, hoặc dữ liệu, quy định đã thay đổi).", "No candidate of this round any more (the nomination was taken back, or the data or rules changed).").In(language);
            yield return Since(one.Since, language);
            yield break;
        }

        yield return new Sentence("Kết luận: ", "Verdict: ").In(language)
            + (change.From == now ? new Sentence($"vẫn {now.InWords().Vi}", $"still {now.InWords().En}").In(language) : $"{change.From.InWords().In(language)} → {now.InWords().In(language)}")
            + (one.Stored.Decision.Ruling == Ruling.Granted && change.From == VerdictKind.Qualifies && now != VerdictKind.Qualifies
                ? new Sentence("; việc tặng thưởng nay không còn đủ căn cứ", "; the grant no longer has its grounds").In(language) : "");
        foreach (var condition in change.Conditions)
        {
            yield return $"{condition.Id}: {Word(condition.From, language)} → {Word(condition.To, language)}";
            yield return new Sentence("    trước: ", "    then: ").In(language) + (condition.From?.Sentence ?? Nothing).In(language);
            yield return new Sentence("    nay: ", "    now: ").In(language) + (condition.To?.Sentence ?? Nothing).In(language);
            yield return "    " + Since(one.Causes(condition), language);
        }

        if (change.PlaceChanged)
        {
            yield return new Sentence("Danh sách đề nghị: ", "Shortlist: ").In(language) + $"{Place(change.PlaceFrom).In(language)} → {Place(change.PlaceTo).In(language)}";
            if (change.Conditions.Count == 0)
            {
                // Others moved; which of the imports moved them, their own cases say.
                yield return "    " + Since(one.Since, language);
            }
        }
    }

    public static string[] Headings(Language language) => language == Language.Vietnamese
        ? ["Cơ quan", "Số", "Đợt xét", "Mã", "Tên", "Quyết định", "Kết luận trước", "Kết luận nay", "Điều kiện", "Trước", "Nay", "Do"]
        : ["Office", "No.", "Round", "Code", "Name", "Decision", "Verdict then", "Verdict now", "Condition", "Then", "Now", "Because of"];

    public static IEnumerable<string[]> Rows(string office, ChangedDecision one, Language language)
    {
        var (decision, change) = (one.Stored.Decision, one.Change);
        string[] head =
        [
            office, one.Stored.ShortName, DecisionTexts.Round(decision), decision.Candidate, decision.CandidateName, decision.Ruling.InWords().In(language),
            change.From.InWords().In(language), (change.To?.InWords() ?? Nothing).In(language),
        ];
        string[][] rows =
        [
            .. change.Conditions.Select(c => (string[])[.. head, c.Id, (c.From?.Sentence ?? Nothing).In(language), (c.To?.Sentence ?? Nothing).In(language), Files(one.Causes(c))]),
            .. change.PlaceChanged ? new[] { (string[])[.. head, "", Place(change.PlaceFrom).In(language), Place(change.PlaceTo).In(language), ""] } : [],
        ];
        return rows.Length > 0 ? rows : [[.. head, "", "", "", Files(one.Since)]];
    }

    public static object Json(string office, ChangedDecision one, Language language) => new
    {
        office,
        decision = DecisionTexts.Json(one.Stored, null, language),
        evaluation = one.Evaluation,
        verdict = new { from = one.Change.From.Code(), to = one.Change.To?.Code() },
        conditions = one.Change.Conditions.Select(c => new
        {
            id = c.Id,
            from = Outcome(c.From, language),
            to = Outcome(c.To, language),
            causes = one.Causes(c).Select(d => new
            {
                feed = d.Feed,
                import = d.Batch,
                file = d.File,
                importedAt = d.ImportedAt,
                places = c.Came.Where(p => p.Batch == d.Batch).Select(p => p.Where),
            }),
        }),
        place = one.Change.PlaceChanged ? new { from = one.Change.PlaceFrom, to = one.Change.PlaceTo } : null,
        imports = one.Since.Select(d => new { feed = d.Feed, import = d.Batch, file = d.File }),
    };

    private static object? Outcome(ConditionOutcome? outcome, Language language) => outcome is null ? null : new
    {
        outcome = outcome.Outcome.Code(),
        code = outcome.Code,
        figures = outcome.Figures.Select(f => new { name = f.Name, value = f.Value, text = f.Text, bound = f.Bound, boundText = f.BoundText }),
        sentence = outcome.Sentence.In(language),
    };

    private static string Word(ConditionOutcome? outcome, Language language) => (outcome?.Outcome.InWords() ?? Nothing).In(language);

    private static string Since(IReadOnlyList<Storage.Queries.FeedDelivery> imports, Language language) => imports.Count == 0
        ? new Sentence("do: ngày xét khác, hoặc quy định đã thay đổi (không có lần nhập mới)", "because of: the day it is looked at, or other rules (nothing was imported since)").In(language)
        : new Sentence("do: ", "because of: ").In(language) + string.Join("; ", imports.Select(d => $"{d.File} ({d.Feed}, {new Sentence("lần nhập", "import").In(language)} {d.Batch})"));

    private static string Files(IReadOnlyList<Storage.Queries.FeedDelivery> imports) => string.Join("; ", imports.Select(d => $"{d.File} ({d.Feed} {d.Batch})"));

    private static Sentence Place(GroundsPlace? place)
    {
        var count = place?.Count is { } known ? new Sentence($" (số lượng {known})", $" (of {known})") : default;
        var status = place?.Status switch
        {
            null => new("không trong danh sách", "not on the list"),
            ShortlistStatus.Within => new("trong chỉ tiêu", "within the quota"),
            ShortlistStatus.TieAtEdge => new("bằng nhau ở mức cuối chỉ tiêu", "tied across the edge"),
            ShortlistStatus.Beyond => new("ngoài chỉ tiêu", "beyond the quota"),
            _ => new Sentence("chưa biết chỉ tiêu", "number unknown"),
        };
        return new(status.Vi + count.Vi, status.En + count.En);
    }
}
