using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>One row for each unit, period and item.</summary>
internal static class TidyLayout
{
    private static readonly (TidyColumn Column, ScoreField Field)[] Fields =
    [
        (TidyColumn.Self, ScoreField.Self), (TidyColumn.Appraised, ScoreField.Appraised), (TidyColumn.Survey, ScoreField.Survey),
        (TidyColumn.Status, ScoreField.Status), (TidyColumn.StandardError, ScoreField.StandardError),
        (TidyColumn.Evidence, ScoreField.Evidence), (TidyColumn.Note, ScoreField.Note),
    ];

    public static bool Read(Reading reading, Sheet sheet)
    {
        for (var row = 1; row <= Math.Min(30, sheet.RowCount); row++)
        {
            if (Columns(reading, sheet, row) is { } columns)
            {
                LayoutFindings.HeadingMoved(reading, sheet, row);
                Table(reading, sheet, row, columns);
                return true;
            }
        }

        return false;
    }

    private static Dictionary<TidyColumn, int>? Columns(Reading reading, Sheet sheet, int row)
    {
        var columns = new Dictionary<TidyColumn, int>();
        for (var column = 1; column <= sheet.Row(row).Length; column++)
        {
            if (sheet[row, column] is { Kind: CellKind.Text } cell && Means(reading.Layout, cell.Text) is { } meaning)
            {
                columns.TryAdd(meaning, column);
            }
        }

        TidyColumn[] values = [TidyColumn.Self, TidyColumn.Appraised, TidyColumn.Survey, TidyColumn.Status, TidyColumn.Score];
        return columns.ContainsKey(TidyColumn.Unit) && columns.ContainsKey(TidyColumn.Item) && Array.Exists(values, columns.ContainsKey) ? columns : null;
    }

    private static TidyColumn? Means(LayoutDefinition layout, string heading) =>
        Has(layout.Ignore, heading) ? null
        : Has(layout.UnitHeadings, heading) ? TidyColumn.Unit
        : Has(layout.ItemHeadings, heading) ? TidyColumn.Item
        : Has(layout.PeriodHeadings, heading) ? TidyColumn.Period
        : TidyHeadings.Match(heading);

    private static bool Has(IReadOnlyList<string> headings, string heading) =>
        headings.Count > 0 && headings.Any(h => NameKey.Of(h) == NameKey.Of(heading));

    private static void Table(Reading reading, Sheet sheet, int heading, Dictionary<TidyColumn, int> columns)
    {
        Unknown(reading, sheet, heading, columns);
        Period? period = null, said = null;
        if (!columns.TryGetValue(TidyColumn.Period, out var periodColumn))
        {
            (period, said) = SheetPeriods.Of(reading, sheet, heading - 1, heading);
            if (period is null)
            {
                reading.Imported(sheet, period: null, said);
                return;
            }
        }

        var first = reading.Cells.Count;
        var periods = new Dictionary<string, Period?>(StringComparer.Ordinal);
        for (var row = heading + 1; row <= sheet.RowCount; row++)
        {
            if (Passed(reading, sheet, heading, row, columns) is { } kind)
            {
                reading.Pass(kind);
                continue;
            }

            var of = period;
            if (of is null)
            {
                var text = sheet[row, periodColumn].Text;
                if (!periods.TryGetValue(text, out of))
                {
                    periods[text] = of = Period.TryParse(text, out var parsed) ? parsed : reading.Given is { } given && text.Length == 0 ? given : null;
                }

                if (of is null)
                {
                    LayoutFindings.BadPeriod(reading, text, new(sheet.Name, row, periodColumn));
                    continue;
                }
            }

            Row(reading, sheet, row, columns, of.Value);
        }

        reading.Imported(sheet, period ?? MatrixLayout.OnlyPeriod(reading, first), said);
    }

