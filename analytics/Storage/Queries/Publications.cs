using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;

namespace ReformAnalytics.Storage.Queries;

/// <summary>What was published, when, and from what.</summary>
/// <param name="Number">Short, within the office: 3 is p3.</param>
/// <param name="Identifier">What its pages carry.</param>
/// <param name="State">"provisional" or "final".</param>
/// <param name="Vintage">The newest import of that moment: its figures are those as of this vintage.</param>
/// <param name="Inputs">Hash of what the ranking rests on; that of the year compared with follows it in the record.</param>
/// <param name="Sha256">Hash of the record.</param>
/// <param name="Changes">How many figures differ from the revision before.</param>
/// <param name="Files">How many files its reports have.</param>
public sealed record PublicationRow(
    int Number, string Identifier, string Edition, Period Period, int Revision, string State, string? Note, DateTimeOffset PublishedAt, int Vintage, string Methodology,
    string Inputs, string Sha256, int Changes, int Files)
{
    /// <summary>"p3".</summary>
    public string ShortName => $"p{Number.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>Finds publications.</summary>
public static class Publications
{
    /// <summary>What the pages of a publication carry.</summary>
    public static string Identifier(string office, string edition, Period period, int revision) => $"{office}/{edition}/{period}/r{revision.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The publications of the office, oldest first; of one edition or period where they are named.</summary>
    public static async Task<IReadOnlyList<PublicationRow>> ListAsync(
        NpgsqlDataSource source, string? edition = null, Period? period = null, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            "SELECT publication_id, identifier, edition, period_key, revision, state, note, published_at, vintage, methodology, left(inputs_sha256, 64), record_sha256, "
            + "(SELECT count(*) FROM reports.publication_change c WHERE c.office_id = p.office_id AND c.publication_id = p.publication_id)::int, "
            + "(SELECT count(*) FROM reports.publication_file f WHERE f.office_id = p.office_id AND f.publication_id = p.publication_id)::int "
            + "FROM reports.publication p WHERE ($1::text IS NULL OR lower(edition) = lower($1)) AND ($2::int IS NULL OR period_key = $2) ORDER BY publication_id");
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)edition ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, (object?)period?.Key ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<PublicationRow>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new(
                reader.GetInt32(0), reader.GetString(1), reader.GetString(2), Period.FromKey(reader.GetInt32(3)), reader.GetInt32(4), reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetString(6), reader.GetFieldValue<DateTimeOffset>(7), reader.GetInt32(8), reader.GetString(9), reader.GetString(10),
                reader.GetString(11), reader.GetInt32(12), reader.GetInt32(13)));
        }

        return rows;
    }

    /// <summary>The publication that a word means, "p3" or what its pages carry; null where the office has none of it.</summary>
    public static async Task<PublicationRow?> FindAsync(NpgsqlDataSource source, string name, CancellationToken cancellation = default) =>
        (await ListAsync(source, cancellation: cancellation))
            .FirstOrDefault(p => string.Equals(p.ShortName, name, StringComparison.OrdinalIgnoreCase) || string.Equals(p.Identifier, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The ranking as published, by group and place; of each unit what was published of it, so neither kind nor items.</summary>
    public static async Task<IReadOnlyList<RankedUnit>> UnitsAsync(NpgsqlDataSource source, int publication, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            "SELECT unit_code, name, group_code, status, points, maximum, ratio, coverage, self_only, class, rank, ranked_of, overall_rank, overall_of "
            + "FROM reports.publication_unit WHERE publication_id = $1 ORDER BY group_code COLLATE \"C\", rank NULLS LAST, unit_code COLLATE \"C\"");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, publication);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<RankedUnit>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new(
                new(reader.GetString(0), reader.GetString(1), string.Empty, reader.GetString(2), null, null, null, []),
                new(
                    ValueStatuses.FromCode(reader.GetString(3)), reader.GetFieldValue<decimal?>(4), reader.GetFieldValue<decimal?>(5), reader.GetFieldValue<decimal?>(6),
                    reader.GetDecimal(7), reader.GetDecimal(8), []),
                reader.IsDBNull(9) ? null : reader.GetString(9), reader.GetFieldValue<int?>(10), reader.GetInt32(11), reader.GetFieldValue<int?>(12), reader.GetInt32(13)));
        }

        return rows;
    }
}
