using System.Buffers.Text;
using System.Text;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Storage.Copy;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>Judges rows of the counts form. A row says what a cell's counts are; its delta is what that changes.</summary>
internal sealed class ReportedRows(UnitTexts units, CodeBook questions, CodeBook channels, StoredCounts stored, Faults faults, Tally tally)
{
    private readonly Dictionary<CountCell, (long Answered, long Satisfied, long Place)> _given = [];
    private SatisfactionColumns _columns = null!;
    private int _sheet;
    private bool _fixedWidth;

    /// <summary>Rows that say what was known already.</summary>
    public long Unchanged { get; private set; }

    public void Begin(SatisfactionColumns columns, int sheet, bool fixedWidth) => (_columns, _sheet, _fixedWidth) = (columns, sheet, fixedWidth);

    public void Take(FieldRow row)
    {
        if (row.Fault != RowFault.None || (_fixedWidth && row.Count < _columns.Width))
        {
            tally.RowsIn++;
            tally.Rejected++;
            faults.Add(row.Fault == RowFault.None ? FaultKind.MalformedRow : FaultKind.OpenQuote, _sheet, row.Number, -1, row[0]);
            return;
        }

        var unit = units.IdOf(Text(row, SatisfactionColumn.Unit));
        if (unit == UnitTexts.Heading || (unit < 0 && RowWords.IsSummary(Encoding.UTF8.GetString(Text(row, SatisfactionColumn.Unit)))))
        {
            // Headings once more and totals under the table are no counts of any unit.
            return;
        }

        tally.RowsIn++;
        var sound = unit >= 0 || Fault(row, unit == UnitTexts.Ambiguous ? FaultKind.AmbiguousUnit : FaultKind.UnknownUnit, SatisfactionColumn.Unit);
        sound &= Period.TryParse(Encoding.UTF8.GetString(Text(row, SatisfactionColumn.Period)), out var period) || Fault(row, FaultKind.BadPeriod, SatisfactionColumn.Period);
        sound &= !Text(row, SatisfactionColumn.Question).IsEmpty || Fault(row, FaultKind.MissingQuestion, SatisfactionColumn.Question);
        sound &= TryCount(Text(row, SatisfactionColumn.Answered), out var answered) || Fault(row, FaultKind.BadCount, SatisfactionColumn.Answered);
        sound &= TryCount(Text(row, SatisfactionColumn.Satisfied), out var satisfied) || Fault(row, FaultKind.BadCount, SatisfactionColumn.Satisfied);
        if (sound && satisfied > answered)
        {
            sound = Fault(row, FaultKind.SatisfiedAboveAnswered, SatisfactionColumn.Satisfied);
        }

        if (!sound || !Keep(row, unit, period, answered, satisfied))
        {
            tally.Rejected++;
        }
    }

    /// <summary>What the accepted rows change.</summary>
    public IEnumerable<(CountCell Cell, CountDelta Delta)> Deltas() =>
        _given.Select(g => (g.Key, Delta(g.Key, g.Value)));

    private CountDelta Delta(CountCell cell, (long Answered, long Satisfied, long Place) given)
    {
        var (sheet, row) = Verdicts.FirstOf(given.Place);
        return stored.Delta(cell, given.Answered, given.Satisfied, new(faults.SheetName(sheet), row, row));
    }

    private bool Keep(FieldRow row, int unit, Period period, long answered, long satisfied)
    {
        var question = questions.IdOf(Text(row, SatisfactionColumn.Question));
        var channelText = _columns[SatisfactionColumn.Channel] < 0 ? [] : Text(row, SatisfactionColumn.Channel);
        var channel = channelText.IsEmpty ? channels.IdOf(SatisfactionFigure.AllChannels) : channels.IdOf(channelText);
        if (question == CodeBook.Full)
        {
            return Fault(row, FaultKind.TooManyQuestions, SatisfactionColumn.Question);
        }

        if (channel == CodeBook.Full)
        {
            return Fault(row, FaultKind.TooManyChannels, SatisfactionColumn.Channel);
        }

        if (stored.HasAnswers(unit, question, period))
        {
            return Fault(row, FaultKind.ResponsesAndCounts, SatisfactionColumn.Unit);
        }

        var cell = new CountCell(unit, period.Key, question, channel);
        if (_given.TryGetValue(cell, out var first))
        {
            if ((first.Answered, first.Satisfied) == (answered, satisfied))
            {
                tally.Duplicates++;
                return true;
            }

            var field = _columns[SatisfactionColumn.Answered];
            faults.Add(FaultKind.DuplicateCounts, _sheet, row.Number, field, row[field], first.Place);
            return false;
        }

        if (stored.ClashOf(cell, isTotal: channelText.IsEmpty) is { } clash)
        {
            return Fault(row, clash, clash == FaultKind.YearAndQuarters ? SatisfactionColumn.Period : SatisfactionColumn.Question);
        }

        var given = _given[cell] = (answered, satisfied, Verdicts.Contradicts(_sheet, row.Number));
        tally.Accepted++;
        tally.Periods.Add(period);
        Unchanged += Delta(cell, given).IsZero ? 1 : 0;
        return true;
    }

    private ReadOnlySpan<byte> Text(FieldRow row, SatisfactionColumn column) => row[_columns[column]];

    private bool Fault(FieldRow row, FaultKind kind, SatisfactionColumn column)
    {
        var field = _columns[column];
        faults.Add(kind, _sheet, row.Number, field, row[field]);
        return false;
    }

    private static bool TryCount(ReadOnlySpan<byte> text, out long count)
    {
        var end = text.IndexOfAny((byte)'.', (byte)',');
        var whole = end > 0 && !text[(end + 1)..].ContainsAnyExcept((byte)'0') && text.Length - end <= 3 ? text[..end] : text;
        return Utf8Parser.TryParse(whole, out count, out var used) && used == whole.Length && count is >= 0 and <= 1_000_000_000_000;
    }
}
