namespace ReformAnalytics.Domain.Awards;

/// <summary>What all conditions together come to.</summary>
public enum VerdictKind
{
    /// <summary>Every condition is met.</summary>
    Qualifies,

    /// <summary>At least one is not met, whatever the others say.</summary>
    DoesNotQualify,

    /// <summary>None is known not to be met, and at least one is open.</summary>
    CannotBeDecided,
}

/// <summary>One candidate's case: the verdict and every condition, met or not.</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Kind">The verdict.</param>
/// <param name="Outcomes">Every condition that holds for the candidate's subject, in the campaign's order, preferences included.</param>
/// <param name="Standing">What the candidate is ordered by.</param>
public sealed record Verdict(Candidate Candidate, VerdictKind Kind, IReadOnlyList<ConditionOutcome> Outcomes, Standing Standing);

/// <summary>The figures that candidates are ordered by.</summary>
/// <param name="Ratio">Ratio of the subject's index as its edition ranks it; null without a value.</param>
/// <param name="Rank">Place in the edition's group; null without a value.</param>
/// <param name="Class">Class; null without a value.</param>
/// <param name="Change">This ratio less the one a year before, unrounded; null where they do not compare.</param>
/// <param name="Rise">Share of the possible rise, of those that rose from weak; null for all others.</param>
/// <param name="Rating">The individual's rating; null where there is none.</param>
/// <param name="Preferences">How many of the campaign's preferences are met.</param>
public sealed record Standing(decimal? Ratio, int? Rank, string? Class, decimal? Change, decimal? Rise, Rating? Rating, int Preferences);
