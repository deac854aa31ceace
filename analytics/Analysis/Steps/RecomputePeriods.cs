using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>One period brought up to date.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Period">The period.</param>
/// <param name="RunId">The comparison's run in analytics.run.</param>
/// <param name="Units">Units in it.</param>
public sealed record RecomputedPeriod(string Edition, Period Period, int RunId, int Units);

/// <summary>Brings the rankings and comparisons of every period that an office has scores for up to date; what rests on the same inputs as before is not stored again.</summary>
public sealed class RecomputePeriods(OfficeDatabase database, TimeProvider clock)
{
    /// <summary>Oldest period first, edition by edition.</summary>
    public async Task<IReadOnlyList<RecomputedPeriod>> RunAsync(CancellationToken cancellation = default)
    {
        var compare = new CompareYears(database, clock);
        var done = new List<RecomputedPeriod>();
        foreach (var (edition, period) in await ScoredPeriodsAsync(database, cancellation))
        {
            var comparison = await compare.RunAsync(edition.Code, period, cancellation: cancellation);
            done.Add(new(edition.Code, period, comparison.RunId, comparison.Rows.Count));
        }

        return done;
    }

    /// <summary>The periods that an office has scores for, by edition and then oldest first.</summary>
    public static async Task<IReadOnlyList<(EditionSpan Edition, Period Period)>> ScoredPeriodsAsync(OfficeDatabase database, CancellationToken cancellation = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        var scored = new List<(EditionSpan Edition, Period Period)>();
        foreach (var span in await ReferenceData.EditionSpansAsync(connection, cancellation: cancellation))
        {
            var periods = await CurrentScores.PeriodsAsync(database.DataSource, span.EditionId, cancellation: cancellation);
            scored.AddRange(periods.Where(p => span.Serves(p.Year)).Select(p => (span, p)));
        }

        return scored;
    }
}
