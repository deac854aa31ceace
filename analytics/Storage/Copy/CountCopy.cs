using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Satisfaction;

namespace ReformAnalytics.Storage.Copy;

/// <summary>What satisfaction counts are kept by: the numbers of unit, question and channel, and the key of a quarter or year.</summary>
public readonly record struct CountCell(int UnitId, int PeriodKey, int QuestionId, int ChannelId);

/// <summary>What an import adds to a cell, or takes back from it where negative.</summary>
/// <param name="Answered">Answers.</param>
/// <param name="Satisfied">Answers 4 and 5 among them.</param>
/// <param name="Answers">Answer by answer, or null where the office reported only totals.</param>
public readonly record struct CountDelta(long Answered, long Satisfied, AnswerCounts? Answers)
{
    /// <summary>A delta of single answers.</summary>
    public static CountDelta Of(AnswerCounts answers) => new(answers.Answered, answers.Satisfied, answers);

    /// <summary>Whether it changes nothing.</summary>
    public bool IsZero => Answered == 0 && Satisfied == 0 && (Answers is not { } a || a == default);
}

/// <summary>Stores what an import changed in the satisfaction counts.</summary>
public static class CountCopy
{
    private const string Columns =
        "office_id, batch_id, unit_id, period_key, question_id, channel_id, answered, satisfied, answer_1, answer_2, answer_3, answer_4, answer_5";

    /// <summary>Writes the deltas of a batch whose row already stands; a delta of zero is left out.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, int officeId, int batchId, IEnumerable<(CountCell Cell, CountDelta Delta)> deltas, CancellationToken cancellation = default)
    {
        await using var copy = await StagedCopy.BeginAsync(connection, "ingest.satisfaction_count", Columns, cancellation);
        var rows = copy.Rows;
        foreach (var (cell, delta) in deltas.Where(d => !d.Delta.IsZero))
        {
            await rows.StartRowAsync(cancellation);
            await rows.WriteAsync(officeId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(batchId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(cell.UnitId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(cell.PeriodKey, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(cell.QuestionId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(cell.ChannelId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(delta.Answered, NpgsqlDbType.Bigint, cancellation);
            await rows.WriteAsync(delta.Satisfied, NpgsqlDbType.Bigint, cancellation);
            await WriteAsync(rows, delta.Answers?.One, cancellation);
            await WriteAsync(rows, delta.Answers?.Two, cancellation);
            await WriteAsync(rows, delta.Answers?.Three, cancellation);
            await WriteAsync(rows, delta.Answers?.Four, cancellation);
            await WriteAsync(rows, delta.Answers?.Five, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter rows, long? value, CancellationToken cancellation) =>
        value is { } number ? rows.WriteAsync(number, NpgsqlDbType.Bigint, cancellation) : rows.WriteNullAsync(cancellation);
}
