using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>One table on one sheet: the way back, title, what and whom, headings, rows, total, notes, source.</summary>
internal static class TableSheet
{
    // The cell's own margins and its indent.
    private const double Padding = 3.5;

    // Columns that stay in view leave the others at least half of a page.
    private const double WidestFrozen = 110;

    /// <param name="name">Of the table, legal and unique.</param>
    /// <param name="target">Where a link leads, as a reference; null where there is no such table.</param>
    /// <param name="back">Where the way back leads, and what it is called.</param>
    public static Sheet Of(PlacedTable placed, string name, WorkbookContent content, Language language, Styles styles, Func<Link, string?> target, (string Text, string Reference) back)
    {
        var table = placed.Table;
        var widths = Widths(table, placed.Headings, language);
        var frozen = widths.Take(table.KeyColumns).Sum() <= WidestFrozen ? table.KeyColumns : 0;
        return new Sheet
        {
            Tab = placed.Tab,
            Widths = widths,
            Frozen = (placed.HeadingRow, frozen),
            PrintedHeading = (placed.Banded ? placed.HeadingRow - 1 : placed.HeadingRow, placed.HeadingRow),
            Pages = PrintedPages.Of(widths, frozen, [.. table.Columns.Select(column => column.Band?.In(language))]),
            Tables = table.Rows.Count == 0 ? [] : [new ListObject(name, placed.Whole, placed.Headings)],
            Extras = ConditionalFormats.Of(placed, styles),
            Rows = sheet => Write(sheet, placed, content, language, target, back),
        };
    }

    private static void Write(SheetWriter sheet, PlacedTable placed, WorkbookContent content, Language language, Func<Link, string?> target, (string Text, string Reference) back)
    {
        var (table, styles) = (placed.Table, sheet.Styles);
        sheet.Lead(back.Text, back.Reference);
        if (content.Synthetic)
        {
            sheet.Across(DocumentFacts.SyntheticMark, styles.Synthetic, 1.15);
        }

        sheet.Across(table.Title.In(language), styles.Title, 1.32);
        sheet.Across(table.Subtitle.In(language), styles.Muted);
        sheet.Across(content.State is { } state ? $"{table.Scope.In(language).TrimEnd('.')}. {state.In(language)}" : table.Scope.In(language), styles.Muted);
        if (placed.Banded)
        {
            sheet.Bands(table.Columns, language);
        }

        sheet.Headings(table.Columns, placed.Headings);
        if (sheet.LastRow != placed.HeadingRow)
        {
            throw new InvalidOperationException($"The headings of table {table.Id} stand in row {sheet.LastRow}, not {placed.HeadingRow}.");
        }

        foreach (var row in table.Rows)
        {
            sheet.Values(table.Columns, row, language, target);
        }

        if (table.Rows.Count == 0)
        {
            var why = table.WhyEmpty ?? throw new InvalidOperationException($"Table {table.Id} has no rows and does not say why.");
            sheet.Across(why.In(language), styles.Words);
        }

        if (table.Total is { } total)
        {
            sheet.Values(table.Columns, total, language, target, total: true);
        }

        sheet.Gap();
        foreach (var note in table.Notes)
        {
            sheet.Across(note.In(language), styles.Muted);
        }

        sheet.Across(table.Source.In(language), styles.Muted);
    }

    /// <summary>As wide as the widest cell, within the column's bounds; a heading may wrap but none of its words may break.</summary>
    internal static IReadOnlyList<double> Widths(Table table, IReadOnlyList<string> headings, Language language)
    {
        var columns = table.Columns;
        var words = new double[columns.Count];
        var (lowest, highest) = (new decimal[columns.Count], new decimal[columns.Count]);
        if (columns.Any(column => !column.FixedWidth))
        {
            foreach (var row in table.Total is null ? table.Rows : table.Rows.Append(table.Total))
            {
                for (var i = 0; i < Math.Min(row.Count, columns.Count); i++)
                {
                    words[i] = row[i].Words(language) is { } text && !columns[i].FixedWidth ? Math.Max(words[i], Digits(text, 1)) : words[i];
                    (lowest[i], highest[i]) = row[i].Number is { } number ? (Math.Min(lowest[i], number), Math.Max(highest[i], number)) : (lowest[i], highest[i]);
                }
            }
        }

        // Programs make a sheet smaller by putting columns onto a page; one that stands alone they cut.
        var most = columns.Count == 1 ? PrintedPages.SafeWidth : double.MaxValue;
        return
        [
            .. columns.Select((column, i) =>
            {
                var heading = headings[i].Split(' ').Max(word => Digits(word, 1.08)) + SheetWriter.FilterButton;
                var cells = Math.Max(words[i], Math.Max(Shown(lowest[i], column), Shown(highest[i], column)));
                return Math.Min(most, Math.Round(Math.Max(Math.Min(Math.Max(cells, column.MinimumWidth), Math.Max(column.MaximumWidth, column.MinimumWidth)), heading) + Padding, 2));
            }),
        ];
    }

    private static double Shown(decimal number, Column column) => column.Kind is ColumnKind.Text or ColumnKind.Date || column.FixedWidth ? 0 : Digits(
        column.Kind switch
        {
            ColumnKind.Percent => Figures.Percent(number, column.Decimals, Language.Vietnamese),
            ColumnKind.SignedDecimal or ColumnKind.SignedInteger => Figures.Signed(number, column.Decimals, Language.Vietnamese),
            _ => Figures.Number(number, column.Decimals, Language.Vietnamese),
        },
        1);

    // A digit of Times New Roman is half an em.
    private static double Digits(string text, double scale)
    {
        var widest = 0.0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            widest = Math.Max(widest, TextWidth.Em(line, TextWidth.TimesNewRoman * scale));
        }

        return widest * 2;
    }
}
