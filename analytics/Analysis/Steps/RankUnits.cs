using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>A ranking and the stored run that holds it.</summary>
/// <param name="RunId">The run in analytics.run.</param>
/// <param name="Inputs">What it rests on.</param>
/// <param name="Rows">Its rows.</param>
public sealed record Ranking(int RunId, PeriodInputs Inputs, IReadOnlyList<RankedUnit> Rows);

/// <summary>Computes and stores the index and places of one edition and period.</summary>
public sealed class RankUnits(OfficeDatabase database, TimeProvider clock)
{
    /// <summary>The step's name in run rows and jobs.</summary>
    public const string Step = "analytics.rankings";

    /// <summary>Whether the cells that the scores stand on are read with them.</summary>
    internal bool WithCells { get; init; }

    /// <summary>Ranks; where the same inputs were ranked before, the run that holds them is given and nothing is written.</summary>
    /// <exception cref="AnalysisException">Unknown edition, or a period without scores.</exception>
    public async Task<Ranking> RunAsync(string edition, Period period, int? asOf = null, CancellationToken cancellation = default) =>
        await StoreAsync(await ComputeAsync(database, edition, period, asOf, WithCells, cancellation), cancellation);

    /// <summary>Ranks and stores nothing.</summary>
    internal static async Task<ComputedRanking> ComputeAsync(OfficeDatabase database, string edition, Period period, int? asOf, bool withCells, CancellationToken cancellation)
    {
        var inputs = await PeriodInputs.LoadAsync(database, edition, period, asOf, withCells, cancellation);
        return inputs.Scores.Batches.Count == 0
            ? throw await NoScoresAsync(database, inputs, asOf, cancellation)
            : new(inputs, UnitRanking.Rank(inputs.Edition.Edition, inputs.Scores.Units));
    }

    /// <summary>Stores what was computed, unless a run holds it already.</summary>
    internal async Task<Ranking> StoreAsync(ComputedRanking computed, CancellationToken cancellation)
    {
        var (inputs, rows) = computed;
        var runId = await AnalyticsRuns.StoreAsync(
            database,
            clock,
            new(Step, inputs, PreviousKey: null),
            rows.Count,
            (connection, id) => ResultCopy.WriteAsync(
                connection, database.Office.OfficeId, id, inputs.Units, inputs.Edition, new IndexCalculator(inputs.Edition.Edition).Parents, rows, cancellation),
            cancellation);
        return new(runId, inputs, rows);
    }

    private static async Task<AnalysisException> NoScoresAsync(OfficeDatabase database, PeriodInputs inputs, int? asOf, CancellationToken cancellation)
    {
        var periods = await Storage.Queries.CurrentScores.PeriodsAsync(database.DataSource, inputs.Edition.EditionId, asOf ?? int.MaxValue, cancellation);
        var known = periods.Count == 0 ? "-" : string.Join(", ", periods);
        var id = inputs.Edition.Edition.Id;
        return new AnalysisException(
            "no-scores",
            new($"Chưa có điểm của bộ chỉ số '{id}' cho {inputs.Period.InWords().Vi}.", $"There are no scores of edition '{id}' for {inputs.Period.InWords().En}."),
            new($"Nhập điểm bằng ./reform import scores; các kỳ đã có: {known}.", $"Import them with ./reform import scores; periods present: {known}."));
    }
}
