namespace ReformAnalytics.Domain.Satisfaction;

/// <summary>How often each answer was given, from 1 (very dissatisfied) to 5 (very satisfied).</summary>
/// <param name="One">Very dissatisfied.</param>
/// <param name="Two">Dissatisfied.</param>
/// <param name="Three">Neither.</param>
/// <param name="Four">Satisfied.</param>
/// <param name="Five">Very satisfied.</param>
public readonly record struct AnswerCounts(long One, long Two, long Three, long Four, long Five)
{
    /// <summary>The lowest and the highest answer on the scale.</summary>
    public const int Lowest = 1, Highest = 5;

    /// <summary>The lowest answer that counts as satisfied; every answer from here up does.</summary>
    public const int SatisfiedFrom = 4;

    /// <summary>All answers.</summary>
    public long Answered => One + Two + Three + Four + Five;

    /// <summary>Answers 4 and 5.</summary>
    public long Satisfied => Four + Five;

    /// <summary>Adds answer by answer.</summary>
    public static AnswerCounts operator +(AnswerCounts a, AnswerCounts b) =>
        new(a.One + b.One, a.Two + b.Two, a.Three + b.Three, a.Four + b.Four, a.Five + b.Five);

    /// <summary>The same as the operator.</summary>
    public static AnswerCounts Add(AnswerCounts left, AnswerCounts right) => left + right;
}
