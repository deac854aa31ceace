using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Comparison;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>A condition on the figures of an index.</summary>
public abstract record IndexCondition : Condition
{
    /// <summary>Which index; null: the one that the candidate's subject is compared by.</summary>
    public string? Index { get; init; }

    /// <summary>Code of the unit whose figures count; null: the candidate's own unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The index that it asks of a subject; null where neither says one.</summary>
    public string? IndexFor(Subject subject) => Index ?? subject.Index;

    /// <summary>The figures asked for, or null where the evidence holds none.</summary>
    private protected IndexEvidence? Figures(Candidate candidate, Evidence evidence, HeldRound round) =>
        candidate.Subject is { } code && round.Campaign.Subject(code) is { } subject && IndexFor(subject) is { } index ? evidence.Index(index, Unit) : null;

    /// <summary>Open, for want of a figure of this period or the one a year before.</summary>
    private protected ConditionOutcome NoFigure(Candidate candidate, HeldRound round, IndexEvidence? figures, bool before, params IReadOnlyList<Figure> known)
    {
        var period = before ? round.Period.YearBefore : round.Period;
        var unit = figures?.Unit ?? Unit ?? candidate.Unit ?? candidate.Code;
        var (vi, en) = (period.InWords().Vi, period.InWords().En);
        var value = before ? figures?.Before : figures?.Now;
        var why = value is null ? new Sentence("chưa có điểm nào được nhập", "no scores were imported") : Ranking.ValueStatuses.InWords(value.Status);
        return Open(
            before ? "no-figure-before" : "no-figure",
            new($"Không có chỉ số của {unit} {vi}: {why.Vi}.", $"There is no index of {unit} for {en}: {why.En}."),
            new(EvidenceFeeds.Scores, unit, new($"điểm chỉ số {vi}", $"index scores for {en}")),
            known,
            Sources(figures));
    }

    /// <summary>Open, because the two periods do not compare.</summary>
    private protected ConditionOutcome NotComparable(IndexEvidence figures, HeldRound round, params IReadOnlyList<Figure> known)
    {
        var reasons = figures.Reasons.Select(r => r.InWords()).ToArray();
        return Open(
            "not-comparable",
            new(
                $"Hai kỳ không so sánh được: {string.Join("; ", reasons.Select(r => r.Vi))}.",
                $"The two periods do not compare: {string.Join("; ", reasons.Select(r => r.En))}."),
            new(EvidenceFeeds.Scores, figures.Unit, new(
                $"điểm {round.Period.YearBefore.InWords().Vi} theo cùng bộ chỉ số", $"scores for {round.Period.YearBefore.InWords().En} by the same edition")),
            known,
            Sources(figures));
    }

    private protected static IEnumerable<Source> Sources(IndexEvidence? figures) =>
        new[] { figures?.Now?.Source, figures?.Before?.Source }.OfType<Source>();
}
