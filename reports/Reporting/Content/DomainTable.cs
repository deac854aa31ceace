using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Units down, domains across: where each unit's index comes from.</summary>
internal static class DomainTable
{
    public static Table Build(RankingData data, DocumentFacts facts)
    {
        // The order in which the edition's domains arrive is the edition's own.
        var domains = data.Domains.DistinctBy(domain => domain.ItemCode, StringComparer.Ordinal).ToList();
        var ratios = data.Domains.ToLookup(domain => (domain.UnitCode, domain.ItemCode), domain => domain.Ratio);
        return new Table
        {
            Id = "domains",
            Name = new("Theo lĩnh vực", "By domain"),
            Title = Headline(data),
            Subtitle = new("Tỷ lệ điểm của từng lĩnh vực, tính bằng phần trăm điểm tối đa áp dụng.", "Points of each domain in per cent of the applicable maximum."),
            Scope = new($"Tất cả các khối, {facts.PeriodName.Vi}", $"All groups, {facts.PeriodName.En}"),
            Source = facts.Source,
            Notes = data.Domains.Any(domain => domain.Ratio is null) || domains.Count * data.Rows.Count > data.Domains.Count
                ?
                [
                    new(
                        "Ô trống: lĩnh vực không áp dụng cho đơn vị, hoặc chưa có số liệu. Trống không có nghĩa là 0%.",
                        "A blank cell: the domain does not apply to the unit, or has no figures. Blank does not mean 0%."),
                ]
                : [],
            Columns =
            [
                new(new("Đơn vị", "Unit"), MinimumWidth: 24),
                .. domains.Select(domain => new Column(new(domain.Title, domain.Title), ColumnKind.Percent, Figures.IndexDecimals, 11) { MaximumWidth = 14 }),
            ],
            Rows =
            [
                .. RankingContent.InOrder(data.Rows, row => row.OverallRank ?? row.Rank).Select(row => (IReadOnlyList<Cell>)
                [
                    row.UnitName, .. domains.Select(domain => (Cell)ratios[(row.UnitCode, domain.ItemCode)].FirstOrDefault()),
                ]),
            ],
            WhyEmpty = new("Không có đơn vị nào trong kỳ.", "There is no unit in this period."),
        };
    }

    public static Sentence Headline(RankingData data)
    {
        var means = data.Domains.Where(domain => domain.Ratio is not null)
            .GroupBy(domain => (domain.ItemCode, domain.Title))
            .Select(domain => (domain.Key.Title, Mean: domain.Average(unit => unit.Ratio!.Value)))
            .OrderBy(domain => domain.Mean)
            .ToList();
        if (means.Count == 0)
        {
            return new("Chưa lĩnh vực nào có giá trị", "No domain has a value yet");
        }

        var (low, high) = (means[0], means[^1]);
        var (lowMean, highMean) = (Figures.Percent(low.Mean, Figures.IndexDecimals), Figures.Percent(high.Mean, Figures.IndexDecimals));
        return means.Count == 1
            ? new($"{low.Title}: trung bình {lowMean.Vi}", $"{low.Title}: {lowMean.En} on average")
            : new(
                $"Lĩnh vực thấp nhất là {low.Title}, trung bình {lowMean.Vi}; cao nhất là {high.Title}, {highMean.Vi}",
                $"The lowest domain is {low.Title}, {lowMean.En} on average; the highest is {high.Title}, {highMean.En}");
    }
}
