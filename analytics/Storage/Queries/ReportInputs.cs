using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Storage.Queries;

/// <summary>The stored runs that a report tells.</summary>
/// <param name="Ranking">The ranking of its period.</param>
/// <param name="Comparison">The comparison of that ranking with the same period a year before.</param>
/// <param name="Path">The rankings of the periods that lead up to it, its own last.</param>
public sealed record ReportRuns(int Ranking, int Comparison, IReadOnlyList<int> Path)
{
    /// <summary>The vintage that all else is told as of: names, editions, answers, findings; everything where it is null.</summary>
    public int? AsOf { get; init; }
}

/// <summary>A unit's figure in one of the periods that lead up to a report's.</summary>
public sealed record StoredPathPoint(int UnitId, Period Period, string Edition, decimal? Ratio, int? Rank, int RankedOf, string? Class);

/// <summary>A file that a period's scores come from.</summary>
public sealed record InputBatch(int Batch, string File, string Sha256, string? Layout, long Rows, long Accepted, long Rejected);

/// <summary>A correction that a figure in force stands on.</summary>
public sealed record CorrectionInForce(int UnitId, Item Leaf, int Batch, string File, AppliedCorrection Correction);

/// <summary>What a report tells besides the results: the way that led there, the files, and the corrections.</summary>
public static class ReportInputs
{
    /// <summary>The figures of all units in some rankings, oldest period first.</summary>
    public static async Task<IReadOnlyList<StoredPathPoint>> PathAsync(NpgsqlDataSource source, IReadOnlyList<int> rankingRuns, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            "SELECT i.unit_id, r.period_key, r.edition, i.ratio, i.rank, i.ranked_of, i.class "
            + "FROM analytics.run r JOIN analytics.index_result i USING (office_id, run_id) WHERE r.run_id = ANY ($1) ORDER BY r.period_key, i.unit_id");
        command.Parameters.AddWithValue(rankingRuns.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var points = new List<StoredPathPoint>();
        while (await reader.ReadAsync(cancellation))
        {
            points.Add(new(
                reader.GetInt32(0), Period.FromKey(reader.GetInt32(1)), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetDecimal(3),
                reader.IsDBNull(4) ? null : reader.GetInt32(4), reader.GetInt32(5), reader.IsDBNull(6) ? null : reader.GetString(6)));
        }

        return points;
    }

    /// <summary>The imports with these numbers, oldest first.</summary>
    public static async Task<IReadOnlyList<InputBatch>> BatchesAsync(NpgsqlDataSource source, IReadOnlyCollection<int> batches, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            "SELECT batch_id, file_name, file_sha256, layout, rows_in, accepted, rejected FROM ingest.batch WHERE batch_id = ANY ($1) ORDER BY batch_id");
        command.Parameters.AddWithValue(batches.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<InputBatch>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new(
                reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6)));
        }

        return rows;
    }

    /// <summary>The corrections among the reports that a period's scores stand on, as of a vintage; by unit and leaf.</summary>
    public static async Task<IReadOnlyList<CorrectionInForce>> CorrectionsAsync(
        NpgsqlDataSource source, StoredEdition edition, Period period, int asOf, CancellationToken cancellation = default)
    {
        var leafOf = edition.Edition.Items.Leaves.ToDictionary(leaf => edition.ItemIds[leaf.Code]);
        // The few corrected leaves come first, whatever the planner knows: just after an import it takes a province's scores for one row.
        await using var command = source.CreateCommand(
            "WITH corrected AS MATERIALIZED (SELECT DISTINCT unit_id, item_id FROM ingest.score "
            + "WHERE edition_id = $1 AND period_key = $2 AND batch_id <= $3 AND correction IS NOT NULL) "
            + "SELECT s.unit_id, s.item_id, (SELECT b.file_name FROM ingest.batch b WHERE b.batch_id = s.batch_id), s.correction, "
            + $"{LeafHistory<int>.Columns} FROM corrected c JOIN ingest.score s USING (unit_id, item_id) "
            + "WHERE s.edition_id = $1 AND s.period_key = $2 AND s.batch_id <= $3");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, edition.EditionId);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, period.Key);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(int Unit, Item Leaf, string File, string? Correction, ScoreReport Report)>();
        while (await reader.ReadAsync(cancellation))
        {
            if (leafOf.TryGetValue(reader.GetInt32(1), out var leaf))
            {
                found.Add((reader.GetInt32(0), leaf, reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3), LeafHistory<int>.Read(reader, 4)));
            }
        }

        return [.. found.GroupBy(f => (f.Unit, f.Leaf)).OrderBy(g => g.Key.Unit).ThenBy(g => g.Key.Leaf.LeafIndex).SelectMany(leaf =>
        {
            var standing = ScoreHistory.InForce(leaf.Select(f => f.Report)).Select(r => r.Batch).ToHashSet();
            return leaf.Where(f => f.Correction is not null && standing.Contains(f.Report.Batch)).OrderBy(f => f.Report.Batch)
                .Select(f => new CorrectionInForce(f.Unit, f.Leaf, f.Report.Batch, f.File, AppliedCorrection.Parse(f.Correction!)));
        })];
    }
}
