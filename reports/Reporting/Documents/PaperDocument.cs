using System.Text.Json.Nodes;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Documents;

/// <summary>An administrative document as PDF: its words, in one language, in the typst template.</summary>
public static class PaperDocument
{
    private static readonly string Template = Resources.Text("Documents.paper.typ");

    public static Task<byte[]> WriteAsync(Renderer renderer, Paper paper, Language language, CancellationToken cancellation = default) =>
        renderer.PdfAsync(Template, Data(paper, language), paper.Dated, cancellation: cancellation);

    internal static JsonObject Data(Paper paper, Language language)
    {
        string Say(Sentence sentence) => PaperLayout.Say(sentence, language);
        var half = PaperLayout.TextWidth / 2;
        return new JsonObject
        {
            ["lang"] = language == Language.Vietnamese ? "vi" : "en",
            ["region"] = language == Language.Vietnamese ? "VN" : "GB",
            ["margins"] = new JsonArray(PaperLayout.Top, PaperLayout.Right, PaperLayout.Bottom, PaperLayout.Left),
            ["size"] = PaperLayout.Body,
            ["cell"] = new JsonObject { ["size"] = PaperLayout.Cell, ["padding"] = PaperLayout.CellPadding },
            ["indent"] = PaperLayout.FirstLine,
            ["room"] = PaperLayout.RoomToSign,
            ["title"] = Say(paper.Title),
            ["issuerWidth"] = PaperLayout.IssuerWidth,
            ["issuerRule"] = PaperLayout.IssuerRule,
            ["superior"] = paper.Superior is { } above ? Fits(Say(above).ToUpperInvariant(), PaperLayout.IssuerWidth) : null,
            ["issuer"] = Fits(Say(paper.Issuer).ToUpperInvariant(), PaperLayout.IssuerWidth),
            ["symbol"] = Fits(Say(paper.Symbol), PaperLayout.IssuerWidth),
            ["nation"] = Say(PaperTexts.Nation),
            ["motto"] = Say(PaperTexts.Motto),
            ["placeAndDate"] = Say(paper.PlaceAndDate),
            ["kind"] = Fits(Say(paper.Kind)),
            ["subject"] = Fits(Say(paper.Subject)),
            ["subjectRule"] = PaperLayout.SubjectRule(Say(paper.Subject)),
            ["to"] = paper.Addressees.Count == 1 ? Fits(Say(PaperTexts.To(paper.Addressees[0]))) : null,
            ["toEach"] = paper.Addressees.Count > 1 ? Say(PaperTexts.ToEach) : null,
            ["addressees"] = List(paper.Addressees, name => Fits(Say(name))),
            ["body"] = Blocks(paper.Body, language),
            ["recipientsTitle"] = Say(PaperTexts.Recipients),
            ["recipients"] = List(paper.Recipients, name => Fits(Say(name), half)),
            ["signers"] = List(paper.Signers, signer => new JsonObject
            {
                ["capacity"] = List(signer.Capacity, line => Fits(Say(line).ToUpperInvariant(), half)),
                ["note"] = signer.Note is { } note ? Say(note) : null,
                ["name"] = Say(PaperTexts.NameToFill),
            }),
            ["annexes"] = List(paper.Annexes, annex => new JsonObject
            {
                ["title"] = Fits(Say(annex.Title)),
                ["reference"] = Fits(Say(annex.Reference)),
                ["body"] = Blocks(annex.Body, language),
            }),
            ["foot"] = PaperLayout.Foot(paper, language),
        };
    }

    private static JsonArray Blocks(IReadOnlyList<Block> blocks, Language language)
    {
        var numbers = PaperLayout.Numbers(blocks);
        return List(blocks.Select((block, i) => (Block: block, Number: numbers[i], Kept: PaperLayout.KeptWithNext(blocks, i))), placed =>
        {
            var data = Of(placed.Block, placed.Number, language);
            data["kept"] = placed.Kept;
            return data;
        });
    }

    private static JsonObject Of(Block block, string? number, Language language)
    {
        string Say(Sentence sentence) => PaperLayout.Say(sentence, language);
        return block switch
        {
            Heading heading => new() { ["is"] = "heading", ["level"] = heading.Level, ["text"] = Fits($"{number} {(heading.Level == 1 ? Say(heading.Text).ToUpperInvariant() : Say(heading.Text))}") },
            Prose prose => new() { ["is"] = "paragraph", ["italic"] = prose.Italic, ["text"] = Fits(Say(prose.Text)) },
            Dash item => new() { ["is"] = "item", ["text"] = Fits(Say(item.Text)) },
            FillIn blank => new() { ["is"] = "blank", ["text"] = Fits(Say(blank.Label)), ["lines"] = blank.Lines },
            PaperTable table => Table(table, language),
            _ => throw new ArgumentException($"There is no form for a {block.GetType().Name}.", nameof(block)),
        };
    }

    private static JsonObject Table(PaperTable table, Language language)
    {
        var widths = PaperLayout.Widths(table, language);
        string Cell(Sentence text, double width) => PaperLayout.Breakable(PaperLayout.Say(text, language), width - (2 * PaperLayout.CellPadding), PaperLayout.Cell);
        return new JsonObject
        {
            ["is"] = "table",
            ["description"] = PaperLayout.Say(table.Description, language),
            ["height"] = table.RowHeight,
            ["widths"] = List(widths, width => JsonValue.Create(Math.Round(width, 3))),
            ["sides"] = List(table.Columns, column => JsonValue.Create(column.Side.ToString())),
            ["heads"] = List(table.Columns.Zip(widths), column => Cell(column.First.Heading, column.Second)),
            ["rows"] = List(table.Rows, row => new JsonObject
            {
                ["band"] = row.Band ? Cell(row.Cells[0], PaperLayout.TextWidth) : null,
                ["cells"] = row.Band ? null : List(row.Cells.Zip(widths), cell => Cell(cell.First, cell.Second)),
            }),
        };
    }

    private static string Fits(string text, double width = PaperLayout.TextWidth) => PaperLayout.Breakable(text, width, PaperLayout.Body);

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> node) => [.. items.Select(node)];
}
