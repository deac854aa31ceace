using Npgsql;
using NpgsqlTypes;

namespace ReformAnalytics.Storage.Runs;

/// <summary>
/// Finds runs whose process has died. A run holds a lock for as long as its session lives, and the server drops it with the session; so an open row
/// whose lock is free belongs to nobody any more.
/// </summary>
public static class LostRuns
{
    /// <summary>The stage of a run that nobody ends any more.</summary>
    public const string Stage = "lost";

    /// <summary>Closes the rows of an office's lost runs, in every stage's table.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> CloseAsync(OfficeDatabase database, TimeProvider clock, CancellationToken cancellation = default)
    {
        var closed = 0;
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        foreach (var table in RunTable.All)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            closed += await CloseAsync(connection, table, database.Office.OfficeId, clock, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return closed;
    }

    // Inside the caller's transaction, which holds the locks that were free until the rows are closed.
    internal static async Task<int> CloseAsync(NpgsqlConnection connection, RunTable table, int officeId, TimeProvider clock, CancellationToken cancellation)
    {
        var lost = new List<int>();
        foreach (var run in await OpenAsync(connection, table, cancellation))
        {
            await using var attempt = new NpgsqlCommand("SELECT pg_try_advisory_xact_lock($1)", connection);
            attempt.Parameters.AddWithValue(LockKey.OfRun(table, officeId, run));
            if (await attempt.ExecuteScalarAsync(cancellation) is true)
            {
                lost.Add(run);
            }
        }

        if (lost.Count == 0)
        {
            return 0;
        }

        // Whoever ended in the meantime ended by himself: his row is not open any more.
        await using var close = new NpgsqlCommand(
            $"UPDATE {table} SET stage = '{Stage}', finished_at = $1, error = 'Its process ended at stage \"' || stage || '\"; nothing of it was kept.' WHERE run_id = ANY ($2) AND finished_at IS NULL",
            connection);
        close.Parameters.AddWithValue(NpgsqlDbType.TimestampTz, clock.GetUtcNow());
        close.Parameters.AddWithValue(lost.ToArray());
        return await close.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<IReadOnlyList<int>> OpenAsync(NpgsqlConnection connection, RunTable table, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"SELECT run_id FROM {table} WHERE finished_at IS NULL ORDER BY run_id", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var open = new List<int>();
        while (await reader.ReadAsync(cancellation))
        {
            open.Add(reader.GetInt32(0));
        }

        return open;
    }
}
