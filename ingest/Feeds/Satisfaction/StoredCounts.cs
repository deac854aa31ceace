using Npgsql;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Storage.Copy;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>What an office's counts say before a file of counts is read, and which shapes of reporting exclude each other.</summary>
internal sealed class StoredCounts
{
    private readonly Dictionary<CountCell, (long Answered, long Satisfied)> _sums = [];
    private readonly HashSet<(int Unit, int Question, int PeriodKey)> _answers = [];
    private readonly Dictionary<(int Unit, int Question, int Year), (bool WholeYear, bool Total)> _shapes = [];

    /// <summary>Whether single answers stand for the period, or for any quarter of the year.</summary>
    public bool HasAnswers(int unit, int question, Period period) => period.Quarter is not null
        ? _answers.Contains((unit, question, period.Key))
        : Enumerable.Range(1, 4).Any(q => _answers.Contains((unit, question, period.Key + q)));

    /// <summary>
    /// Whether a row would count citizens twice: a year beside its quarters, or all channels beside single ones. The first shape that a
    /// unit, question and year take is the one that holds.
    /// </summary>
    public FaultKind? ClashOf(CountCell cell, bool isTotal)
    {
        var key = (cell.UnitId, cell.QuestionId, cell.PeriodKey / 10);
        var shape = (WholeYear: cell.PeriodKey % 10 == 0, Total: isTotal);
        if (!_shapes.TryAdd(key, shape))
        {
            var first = _shapes[key];
            return first.WholeYear != shape.WholeYear ? FaultKind.YearAndQuarters
                : first.Total != shape.Total ? FaultKind.TotalAndChannels
                : null;
        }

        return null;
    }

    /// <summary>What must be added so that the cell says what these rows say.</summary>
    public CountDelta Delta(CountCell cell, long answered, long satisfied, CountRows rows)
    {
        var (a, s) = _sums.GetValueOrDefault(cell);
        return new(answered - a, satisfied - s, Answers: null, rows);
    }

    public static async Task<StoredCounts> LoadAsync(NpgsqlConnection connection, int officeId, int? allChannelsId, CancellationToken cancellation)
    {
        var counts = new StoredCounts();
        await using var select = new NpgsqlCommand(
            """
            SELECT unit_id, period_key, question_id, channel_id, answer_1 IS NOT NULL, sum(answered)::bigint, sum(satisfied)::bigint
            FROM ingest.satisfaction_count WHERE office_id = $1
            GROUP BY 1, 2, 3, 4, 5 HAVING sum(answered) <> 0
            """,
            connection) { CommandTimeout = 0 };
        select.Parameters.Add(new NpgsqlParameter<int> { TypedValue = officeId });
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var cell = new CountCell(rows.GetInt32(0), rows.GetInt32(1), rows.GetInt32(2), rows.GetInt32(3));
            if (rows.GetBoolean(4))
            {
                counts._answers.Add((cell.UnitId, cell.QuestionId, cell.PeriodKey));
            }
            else
            {
                counts._sums[cell] = (rows.GetInt64(5), rows.GetInt64(6));
                counts._shapes[(cell.UnitId, cell.QuestionId, cell.PeriodKey / 10)] = (cell.PeriodKey % 10 == 0, cell.ChannelId == allChannelsId);
            }
        }

        return counts;
    }
}
