using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>Whose a returned score sheet is, by the stamp that it was written with.</summary>
/// <param name="Stamp">The stamp.</param>
/// <param name="Unit">The unit that it names.</param>
public sealed record StampedSheet(ScoreSheetStamp Stamp, Unit Unit)
{
    /// <summary>The period that it names.</summary>
    public Period Period => Stamp.Period;

    /// <summary>
    /// The stamps of a file, each once. The sheet that holds one is known by its first cell alone: programs that save a workbook anew show,
    /// rename and reorder hidden sheets as they please.
    /// </summary>
    public static IReadOnlyList<(StampState State, ScoreSheetStamp? Stamp)> StampsOf(SourceFile file) =>
        [.. file.Sheets.Where(s => s[1, 1].Text == ScoreSheetStamp.Mark).Select(s => ScoreSheetStamp.Read(Rows(s))).Distinct()];

    private static List<(string Key, string Value)> Rows(Sheet sheet) =>
        [.. Enumerable.Range(1, sheet.RowCount).Where(row => !sheet[row, 1].IsEmpty).Select(row => (sheet[row, 1].Text.Trim(), sheet[row, 2].Text.Trim()))];
}

/// <summary>What the visible part of a sheet says of itself, above its table.</summary>
internal static class VisibleHead
{
    /// <summary>The visible sheets that hold a table of scores, each with the last row above it.</summary>
    public static IReadOnlyList<(Sheet Sheet, int LastRow)> Tables(Reading reading) =>
        [.. reading.File.Sheets
            .Where(s => !s.Hidden && s.RowCount > 0)
            .Select(s => (Sheet: s, Columns: UnitSheetColumns.Find(reading, s)))
            .Where(t => t.Columns is not null)
            .Select(t => (t.Sheet, t.Columns!.First - 1))];

    /// <summary>A period that contradicts the stamp, with its place; null where the head agrees or says none.</summary>
    public static (Period Period, Position At)? OtherPeriod(Sheet sheet, int lastRow, Period stamped, IReadOnlyList<string> passOver)
    {
        if (SheetPeriods.Labelled(sheet, lastRow) is { } labelled)
        {
            return PeriodText.Contradict(labelled.Period, stamped) ? labelled : null;
        }

        // Without its label the line may have been typed over as a whole; titles of editions and documents carry years of their own.
        var said = new List<(Period Period, Position At)>();
        for (var row = 1; row <= lastRow; row++)
        {
            for (var column = 1; column <= sheet.ColumnCount; column++)
            {
                var text = sheet[row, column].Text;
                if (!passOver.Any(own => own.Length > 0 && NameKey.Of(text).Contains(NameKey.Of(own), StringComparison.Ordinal)))
                {
                    said.AddRange(PeriodText.Find(text).Select(period => (period, new Position(sheet.Name, row, column))));
                }
            }
        }

        return said.Count > 0 && said.TrueForAll(s => PeriodText.Contradict(s.Period, stamped)) ? said[0] : null;
    }
}
