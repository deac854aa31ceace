using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Copy;

namespace ReformAnalytics.Analysis.Awards;

/// <summary>Keeps one row for each evaluation; the same inputs that come to the same are not stored twice.</summary>
internal sealed class EvaluationStore(OfficeDatabase database, TimeProvider clock)
{
    private const string LockEvaluations = "SELECT pg_advisory_xact_lock(51, $1)";

    /// <summary>The number of the evaluation that holds these results.</summary>
    public async Task<int> StoreAsync(
        RoundChoice choice, RoundEvidence evidence, IReadOnlyList<Verdict> verdicts, IReadOnlyList<Shortlist> shortlists, IReadOnlyList<Rise> rises, CancellationToken cancellation)
    {
        var row = new Row(choice, evidence, Hash(verdicts, shortlists), clock.GetUtcNow());
        try
        {
            return await WriteAsync(row, "done", null, (connection, id) =>
                EvaluationCopy.WriteAsync(connection, database.Office.OfficeId, id, verdicts, shortlists, rises, cancellation), cancellation);
        }
        catch (Exception e)
        {
            // Nothing of the results was kept; what remains is the row that says so, and the caller hears of it too.
            await WriteAsync(row, "storing", e.Message, (_, _) => Task.CompletedTask, CancellationToken.None);
            throw;
        }
    }

    private async Task<int> WriteAsync(Row row, string stage, string? error, Func<NpgsqlConnection, int, Task> store, CancellationToken cancellation)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var take = new NpgsqlCommand(LockEvaluations, connection) { CommandTimeout = 0 })
        {
            take.Parameters.AddWithValue(database.Office.OfficeId);
            await take.ExecuteNonQueryAsync(cancellation);
        }

        if (error is null && await ExistingAsync(connection, row, cancellation) is { } existing)
        {
            return existing;
        }

        await using var insert = new NpgsqlCommand(
            "INSERT INTO analytics.evaluation (office_id, evaluation_id, campaign, year, wave, stage, judged_on, campaign_batch, vintage, methodology, inputs_sha256, result_sha256, started_at, finished_at, error) "
            + "SELECT $1, coalesce(max(evaluation_id), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 FROM analytics.evaluation RETURNING evaluation_id",
            connection);
        var held = row.Choice.Held;
        insert.Parameters.AddWithValue(database.Office.OfficeId);
        insert.Parameters.AddWithValue(held.Campaign.Id);
        insert.Parameters.AddWithValue(held.Year);
        insert.Parameters.AddWithValue(held.Round.Code);
        insert.Parameters.AddWithValue(stage);
        insert.Parameters.AddWithValue(held.AsOf);
        insert.Parameters.AddWithValue(row.Choice.Stored.Batch);
        insert.Parameters.AddWithValue(row.Evidence.Vintage);
        insert.Parameters.AddWithValue(Methodology.Version);
        insert.Parameters.AddWithValue(row.Evidence.InputsSha256);
        insert.Parameters.AddWithValue(row.ResultSha256);
        insert.Parameters.AddWithValue(row.StartedAt);
        insert.Parameters.AddWithValue(clock.GetUtcNow());
        insert.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)error ?? DBNull.Value);
        var id = (int)(await insert.ExecuteScalarAsync(cancellation))!;
        await store(connection, id);
        await transaction.CommitAsync(cancellation);
        return id;
    }

    private static async Task<int?> ExistingAsync(NpgsqlConnection connection, Row row, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT evaluation_id FROM analytics.evaluation WHERE campaign = $1 AND year = $2 AND wave = $3 AND inputs_sha256 = $4 AND result_sha256 = $5 AND methodology = $6 "
            + "AND error IS NULL LIMIT 1",
            connection);
        command.Parameters.AddWithValue(row.Choice.Held.Campaign.Id);
        command.Parameters.AddWithValue(row.Choice.Held.Year);
        command.Parameters.AddWithValue(row.Choice.Held.Round.Code);
        command.Parameters.AddWithValue(row.Evidence.InputsSha256);
        command.Parameters.AddWithValue(row.ResultSha256);
        command.Parameters.AddWithValue(Methodology.Version);
        return await command.ExecuteScalarAsync(cancellation) as int?;
    }

    // The day of looking is no input: only where it changes what is told (a deadline that has passed since) is it another result.
    private static string Hash(IReadOnlyList<Verdict> verdicts, IReadOnlyList<Shortlist> shortlists)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        foreach (var verdict in verdicts)
        {
            Add($"{verdict.Candidate.Kind}|{verdict.Candidate.Code}|{verdict.Kind}");
            foreach (var outcome in verdict.Outcomes)
            {
                Add($"{outcome.Id}|{outcome.Outcome}|{outcome.Code}|{outcome.Sentence.Vi}");
            }
        }

        foreach (var list in shortlists)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{list.Quota.Code}|{list.Group}|{list.Count}"));
            foreach (var entry in list.Entries)
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"{entry.Verdict.Candidate.Code}|{entry.Place}|{entry.Status}"));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Row(RoundChoice Choice, RoundEvidence Evidence, string ResultSha256, DateTimeOffset StartedAt);
}
