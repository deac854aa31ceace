using Npgsql;

namespace ReformAnalytics.Storage.Queries;

/// <summary>What the newest statement of a key says, column by column.</summary>
/// <param name="Withdrawn">Whether it takes an earlier one back.</param>
/// <param name="Values">Contents by column of the table; null where nothing is said.</param>
public sealed record StatedContents(bool Withdrawn, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>The content of a column.</summary>
    public object? this[string column] => Values[column];

    /// <summary>The newest statement of every key, inside the connection's transaction: what a new file is compared with.</summary>
    public static async Task<IReadOnlyDictionary<string, StatedContents>> LoadAsync(
        NpgsqlConnection connection, string table, IReadOnlyList<string> columns, CancellationToken cancellation = default)
    {
        var newest = new Dictionary<string, (int Batch, StatedContents Contents)>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand($"SELECT row_key, batch_id, withdrawn, {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM ingest.{table}", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var (key, batch) = (reader.GetString(0), reader.GetInt32(1));
            if (newest.TryGetValue(key, out var known) && known.Batch > batch)
            {
                continue;
            }

            var values = new Dictionary<string, object?>(columns.Count, StringComparer.Ordinal);
            for (var i = 0; i < columns.Count; i++)
            {
                values[columns[i]] = reader.IsDBNull(i + 3) ? null : Value(reader, i + 3);
            }

            newest[key] = (batch, new(reader.GetBoolean(2), values));
        }

        return newest.ToDictionary(n => n.Key, n => n.Value.Contents, StringComparer.Ordinal);
    }

    private static object Value(NpgsqlDataReader reader, int column) =>
        reader.GetDataTypeName(column) == "date" ? reader.GetFieldValue<DateOnly>(column) : reader.GetValue(column);
}
