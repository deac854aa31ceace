using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Storage.Queries;

/// <summary>What a count stands on: the newest row that states it, or what one import added to it from the answers of a sheet, over all channels.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Question">Code of the question.</param>
/// <param name="Period">A quarter, or a year reported as such.</param>
/// <param name="Batch">The import.</param>
/// <param name="File">File name without its folder.</param>
/// <param name="Sheet">Sheet; empty for a text file.</param>
/// <param name="FirstRow">The row, or the first of the answers counted; null where the import only took back.</param>
/// <param name="LastRow">The same row, or the last of them.</param>
/// <param name="Answered">Answers; below 0 where more were taken back than added.</param>
/// <param name="Satisfied">Satisfied ones among them.</param>
public sealed record SatisfactionDelivery(
    string Unit, string Question, Period Period, int Batch, string File, string Sheet, int? FirstRow, int? LastRow, long Answered, long Satisfied)
{
    /// <summary>The same as a source of evidence.</summary>
    public SourceCounts Source => new(Batch, File, Answered, Satisfied, Sheet, FirstRow, LastRow);
}

/// <summary>Satisfaction with the files that it was counted from.</summary>
public static class SatisfactionDeliveries
{
    /// <summary>Of some years, as of a vintage; by unit, question, period, import, sheet and row.</summary>
    public static async Task<IReadOnlyList<SatisfactionDelivery>> ReadAsync(
        NpgsqlDataSource source, IReadOnlyCollection<int> years, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            """
            SELECT u.code, q.code, s.period_key, s.batch_id, b.file_name, s.sheet, s.first_row, s.last_row, s.answered, s.satisfied
            FROM (
                SELECT office_id, unit_id, question_id, period_key, batch_id, sheet, min(first_row) AS first_row, max(last_row) AS last_row,
                       sum(answered)::bigint AS answered, sum(satisfied)::bigint AS satisfied
                FROM ingest.satisfaction_count
                WHERE answer_1 IS NOT NULL AND period_key / 10 = ANY ($1) AND batch_id <= $2
                GROUP BY office_id, unit_id, question_id, period_key, batch_id, sheet
                UNION ALL
                (SELECT DISTINCT ON (office_id, unit_id, question_id, period_key, channel_id)
                       office_id, unit_id, question_id, period_key, batch_id, sheet, first_row, last_row, (sum(answered) OVER cell)::bigint, (sum(satisfied) OVER cell)::bigint
                FROM ingest.satisfaction_count
                WHERE answer_1 IS NULL AND period_key / 10 = ANY ($1) AND batch_id <= $2
                WINDOW cell AS (PARTITION BY office_id, unit_id, question_id, period_key, channel_id)
                ORDER BY office_id, unit_id, question_id, period_key, channel_id, batch_id DESC)
            ) AS s
            JOIN ingest.unit AS u USING (office_id, unit_id)
            JOIN ingest.question AS q USING (office_id, question_id)
            JOIN ingest.batch AS b USING (office_id, batch_id)
            ORDER BY u.code COLLATE "C", q.code COLLATE "C", s.period_key, s.batch_id, s.sheet COLLATE "C", s.first_row
            """);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Integer, years.ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<SatisfactionDelivery>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new(
                reader.GetString(0), reader.GetString(1), Period.FromKey(reader.GetInt32(2)), reader.GetInt32(3), reader.GetString(4), reader.GetString(5),
                reader.GetFieldValue<int?>(6), reader.GetFieldValue<int?>(7), reader.GetInt64(8), reader.GetInt64(9)));
        }

        return rows;
    }
}