    private static void Unknown(Reading reading, Sheet sheet, int heading, Dictionary<TidyColumn, int> columns)
    {
        for (var column = 1; column <= sheet.Row(heading).Length; column++)
        {
            if (sheet[heading, column] is { Kind: CellKind.Text } cell && !columns.ContainsValue(column) && !Headings.IsCounter(cell.Text) && !Has(reading.Layout.Ignore, cell.Text))
            {
                LayoutFindings.ColumnNotImported(reading, cell.Text, new(sheet.Name, heading, column));
            }
        }
    }

    private static string? Passed(Reading reading, Sheet sheet, int heading, int row, Dictionary<TidyColumn, int> columns)
    {
        if (sheet.IsBlank(row))
        {
            return "blank-row";
        }

        var unit = sheet[row, columns[TidyColumn.Unit]];
        var item = sheet[row, columns[TidyColumn.Item]];
        if (!unit.IsEmpty && !item.IsEmpty)
        {
            return unit.Kind == CellKind.Text && unit.Text == sheet[heading, columns[TidyColumn.Unit]].Text && Fingerprints.Repeats(sheet, row, heading) ? "repeated-heading" : null;
        }

        var cells = sheet.Row(row);
        var figures = Fields.Any(f => f.Field <= ScoreField.Survey && columns.TryGetValue(f.Column, out var c) && FigureText.Read(sheet[row, c]).Kind == FigureKind.Number);
        foreach (var cell in cells)
        {
            if (cell.Kind == CellKind.Text && reading.Units.Find(cell.Text) is null && (RowWords.IsSummary(cell.Text) || (!figures && RowWords.IsSignature(cell.Text))))
            {
                return RowWords.IsSummary(cell.Text) ? "summary-row" : "signature-row";
            }
        }

        return figures ? null : "text-row";
    }

    private static void Row(Reading reading, Sheet sheet, int row, Dictionary<TidyColumn, int> columns, Period period)
    {
        var name = sheet[row, columns[TidyColumn.Unit]];
        var heading = sheet[row, columns[TidyColumn.Item]];
        if (name.IsEmpty || reading.Units.Find(name.Text) is not { } unit)
        {
            var at = new Position(sheet.Name, row, columns[TidyColumn.Unit]);
            if (name.IsEmpty)
            {
                LayoutFindings.UnitMissing(reading, at, value: null);
            }
            else if (RowWords.IsSummary(name.Text))
            {
                reading.Pass("summary-row");
            }
            else
            {
                LayoutFindings.NoUnit(reading, name.Text, at);
            }

            return;
        }

        var item = heading.IsEmpty ? null : reading.Items.Match(heading.Text);
        var total = item is null && !heading.IsEmpty && RowWords.IsTotal(heading.Text);
        if (item is null && !total)
        {
            LayoutFindings.UnknownItem(reading, heading.Text, new(sheet.Name, row, columns[TidyColumn.Item]));
            return;
        }

        var any = false;
        foreach (var (column, field) in Fields)
        {
            any |= columns.TryGetValue(column, out var at) && Put(reading, unit, item, period, field, sheet[row, at], new(sheet.Name, row, at));
        }

        any |= columns.TryGetValue(TidyColumn.Score, out var bare)
            && Put(reading, unit, item, period, item is { IsLeaf: true } ? reading.BareField(item) : ScoreField.Appraised, sheet[row, bare], new(sheet.Name, row, bare));
        if (!any && item is { IsLeaf: true })
        {
            reading.Cells.Add(new(unit, item, period, reading.BareField(item), Cell.Empty, new(sheet.Name, row)));
        }
    }

    private static bool Put(Reading reading, Unit unit, Item? item, Period period, ScoreField field, Cell cell, Position at)
    {
        if (cell.IsEmpty)
        {
            return false;
        }

        if (item is { IsLeaf: true })
        {
            reading.Cells.Add(new(unit, item, period, field, cell, at));
        }
        else if (field <= ScoreField.Survey)
        {
            reading.Print(unit, item, period, PrintedKind.Total, field, cell, at);
        }

        return true;
    }
}
