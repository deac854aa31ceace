using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Storage.Queries;

/// <summary>What one import added to a count, over all channels.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Question">Code of the question.</param>
/// <param name="Period">A quarter, or a year reported as such.</param>
public sealed record SatisfactionDelivery(string Unit, string Question, Period Period, int Batch, string File, long Answered, long Satisfied);

/// <summary>Satisfaction with the files that it was counted from.</summary>
public static class SatisfactionDeliveries
{
    /// <summary>Of some years, as of a vintage; by unit, question, period and import.</summary>
    public static async Task<IReadOnlyList<SatisfactionDelivery>> ReadAsync(
        NpgsqlDataSource source, IReadOnlyCollection<int> years, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            """
            SELECT u.code, q.code, s.period_key, s.batch_id, b.file_name, s.answered, s.satisfied
            FROM (
                SELECT office_id, unit_id, question_id, period_key, batch_id, sum(answered)::bigint AS answered, sum(satisfied)::bigint AS satisfied
                FROM ingest.satisfaction_count
                WHERE period_key / 10 = ANY ($1) AND batch_id <= $2
                GROUP BY office_id, unit_id, question_id, period_key, batch_id
            ) AS s
            JOIN ingest.unit AS u USING (office_id, unit_id)
            JOIN ingest.question AS q USING (office_id, question_id)
            JOIN ingest.batch AS b USING (office_id, batch_id)
            ORDER BY u.code COLLATE "C", q.code COLLATE "C", s.period_key, s.batch_id
            """);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Integer, years.ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<SatisfactionDelivery>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new(
                reader.GetString(0), reader.GetString(1), Period.FromKey(reader.GetInt32(2)), reader.GetInt32(3), reader.GetString(4), reader.GetInt64(5), reader.GetInt64(6)));
        }

        return rows;
    }
}
