using DocumentFormat.OpenXml.Wordprocessing;
using ReformAnalytics.Reporting.Content;
using Language = ReformAnalytics.Domain.Language;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ReformAnalytics.Reporting.Word;

/// <summary>The sheet of paper: its size and margins, the number at the head from page two, the identifier at the foot.</summary>
internal static class WordPage
{
    public const string Heads = "rIdHead", FirstHead = "rIdFirstHead", Feet = "rIdFoot";

    // Between the edge of the paper and what stands in its margins.
    private const double InMargin = 9;

    public static SectionProperties Section() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = Heads },
        new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHead },
        new FooterReference { Type = HeaderFooterValues.Default, Id = Feet },
        new FooterReference { Type = HeaderFooterValues.First, Id = Feet },
        new PageSize { Width = (uint)WordText.Twips(210), Height = (uint)WordText.Twips(297) },
        new PageMargin
        {
            Top = WordText.Twips(PaperLayout.Top),
            Bottom = WordText.Twips(PaperLayout.Bottom),
            Left = (uint)WordText.Twips(PaperLayout.Left),
            Right = (uint)WordText.Twips(PaperLayout.Right),
            Header = (uint)WordText.Twips(InMargin),
            Footer = (uint)WordText.Twips(InMargin),
            Gutter = 0,
        },
        new TitlePage());

    public static Header NumberedHead() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.PageNumber }),
        new SimpleField(WordText.Run("2")) { Instruction = " PAGE " }));

    public static Header EmptyHead() => new(WordText.Styled(WordStyles.PageNumber, ""));

    public static Footer Foot(Paper paper, Language language) => new(WordText.Styled(WordStyles.Foot, PaperLayout.Foot(paper, language)));

    public static Settings Settings(Language language) => new(
        new DefaultTabStop { Val = (short)WordText.Twips(10) },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = WordStyles.Tag(language) });
}
