using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Storage.Publications;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Storage.Copy;

/// <summary>Adds a publication's record.</summary>
public static class RecordCopy
{
    /// <summary>Writes every row inside the connection's transaction, and reads the record back: what is hashed is what is stored.</summary>
    /// <exception cref="InvalidOperationException">The database holds other values than it was given.</exception>
    public static async Task WriteAsync(NpgsqlConnection connection, int officeId, int publicationId, PublicationRecord record, CancellationToken cancellation = default)
    {
        var sha256 = record.Sha256();
        foreach (var rows in record.Tables)
        {
            await WriteAsync(connection, officeId, publicationId, rows, rows.Table == RecordTables.Head ? sha256 : null, cancellation);
        }

        var stored = await Records.ReadAsync(connection, publicationId, cancellation);
        if (RecordDifference.First(record.Tables, stored.Tables, asFigures: false) is { } difference)
        {
            throw new InvalidOperationException($"The database stored '{difference.Found}' for '{difference.Expected}' in {difference.Table}.{difference.Column}.");
        }
    }

    private static async Task WriteAsync(
        NpgsqlConnection connection, int officeId, int publicationId, RecordRows rows, string? sha256, CancellationToken cancellation)
    {
        // The head tells its own number; its hash stands beside it.
        var columns = rows.Table.Columns;
        var own = sha256 is null ? "publication_id, " : "";
        var hash = sha256 is null ? "" : ", record_sha256";
        var given = string.Join(", ", columns.Select((_, i) => $"${i + 4}::text[]"));
        await using var insert = new NpgsqlCommand(
            $"INSERT INTO reports.{rows.Table.Name} (office_id, {own}{string.Join(", ", columns.Select(c => c.Name))}{hash}) "
            + $"SELECT $1, {(sha256 is null ? "$2, " : "")}{string.Join(", ", columns.Select((c, i) => $"v{i}::{c.Type}"))}{(sha256 is null ? "" : ", $3")} "
            + $"FROM unnest({given}) AS given ({string.Join(", ", columns.Select((_, i) => $"v{i}"))}) WHERE $2::int IS NOT NULL AND $3::text IS NOT NULL",
            connection) { CommandTimeout = 0 };
        insert.Parameters.AddWithValue(NpgsqlDbType.Integer, officeId);
        insert.Parameters.AddWithValue(NpgsqlDbType.Integer, publicationId);
        insert.Parameters.AddWithValue(NpgsqlDbType.Text, sha256 ?? "");
        for (var i = 0; i < columns.Count; i++)
        {
            insert.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Text, rows.Rows.Select(row => row[i]).ToArray());
        }

        await insert.ExecuteNonQueryAsync(cancellation);
    }
}
