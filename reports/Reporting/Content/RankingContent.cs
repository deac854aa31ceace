using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Turns the figures of a ranking into the publication that tells them.</summary>
public static class RankingContent
{
    public static Document Build(RankingData data)
    {
        data = Names.ToldApart(data);
        var facts = Facts(data);
        var detail = new DetailTables(data, facts);
        var tables = new List<Table>();
        tables.AddRange(data.Groups.Select(group => RankingTables.OfGroup(data, facts, group, detail.Of)));
        if (data.Groups.Count > 1)
        {
            tables.Add(RankingTables.Overall(data, facts));
        }

        tables.Add(ClassTable.Build(data, facts));
        tables.Add(YearOverYearTable.Build(data, facts));
        if (data.Domains.Count > 0)
        {
            tables.Add(DomainTable.Build(data, facts));
        }

        tables.AddRange(detail.Tables);
        tables.Add(SourcesTable.Build(data, facts));
        var course = CourseTables.Build(data, facts).ToList();
        tables.AddRange(SatisfactionSheets.Build(data, facts).Select((table, i) => i == 0 && course.Count == 0 ? table with { Charts = [CourseTables.Nothing] } : table));
        tables.AddRange(course);
        tables.Add(QualityTable.Build(data, facts));
        tables.Add(InputTables.Corrections(data, facts));
        tables.Add(InputTables.Inputs(data, facts));
        if (data.Published is { } mark)
        {
            tables.Add(RevisionTable.Build(data, facts, mark));
        }

        tables.Insert(0, SummaryTable.Build(data, facts, tables));
        tables.Add(DictionaryTable.Build(data, facts, tables));
        return new Document(facts, tables, RankingCharts.Build(data, facts));
    }

    internal static DocumentFacts Facts(RankingData data)
    {
        var period = Domain.Periods.Period.Parse(data.Period).InWords();
        return new DocumentFacts
        {
            Title = RankingTexts.DocumentTitle(data.EditionTitle, period),
            Issuer = data.Office,
            Period = data.Period,
            Edition = data.EditionId,
            EditionTitle = data.EditionTitle,
            EditionSource = data.EditionSource,
            Methodology = data.Methodology,
            Vintage = data.Vintage,
            InputsHash = data.InputsHash,
            Synthetic = data.Synthetic,
            Published = data.Published?.Identifier,
            State = StateOf(data),
            StateReason = StateTexts.Reason(StateOf(data), Unappraised(data), Missing(data)),
        };
    }

    /// <summary>Provisional while a figure rests on a unit's own word or a unit that is due has none, unless the office has declared otherwise.</summary>
    internal static PublicationState StateOf(RankingData data) =>
        data.Declared ?? (Unappraised(data) + Missing(data) > 0 ? PublicationState.Provisional : PublicationState.Final);

    /// <summary>Units whose figure rests in part on self-assessment.</summary>
    internal static int Unappraised(RankingData data) => data.Rows.Count(row => row is { Ratio: not null, ProvisionalShare: > 0 });

    private static int Missing(RankingData data) => data.Rows.Count(row => row.Ratio is null);

    /// <summary>Best first; units without a place last, in name order.</summary>
    internal static IReadOnlyList<RankingRow> InOrder(IEnumerable<RankingRow> rows, Func<RankingRow, int?> rank) =>
    [
        .. rows.OrderBy(row => rank(row) ?? int.MaxValue)
            .ThenByDescending(row => row.Ratio ?? -1)
            .ThenBy(row => row.UnitName, Names.Order)
            .ThenBy(row => row.UnitCode, StringComparer.Ordinal),
    ];

    /// <summary>Why a unit has no place, that it shares one, or that its figure may still move.</summary>
    internal static Sentence? Remark(RankingRow row, bool tied) => Names.Paragraph(
    [
        row.StatusReason ?? (row.Rank is null ? RankingTexts.NotEnough : null),
        tied ? RankingTexts.Shared : null,
        row.ProvisionalShare is > 0 ? RankingTexts.Provisional(Figures.Percent(row.ProvisionalShare.Value, 0)) : null,
    ]);
}
