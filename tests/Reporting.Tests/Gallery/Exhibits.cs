using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Charts;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Documents;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Tests.Viewing;

namespace ReformAnalytics.Reporting.Tests.Gallery;

/// <summary>One thing to look at: its name and how to draw it as pictures.</summary>
internal sealed record Exhibit(string Name, Func<Renderer, Task<IReadOnlyList<byte[]>>> DrawAsync);

/// <summary>Everything that readers get to see, from fixed data.</summary>
internal static class Exhibits
{
    private const int ChartWidth = 900;
    private const double PageScale = 1.1;

    public static readonly IReadOnlyList<Exhibit> All =
    [
        .. Charts("district", Samples.District(), Language.Vietnamese),
        .. Charts("blank", Samples.Data([("g", "Xã", "Phú Tâm", null, null)]) with { Satisfaction = [], PreviousPeriod = null }, Language.English),
        .. Charts("unranked", Samples.Data([("g", "Xã", "Phú Tâm", 1m, null), ("g", "Xã", "Phú Tân", null, null)]), Language.Vietnamese).Take(1),
        Bulletin("bulletin-district", Samples.District(), Language.Vietnamese),
        Bulletin("bulletin-one-unit-en", Samples.Data([("g", "Communes", "Phú Tâm", 0.8123m, 0.79m)]), Language.English),
        Scorecard("scorecard-district", Samples.District(), "U003", Language.Vietnamese),
        Scorecard("scorecard-district-en", Samples.District(), "U014", Language.English),
    ];

    private static IEnumerable<Exhibit> Charts(string name, RankingData data, Language language)
    {
        var document = RankingContent.Build(data);
        return document.Charts.Select(chart => new Exhibit(
            $"chart-{name}-{chart.Id}",
            async renderer => [await renderer.PngAsync(ChartSpec.Build(chart, document.Facts, language), ChartWidth)]));
    }

    private static Exhibit Bulletin(string name, RankingData data, Language language) =>
        Page(name, async renderer => (await QuarterlyDocument.WriteAsync(renderer, data, "quarterly.xlsx", language)).Pdf);

    private static Exhibit Scorecard(string name, RankingData data, string unit, Language language) =>
        Page(name, renderer => ScorecardDocument.WriteAsync(renderer, ScorecardContent.Build(data, row => row.UnitCode == unit).Single(), language));

    private static Exhibit Page(string name, Func<Renderer, Task<byte[]>> draw) => new(name, async renderer =>
    {
        var folder = Directory.CreateTempSubdirectory("exhibit");
        try
        {
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllBytesAsync(pdf, await draw(renderer));
            var seen = await Viewer.PagesAsync(pdf, folder.FullName, PageScale);
            return [.. seen.Pages.Select((_, page) => File.ReadAllBytes(Path.Combine(folder.FullName, $"{page + 1}.png")))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    });
}
