using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Units down, domains across: where each unit's index comes from.</summary>
internal static class DomainTable
{
    public static Table Build(RankingData data, DocumentFacts facts)
    {
        // The order in which the edition's domains arrive is the edition's own.
        var domains = data.Domains.DistinctBy(domain => domain.ItemCode, StringComparer.Ordinal).ToList();
        var ratios = new Dictionary<(string, string), decimal?>();
        foreach (var domain in data.Domains)
        {
            ratios.TryAdd((domain.UnitCode, domain.ItemCode), domain.Ratio);
        }

        var several = data.Groups.Count > 1;
        return new Table
        {
            Id = "domains",
            Name = DomainTexts.Tab,
            Title = Headline(data),
            Subtitle = DomainTexts.Measured,
            Scope = NameTexts.AllGroups(facts.PeriodName, data.Rows.Count),
            Source = facts.Source,
            Notes = data.Domains.Any(domain => domain.Ratio is null) || domains.Count * data.Rows.Count > data.Domains.Count ? [DomainTexts.Blank] : [],
            Columns =
            [
                Columns.Unit, .. several ? [Columns.Group] : (Column[])[],
                .. domains.Select(domain => new Column(new(domain.Title, domain.Title), ColumnKind.Percent, Figures.IndexDecimals, 11)
                {
                    MaximumWidth = 14,
                    Look = ColumnLook.Heat,
                    Meaning = new(DomainTexts.Says(domain.Title), MeasureTexts.Percent, DomainTexts.Computed),
                }),
            ],
            Rows =
            [
                .. RankingContent.InOrder(data.Rows, row => row.OverallRank ?? row.Rank).Select(row => (IReadOnlyList<Cell>)
                [
                    row.UnitName, .. several ? [row.GroupName] : (Cell[])[], .. domains.Select(domain => (Cell)ratios.GetValueOrDefault((row.UnitCode, domain.ItemCode))),
                ]),
            ],
            WhyEmpty = NameTexts.NoUnit,
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
            return DomainTexts.NoValue;
        }

        var (low, high) = (means[0], means[^1]);
        var (lowMean, highMean) = (Figures.Percent(low.Mean, Figures.IndexDecimals), Figures.Percent(high.Mean, Figures.IndexDecimals));
        return means.Count == 1
            ? DomainTexts.OnlyOne(low.Title, lowMean)
            : DomainTexts.LowAndHigh(low.Title, lowMean, high.Title, highMean);
    }
}
