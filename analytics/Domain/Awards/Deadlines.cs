using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards;

/// <summary>The days that campaigns set.</summary>
public static class Deadlines
{
    /// <summary>
    /// Every deadline of a campaign whose last day lies in a span, by day. One whose day the plan does not set can fall on any day from the first day judged
    /// to a year after the last, and is told of every span that shares a day with these.
    /// </summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="first">First day of the span.</param>
    /// <param name="last">Last day of the span.</param>
    public static IReadOnlyList<Deadline> Of(Campaign campaign, DateOnly first, DateOnly last) =>
        [.. All(campaign, first, last).Where(d => !d.IsSet || (d.LastDay >= first && d.LastDay <= last)).OrderBy(d => d.LastDay).ThenBy(d => !d.IsSet).ThenBy(d => d.Kind)];

    private static IEnumerable<Deadline> All(Campaign campaign, DateOnly first, DateOnly last)
    {
        foreach (var round in campaign.Rounds)
        {
            foreach (var year in round.Years)
            {
                var ends = round.Last.For(year);
                var unset = round.First.For(year) <= last && ends.AddYears(1) >= first;
                yield return Named(campaign, round, year, DeadlineKind.RoundEnds, ends, new($"hết ngày {Say.Day(ends)}", $"by the end of {Say.Day(ends)}"), round.Clause);
                if (round.DossierBefore?.For(year) is { } before)
                {
                    var clause = campaign.Conditions.OfType<Conditions.DossierOnTime>().FirstOrDefault()?.Clause ?? round.Clause;
                    yield return Named(
                        campaign, round, year, DeadlineKind.Dossier, before.AddDays(-1), new($"trước ngày {Say.Day(before)}", $"before {Say.Day(before)}"), clause);
                }
                else if (unset)
                {
                    yield return Named(campaign, round, year, DeadlineKind.Dossier, ends, Later, round.Clause) with { IsSet = false };
                }

                if (round.ReviewBy?.For(year) is { } by)
                {
                    yield return Named(
                        campaign, round, year, DeadlineKind.Review, by, round.ReviewOn ?? new($"đến ngày {Say.Day(by)}", $"until {Say.Day(by)}"), round.Clause);
                }
                else if (unset && round.Review != ReviewKind.None)
                {
                    yield return Named(campaign, round, year, DeadlineKind.Review, ends, round.ReviewOn ?? Later, round.Clause) with { IsSet = false };
                }
            }
        }

        yield return new(campaign.Id, null, null, DeadlineKind.CampaignEnds, campaign.To, campaign.Runs, null);
    }

    private static Sentence Later => new("kế hoạch không ấn định ngày, theo thông báo sau", "the plan sets no day; a later notice does");

    private static Deadline Named(Campaign campaign, Round round, int year, DeadlineKind kind, DateOnly lastDay, Sentence wording, string clause) =>
        new(campaign.Id, round.Code, year, kind, lastDay, wording, clause);
}
