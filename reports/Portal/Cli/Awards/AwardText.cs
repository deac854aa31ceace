using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary>An evaluation as a council reads it on a terminal: who, why not, what is missing and from whom, in what order, and what to do next.</summary>
internal static class AwardText
{
    /// <param name="decisions">The council's newest word by candidate.</param>
    /// <param name="nobody">Why no unit of the office is a candidate; null where one is.</param>
    public static void Print(
        CampaignEvaluation evaluation, Sentence office, IReadOnlyList<Verdict> shown, IReadOnlyDictionary<string, StoredDecision> decisions, Sentence? nobody, bool whole, Language language)
    {
        var (held, write) = (evaluation.Round, Console.Out);
        write.WriteLine(office.In(language));
        write.WriteLine($"{held.Campaign.Title.In(language)} ({held.Campaign.Id})");
        write.WriteLine(new Sentence(
            $"{held.Round.Title.Vi}{(Says(held.Round.Title.Vi) ? "" : $", năm {held.Year}")}: từ {held.First:dd/MM/yyyy} đến {held.Last:dd/MM/yyyy}.", $"{held.Round.Title.En}{(Says(held.Round.Title.En) ? "" : $", {held.Year}")}: {held.First:yyyy-MM-dd} to {held.Last:yyyy-MM-dd}.").In(language));
        bool Says(string title) => title.Contains($"{held.Year}", StringComparison.Ordinal);
        string[] others = [.. held.Campaign.Rounds.Where(r => r.IsHeldFor(held.Year) && r.Code != held.Round.Code).Select(r => $"{r.Title.In(language)} (--wave '{r.Code}')")];
        if (others.Length > 0)
        {
            write.WriteLine(new Sentence("Đợt khác trong năm: ", "Other rounds of the year: ").In(language) + string.Join("; ", others));
        }

        write.WriteLine();
        PrintCandidates(held.Campaign, shown, language);
        int Of(VerdictKind kind) => shown.Count(v => v.Kind == kind);
        write.WriteLine(new Sentence(
            $"{shown.Count} tập thể, cá nhân: {Of(VerdictKind.Qualifies)} đủ điều kiện, {Of(VerdictKind.DoesNotQualify)} không đủ điều kiện, {Of(VerdictKind.CannotBeDecided)} chưa thể kết luận.",
            $"{shown.Count} candidates: {Of(VerdictKind.Qualifies)} qualify, {Of(VerdictKind.DoesNotQualify)} do not, {Of(VerdictKind.CannotBeDecided)} cannot be decided yet.").In(language));
        foreach (var verdict in shown)
        {
            PrintReasons(verdict, whole, language);
        }

        foreach (var list in whole ? [] : evaluation.Shortlists)
        {
            PrintShortlist(held.Campaign, list, language);
        }

        PrintRises(whole ? [] : evaluation.Rises, language);
        PrintDecisions(shown, decisions, language);
        PrintNext(evaluation, shown, nobody, language);
    }

    /// <summary>Where a source stands, in one line.</summary>
    public static string Place(Source source, Language language) => source switch
    {
        SourceRow row => $"{row.File}{(row.Sheet.Length == 0 ? "" : "!" + row.Sheet)}:{row.Row}",
        SourceCounts counts => $"{counts.File}{(counts.Sheet.Length == 0 ? "" : "!" + counts.Sheet)}:{counts.Rows} ({counts.Satisfied}/{counts.Answered})",
        SourceRun run => new Sentence(
                $"{run.Edition} {run.Period} (lần tính {run.Run}, bản dữ liệu {run.Vintage}): {(run.Cells.Count == 0 ? "không có ô điểm nào của đơn vị" : "")}",
                $"{run.Edition} {run.Period} (run {run.Run}, vintage {run.Vintage}): {(run.Cells.Count == 0 ? "no scores of the unit" : "")}").In(language)
            + string.Join(", ", run.Cells.Select(c => $"{c.File}{(c.Sheet.Length == 0 ? "" : "!" + c.Sheet)} {c.Cells}")),
        _ => source.ToString(),
    };

