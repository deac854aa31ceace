using System.Text.Json.Serialization;
using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards;

/// <summary>
/// One thing that candidates are judged by. The kinds are a closed set of classes; what changes between campaigns are their parameters.
/// </summary>
/// <remarks>A clause can need several: each is a condition of its own, with the clause's id and a part ("CT-8.1", "CT-8.2").</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AllTasksDone), AllTasksDone.Word)]
[JsonDerivedType(typeof(Attested), Attested.Word)]
[JsonDerivedType(typeof(ClassAtLeast), ClassAtLeast.Word)]
[JsonDerivedType(typeof(Covered), Covered.Word)]
[JsonDerivedType(typeof(CriteriaClassAtLeast), CriteriaClassAtLeast.Word)]
[JsonDerivedType(typeof(DossierComplete), DossierComplete.Word)]
[JsonDerivedType(typeof(DossierOnTime), DossierOnTime.Word)]
[JsonDerivedType(typeof(IndexKnown), IndexKnown.Word)]
[JsonDerivedType(typeof(HasInitiative), HasInitiative.Word)]
[JsonDerivedType(typeof(NoDiscipline), NoDiscipline.Word)]
[JsonDerivedType(typeof(NoOverdueFiles), NoOverdueFiles.Word)]
[JsonDerivedType(typeof(RatedAtLeast), RatedAtLeast.Word)]
[JsonDerivedType(typeof(RatioHigherThanYearBefore), RatioHigherThanYearBefore.Word)]
[JsonDerivedType(typeof(RoseFromWeak), RoseFromWeak.Word)]
[JsonDerivedType(typeof(SatisfactionAbove), SatisfactionAbove.Word)]
[JsonDerivedType(typeof(SatisfactionHigherThanYearBefore), SatisfactionHigherThanYearBefore.Word)]
[JsonDerivedType(typeof(UnitQualifies), UnitQualifies.Word)]
public abstract record Condition
{
    /// <summary>The clause that it answers.</summary>
    public required string Clause { get; init; }

    /// <summary>Which part of the clause, from 1; null where it answers the clause alone.</summary>
    public int? Part { get; init; }

    /// <summary>Codes of the subjects that it holds for, at least one.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>True where it only speaks for a candidate: it is judged and shown, and does not decide the verdict.</summary>
    public bool Preference { get; init; }

    /// <summary>What it asks, in the words of this program; the clause holds the plan's.</summary>
    public required Sentence Asks { get; init; }

    /// <summary>"CT-8" or "CT-8.1": unique in the campaign, and how attestations and results name it.</summary>
    [JsonIgnore]
    public string Id => Part is { } part ? $"{Clause}.{part}" : Clause;

    /// <summary>The kind's word in campaign files: "class-at-least".</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>Whether it holds for a subject.</summary>
    public bool Concerns(string subject) => Subjects.Contains(subject, StringComparer.Ordinal);

    /// <summary>
    /// The feed and the outcome that a row of it could turn over, were it known: "all done" by one that is not, "none recognised" by one that is. Null where
    /// a row more changes nothing, or the condition is open without it anyway.
    /// </summary>
    [JsonIgnore]
    public virtual (string Feed, Outcome Outcome)? TurnedOver => null;

    /// <summary>What the evidence says.</summary>
    /// <param name="candidate">Who is judged.</param>
    /// <param name="evidence">All that is known of the candidate in the round.</param>
    /// <param name="round">The round, and the day it is looked at.</param>
    public abstract ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round);

    /// <summary>The same, and open where rows were left out that could turn it over: a faulty row is neither a pass nor a fail.</summary>
    /// <param name="candidate">Who is judged.</param>
    /// <param name="evidence">All that is known of the candidate in the round.</param>
    /// <param name="round">The round, and the day it is looked at.</param>
    public ConditionOutcome JudgeWithDoubt(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var judged = Judge(candidate, evidence, round);
        SourceRow[] rows = TurnedOver is { } turned && turned.Outcome == judged.Outcome ? [.. evidence.LeftOut.Where(row => row.Feed == turned.Feed)] : [];
        if (rows.Length == 0)
        {
            return judged;
        }

        var vi = string.Join("; ", rows.GroupBy(row => row.File).Select(file => $"{file.Key} dòng {Say.Some([.. file.Select(row => Place(row))]).Vi}"));
        var en = string.Join("; ", rows.GroupBy(row => row.File).Select(file => $"{file.Key} row {Say.Some([.. file.Select(row => Place(row))]).En}"));
        return Open(
            "rows-left-out",
            new($"Có dòng bị từ chối khi nhập nên chưa thể kết luận: {vi}. Theo các dòng còn lại: {judged.Sentence.Vi}", $"Rows were rejected on import, so this is not decided: {en}. By the other rows: {judged.Sentence.En}"),
            new(rows[0].Feed, candidate.Code, new($"{vi}: sửa và nhập lại tệp", $"{en}: mend the file and import it again")),
            judged.Figures,
            judged.Sources.Concat(rows));
    }

    private static string Place(SourceRow row) => row.Sheet.Length == 0 ? $"{row.Row}" : $"{row.Sheet}!{row.Row}";

    private protected ConditionOutcome Met(string code, Sentence sentence, IReadOnlyList<Figure> figures, IEnumerable<Source> sources) =>
        new(Id, Outcome.Met, code, figures, [.. sources], sentence, Preference: Preference);

    private protected ConditionOutcome NotMet(string code, Sentence sentence, IReadOnlyList<Figure> figures, IEnumerable<Source> sources) =>
        new(Id, Outcome.NotMet, code, figures, [.. sources], sentence, Preference: Preference);

    private protected ConditionOutcome Open(string code, Sentence sentence, MissingEvidence missing, IReadOnlyList<Figure> figures, IEnumerable<Source> sources) =>
        new(Id, Outcome.InsufficientEvidence, code, figures, [.. sources], sentence, missing, Preference);
}
