using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Three to five lines on what a leader should look at, most pressing first, each with its figure.</summary>
internal static class QuarterlyAttention
{
    private const int Fewest = 3, Most = 5;

    public static IReadOnlyList<Sentence> Lines(RankingData data, IReadOnlyList<RankingRow> compared)
    {
        var pressing = new[] { Unranked(data), Fall(compared), LowestClass(data), Errors(data), Provisional(data), NotComparable(data, compared) }.OfType<Sentence>().Take(Most).ToList();
        // A quiet period still gets its three lines: the weakest points of a good result.
        var calm = new[] { WeakestDomain(data), WeakestAnswer(data), Last(data), Vintage(data) }.OfType<Sentence>();
        return [.. pressing, .. calm.Take(Math.Max(0, Fewest - pressing.Count))];
    }

    private static Sentence? Unranked(RankingData data)
    {
        var rows = data.Rows.Where(row => row.Ratio is null).OrderBy(row => row.UnitName, Names.Order).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var who = Names.Join([.. rows.Select(row => row.UnitName)]);
        var why = rows[0].StatusReason;
        return rows.Count == 1 && why is { } reason
            ? new($"{who.Vi} chưa được xếp hạng: {reason.Vi}", $"{who.En} is not ranked: {reason.En}")
            : new($"{rows.Count} đơn vị chưa được xếp hạng: {who.Vi}", $"{Names.Units(rows.Count).En} not ranked: {who.En}");
    }

    private static Sentence? Fall(IReadOnlyList<RankingRow> compared)
    {
        if (compared.Where(row => row.Change < 0).MinBy(row => row.Change) is not { } worst)
        {
            return null;
        }

        var (was, now) = (Figures.Percent(worst.PreviousRatio, Figures.IndexDecimals), Figures.Percent(worst.Ratio, Figures.IndexDecimals));
        return new(
            $"{worst.UnitName} giảm nhiều nhất, từ {was.Vi} xuống {now.Vi}",
            $"{worst.UnitName} fell most, from {was.En} to {now.En}");
    }

    private static Sentence? LowestClass(RankingData data)
    {
        var last = data.Groups.Where(group => group.Classes.Count > 1)
            .SelectMany(group => data.Rows.Where(row => row.GroupCode == group.Code && row.Class == group.Classes[^1]))
            .OrderBy(row => row.UnitName, Names.Order).ToList();
        if (last.Count == 0)
        {
            return null;
        }

        var who = Names.Join([.. last.Select(row => row.UnitName)]);
        return new($"Xếp loại {last[0].Class}: {who.Vi}", $"Classed {last[0].Class}: {who.En}");
    }

    private static Sentence? Errors(RankingData data)
    {
        var errors = data.Quality.Where(row => QualityTable.Severity(row.Severity).En == "Error").ToList();
        return errors.Count == 0
            ? null
            : new(
                $"{errors.Count} giá trị trong tệp nguồn chưa nhập được, ví dụ: {errors[0].Sentence.Vi}",
                $"{errors.Count} {(errors.Count == 1 ? "value" : "values")} in the source files could not be imported, such as: {errors[0].Sentence.En}");
    }

    private static Sentence? Provisional(RankingData data)
    {
        var rows = data.Rows.Where(row => row is { Ratio: not null, ProvisionalShare: > 0 }).OrderByDescending(row => row.ProvisionalShare).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var share = Figures.Percent(rows[0].ProvisionalShare, 0);
        return new(
            $"{rows.Count} đơn vị có điểm tạm tính, chưa thẩm định; nhiều nhất là {rows[0].UnitName} ({share.Vi} số điểm)",
            $"{Names.Units(rows.Count).En} with provisional points, not yet appraised; {rows[0].UnitName} most ({share.En} of its points)");
    }

    private static Sentence? NotComparable(RankingData data, IReadOnlyList<RankingRow> compared)
    {
        var left = data.Rows.Count(row => row.Ratio is not null) - compared.Count;
        return data.PreviousPeriod is null || left <= 0
            ? null
            : new($"{left} đơn vị không so sánh được với kỳ trước", $"{Names.Units(left).En} not comparable with the previous period");
    }

    private static Sentence? WeakestDomain(RankingData data) => data.Domains.Any(domain => domain.Ratio is not null) ? DomainTable.Headline(data) : null;

    private static Sentence? WeakestAnswer(RankingData data) =>
        SatisfactionTable.ByQuestion(SatisfactionTable.Current(data)) is [var (question, share), ..]
            ? new($"Câu hỏi \"{question}\" có tỷ lệ hài lòng thấp nhất: {share.InWords().Vi}", $"\"{question}\" has the lowest satisfaction: {share.InWords().En}")
            : null;

    private static Sentence? Last(RankingData data)
    {
        if (data.Rows.Where(row => row.Ratio is not null).MinBy(row => row.Ratio) is not { } last)
        {
            return null;
        }

        var ratio = Figures.Percent(last.Ratio, Figures.IndexDecimals);
        return new($"Chỉ số thấp nhất: {last.UnitName}, {ratio.Vi}", $"Lowest index: {last.UnitName}, {ratio.En}");
    }

    private static Sentence? Vintage(RankingData data) => data.PreviousPeriod is null
        ? new("Chưa có kỳ trước để so sánh; kỳ sau sẽ so với kỳ này", "There is no previous period; the next one will be compared with this")
        : null;
}
