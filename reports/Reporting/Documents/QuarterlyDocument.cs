using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Charts;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Documents;

/// <summary>The bulletin as PDF: its words and figures, formatted for one language, and its charts in the typst template.</summary>
public static partial class QuarterlyDocument
{
    private const int MostPages = 4;

    /// <summary>The bulletin that fits: the more units and the longer their names, the fewer are shown.</summary>
    /// <param name="workbook">The name of the file that holds every figure.</param>
    public static async Task<(QuarterlyBulletin Bulletin, byte[] Pdf)> WriteAsync(
        Renderer renderer, RankingData data, string workbook, Language language, CancellationToken cancellation = default)
    {
        async Task<(QuarterlyBulletin Bulletin, byte[] Pdf)> Drawn(QuarterlyRoom room)
        {
            var bulletin = QuarterlyContent.Build(data, room);
            return (bulletin, await DrawAsync(renderer, bulletin, workbook, language, cancellation));
        }

        var (ample, choices) = (await Drawn(QuarterlyRoom.Choices[0]), QuarterlyRoom.Choices.Skip(1));
        if (Pages(ample.Pdf) < MostPages)
        {
            return ample;
        }

        // The same units with fewer movers may save a page that would be nearly empty.
        var next = await Drawn(choices.First());
        if (Pages(next.Pdf) >= MostPages && Pages(ample.Pdf) == MostPages)
        {
            return ample;
        }

        foreach (var room in choices.Skip(1))
        {
            if (Pages(next.Pdf) <= MostPages)
            {
                break;
            }

            next = await Drawn(room);
        }

        return next;
    }

    internal static Task<byte[]> DrawAsync(Renderer renderer, QuarterlyBulletin bulletin, string workbook, Language language, CancellationToken cancellation = default) =>
        renderer.PdfAsync(
            Resources.Text("Documents.quarterly.typ"),
            LongWords.Breakable(Data(bulletin, workbook, language)),
            bulletin.Facts.Dated,
            bulletin.Document.Charts.Where(chart => chart.WhyEmpty is null).ToDictionary(chart => chart.Id, chart => (JsonNode)ChartSpec.Bare(chart, language), StringComparer.Ordinal),
            PageFrame.Files,
            cancellation: cancellation);

    internal static int Pages(byte[] pdf) => Page().Count(Encoding.Latin1.GetString(pdf));

    internal static JsonObject Data(QuarterlyBulletin bulletin, string workbook, Language language)
    {
        string Say(Sentence sentence) => sentence.In(language);
        var rises = bulletin.Movers.Where(mover => mover.Change > 0).ToList();
        var falls = bulletin.Movers.Where(mover => mover.Change < 0).ToList();
        return new JsonObject
        {
            ["frame"] = PageFrame.Data(bulletin.Facts, QuarterlyTexts.Trail(workbook, bulletin.Facts.Edition, bulletin.Facts.Period), language),
            ["headline"] = Say(bulletin.Headline),
            ["attention"] = new JsonObject { ["topic"] = Say(QuarterlyTexts.Attention), ["lines"] = List(bulletin.Attention, line => Say(line)) },
            ["standing"] = new JsonObject
            {
                ["topic"] = Say(QuarterlyTexts.StandingTopic),
                ["finding"] = Say(bulletin.Standing),
                ["panels"] = List(bulletin.Panels, panel => Panel(panel, language)),
                ["notes"] = List(bulletin.PanelNotes, note => Say(note)),
            },
            ["movement"] = new JsonObject
            {
                ["topic"] = Say(QuarterlyTexts.MovementTopic),
                ["chart"] = Drawn(bulletin.Slopes, language),
                ["movers"] = bulletin.Movers.Count == 0 ? null : new JsonArray(
                    Movers(QuarterlyTexts.Rises, rises, QuarterlyTexts.NoRise, language),
                    Movers(QuarterlyTexts.Falls, falls, QuarterlyTexts.NoFall, language)),
                ["note"] = bulletin.Movers.Any(mover => mover.Leaves.Count > 0) ? Say(QuarterlyTexts.LeafNote) : null,
            },
            ["satisfaction"] = new JsonObject { ["topic"] = Say(QuarterlyTexts.SatisfactionTopic), ["chart"] = Drawn(bulletin.Satisfaction, language) },
            ["progress"] = new JsonObject
            {
                ["topic"] = Say(QuarterlyTexts.ProgressTopic),
                ["chart"] = Drawn(bulletin.Progress, language),
                ["notes"] = List(bulletin.ProgressNotes, note => Say(note)),
            },
        };
    }

    private static JsonObject Panel(QuarterlyPanel panel, Language language)
    {
        var drawn = Drawn(panel.Chart, language);
        drawn["name"] = panel.Name.In(language);
        return drawn;
    }

    private static JsonObject Drawn(Chart chart, Language language) => new()
    {
        ["id"] = chart.Id,
        ["finding"] = chart.Title.In(language),
        ["measured"] = chart.Subtitle.In(language),
        ["alt"] = ChartSpec.AltText(chart, language),
        ["empty"] = chart.WhyEmpty?.In(language),
    };

    private static JsonObject Movers(Sentence heading, List<QuarterlyMover> movers, Sentence none, Language language) => new()
    {
        ["heading"] = heading.In(language),
        ["none"] = movers.Count == 0 ? none.In(language) : null,
        ["units"] = List(movers, mover => new JsonObject
        {
            ["name"] = mover.Name,
            ["change"] = Figures.Signed(mover.Change, Figures.IndexDecimals, language),
            ["path"] = ChartTexts.Path(mover.Previous, mover.Ratio).In(language),
            ["why"] = mover.WhyNoLeaves?.In(language),
            ["leaves"] = List(mover.Leaves, leaf => new JsonObject
            {
                ["code"] = leaf.Code,
                ["title"] = leaf.Title.In(language),
                ["path"] = $"{Points(leaf.Was, language)} → {Points(leaf.Now, language)}",
            }),
        }),
    };

    private static string Points(Cell points, Language language) => points.Words(language) ?? Figures.Number((decimal)points.Value!, Figures.IndexDecimals, language);

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> node) => [.. items.Select(node)];

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();
}
