using System.Text;
using System.Text.RegularExpressions;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Documents;
using ReformAnalytics.Reporting.Word;
using ReformAnalytics.Tests.Viewing;

namespace ReformAnalytics.Reporting.Tests.Awards;

/// <summary>The documents of a dossier in both formats.</summary>
public sealed partial class PaperTests(DrawnOnce drawn) : IClassFixture<DrawnOnce>
{
    public static TheoryData<string, Language> Papers => [.. PaperCases.All.Keys.SelectMany(name => Enum.GetValues<Language>().Select(language => (name, language)))];

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_document_opens_without_repair(string name, Language language)
    {
        using var file = new WordFile(WordWriter.Write(PaperCases.All[name], language));

        Assert.Equal("", string.Join('\n', file.Complaints()));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Both_formats_say_the_same(string name, Language language)
    {
        var paper = PaperCases.All[name];
        using var word = new WordFile(WordWriter.Write(paper, language));
        var (pages, _) = await SeenAsync(await PaperDocument.WriteAsync(drawn.Renderer, paper, language));
        var foot = Letters(string.Join(' ', word.Main.FooterParts.Select(part => part.Footer!.InnerText)));
        var written = Letters(Turned().Replace(word.Words(), turned => string.Concat(turned.Value.Reverse())));

        var printed = "";
        for (var page = 0; page < pages.Count; page++)
        {
            printed += Fresh(Between(Letters(pages[page]), page == 0 ? "" : $"{page + 1}", foot), written[Math.Min(printed.Length, written.Length)..], paper, language);
        }

        Assert.Equal(written, printed);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task The_same_content_gives_the_same_bytes(string name, Language language)
    {
        var paper = PaperCases.All[name];
        await using var other = RenderingTests.Installed();

        Assert.Equal(WordWriter.Write(paper, language), WordWriter.Write(paper, language));
        Assert.Equal(await PaperDocument.WriteAsync(drawn.Renderer, paper, language), await PaperDocument.WriteAsync(other, paper, language));
    }

    private static async Task<(IReadOnlyList<string> Pages, SeenPdf Seen)> SeenAsync(byte[] pdf)
    {
        Assert.SkipWhen(Viewer.Missing is not null, Viewer.Missing ?? "");
        var folder = Directory.CreateTempSubdirectory("paper-");
        try
        {
            var path = Path.Combine(folder.FullName, "paper.pdf");
            await File.WriteAllBytesAsync(path, pdf);
            var seen = await Viewer.PagesAsync(path, folder.FullName);
            return (seen.Pages, seen);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A page's letters without its number and its foot, which a document keeps in parts of their own.
    private static string Between(string page, string number, string foot)
    {
        Assert.StartsWith(number, page, StringComparison.Ordinal);
        Assert.EndsWith(foot, page, StringComparison.Ordinal);
        return page[number.Length..^foot.Length];
    }

    // On every further page of a table its headings stand again.
    private static string Fresh(string page, string expected, Paper paper, Language language)
    {
        var tables = paper.Body.Concat(paper.Annexes.SelectMany(annex => annex.Body)).OfType<PaperTable>();
        var repeated = tables.Select(table => Letters(string.Join(' ', table.Columns.Select(column => column.Heading.In(language)))))
            .FirstOrDefault(headings => page.StartsWith(headings, StringComparison.Ordinal) && !expected.StartsWith(headings, StringComparison.Ordinal));
        return page[(repeated?.Length ?? 0)..];
    }

    // A long word is broken where its column ends: letters and figures are compared, in their order.
    private static string Letters(string text) => string.Concat(Word().Matches(text.Normalize(NormalizationForm.FormC)).Select(word => word.Value));

    // A page holds letters in the order in which they are seen.
    [GeneratedRegex("(?<=\u202E)[^\u202C]*")]
    private static partial Regex Turned();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
