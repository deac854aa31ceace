using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>The first sheet: what this is, whose, from what, and what each sheet says, with a link to it.</summary>
internal static class CoverSheet
{
    private static readonly IReadOnlyList<double> Widths = [34, 96];

    public static SheetWriter Write(Styles styles, WorkbookContent content, IReadOnlyList<(Table Table, string Tab)> tabs, Language language)
    {
        var sheet = new SheetWriter(styles, Widths);
        if (content.Synthetic)
        {
            sheet.Across(DocumentFacts.SyntheticMark, styles.Synthetic, 1.15);
        }

        sheet.Across(content.Title.In(language), styles.Title, 1.32);
        sheet.Gap();
        foreach (var (label, text) in content.Cover)
        {
            sheet.Pair(label.In(language), text, styles.Words);
        }

        sheet.Gap();
        sheet.Across(new Sentence("Các trang tính", "Sheets").In(language), styles.Label, 1.08);
        foreach (var (table, tab) in tabs)
        {
            sheet.Pair(tab, table.Title.In(language), styles.Words, $"'{tab.Replace("'", "''", StringComparison.Ordinal)}'!A1");
        }

        return sheet;
    }
}
