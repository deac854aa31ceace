using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Storage.Queries;

/// <summary>An import that came between two publications and touched something that both tell.</summary>
/// <param name="Unit">The unit's code; empty where it concerns all.</param>
/// <param name="Item">The leaf, or question, channel and period as a publication names them; empty where it concerns the unit as a whole.</param>
/// <param name="Period">The period that the figure is of; null where it is of none.</param>
/// <param name="Correction">What was taken instead of what the file says.</param>
public sealed record RevisionCause(string Feed, int Batch, string File, string Unit, string Item, Period? Period, AppliedCorrection? Correction);

/// <summary>Why figures of an edition and period are other than they were as of an earlier vintage.</summary>
public static class RevisionCauses
{
    /// <summary>The imports after one vintage, up to another, that changed a leaf, a unit, the edition or a count of answers.</summary>
    /// <param name="runs">The stored rankings that are told.</param>
    public static async Task<IReadOnlyList<RevisionCause>> BetweenAsync(
        OfficeDatabase database, IReadOnlyCollection<int> runs, Period period, Period previous, int after, int upTo, CancellationToken cancellation = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        var units = await ReferenceData.UnitsAsync(connection, upTo, cancellation);
        var causes = new List<RevisionCause>();
        foreach (var (edition, of) in await ToldAsync(connection, runs, [period, previous], cancellation))
        {
            if (await ReferenceData.EditionAsync(connection, edition, upTo, cancellation) is { } stored)
            {
                causes.AddRange(await LeavesAsync(database.DataSource, stored, units, of, after, upTo, cancellation));
                causes.AddRange(await EditionAsync(connection, stored.EditionId, after, upTo, cancellation));
            }
        }

        causes.AddRange(await UnitsAsync(connection, after, upTo, cancellation));
        causes.AddRange(await AnswersAsync(connection, [period.Year, previous.Year], after, upTo, cancellation));
        return [.. causes.Distinct()];
    }

    private static async Task<IReadOnlyList<(string Edition, Period Period)>> ToldAsync(
        NpgsqlConnection connection, IReadOnlyCollection<int> runs, Period[] periods, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT DISTINCT edition, period_key FROM analytics.run WHERE run_id = ANY ($1) AND period_key = ANY ($2) ORDER BY 2, 1", connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Integer, runs.ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Integer, periods.Select(p => p.Key).ToArray());
        return await ReadAsync(command, reader => (reader.GetString(0), Period.FromKey(reader.GetInt32(1))), cancellation);
    }

    // A file delivered anew names every leaf that it holds; only those that count otherwise since then are causes.
    private static async Task<IReadOnlyList<RevisionCause>> LeavesAsync(
        NpgsqlDataSource source, StoredEdition edition, OfficeUnits units, Period period, int after, int upTo, CancellationToken cancellation)
    {
        var was = await CurrentScores.LoadAsync(source, edition, units, period, after, cancellation);
        var now = await CurrentScores.LoadAsync(source, edition, units, period, upTo, cancellation);
        var earlier = was.Units.ToDictionary(u => u.Unit.Code, u => u.Leaves, StringComparer.Ordinal);
        var changed = new HashSet<(int Unit, int Item)>();
        foreach (var unit in now.Units.Where(u => u.Leaves is not null))
        {
            var before = earlier.GetValueOrDefault(unit.Unit.Code);
            changed.UnionWith(edition.Edition.Items.Leaves.Where(leaf => before is null || before[leaf.LeafIndex] != unit.Leaves![leaf.LeafIndex])
                .Select(leaf => (units.IdOf[unit.Unit.Code], edition.ItemIds[leaf.Code])));
        }

        var codes = units.Directory.Units.ToDictionary(u => units.IdOf[u.Code], u => u.Code);
        var items = edition.ItemIds.ToDictionary(i => i.Value, i => i.Key);
        await using var command = source.CreateCommand(
            "SELECT s.unit_id, s.item_id, s.batch_id, b.file_name, s.correction FROM ingest.score s JOIN ingest.batch b USING (office_id, batch_id) "
            + "WHERE s.edition_id = $1 AND s.period_key = $2 AND s.batch_id > $3 AND s.batch_id <= $4 ORDER BY s.batch_id, s.unit_id, s.row_no, s.item_id");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, edition.EditionId);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, period.Key);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, after);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, upTo);
        var rows = await ReadAsync(
            command,
            reader => (Unit: reader.GetInt32(0), Item: reader.GetInt32(1), Batch: reader.GetInt32(2), File: reader.GetString(3), Correction: reader.IsDBNull(4) ? null : reader.GetString(4)),
            cancellation);
        return [.. rows.Where(r => changed.Contains((r.Unit, r.Item)))
            .Select(r => new RevisionCause("scores", r.Batch, r.File, codes[r.Unit], items[r.Item], period, r.Correction is null ? null : AppliedCorrection.Parse(r.Correction)))];
    }

    private static async Task<IReadOnlyList<RevisionCause>> EditionAsync(NpgsqlConnection connection, int edition, int after, int upTo, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT b.batch_id, b.file_name FROM ingest.edition_version v JOIN ingest.batch b USING (office_id, batch_id) "
            + "WHERE v.edition_id = $1 AND v.batch_id > $2 AND v.batch_id <= $3 ORDER BY v.batch_id DESC LIMIT 1",
            connection);
        foreach (var value in new[] { edition, after, upTo })
        {
            command.Parameters.AddWithValue(NpgsqlDbType.Integer, value);
        }

        return await ReadAsync(command, reader => new RevisionCause("editions", reader.GetInt32(0), reader.GetString(1), "", "", null, null), cancellation);
    }

    private static async Task<IReadOnlyList<RevisionCause>> UnitsAsync(NpgsqlConnection connection, int after, int upTo, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT DISTINCT ON (v.unit_id) b.batch_id, b.file_name, u.code FROM ingest.unit_version v JOIN ingest.unit u USING (office_id, unit_id) "
            + "JOIN ingest.batch b USING (office_id, batch_id) WHERE v.batch_id > $1 AND v.batch_id <= $2 ORDER BY v.unit_id, v.batch_id DESC",
            connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, after);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, upTo);
        return await ReadAsync(command, reader => new RevisionCause("units", reader.GetInt32(0), reader.GetString(1), reader.GetString(2), "", null, null), cancellation);
    }

    private static async Task<IReadOnlyList<RevisionCause>> AnswersAsync(NpgsqlConnection connection, int[] years, int after, int upTo, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT b.batch_id, b.file_name, u.code, q.code, c.code, s.period_key FROM ingest.satisfaction_count s JOIN ingest.batch b USING (office_id, batch_id) "
            + "JOIN ingest.unit u USING (office_id, unit_id) JOIN ingest.question q USING (office_id, question_id) JOIN ingest.channel c USING (office_id, channel_id) "
            + "WHERE s.period_key / 10 = ANY ($1) AND s.batch_id > $2 AND s.batch_id <= $3 ORDER BY 1, 3, 4, 5, 6",
            connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Integer, years);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, after);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, upTo);
        return await ReadAsync(
            command,
            reader => new RevisionCause(
                "satisfaction", reader.GetInt32(0), reader.GetString(1), reader.GetString(2), AnswersOf(reader.GetString(3), reader.GetString(4), Period.FromKey(reader.GetInt32(5))), null, null),
            cancellation);
    }

    /// <summary>How answers to one question over one channel in one period are named.</summary>
    public static string AnswersOf(string question, string channel, Period period) => $"{question} · {channel} · {period}";

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> row, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(row(reader));
        }

        return rows;
    }
}
