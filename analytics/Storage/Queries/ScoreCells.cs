using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Storage.Queries;

/// <summary>A cell that a unit's figures stand on; without a column where the file's row is all that is known.</summary>
public readonly record struct ScoreCell(int Batch, string Sheet, int Row, int? Column);

/// <summary>
/// The cells behind the figures of all units of a period at once: what <see cref="ScoreTrace"/> tells of one unit. Rows are put together on the server, one a
/// unit and sheet, for a province has half a million of them.
/// </summary>
public static class ScoreCells
{
    /// <summary>By unit key: the cells of the reports in force as of a vintage, in the order of the file.</summary>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<ScoreCell>>> LoadAsync(
        NpgsqlDataSource source, int editionId, Period period, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            """
            SELECT unit_id, batch_id, sheet, array_agg(item_id), array_agg(status), array_agg(row_no),
                   array_agg(coalesce(self_column, 0)), array_agg(coalesce(appraised_column, 0)), array_agg(coalesce(survey_column, 0))
            FROM ingest.score WHERE edition_id = $1 AND period_key = $2 AND batch_id <= $3
            GROUP BY unit_id, batch_id, sheet
            """);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, editionId);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, period.Key);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        var sheets = new Dictionary<int, List<Delivered>>();
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                var delivered = new Delivered(
                    reader.GetInt32(1), reader.GetString(2), reader.GetFieldValue<int[]>(3), reader.GetFieldValue<short[]>(4), reader.GetFieldValue<int[]>(5),
                    [reader.GetFieldValue<short[]>(6), reader.GetFieldValue<short[]>(7), reader.GetFieldValue<short[]>(8)]);
                if (!sheets.TryGetValue(reader.GetInt32(0), out var known))
                {
                    sheets[reader.GetInt32(0)] = known = [];
                }

                known.Add(delivered);
            }
        }

        return sheets.ToDictionary(s => s.Key, s => Cells(s.Value));
    }

    private static IReadOnlyList<ScoreCell> Cells(List<Delivered> sheets)
    {
        // One sheet of one import is nearly always all that a unit has: every row of it is then in force.
        var reports = sheets.Count == 1
            ? sheets[0].Items.Select((_, i) => (Sheet: sheets[0], Place: i))
            : sheets.SelectMany(s => s.Items.Select((item, i) => (Item: item, Sheet: s, Place: i)))
                .GroupBy(r => r.Item)
                .SelectMany(leaf =>
                {
                    var standing = ScoreHistory.InForce(leaf.Select(r => r.Sheet.Report(r.Place))).Select(r => r.Batch).ToHashSet();
                    return leaf.Where(r => standing.Contains(r.Sheet.Batch)).Select(r => (r.Sheet, r.Place));
                });
        return [.. reports.SelectMany(r => r.Sheet.CellsOf(r.Place)).Distinct()
            .OrderBy(c => c.Batch).ThenBy(c => c.Sheet, StringComparer.Ordinal).ThenBy(c => c.Row).ThenBy(c => c.Column)];
    }

    private sealed record Delivered(int Batch, string Sheet, int[] Items, short[] Status, int[] Rows, short[][] Columns)
    {
        public ScoreReport Report(int place)
        {
            var speaks = ScoreSources.None;
            for (var source = 0; source < Columns.Length; source++)
            {
                speaks |= Columns[source][place] == 0 ? ScoreSources.None : (ScoreSources)(1 << source);
            }

            return new(Batch, Score.Without((ScoreStatus)Status[place]), speaks);
        }

        public IEnumerable<ScoreCell> CellsOf(int place)
        {
            var columns = Columns.Select(c => c[place]).Where(c => c != 0).ToArray();
            return columns.Length == 0
                ? [new(Batch, Sheet, Rows[place], null)]
                : columns.Select(c => new ScoreCell(Batch, Sheet, Rows[place], c));
        }
    }
}
