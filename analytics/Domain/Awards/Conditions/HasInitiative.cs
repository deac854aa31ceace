using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>There is an initiative, new model or solution of the days judged; recognised, and with a scope that others can use, as far as the plan asks for it.</summary>
/// <remarks>
/// A candidate without a row is one that nobody has spoken of, and open. One whose initiatives are all of other days, or not recognised by a body that
/// counts, fails: what is put forward is not what is asked for. A row without a day cannot be given to a year, and one without a scope cannot be said
/// to serve others: both leave the condition open unless another row meets it.
/// </remarks>
public sealed record HasInitiative : Condition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "initiative";

    /// <summary>Whether a council must have recognised it.</summary>
    public bool Recognised { get; init; }

    /// <summary>
    /// Names of the bodies whose recognition counts; empty: any body's. They are looked for as whole words, case and marks aside, so that a name may go on
    /// ("... huyện" is also "... huyện Châu Thành").
    /// </summary>
    public IReadOnlyList<string> RecognisedBy { get; init; } = [];

    /// <summary>Whether the register must say where it works and who can use it.</summary>
    public bool Scope { get; init; }

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override (string Feed, Outcome Outcome)? TurnedOver => (EvidenceFeeds.Initiatives, Outcome.NotMet);

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var rows = evidence.Initiatives.Where(i => i.RecognisedOn is not { } on || (on >= round.First && on <= round.Last)).ToArray();
        var counted = rows.Where(Counts).ToArray();
        if (Array.Find(counted, i => i.RecognisedOn is not null && (!Scope || !string.IsNullOrWhiteSpace(i.Scope))) is { } found)
        {
            var decision = found.DecisionNo is { } number ? new Sentence($", Quyết định số {number}", $", decision {number}") : new(string.Empty, string.Empty);
            var scope = string.IsNullOrWhiteSpace(found.Scope) ? new Sentence(string.Empty, string.Empty) : new($"; phạm vi: {found.Scope}", $"; scope: {found.Scope}");
            return Met(
                "initiative-found",
                new(
                    $"Sáng kiến \"{found.Title}\", {found.RecognisedBy ?? "đơn vị"} công nhận ngày {Say.Day(found.RecognisedOn!.Value)}{decision.Vi}{scope.Vi}.",
                    $"Initiative \"{found.Title}\", recognised by {found.RecognisedBy ?? "the unit"} on {Say.Day(found.RecognisedOn!.Value)}{decision.En}{scope.En}."),
                Known(counted.Length),
                [found.Source]);
        }

        if (counted.Length > 0)
        {
            var undated = Array.TrueForAll(counted, i => i.RecognisedOn is null);
            return Open(
                undated ? "initiative-undated" : "scope-unknown",
                undated
                    ? new($"Sáng kiến \"{counted[0].Title}\" không ghi ngày, chưa biết thuộc thời gian xét hay không.", $"Initiative \"{counted[0].Title}\" has no day, so it is not known to be of the days judged.")
                    : new($"Sáng kiến \"{counted[0].Title}\" chưa ghi phạm vi ảnh hưởng, áp dụng.", $"Initiative \"{counted[0].Title}\" does not say where it works and who can use it."),
                Wanted(candidate, round),
                Known(counted.Length),
                counted.Select(i => i.Source));
        }

        if (rows.Length > 0)
        {
            var other = Array.Find(rows, i => i.RecognisedBy is not null);
            var wanted = RecognisedBy.Count == 0 ? new Sentence("một hội đồng", "a council") : new(string.Join(" hoặc ", RecognisedBy), string.Join(" or ", RecognisedBy));
            return NotMet(
                other is null ? "not-recognised" : "recognised-by-other",
                other is null
                    ? new($"Sáng kiến \"{rows[0].Title}\" chưa được công nhận; yêu cầu {wanted.Vi} công nhận.", $"Initiative \"{rows[0].Title}\" is not recognised; recognition by {wanted.En} is asked for.")
                    : new($"Sáng kiến \"{other.Title}\" do {other.RecognisedBy} công nhận; yêu cầu {wanted.Vi} công nhận.", $"Initiative \"{other.Title}\" was recognised by {other.RecognisedBy}; recognition by {wanted.En} is asked for."),
                Known(0),
                rows.Select(i => i.Source));
        }

        if (evidence.Initiatives.Count > 0)
        {
            var other = evidence.Initiatives.OrderBy(i => i.RecognisedOn).Last();
            return NotMet(
                "initiative-of-other-days",
                new(
                    $"Sáng kiến \"{other.Title}\" được công nhận ngày {Say.Day(other.RecognisedOn!.Value)}, ngoài thời gian xét từ {Say.Day(round.First)} đến {Say.Day(round.Last)}.",
                    $"Initiative \"{other.Title}\" was recognised on {Say.Day(other.RecognisedOn!.Value)}, outside the days judged, {Say.Day(round.First)} to {Say.Day(round.Last)}."),
                Known(0),
                evidence.Initiatives.Select(i => i.Source));
        }

        return evidence.Spoken.Contains(EvidenceFeeds.Initiatives)
            ? Open(
                "no-initiative",
                new($"Sổ sáng kiến không ghi sáng kiến nào của {candidate.Code} từ {Say.Day(round.First)} đến {Say.Day(round.Last)}.", $"The register of initiatives holds none of {candidate.Code} from {Say.Day(round.First)} to {Say.Day(round.Last)}."),
                Wanted(candidate, round),
                Known(0),
                [])
            : Open(
                "register-silent",
                new("Chưa có sổ sáng kiến của thời gian xét.", "There is no register of initiatives for the days judged."),
                Wanted(candidate, round),
                [],
                []);
    }

    private bool Counts(InitiativeEvidence row) =>
        !Recognised || (row.RecognisedBy is { } by && (RecognisedBy.Count == 0 || RecognisedBy.Any(name => Holds(by, name))));

    private static bool Holds(string text, string name) => $" {NameKey.Fold(text)} ".Contains($" {NameKey.Fold(name)} ", StringComparison.Ordinal);

    private static Figure[] Known(int count) =>
        [new("initiatives", new("sáng kiến được tính", "initiatives that count"), FigureUnit.Count, count, Relation: Relation.AtLeast, Bound: 1)];

    private static MissingEvidence Wanted(Candidate candidate, HeldRound round) => new(
        EvidenceFeeds.Initiatives,
        candidate.Code,
        new($"sáng kiến từ {Say.Day(round.First)} đến {Say.Day(round.Last)}, nơi công nhận và phạm vi", $"initiatives from {Say.Day(round.First)} to {Say.Day(round.Last)}, who recognised them and their scope"));
}
