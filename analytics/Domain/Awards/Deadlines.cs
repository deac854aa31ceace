using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards;

/// <summary>The days that campaigns set.</summary>
public static class Deadlines
{
    /// <summary>Every deadline of a campaign whose last day lies in a span, by day.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="first">First day of the span.</param>
    /// <param name="last">Last day of the span.</param>
    public static IReadOnlyList<Deadline> Of(Campaign campaign, DateOnly first, DateOnly last) =>
        [.. All(campaign).Where(d => d.LastDay >= first && d.LastDay <= last).OrderBy(d => d.LastDay).ThenBy(d => d.Kind)];

    private static IEnumerable<Deadline> All(Campaign campaign)
    {
        foreach (var round in campaign.Rounds)
        {
            foreach (var year in round.Years)
            {
                var ends = round.Last.For(year);
                yield return Named(campaign, round, year, DeadlineKind.RoundEnds, ends, new($"hết ngày {Say.Day(ends)}", $"by the end of {Say.Day(ends)}"), round.Clause);
                if (round.DossierBefore?.For(year) is { } before)
                {
                    var clause = campaign.Conditions.OfType<Conditions.DossierOnTime>().FirstOrDefault()?.Clause ?? round.Clause;
                    yield return Named(
                        campaign, round, year, DeadlineKind.Dossier, before.AddDays(-1), new($"trước ngày {Say.Day(before)}", $"before {Say.Day(before)}"), clause);
                }

                if (round.ReviewBy?.For(year) is { } by)
                {
                    yield return Named(
                        campaign, round, year, DeadlineKind.Review, by, round.ReviewOn ?? new($"đến ngày {Say.Day(by)}", $"until {Say.Day(by)}"), round.Clause);
                }
            }
        }

        yield return new(campaign.Id, null, null, DeadlineKind.CampaignEnds, campaign.To, campaign.Runs, null);
    }

    private static Deadline Named(Campaign campaign, Round round, int year, DeadlineKind kind, DateOnly lastDay, Sentence wording, string clause) =>
        new(campaign.Id, round.Code, year, kind, lastDay, wording, clause);
}
