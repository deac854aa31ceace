using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Domain.Campaigns;

/// <summary>What a round ends with.</summary>
public enum ReviewKind
{
    /// <summary>No review of its own.</summary>
    None,

    /// <summary>Sơ kết.</summary>
    Preliminary,

    /// <summary>Tổng kết.</summary>
    Final,
}

/// <summary>A day that a plan names, in every year of a round or once and for all.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="YearsAfter">0: in the year judged; 1: in the year after it.</param>
/// <param name="Year">The one year it falls in, or null where it comes every year.</param>
public readonly record struct PlanDay(int Month, int Day, int YearsAfter = 0, int? Year = null)
{
    /// <summary>The day for the year judged.</summary>
    public DateOnly For(int year) => new(Year ?? (year + YearsAfter), Month, Day);
}

/// <summary>An occasion on which candidates are judged (đợt xét): the yearly cycle, a wave, or the whole period.</summary>
/// <param name="Code">Empty for the yearly cycle; "1", "2" for waves; "whole-period".</param>
/// <param name="Title">As readers are told.</param>
/// <param name="Clause">The clause that orders it.</param>
/// <param name="Years">The years it is held for, ascending, at least one.</param>
/// <param name="First">First day judged.</param>
/// <param name="Last">Last day judged.</param>
/// <param name="Quarter">The quarter whose index figures it is judged by; null: the year's.</param>
/// <param name="Review">What it ends with.</param>
/// <param name="ReviewOn">When the review is held, as the plan says it; null where it does not.</param>
/// <param name="ReviewBy">The last day of the review's time, where the plan gives one that a calendar can hold.</param>
/// <param name="DossierBefore">
/// The day before which dossiers must have come: "trước ngày 15/10" shuts the 15th out. Null where the plan leaves it to a later notice.
/// </param>
public sealed record Round(
    string Code,
    Sentence Title,
    string Clause,
    IReadOnlyList<int> Years,
    PlanDay First,
    PlanDay Last,
    int? Quarter = null,
    ReviewKind Review = ReviewKind.None,
    Sentence? ReviewOn = null,
    PlanDay? ReviewBy = null,
    PlanDay? DossierBefore = null)
{
    /// <summary>Whether it is held for a year.</summary>
    public bool IsHeldFor(int year) => Years.Contains(year);
}

/// <summary>A round in one year, looked at on one day: what every condition is judged in.</summary>
/// <param name="Campaign">The campaign that the round is of.</param>
/// <param name="Round">The round.</param>
/// <param name="Year">The year judged, one of <see cref="Round.Years"/>.</param>
/// <param name="AsOf">
/// The day on which it is judged. What is still to come by then is open, and neither kept nor missed: a task that is not due, a deadline that
/// is not past.
/// </param>
public sealed record HeldRound(Campaign Campaign, Round Round, int Year, DateOnly AsOf)
{
    /// <summary>First day judged.</summary>
    public DateOnly First => Round.First.For(Year);

    /// <summary>Last day judged.</summary>
    public DateOnly Last => Round.Last.For(Year);

    /// <summary>The period whose index figures count.</summary>
    public Period Period => new(Year, Round.Quarter);

    /// <summary>The day before which dossiers must have come, or null where it is not known.</summary>
    public DateOnly? DossierBefore => Round.DossierBefore?.For(Year);

    /// <summary>Whether days from one to another (null: still going on) share at least one day with the days judged.</summary>
    public bool Overlaps(DateOnly from, DateOnly? to) => from <= Last && (to is not { } end || end >= First);
}
