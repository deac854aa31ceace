using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards;

/// <summary>Where a qualified candidate stands to the quota.</summary>
public enum ShortlistStatus
{
    /// <summary>Among the number that may be proposed.</summary>
    Within,

    /// <summary>Equal to others across the quota's edge: the council chooses among them.</summary>
    TieAtEdge,

    /// <summary>Qualified, and after the last that the quota holds.</summary>
    Beyond,

    /// <summary>Qualified and in order, but nobody said yet how many may be proposed.</summary>
    NoNumber,
}

/// <summary>A qualified candidate in its place.</summary>
/// <param name="Verdict">The candidate's case.</param>
/// <param name="Place">1-2-2-4: how many stand before it, plus one.</param>
/// <param name="Tied">Whether others share the place.</param>
/// <param name="Status">Within, across the edge or beyond.</param>
public sealed record ShortlistEntry(Verdict Verdict, int Place, bool Tied, ShortlistStatus Status);

/// <summary>The qualified candidates of one quota, best first.</summary>
/// <param name="Quota">The quota; its code, subjects, award and order.</param>
/// <param name="Count">The number, as the plan fixes it or as it was allotted; null while it is not known.</param>
/// <param name="AllottedBy">The rows that allotted it; empty where the plan fixes it or nobody did.</param>
/// <param name="Entries">Qualified candidates, by place and then by code.</param>
/// <param name="Open">Candidates that cannot be decided yet, by code: they stand beside the list, not in it.</param>
/// <param name="Group">The group that the number was allotted to; null where the list is of all subjects of the quota.</param>
public sealed record Shortlist(
    Quota Quota,
    int? Count,
    IReadOnlyList<SourceRow> AllottedBy,
    IReadOnlyList<ShortlistEntry> Entries,
    IReadOnlyList<Verdict> Open,
    string? Group = null)
{
    /// <summary>Places of the quota that are free for the council to give among the tied: 0 where no tie crosses the edge.</summary>
    public int PlacesAtEdge => Count is { } count && Entries.Any(e => e.Status == ShortlistStatus.TieAtEdge)
        ? count - Entries.Count(e => e.Status == ShortlistStatus.Within)
        : 0;
}

/// <summary>A number that was allotted for a round.</summary>
/// <param name="Kind">Collectives or individuals.</param>
/// <param name="Group">Group of units, or empty for all together.</param>
/// <param name="Count">The number, 0 or more.</param>
/// <param name="Source">The row.</param>
public sealed record Allotment(CandidateKind Kind, string Group, int Count, SourceRow Source);

/// <summary>A candidate that rose from a weak base (danh sách vươn lên từ yếu kém).</summary>
/// <param name="Candidate">Who.</param>
/// <param name="BaseClass">Class a year before.</param>
/// <param name="BaseRatio">Ratio a year before, unrounded.</param>
/// <param name="Class">Class now.</param>
/// <param name="Ratio">Ratio now, unrounded.</param>
/// <param name="Movement">Ratio now less the ratio before.</param>
/// <param name="ShareOfPossible">Movement over what was possible, (now - before) / (1 - before): 1 is a rise to the maximum.</param>
/// <param name="Exemplary">Whether the class now is the campaign's exemplary one or better.</param>
/// <param name="Place">1-2-2-4, by share of the possible rise.</param>
/// <param name="Sources">Where the figures come from.</param>
public sealed record Rise(
    Candidate Candidate,
    string? BaseClass,
    decimal BaseRatio,
    string? Class,
    decimal Ratio,
    decimal Movement,
    decimal ShareOfPossible,
    bool Exemplary,
    int Place,
    IReadOnlyList<Source> Sources)
{
    /// <summary>What English pages call <see cref="BaseClass"/>; null where it is told as it is, or the rise was read again from where it is stored.</summary>
    public string? BaseEnglish { get; init; }

    /// <summary>What English pages call <see cref="Class"/>; null in the same cases.</summary>
    public string? English { get; init; }
}

/// <summary>What a day in a campaign's calendar is for.</summary>
public enum DeadlineKind
{
    /// <summary>Dossiers must have come before it.</summary>
    Dossier,

    /// <summary>Last day of a round's review.</summary>
    Review,

    /// <summary>Last day of the days that a round judges.</summary>
    RoundEnds,

    /// <summary>Last day of the campaign.</summary>
    CampaignEnds,
}

/// <summary>A day that a campaign's plan sets.</summary>
/// <param name="Campaign">Code of the campaign.</param>
/// <param name="Round">Code of the round; null for the campaign itself.</param>
/// <param name="Year">The year judged; null for the campaign itself.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="LastDay">The last day on which it can still be kept: the day before "before". Where no day is set, the last day judged, beside which it stands in a calendar.</param>
/// <param name="Wording">How readers are told: "trước ngày 15/10/2023".</param>
/// <param name="Clause">The clause that sets it; null where none of its own does.</param>
public sealed record Deadline(string Campaign, string? Round, int? Year, DeadlineKind Kind, DateOnly LastDay, Sentence Wording, string? Clause)
{
    /// <summary>False where the plan leaves the day to a later notice or to another body's meeting.</summary>
    public bool IsSet { get; init; } = true;

    /// <summary>Days left on a day: 0 on the last day, negative once it is past, null where no day is set.</summary>
    public int? DaysLeft(DateOnly today) => IsSet ? LastDay.DayNumber - today.DayNumber : null;
}
