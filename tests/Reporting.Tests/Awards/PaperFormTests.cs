using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Documents;
using ReformAnalytics.Reporting.Word;
using ReformAnalytics.Tests.Viewing;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace ReformAnalytics.Reporting.Tests.Awards;

/// <summary>The form that Decree 30/2020/NĐ-CP gives a document, and that whoever edits it finds it made of styles, headings and tables.</summary>
public sealed class PaperFormTests(DrawnOnce drawn) : IClassFixture<DrawnOnce>
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    private static readonly Paper Request = PaperCases.All["request"];

    [Fact]
    public void The_page_is_the_decrees()
    {
        using var file = new WordFile(WordWriter.Write(Request, Language.Vietnamese));
        var section = file.Body.Elements<SectionProperties>().Single();
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);

        Assert.Equal((210, 297), (Millimetres(size.Width!.Value), Millimetres(size.Height!.Value)));
        Assert.InRange(Millimetres((uint)margin.Top!.Value), 20, 25);
        Assert.InRange(Millimetres((uint)margin.Bottom!.Value), 20, 25);
        Assert.InRange(Millimetres(margin.Left!.Value), 30, 35);
        Assert.InRange(Millimetres(margin.Right!.Value), 15, 20);
    }

    [Fact]
    public void Pages_are_numbered_at_the_top_from_the_second()
    {
        using var file = new WordFile(WordWriter.Write(Request, Language.Vietnamese));
        var section = file.Body.Elements<SectionProperties>().Single();
        Header Head(HeaderFooterValues which) => ((DocumentFormat.OpenXml.Packaging.HeaderPart)file.Main.GetPartById(section.Elements<HeaderReference>().Single(head => head.Type! == which).Id!)).Header!;

        Assert.NotNull(section.GetFirstChild<TitlePage>());
        Assert.Equal(" PAGE ", Head(HeaderFooterValues.Default).Descendants<SimpleField>().Single().Instruction);
        Assert.Equal("", Head(HeaderFooterValues.First).InnerText);
        var look = file.Style(Head(HeaderFooterValues.Default).Descendants<ParagraphStyleId>().Single().Val!);
        Assert.Equal(JustificationValues.Center, look.StyleParagraphProperties!.Justification!.Val!.Value);
        Assert.InRange(int.Parse(look.StyleRunProperties!.FontSize!.Val!, CultureInfo.InvariantCulture) / 2.0, 13, 14);
    }

    [Theory]
    [InlineData(Language.Vietnamese, "vi-VN", "Quốc hiệu", "Đề mục cấp 1")]
    [InlineData(Language.English, "en-GB", "National name", "Heading of level 1")]
    public void Every_look_is_a_named_style(Language language, string tag, string nation, string heading)
    {
        using var file = new WordFile(WordWriter.Write(Request, language));
        var styles = file.Main.StyleDefinitionsPart!.Styles!;
        var known = styles.Elements<Style>().Select(style => style.StyleId!.Value!).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(file.Body.Descendants<RunProperties>());
        Assert.All(file.Body.Descendants<Paragraph>(), paragraph => Assert.Contains(paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!, known));
        Assert.Equal(tag, styles.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.Equal("Times New Roman", styles.DocDefaults!.Descendants<RunFonts>().Single().Ascii!.Value);
        Assert.All(styles.Descendants<Color>(), colour => Assert.Equal("000000", colour.Val!.Value));
        Assert.Equal(nation, file.Style("Nation").StyleName!.Val!.Value);
        Assert.Equal(("heading 1", heading), (file.Style("Heading1").StyleName!.Val!.Value, file.Style("Heading1").Aliases!.Val!.Value));
        Assert.Contains(file.Body.Descendants<ParagraphStyleId>(), style => style.Val == "Heading1");
    }

    [Fact]
    public void Every_table_repeats_its_headings_and_says_what_it_shows()
    {
        foreach (var paper in PaperCases.All.Values)
        {
            using var file = new WordFile(WordWriter.Write(paper, Language.Vietnamese));
            var tables = file.Body.Elements<Table>().Where(table => table.GetFirstChild<TableProperties>()!.TableStyle!.Val == "TableLined").ToList();

            Assert.NotEmpty(tables);
            Assert.All(tables, table => Assert.NotEmpty(table.Descendants<TableDescription>().Single().Val!.Value!));
            Assert.All(tables, table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
            Assert.All(tables, table => Assert.DoesNotContain(table.Elements<TableRow>().Skip(1), row => row.TableRowProperties!.GetFirstChild<TableHeader>() is not null));
            Assert.All(tables, table => Assert.Equal(table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(Width), Width(table.GetFirstChild<TableProperties>()!.TableWidth!)));
        }

        static int Width(OpenXmlElement element) => int.Parse(element.GetAttribute("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main").Value!, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_file_says_what_it_is_and_that_it_is_invented()
    {
        using var file = new WordFile(WordWriter.Write(Request, Language.Vietnamese));

        Assert.Equal("TỜ TRÌNH: Về việc đề nghị khen thưởng: Phong trào thi đua cải cách hành chính năm 2023 (Xét khen thưởng năm, năm 2023)", file.File.PackageProperties.Title);
        Assert.Equal("CT/2023/v12/0a1b2c3d", file.File.PackageProperties.Identifier);
        Assert.All(file.Main.FooterParts, part => Assert.Contains($"CT/2023/v12/0a1b2c3d · {DocumentFacts.SyntheticMark}", part.Footer!.InnerText, StringComparison.Ordinal));

        using var real = new WordFile(WordWriter.Write(Request with { Synthetic = false }, Language.Vietnamese));
        Assert.All(real.Main.FooterParts, part => Assert.DoesNotContain(DocumentFacts.SyntheticMark, part.Footer!.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_is_never_more_than_a_name()
    {
        using var file = new WordFile(WordWriter.Write(PaperCases.All["minutes with hostile names"], Language.Vietnamese));
        var text = file.Body.InnerText;

        Assert.Empty(file.Body.Descendants<Hyperlink>());
        Assert.Empty(file.Body.Descendants<SimpleField>());
        Assert.Empty(file.Body.Descendants<FieldCode>());
        Assert.Empty(file.Main.HyperlinkRelationships);
        Assert.All(
            ["=HYPERLINK(\"http://example.org\",\"x\")", "<script>alert(1)</script>", "Xã Hai dòng", "&lt;b&gt; ]]> ", "#link(\"x\")[y] $a$ @b", "Tổ NFD"],
            name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.Contains("Xã \u202Eđảo ngược\u202C", text, StringComparison.Ordinal);
    }

    /// <summary>No run of letters begins in one column and ends in another, or outside the margins.</summary>
    [Fact]
    public async Task Long_words_keep_to_their_columns()
    {
        Assert.SkipWhen(Viewer.Missing is not null, Viewer.Missing ?? "");
        var paper = PaperCases.All["narrow columns"];
        var table = (PaperTable)paper.Annexes[0].Body[0];
        var edges = new List<double> { 30 };
        edges.AddRange(PaperLayout.Widths(table, Language.Vietnamese).Select((_, i) => 30 + PaperLayout.Widths(table, Language.Vietnamese).Take(i + 1).Sum()));
        var folder = Directory.CreateTempSubdirectory("paper-");
        var path = Path.Combine(folder.FullName, "paper.pdf");
        await File.WriteAllBytesAsync(path, await PaperDocument.WriteAsync(drawn.Renderer, paper, Language.Vietnamese));

        var runs = (await Viewer.RunsAsync(path)).Where(run => run.Text.Contains("MM", StringComparison.Ordinal) || run.Text.Contains("nghiêng", StringComparison.Ordinal)).ToList();

        folder.Delete(recursive: true);
        Assert.True(runs.Count > 90, "The narrow columns were not drawn.");
        Assert.All(runs, run =>
        {
            var (from, to) = (run.X / 72 * 25.4, (run.X + run.Width) / 72 * 25.4);
            Assert.True(to <= edges.First(edge => edge > from), $"'{run.Text}' runs from {from:0.0} to {to:0.0} mm over an edge of {string.Join(", ", edges.Select(edge => $"{edge:0.0}"))}");
        });
    }

    private static int Millimetres(uint twips) => (int)Math.Round(twips / TwipsPerMillimetre);
}
