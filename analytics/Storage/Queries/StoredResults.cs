using Npgsql;
using NpgsqlTypes;

namespace ReformAnalytics.Storage.Queries;

/// <summary>One unit of a stored ranking with what a stored comparison says of it.</summary>
public sealed record StoredResult(
    int UnitId,
    string Group,
    string Status,
    decimal? Points,
    decimal? Maximum,
    decimal? Ratio,
    decimal Coverage,
    decimal SelfOnly,
    string? Class,
    int? Rank,
    int RankedOf,
    int? OverallRank,
    int OverallOf,
    decimal? PreviousRatio,
    decimal? Change,
    int? PreviousRank,
    bool Comparable,
    IReadOnlyList<string> Reasons);

/// <summary>The figure of one item with children for one unit.</summary>
public sealed record StoredItemResult(int UnitId, int ItemId, decimal? Points, decimal? Maximum, decimal? Ratio, decimal Coverage);

/// <summary>Reads what runs have stored.</summary>
public static class StoredResults
{
    /// <summary>A ranking with its comparison, by group and place.</summary>
    public static async Task<IReadOnlyList<StoredResult>> RowsAsync(NpgsqlDataSource source, int rankingRun, int comparisonRun, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            "SELECT r.unit_id, r.group_code, r.status, r.points, r.maximum, r.ratio, r.coverage, r.self_only, r.class, r.rank, r.ranked_of, "
            + "r.overall_rank, r.overall_of, c.previous_ratio, c.change, c.previous_rank, c.comparable, c.reasons "
            + "FROM analytics.index_result r JOIN analytics.comparison_result c ON c.office_id = r.office_id AND c.unit_id = r.unit_id AND c.run_id = $2 "
            + "WHERE r.run_id = $1 ORDER BY r.group_code, r.rank NULLS LAST, r.unit_id");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, rankingRun);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, comparisonRun);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<StoredResult>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new(
                reader.GetInt32(0), reader.GetString(1), reader.GetString(2), Number(reader, 3), Number(reader, 4), Number(reader, 5), reader.GetDecimal(6), reader.GetDecimal(7),
                reader.IsDBNull(8) ? null : reader.GetString(8), Integer(reader, 9), reader.GetInt32(10), Integer(reader, 11), reader.GetInt32(12),
                Number(reader, 13), Number(reader, 14), Integer(reader, 15), reader.GetBoolean(16), reader.GetFieldValue<string[]>(17)));
        }

        return rows;
    }

    /// <summary>The figures of the items with children, of one run.</summary>
    public static async Task<IReadOnlyList<StoredItemResult>> ItemsAsync(NpgsqlDataSource source, int rankingRun, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            "SELECT unit_id, item_id, points, maximum, ratio, coverage FROM analytics.item_result WHERE run_id = $1 ORDER BY unit_id, item_id");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, rankingRun);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<StoredItemResult>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new(reader.GetInt32(0), reader.GetInt32(1), Number(reader, 2), Number(reader, 3), Number(reader, 4), reader.GetDecimal(5)));
        }

        return rows;
    }

    private static decimal? Number(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);

    private static int? Integer(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);
}