    // What only speaks for a candidate is counted apart, as the papers do, and its id stands in brackets.
    private static void PrintCandidates(Campaign campaign, IReadOnlyList<Verdict> shown, Language language)
    {
        var preferred = shown.Any(v => v.Outcomes.Any(o => o.Preference));
        string[] headings = language == Language.Vietnamese
            ? ["Đối tượng", "Mã", "Tên", "Kết luận", ">Đạt", .. preferred ? [">Ưu tiên"] : Array.Empty<string>(), "Không đạt", "Chưa đủ căn cứ"]
            : ["Subject", "Code", "Name", "Verdict", ">Met", .. preferred ? [">Preferences"] : Array.Empty<string>(), "Not met", "Open"];
        Output.WriteTable(headings, shown.Select(v => (IReadOnlyList<string>)
        [
            v.Candidate.Subject is { } subject ? campaign.Subject(subject)!.Name.In(language) : Figures.None,
            v.Candidate.Code,
            v.Candidate.Name,
            v.Kind.InWords().In(language),
            Met(v, preference: false),
            .. preferred ? [Met(v, preference: true)] : Array.Empty<string>(),
            Ids(v, Outcome.NotMet),
            Ids(v, Outcome.InsufficientEvidence),
        ]));
    }

    private static string Met(Verdict verdict, bool preference) =>
        $"{verdict.Outcomes.Count(o => o.Outcome == Outcome.Met && o.Preference == preference)}/{verdict.Outcomes.Count(o => o.Preference == preference)}";

    private static string Ids(Verdict verdict, Outcome outcome) =>
        string.Join(' ', verdict.Outcomes.Where(o => o.Outcome == outcome).OrderBy(o => o.Preference).Select(o => o.Preference ? $"({o.Id})" : o.Id));

    private static void PrintReasons(Verdict verdict, bool whole, Language language)
    {
        ConditionOutcome[] told = [.. verdict.Outcomes.Where(o => whole || (o.Outcome != Outcome.Met && !o.Preference))];
        if (told.Length == 0)
        {
            return;
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine($"{verdict.Candidate.Name} ({verdict.Candidate.Code}): {verdict.Kind.InWords().In(language)}");
        foreach (var outcome in told)
        {
            Console.Out.WriteLine($"  {outcome.Id} {outcome.Outcome.InWords().In(language)}: {outcome.Sentence.In(language)}");
            if (outcome.Missing is { } missing)
            {
                Console.Out.WriteLine(new Sentence($"      còn thiếu: {missing.What.Vi}, tệp {missing.Feed}, của {missing.Subject}", $"      missing: {missing.What.En}, file {missing.Feed}, of {missing.Subject}").In(language));
            }

            foreach (var source in whole ? outcome.Sources : [])
            {
                Console.Out.WriteLine(new Sentence("      nguồn: ", "      source: ").In(language) + Place(source, language));
            }
        }
    }

    private static void PrintShortlist(Campaign campaign, Shortlist list, Language language)
    {
        var subjects = string.Join(", ", list.Quota.Subjects.Select(s => campaign.Subject(s)?.Name.In(language) ?? s)) + (list.Group is null ? "" : $" – {list.Group}");
        Console.Out.WriteLine();
        Console.Out.WriteLine(new Sentence(
            $"Danh sách đề nghị – {subjects}: {(list.Count is { } n ? $"chỉ tiêu tối đa {n}" : "chưa biết chỉ tiêu được phân bổ (tệp allotments)")}, {list.Entries.Count} đủ điều kiện, {list.Open.Count} chưa thể kết luận.",
            $"Shortlist – {subjects}: {(list.Count is { } m ? $"at most {m}" : "the number is not allotted yet (file allotments)")}, {list.Entries.Count} qualify, {list.Open.Count} open.").In(language));
        foreach (var entry in list.Entries)
        {
            var status = entry.Status switch
            {
                ShortlistStatus.Within => new Sentence("trong chỉ tiêu", "within the quota"),
                ShortlistStatus.TieAtEdge => new Sentence("bằng nhau ở mức cuối chỉ tiêu: Hội đồng quyết định", "tied across the edge: the council decides"),
                ShortlistStatus.Beyond => new Sentence("ngoài chỉ tiêu", "beyond the quota"),
                _ => new Sentence("chưa biết chỉ tiêu", "number unknown"),
            };
            Console.Out.WriteLine($"  {entry.Place}. {entry.Verdict.Candidate.Name} ({entry.Verdict.Candidate.Code}) {Figures.Percent(entry.Verdict.Standing.Ratio, 2, language)}: {status.In(language)}");
        }
    }

    private static void PrintRises(IReadOnlyList<Rise> rises, Language language)
    {
        if (rises.Count > 0)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(new Sentence("Vươn lên từ yếu kém:", "Rose from weak:").In(language));
        }

        foreach (var rise in rises)
        {
            var (from, to) = language == Language.Vietnamese ? (rise.BaseClass, rise.Class) : (rise.BaseEnglish ?? rise.BaseClass, rise.English ?? rise.Class);
            Console.Out.WriteLine(
                $"  {rise.Place}. {rise.Candidate.Name} ({rise.Candidate.Code}): {Figures.Percent(rise.BaseRatio, 2, language)} {from} → {Figures.Percent(rise.Ratio, 2, language)} {to}, "
                + new Sentence($"bằng {Figures.Percent(rise.ShareOfPossible, 1, language)} mức có thể tăng", $"{Figures.Percent(rise.ShareOfPossible, 1, language)} of the possible rise").In(language));
        }
    }

