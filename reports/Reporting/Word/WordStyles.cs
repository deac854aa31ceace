using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;
using Language = ReformAnalytics.Domain.Language;
using Sentence = ReformAnalytics.Domain.Sentence;

namespace ReformAnalytics.Reporting.Word;

/// <summary>Every look of an administrative document as a named style, so that one change changes all places.</summary>
internal static class WordStyles
{
    public const string Nation = "Nation", Motto = "Motto", Superior = "Superior", Issuer = "Issuer", Symbol = "Symbol", PlaceAndDate = "PlaceAndDate",
        Kind = "Kind", Subject = "Subject", Addressee = "Addressee", AddresseeItem = "AddresseeItem", Body = "BodyText", Grounds = "Grounds", Listed = "ListDash",
        Dotted = "Dotted", DottedLine = "DottedLine", CellHeading = "CellHeading", CellBand = "CellBand", Capacity = "Capacity", SignatureNote = "SignatureNote", SignatureName = "SignatureName",
        RecipientsTitle = "RecipientsTitle", Recipient = "Recipient", AnnexTitle = "AnnexTitle", AnnexReference = "AnnexReference", PageNumber = "Header", Foot = "Footer",
        Rule = "Rule", Gap = "Gap", Table = "TableLined", Sides = "TableSides";

    private const string Normal = "Normal", Typeface = "Times New Roman";

    public static string Heading(int level) => $"Heading{level}";

    public static string Cell(Side side) => $"Cell{side}";

    /// <summary>As documents name a language.</summary>
    public static string Tag(Language language) => language == Language.Vietnamese ? "vi-VN" : "en-GB";

