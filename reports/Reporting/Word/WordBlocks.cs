using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReformAnalytics.Reporting.Content;
using Language = ReformAnalytics.Domain.Language;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace ReformAnalytics.Reporting.Word;

/// <summary>The blocks of a text as paragraphs and tables.</summary>
internal static class WordBlocks
{
    /// <param name="headings">The count that its headings take part in.</param>
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<Block> blocks, int headings, Language language) =>
        blocks.SelectMany((block, i) => Of(block, PaperLayout.KeptWithNext(blocks, i), headings, language));

    private static IEnumerable<OpenXmlElement> Of(Block block, bool kept, int headings, Language language)
    {
        switch (block)
        {
            case Heading heading:
                yield return new Paragraph(
                    new ParagraphProperties(
                        new ParagraphStyleId { Val = WordStyles.Heading(heading.Level) },
                        new NumberingProperties(new NumberingLevelReference { Val = heading.Level - 1 }, new NumberingId { Val = headings })),
                    WordText.Run(PaperLayout.Say(heading.Text, language)));
                break;
            case Prose prose:
                yield return Prose(prose, kept, language);
                break;
            case Dash item:
                yield return WordText.Styled(WordStyles.Listed, PaperLayout.Say(item.Text, language));
                break;
            case FillIn blank:
                yield return Dotted(WordStyles.Dotted, PaperLayout.Say(blank.Label, language) + " ");
                for (var line = 0; line < blank.Lines; line++)
                {
                    yield return Dotted(WordStyles.DottedLine, "");
                }

                break;
            case PaperTable table:
                yield return Table(table, language);
                yield return WordText.Styled(WordStyles.Gap, "");
                break;
            default:
                throw new ArgumentException($"There is no form for a {block.GetType().Name}.", nameof(block));
        }
    }

    private static Paragraph Prose(Prose prose, bool kept, Language language)
    {
        var paragraph = WordText.Styled(prose.Italic ? WordStyles.Grounds : WordStyles.Body, PaperLayout.Say(prose.Text, language));
        if (kept)
        {
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        }

        return paragraph;
    }

    // The dots are the leader of a tab: they reach the margin whatever is typed before them.
    private static Paragraph Dotted(string style, string label) => new(
    [
        new ParagraphProperties(new ParagraphStyleId { Val = style }),
        .. label.Length > 0 ? [WordText.Run(label)] : Array.Empty<Run>(),
        new Run(new TabChar()),
    ]);

    private static Table Table(PaperTable table, Language language)
    {
        var widths = PaperLayout.Widths(table, language).Select(WordText.Twips).ToList();
        var properties = new TableProperties(
            new TableStyle { Val = WordStyles.Table },
            new TableWidth { Width = WordText.Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true, Val = "0620" },
            new TableDescription { Val = PaperLayout.Say(table.Description, language) });
        var element = new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = WordText.Number(width) })));
        element.Append(new TableRow(
        [
            new TableRowProperties(new CantSplit(), new TableHeader()),
            .. table.Columns.Select((column, i) => Cell(WordStyles.CellHeading, PaperLayout.Say(column.Heading, language), widths[i])),
        ]));
        element.Append(table.Rows.Select(row => row.Band
            ? new TableRow(new TableRowProperties(new CantSplit()), Cell(WordStyles.CellBand, PaperLayout.Say(row.Cells[0], language), widths.Sum(), widths.Count))
            : new TableRow(
            [
                new TableRowProperties(
                [
                    new CantSplit(),
                    .. table.RowHeight > 0 ? [new TableRowHeight { Val = (uint)WordText.Twips(table.RowHeight), HeightType = HeightRuleValues.AtLeast }] : Array.Empty<OpenXmlElement>(),
                ]),
                .. table.Columns.Select((column, i) => Cell(WordStyles.Cell(column.Side), PaperLayout.Say(row.Cells[i], language), widths[i])),
            ])));
        return element;
    }

    private static TableCell Cell(string style, string text, int width, int span = 1) => new(
        new TableCellProperties(
        [
            new TableCellWidth { Width = WordText.Number(width), Type = TableWidthUnitValues.Dxa },
            .. span > 1 ? [new GridSpan { Val = span }] : Array.Empty<OpenXmlElement>(),
        ]),
        WordText.Styled(style, text));
}
