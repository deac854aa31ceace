using System.Runtime.CompilerServices;
using Npgsql;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>Stores the answers that are kept, counts them, and takes back what they replace.</summary>
internal sealed class AnswerStore(int officeId, int batchId, Faults faults, Tally tally)
{
    private const int PeriodBits = 15;

    private readonly Dictionary<long, long[]> _cells = [];
    private int _sheet;

    /// <summary>Answers that an earlier batch had brought just so.</summary>
    public long Unchanged { get; private set; }

    public async Task StoreAsync(Scratch answers, Verdicts verdicts, NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (answers.Count == 0)
        {
            return;
        }

        await using var copy = await ResponseCopy.BeginAsync(connection, officeId, batchId, cancellation);
        answers.Rewind();
        while (Fill(copy.Block, answers, verdicts))
        {
            await copy.SendAsync(faults.SheetName(_sheet), cancellation);
        }

        await copy.CompleteAsync(cancellation);
        await TakeBackAsync(connection, cancellation);
    }

    public IEnumerable<(CountCell Cell, CountDelta Delta)> Deltas() =>
        _cells.Select(c => (Unpack(c.Key), CountDelta.Of(new AnswerCounts(c.Value[0], c.Value[1], c.Value[2], c.Value[3], c.Value[4]))));

    /// <summary>Fills a block with the next answers kept, all of one sheet; false once there are no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Fill(ResponseBlock block, Scratch answers, Verdicts verdicts)
    {
        while (!block.IsFull && answers.TryPeek(out var record))
        {
            var answer = KeptAnswer.Read(record, out var id);
            if (block.Count > 0 && answer.Sheet != _sheet)
            {
                return true;
            }

            _sheet = answer.Sheet;
            var verdict = verdicts.Next();
            if (verdict == Verdicts.Keep)
            {
                Keep(block, answer, id);
            }
            else
            {
                PassOver(answer, id, verdict);
            }

            answers.Take();
        }

        return block.Count > 0;
    }

    private void Keep(ResponseBlock block, in KeptAnswer answer, ReadOnlySpan<byte> id)
    {
        var day = DateOnly.FromDayNumber(answer.DayNumber);
        block.Add(answer.Row, answer.Column, id, answer.Unit, answer.Question, answer.Channel, day, answer.Answer);
        var quarter = Period.QuarterOf(day);
        CountsOf(new(answer.Unit, quarter.Key, answer.Question, answer.Channel), quarter)[answer.Answer - 1]++;
        tally.Accepted++;
    }

    private void PassOver(in KeptAnswer answer, ReadOnlySpan<byte> id, long verdict)
    {
        if (verdict == Verdicts.Repeat)
        {
            tally.Duplicates++;
            return;
        }

        tally.Rejected++;
        faults.Add(FaultKind.DuplicateResponse, answer.Sheet, answer.Row, answer.Column - 1, id, verdict);
    }

    private async Task TakeBackAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var earlier in await EarlierAnswers.FindAsync(connection, officeId, batchId, cancellation))
        {
            CountsOf(earlier.Cell, Period.FromKey(earlier.Cell.PeriodKey))[earlier.Answer - 1] -= earlier.Count;
            Unchanged += earlier.Unchanged;
        }
    }

    private long[] CountsOf(CountCell cell, Period quarter)
    {
        var key = Pack(cell);
        if (!_cells.TryGetValue(key, out var counts))
        {
            _cells[key] = counts = new long[AnswerCounts.Highest];
            tally.Periods.Add(quarter);
        }

        return counts;
    }

    // A number is looked up several times faster than a record, once for each of millions of answers. Unit numbers have what is left: 28 bits.
    private static long Pack(CountCell cell) =>
        ((((((long)cell.UnitId << PeriodBits) | (long)cell.PeriodKey) << CodeBook.QuestionBits) | (long)cell.QuestionId) << CodeBook.ChannelBits) | (long)cell.ChannelId;

    private static CountCell Unpack(long key)
    {
        static int Low(long bits, int count) => (int)(bits & ((1L << count) - 1));
        var (channel, rest) = (Low(key, CodeBook.ChannelBits), key >> CodeBook.ChannelBits);
        var (question, above) = (Low(rest, CodeBook.QuestionBits), rest >> CodeBook.QuestionBits);
        return new((int)(above >> PeriodBits), Low(above, PeriodBits), question, channel);
    }
}
