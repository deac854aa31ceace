using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Documents;

namespace ReformAnalytics.Reporting.Tests;

public sealed class QuarterlyDocumentTests(DrawnOnce drawn) : IClassFixture<DrawnOnce>
{
    public static TheoryData<string> Cases => [.. QuarterlyCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_bulletin_has_two_to_four_accessible_pages(string name)
    {
        var renderer = drawn.Renderer;
        foreach (var language in Enum.GetValues<Language>())
        {
            var (_, pdf) = await QuarterlyDocument.WriteAsync(renderer, QuarterlyCases.All[name], "quarterly.xlsx", language);
            var text = Encoding.Latin1.GetString(pdf);
            Assert.StartsWith("%PDF-1.7", text, StringComparison.Ordinal);
            Assert.Contains("pdfuaid:part", text, StringComparison.Ordinal);
            Assert.InRange(Regex.Count(text, @"/Type\s*/Page\b"), 2, 4);
        }
    }

    [Fact]
    public async Task The_same_figures_give_the_same_bytes()
    {
        var renderer = drawn.Renderer;
        await using var other = RenderingTests.Installed();
        foreach (var name in new[] { "district", "one unit and nothing else", "a hundred long names in six groups" })
        {
            var (_, pdf) = await QuarterlyDocument.WriteAsync(renderer, QuarterlyCases.All[name], "quarterly.xlsx", Language.Vietnamese);
            Assert.Equal(pdf, (await QuarterlyDocument.WriteAsync(other, QuarterlyCases.All[name], "quarterly.xlsx", Language.Vietnamese)).Pdf);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_picture_has_its_words_and_every_empty_one_its_reason(string name)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var data = QuarterlyDocument.Data(QuarterlyContent.Build(QuarterlyCases.All[name]), "quarterly.xlsx", language);
            var pictures = data["standing"]!["panels"]!.AsArray().Append(data["movement"]!["chart"]).Append(data["satisfaction"]!["chart"]).Append(data["progress"]!["chart"]).ToList();
            Assert.All(pictures, picture => Assert.NotEmpty(picture!["alt"]!.GetValue<string>()));
            Assert.All(pictures, picture => Assert.NotEqual("", picture!["empty"]?.GetValue<string>()));
        }
    }

    [Fact]
    public void Names_stand_whole_on_the_pages()
    {
        var data = QuarterlyDocument.Data(QuarterlyContent.Build(QuarterlyCases.All["long names"]), "quarterly.xlsx", Language.Vietnamese);
        Assert.All(
            data["movement"]!["movers"]!.AsArray().SelectMany(side => side!["units"]!.AsArray()),
            unit => Assert.Contains(QuarterlyCases.LongName, unit!["name"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public void State_source_identifier_mark_and_trail_are_on_every_page()
    {
        foreach (var (name, state) in new[] { ("district", "TẠM TÍNH"), ("declared final", "CHÍNH THỨC") })
        {
            var bulletin = QuarterlyContent.Build(QuarterlyCases.All[name]);
            var frame = QuarterlyDocument.Data(bulletin, "quarterly-x.xlsx", Language.Vietnamese)["frame"]!;
            Assert.Equal(state, frame["state"]!.GetValue<string>());
            Assert.Equal(state == "CHÍNH THỨC", frame["final"]!.GetValue<bool>());
            Assert.Equal(DocumentFacts.SyntheticMark, frame["synthetic"]!.GetValue<string>());
            Assert.Contains(bulletin.Facts.Identifier, frame["source"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Contains("quarterly-x.xlsx", frame["trail"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Contains("./reform trace --edition chau-thanh-2023 --period 2023", frame["trail"]!.GetValue<string>(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Figures_take_the_decimal_sign_of_the_language()
    {
        var bulletin = QuarterlyContent.Build(QuarterlyCases.All["two tied"]);
        JsonNode Mover(Language language) => QuarterlyDocument.Data(bulletin, "q.xlsx", language)["movement"]!["movers"]![0]!["units"]![0]!;
        Assert.Equal("+10,00", Mover(Language.Vietnamese)["change"]!.GetValue<string>());
        Assert.Equal("70.00 → 80.00%", Mover(Language.English)["path"]!.GetValue<string>());
    }
}
