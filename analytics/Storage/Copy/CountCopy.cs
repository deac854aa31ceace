using Npgsql;
using ReformAnalytics.Domain.Satisfaction;

namespace ReformAnalytics.Storage.Copy;

/// <summary>What satisfaction counts are kept by: the numbers of unit, question and channel, and the key of a quarter or year.</summary>
public readonly record struct CountCell(int UnitId, int PeriodKey, int QuestionId, int ChannelId);

/// <summary>What an import adds to a cell, or takes back from it where negative.</summary>
/// <param name="Answered">Answers.</param>
/// <param name="Satisfied">Answers 4 and 5 among them.</param>
/// <param name="Answers">Answer by answer, or null where the office reported only totals.</param>
/// <param name="Rows">Where the file says so; null where it only takes back.</param>
public readonly record struct CountDelta(long Answered, long Satisfied, AnswerCounts? Answers, CountRows? Rows)
{
    /// <summary>A delta of single answers.</summary>
    public static CountDelta Of(AnswerCounts answers, CountRows? rows) => new(answers.Answered, answers.Satisfied, answers, rows);

    /// <summary>Whether it changes nothing.</summary>
    public bool IsZero => Answered == 0 && Satisfied == 0 && (Answers is not { } a || a == default);
}

/// <summary>Rows of a sheet: one that states counts, or the first and the last of the answers counted.</summary>
/// <param name="Sheet">Sheet; empty for a text file.</param>
/// <param name="First">From 1.</param>
/// <param name="Last">From 1.</param>
public readonly record struct CountRows(string Sheet, int First, int Last);

/// <summary>Stores what an import changed in the satisfaction counts.</summary>
public static class CountCopy
{
    // One array a column: a few ten thousand cells need no COPY, and one statement is quicker to start.
    private const string Insert =
        """
        INSERT INTO ingest.satisfaction_count (office_id, batch_id, unit_id, period_key, question_id, channel_id, answered, satisfied,
            answer_1, answer_2, answer_3, answer_4, answer_5, sheet, first_row, last_row)
        SELECT $1, $2, * FROM unnest($3::int[], $4::int[], $5::int[], $6::int[], $7::bigint[], $8::bigint[],
            $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[], $14::text[], $15::int[], $16::int[])
        """;

    private const int ChunkSize = 50_000;

    /// <summary>Writes the deltas of a batch whose row already stands; one of zero is left out.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, int officeId, int batchId, IEnumerable<(CountCell Cell, CountDelta Delta)> deltas, CancellationToken cancellation = default)
    {
        foreach (var chunk in deltas.Where(d => !d.Delta.IsZero).Chunk(ChunkSize))
        {
            await using var insert = new NpgsqlCommand(Insert, connection) { CommandTimeout = 0 };
            insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = officeId });
            insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = batchId });
            Add(insert, chunk, d => d.Cell.UnitId);
            Add(insert, chunk, d => d.Cell.PeriodKey);
            Add(insert, chunk, d => d.Cell.QuestionId);
            Add(insert, chunk, d => d.Cell.ChannelId);
            Add(insert, chunk, d => d.Delta.Answered);
            Add(insert, chunk, d => d.Delta.Satisfied);
            Add(insert, chunk, d => d.Delta.Answers?.One);
            Add(insert, chunk, d => d.Delta.Answers?.Two);
            Add(insert, chunk, d => d.Delta.Answers?.Three);
            Add(insert, chunk, d => d.Delta.Answers?.Four);
            Add(insert, chunk, d => d.Delta.Answers?.Five);
            Add(insert, chunk, d => d.Delta.Rows?.Sheet ?? "");
            Add(insert, chunk, d => d.Delta.Rows?.First);
            Add(insert, chunk, d => d.Delta.Rows?.Last);
            await insert.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static void Add<T>(NpgsqlCommand insert, (CountCell Cell, CountDelta Delta)[] chunk, Func<(CountCell Cell, CountDelta Delta), T> value) =>
        insert.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = Array.ConvertAll(chunk, d => value(d)) });
}
