using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Excel;
using ReformAnalytics.Reporting.Texts;
using Document = DocumentFormat.OpenXml.Wordprocessing.Document;
using Language = ReformAnalytics.Domain.Language;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace ReformAnalytics.Reporting.Word;

/// <summary>Writes an administrative document to be edited: its looks are styles, its numbers are counted by the word processor. The same content gives the same bytes.</summary>
public static class WordWriter
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static byte[] Write(Paper paper, Language language)
    {
        using var stream = new MemoryStream();
        var properties = new Properties(
            PaperLayout.Say(paper.Title, language), PaperLayout.Say(paper.Issuer, language), PaperLayout.Say(paper.Subject, language), paper.Identifier, "", paper.Dated);
        string Relation(string name) => $"{Package.Relationships}/{name}";
        Package.Write(
            stream,
            [
                Part.Of("word/document.xml", Type + "document.main+xml", () => Whole(paper, language)) with
                {
                    Relations =
                    [
                        new("rIdStyles", Relation("styles"), "word/styles.xml"),
                        new("rIdNumbering", Relation("numbering"), "word/numbering.xml"),
                        new("rIdSettings", Relation("settings"), "word/settings.xml"),
                        new(WordPage.Heads, Relation("header"), "word/header1.xml"),
                        new(WordPage.FirstHead, Relation("header"), "word/header2.xml"),
                        new(WordPage.Feet, Relation("footer"), "word/footer1.xml"),
                    ],
                },
                Part.Of("word/styles.xml", Type + "styles+xml", () => WordStyles.Of(language)),
                Part.Of("word/numbering.xml", Type + "numbering+xml", () => WordNumbering.Of(1 + paper.Annexes.Count)),
                Part.Of("word/settings.xml", Type + "settings+xml", () => WordPage.Settings(language)),
                Part.Of("word/header1.xml", Type + "header+xml", WordPage.NumberedHead),
                Part.Of("word/header2.xml", Type + "header+xml", WordPage.EmptyHead),
                Part.Of("word/footer1.xml", Type + "footer+xml", () => WordPage.Foot(paper, language)),
                new Part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", target => properties.WriteCore(target, language)),
                new Part("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", properties.WriteApplication),
            ],
            [
                new("rId1", Relation("officeDocument"), "word/document.xml"),
                new("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                new("rId3", Relation("extended-properties"), "docProps/app.xml"),
            ]);
        return stream.ToArray();
    }

    private static Document Whole(Paper paper, Language language)
    {
        var body = new Body(WordFrame.Head(paper, language));
        body.Append(WordText.Styled(WordStyles.Kind, PaperLayout.Say(paper.Kind, language)));
        var subject = PaperLayout.Say(paper.Subject, language);
        body.Append(WordText.Styled(WordStyles.Subject, subject), WordText.Rule(PaperLayout.SubjectRule(subject), PaperLayout.TextWidth));
        body.Append(WordFrame.Addressees(paper, language));
        body.Append(WordBlocks.Of(paper.Body, WordNumbering.Headings(0), language));
        body.Append(WordText.Styled(WordStyles.Gap, ""));
        body.Append(WordFrame.Signatures(paper, language));
        foreach (var (annex, i) in paper.Annexes.Select((annex, i) => (annex, i)))
        {
            body.Append(WordText.Styled(WordStyles.AnnexTitle, PaperLayout.Say(annex.Title, language)));
            body.Append(WordText.Styled(WordStyles.AnnexReference, PaperLayout.Say(annex.Reference, language)));
            body.Append(WordBlocks.Of(annex.Body, WordNumbering.Headings(i + 1), language));
        }

        // A table at the end of the text needs a paragraph after it.
        if (body.LastChild is Table)
        {
            body.Append(WordText.Styled(WordStyles.Rule, ""));
        }

        body.Append(WordPage.Section());
        return new Document(body);
    }
}

/// <summary>Paragraphs and measures, as a word processor wants them.</summary>
internal static class WordText
{
    /// <summary>Twentieths of a point.</summary>
    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4, MidpointRounding.AwayFromZero);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A thin line below what stands in the middle of a cell or page; it is the lower border of an empty paragraph, for a drawing would float.</summary>
    public static Paragraph Rule(double length, double width)
    {
        var indent = Number(Twips(Math.Max(0, (width - Math.Min(length, width)) / 2)));
        return new(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Rule }, RuleBorder(), new Indentation { Left = indent, Right = indent, FirstLine = "0" }));
    }

    private static ParagraphBorders RuleBorder() => new(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 0, Color = "000000" });
}
