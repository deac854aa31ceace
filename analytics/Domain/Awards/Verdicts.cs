using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards;

/// <summary>Judges candidates: every condition is asked, also after one has failed, so that the whole case can be read.</summary>
public static class Verdicts
{
    /// <summary>The case of one candidate.</summary>
    /// <param name="candidate">Who.</param>
    /// <param name="evidence">What is known of it in the round.</param>
    /// <param name="round">The round and the day of judging.</param>
    /// <remarks>
    /// One condition not met is enough for "does not qualify", whatever is still open; one open condition keeps all others from "qualifies".
    /// Preferences are judged and counted, and decide nothing. A candidate without subject is out, and nothing else is asked of it but whether
    /// it is covered, where the campaign has such a condition.
    /// </remarks>
    public static Verdict Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        IReadOnlyList<ConditionOutcome> outcomes = candidate.Subject is { } subject
            ? [.. round.Campaign.ConditionsOf(subject).Select(c => c.JudgeWithDoubt(candidate, evidence, round))]
            : [NotCovered(candidate, evidence, round)];
        return new(candidate, KindOf(outcomes), outcomes, StandingOf(candidate, evidence, round, outcomes));
    }

    /// <summary>The verdict that some outcomes come to.</summary>
    public static VerdictKind KindOf(IReadOnlyList<ConditionOutcome> outcomes)
    {
        var deciding = outcomes.Where(o => !o.Preference).ToArray();
        if (Array.Exists(deciding, o => o.Outcome == Outcome.NotMet))
        {
            return VerdictKind.DoesNotQualify;
        }

        return Array.Exists(deciding, o => o.Outcome == Outcome.InsufficientEvidence) ? VerdictKind.CannotBeDecided : VerdictKind.Qualifies;
    }

    /// <summary>Stable code: <c>qualifies</c>, <c>does_not_qualify</c>, <c>cannot_be_decided</c>.</summary>
    public static string Code(this VerdictKind kind) => kind switch
    {
        VerdictKind.Qualifies => "qualifies",
        VerdictKind.DoesNotQualify => "does_not_qualify",
        VerdictKind.CannotBeDecided => "cannot_be_decided",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a verdict"),
    };

    /// <summary>Stable code: <c>met</c>, <c>not_met</c>, <c>insufficient_evidence</c>.</summary>
    public static string Code(this Outcome outcome) => outcome switch
    {
        Outcome.Met => "met",
        Outcome.NotMet => "not_met",
        Outcome.InsufficientEvidence => "insufficient_evidence",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "not an outcome"),
    };

    /// <summary>What readers are told.</summary>
    public static Sentence InWords(this VerdictKind kind) => kind switch
    {
        VerdictKind.Qualifies => new("đủ điều kiện", "qualifies"),
        VerdictKind.DoesNotQualify => new("không đủ điều kiện", "does not qualify"),
        VerdictKind.CannotBeDecided => new("chưa thể kết luận", "cannot be decided yet"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a verdict"),
    };

    /// <summary>What readers are told.</summary>
    public static Sentence InWords(this Outcome outcome) => outcome switch
    {
        Outcome.Met => new("đạt", "met"),
        Outcome.NotMet => new("không đạt", "not met"),
        Outcome.InsufficientEvidence => new("chưa đủ căn cứ", "not enough evidence"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "not an outcome"),
    };

    private static ConditionOutcome NotCovered(Candidate candidate, Evidence evidence, HeldRound round) =>
        round.Campaign.Conditions.OfType<Covered>().FirstOrDefault()?.Judge(candidate, evidence, round)
        ?? new(round.Campaign.Id, Outcome.NotMet, "not-covered", [], [], Covered.Uncovered(candidate));

    private static Standing StandingOf(Candidate candidate, Evidence evidence, HeldRound round, IReadOnlyList<ConditionOutcome> outcomes)
    {
        var index = candidate.Subject is { } code ? round.Campaign.Subject(code)?.Index : null;
        var figures = index is null ? null : evidence.Index(index, unit: null);
        return new(
            figures?.Now?.RankedRatio,
            figures?.Now?.Rank,
            figures?.Now?.Class,
            figures is { Comparable: true, Now.Ratio: { } now, Before.Ratio: { } before } ? now - before : null,
            Rises.Of(candidate, figures, round.Campaign.Rise)?.ShareOfPossible,
            evidence.Rating?.Rating,
            outcomes.Count(o => o.Preference && o.Outcome == Outcome.Met));
    }
}
