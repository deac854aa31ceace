using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>A standing decision whose grounds are other today.</summary>
/// <param name="Stored">The decision.</param>
/// <param name="Change">In what they are other.</param>
/// <param name="Evaluation">The evaluation that says so; null where nothing is known of the round any more.</param>
/// <param name="Since">Imports that came in after those which the decision rests on, oldest first.</param>
public sealed record ChangedDecision(StoredDecision Stored, GroundsChange Change, int? Evaluation, IReadOnlyList<FeedDelivery> Since)
{
    /// <summary>
    /// The imports that a change of a condition comes from: those of the places that it newly stands on; else, where it stands on less than before or on other
    /// rules, those since then that could have taken it away.
    /// </summary>
    public IReadOnlyList<FeedDelivery> Causes(ConditionChange change)
    {
        var came = change.Came.Select(p => p.Batch).ToHashSet();
        FeedDelivery[] found = [.. Since.Where(d => came.Contains(d.Batch))];
        var feeds = change.Went.Select(p => p.Feed).Append(change.To?.Missing?.Feed).OfType<string>().ToHashSet(StringComparer.Ordinal);
        found = found.Length > 0 ? found : [.. Since.Where(d => feeds.Contains(d.Feed))];
        return found.Length > 0 ? found : Since;
    }
}

/// <param name="Reviewed">How many decisions stand and were looked at.</param>
/// <param name="Changed">Those whose grounds changed.</param>
public sealed record DecisionsReview(int Reviewed, IReadOnlyList<ChangedDecision> Changed);

/// <summary>Evaluates the rounds of standing decisions anew, and tells which of them rest on grounds that have changed since.</summary>
public sealed class ReviewDecisions(OfficeDatabase database, TimeProvider clock)
{
    /// <summary>Reviews all of them, or those of one campaign, year or round.</summary>
    public async Task<DecisionsReview> RunAsync(string? campaign = null, int? year = null, string? wave = null, CancellationToken cancellation = default)
    {
        IReadOnlyList<StoredDecision> all;
        await using (var context = database.CreateContext())
        {
            all = await CouncilDecisions.ListAsync(context, campaign, year, wave, cancellation);
        }

        var standing = CouncilDecision.Standing(all.Select(d => d.Decision)).Select(d => d.Number).ToHashSet();
        var changed = new List<ChangedDecision>();
        foreach (var round in all.Where(d => standing.Contains(d.Decision.Number)).GroupBy(d => (d.Decision.Campaign, d.Decision.Year, d.Decision.Wave)))
        {
            var evaluation = await EvaluateAsync(round.Key.Campaign, round.Key.Year, round.Key.Wave, cancellation);
            foreach (var stored in round)
            {
                if (GroundsChange.Between(Grounds.Read(stored.Decision.Grounds), Now(evaluation, stored.Decision.Candidate)) is { } change)
                {
                    var since = await CampaignFeeds.DeliveriesAsync(database.DataSource, feeds: null, after: stored.Decision.Vintage, cancellation: cancellation);
                    changed.Add(new(stored, change, evaluation?.EvaluationId, since));
                }
            }
        }

        return new(standing.Count, [.. changed.OrderBy(c => c.Stored.Decision.Number)]);
    }

    private static Grounds? Now(CampaignEvaluation? evaluation, string candidate) =>
        evaluation?.Verdicts.FirstOrDefault(v => v.Candidate.Code == candidate) is { } verdict ? new(verdict, GroundsPlace.Of(verdict.Candidate, evaluation.Shortlists)) : null;

    // A round of which all was taken back, or that the rules no longer hold, has no candidates.
    private async Task<CampaignEvaluation?> EvaluateAsync(string campaign, int year, string wave, CancellationToken cancellation)
    {
        try
        {
            return await new EvaluateCampaign(database, clock).RunAsync(campaign, year, wave, cancellation: cancellation);
        }
        catch (AnalysisException e) when (e.Code is EvaluateCampaign.NoDataCode or "year-outside-campaign" or "unknown-wave")
        {
            return null;
        }
    }
}
