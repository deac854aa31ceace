using Npgsql;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>
/// The cells for which an office reported counts instead of single answers: both together would count citizens twice.
/// </summary>
internal sealed class ReportedCells
{
    private readonly HashSet<(int Unit, int Question, int PeriodKey)> _cells = [];

    /// <summary>Whether counts stand for the quarter or for its year; counts taken back to 0 no longer do.</summary>
    public bool HasCounts(int unit, int question, Period quarter) =>
        _cells.Count > 0 && (_cells.Contains((unit, question, quarter.Key)) || _cells.Contains((unit, question, quarter.Year * 10)));

    public static async Task<ReportedCells> LoadAsync(NpgsqlConnection connection, int officeId, CancellationToken cancellation)
    {
        var cells = new ReportedCells();
        await using var select = new NpgsqlCommand(
            """
            SELECT unit_id, question_id, period_key FROM ingest.satisfaction_count
            WHERE office_id = $1 AND answer_1 IS NULL GROUP BY 1, 2, 3, channel_id HAVING sum(answered) > 0
            """,
            connection) { CommandTimeout = 0 };
        select.Parameters.Add(new NpgsqlParameter<int> { TypedValue = officeId });
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            cells._cells.Add((rows.GetInt32(0), rows.GetInt32(1), rows.GetInt32(2)));
        }

        return cells;
    }
}