    private static void PrintDecisions(IReadOnlyList<Verdict> shown, IReadOnlyDictionary<string, StoredDecision> decisions, Language language)
    {
        Verdict[] decided = [.. shown.Where(v => decisions.ContainsKey(v.Candidate.Code))];
        if (decided.Length > 0)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(new Sentence("Quyết định của Hội đồng:", "Decisions of the council:").In(language));
        }

        foreach (var candidate in decided.Select(v => v.Candidate))
        {
            var stored = decisions[candidate.Code];
            Console.Out.WriteLine($"  {stored.ShortName} {candidate.Name} ({candidate.Code}): {DecisionTexts.Whole(stored.Decision, language)}");
        }
    }

    private static void PrintNext(CampaignEvaluation evaluation, IReadOnlyList<Verdict> shown, Sentence? nobody, Language language)
    {
        if (nobody is { } why)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(TerminalText.Plain(why.In(language)));
        }

        string[] feeds = [.. shown.Where(v => v.Kind == VerdictKind.CannotBeDecided).SelectMany(v => v.Outcomes).Select(o => o.Missing?.Feed).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var ties = evaluation.Shortlists.Sum(l => l.PlacesAtEdge);
        Sentence[] next =
        [
            .. feeds.Length > 0 ? new Sentence[] { new($"bổ sung các tệp {string.Join(", ", feeds)} rồi xét lại", $"bring in {string.Join(", ", feeds)}, then evaluate again") } : [],
            .. ties > 0 ? new Sentence[] { new($"Hội đồng chọn {ties} trong số các trường hợp bằng nhau", $"the council chooses {ties} among those tied") } : [],
            new("trình Hội đồng danh sách trên và ghi quyết định bằng ./reform award decide", "put the list above before the council, and record its word with ./reform award decide"),
        ];
        Console.Out.WriteLine();
        if (evaluation.Verdicts.Count > 0)
        {
            Console.Out.WriteLine(new Sentence("Việc tiếp theo: ", "Next: ").In(language) + string.Join("; ", next.Select(n => n.In(language))) + ".");
        }

        Console.Out.WriteLine(new Sentence(
            $"Lần xét {evaluation.EvaluationId}; lần nhập {evaluation.Vintage}; phương pháp {Methodology.Version}; mã số liệu {evaluation.InputsSha256[..12]}.",
            $"Evaluation {evaluation.EvaluationId}; vintage {evaluation.Vintage}; methodology {Methodology.Version}; inputs {evaluation.InputsSha256[..12]}.").In(language));
    }
}
