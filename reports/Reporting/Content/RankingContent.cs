using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Turns the figures of a ranking into the publication that tells them.</summary>
public static class RankingContent
{
    public static Document Build(RankingData data)
    {
        var facts = Facts(data);
        var tables = new List<Table>();
        tables.AddRange(data.Groups.Select(group => RankingTables.OfGroup(data, facts, group)));
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

        tables.AddRange(SatisfactionSheets.Build(data, facts));
        tables.Add(QualityTable.Build(data, facts));
        return new Document(facts, tables, RankingCharts.Build(data, facts));
    }

    internal static DocumentFacts Facts(RankingData data)
    {
        var period = Domain.Periods.Period.Parse(data.Period).InWords();
        return new DocumentFacts
        {
            Title = new($"{data.EditionTitle}: xếp hạng {period.Vi}", $"{data.EditionTitle}: ranking {period.En}"),
            Issuer = data.Office,
            Period = data.Period,
            Edition = data.EditionId,
            EditionTitle = data.EditionTitle,
            EditionSource = data.EditionSource,
            Methodology = data.Methodology,
            Vintage = data.Vintage,
            InputsHash = data.InputsHash,
            Synthetic = data.Synthetic,
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
        row.StatusReason ?? (row.Rank is null ? new Sentence("Chưa đủ dữ liệu để xếp hạng", "Not enough data to rank") : null),
        tied ? new Sentence("Đồng hạng", "Shared rank") : null,
        row.ProvisionalShare is > 0 ? Provisional(row.ProvisionalShare.Value) : null,
    ]);

    private static Sentence Provisional(decimal share)
    {
        var figure = Figures.Percent(share, 0);
        return new(
            $"Tạm tính: {figure.Vi} số điểm là tự đánh giá, chưa thẩm định",
            $"Provisional: {figure.En} of the points are self-assessed, not yet appraised");
    }
}
