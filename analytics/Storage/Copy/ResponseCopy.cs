using Npgsql;

namespace ReformAnalytics.Storage.Copy;

/// <summary>
/// Stores citizens' answers, some thousands to a row of ingest.satisfaction_block; the view ingest.satisfaction_response shows them one by one.
/// </summary>
/// <remarks>
/// A million single rows through a stage took three times as long as the bare COPY of their file, and arrays as typed parameters took the
/// client longer than the server. So blocks are written as the bytes that PostgreSQL reads, into a stage (row-level security forbids
/// COPY into the table) from which one INSERT moves them, still compressed, past the policy.
/// </remarks>
public sealed class ResponseCopy : IAsyncDisposable
{
    private const string Columns =
        "block_no, sheet, row_no, column_no, response_id, unit_id, question_id, channel_id, collected_on, answer";

    private static readonly byte[] Head = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] Tail = [0xFF, 0xFF];

    private readonly NpgsqlConnection _connection;
    private readonly int _officeId;
    private readonly int _batchId;
    private readonly ResponseBlock _block = new();
    private NpgsqlRawCopyStream? _stream;
    private int _blocks;

    private ResponseCopy(NpgsqlConnection connection, int officeId, int batchId) =>
        (_connection, _officeId, _batchId) = (connection, officeId, batchId);

    /// <summary>Starts a copy inside the connection's current transaction, which must be open.</summary>
    public static async Task<ResponseCopy> BeginAsync(
        NpgsqlConnection connection, int officeId, int batchId, CancellationToken cancellation = default)
    {
        var copy = new ResponseCopy(connection, officeId, batchId);
        await copy.ExecuteAsync(
            $"CREATE TEMP TABLE stage_satisfaction_block ON COMMIT DROP AS SELECT {Columns} FROM ingest.satisfaction_block WITH NO DATA", cancellation);
        copy._stream = await connection.BeginRawBinaryCopyAsync(
            $"COPY stage_satisfaction_block ({Columns}) FROM STDIN (FORMAT BINARY)", cancellation);
        await copy._stream.WriteAsync(Head, cancellation);
        return copy;
    }

    /// <summary>Takes the next answer; once it is full it must be sent.</summary>
    public ResponseBlock Block => _block;

    /// <summary>Sends what is in the block, all from one sheet, and empties it.</summary>
    public async Task SendAsync(string sheet, CancellationToken cancellation = default)
    {
        var stream = _stream ?? throw new InvalidOperationException("The copy of answers is complete.");
        foreach (var part in _block.AsTuple(++_blocks, sheet))
        {
            await stream.WriteAsync(part, cancellation);
        }

        _block.Clear();
    }

    /// <summary>Moves all blocks sent into the table.</summary>
    public async Task CompleteAsync(CancellationToken cancellation = default)
    {
        await _stream!.WriteAsync(Tail, cancellation);
        await _stream.DisposeAsync();
        _stream = null;
        await ExecuteAsync(
            $"INSERT INTO ingest.satisfaction_block (office_id, batch_id, {Columns}) SELECT {_officeId}, {_batchId}, {Columns} FROM stage_satisfaction_block; DROP TABLE stage_satisfaction_block",
            cancellation);
    }

    /// <summary>Without <see cref="CompleteAsync"/> nothing was written.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stream is not null)
        {
            await _stream.CancelAsync();
            await _stream.DisposeAsync();
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
