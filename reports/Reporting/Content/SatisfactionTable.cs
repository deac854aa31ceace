using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What the answers of the publication's own period say, over all channels.</summary>
internal static class SatisfactionTable
{
    /// <summary>The rows that tell of the publication's own period: that period itself, or the quarters of its year.</summary>
    /// <remarks>Never another period's: a title would then tell old answers as if they were new.</remarks>
    public static IReadOnlyList<SatisfactionRow> Current(RankingData data)
    {
        var own = data.Satisfaction.Where(row => row.Period == data.Period).ToList();
        return own.Count > 0 || Period.Parse(data.Period).Quarter is not null ? own : [.. Quarters(data)];
    }

    /// <summary>The quarters of the publication's year.</summary>
    public static IEnumerable<SatisfactionRow> Quarters(RankingData data)
    {
        var year = Period.Parse(data.Period).Year;
        return data.Satisfaction.Where(row => Period.Parse(row.Period) is { Quarter: not null } period && period.Year == year);
    }

    /// <summary>Each question over all units and channels, lowest share first.</summary>
    public static IReadOnlyList<(string Question, Proportion Share)> ByQuestion(IEnumerable<SatisfactionRow> rows) =>
    [
        .. rows.GroupBy(row => row.Question, StringComparer.Ordinal)
            .Select(question => (question.Key, Share: Proportion.Of(question)))
            .Where(question => question.Share is not null)
            .Select(question => (question.Key, question.Share!.Value))
            .OrderBy(question => question.Value.Share)
            .ThenBy(question => question.Key, Names.Order),
    ];

    public static Sentence Headline(RankingData data)
    {
        var questions = ByQuestion(Current(data));
        if (questions.Count == 0)
        {
            return SatisfactionTexts.NoFigures;
        }

        var (lowest, share) = questions[0];
        var low = Figures.Percent(share.Share, Figures.AnswerDecimals);
        if (questions.Count == 1)
        {
            return SatisfactionTexts.OneQuestion(lowest, low, Figures.Count(share.Answered));
        }

        var (highest, best) = questions[^1];
        var high = Figures.Percent(best.Share, Figures.AnswerDecimals);
        return SatisfactionTexts.LowAndHigh(lowest, low, highest, high);
    }
}
