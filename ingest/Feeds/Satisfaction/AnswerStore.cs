using Npgsql;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>Stores the answers that are kept, counts them, and takes back what they replace.</summary>
internal sealed class AnswerStore(int officeId, int batchId, Faults faults, Tally tally)
{
    private readonly Dictionary<CountCell, long[]> _cells = [];

    /// <summary>Answers that an earlier batch had brought just so.</summary>
    public long Unchanged { get; private set; }

    public async Task StoreAsync(Scratch answers, Verdicts verdicts, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var sheet = -1;
        await using var copy = ResponseCopy.Begin(connection, officeId, batchId);
        answers.Rewind();
        while (answers.TryRead(out var record))
        {
            var answer = KeptAnswer.Read(record, out var id);
            var verdict = verdicts.Next();
            if (verdict != Verdicts.Keep)
            {
                PassOver(answer, id, verdict);
                continue;
            }

            if (answer.Sheet != sheet || copy.Filling.IsFull)
            {
                // The record is a view of a buffer that does not outlive waiting for the server.
                var kept = id.ToArray();
                sheet = answer.Sheet;
                await copy.ChangeSheetAsync(faults.SheetName(sheet), cancellation);
                Keep(copy, answer, kept);
                continue;
            }

            Keep(copy, answer, id);
        }

        await copy.CompleteAsync(cancellation);
        if (tally.Accepted > 0)
        {
            await TakeBackAsync(connection, cancellation);
        }
    }

    public IEnumerable<(CountCell Cell, CountDelta Delta)> Deltas() =>
        _cells.Select(c => (c.Key, CountDelta.Of(new AnswerCounts(c.Value[0], c.Value[1], c.Value[2], c.Value[3], c.Value[4]))));

    private void Keep(ResponseCopy copy, in KeptAnswer answer, ReadOnlySpan<byte> id)
    {
        var day = DateOnly.FromDayNumber(answer.DayNumber);
        copy.Filling.Add(answer.Row, answer.Column, id, answer.Unit, answer.Question, answer.Channel, day, answer.Answer);
        var quarter = Period.QuarterOf(day);
        var counts = CountsOf(new(answer.Unit, quarter.Key, answer.Question, answer.Channel), quarter);
        counts[answer.Answer - 1]++;
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
        if (!_cells.TryGetValue(cell, out var counts))
        {
            _cells[cell] = counts = new long[AnswerCounts.Highest];
            tally.Periods.Add(quarter);
        }

        return counts;
    }
}