    public static Styles Of(Language language)
    {
        var (middle, both, right) = (JustificationValues.Center, JustificationValues.Both, JustificationValues.Right);
        Look[] looks =
        [
            new(Nation, StyleTexts.Nation, 12) { Bold = true, Side = middle },
            new(Motto, StyleTexts.Motto, PaperLayout.Body) { Bold = true, Side = middle },
            new(Superior, StyleTexts.Superior, 12) { Side = middle },
            new(Issuer, StyleTexts.Issuer, 12) { Bold = true, Side = middle },
            new(Symbol, StyleTexts.Symbol, PaperLayout.Body) { Side = middle, Before = 4 },
            new(PlaceAndDate, StyleTexts.PlaceAndDate, PaperLayout.Body) { Italic = true, Side = middle, Before = 4 },
            new(Kind, StyleTexts.Kind, 14) { Bold = true, Side = middle, Before = 18, Next = Subject, Kept = true, Outline = 0 },
            new(Subject, StyleTexts.Subject, PaperLayout.Body) { Bold = true, Side = middle, Next = Body, Kept = true },
            new(Addressee, StyleTexts.Addressee, PaperLayout.Body) { Side = middle, Before = 12, After = 6 },
            new(AddresseeItem, StyleTexts.AddresseeItem, PaperLayout.Body) { Indent = 45, Hanging = 4, Numbered = WordNumbering.Dashes },
            new(Body, StyleTexts.Body, PaperLayout.Body) { Side = both, Before = 3, After = 3, FirstLine = PaperLayout.FirstLine, Lines = 1.15 },
            new(Grounds, StyleTexts.Grounds, PaperLayout.Body) { Based = Body, Italic = true },
            new(Listed, StyleTexts.Listed, PaperLayout.Body) { Side = both, Before = 3, After = 3, FirstLine = PaperLayout.FirstLine, Lines = 1.15, Numbered = WordNumbering.Dashes },
            new(Dotted, StyleTexts.Dotted, PaperLayout.Body) { Before = 3, After = 3, FirstLine = PaperLayout.FirstLine, Lines = 1.15, Leader = true },
            new(DottedLine, StyleTexts.DottedLine, PaperLayout.Body) { Before = 3, After = 3, Lines = 1.15, Leader = true },
            new(Heading(1), StyleTexts.Heading(1), PaperLayout.Body) { Bold = true, Before = 10, After = 3, FirstLine = PaperLayout.FirstLine, Kept = true, Outline = 0, Next = Body, Builtin = "heading 1", Capitals = true },
            new(Heading(2), StyleTexts.Heading(2), PaperLayout.Body) { Bold = true, Before = 6, After = 3, FirstLine = PaperLayout.FirstLine, Kept = true, Outline = 1, Next = Body, Builtin = "heading 2" },
            new(Heading(3), StyleTexts.Heading(3), PaperLayout.Body) { Bold = true, Italic = true, Before = 6, After = 3, FirstLine = PaperLayout.FirstLine, Kept = true, Outline = 2, Next = Body, Builtin = "heading 3" },
            new(CellHeading, StyleTexts.CellHeading, PaperLayout.Cell) { Bold = true, Side = middle, Before = 2, After = 2, Kept = true },
            new(CellBand, StyleTexts.CellBand, PaperLayout.Cell) { Bold = true, Before = 2, After = 2, Kept = true },
            new(Cell(Side.Left), StyleTexts.Cell(Side.Left), PaperLayout.Cell) { Before = 2, After = 2 },
            new(Cell(Side.Middle), StyleTexts.Cell(Side.Middle), PaperLayout.Cell) { Before = 2, After = 2, Side = middle },
            new(Cell(Side.Right), StyleTexts.Cell(Side.Right), PaperLayout.Cell) { Before = 2, After = 2, Side = right },
            new(Capacity, StyleTexts.Capacity, PaperLayout.Body) { Bold = true, Side = middle, Kept = true },
            new(SignatureNote, StyleTexts.SignatureNote, 12) { Italic = true, Side = middle, Kept = true },
            new(SignatureName, StyleTexts.SignatureName, PaperLayout.Body) { Bold = true, Side = middle, Before = PaperLayout.RoomToSign },
            new(RecipientsTitle, StyleTexts.RecipientsTitle, 12) { Bold = true, Italic = true, Kept = true, Next = Recipient },
            new(Recipient, StyleTexts.Recipient, 11) { Numbered = WordNumbering.Dashes },
            new(AnnexTitle, StyleTexts.AnnexTitle, 14) { Bold = true, Side = middle, Kept = true, Outline = 0, NewPage = true, Next = AnnexReference },
            new(AnnexReference, StyleTexts.AnnexReference, PaperLayout.Body) { Italic = true, Side = middle, After = 8 },
            new(Rule, StyleTexts.Rule, 3),
            new(Gap, StyleTexts.Gap, PaperLayout.Body / 2) { Kept = true },
            new(PageNumber, StyleTexts.PageNumber, PaperLayout.Body) { Side = middle, Builtin = "header" },
            new(Foot, StyleTexts.Foot, 9) { Side = middle, Builtin = "footer" },
        ];
        return new Styles(
        [
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = Typeface, HighAnsi = Typeface, EastAsia = Typeface, ComplexScript = Typeface },
                    new Color { Val = "000000" },
                    new FontSize { Val = Halves(PaperLayout.Body) },
                    new FontSizeComplexScript { Val = Halves(PaperLayout.Body) },
                    new Languages { Val = Tag(language), EastAsia = Tag(language), Bidi = Tag(language) })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
            new Style(new StyleName { Val = Normal }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = Normal, Default = true },
            .. looks.Select(look => look.Style(language)),
            Tables(Table, StyleTexts.Table, language, lined: true),
            Tables(Sides, StyleTexts.Sides, language, lined: false),
        ]);
    }

    private static Style Tables(string id, Sentence name, Language language, bool lined)
    {
        var padding = lined ? (short)WordText.Twips(PaperLayout.CellPadding) : (short)0;
        var properties = new StyleTableProperties(
        [
            new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
            .. lined ? [Lines()] : Array.Empty<OpenXmlElement>(),
            new TableCellMarginDefault(
                new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = padding, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = padding, Type = TableWidthValues.Dxa }),
        ]);
        return new Style(new StyleName { Val = name.In(language) }, properties) { Type = StyleValues.Table, StyleId = id, CustomStyle = true };
    }

    private static TableBorders Lines()
    {
        static T Line<T>()
            where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
        return new(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());
    }

    private static string Halves(double points) => WordText.Number((int)(points * 2));

    private sealed record Look(string Id, Sentence Name, double Points)
    {
        public string Based { get; init; } = Normal;

        public string? Next { get; init; }

        /// <summary>The name by which word processors know a style of their own; the reader's name is then another name of it.</summary>
        public string? Builtin { get; init; }

        public JustificationValues Side { get; init; } = JustificationValues.Left;

        public bool Bold { get; init; }

        public bool Italic { get; init; }

        public bool Capitals { get; init; }

        public bool Kept { get; init; }

        public bool NewPage { get; init; }

        public bool Leader { get; init; }

        public double Before { get; init; }

        public double After { get; init; }

        public double FirstLine { get; init; }

        public double Indent { get; init; }

        public double Hanging { get; init; }

        public double Lines { get; init; } = 1;

        public int? Outline { get; init; }

        public int? Numbered { get; init; }

        public Style Style(Language language)
        {
            var name = Name.In(language);
            var style = new Style { Type = StyleValues.Paragraph, StyleId = Id, CustomStyle = Builtin is null ? true : null };
            style.Append(new StyleName { Val = Builtin ?? name });
            if (Builtin is not null)
            {
                style.Append(new Aliases { Val = name });
            }

            style.Append(new BasedOn { Val = Based }, new NextParagraphStyle { Val = Next ?? Id }, new PrimaryStyle(), Paragraphs(), Letters());
            return style;
        }

        private StyleParagraphProperties Paragraphs()
        {
            var properties = new StyleParagraphProperties();
            if (Kept)
            {
                properties.Append(new KeepNext(), new KeepLines());
            }

            if (NewPage)
            {
                properties.Append(new PageBreakBefore());
            }

            if (Numbered is { } count)
            {
                properties.Append(new NumberingProperties(new NumberingId { Val = count }));
            }

            if (Leader)
            {
                properties.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = WordText.Twips(PaperLayout.TextWidth) }));
            }

            if (Based == Normal)
            {
                properties.Append(new SpacingBetweenLines
                {
                    Before = Twentieths(Before),
                    After = Twentieths(After),
                    Line = WordText.Number((int)(240 * Lines)),
                    LineRule = LineSpacingRuleValues.Auto,
                });
                properties.Append(Hanging > 0
                    ? new Indentation { Left = WordText.Number(WordText.Twips(Indent)), Hanging = WordText.Number(WordText.Twips(Hanging)) }
                    : new Indentation { Left = WordText.Number(WordText.Twips(Indent)), FirstLine = WordText.Number(WordText.Twips(FirstLine)) });
                properties.Append(new Justification { Val = Side });
            }

            if (Outline is { } level)
            {
                properties.Append(new OutlineLevel { Val = level });
            }

            return properties;
        }

        private StyleRunProperties Letters()
        {
            var properties = new StyleRunProperties();
            if (Bold)
            {
                properties.Append(new Bold(), new BoldComplexScript());
            }

            if (Italic)
            {
                properties.Append(new Italic(), new ItalicComplexScript());
            }

            if (Capitals)
            {
                properties.Append(new Caps());
            }

            properties.Append(new FontSize { Val = Halves(Points) }, new FontSizeComplexScript { Val = Halves(Points) });
            return properties;
        }

        private static string Twentieths(double points) => WordText.Number((int)(points * 20));
    }
}
