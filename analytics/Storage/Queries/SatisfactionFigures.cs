using Npgsql;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Satisfaction;

namespace ReformAnalytics.Storage.Queries;

/// <summary>Reads satisfaction as of a vintage from the counts alone; the answers themselves are not touched.</summary>
public static class SatisfactionFigures
{
    /// <summary>Every figure that is not empty, by unit, question, channel and period as imported (quarters, and years reported as such).</summary>
    /// <param name="connection">Works for the office.</param>
    /// <param name="officeId">The office.</param>
    /// <param name="vintage">The last batch that counts; null for everything.</param>
    /// <param name="year">Only this year, or null for all.</param>
    /// <param name="cancellation">Stops the query.</param>
    public static async Task<IReadOnlyList<SatisfactionFigure>> ReadAsync(
        NpgsqlConnection connection, int officeId, int? vintage = null, int? year = null, CancellationToken cancellation = default)
    {
        await using var select = new NpgsqlCommand(
            """
            SELECT u.code, q.code, c.code, s.period_key, s.answered, s.satisfied, s.detailed, s.a1, s.a2, s.a3, s.a4, s.a5
            FROM (
                SELECT unit_id, question_id, channel_id, period_key, sum(answered)::bigint AS answered, sum(satisfied)::bigint AS satisfied,
                       bool_and(answer_1 IS NOT NULL) AS detailed, sum(answer_1)::bigint AS a1, sum(answer_2)::bigint AS a2,
                       sum(answer_3)::bigint AS a3, sum(answer_4)::bigint AS a4, sum(answer_5)::bigint AS a5
                FROM ingest.satisfaction_count
                WHERE office_id = $1 AND ($2::int IS NULL OR batch_id <= $2) AND ($3::int IS NULL OR period_key / 10 = $3)
                GROUP BY unit_id, question_id, channel_id, period_key
                HAVING sum(answered) > 0
            ) AS s
            JOIN ingest.unit AS u ON u.office_id = $1 AND u.unit_id = s.unit_id
            JOIN ingest.question AS q ON q.office_id = $1 AND q.question_id = s.question_id
            JOIN ingest.channel AS c ON c.office_id = $1 AND c.channel_id = s.channel_id
            ORDER BY u.code COLLATE "C", q.code COLLATE "C", c.code COLLATE "C", s.period_key
            """,
            connection) { CommandTimeout = 0 };
        select.Parameters.Add(new NpgsqlParameter<int> { TypedValue = officeId });
        select.Parameters.Add(Optional(vintage));
        select.Parameters.Add(Optional(year));
        var figures = new List<SatisfactionFigure>();
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var counts = rows.GetBoolean(6)
                ? new SatisfactionCounts(new AnswerCounts(rows.GetInt64(7), rows.GetInt64(8), rows.GetInt64(9), rows.GetInt64(10), rows.GetInt64(11)))
                : new SatisfactionCounts(rows.GetInt64(4), rows.GetInt64(5));
            figures.Add(new(rows.GetString(0), rows.GetString(1), rows.GetString(2), Period.FromKey(rows.GetInt32(3)), counts));
        }

        return figures;
    }

    private static NpgsqlParameter Optional(int? value) =>
        new() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer, Value = value is { } number ? number : DBNull.Value };
}
