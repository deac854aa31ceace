using Npgsql;
using NpgsqlTypes;
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
    string? Correction);

/// <summary>From a figure back to its source.</summary>
public static class ScoreTrace
{
    /// <summary>The current scores of one unit in one period, in the edition's order; of one item where it is named.</summary>
    public static async Task<IReadOnlyList<TracedScore>> OfUnitAsync(
        NpgsqlDataSource source, StoredEdition edition, int unitId, Period period, string? item, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        var leafOf = edition.Edition.Items.Leaves.ToDictionary(leaf => edition.ItemIds[leaf.Code]);
        await using var command = source.CreateCommand(
            "SELECT DISTINCT ON (s.item_id) s.item_id, s.status, s.self, s.appraised, s.survey, s.batch_id, b.file_name, b.file_sha256, "
            + "s.sheet, s.row_no, s.self_column, s.appraised_column, s.survey_column, s.correction "
            + "FROM ingest.score s JOIN ingest.batch b USING (office_id, batch_id) "
            + "WHERE s.edition_id = $1 AND s.period_key = $2 AND s.unit_id = $3 AND s.batch_id <= $4 ORDER BY s.item_id, s.batch_id DESC");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, edition.EditionId);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, period.Key);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, unitId);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(int Order, TracedScore Score)>();
        while (await reader.ReadAsync(cancellation))
        {
            if (leafOf.TryGetValue(reader.GetInt32(0), out var leaf) && (item is null || string.Equals(leaf.Code, item, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add((leaf.LeafIndex, new TracedScore(
                    leaf.Code,
                    new Score((ScoreStatus)reader.GetInt16(1), Figure(reader, 2), Figure(reader, 3), Figure(reader, 4)),
                    reader.GetInt32(5),
                    reader.GetString(6),
                    reader.GetString(7),
                    reader.GetString(8),
                    reader.GetInt32(9),
                    Column(reader, 10),
                    Column(reader, 11),
                    Column(reader, 12),
                    reader.IsDBNull(13) ? null : reader.GetString(13))));
            }
        }

        return [.. found.OrderBy(f => f.Order).Select(f => f.Score)];
    }

    private static decimal? Figure(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);

    private static int? Column(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt16(column);
}
