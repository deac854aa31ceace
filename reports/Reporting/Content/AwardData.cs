using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Decisions;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What a campaign's evaluation came to in one round, as far as the council is told it.</summary>
public sealed record AwardData
{
    /// <summary>The office's printed name.</summary>
    public required Sentence Office { get; init; }

    public required Campaign Campaign { get; init; }

    public required HeldRound Round { get; init; }

    /// <summary>Every candidate, in the order of the campaign's subjects.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    public IReadOnlyList<Shortlist> Shortlists { get; init; } = [];

    public IReadOnlyList<Rise> Rises { get; init; } = [];

    public IReadOnlyList<AwardDecision> Decisions { get; init; } = [];

    /// <summary>What was known of a candidate; only those whose report is written need it.</summary>
    public IReadOnlyDictionary<(CandidateKind Kind, string Code), Evidence> Evidence { get; init; } = new Dictionary<(CandidateKind, string), Evidence>();

    /// <summary>Printed names by unit code.</summary>
    public IReadOnlyDictionary<string, string> UnitNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What readers call the groups of units, by code.</summary>
    public IReadOnlyDictionary<string, Sentence> GroupNames { get; init; } = new Dictionary<string, Sentence>(StringComparer.Ordinal);

    /// <summary>What readers call the classes, by the name that editions store.</summary>
    public IReadOnlyDictionary<string, Sentence> ClassNames { get; init; } = new Dictionary<string, Sentence>(StringComparer.Ordinal);

    /// <summary>What readers call the questions of the survey, by code.</summary>
    public IReadOnlyDictionary<string, string> Questions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Codes and titles of the editions whose figures were compared.</summary>
    public IReadOnlyList<(string Code, Sentence Title)> Editions { get; init; } = [];

    public required string Methodology { get; init; }

    public required int Vintage { get; init; }

    public required string InputsHash { get; init; }

    public required bool Synthetic { get; init; }

    /// <summary>Hash of what it came to; empty where the findings are not stored.</summary>
    public string ResultHash { get; init; } = "";

    /// <summary>
    /// Campaign, round, vintage, inputs, what they came to and the newest decision in one word; two files with the same one hold the same. What it came to stands
    /// beside the inputs, for a deadline that has passed since makes something else of them.
    /// </summary>
    public string Identifier => string.Create(
        CultureInfo.InvariantCulture,
        $"{Stem}/v{Vintage}/{InputsHash[..Math.Min(8, InputsHash.Length)]}{(ResultHash.Length > 0 ? $"-{ResultHash[..4]}" : "")}{(Decisions.Count > 0 ? $"/d{Decisions.Max(decision => decision.No)}" : "")}");

    /// <summary>The council's word on a candidate; null where there is none.</summary>
    public AwardDecision? DecisionOn(Candidate candidate) =>
        Decisions.FirstOrDefault(decision => decision.Kind == candidate.Kind && string.Equals(decision.Candidate, candidate.Code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Campaign and round: "CT/2023", "AGT/2023/1".</summary>
    public string Stem => Round.Round.Code.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Campaign.Id}/{Round.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{Campaign.Id}/{Round.Year}/{Round.Round.Code}");

    /// <summary>Files carry the end of the days judged: the day of printing is no property of the findings.</summary>
    public DateTimeOffset Dated => new(Round.Last, new TimeOnly(23, 59, 59), TimeSpan.Zero);

    /// <summary>The name of a candidate's unit, or of the unit that the candidate is.</summary>
    public string? UnitName(Candidate candidate) => candidate.Unit is { } code ? UnitNames.GetValueOrDefault(code, code) : null;

    /// <summary>What a class is called; a dash for none.</summary>
    public Sentence ClassName(string? name) => name is null ? new(Figures.None, Figures.None) : ClassNames.GetValueOrDefault(name, new(name, name));

    /// <summary>What a candidate's subject is called.</summary>
    public Sentence SubjectName(Candidate candidate) => candidate.Subject is { } code && Campaign.Subject(code) is { } subject ? subject.Name : new(candidate.Subject ?? "", candidate.Subject ?? "");

    /// <summary>The same with names that cannot turn the words after them around, and that nobody else has.</summary>
    public AwardData Legible()
    {
        var shared = Verdicts.GroupBy(verdict => verdict.Candidate.Name, StringComparer.Ordinal).Where(named => named.Count() > 1).Select(named => named.Key).ToHashSet(StringComparer.Ordinal);
        Candidate Named(Candidate candidate) => candidate with { Name = Names.Closed(shared.Contains(candidate.Name) ? $"{candidate.Name} ({candidate.Code})" : candidate.Name) };
        Verdict Told(Verdict verdict) => verdict with { Candidate = Named(verdict.Candidate) };
        return this with
        {
            Verdicts = [.. Verdicts.Select(Told)],
            Shortlists =
            [
                .. Shortlists.Select(list => list with
                {
                    Entries = [.. list.Entries.Select(entry => entry with { Verdict = Told(entry.Verdict) })],
                    Open = [.. list.Open.Select(Told)],
                }),
            ],
            Rises = [.. Rises.Select(rise => rise with { Candidate = Named(rise.Candidate) })],
            Decisions = [.. Decisions.Select(decision => decision with { Document = Names.Closed(decision.Document), Reason = decision.Reason is { } reason ? Names.Closed(reason) : null })],
            UnitNames = UnitNames.ToDictionary(unit => unit.Key, unit => Names.Closed(unit.Value), StringComparer.Ordinal),
        };
    }
}

/// <summary>The council's word on a candidate, the newest where it was taken back.</summary>
/// <param name="Kind">Of the candidate.</param>
/// <param name="Candidate">The candidate's code.</param>
/// <param name="No">Its number in the office's chain.</param>
/// <param name="Ruling">What was decided.</param>
/// <param name="Document">Number of the paper.</param>
/// <param name="DecidedOn">Its day.</param>
/// <param name="Reason">Why; there wherever it departs from the evaluation.</param>
/// <param name="Verdict">What the evaluation said when it was taken.</param>
/// <param name="Departures">In what it goes against the evaluation of its day; empty where it does not.</param>
public sealed record AwardDecision(
    CandidateKind Kind, string Candidate, int No, Ruling Ruling, string Document, DateOnly DecidedOn, string? Reason, VerdictKind Verdict, IReadOnlyList<Departure> Departures)
{
    /// <summary>Whether every later page must say that it goes against the evaluation.</summary>
    public bool Against => Departures.Count > 0;
}
