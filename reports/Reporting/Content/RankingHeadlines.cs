using ReformAnalytics.Domain;

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
            return rows.Count == 0
                ? new("Không có đơn vị nào để xếp hạng", "No unit to rank")
                : new($"Chưa đơn vị nào trong {rows.Count} đơn vị được xếp hạng", $"None of {Names.Units(rows.Count).En} could be ranked");
        }

        var best = valued.Max(row => row.Ratio)!.Value;
        var worst = valued.Min(row => row.Ratio)!.Value;
        var first = Names.Join([.. valued.Where(row => row.Ratio == best).Select(row => row.UnitName)]);
        var last = Names.Join([.. valued.Where(row => row.Ratio == worst).Select(row => row.UnitName)]);
        var (high, low) = (Figures.Percent(best, Figures.IndexDecimals), Figures.Percent(worst, Figures.IndexDecimals));
        if (valued.Count == 1)
        {
            return new($"Chỉ một đơn vị có giá trị: {first.Vi}, {high.Vi}", $"Only one unit has a value: {first.En}, {high.En}");
        }

        if (best == worst)
        {
            return new($"Cả {valued.Count} đơn vị bằng nhau, {high.Vi}", $"All {valued.Count} units are equal, {high.En}");
        }

        var together = valued.Count(row => row.Ratio == best) > 1;
        return new(
            $"{first.Vi} {(together ? "cùng dẫn đầu" : "dẫn đầu")} {valued.Count} đơn vị với {high.Vi}; thấp nhất là {last.Vi}, {low.Vi}",
            $"{first.En} {(together ? "lead" : "leads")} {valued.Count} units with {high.En}; lowest is {last.En}, {low.En}");
    }

    public static Sentence Changes(RankingData data)
    {
        if (data.PreviousPeriod is null)
        {
            return new("Chưa có kỳ trước để so sánh", "There is no previous period to compare with");
        }

        var compared = YearOverYearTable.Compared(data.Rows).ToList();
        if (compared.Count == 0)
        {
            return new("Không đơn vị nào so sánh được với kỳ trước", "No unit can be compared with the previous period");
        }

        var risen = compared.Count(row => row.Change > 0);
        var fallen = compared.Count(row => row.Change < 0);
        if (risen == 0 && fallen == 0)
        {
            return new($"Cả {compared.Count} đơn vị giữ nguyên so với kỳ trước", $"All {Names.Units(compared.Count).En} stayed as they were");
        }

        if (risen == 0)
        {
            var (worst, drop) = Extreme(compared, compared.Min(row => row.Change)!.Value);
            return new(
                $"Không đơn vị nào tăng, {fallen}/{compared.Count} đơn vị giảm; giảm nhiều nhất là {worst.Vi}, {drop.Vi}\u00a0điểm",
                $"No unit rose, {fallen} of {compared.Count} fell; {worst.En} most, {drop.En}\u00a0points");
        }

        var (best, rise) = Extreme(compared, compared.Max(row => row.Change)!.Value);
        return new(
            $"{risen}/{compared.Count} đơn vị tăng; tăng nhiều nhất là {best.Vi}, {rise.Vi}\u00a0điểm",
            $"{risen} of {Names.Units(compared.Count).En} rose; {best.En} most, {rise.En}\u00a0points");
    }

    /// <summary>A change in percentage points with one decimal, or two where one would say zero.</summary>
    public static Sentence Points(decimal change) => Figures.Signed(change * 100, Math.Abs(change) < 0.0005m ? 2 : 1);

    private static (Sentence Who, Sentence Figure) Extreme(List<RankingRow> rows, decimal change) =>
        (Names.Join([.. rows.Where(row => row.Change == change).Select(row => row.UnitName).Order(Names.Order)]), Points(change));
}
