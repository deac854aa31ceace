using Npgsql;

namespace ReformAnalytics.Storage.Copy;

/// <summary>
/// COPY into a table that row-level security guards: PostgreSQL refuses COPY there, so rows go by binary COPY into a temporary table of
/// the same shape and by one INSERT ... SELECT into the table itself, where the policy checks each of them.
/// </summary>
public sealed class StagedCopy : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly string _table;
    private readonly string _stage;
    private readonly string _columns;
    private NpgsqlBinaryImporter? _writer;

    private StagedCopy(NpgsqlConnection connection, string table, string columns)
    {
        _connection = connection;
        _table = table;
        _stage = "stage_" + table.Replace('.', '_');
        _columns = columns;
    }

    /// <summary>Where rows are written: StartRow, then each column in order with its NpgsqlDbType.</summary>
    public NpgsqlBinaryImporter Rows => _writer ?? throw new InvalidOperationException($"The copy into {_table} is complete.");

    /// <summary>Starts a copy inside the connection's current transaction, which must be open: the stage is dropped at its end.</summary>
    public static async Task<StagedCopy> BeginAsync(NpgsqlConnection connection, string table, string columns, CancellationToken cancellation = default)
    {
        var copy = new StagedCopy(connection, table, columns);
        await using (var create = new NpgsqlCommand(
            $"CREATE TEMP TABLE IF NOT EXISTS {copy._stage} ON COMMIT DROP AS SELECT {columns} FROM {table} WITH NO DATA", connection))
        {
            await create.ExecuteNonQueryAsync(cancellation);
        }

        copy._writer = await connection.BeginBinaryImportAsync($"COPY {copy._stage} ({columns}) FROM STDIN (FORMAT BINARY)", cancellation);
        return copy;
    }

    /// <summary>Ends the copy and moves the rows into the table; gives how many there were.</summary>
    public async Task<long> CompleteAsync(CancellationToken cancellation = default)
    {
        await Rows.CompleteAsync(cancellation);
        await Rows.DisposeAsync();
        _writer = null;
        await using var move = new NpgsqlCommand(
            $"INSERT INTO {_table} ({_columns}) SELECT {_columns} FROM {_stage}", _connection) { CommandTimeout = 0 };
        var rows = await move.ExecuteNonQueryAsync(cancellation);
        await using var empty = new NpgsqlCommand($"TRUNCATE {_stage}", _connection);
        await empty.ExecuteNonQueryAsync(cancellation);
        return rows;
    }

    /// <summary>Without <see cref="CompleteAsync"/> nothing was written.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
        {
            await _writer.DisposeAsync();
        }
    }
}
