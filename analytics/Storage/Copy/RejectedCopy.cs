using Npgsql;
using NpgsqlTypes;

namespace ReformAnalytics.Storage.Copy;

/// <summary>A row of a campaign feed that is left out.</summary>
/// <param name="Sheet">Sheet name; empty for a text file.</param>
/// <param name="Row">Row from 1.</param>
/// <param name="Key">What it speaks of; null where a cell that says so could not be read.</param>
/// <param name="UnitId">The unit; null where there is none, or it could not be read.</param>
/// <param name="Person">The person; null where there is none, or it could not be read.</param>
public sealed record RejectedRow(string Sheet, int Row, string? Key, int? UnitId, string? Person);

/// <summary>Stores the rows that an import left out.</summary>
public static class RejectedCopy
{
    private const string Insert =
        "INSERT INTO ingest.rejected_statement (office_id, batch_id, sheet, row_no, row_key, unit_id, person) "
        + "SELECT $1, $2, * FROM unnest($3::text[], $4::int[], $5::text[], $6::int[], $7::text[])";

    /// <summary>Writes the rows of a batch whose row already stands.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, int officeId, int batchId, IReadOnlyList<RejectedRow> rows, CancellationToken cancellation = default)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using var insert = new NpgsqlCommand(Insert, connection) { CommandTimeout = 0 };
        insert.Parameters.AddWithValue(NpgsqlDbType.Integer, officeId);
        insert.Parameters.AddWithValue(NpgsqlDbType.Integer, batchId);
        Add(row => Clean(row.Sheet));
        Add(row => row.Row);
        Add(row => Clean(row.Key));
        Add(row => row.UnitId);
        Add(row => Clean(row.Person));
        await insert.ExecuteNonQueryAsync(cancellation);

        void Add<T>(Func<RejectedRow, T> value) => insert.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. rows.Select(value)] });
    }

    private static string? Clean(string? text) => text?.Replace('\0', '\uFFFD');
}
