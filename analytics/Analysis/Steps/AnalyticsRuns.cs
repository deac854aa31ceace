using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Runs;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>What is computed from what.</summary>
internal sealed record RunRequest(string Step, PeriodInputs Inputs, int? PreviousKey, string? PreviousSha256 = null)
{
    public string Subject => PreviousKey is { } previous ? $"{Inputs.Edition.Edition.Id} {Inputs.Period} / {Period.FromKey(previous)}" : $"{Inputs.Edition.Edition.Id} {Inputs.Period}";

    public string Sha256 => PreviousSha256 is null ? Inputs.Sha256 : Inputs.Sha256 + PreviousSha256;
}

/// <summary>Keeps one run row for each computation; the same inputs are not stored twice.</summary>
internal static class AnalyticsRuns
{
    private const string Done = "done";

    /// <summary>The run that holds the results of these inputs: one from before, or a new one that <paramref name="store"/> fills with so many rows.</summary>
    public static async Task<int> StoreAsync(
        OfficeDatabase database, TimeProvider clock, RunRequest request, long rows, Func<NpgsqlConnection, int, Task> store, CancellationToken cancellation)
    {
        await using (var connection = await database.DataSource.OpenConnectionAsync(cancellation))
        {
            if (await ExistingAsync(connection, request, cancellation) is { } known)
            {
                return known;
            }
        }

        await using var run = await StepRun.HoldAsync(database, clock, RunTable.Analytics, $"{request.Step} {request.Subject}", cancellation);
        if (await ExistingAsync(run.Connection, request, cancellation) is { } existing)
        {
            return existing;
        }

        (run.RowsIn, run.Accepted) = (rows, rows);
        await run.StartAsync(request.Step, request.Subject, "storing", Columns(request), cancellation);
        try
        {
            // Results and the end of their run appear together: a reader never meets half of a ranking.
            await using var transaction = await run.Connection.BeginTransactionAsync(cancellation);
            await store(run.Connection, run.RunId);
            await run.FinishAsync(Done, cancellation: cancellation);
            await transaction.CommitAsync(cancellation);
            return run.RunId;
        }
        catch (Exception e)
        {
            await run.FailAsync(e);
            throw;
        }
    }

    private static (string, object)[] Columns(RunRequest request) =>
    [
        ("edition", request.Inputs.Edition.Edition.Id),
        ("period_key", request.Inputs.Period.Key),
        .. request.PreviousKey is { } previous ? new (string, object)[] { ("previous_key", previous) } : [],
        ("vintage", request.Inputs.Scores.Vintage),
        ("methodology", Methodology.Version),
        ("inputs_sha256", request.Sha256),
    ];

    // A plain command: nearly every call ends here, before the mapper is needed at all.
    private static async Task<int?> ExistingAsync(NpgsqlConnection connection, RunRequest request, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT run_id FROM analytics.run WHERE step = $1 AND inputs_sha256 = $2 AND methodology = $3 AND edition = $4 AND period_key = $5 "
            + "AND previous_key IS NOT DISTINCT FROM $6 AND stage = $7 LIMIT 1",
            connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, request.Step);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, request.Sha256);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, Methodology.Version);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, request.Inputs.Edition.Edition.Id);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, request.Inputs.Period.Key);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, (object?)request.PreviousKey ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, Done);
        return await command.ExecuteScalarAsync(cancellation) as int?;
    }
}
