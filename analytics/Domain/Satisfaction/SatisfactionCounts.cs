namespace ReformAnalytics.Domain.Satisfaction;

/// <summary>
/// How many answers there were and how many of them were satisfied: all that a share of satisfied citizens needs, so that counts of
/// quarters, channels or units add up to those of a year, of all channels or of a group without going back to the answers.
/// </summary>
/// <remarks>
/// Shares never add up and are never averaged: a quarter with ten answers does not weigh as much as one with a thousand. Only counts do.
/// A sum knows the single answers (<see cref="Answers"/>) only where every part of it does.
/// </remarks>
public readonly record struct SatisfactionCounts
{
    /// <summary>Counts whose single answers are not known: offices that report only totals.</summary>
    /// <param name="answered">Answers given, 0 or more.</param>
    /// <param name="satisfied">Answers 4 and 5 among them, 0 to <paramref name="answered"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or more satisfied than answered.</exception>
    public SatisfactionCounts(long answered, long satisfied)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answered);
        ArgumentOutOfRangeException.ThrowIfNegative(satisfied);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(satisfied, answered);
        Answered = answered;
        Satisfied = satisfied;
    }

    /// <summary>Counts whose single answers are known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public SatisfactionCounts(AnswerCounts answers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(
            Math.Min(Math.Min(Math.Min(answers.One, answers.Two), Math.Min(answers.Three, answers.Four)), answers.Five), nameof(answers));
        Answered = answers.Answered;
        Satisfied = answers.Satisfied;
        Answers = answers;
    }

    /// <summary>No answers at all; adding it changes nothing.</summary>
    public static SatisfactionCounts None => new(default(AnswerCounts));

    /// <summary>Answers given.</summary>
    public long Answered { get; }

    /// <summary>Answers 4 and 5 (satisfied and very satisfied) among them.</summary>
    public long Satisfied { get; }

    /// <summary>How often each answer was given, or null where the office reported only the totals.</summary>
    public AnswerCounts? Answers { get; }

    /// <summary>Satisfied / answered, 0 to 1, unrounded; null where nobody answered, which is not the same as nobody satisfied.</summary>
    public decimal? Share => Answered == 0 ? null : (decimal)Satisfied / Answered;

    /// <summary>Where the share may lie, see <see cref="WilsonInterval"/>; null where nobody answered.</summary>
    public WilsonInterval? Interval => Answered == 0 ? null : WilsonInterval.Of(Satisfied, Answered);

    /// <summary>Adds counts of disjoint sets of answers.</summary>
    public static SatisfactionCounts operator +(SatisfactionCounts a, SatisfactionCounts b) => (a.Answers, b.Answers) switch
    {
        ({ } x, { } y) => new(x + y),
        _ when a.Answered == 0 => b,
        _ when b.Answered == 0 => a,
        _ => new(a.Answered + b.Answered, a.Satisfied + b.Satisfied),
    };

    /// <summary>The same as the operator.</summary>
    public static SatisfactionCounts Add(SatisfactionCounts left, SatisfactionCounts right) => left + right;
}
