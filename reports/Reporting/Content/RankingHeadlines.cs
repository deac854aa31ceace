using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Titles that say what is seen, computed from the figures.</summary>
internal static class RankingHeadlines
{
    /// <param name="rows">Best first, as <see cref="RankingContent.InOrder"/> gives them.</param>
    public static Sentence Leaders(IReadOnlyList<RankingRow> rows)
    {
        var valued = rows.Where(row => row.Ratio is not null).ToList();
        if (valued.Count == 0)
        {
            return rows.Count == 0 ? RankingTexts.NobodyToRank : RankingTexts.NobodyRanked(rows.Count);
        }

        var best = valued.Max(row => row.Ratio)!.Value;
        var worst = valued.Min(row => row.Ratio)!.Value;
        var first = Names.Join([.. valued.Where(row => row.Ratio == best).Select(row => row.UnitName)]);
        var last = Names.Join([.. valued.Where(row => row.Ratio == worst).Select(row => row.UnitName)]);
        var (high, low) = (Figures.Percent(best, Figures.IndexDecimals), Figures.Percent(worst, Figures.IndexDecimals));
        return valued.Count == 1 ? RankingTexts.OnlyOne(first, high)
            : best == worst ? RankingTexts.AllEqual(valued.Count, high)
            : RankingTexts.Leaders(first, valued.Count(row => row.Ratio == best) > 1, valued.Count, high, last, low);
    }

    public static Sentence Changes(RankingData data)
    {
        if (data.PreviousPeriod is null)
        {
            return ChangeTexts.NothingBefore;
        }

        var compared = YearOverYearTable.Compared(data.Rows).ToList();
        if (compared.Count == 0)
        {
            return ChangeTexts.NobodyCompared;
        }

        var risen = compared.Count(row => row.Change > 0);
        var fallen = compared.Count(row => row.Change < 0);
        if (risen == 0 && fallen == 0)
        {
            return ChangeTexts.NobodyMoved(compared.Count);
        }

        var (who, points) = Extreme(compared, risen == 0 ? compared.Min(row => row.Change)!.Value : compared.Max(row => row.Change)!.Value);
        return risen == 0 ? ChangeTexts.AllFell(fallen, compared.Count, who, points) : ChangeTexts.Rose(risen, compared.Count, who, points);
    }

    /// <summary>A change in percentage points with one decimal, or two where one would say zero.</summary>
    public static Sentence Points(decimal change) => Figures.Signed(change * 100, Math.Abs(change) < 0.0005m ? 2 : 1);

    private static (Sentence Who, Sentence Figure) Extreme(List<RankingRow> rows, decimal change) =>
        (Names.Join([.. rows.Where(row => row.Change == change).Select(row => row.UnitName).Order(Names.Order)]), Points(change));
}
