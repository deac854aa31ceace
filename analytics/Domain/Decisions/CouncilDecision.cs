using ReformAnalytics.Domain.Records;

namespace ReformAnalytics.Domain.Decisions;

/// <summary>The council's word on one candidate of one round, with the grounds it was given on, as they were that day.</summary>
/// <param name="Number">Its number in the office's chain, from 1.</param>
/// <param name="Campaign">Code of the campaign.</param>
/// <param name="Year">The year judged.</param>
/// <param name="Wave">Code of the round; empty for the yearly cycle.</param>
/// <param name="Candidate">Code of the unit or person.</param>
/// <param name="CandidateName">Name as it was.</param>
/// <param name="Ruling">What is decided.</param>
/// <param name="DocumentNumber">Number of the paper that says so.</param>
/// <param name="DecidedOn">Its day.</param>
/// <param name="Reason">Why; always there where there is a departure.</param>
/// <param name="StatedBy">Who had it recorded, or null.</param>
/// <param name="Verdict">Code of the evaluation's verdict.</param>
/// <param name="Departures">In what it goes beyond the evaluation.</param>
/// <param name="Supersedes">The decision that it takes the place of, or null.</param>
/// <param name="Evaluation">The stored evaluation that it rests on.</param>
/// <param name="Vintage">The newest import of that evaluation.</param>
/// <param name="Methodology">The rules by which its figures were made.</param>
/// <param name="InputsSha256">Hash of what the evaluation rests on.</param>
/// <param name="Grounds">Verdict, outcomes, figures and sources as text, frozen.</param>
/// <param name="RecordedAt">When it was recorded.</param>
public sealed record CouncilDecision(
    int Number,
    string Campaign,
    int Year,
    string Wave,
    string Candidate,
    string CandidateName,
    Ruling Ruling,
    string DocumentNumber,
    DateOnly DecidedOn,
    string? Reason,
    string? StatedBy,
    string Verdict,
    IReadOnlyList<Departure> Departures,
    int? Supersedes,
    int Evaluation,
    int Vintage,
    string Methodology,
    string InputsSha256,
    string Grounds,
    DateTimeOffset RecordedAt)
{
    /// <summary>What the chain's hash is taken over: everything.</summary>
    public string Content() => new RecordText()
        .Add("number", Number)
        .Add("campaign", Campaign)
        .Add("year", Year)
        .Add("wave", Wave)
        .Add("candidate", Candidate)
        .Add("candidate_name", CandidateName)
        .Add("ruling", Ruling.Code())
        .Add("document_no", DocumentNumber)
        .Add("decided_on", DecidedOn)
        .Add("reason", Reason)
        .Add("stated_by", StatedBy)
        .Add("verdict", Verdict)
        .Add("departures", string.Join(' ', Departures.Select(d => d.Code())))
        .Add("supersedes", Supersedes)
        .Add("evaluation_id", Evaluation)
        .Add("vintage", Vintage)
        .Add("methodology", Methodology)
        .Add("inputs_sha256", InputsSha256)
        .Add("grounds", Grounds)
        .Add("recorded_at", RecordedAt)
        .ToString();

    /// <summary>The decisions that stand: of those on one candidate in one round the newest.</summary>
    public static IReadOnlyList<CouncilDecision> Standing(IEnumerable<CouncilDecision> decisions) =>
        [.. decisions.GroupBy(d => (d.Campaign, d.Year, d.Wave, d.Candidate)).Select(g => g.MaxBy(d => d.Number)!).OrderBy(d => d.Number)];
}
