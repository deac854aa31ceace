using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>The first sheet: what this is, whose, from what, and what each sheet says, with a link to it.</summary>
internal static class CoverSheet
{
    // In digits. Some programs do not wrap a link, so that names of sheets need their width.
    private const double Width = 150, Narrowest = 34, Widest = 62;

    // Letters of a SHA-256.
    private const int HashLength = 64;

    public static IReadOnlyList<(Sentence Label, string Text)> Facts(DocumentFacts facts, Language language) =>
    [
        (WorkbookTexts.Office, facts.Issuer),
        (WorkbookTexts.Period, Names.Capital(facts.PeriodName).In(language)),
        (WorkbookTexts.StateLabel, WorkbookTexts.State(facts.StateName, facts.StateReason).In(language)),
        (WorkbookTexts.Edition, $"{facts.EditionTitle} ({facts.Edition})"),
        (WorkbookTexts.Source, facts.EditionSource),
        (WorkbookTexts.Methodology, facts.Methodology),
        (WorkbookTexts.Vintage, Figures.Count(facts.Vintage, language)),
        (WorkbookTexts.InputsHash, Hashes(facts.InputsHash).In(language)),
        (WorkbookTexts.Identifier, facts.Identifier),
    ];

    // What is compared with has inputs of its own: their hash follows the first, or a word where there is nothing to compare with.
    private static Sentence Hashes(string hash) =>
        hash.Length == 2 * HashLength ? WorkbookTexts.Hashes(hash[..HashLength], hash[HashLength..]) : new(Alone(hash), Alone(hash));

    private static string Alone(string hash) => hash[..Math.Min(HashLength, hash.Length)];

    /// <param name="charts">The name of the sheet of charts, where there is one.</param>
    public static Sheet Of(string tab, WorkbookContent content, string? charts, IReadOnlyList<PlacedTable> tables, Language language)
    {
        var names = tables.Select(table => table.Table.Name.In(language)).Select(name => (Name: name, Wide: 4 + (TextWidth.Em(name, TextWidth.TimesNewRoman) * 2))).ToList();
        var first = Math.Round(names.Select(name => name.Wide).Where(wide => wide <= Widest).Append(Narrowest).Max(), 2);
        double[] widths = [first, Width - first];
        return new()
        {
            Tab = tab,
            Widths = widths,
            Pages = PrintedPages.One(widths),
            Rows = sheet =>
            {
                if (content.Synthetic)
                {
                    sheet.Across(DocumentFacts.SyntheticMark, sheet.Styles.Synthetic, 1.15);
                }

                sheet.Across(content.Title.In(language), sheet.Styles.Title, 1.32);
                sheet.Gap();
                foreach (var (label, text) in content.Cover)
                {
                    sheet.Pair(label.In(language), text, sheet.Styles.Words);
                }

                sheet.Gap();
                sheet.Across(WorkbookTexts.Sheets.In(language), sheet.Styles.Label, 1.08);
                for (var i = 0; i < tables.Count; i++)
                {
                    // In the order of the tabs: the charts stand after the first table.
                    sheet.Pair(names[i].Wide <= Widest ? names[i].Name : tables[i].Tab, tables[i].Table.Title.In(language), sheet.Styles.Words, $"{tables[i].Quoted}!A1");
                    if (i == 0 && charts is not null)
                    {
                        sheet.Pair(charts, WorkbookTexts.ChartsSubtitle.In(language), sheet.Styles.Words, $"'{charts}'!A1");
                    }
                }
            },
        };
    }
}
