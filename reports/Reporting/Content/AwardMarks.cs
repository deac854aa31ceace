using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What stands on every later page about decisions that go against the evaluation, and the order of lists in words.</summary>
internal static class AwardMarks
{
    /// <summary>The mark on one candidate; null where the council did not decide, or decided as the evaluation says.</summary>
    public static Sentence? On(AwardData data, Candidate candidate) => data.DecisionOn(candidate) is { Against: true } decision ? Against(decision) : null;

    /// <summary>What the council said of one candidate, with the mark where there is one; null where it said nothing yet.</summary>
    public static Sentence? Word(AwardData data, Candidate candidate) => data.DecisionOn(candidate) is not { } decision
        ? null
        : decision.Against ? Against(decision) : AwardTexts.Decided(decision.Ruling.InWords(), decision.Document, DossierTexts.Day(decision.DecidedOn));

    /// <summary>The marks of the round, each with its candidate.</summary>
    public static IReadOnlyList<Sentence> All(AwardData data) =>
        [.. data.Verdicts.SelectMany(verdict => On(data, verdict.Candidate) is { } mark ? [AwardTexts.Of(verdict.Candidate.Name, mark)] : Array.Empty<Sentence>())];

    /// <summary>How the lists are ordered: once where all are ordered alike.</summary>
    public static IReadOnlyList<Sentence> Orders(AwardData data)
    {
        var orders = data.Shortlists.Select(list => (Subjects: AwardPapers.Subjects(data, list), Order: AwardTexts.Order(list.Quota.Order))).ToList();
        return orders.Select(list => list.Order.Vi).Distinct(StringComparer.Ordinal).Count() <= 1
            ? [.. orders.Select(list => list.Order).DefaultIfEmpty(AwardTexts.Order([])).Take(1)]
            : [.. orders.Select(list => AwardTexts.Ordered(list.Subjects, list.Order))];
    }

    private static Sentence Against(AwardDecision decision) =>
        AwardTexts.Against(decision.Ruling, decision.Document, DossierTexts.Day(decision.DecidedOn), decision.Departures, decision.Reason);
}
