using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>
/// Each item is a (name, value) column pair, sorted on its own, so that a row belongs to no one unit. One name column may be
/// followed by several values (total, rank, class). Under the table an interactive look-up block may stand.
/// </summary>
internal static class SortedPairsLayout
{
    public static bool Read(Reading reading, Sheet sheet)
    {
        var before = reading.Findings.Count;
        if (HeadingRows.Find(reading, sheet) is not { } heading || SortedPairs.Find(reading, sheet, heading) is not { Count: > 0 } pairs
            || reading.IsAside(sheet, before, pairs.Count(p => p.Printed is null)))
        {
            return false;
        }

        LayoutFindings.HeadingMoved(reading, sheet, heading.Main);
        var (period, said) = SheetPeriods.Of(reading, sheet, heading.LastTitle, heading.Last);
        reading.Imported(sheet, period, said);
        if (period is { } of)
        {
            Rows(reading, sheet, heading, pairs, of);
        }

        return true;
    }

    private static void Rows(Reading reading, Sheet sheet, HeadingRows heading, IReadOnlyList<SortedPair> pairs, Period period)
    {
        var names = pairs.Select(p => p.NameColumn).Distinct().ToList();
        var inTable = true;
        for (var row = heading.Last + 1; row <= sheet.RowCount; row++)
        {
            if (sheet.IsBlank(row))
            {
                inTable = false;
                reading.Pass("blank-row");
            }
            else if (RowWords.IsColumnNumbers(sheet.Row(row)) && names.TrueForAll(c => HeadingRows.IsNumber(sheet[row, c].Text) || sheet[row, c].IsEmpty))
            {
                reading.Pass("column-numbers");
            }
            else if (Fingerprints.Repeats(sheet, row, heading.Main))
            {
                reading.Pass("repeated-heading");
                if (!inTable)
                {
                    // A heading once more after a blank row opens the block in which a reader looks up one unit.
                    reading.Pass("look-up-block", Enumerable.Range(row + 1, sheet.RowCount - row).Count(r => !sheet.IsBlank(r)));
                    return;
                }
            }
            else if (inTable || names.Count(c => reading.Units.Find(sheet[row, c].Text) is not null) * 2 >= names.Count)
            {
                inTable = true;
                foreach (var pair in pairs)
                {
                    Value(reading, sheet, row, pair, period);
                }
            }
            else
            {
                reading.Pass(IsSignature(sheet, row) ? "signature-row" : IsSummary(sheet, row) ? "summary-row" : "text-row");
            }
        }
    }

    private static void Value(Reading reading, Sheet sheet, int row, SortedPair pair, Period period)
    {
        var name = sheet[row, pair.NameColumn];
        var value = sheet[row, pair.ValueColumn];
        var at = new Position(sheet.Name, row, pair.ValueColumn);
        if (name.IsEmpty)
        {
            if (!value.IsEmpty)
            {
                LayoutFindings.UnitMissing(reading, at, value.Text);
            }

            return;
        }

        if (reading.Units.Find(name.Text) is not { } unit)
        {
            if (RowWords.IsSummary(name.Text))
            {
                reading.Pass("summary-row");
            }
            else if (!value.IsEmpty && pair.First)
            {
                LayoutFindings.NoUnit(reading, name.Text, at with { Column = pair.NameColumn });
            }

            return;
        }

        if (pair.Printed is { } kind)
        {
            reading.Print(unit, pair.Item, period, kind, part: null, value, at);
        }
        else
        {
            reading.Cells.Add(new(unit, pair.Item!, period, reading.BareField(pair.Item!), value, at));
        }
    }

    private static bool IsSignature(Sheet sheet, int row) => Any(sheet, row, RowWords.IsSignature);

    private static bool IsSummary(Sheet sheet, int row) => Any(sheet, row, RowWords.IsSummary);

    private static bool Any(Sheet sheet, int row, Func<string, bool> test)
    {
        foreach (var cell in sheet.Row(row))
        {
            if (cell.Kind == CellKind.Text && test(cell.Text))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>One value column and the name column that its figures belong to.</summary>
/// <param name="NameColumn">Column of the names.</param>
/// <param name="ValueColumn">Column of the values.</param>
/// <param name="First">Whether it is the first value column after the names, which reports names that are unknown.</param>
/// <param name="Item">The leaf, or the parent whose printed subtotal it is; null for a grand total, rank or class.</param>
/// <param name="Printed">What printed result it holds; null for scores.</param>
internal sealed record SortedPair(int NameColumn, int ValueColumn, bool First, Item? Item, PrintedKind? Printed);
