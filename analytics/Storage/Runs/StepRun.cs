using Npgsql;
using NpgsqlTypes;

namespace ReformAnalytics.Storage.Runs;

/// <summary>
/// One run of a step: its row, and the session that it lives in. The session holds a lock on the subject, so that no other run works on it, and a lock on
/// the run, by whose absence anybody sees that its process died. What the run stores goes through the same session: if that is lost, so are the locks and
/// every unfinished write, and a process that wakes up later finds it closed.
/// </summary>
public sealed class StepRun : IAsyncDisposable
{
    private readonly OfficeDatabase _database;
    private readonly TimeProvider _clock;
    private readonly RunTable _table;

    private StepRun(OfficeDatabase database, TimeProvider clock, RunTable table, NpgsqlConnection connection) =>
        (_database, _clock, _table, Connection) = (database, clock, table, connection);

    /// <summary>The session that holds the run: all that the run stores is stored through it.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>The run's number within its office and stage; 0 before it is started.</summary>
    public int RunId { get; private set; }

    /// <summary>Rows, files or figures met.</summary>
    public long RowsIn { get; set; }

    /// <summary>How many of them were taken.</summary>
    public long Accepted { get; set; }

    /// <summary>How many were not.</summary>
    public long Rejected { get; set; }

    /// <summary>Waits until no other run works on the subject, and keeps others away until it is disposed. No row is written yet.</summary>
    /// <param name="database">The office.</param>
    /// <param name="clock">Gives the times of the row.</param>
    /// <param name="table">The stage that the run belongs to.</param>
    /// <param name="fence">What no two runs may work on at the same time, in words of the stage: a step with its edition and period, or "imports".</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public static async Task<StepRun> HoldAsync(OfficeDatabase database, TimeProvider clock, RunTable table, string fence, CancellationToken cancellation = default)
    {
        var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        var run = new StepRun(database, clock, table, connection);
        try
        {
            await run.LockAsync("pg_advisory_lock", LockKey.OfFence(table, database.Office.OfficeId, fence), cancellation);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes the run's row, and closes the rows of runs that died.</summary>
    /// <param name="step">The step's name, for example "ingest.scores".</param>
    /// <param name="subject">What it is about, for people: a file's name, an edition and period.</param>
    /// <param name="stage">What is done first.</param>
    /// <param name="more">Further columns of the stage's table with their values.</param>
    /// <param name="cancellation">Leaves no row.</param>
    public async Task StartAsync(string step, string subject, string stage, IReadOnlyList<(string Column, object Value)>? more = null, CancellationToken cancellation = default)
    {
        var office = _database.Office.OfficeId;
        await using var transaction = await Connection.BeginTransactionAsync(cancellation);
        await LockAsync("pg_advisory_xact_lock", LockKey.OfNumbers(_table, office), cancellation);
        await LostRuns.CloseAsync(Connection, _table, office, _clock, cancellation);
        await using (var number = new NpgsqlCommand($"SELECT 1 + coalesce(max(run_id), 0) FROM {_table}", Connection))
        {
            RunId = (int)(await number.ExecuteScalarAsync(cancellation))!;
        }

        // Before the row can be seen, so that nobody takes it for lost.
        await LockAsync("pg_advisory_lock", LockKey.OfRun(_table, office, RunId), cancellation);
        (string Column, object Value)[] row =
        [
            ("office_id", office), ("run_id", RunId), ("step", step), ("subject", Storable(subject)), ("stage", stage), ("started_at", _clock.GetUtcNow()),
            ("rows_in", 0L), ("accepted", 0L), ("rejected", 0L), ("node", RunOrigin.Node), ("code_version", RunOrigin.CodeVersion), .. more ?? [],
        ];
        await using (var insert = new NpgsqlCommand(
            $"INSERT INTO {_table} ({string.Join(", ", row.Select(c => c.Column))}) VALUES ({string.Join(", ", row.Select((_, i) => $"${i + 1}"))})", Connection))
        {
            foreach (var (_, value) in row)
            {
                insert.Parameters.AddWithValue(value);
            }

            await insert.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Says what is being done; seen at once, whatever becomes of the run's transaction.</summary>
    public async Task StageAsync(string stage, CancellationToken cancellation = default)
    {
        await using var command = _database.DataSource.CreateCommand($"UPDATE {_table} SET stage = $2 WHERE run_id = $1 AND finished_at IS NULL");
        command.Parameters.AddWithValue(RunId);
        command.Parameters.AddWithValue(stage);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Ends the run. Inside the transaction of what it stored, so that both are kept or neither.</summary>
    /// <param name="stage">How it ended: done, rejected, unchanged.</param>
    /// <param name="more">Further columns of the stage's table with their values.</param>
    /// <param name="cancellation">Leaves the row open.</param>
    public async Task FinishAsync(string stage, IReadOnlyList<(string Column, object Value)>? more = null, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand(
            $"UPDATE {_table} SET stage = $2, finished_at = $3, rows_in = $4, accepted = $5, rejected = $6{string.Concat((more ?? []).Select((c, i) => $", {c.Column} = ${i + 7}"))} WHERE run_id = $1",
            Connection);
        foreach (var value in new object[] { RunId, stage, _clock.GetUtcNow(), RowsIn, Accepted, Rejected }.Concat((more ?? []).Select(c => c.Value)))
        {
            command.Parameters.AddWithValue(value);
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Ends the run with an error, at the stage that it had reached. The caller throws on: whoever asked for the run hears of it too.</summary>
    public async Task FailAsync(Exception failure)
    {
        try
        {
            await using var command = _database.DataSource.CreateCommand($"UPDATE {_table} SET finished_at = $2, error = $3 WHERE run_id = $1 AND finished_at IS NULL");
            command.Parameters.AddWithValue(RunId);
            command.Parameters.AddWithValue(NpgsqlDbType.TimestampTz, _clock.GetUtcNow());
            command.Parameters.AddWithValue(Storable(failure.Message));
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The database that the run failed for is still away. The row stays open and is closed as lost by whoever looks next; the failure itself is what must be heard of.
        }
    }

    /// <summary>Lets go of the subject and the run.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            // A pooled session keeps its locks until it is used again, so they are dropped here.
            await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", Connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // A session that cannot be spoken to is closed by the pool instead of kept, and the server drops its locks.
            NpgsqlConnection.ClearPool(Connection);
        }

        await Connection.DisposeAsync();
    }

    private async Task LockAsync(string function, long key, CancellationToken cancellation)
    {
        // As long as it takes: an import of millions of rows may stand before.
        await using var command = new NpgsqlCommand($"SELECT {function}($1)", Connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue(key);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    // PostgreSQL's text cannot hold U+0000, and a damaged file's name or an error can.
    private static string Storable(string text) => text.Replace('\0', '\uFFFD');
}
