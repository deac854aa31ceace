using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Satisfaction;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>
/// Judges rows of single answers, one or many to a row: what is right goes to the scratch file of answers and its key to the finder of
/// repeats, what is wrong to the faults.
/// </summary>
internal sealed class AnswerRows(
    UnitTexts units, CodeBook questions, CodeBook channels, ReportedCells reported, Faults faults, Scratch answers, RepeatFinder repeats, Tally tally)
{
    private const int MostIdBytes = 200;

    private readonly AnswerText _answerText = new();
    private SatisfactionColumns _columns = null!;
    private (int Field, int Id)[] _asked = [];
    private int _sheet;
    private bool _fixedWidth;

    /// <summary>Starts a table. In text a missing separator shifts every value after it, so that there the width of a row must be right.</summary>
    public void Begin(SatisfactionColumns columns, int sheet, bool fixedWidth)
    {
        (_columns, _sheet, _fixedWidth) = (columns, sheet, fixedWidth);
        _asked = [.. columns.Questions.Select(q => (q.Field, questions.IdOf(q.Text)))];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(FieldRow row)
    {
        if (row.Fault != RowFault.None || (_fixedWidth && !HasWidth(row)))
        {
            tally.RowsIn++;
            tally.Rejected++;
            faults.Add(row.Fault == RowFault.None ? FaultKind.MalformedRow : FaultKind.OpenQuote, _sheet, row.Number, -1, row[0]);
            return;
        }

        var unit = units.IdOf(row[_columns[SatisfactionColumn.Unit]]);
        if (unit == UnitTexts.Heading)
        {
            return;
        }

        var sound = unit >= 0 || Reject(row, unit == UnitTexts.Ambiguous ? FaultKind.AmbiguousUnit : FaultKind.UnknownUnit, SatisfactionColumn.Unit);
        var id = row[_columns[SatisfactionColumn.ResponseId]];
        sound &= !id.IsEmpty || Reject(row, FaultKind.MissingResponseId, SatisfactionColumn.ResponseId);
        sound &= (id.Length <= MostIdBytes && !id.ContainsAnyInRange((byte)0, (byte)31)) || Reject(row, FaultKind.BadResponseId, SatisfactionColumn.ResponseId);
        sound &= DayText.TryParse(row[_columns[SatisfactionColumn.CollectedOn]], out var day) || Reject(row, FaultKind.BadDate, SatisfactionColumn.CollectedOn);
        if (_columns.Form == SatisfactionForm.Wide)
        {
            TakeWide(row, sound, unit, day, id);
        }
        else
        {
            TakeOne(row, sound, unit, day, id);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeOne(FieldRow row, bool sound, int unit, DateOnly day, ReadOnlySpan<byte> id)
    {
        tally.RowsIn++;
        var question = row[_columns[SatisfactionColumn.Question]];
        var text = row[_columns[SatisfactionColumn.Answer]];
        var answer = 0;
        sound &= !question.IsEmpty || Reject(row, FaultKind.MissingQuestion, SatisfactionColumn.Question);
        sound &= text.IsEmpty || _answerText.TryParse(text, out answer) || Reject(row, FaultKind.AnswerOutOfRange, SatisfactionColumn.Answer);
        if (!sound)
        {
            tally.Rejected++;
        }
        else if (text.IsEmpty)
        {
            tally.Unanswered++;
        }
        else
        {
            Keep(row, _columns[SatisfactionColumn.Answer], unit, day, id, questions.IdOf(question), answer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeWide(FieldRow row, bool sound, int unit, DateOnly day, ReadOnlySpan<byte> id)
    {
        var given = 0;
        foreach (var (field, question) in _asked)
        {
            var text = row[field];
            if (text.IsEmpty)
            {
                continue;
            }

            given++;
            if (!_answerText.TryParse(text, out var answer))
            {
                faults.Add(FaultKind.AnswerOutOfRange, _sheet, row.Number, field, text);
                tally.Rejected++;
            }
            else if (sound)
            {
                Keep(row, field, unit, day, id, question, answer);
            }
            else
            {
                tally.Rejected++;
            }
        }

        tally.RowsIn += Math.Max(given, 1);
        if (given == 0)
        {
            (sound ? ref tally.Unanswered : ref tally.Rejected)++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Keep(FieldRow row, int field, int unit, DateOnly day, ReadOnlySpan<byte> id, int question, int answer)
    {
        var channel = ChannelOf(row);
        var fault = question == CodeBook.Full ? FaultKind.TooManyQuestions
            : channel == CodeBook.Full ? FaultKind.TooManyChannels
            : reported.HasCounts(unit, question, Period.QuarterOf(day)) ? FaultKind.CountsAndResponses
            : (FaultKind?)null;
        if (fault is { } kind)
        {
            var at = kind switch
            {
                FaultKind.TooManyQuestions => _columns.Form == SatisfactionForm.Wide ? field : _columns[SatisfactionColumn.Question],
                FaultKind.TooManyChannels => _columns[SatisfactionColumn.Channel],
                _ => _columns[SatisfactionColumn.Unit],
            };
            faults.Add(kind, _sheet, row.Number, at, row[at]);
            tally.Rejected++;
            return;
        }

        var kept = new KeptAnswer(row.Number, _sheet, field + 1, unit, question, channel, day.DayNumber, answer);
        var hash = TextHash.Of(id, (uint)question);
        var content = TextHash.Of(MemoryMarshal.AsBytes<int>([unit, channel, day.DayNumber, answer]), 0).Low;
        repeats.Add(new(hash.Low, hash.High, content, answers.Count, row.Number, _sheet));
        kept.Write(answers.Append(KeptAnswer.Length + id.Length), id);
    }

    private int ChannelOf(FieldRow row)
    {
        var place = _columns[SatisfactionColumn.Channel];
        var text = place < 0 ? [] : row[place];

        // "all" names the sum of channels; a single answer cannot have come by it.
        return text.IsEmpty || text.SequenceEqual("all"u8) ? channels.IdOf(SatisfactionFigure.NoChannel) : channels.IdOf(text);
    }

    private bool Reject(FieldRow row, FaultKind kind, SatisfactionColumn column)
    {
        var field = _columns[column];
        faults.Add(kind, _sheet, row.Number, field, row[field]);
        return false;
    }

    private bool HasWidth(FieldRow row)
    {
        for (var field = _columns.Width; field < row.Count; field++)
        {
            if (!row[field].IsEmpty)
            {
                return false;
            }
        }

        return row.Count >= _columns.Width;
    }
}

/// <summary>An accepted answer as it stands in the scratch file, the response's identifier after it.</summary>
internal readonly record struct KeptAnswer(int Row, int Sheet, int Column, int Unit, int Question, int Channel, int DayNumber, int Answer)
{
    public const int Length = 8 * sizeof(int);

    public void Write(Span<byte> record, ReadOnlySpan<byte> id)
    {
        MemoryMarshal.Write(record, this);
        id.CopyTo(record[Length..]);
    }

    public static KeptAnswer Read(ReadOnlySpan<byte> record, out ReadOnlySpan<byte> id)
    {
        id = record[Length..];
        return MemoryMarshal.Read<KeptAnswer>(record);
    }
}
