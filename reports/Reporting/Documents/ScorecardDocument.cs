using System.Text.Json.Nodes;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Documents;

/// <summary>A unit's page: its words and figures, formatted for one language, in the typst template.</summary>
public static class ScorecardDocument
{
    private static readonly string Template = Resources.Text("Documents.scorecard.typ");

    public static Task<byte[]> WriteAsync(Renderer renderer, Scorecard card, Language language, CancellationToken cancellation = default)
    {
        var data = LongWords.Breakable(Data(card, language));
        return renderer.PdfAsync(Template, data, card.Facts.Dated, files: PageFrame.Files, sizes: ScorecardSize.For(data), cancellation: cancellation);
    }

    internal static JsonObject Data(Scorecard card, Language language)
    {
        string Say(Sentence sentence) => sentence.In(language);
        var data = PageFrame.Data(card.Facts, new(card.Trace, card.Trace), language);
        var page = new JsonObject
        {
            ["kind"] = Say(ScorecardTexts.Kind(card.Facts.EditionTitle, card.Facts.PeriodName)),
            ["unit"] = card.UnitName,
            ["group"] = Say(ScorecardTexts.Group(card.GroupName)),
            ["answer"] = Say(card.Answer),
            ["figures"] = Standing(card, language),
            ["path"] = ScorecardCharts.Path(card.Path, language),
            ["domains"] = ScorecardCharts.Domains(card.Domains, language),
            ["losses"] = Section(card.Losses, language, item => Loss(item, card.Losses.Rows[0].Figure.Left, language)),
            ["rises"] = Section(card.Rises, language, move => Move(move, language)),
            ["falls"] = Section(card.Falls, language, move => Move(move, language)),
            ["satisfaction"] = ScorecardCharts.Satisfaction(card.Satisfaction, language),
            ["remarks"] = List(card.Remarks, remark => JsonValue.Create(Say(remark))),
            ["next"] = Say(card.Next),
            ["words"] = new JsonObject
            {
                ["path"] = Say(ScorecardTexts.PathName),
                ["rank"] = Say(ScorecardTexts.RankRow),
                ["domains"] = Say(ScorecardTexts.DomainsName),
                ["domains-unit"] = Say(ScorecardTexts.DomainsUnit),
                ["this-unit"] = Say(ScorecardTexts.ThisUnit),
                ["median"] = Say(ScorecardTexts.Median),
                ["best"] = Say(ScorecardTexts.Best),
                ["losses"] = Say(ScorecardTexts.LossesName(card.Losses.Rows.Count)),
                ["got"] = Say(ScorecardTexts.Got),
                ["left"] = Say(ScorecardTexts.Left),
                ["moves"] = Say(ScorecardTexts.MovesName(card.Change.Previous)),
                ["rises"] = Say(ScorecardTexts.RisesName),
                ["falls"] = Say(ScorecardTexts.FallsName),
                ["satisfaction"] = Say(ScorecardTexts.SatisfactionName),
                ["satisfaction-unit"] = Say(ScorecardTexts.SatisfactionUnit),
                ["remarks"] = Say(ScorecardTexts.RemarksName),
                ["next"] = Say(ScorecardTexts.NextName),
                ["trace"] = Say(ScorecardTexts.TraceName),
            },
        };
        foreach (var (name, value) in page.ToList())
        {
            page.Remove(name);
            data[name] = value;
        }

        return data;
    }

    internal static JsonObject Section<T>(ScorecardSection<T> section, Language language, Func<T, JsonNode> row) => new()
    {
        ["rows"] = List(section.Rows, row),
        ["note"] = section.Note?.In(language),
    };

    internal static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> node) => [.. items.Select(node)];

    private static JsonArray Standing(Scorecard card, Language language)
    {
        var (standing, change) = (card.Standing, card.Change);
        JsonNode Cell(Sentence name, Sentence value, Sentence? note) => new JsonObject { ["name"] = name.In(language), ["value"] = value.In(language), ["note"] = note?.In(language) ?? "" };
        Sentence None(string? text) => new(text ?? Figures.None, text ?? Figures.None);
        return
        [
            Cell(
                ScorecardTexts.IndexName,
                Figures.Percent(standing.Ratio, Figures.IndexDecimals),
                standing.WhyNone is { } why ? Names.Capital(why) : ScorecardTexts.PointsOf(standing.Points, standing.Maximum)),
            Cell(
                ScorecardTexts.Against(change.Previous),
                Figures.Signed(change.Change * 100, Figures.IndexDecimals),
                change.Change is null ? Names.Paragraph(change.Reasons.Select(reason => (Sentence?)reason)) : ScorecardTexts.From(change.PreviousRatio, change.Reasons)),
            Cell(
                ScorecardTexts.RankName(standing.Tied),
                standing.Rank is null ? None(null) : ScorecardTexts.PlaceOf(standing.Rank, standing.RankedOf),
                change.PreviousRank is null ? null : ScorecardTexts.Before(change.Previous, ScorecardTexts.PlaceOf(change.PreviousRank, change.PreviousRankedOf))),
            Cell(
                ScorecardTexts.ClassName,
                None(standing.Class),
                change.PreviousClass is null ? null : ScorecardTexts.Before(change.Previous, None(change.PreviousClass))),
        ];
    }

    private static JsonObject Loss(ScorecardItem item, decimal most, Language language) => new()
    {
        ["title"] = ScorecardTexts.Coded(item.Leaf.Code, item.Leaf.Title).In(language),
        ["got"] = Figures.Number(item.Figure.Points, Figures.IndexDecimals, language),
        ["maximum"] = Figures.Number(item.Figure.Maximum, Figures.IndexDecimals, language),
        ["left"] = Figures.Number(item.Figure.Left, Figures.IndexDecimals, language),
        ["bar"] = most == 0 ? 0 : item.Figure.Left / most,
        ["remark"] = item.Figure.Points is null ? ScorecardTexts.NoFigure(item.Figure.Status == ScoreStatus.Blank).In(language) : null,
    };

    private static JsonObject Move(ScorecardMove move, Language language) => new()
    {
        ["title"] = ScorecardTexts.Coded(move.Leaf.Code, move.Leaf.Title).In(language),
        ["from"] = Figures.Number(move.From.Points, Figures.IndexDecimals, language),
        ["to"] = Figures.Number(move.To.Points, Figures.IndexDecimals, language),
    };
}
