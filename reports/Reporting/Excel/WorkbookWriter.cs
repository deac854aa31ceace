using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Writes a publication as a workbook: a cover, a sheet of charts, one sheet a table. The same content gives the same bytes.</summary>
public static class WorkbookWriter
{
    public static byte[] Write(Document document, Language language)
    {
        var facts = document.Facts;
        return Write(
            new WorkbookContent(facts.Title, facts.Issuer, facts.Identifier, facts.Dated, facts.Synthetic, CoverSheet.Facts(facts, language), document.Tables)
            {
                State = WorkbookTexts.State(facts.StateName, facts.StateReason),
                StateName = facts.StateName,
                Subject = $"{facts.EditionTitle} ({facts.Edition}), {facts.PeriodName.In(language)}",
            },
            language);
    }

    internal static byte[] Write(WorkbookContent content, Language language)
    {
        var tabs = new SheetNames();
        var cover = tabs.Next(WorkbookTexts.Cover.In(language));
        var drawn = content.Tables.Any(table => table.Charts.Count > 0) ? tabs.Next(WorkbookTexts.Charts.In(language)) : null;
        var placed = content.Tables.Select(table => new PlacedTable(table, tabs.Next(table.Name.In(language)), content.Synthetic, language)).ToList();
        var byId = placed.ToDictionary(table => table.Table.Id, StringComparer.Ordinal);
        string? Target(Link link) => !byId.TryGetValue(link.Table, out var table) ? null
            : table.Cell(0, link.Row is { } row ? table.FirstRow + (uint)row : 1).Replace("$", "", StringComparison.Ordinal);

        var styles = new Styles(language);
        var names = new LegalNames();
        var back = (WorkbookTexts.Back(cover).In(language), $"'{cover}'!A1");
        var sheets = new List<Sheet> { CoverSheet.Of(cover, content, drawn, placed, language) };
        sheets.AddRange(placed.Select(table => TableSheet.Of(table, names.Next("tbl", table.Table.Id), content, language, styles, Target, back)));
        if (drawn is not null)
        {
            // After the summary, which is the first table where there is one.
            sheets.Insert(Math.Min(2, sheets.Count), ChartSheet.Of(drawn, content, placed, language, back));
        }

        return new WorkbookPackage
        {
            Language = language,
            Properties = new(
                content.Title.In(language), content.Issuer, content.Subject, content.Identifier, content.StateName?.In(language) ?? "", content.Dated),
            Styles = styles,
            Content = sheets,
            Frame = Frame(content, language),
            Names = [.. placed.Where(table => table.Table.Rows.Count > 0).SelectMany(table => Ranges(table, names))],
        }.Write();
    }

    /// <summary>The rows of a table, and each of its columns that has a key.</summary>
    private static IEnumerable<(string Name, string Reference)> Ranges(PlacedTable placed, LegalNames names)
    {
        var (table, last) = (placed.Table, placed.Table.Columns.Count - 1);
        yield return (names.Next("data", table.Id), placed.Range(0, last, table.Rows.Count));
        for (var i = 0; i <= last; i++)
        {
            if (table.Columns[i].Key is { } key)
            {
                yield return (names.Next(key, table.Id), placed.Range(i, i, table.Rows.Count));
            }
        }
    }

    private static HeaderFooter Frame(WorkbookContent content, Language language)
    {
        // Right, not centred: a long issuer on the left would run into it.
        var marks = string.Join(" · ", new[] { content.StateName?.In(language), content.Synthetic ? DocumentFacts.SyntheticMark : null }.OfType<string>());
        return new HeaderFooter(
            new OddHeader($"&L{CellText.ForPrintHeader(content.Issuer, 90)}{(marks.Length > 0 ? $"&R{marks}" : "")}"),
            new OddFooter($"&L{CellText.ForPrintHeader(content.Identifier, 90)}&R{WorkbookTexts.Page.In(language)}"));
    }
}
