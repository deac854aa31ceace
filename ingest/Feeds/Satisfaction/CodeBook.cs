using System.Text;
using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>
/// The questions or the channels of an office by the text that files use for them; a new text gets the next number.
/// </summary>
/// <remarks>
/// Spellings that differ in case, spaces or normal form are one; marks make a difference. Numbers are given out inside the import's
/// transaction; imports of one office are serialised by their caller.
/// </remarks>
internal sealed class CodeBook
{
    /// <summary>Stands for "no number": the office has as many as it may.</summary>
    public const int Full = -1;

    /// <summary>Bits that hold any question's and any channel's number.</summary>
    public const int QuestionBits = 12, ChannelBits = 8;

    private readonly string _table;
    private readonly string _idColumn;
    private readonly int _most;
    private readonly int _officeId;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<(int Id, string Code)> _added = [];
    private readonly TextIndex _known = new();
    private int _last;

    private CodeBook(string table, string idColumn, int most, int officeId) =>
        (_table, _idColumn, _most, _officeId) = (table, idColumn, most, officeId);

    public static Task<CodeBook> QuestionsAsync(NpgsqlConnection connection, int officeId, CancellationToken cancellation) =>
        new CodeBook("ingest.question", "question_id", (1 << QuestionBits) - 1, officeId).LoadAsync(connection, cancellation);

    public static Task<CodeBook> ChannelsAsync(NpgsqlConnection connection, int officeId, CancellationToken cancellation) =>
        new CodeBook("ingest.channel", "channel_id", (1 << ChannelBits) - 1, officeId).LoadAsync(connection, cancellation);

    /// <summary>The number of a text that is not blank, or <see cref="Full"/>.</summary>
    public int IdOf(ReadOnlySpan<byte> text)
    {
        if (!_known.TryGet(text, out var id))
        {
            id = IdOf(Encoding.UTF8.GetString(text));
            _known.Add(text, id);
        }

        return id;
    }

    /// <summary>The same for text that is not bytes of the file.</summary>
    public int IdOf(string text)
    {
        var code = NameKey.Canonical(text);
        var key = KeyOf(code);
        if (_ids.TryGetValue(key, out var id))
        {
            return id;
        }

        if (_last >= _most)
        {
            return Full;
        }

        _ids[key] = ++_last;
        _added.Add((_last, code));
        return _last;
    }

    /// <summary>The number of a text that is known already, or null.</summary>
    public int? Known(string text) => _ids.TryGetValue(KeyOf(NameKey.Canonical(text)), out var id) ? id : null;

    /// <summary>Stores what was added.</summary>
    public async Task StoreAddedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_added.Count == 0)
        {
            return;
        }

        await using var insert = new NpgsqlCommand(
            $"INSERT INTO {_table} (office_id, {_idColumn}, code) SELECT $1, id, code FROM unnest($2, $3) AS added(id, code)", connection);
        insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _officeId });
        insert.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. _added.Select(a => a.Id)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer });
        insert.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. _added.Select(a => a.Code)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await insert.ExecuteNonQueryAsync(cancellation);
        _added.Clear();
    }

    private async Task<CodeBook> LoadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var select = new NpgsqlCommand($"SELECT {_idColumn}, code FROM {_table} WHERE office_id = $1", connection);
        select.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _officeId });
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var id = rows.GetInt32(0);
            _ids[KeyOf(rows.GetString(1))] = id;
            _last = Math.Max(_last, id);
        }

        return this;
    }

    private static string KeyOf(string code) => code.ToLowerInvariant();
}
