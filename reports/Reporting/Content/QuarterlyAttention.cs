using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Three to five lines on what a leader should look at, most pressing first, each with a unit and its figure.</summary>
internal static class QuarterlyAttention
{
    private const int Fewest = 3, Most = 5;

    public static IReadOnlyList<Sentence> Lines(RankingData data, IReadOnlyList<RankingRow> compared)
    {
        var valued = data.Rows.Where(row => row.Ratio is not null).ToList();
        var pressing = new[] { Unranked(data), Fall(compared), LowestClass(data), Provisional(data), WeakestAnswer(data), NotComparable(data, valued, compared) }
            .OfType<Sentence>().Take(Most).ToList();
        // A quiet period still gets its three lines: the weakest points of a good result.
        var calm = new[] { WeakestDomain(data), valued.Count > 1 ? Last(valued) : null, Lost(data), NoAnswers(data), LeastRise(compared), NotComparable(data, data.Rows, compared) };
        return [.. pressing, .. calm.OfType<Sentence>().Except(pressing).Take(Math.Max(0, Fewest - pressing.Count))];
    }

    private static Sentence? Unranked(RankingData data)
    {
        var rows = ByName(data.Rows.Where(row => row.Ratio is null));
        if (rows is [var only])
        {
            return AttentionTexts.Unranked(only.UnitName, only.Coverage, only.StatusReason ?? ChartTexts.NoValue);
        }

        return rows.MinBy(row => row.Coverage ?? 0) is { } least ? AttentionTexts.UnrankedMany(Joined(rows), rows.Count, data.Rows.Count, least.UnitName, least.Coverage) : null;
    }

    private static Sentence? Fall(IReadOnlyList<RankingRow> compared) =>
        compared.Where(row => row.Change < 0).MinBy(row => row.Change) is { } worst
            ? AttentionTexts.Fall(worst.UnitName, worst.PreviousRatio, worst.Ratio, worst.Change)
            : null;

    private static Sentence? LowestClass(RankingData data)
    {
        var last = ByName(data.Groups.Where(group => group.Classes.Count > 1)
            .SelectMany(group => data.Rows.Where(row => row.GroupCode == group.Code && row.Class == group.Classes[^1])));
        return last.MinBy(row => row.Ratio) is not { } lowest ? null
            : last.Count == 1 ? AttentionTexts.LowestClass(lowest.Class!, lowest.UnitName, lowest.Ratio)
            : AttentionTexts.LowestClassMany(lowest.Class!, Joined(last), last.Count, lowest.UnitName, lowest.Ratio);
    }

    private static Sentence? Provisional(RankingData data)
    {
        var rows = ByName(data.Rows.Where(row => row is { Ratio: not null, ProvisionalShare: > 0 }));
        return rows.MaxBy(row => row.ProvisionalShare) is { } most ? AttentionTexts.Provisional(rows.Count, most.UnitName, most.ProvisionalShare) : null;
    }

    private static Sentence? LeastRise(IReadOnlyList<RankingRow> compared) =>
        compared.Where(row => row.Change >= 0).MinBy(row => row.Change) is { } least
            ? AttentionTexts.LeastRise(least.UnitName, least.PreviousRatio, least.Ratio, least.Change)
            : null;

    private static Sentence? NotComparable(RankingData data, IReadOnlyList<RankingRow> rows, IReadOnlyList<RankingRow> compared)
    {
        var left = ByName(rows.Except(compared));
        return left.Count == 0 ? null : AttentionTexts.NotComparable(Joined(left), left.Count, data.Rows.Count);
    }

    private static Sentence? WeakestAnswer(RankingData data)
    {
        var rows = SatisfactionTable.Current(data);
        if (SatisfactionTable.ByQuestion(rows) is not [var (question, share), ..])
        {
            return null;
        }

        var (unit, weakest) = rows.Where(row => row.Question == question)
            .GroupBy(row => (row.UnitCode, row.UnitName)).Select(group => (group.Key.UnitName, Share: Proportion.Of(group)))
            .Where(group => group.Share is not null).OrderBy(group => group.Share!.Value.Share).ThenBy(group => group.UnitName, Names.Order).First();
        return AttentionTexts.Answers(question, Figures.Percent(share.Share, Figures.AnswerDecimals), unit, weakest!.Value.InWords());
    }

    private static Sentence? WeakestDomain(RankingData data)
    {
        var names = data.Rows.ToDictionary(row => row.UnitCode, row => row.UnitName, StringComparer.Ordinal);
        var weakest = data.Domains.Where(domain => domain.Ratio is not null && names.ContainsKey(domain.UnitCode)).GroupBy(domain => (domain.ItemCode, domain.Title))
            .Select(domain => (domain.Key.Title, Mean: domain.Average(unit => unit.Ratio!.Value), Lowest: domain.MinBy(unit => unit.Ratio)!))
            .OrderBy(domain => domain.Mean).FirstOrDefault();
        return weakest.Lowest is { } lowest ? AttentionTexts.Domain(weakest.Title, weakest.Mean, names[lowest.UnitCode], lowest.Ratio) : null;
    }

    private static Sentence? Last(List<RankingRow> valued) =>
        ByName(valued).MinBy(row => row.Ratio) is { } last ? AttentionTexts.Last(last.UnitName, last.Ratio) : null;

    private static Sentence? Lost(RankingData data) =>
        ByName(data.Rows.Where(row => row is { Points: not null, Maximum: not null })).MaxBy(row => row.Maximum - row.Points) is { } most
            ? AttentionTexts.Lost(most.UnitName, most.Maximum!.Value - most.Points!.Value, most.Maximum.Value)
            : null;

    private static Sentence? NoAnswers(RankingData data)
    {
        var answered = SatisfactionTable.Current(data).Where(row => row.Answered > 0).Select(row => row.UnitCode).ToHashSet(StringComparer.Ordinal);
        var without = ByName(data.Rows.Where(row => !answered.Contains(row.UnitCode)));
        return without.Count == 0 ? null : AttentionTexts.NoAnswers(Joined(without), without.Count);
    }

    private static List<RankingRow> ByName(IEnumerable<RankingRow> rows) =>
        [.. rows.OrderBy(row => row.UnitName, Names.Order).ThenBy(row => row.UnitCode, StringComparer.Ordinal)];

    private static Sentence Joined(IEnumerable<RankingRow> rows) => Names.Join([.. rows.Select(row => row.UnitName)]);
}
