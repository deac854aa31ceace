using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>What is computed from what.</summary>
internal sealed record RunRequest(string Step, PeriodInputs Inputs, int? PreviousKey, string? PreviousSha256 = null)
{
    public string Sha256 => PreviousSha256 is null ? Inputs.Sha256 : Inputs.Sha256 + PreviousSha256;
}

/// <summary>Keeps one run row for each computation; the same inputs are not stored twice.</summary>
internal static class AnalyticsRuns
{
    private const string Done = "done";

    // Results and their run row appear together: a reader never meets half of a ranking.
    private const string LockRuns = "SELECT pg_advisory_xact_lock(2, $1)";

    public static async Task<int> StoreAsync(
        OfficeDatabase database, TimeProvider clock, RunRequest request, Func<NpgsqlConnection, int, Task> store, CancellationToken cancellation)
    {
        try
        {
            return await StoreOnceAsync(database, clock, request, store, cancellation);
        }
        catch (Exception e)
        {
            // Nothing of the results was kept; what remains is the row that says so, and the caller hears of it too.
            await using var context = database.CreateContext();
            context.AnalyticsRuns.Add(Run(database, clock, request, await NextAsync(context, CancellationToken.None), "storing", e.Message));
            await context.SaveChangesAsync(CancellationToken.None);
            throw;
        }
    }

    private static async Task<int> StoreOnceAsync(
        OfficeDatabase database, TimeProvider clock, RunRequest request, Func<NpgsqlConnection, int, Task> store, CancellationToken cancellation)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var take = new NpgsqlCommand(LockRuns, connection))
        {
            take.Parameters.AddWithValue(database.Office.OfficeId);
            await take.ExecuteNonQueryAsync(cancellation);
        }

        if (await ExistingAsync(connection, request, cancellation) is { } existing)
        {
            return existing;
        }

        await using var context = OfficeDatabase.CreateContext(connection, transaction);
        var runId = await NextAsync(context, cancellation);
        context.AnalyticsRuns.Add(Run(database, clock, request, runId, Done, error: null));
        await context.SaveChangesAsync(cancellation);
        await store(connection, runId);
        await transaction.CommitAsync(cancellation);
        return runId;
    }

    private static async Task<int> NextAsync(ReformDbContext context, CancellationToken cancellation) =>
        1 + (await context.AnalyticsRuns.MaxAsync(r => (int?)r.RunId, cancellation) ?? 0);

    private static AnalyticsRun Run(OfficeDatabase database, TimeProvider clock, RunRequest request, int runId, string stage, string? error)
    {
        var now = clock.GetUtcNow();
        return new AnalyticsRun
        {
            OfficeId = database.Office.OfficeId,
            RunId = runId,
            Step = request.Step,
            Stage = stage,
            Edition = request.Inputs.Edition.Edition.Id,
            PeriodKey = request.Inputs.Period.Key,
            PreviousKey = request.PreviousKey,
            Vintage = request.Inputs.Scores.Vintage,
            Methodology = Methodology.Version,
            InputsSha256 = request.Sha256,
            StartedAt = now,
            FinishedAt = now,
            Error = error,
        };
    }

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
