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

    /// <summary>Ranks; where the same inputs were ranked before, the run that holds them is given and nothing is written.</summary>
    /// <exception cref="AnalysisException">Unknown edition, or a period without scores.</exception>
    public async Task<Ranking> RunAsync(string edition, Period period, int? asOf = null, CancellationToken cancellation = default)
    {
        var (inputs, rows) = await ComputeAsync(edition, period, asOf, cancellation);
        var request = new RunRequest(Step, inputs, PreviousKey: null);
        var runId = await AnalyticsRuns.StoreAsync(database, clock, request, rows.Count, (connection, id) => StoreAsync(connection, id, inputs, rows, cancellation), cancellation);
        return new(runId, inputs, rows);
    }

    /// <summary>Ranks and stores nothing.</summary>
    internal async Task<(PeriodInputs Inputs, IReadOnlyList<RankedUnit> Rows)> ComputeAsync(string edition, Period period, int? asOf, CancellationToken cancellation)
    {
        var inputs = await PeriodInputs.LoadAsync(database, edition, period, asOf, cancellation);
        return inputs.Scores.Batches.Count == 0
            ? throw await NoScoresAsync(inputs, asOf, cancellation)
            : (inputs, UnitRanking.Rank(inputs.Edition.Edition, inputs.Scores.Units));
    }

    private Task StoreAsync(NpgsqlConnection connection, int runId, PeriodInputs inputs, IReadOnlyList<RankedUnit> rows, CancellationToken cancellation) =>
        ResultCopy.WriteAsync(
            connection, database.Office.OfficeId, runId, inputs.Units, inputs.Edition, new IndexCalculator(inputs.Edition.Edition).Parents, rows, cancellation);

    private async Task<AnalysisException> NoScoresAsync(PeriodInputs inputs, int? asOf, CancellationToken cancellation)
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
