using Npgsql;
using NpgsqlTypes;

namespace ReformAnalytics.Storage.Queries;

/// <summary>A row that an import left out and that nothing has made good since.</summary>
/// <param name="Feed">Name of the feed.</param>
/// <param name="Source">The row.</param>
/// <param name="ImportedAt">When its file came in.</param>
/// <param name="Unit">Code of the unit that it speaks of; null where it speaks of a person, or it could not be read.</param>
/// <param name="Person">Code of the person; null where it speaks of a unit, or it could not be read.</param>
public sealed record OpenRejection(string Feed, FeedSource Source, DateTimeOffset ImportedAt, string? Unit, string? Person);

/// <summary>Finds rows that are still missing from a feed.</summary>
public static class OpenRejections
{
    // Made good by a later row that speaks of the same, or by the file of the same name once all of its rows are taken.
    private const string Select =
        """
        SELECT b.feed, b.batch_id, b.file_name, r.sheet, r.row_no, b.imported_at, u.code, r.person
        FROM ingest.rejected_statement r
        JOIN ingest.batch b USING (office_id, batch_id)
        LEFT JOIN ingest.unit u USING (office_id, unit_id)
        WHERE b.feed = $1 AND r.batch_id <= $2
          AND NOT EXISTS (SELECT FROM ingest.{0} s WHERE s.row_key = r.row_key AND s.batch_id > r.batch_id AND s.batch_id <= $2)
          AND NOT EXISTS (SELECT FROM ingest.batch l WHERE l.feed = b.feed AND l.state = 'accepted' AND l.rejected = 0 AND l.batch_id > b.batch_id AND l.batch_id <= $2
                          AND lower(l.file_name) = lower(b.file_name))
        ORDER BY r.batch_id, r.sheet COLLATE "C", r.row_no
        """;

    /// <summary>The rows missing from a feed as of a vintage, in order of import, sheet and row.</summary>
    /// <param name="source">The office's connections.</param>
    /// <param name="feed">Name of the feed.</param>
    /// <param name="table">Its table in schema ingest.</param>
    /// <param name="asOf">The newest import that counts.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<OpenRejection>> ReadAsync(NpgsqlDataSource source, string feed, string table, int asOf, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(Select.Replace("{0}", table, StringComparison.Ordinal));
        command.Parameters.AddWithValue(NpgsqlDbType.Text, feed);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<OpenRejection>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new(
                reader.GetString(0),
                new(reader.GetInt32(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4)),
                reader.GetFieldValue<DateTimeOffset>(5),
                reader.IsDBNull(6) ? null : reader.GetString(6),
                reader.IsDBNull(7) ? null : reader.GetString(7)));
        }

        return rows;
    }
}
