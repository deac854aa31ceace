using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>Ranks the periods that lead up to one, so that a report can show the way that led there.</summary>
public sealed class RankPath(OfficeDatabase database, TimeProvider clock)
{
    /// <summary>The most periods on a path: two years of quarters, or eight years.</summary>
    public const int Longest = 8;

    /// <summary>The stored rankings of the newest periods of the same kind up to <paramref name="period"/>, oldest first, over every edition of the index.</summary>
    /// <exception cref="AnalysisException">Unknown edition.</exception>
    public async Task<IReadOnlyList<int>> RunAsync(string edition, Period period, int? asOf = null, CancellationToken cancellation = default)
    {
        var rank = new RankUnits(database, clock);
        var runs = new List<int>();
        foreach (var (code, of) in await PeriodsAsync(edition, period, asOf, cancellation))
        {
            runs.Add((await rank.RunAsync(code, of, asOf, cancellation)).RunId);
        }

        return runs;
    }

    private async Task<IReadOnlyList<(string Edition, Period Period)>> PeriodsAsync(string edition, Period period, int? asOf, CancellationToken cancellation)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        var spans = await ReferenceData.EditionSpansAsync(connection, asOf ?? int.MaxValue, cancellation);
        var index = spans.FirstOrDefault(s => string.Equals(s.Code, edition, StringComparison.OrdinalIgnoreCase))?.Index;
        var known = new List<(string Edition, Period Period)>();
        foreach (var span in spans.Where(s => s.Index == index).OrderBy(s => string.Equals(s.Code, edition, StringComparison.OrdinalIgnoreCase) ? 0 : 1))
        {
            var periods = await CurrentScores.PeriodsAsync(database.DataSource, span.EditionId, asOf ?? int.MaxValue, cancellation);
            known.AddRange(periods.Where(p => p.Quarter is null == period.Quarter is null && p <= period && span.Serves(p.Year)).Select(p => (span.Code, p)));
        }

        // Where two editions scored one period, the one asked for stands for it.
        return [.. known.DistinctBy(p => p.Period).OrderBy(p => p.Period).TakeLast(Longest)];
    }
}
