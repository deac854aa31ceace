using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Queries;

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

    /// <summary>Compares with <paramref name="with"/>, or the year before where it is null.</summary>
    /// <exception cref="AnalysisException">Unknown edition, or no scores in the current period.</exception>
    public async Task<YearComparison> RunAsync(string edition, Period period, Period? with = null, int? asOf = null, CancellationToken cancellation = default)
    {
        var rank = new RankUnits(database, clock);
        var current = await rank.RunAsync(edition, period, asOf, cancellation);
        var before = with ?? period.YearBefore;
        var previousEdition = await EditionOfAsync(database, current.Inputs.Edition, before, asOf, cancellation);
        var previous = previousEdition is null ? null : await rank.RunAsync(previousEdition, before, asOf, cancellation);
        var rows = YearOverYear.Compare(
            current.Inputs.Edition.Edition.Id,
            current.Rows,
            previous is null ? null : new PreviousRanking(previous.Inputs.Edition.Edition.Id, previous.Rows));
        var request = new RunRequest(Step, current.Inputs, before.Key, previous?.Inputs.Sha256 ?? "none");
        var runId = await AnalyticsRuns.StoreAsync(
            database,
            clock,
            request,
            rows.Count,
            (connection, id) => ResultCopy.WriteAsync(connection, database.Office.OfficeId, id, current.Inputs.Units, rows, cancellation),
            cancellation);
        return new(runId, current, previous, before, rows);
    }

    // The same edition where it has scores of that period, else whichever edition of the same index has.
    internal static async Task<string?> EditionOfAsync(OfficeDatabase database, StoredEdition edition, Period before, int? asOf, CancellationToken cancellation)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        var spans = await ReferenceData.EditionSpansAsync(connection, asOf ?? int.MaxValue, cancellation);
        foreach (var span in spans
            .Where(s => s.Index == edition.Edition.Index && s.Serves(before.Year))
            .OrderBy(s => s.EditionId == edition.EditionId ? 0 : 1))
        {
            var periods = await CurrentScores.PeriodsAsync(database.DataSource, span.EditionId, asOf ?? int.MaxValue, cancellation);
            if (periods.Contains(before))
            {
                return span.Code;
            }
        }

        return null;
    }
}
