using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Units from the previous period to this one; where there are many, only the largest rises and falls are named.</summary>
internal static class QuarterlySlopes
{
    // What can still be read: names beside each other, and grey lines behind them.
    private const int MostGrey = 60;

    public static Chart Build(RankingData data, DocumentFacts facts, int eachWay)
    {
        var compared = YearOverYearTable.Compared(data.Rows).ToList();
        var named = compared.Count <= 2 * eachWay
            ? compared
            : [.. compared.Where(row => row.Change > 0).Take(eachWay), .. compared.Where(row => row.Change < 0).Take(eachWay)];
        named = named.Count == 0 ? [.. compared.Take(eachWay)] : named;
        var grey = compared.Count <= MostGrey ? compared.Except(named).ToList() : [];
        var axis = RankingCharts.Axis(named.Concat(grey).SelectMany(row => new[] { row.PreviousRatio!.Value, row.Ratio!.Value }));
        return new Chart(
            "slopes",
            "slopes",
            RankingHeadlines.Changes(data),
            RankingCharts.Compared(data, facts, compared.Count, ChartTexts.Slopes, axis, named.Count < compared.Count ? ChartTexts.Labelled(named.Count, named.Count + grey.Count, compared.Count) : new("", "")),
            [.. grey.Concat(named.AsEnumerable().Reverse()).Select(row => Line(row, named.Contains(row), data, facts, axis))],
            compared.Count > 0 ? null : RankingCharts.WhyNotCompared(data));
    }

    private static ChartRow Line(RankingRow row, bool named, RankingData data, DocumentFacts facts, (decimal From, decimal To) axis) => new()
    {
        ["previous"] = row.PreviousRatio,
        ["ratio"] = row.Ratio,
        ["direction"] = Math.Sign(row.Change!.Value),
        ["was"] = named ? Figures.Percent(row.PreviousRatio, Figures.IndexDecimals) : Cell.Blank,
        ["label"] = named ? ChartTexts.SlopeLabel(row.UnitName, row.Ratio, row.Change) : Cell.Blank,
        ["before"] = Names.Capital(data.PreviousPeriod is null ? ChartTexts.NoPrevious : Period.Parse(data.PreviousPeriod).InWords()),
        ["now"] = Names.Capital(facts.PeriodName),
        ["from"] = axis.From,
        ["to"] = axis.To,
    };
}
