using Npgsql;
using NpgsqlTypes;

namespace ReformAnalytics.Storage.Queries;

/// <summary>
/// Reads what the rows of a feed say as of a vintage: of the statements with one key the newest, and none where that one takes it back. Rows are read
/// unsorted and put together here, which costs less than any ordering on the server.
/// </summary>
internal sealed class CurrentStatements
{
    private const int ContentsFrom = 5;

    private readonly NpgsqlDataReader _reader;
    private readonly Names _names;

    private CurrentStatements(NpgsqlDataReader reader, Names names) => (_reader, _names) = (reader, names);

    /// <summary>The file and row of the statement that is being read.</summary>
    public FeedSource Source => new(_reader.GetInt32(1), _names.Files[_reader.GetInt32(1)], _reader.GetString(2), _reader.GetInt32(3));

    /// <param name="source">The office's connections.</param>
    /// <param name="table">Table of the schema ingest.</param>
    /// <param name="contents">Its columns that <paramref name="read"/> asks for, counted from 0.</param>
    /// <param name="asOf">The newest import that counts.</param>
    /// <param name="campaign">Code of a campaign, where the feed has one and only its rows are wanted.</param>
    /// <param name="year">Only rows of this year, where the feed has years.</param>
    /// <param name="read">Makes a statement of the current row.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<T>> LoadAsync<T>(
        NpgsqlDataSource source, string table, string contents, int asOf, string? campaign, int? year, Func<CurrentStatements, T> read, CancellationToken cancellation)
        where T : class
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var names = await Names.LoadAsync(connection, cancellation);
        await using var command = new NpgsqlCommand($"SELECT row_key, batch_id, sheet, row_no, withdrawn, {contents} FROM ingest.{table} WHERE batch_id <= $1", connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        if (campaign is not null)
        {
            command.CommandText += $" AND campaign_id = ${command.Parameters.Count + 1}";
            command.Parameters.AddWithValue(NpgsqlDbType.Integer, names.CampaignId(campaign));
        }

        if (year is not null)
        {
            command.CommandText += $" AND year = ${command.Parameters.Count + 1}";
            command.Parameters.AddWithValue(NpgsqlDbType.Smallint, (short)year);
        }

        var newest = new Dictionary<string, (int Batch, string Sheet, int Row, T? Statement)>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new CurrentStatements(reader, names);
        while (await reader.ReadAsync(cancellation))
        {
            var (key, batch) = (reader.GetString(0), reader.GetInt32(1));
            if (!newest.TryGetValue(key, out var known) || known.Batch < batch)
            {
                newest[key] = (batch, reader.GetString(2), reader.GetInt32(3), reader.GetBoolean(4) ? null : read(row));
            }
        }

        return [.. newest.Values.Where(n => n.Statement is not null)
            .OrderBy(n => n.Batch).ThenBy(n => n.Sheet, StringComparer.Ordinal).ThenBy(n => n.Row)
            .Select(n => n.Statement!)];
    }

    public string Text(int column) => _reader.GetString(ContentsFrom + column);

    public string? OptionalText(int column) => IsNull(column) ? null : Text(column);

    public int Number(int column) => _reader.GetInt32(ContentsFrom + column);

    public int? OptionalNumber(int column) => IsNull(column) ? null : Number(column);

    public int Year(int column) => _reader.GetInt16(ContentsFrom + column);

    public bool Flag(int column) => _reader.GetBoolean(ContentsFrom + column);

    public DateOnly Day(int column) => _reader.GetFieldValue<DateOnly>(ContentsFrom + column);

    public DateOnly? OptionalDay(int column) => IsNull(column) ? null : Day(column);

    /// <summary>The code of the unit whose key stands in the column.</summary>
    public string Unit(int column) => _names.Units[Number(column)];

    public string? OptionalUnit(int column) => IsNull(column) ? null : Unit(column);

    /// <summary>The code of the campaign whose key stands in the column.</summary>
    public string Campaign(int column) => _names.Campaigns[Number(column)];

    private bool IsNull(int column) => _reader.IsDBNull(ContentsFrom + column);

    /// <summary>What the short keys of a row stand for; few enough to be read whole, and then one text serves all rows.</summary>
    private sealed record Names(Dictionary<int, string> Files, Dictionary<int, string> Units, Dictionary<int, string> Campaigns)
    {
        public static async Task<Names> LoadAsync(NpgsqlConnection connection, CancellationToken cancellation) => new(
            await ReadAsync(connection, "SELECT batch_id, file_name FROM ingest.batch WHERE state = 'accepted'", cancellation),
            await ReadAsync(connection, "SELECT unit_id, code FROM ingest.unit", cancellation),
            await ReadAsync(connection, "SELECT campaign_id, code FROM ingest.campaign", cancellation));

        public int CampaignId(string code) => Campaigns.FirstOrDefault(c => string.Equals(c.Value, code, StringComparison.OrdinalIgnoreCase)).Key;

        private static async Task<Dictionary<int, string>> ReadAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var names = new Dictionary<int, string>();
            while (await reader.ReadAsync(cancellation))
            {
                names[reader.GetInt32(0)] = reader.GetString(1);
            }

            return names;
        }
    }
}
