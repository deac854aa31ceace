using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;
using Language = ReformAnalytics.Domain.Language;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace ReformAnalytics.Reporting.Word;

/// <summary>What the decree puts around a text: the head, the addressees, the signatures and the recipients.</summary>
internal static class WordFrame
{
    public static Table Head(Paper paper, Language language)
    {
        string Say(Domain.Sentence sentence) => PaperLayout.Say(sentence, language);
        var (left, right) = (PaperLayout.IssuerWidth, PaperLayout.TextWidth - PaperLayout.IssuerWidth);
        var issuer = Say(paper.Issuer).ToUpperInvariant();
        var motto = Say(PaperTexts.Motto);
        return Sides(left,
        [
            [
                .. paper.Superior is { } above ? [WordText.Styled(WordStyles.Superior, Say(above).ToUpperInvariant())] : Array.Empty<Paragraph>(),
                WordText.Styled(WordStyles.Issuer, issuer),
                WordText.Rule(Math.Min(PaperLayout.Length(issuer, PaperLayout.Cell), left) * PaperLayout.IssuerRule, left),
                WordText.Styled(WordStyles.Symbol, Say(paper.Symbol)),
            ],
            [
                WordText.Styled(WordStyles.Nation, Say(PaperTexts.Nation)),
                WordText.Styled(WordStyles.Motto, motto),
                WordText.Rule(PaperLayout.Length(motto, PaperLayout.Body), right),
                WordText.Styled(WordStyles.PlaceAndDate, Say(paper.PlaceAndDate)),
            ],
        ]);
    }

    public static IEnumerable<Paragraph> Addressees(Paper paper, Language language)
    {
        var names = paper.Addressees.Select(name => PaperLayout.Say(name, language)).ToList();
        if (names.Count == 1)
        {
            yield return WordText.Styled(WordStyles.Addressee, PaperLayout.Say(PaperTexts.To(paper.Addressees[0]), language));
        }
        else if (names.Count > 1)
        {
            yield return WordText.Styled(WordStyles.Addressee, PaperLayout.Say(PaperTexts.ToEach, language));
            foreach (var name in names)
            {
                yield return WordText.Styled(WordStyles.AddresseeItem, name);
            }
        }
    }

    public static IEnumerable<OpenXmlElement> Signatures(Paper paper, Language language)
    {
        if (paper.Signers.Count is not (1 or 2))
        {
            throw new ArgumentException($"{paper.Signers.Count} people cannot sign at the foot of a page.", nameof(paper));
        }

        var half = PaperLayout.TextWidth / 2;
        yield return paper.Signers.Count == 2
            ? Sides(half, [.. paper.Signers.Select(signer => Capacity(signer, language))], [.. paper.Signers.Select(_ => Name(language))])
            : Sides(half, [Recipients(paper, language), [.. Capacity(paper.Signers[0], language), .. Name(language)]]);
    }

    private static List<Paragraph> Capacity(Signer signer, Language language) =>
    [
        .. signer.Capacity.Select(line => WordText.Styled(WordStyles.Capacity, PaperLayout.Say(line, language).ToUpperInvariant())),
        .. signer.Note is { } note ? [WordText.Styled(WordStyles.SignatureNote, PaperLayout.Say(note, language))] : Array.Empty<Paragraph>(),
    ];

    private static List<Paragraph> Name(Language language) => [WordText.Styled(WordStyles.SignatureName, PaperLayout.Say(PaperTexts.NameToFill, language))];

    private static List<Paragraph> Recipients(Paper paper, Language language) => paper.Recipients.Count == 0 ? [WordText.Styled(WordStyles.Recipient, "")] :
    [
        WordText.Styled(WordStyles.RecipientsTitle, PaperLayout.Say(PaperTexts.Recipients, language)),
        .. paper.Recipients.Select(name => WordText.Styled(WordStyles.Recipient, PaperLayout.Say(name, language))),
    ];

    // A table without lines holds two sides apart; it never breaks over a page.
    private static Table Sides(double left, params IReadOnlyList<IReadOnlyList<IReadOnlyList<Paragraph>>> rows)
    {
        int[] widths = [WordText.Twips(left), WordText.Twips(PaperLayout.TextWidth - left)];
        return new(
        [
            new TableProperties(
                new TableStyle { Val = WordStyles.Sides },
                new TableWidth { Width = WordText.Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0600", NoHorizontalBand = true, NoVerticalBand = true }),
            new TableGrid(widths.Select(width => new GridColumn { Width = WordText.Number(width) })),
            .. rows.Select(sides => new TableRow(new TableRowProperties(new CantSplit()), Cell(widths[0], sides[0]), Cell(widths[1], sides[1]))),
        ]);
    }

    private static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs) =>
        new([new TableCellProperties(new TableCellWidth { Width = WordText.Number(width), Type = TableWidthUnitValues.Dxa }), .. paragraphs]);
}
