using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Storage.Publications;

namespace ReformAnalytics.Storage.Queries;

/// <summary>What a publication rests on, as of its vintage.</summary>
public static class PublicationInputs
{
    /// <summary>The imports that its scores, its answers, its units and its editions come from.</summary>
    /// <param name="runs">The stored rankings that its reports tell.</param>
    public static async Task<RecordRows> BatchesAsync(
        NpgsqlConnection connection, IReadOnlyCollection<int> runs, Period period, Period previous, int vintage, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand(
            $"""
            WITH told AS (
                SELECT DISTINCT e.edition_id, r.period_key FROM analytics.run r JOIN ingest.edition e ON e.office_id = r.office_id AND e.code = r.edition WHERE r.run_id = ANY ($1)),
            used AS (
                SELECT DISTINCT s.batch_id FROM ingest.score s JOIN told USING (edition_id, period_key) WHERE s.batch_id <= $2
                UNION SELECT batch_id FROM ingest.satisfaction_count WHERE batch_id <= $2 AND period_key / 10 IN ($3, $4)
                UNION SELECT max(batch_id) FROM ingest.edition_version WHERE batch_id <= $2 AND edition_id IN (SELECT edition_id FROM told) GROUP BY edition_id
                UNION SELECT max(batch_id) FROM ingest.unit_version WHERE batch_id <= $2 GROUP BY unit_id)
            SELECT {string.Join(", ", RecordTables.Inputs.Columns.Select(c => c.AsText))} FROM ingest.batch JOIN used USING (batch_id)
            """,
            connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Integer, runs.ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, vintage);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, period.Year);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, previous.Year);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<string?[]>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add([.. Enumerable.Range(0, RecordTables.Inputs.Columns.Count).Select(reader.GetString)]);
        }

        return new(RecordTables.Inputs, rows);
    }

    /// <summary>Answers in the year of the period and in the one compared with, up to the period itself.</summary>
    public static async Task<RecordRows> SatisfactionAsync(
        NpgsqlConnection connection, int officeId, Period period, Period previous, int vintage, CancellationToken cancellation = default)
    {
        var rows = new List<string?[]>();
        foreach (var year in new[] { previous.Year, period.Year }.Distinct())
        {
            var figures = await SatisfactionFigures.ReadAsync(connection, officeId, vintage, year, cancellation);
            rows.AddRange(figures.Where(f => period.Quarter is null || (f.Period.Quarter is not null && f.Period <= period)).Select(f => new[]
            {
                f.Unit, f.Question, f.Channel, PublishedRows.Text(f.Period.Key), PublishedRows.Text(f.Counts.Answered), PublishedRows.Text(f.Counts.Satisfied),
            }));
        }

        return new(RecordTables.Satisfaction, rows);
    }
}
