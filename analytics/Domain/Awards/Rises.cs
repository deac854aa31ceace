using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards;

/// <summary>Finds and orders those who rose from a weak base.</summary>
public static class Rises
{
    /// <summary>
    /// Those of some candidates whose class was weak a year before and whose ratio rose since: by share of the possible rise, so that a unit
    /// that had little left to gain is not beaten by one that had much; then by movement.
    /// </summary>
    /// <param name="candidates">Candidates with what is known of them.</param>
    /// <param name="round">The round.</param>
    /// <returns>Empty where the campaign does not ask who rose.</returns>
    public static IReadOnlyList<Rise> Of(IEnumerable<(Candidate Candidate, Evidence Evidence)> candidates, HeldRound round)
    {
        var risen = candidates
            .Select(c => Of(c.Candidate, IndexOf(c.Candidate, c.Evidence, round.Campaign), round.Campaign.Rise))
            .OfType<Rise>()
            .OrderByDescending(r => r.ShareOfPossible)
            .ThenByDescending(r => r.Movement)
            .ThenBy(r => r.Candidate.Code, StringComparer.Ordinal)
            .ToArray();
        return [.. risen.Select(r => r with
        {
            Place = 1 + risen.Count(o => o.ShareOfPossible > r.ShareOfPossible || (o.ShareOfPossible == r.ShareOfPossible && o.Movement > r.Movement)),
        })];
    }

    /// <summary>The rise of one candidate, its place not yet given; null where it did not rise from weak, or the two periods do not compare.</summary>
    internal static Rise? Of(Candidate candidate, IndexEvidence? figures, RiseRule? rule)
    {
        if (rule is null || figures is not { Comparable: true, Now: { Ratio: { } ratio } now, Before: { Ratio: { } ratioBefore } before }
            || !RoseFromWeak.IsWeak(rule, before) || ratio <= ratioBefore)
        {
            return null;
        }

        // A base of 100% is in no weak class of any sane edition; then nothing was possible, and the rise past it is whole.
        var possible = 1 - ratioBefore;
        return new(
            candidate,
            before.Class,
            ratioBefore,
            now.Class,
            ratio,
            ratio - ratioBefore,
            possible > 0 ? (ratio - ratioBefore) / possible : 1,
            ClassOrder.IsAtLeast(now.Classes, now.Class, rule.ToClass) == true,
            Place: 0,
            [now.Source, before.Source])
        {
            BaseEnglish = ClassOrder.EnglishOf(before.Classes, before.Class),
            English = ClassOrder.EnglishOf(now.Classes, now.Class),
        };
    }

    private static IndexEvidence? IndexOf(Candidate candidate, Evidence evidence, Campaign campaign) =>
        candidate.Subject is { } code && campaign.Subject(code)?.Index is { } index ? evidence.Index(index, unit: null) : null;
}
