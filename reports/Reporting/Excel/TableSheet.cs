using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>One table on one sheet: title, what and whom, headings, rows, total, notes, source.</summary>
internal static class TableSheet
{
    // The cell's own margins and its indent.
    private const double Padding = 3.5;

    /// <returns>The writer with its rows, the row of headings and the last row of data.</returns>
    public static (SheetWriter Sheet, uint HeadingRow, uint LastDataRow) Write(Styles styles, Table table, bool synthetic, Language language)
    {
        var sheet = new SheetWriter(styles, Widths(table, language));
        if (synthetic)
        {
            sheet.Across(DocumentFacts.SyntheticMark, styles.Synthetic, 1.15);
        }

        sheet.Across(table.Title.In(language), styles.Title, 1.32);
        sheet.Across(table.Subtitle.In(language), styles.Muted);
        sheet.Across(table.Scope.In(language), styles.Muted);
        sheet.Headings(table.Columns, language);
        var headings = sheet.LastRow;
        foreach (var row in table.Rows)
        {
            sheet.Values(table.Columns, row, language);
        }

        var last = sheet.LastRow;
        if (table.Rows.Count == 0)
        {
            var why = table.WhyEmpty ?? throw new InvalidOperationException($"Table {table.Id} has no rows and does not say why.");
            sheet.Across(why.In(language), styles.Words);
        }

        if (table.Total is { } total)
        {
            sheet.Values(table.Columns, total, language, total: true);
        }

        sheet.Gap();
        foreach (var note in table.Notes)
        {
            sheet.Across(note.In(language), styles.Muted);
        }

        sheet.Across(table.Source.In(language), styles.Muted);
        return (sheet, headings, last);
    }

    /// <summary>As wide as the widest cell, within the column's bounds; a heading may wrap but none of its words may break.</summary>
    internal static IReadOnlyList<double> Widths(Table table, Language language) =>
    [
        .. table.Columns.Select((column, index) =>
        {
            var heading = column.Heading.In(language).Split(' ').Max(word => Digits(word, 1.08));
            var cells = table.Rows.Append(table.Total ?? []).Where(row => row.Count > index).Select(row => row[index])
                .Select(cell => cell.Words(language) is { } words ? Digits(words, 1) : cell.Value is decimal number ? Digits(Shown(number, column), 1) : 0)
                .DefaultIfEmpty(0).Max();
            return Math.Round(Math.Max(Math.Min(Math.Max(cells, column.MinimumWidth), Math.Max(column.MaximumWidth, column.MinimumWidth)), heading) + Padding, 2);
        }),
    ];

    private static string Shown(decimal number, Column column) => column.Kind switch
    {
        ColumnKind.Percent => Figures.Percent(number, column.Decimals, Language.Vietnamese),
        ColumnKind.SignedDecimal or ColumnKind.SignedInteger => Figures.Signed(number, column.Decimals, Language.Vietnamese),
        _ => Figures.Number(number, column.Decimals, Language.Vietnamese),
    };

    // A digit of Times New Roman is half an em.
    private static double Digits(string text, double scale) =>
        text.ReplaceLineEndings("\n").Split('\n').Max(line => TextWidth.Em(line, TextWidth.TimesNewRoman * scale)) * 2;
}
