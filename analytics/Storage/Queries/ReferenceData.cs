using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Storage.Queries;

/// <summary>The units of an office and their short keys.</summary>
/// <param name="Directory">The units.</param>
/// <param name="IdOf">Key by unit code.</param>
/// <param name="NewestBatch">The newest import that any of them comes from; 0 where there is none.</param>
public sealed record OfficeUnits(UnitDirectory Directory, IReadOnlyDictionary<string, int> IdOf, int NewestBatch);

/// <summary>An edition in force and its short keys.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="EditionId">Its key.</param>
/// <param name="ItemIds">Item keys by item code.</param>
/// <param name="Definition">Its canonical text.</param>
public sealed record StoredEdition(Edition Edition, int EditionId, IReadOnlyDictionary<string, int> ItemIds, string Definition);

/// <summary>
/// Units and editions, each as its newest import up to a vintage says. Plain commands: every verb passes here, and a query of the mapper costs
/// its compilation at each start.
/// </summary>
public static class ReferenceData
{
    /// <summary>The units of the office as of a batch, in the order in which they came in.</summary>
    public static async Task<OfficeUnits> UnitsAsync(NpgsqlConnection connection, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT * FROM (
                SELECT DISTINCT ON (v.unit_id) v.unit_id, k.code, v.name, v.kind, v.group_code, v.parent_code, v.valid_from, v.valid_to, v.aliases, v.batch_id, v.row_no
                FROM ingest.unit_version v JOIN ingest.unit k USING (office_id, unit_id)
                WHERE v.batch_id <= $1
                ORDER BY v.unit_id, v.batch_id DESC) newest
            ORDER BY batch_id, row_no
            """,
            connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var units = new List<Unit>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var newest = 0;
        while (await reader.ReadAsync(cancellation))
        {
            var unit = new Unit(
                reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), Text(reader, 5), Day(reader, 6), Day(reader, 7), reader.GetFieldValue<string[]>(8));
            units.Add(unit);
            ids[unit.Code] = reader.GetInt32(0);
            newest = Math.Max(newest, reader.GetInt32(9));
        }

        return new(new UnitDirectory(units), ids, newest);
    }

    /// <summary>The edition with this code as of a batch, or null where the office has none.</summary>
    public static async Task<StoredEdition?> EditionAsync(NpgsqlConnection connection, string code, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand(
            "SELECT k.edition_id, v.definition FROM ingest.edition k JOIN ingest.edition_version v USING (office_id, edition_id) "
            + "WHERE lower(k.code) = lower($1) AND v.batch_id <= $2 ORDER BY v.batch_id DESC LIMIT 1",
            connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, code);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        int editionId;
        string definition;
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            if (!await reader.ReadAsync(cancellation))
            {
                return null;
            }

            (editionId, definition) = (reader.GetInt32(0), reader.GetString(1));
        }

        await using var items = new NpgsqlCommand("SELECT code, item_id FROM ingest.item WHERE edition_id = $1", connection);
        items.Parameters.AddWithValue(NpgsqlDbType.Integer, editionId);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var rows = await items.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            ids[rows.GetString(0)] = rows.GetInt32(1);
        }

        return new(EditionJson.Read(definition), editionId, ids, definition);
    }

    /// <summary>Codes of every edition of the office with the index and years each serves, as of a batch, by code.</summary>
    public static async Task<IReadOnlyList<EditionSpan>> EditionSpansAsync(NpgsqlConnection connection, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand(
            "SELECT DISTINCT ON (k.code COLLATE \"C\") k.code, k.edition_id, v.index_code, v.serves_from, v.serves_to "
            + "FROM ingest.edition k JOIN ingest.edition_version v USING (office_id, edition_id) WHERE v.batch_id <= $1 ORDER BY k.code COLLATE \"C\", v.batch_id DESC",
            connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var spans = new List<EditionSpan>();
        while (await reader.ReadAsync(cancellation))
        {
            spans.Add(new(reader.GetString(0), reader.GetInt32(1), reader.GetString(2), reader.GetInt32(3), reader.IsDBNull(4) ? null : reader.GetInt32(4)));
        }

        return spans;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}

/// <summary>The years that an edition serves.</summary>
public sealed record EditionSpan(string Code, int EditionId, string Index, int ServesFrom, int? ServesTo)
{
    /// <summary>Whether figures of a year are made by it.</summary>
    public bool Serves(int year) => year >= ServesFrom && (ServesTo is not { } to || year <= to);
}
