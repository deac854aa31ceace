using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Storage.Queries;

/// <summary>A score with the file, sheet and cells that it came from.</summary>
public sealed record TracedScore(
    string Item,
    Score Score,
    int BatchId,
    string FileName,
    string FileSha256,
    string Sheet,
    int Row,
    int? SelfColumn,
    int? AppraisedColumn,
    int? SurveyColumn,
    AppliedCorrection? Correction);

/// <summary>From a figure back to its source.</summary>
public static class ScoreTrace
{
    /// <summary>
    /// The reports that the current scores of a unit stand on, in the edition's order, newest first; of one item where it is named.
    /// </summary>
    public static async Task<IReadOnlyList<TracedScore>> OfUnitAsync(
        NpgsqlDataSource source, StoredEdition edition, int unitId, Period period, string? item, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        var leafOf = edition.Edition.Items.Leaves.ToDictionary(leaf => edition.ItemIds[leaf.Code]);
        await using var command = source.CreateCommand(
            $"SELECT s.item_id, b.file_name, b.file_sha256, s.sheet, s.row_no, s.self_column, s.appraised_column, s.survey_column, s.correction, {LeafHistory<int>.Columns} "
            + "FROM ingest.score s JOIN ingest.batch b USING (office_id, batch_id) "
            + "WHERE s.edition_id = $1 AND s.period_key = $2 AND s.unit_id = $3 AND s.batch_id <= $4");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, edition.EditionId);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, period.Key);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, unitId);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(Item Leaf, ScoreReport Report, TracedScore Score)>();
        while (await reader.ReadAsync(cancellation))
        {
            if (leafOf.TryGetValue(reader.GetInt32(0), out var leaf) && (item is null || string.Equals(leaf.Code, item, StringComparison.OrdinalIgnoreCase)))
            {
                var report = LeafHistory<int>.Read(reader, 9);
                found.Add((leaf, report, new TracedScore(
                    leaf.Code,
                    report.Score,
                    report.Batch,
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetInt32(4),
                    Column(reader, 5),
                    Column(reader, 6),
                    Column(reader, 7),
                    reader.IsDBNull(8) ? null : AppliedCorrection.Parse(reader.GetString(8)))));
            }
        }

        return [.. found.GroupBy(f => f.Leaf).OrderBy(g => g.Key.LeafIndex).SelectMany(leaf =>
        {
            var standing = ScoreHistory.InForce(leaf.Select(f => f.Report)).Select(r => r.Batch).ToArray();
            return leaf.Where(f => standing.Contains(f.Report.Batch)).OrderByDescending(f => f.Report.Batch).Select(f => f.Score);
        })];
    }

    private static int? Column(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt16(column);
}
