using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Storage.Publications;

namespace ReformAnalytics.Storage.Queries;

/// <summary>Reads the records of an office's publications as text, so that even a value that no publication can have is read and named.</summary>
public static class Records
{
    /// <summary>All rows of one publication.</summary>
    public static async Task<PublicationRecord> ReadAsync(NpgsqlConnection connection, int publicationId, CancellationToken cancellation = default)
    {
        var tables = new List<RecordRows>();
        foreach (var table in RecordTables.All)
        {
            tables.Add(await ReadAsync(connection, table, publicationId, cancellation));
        }

        return new(tables);
    }

    /// <summary>The rows of one table.</summary>
    public static async Task<RecordRows> ReadAsync(NpgsqlConnection connection, RecordTable table, int publicationId, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT {string.Join(", ", table.Columns.Select(c => c.AsText))} FROM reports.{table.Name} WHERE publication_id = $1", connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, publicationId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<string?[]>();
        while (await reader.ReadAsync(cancellation))
        {
            var row = new string?[table.Columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
            }

            rows.Add(row);
        }

        return new(table, rows);
    }

    /// <summary>Every number that a row of any table of records bears, with the hash beside its head; null where it has rows but no head.</summary>
    public static async Task<IReadOnlyList<(int Number, string? Sha256)>> NumbersAsync(NpgsqlConnection connection, CancellationToken cancellation = default)
    {
        var parts = string.Join(" UNION ", RecordTables.All.Select(t => $"SELECT publication_id FROM reports.{t.Name}"));
        await using var command = new NpgsqlCommand(
            $"SELECT n.publication_id, p.record_sha256 FROM ({parts}) n LEFT JOIN reports.publication p USING (publication_id) ORDER BY 1", connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var numbers = new List<(int Number, string? Sha256)>();
        while (await reader.ReadAsync(cancellation))
        {
            numbers.Add((reader.GetInt32(0), reader.IsDBNull(1) ? null : reader.GetString(1)));
        }

        return numbers;
    }
}
