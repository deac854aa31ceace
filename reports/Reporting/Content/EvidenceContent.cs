using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Reporting.Excel;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The evidence workbook: for each candidate each condition, the figures compared, and the row of the file that each came from.</summary>
internal static class EvidenceContent
{
    /// <summary>More candidates than this stand on one long sheet: a workbook with thousands of tabs helps nobody.</summary>
    public const int MostSheets = 200;

    public static WorkbookContent Build(AwardData data, Language language)
    {
        data = data.Legible();
        var candidates = new EvidenceCandidates(data);
        var (campaign, round) = (data.Campaign, data.Round);
        var period = DossierTexts.Round(round.Round.Title, round.Year);
        IReadOnlyList<Table> tables =
        [
            EvidenceTables.Overview(data, candidates), EvidenceTables.Shortlist(data, candidates), EvidenceTables.NearMisses(data, candidates),
            EvidenceTables.Missing(data, candidates), .. campaign.Rise is null ? Array.Empty<Table>() : [EvidenceTables.Rises(data, candidates)],
            EvidenceTables.Decisions(data), EvidenceTables.Method(data), .. candidates.Tables,
        ];
        return new WorkbookContent(
            EvidenceTexts.DocumentTitle(campaign.Title, period),
            data.Office.In(language),
            data.Identifier,
            data.Dated,
            data.Synthetic,
            Cover(data, language),
            [.. tables.Select(table => EvidenceColumns.Shaded(table, language))])
        {
            Subject = $"{campaign.Id}, {period.In(language)}",
        };
    }

    private static IReadOnlyList<(Sentence Label, string Text)> Cover(AwardData data, Language language) =>
    [
        (WorkbookTexts.Office, data.Office.In(language)),
        (EvidenceTexts.Rulebook, $"{data.Campaign.Id}: {data.Campaign.Source.In(language)}"),
        (EvidenceTexts.DaysJudged, $"{data.Round.First:dd'/'MM'/'yyyy} – {data.Round.Last:dd'/'MM'/'yyyy}"),
        (EvidenceTexts.SeenOn, $"{data.Round.AsOf:dd'/'MM'/'yyyy}"),
        (WorkbookTexts.Edition, string.Join("; ", data.Editions.Select(edition => $"{edition.Title.In(language)} ({edition.Code})").DefaultIfEmpty(Figures.None))),
        (WorkbookTexts.Methodology, data.Methodology),
        (WorkbookTexts.Vintage, Figures.Count(data.Vintage, language)),
        (WorkbookTexts.InputsHash, data.InputsHash),
        (WorkbookTexts.Identifier, data.Identifier),
    ];
}
