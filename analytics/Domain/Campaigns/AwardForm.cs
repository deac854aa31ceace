namespace ReformAnalytics.Domain.Campaigns;

/// <summary>What is given (hình thức khen thưởng): Giấy khen or Bằng khen, and whose.</summary>
/// <param name="Code">Unique in the campaign.</param>
/// <param name="Name">"Giấy khen của Chủ tịch Ủy ban nhân dân huyện".</param>
/// <param name="Note">What the plan leaves to another document; null where it leaves nothing.</param>
public sealed record AwardForm(string Code, Sentence Name, Sentence? Note = null);

/// <summary>How many of some subjects may be proposed. A ceiling, never a target.</summary>
/// <param name="Code">Unique in the campaign.</param>
/// <param name="Clause">The clause that sets it.</param>
/// <param name="Subjects">Codes of the subjects that share the number, all collectives or all individuals; each subject in one quota at most.</param>
/// <param name="Award">Code of the award form.</param>
/// <param name="Count">The number, 0 or more; null where another body allots it each year, so that it is unknown until given.</param>
/// <param name="Order">
/// By what qualified candidates are put in order: the first key decides, each further one where all before it are equal. What is still equal
/// after the last is a tie, and the council's to break.
/// </param>
public sealed record Quota(
    string Code,
    string Clause,
    IReadOnlyList<string> Subjects,
    string Award,
    int? Count,
    IReadOnlyList<OrderKey> Order)
{
    /// <summary>Whether the number is allotted each year.</summary>
    public bool Allotted => Count is null;
}

/// <summary>What qualified candidates can be ordered by; more is better in each.</summary>
public enum OrderKey
{
    /// <summary>The ratio of the subject's index as its edition ranks it; an individual by its unit's.</summary>
    Ratio,

    /// <summary>How much that ratio rose over the year before; where the two do not compare, after all that rose or fell.</summary>
    Change,

    /// <summary>Share of the possible rise of those that rose from weak; everybody else after them.</summary>
    Rise,

    /// <summary>The individual's rating of the year.</summary>
    Rating,

    /// <summary>How many preferences of the campaign (conditions that do not decide) the candidate meets.</summary>
    Preferences,
}
