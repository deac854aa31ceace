using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>A share of answers, added up from counts so that units, channels and quarters weigh as many answers as they gave.</summary>
/// <param name="Low">Lower end of the 95% Wilson interval; with few answers it is far from the share, which is the point.</param>
internal readonly record struct Proportion(int Answered, int Satisfied, decimal Share, decimal Low, decimal High)
{
    /// <summary>Null where nobody answered.</summary>
    public static Proportion? Of(IEnumerable<SatisfactionRow> rows)
    {
        var (answered, satisfied) = rows.Aggregate((Answered: 0, Satisfied: 0), (sum, row) => (sum.Answered + row.Answered, sum.Satisfied + row.Satisfied));
        if (answered == 0)
        {
            return null;
        }

        var interval = WilsonInterval.Of(satisfied, answered);
        return new Proportion(answered, satisfied, (decimal)satisfied / answered, (decimal)interval.Low, (decimal)interval.High);
    }

    /// <summary>"87,1% (khoảng tin cậy 95%: 86,0–88,1%)".</summary>
    public Sentence InWords() => SatisfactionTexts.Interval(
        Figures.Percent(Share, Figures.AnswerDecimals), Figures.Number(Low * 100, Figures.AnswerDecimals), Figures.Percent(High, Figures.AnswerDecimals));
}
