using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Copy;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>A comparison and the stored run that holds it.</summary>
/// <param name="RunId">The run in analytics.run.</param>
/// <param name="Current">The ranking compared.</param>
/// <param name="Previous">The ranking that it is compared with, or null where no scores are known.</param>
/// <param name="PreviousPeriod">The period compared with.</param>
/// <param name="Rows">Its rows.</param>
public sealed record YearComparison(int RunId, Ranking Current, Ranking? Previous, Period PreviousPeriod, IReadOnlyList<ComparedUnit> Rows);

/// <summary>Compares a period with the same period a year before, and stores the outcome.</summary>
public sealed class CompareYears(OfficeDatabase database, TimeProvider clock)
{
    /// <summary>The step's name in run rows and jobs.</summary>
    public const string Step = "analytics.comparisons";

    /// <summary>Whether the cells that the scores stand on are read with them.</summary>
    internal bool WithCells { get; init; }

    /// <summary>Compares with <paramref name="with"/>, or the year before where it is null.</summary>
    /// <exception cref="AnalysisException">Unknown edition, or no scores in the current period.</exception>
    public async Task<YearComparison> RunAsync(string edition, Period period, Period? with = null, int? asOf = null, CancellationToken cancellation = default)
    {
        var years = await ComputedYears.LoadAsync(database, edition, period, with ?? period.YearBefore, asOf, WithCells, cancellation);
        var rank = new RankUnits(database, clock);
        var current = await rank.StoreAsync(years.Current, cancellation);
        var previous = years.Previous is null ? null : await rank.StoreAsync(years.Previous, cancellation);
        var runId = await AnalyticsRuns.StoreAsync(
            database,
            clock,
            years.Request,
            years.Rows.Count,
            (connection, id) => ResultCopy.WriteAsync(connection, database.Office.OfficeId, id, current.Inputs.Units, years.Rows, cancellation),
            cancellation);
        return new(runId, current, previous, years.PreviousPeriod, years.Rows);
    }
}
