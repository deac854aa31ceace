using Microsoft.EntityFrameworkCore;
using Npgsql;
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
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var take = new NpgsqlCommand(LockRuns, connection))
        {
            take.Parameters.AddWithValue(database.Office.OfficeId);
            await take.ExecuteNonQueryAsync(cancellation);
        }

        await using var context = OfficeDatabase.CreateContext(connection, transaction);
        var existing = await context.AnalyticsRuns.AsNoTracking()
            .Where(r => r.Step == request.Step && r.InputsSha256 == request.Sha256 && r.Methodology == Methodology.Version
                && r.Edition == request.Inputs.Edition.Edition.Id && r.PeriodKey == request.Inputs.Period.Key && r.PreviousKey == request.PreviousKey && r.Stage == Done)
            .Select(r => (int?)r.RunId)
            .FirstOrDefaultAsync(cancellation);
        if (existing is { } runId)
        {
            return runId;
        }

        runId = 1 + (await context.AnalyticsRuns.MaxAsync(r => (int?)r.RunId, cancellation) ?? 0);
        var now = clock.GetUtcNow();
        var run = new AnalyticsRun
        {
            OfficeId = database.Office.OfficeId,
            RunId = runId,
            Step = request.Step,
            Stage = Done,
            Edition = request.Inputs.Edition.Edition.Id,
            PeriodKey = request.Inputs.Period.Key,
            PreviousKey = request.PreviousKey,
            Vintage = request.Inputs.Scores.Vintage,
            Methodology = Methodology.Version,
            InputsSha256 = request.Sha256,
            StartedAt = now,
            FinishedAt = now,
        };
        context.AnalyticsRuns.Add(run);
        await context.SaveChangesAsync(cancellation);
        await store(connection, runId);
        await transaction.CommitAsync(cancellation);
        return runId;
    }
}
