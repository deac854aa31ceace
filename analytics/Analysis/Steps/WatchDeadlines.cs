using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>A deadline, how far it is, and what is still missing for it.</summary>
/// <param name="Deadline">The day and what it is for.</param>
/// <param name="DaysLeft">0 on the last day, negative once it is past; null where no day is set.</param>
/// <param name="Missing">
/// What open candidates still lack, each candidate and feed once, and the numbers that the plan leaves to be allotted and nobody has; of a round without data
/// these numbers alone are known to be missing.
/// </param>
/// <param name="HasData">Whether anything is known of the round at all.</param>
public sealed record WatchedDeadline(Deadline Deadline, int? DaysLeft, IReadOnlyList<MissingEvidence> Missing, bool HasData);

/// <summary>The deadlines of an office's campaigns over a span of days.</summary>
public sealed class WatchDeadlines(OfficeDatabase database, TimeProvider clock)
{
    /// <summary>By day. Rounds are evaluated as they stand, so that what is missing is named.</summary>
    /// <param name="campaign">Only this one; null for all.</param>
    /// <param name="first">First day of the span.</param>
    /// <param name="last">Last day of the span.</param>
    /// <param name="on">The day it is asked for; null for today.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyList<WatchedDeadline>> RunAsync(string? campaign, DateOnly first, DateOnly last, DateOnly? on = null, CancellationToken cancellation = default)
    {
        var today = on ?? VietnamTime.Today(clock);
        IReadOnlyList<StoredCampaign> stored;
        await using (var connection = await database.DataSource.OpenConnectionAsync(cancellation))
        {
            stored = await StoredCampaigns.AllAsync(connection, cancellation: cancellation);
        }

        var watched = new List<WatchedDeadline>();
        var known = new Dictionary<(string Campaign, int Year, string Round), CampaignEvaluation?>();
        foreach (var (rules, deadline) in stored.Where(c => campaign is null || string.Equals(c.Code, campaign, StringComparison.OrdinalIgnoreCase))
            .Select(c => CampaignJson.Read(c.Definition)).SelectMany(rules => Deadlines.Of(rules, first, last).Select(deadline => (rules, deadline))))
        {
            CampaignEvaluation? evaluation = null;
            if (deadline is { Year: { } year, Round: { } round } && !known.TryGetValue((deadline.Campaign, year, round), out evaluation))
            {
                known[(deadline.Campaign, year, round)] = evaluation = await EvaluateAsync(deadline.Campaign, year, round, today, cancellation);
            }

            watched.Add(new(deadline, deadline.DaysLeft(today), Missing(rules, deadline, evaluation), evaluation is not null));
        }

        return [.. watched.OrderBy(w => w.Deadline.LastDay).ThenBy(w => w.Deadline.Campaign, StringComparer.Ordinal).ThenBy(w => !w.Deadline.IsSet).ThenBy(w => w.Deadline.Kind)];
    }

    private async Task<CampaignEvaluation?> EvaluateAsync(string campaign, int year, string round, DateOnly today, CancellationToken cancellation)
    {
        try
        {
            return await new EvaluateCampaign(database, clock).RunAsync(campaign, year, round, on: today, cancellation: cancellation);
        }
        catch (AnalysisException e) when (e.Code == EvaluateCampaign.NoDataCode)
        {
            return null;
        }
    }

    private static IReadOnlyList<MissingEvidence> Missing(Campaign campaign, Deadline deadline, CampaignEvaluation? evaluation)
    {
        if (deadline.Year is null)
        {
            return [];
        }

        // How many may be proposed must be known when the papers are made, and at every day after.
        var waiting = evaluation is null ? campaign.Quotas.Where(q => q.Allotted) : evaluation.Shortlists.Where(l => l.Count is null).Select(l => l.Quota);
        var candidates = evaluation is null ? [] : evaluation.Verdicts.Where(v => v.Kind == VerdictKind.CannotBeDecided).SelectMany(v => v.Outcomes).Select(o => o.Missing).OfType<MissingEvidence>()
            .Where(m => deadline.Kind != DeadlineKind.Dossier || m.Feed == EvidenceFeeds.Dossiers);
        return [.. candidates.Concat(waiting.Select(quota => Number(campaign, quota))).DistinctBy(m => (m.Feed, m.Subject))];
    }

    private static MissingEvidence Number(Campaign campaign, Quota quota)
    {
        string Whose(Language language) => string.Join(", ", quota.Subjects.Select(s => campaign.Subject(s)?.Name.In(language) ?? s));
        return new(EvidenceFeeds.Allotments, quota.Code, new($"số lượng được phân bổ cho {Whose(Language.Vietnamese)}", $"the number allotted for {Whose(Language.English)}"));
    }
}
