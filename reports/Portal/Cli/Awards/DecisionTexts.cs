using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary>Decisions as a terminal and JSON tell them.</summary>
internal static class DecisionTexts
{
    /// <summary>What the evaluation said when the council decided.</summary>
    public static Sentence Verdict(CouncilDecision decision) => VerdictJson.Parse<VerdictKind>(decision.Verdict).InWords();

    /// <summary>In what it goes against the evaluation, and why; empty where it does not.</summary>
    public static string Against(CouncilDecision decision, Language language) => decision.Departures.Count == 0 ? ""
        : string.Join("; ", decision.Departures.Select(d => d.InWords().In(language))) + new Sentence(". Lý do: ", ". Reason: ").In(language) + decision.Reason;

    /// <summary>Campaign, year and wave: "CT 2023", "AGT 2023/1".</summary>
    public static string Round(CouncilDecision decision) => $"{decision.Campaign} {decision.Year}{(decision.Wave.Length == 0 ? "" : "/" + decision.Wave)}";

    /// <summary>A day as readers of a language write it.</summary>
    public static string Day(DateOnly day, Language language) => language == Language.Vietnamese ? $"{day:dd/MM/yyyy}" : $"{day:yyyy-MM-dd}";

    /// <summary>The ruling with its paper, in one line.</summary>
    public static string Told(CouncilDecision decision, Language language) =>
        decision.Ruling.InWords().In(language) + new Sentence($", văn bản {decision.DocumentNumber} ngày {decision.DecidedOn:dd/MM/yyyy}", $", paper {decision.DocumentNumber} of {decision.DecidedOn:yyyy-MM-dd}").In(language);

    /// <summary>The ruling with its paper, and in what it goes against the evaluation.</summary>
    public static string Whole(CouncilDecision decision, Language language) =>
        Told(decision, language) + (decision.Departures.Count == 0 ? "" : new Sentence(" – khác kết quả xét: ", " – against the evaluation: ").In(language) + Against(decision, language));

    /// <summary>The stable JSON of a decision: fields may be added, never renamed.</summary>
    public static object Json(StoredDecision stored, int? supersededBy, Language language)
    {
        var decision = stored.Decision;
        return new
        {
            number = decision.Number,
            campaign = decision.Campaign,
            year = decision.Year,
            wave = decision.Wave.Length == 0 ? null : decision.Wave,
            candidate = decision.Candidate,
            name = decision.CandidateName,
            ruling = decision.Ruling.Code(),
            documentNumber = decision.DocumentNumber,
            decidedOn = decision.DecidedOn,
            reason = decision.Reason,
            statedBy = decision.StatedBy,
            verdict = decision.Verdict,
            departures = decision.Departures.Select(d => new { code = d.Code(), sentence = d.InWords().In(language) }),
            supersedes = decision.Supersedes,
            supersededBy,
            evaluation = decision.Evaluation,
            vintage = decision.Vintage,
            methodology = decision.Methodology,
            inputs = decision.InputsSha256,
            recordedAt = decision.RecordedAt,
            hash = stored.Sha256,
        };
    }
}
