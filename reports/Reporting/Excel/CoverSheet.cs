using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>The first sheet: what this is, whose, from what, and what each sheet says, with a link to it.</summary>
internal static class CoverSheet
{
    private static readonly IReadOnlyList<double> Widths = [34, 96];

    public static IReadOnlyList<(Sentence Label, string Text)> Facts(DocumentFacts facts, Language language) =>
    [
        (WorkbookTexts.Office, facts.Issuer),
        (WorkbookTexts.Period, Names.Capital(facts.PeriodName).In(language)),
        (WorkbookTexts.StateLabel, WorkbookTexts.State(facts.StateName, facts.StateReason).In(language)),
        (WorkbookTexts.Edition, $"{facts.EditionTitle} ({facts.Edition})"),
        (WorkbookTexts.Source, facts.EditionSource),
        (WorkbookTexts.Methodology, facts.Methodology),
        (WorkbookTexts.Vintage, Figures.Count(facts.Vintage, language)),
        (WorkbookTexts.InputsHash, facts.InputsHash),
        (WorkbookTexts.Identifier, facts.Identifier),
    ];

    /// <param name="charts">The name of the sheet of charts, where there is one.</param>
    public static Sheet Of(string tab, WorkbookContent content, string? charts, IReadOnlyList<PlacedTable> tables, Language language) => new()
    {
        Tab = tab,
        Widths = Widths,
        Pages = PrintedPages.One(Widths),
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
                sheet.Pair(tables[i].Table.Name.In(language), tables[i].Table.Title.In(language), sheet.Styles.Words, $"{tables[i].Quoted}!A1");
                if (i == 0 && charts is not null)
                {
                    sheet.Pair(charts, WorkbookTexts.ChartsSubtitle.In(language), sheet.Styles.Words, $"'{charts}'!A1");
                }
            }
        },
    };
}
