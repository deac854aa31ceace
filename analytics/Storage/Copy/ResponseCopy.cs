using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace ReformAnalytics.Storage.Copy;

/// <summary>
/// Stores citizens' answers, a few thousand to a row of ingest.satisfaction_block; the view ingest.satisfaction_response shows them one by one.
/// </summary>
/// <remarks>
/// Row-level security forbids COPY into the table, and a million single rows through a stage took three times as long as the bare COPY of
/// their file. Blocks of arrays pass the same policy once a block, and are sent while the server still stores the block before.
/// </remarks>
public sealed class ResponseCopy : IAsyncDisposable
{
    /// <summary>Answers to a block: large enough to make a row's overhead vanish, small enough to keep two in memory.</summary>
    public const int BlockSize = 8192;

    private readonly NpgsqlCommand _insert;
    private readonly int _officeId;
    private readonly int _batchId;
    private Block _filling = new();
    private Block _sending = new();
    private Task _sent = Task.CompletedTask;
    private string _sheet = string.Empty;
    private int _blocks;

    private ResponseCopy(NpgsqlConnection connection, int officeId, int batchId)
    {
        (_officeId, _batchId) = (officeId, batchId);
        _insert = new(
            """
            INSERT INTO ingest.satisfaction_block (office_id, batch_id, block_no, sheet, row_no, column_no, response_id, unit_id,
                question_id, channel_id, collected_on, answer)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            connection) { CommandTimeout = 0 };
    }

    /// <summary>Starts a copy inside the connection's current transaction.</summary>
    public static ResponseCopy Begin(NpgsqlConnection connection, int officeId, int batchId) => new(connection, officeId, batchId);

    /// <summary>The block that takes the next answer; call <see cref="SendAsync"/> once it is full.</summary>
    public Block Filling => _filling;

    /// <summary>Sends what is there and changes the sheet that further answers come from.</summary>
    public async Task ChangeSheetAsync(string sheet, CancellationToken cancellation)
    {
        await SendAsync(cancellation);
        _sheet = sheet;
    }

    /// <summary>Sends the block, after the one before has arrived.</summary>
    public async Task SendAsync(CancellationToken cancellation)
    {
        await _sent;
        if (_filling.Count == 0)
        {
            return;
        }

        (_filling, _sending) = (_sending, _filling);
        _insert.Parameters.Clear();
        _insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _officeId });
        _insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _batchId });
        _insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = ++_blocks });
        _insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _sheet });
        _sending.AddTo(_insert.Parameters);
        _sent = _insert.ExecuteNonQueryAsync(cancellation);
        _filling.Clear();
    }

    /// <summary>Sends the rest and waits for the server.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        await SendAsync(cancellation);
        await _sent;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A block still under way holds the connection; its failure has been or will be seen by whoever awaited it.
        await _sent.ContinueWith(static _ => { }, TaskScheduler.Default);
        await _insert.DisposeAsync();
    }

    /// <summary>Answers on their way, a column an array.</summary>
    public sealed class Block
    {
        private readonly int[] _rows = new int[BlockSize];
        private readonly short[] _columns = new short[BlockSize];
        private readonly string[] _responses = new string[BlockSize];
        private readonly int[] _units = new int[BlockSize];
        private readonly int[] _questions = new int[BlockSize];
        private readonly int[] _channels = new int[BlockSize];
        private readonly DateOnly[] _days = new DateOnly[BlockSize];
        private readonly short[] _answers = new short[BlockSize];

        /// <summary>Answers in it.</summary>
        public int Count { get; private set; }

        /// <summary>Whether it must be sent before another answer fits.</summary>
        public bool IsFull => Count == BlockSize;

        /// <summary>Adds an answer; <paramref name="responseId"/> is UTF-8.</summary>
        public void Add(int row, int column, ReadOnlySpan<byte> responseId, int unit, int question, int channel, DateOnly day, int answer)
        {
            var i = Count++;
            _rows[i] = row;
            _columns[i] = (short)column;
            _responses[i] = Encoding.UTF8.GetString(responseId);
            _units[i] = unit;
            _questions[i] = question;
            _channels[i] = channel;
            _days[i] = day;
            _answers[i] = (short)answer;
        }

        internal void Clear() => Count = 0;

        internal void AddTo(NpgsqlParameterCollection parameters)
        {
            parameters.Add(Array(_rows, NpgsqlDbType.Integer));
            parameters.Add(Array(_columns, NpgsqlDbType.Smallint));
            parameters.Add(Array(_responses, NpgsqlDbType.Text));
            parameters.Add(Array(_units, NpgsqlDbType.Integer));
            parameters.Add(Array(_questions, NpgsqlDbType.Integer));
            parameters.Add(Array(_channels, NpgsqlDbType.Integer));
            parameters.Add(Array(_days, NpgsqlDbType.Date));
            parameters.Add(Array(_answers, NpgsqlDbType.Smallint));
        }

        private NpgsqlParameter<T[]> Array<T>(T[] values, NpgsqlDbType type) => new()
        {
            NpgsqlDbType = NpgsqlDbType.Array | type,
            TypedValue = Count == values.Length ? values : values[..Count],
        };
    }
}
