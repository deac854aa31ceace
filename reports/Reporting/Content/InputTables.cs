using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What the figures stand on: the files, and what was taken otherwise than they say.</summary>
internal static class InputTables
{
    public static Table Corrections(RankingData data, DocumentFacts facts) => new()
    {
        Id = "corrections",
        Name = QualityTexts.CorrectionsTab,
        Title = QualityTexts.CorrectionsTitle(data.Corrections.Count),
        Subtitle = QualityTexts.CorrectionsMeasured,
        Scope = QualityTexts.Scope(facts.PeriodName),
        Source = facts.Source,
        Columns =
        [
            Columns.Unit, Columns.Item, Columns.Part, Columns.Expect, Columns.Taken, Columns.Why, Columns.Who, Columns.Since, Columns.File, Columns.Batch,
        ],
        Rows =
        [
            .. data.Corrections.Select(row => (IReadOnlyList<Cell>)
            [
                row.UnitName, ItemNames.Full(row.Leaf), Part(row.Part), row.Expect, row.Value, row.Why, row.Who, row.Since, row.File, row.Batch,
            ]),
        ],
        WhyEmpty = QualityTexts.NoCorrections,
    };

    public static Table Inputs(RankingData data, DocumentFacts facts) => new()
    {
        Id = "inputs",
        Name = QualityTexts.InputsTab,
        Title = data.Inputs.Count == 0
            ? QualityTexts.NoInputs
            : QualityTexts.InputsTitle(data.Inputs.Count, Figures.Number(data.Inputs.Sum(file => file.Accepted), 0), Figures.Number(data.Inputs.Sum(file => file.Rejected), 0)),
        Subtitle = QualityTexts.InputsMeasured,
        Scope = QualityTexts.Scope(facts.PeriodName),
        Source = facts.Source,
        Columns = [Columns.Batch, Columns.File with { MaximumWidth = 46 }, Columns.Sha256, Columns.Layout, Columns.RowsRead, Columns.Accepted, Columns.Rejected],
        KeyColumns = 2,
        Rows =
        [
            .. data.Inputs.Select(file => (IReadOnlyList<Cell>)
            [
                file.Batch, file.Name, file.Sha256, file.Layout, (decimal)file.Rows, (decimal)file.Accepted, (decimal)file.Rejected,
            ]),
        ],
        WhyEmpty = QualityTexts.WhyNoInputs,
    };

    private static Cell Part(ScoreSources part) => ItemNames.Sources(part);
}
