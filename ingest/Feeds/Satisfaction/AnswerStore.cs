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

    // What is kept of a cell: how often each answer was given, then the first and the last row that counted.
    private const int FirstRow = AnswerCounts.Highest, LastRow = FirstRow + 1;

    private readonly List<(int Sheet, Dictionary<long, long[]> Cells)> _earlier = [];
    private Dictionary<long, long[]> _cells = [];
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

    /// <summary>What changes, by cell and sheet. What sheets together leave as it was is left out whole.</summary>
    public IEnumerable<(CountCell Cell, CountDelta Delta)> Deltas() =>
        _earlier.Append((Sheet: _sheet, Cells: _cells))
            .SelectMany(part => part.Cells, (part, cell) => (cell.Key, Delta: Delta(part.Sheet, cell.Value)))
            .GroupBy(part => part.Key, part => part.Delta)
            .Where(cell => cell.Aggregate(default(AnswerCounts), (sum, delta) => sum + delta.Answers!.Value) != default)
            .SelectMany(cell => cell, (cell, delta) => (Unpack(cell.Key), delta));

    private CountDelta Delta(int sheet, long[] counts) => CountDelta.Of(
        new(counts[0], counts[1], counts[2], counts[3], counts[4]),
        counts[FirstRow] == 0 ? null : new(faults.SheetName(sheet), (int)counts[FirstRow], (int)counts[LastRow]));

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

            if (answer.Sheet != _sheet)
            {
                _earlier.Add((_sheet, _cells));
                (_sheet, _cells) = (answer.Sheet, []);
            }

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
        var counts = CountsOf(new(answer.Unit, quarter.Key, answer.Question, answer.Channel), quarter);
        counts[answer.Answer - 1]++;
        counts[FirstRow] = counts[FirstRow] == 0 ? answer.Row : counts[FirstRow];
        counts[LastRow] = answer.Row;
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
            _cells[key] = counts = new long[LastRow + 1];
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
