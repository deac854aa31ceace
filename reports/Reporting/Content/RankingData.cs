using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Reporting.Content;

/// <summary>One ranking of one office, edition and period with all that is told about it. Ratios, shares and changes are fractions.</summary>
public sealed record RankingData
{
    public required string Office { get; init; }

    public required string EditionId { get; init; }

    public required string EditionTitle { get; init; }

    public required string EditionSource { get; init; }

    /// <summary>"2023" or "2023-Q2".</summary>
    public required string Period { get; init; }

    /// <summary>Null where nothing precedes this period; the year-over-year table then says so.</summary>
    public string? PreviousPeriod { get; init; }

    public required string Methodology { get; init; }

    public required int Vintage { get; init; }

    public required string InputsHash { get; init; }

    public required bool Synthetic { get; init; }

    public Aggregation Aggregation { get; init; } = Aggregation.Points;

    public TieRule Ties { get; init; } = TieRule.Competition;

    public Rounding Rounding { get; init; } = new(RoundingMoment.Display, Figures.IndexDecimals, MidpointRounding.AwayFromZero);

    public required IReadOnlyList<RankingGroup> Groups { get; init; }

    /// <summary>In any order.</summary>
    public required IReadOnlyList<RankingRow> Rows { get; init; }

    public IReadOnlyList<ClassCount> ClassCounts { get; init; } = [];

    public IReadOnlyList<DomainRatio> Domains { get; init; } = [];

    public IReadOnlyList<SatisfactionRow> Satisfaction { get; init; } = [];

    public IReadOnlyList<QualityRow> Quality { get; init; } = [];

    /// <summary>What the office says of these figures; null where it says nothing: then it follows from the figures.</summary>
    public PublicationState? Declared { get; init; }

    /// <summary>What makes these figures a publication; null where they are only looked at.</summary>
    public PublicationMark? Published { get; init; }

    /// <summary>Every item of the edition, parents before children.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>Leaf figures by unit code; none where the office stores totals only.</summary>
    public IReadOnlyDictionary<string, UnitLeaves> Leaves { get; init; } = new Dictionary<string, UnitLeaves>(StringComparer.Ordinal);

    /// <summary>The periods that lead up to this one, this one included, oldest first.</summary>
    public IReadOnlyList<PathPoint> Path { get; init; } = [];

    public IReadOnlyList<CorrectionRow> Corrections { get; init; } = [];

    /// <summary>The files that the scores come from, oldest first.</summary>
    public IReadOnlyList<InputFile> Inputs { get; init; } = [];
}

/// <summary>Whether figures may still move.</summary>
public enum PublicationState
{
    Provisional,
    Final,
}

/// <summary>A unit's figure in one period.</summary>
/// <param name="Edition">The edition that made it: figures of two editions do not compare.</param>
public sealed record PathPoint(string UnitCode, Period Period, string Edition, decimal? Ratio, int? Rank, int RankedOf, string? Class);

/// <summary>A figure that was taken otherwise than the file says.</summary>
/// <param name="Batch">The import that it was applied to.</param>
public sealed record CorrectionRow(
    string UnitCode, string UnitName, Item Leaf, ScoreSources Part, string Expect, string Value, string Why, string Who, DateOnly Since, string File, int Batch);

/// <param name="Rows">Rows read, taken and rejected.</param>
public sealed record InputFile(int Batch, string Name, string Sha256, string? Layout, long Rows, long Accepted, long Rejected);

/// <param name="Classes">From the highest to the lowest; empty where the edition has no classes for the group.</param>
public sealed record RankingGroup(string Code, string Name, IReadOnlyList<string> Classes)
{
    /// <summary>Where each class starts, in the order of <see cref="Classes"/>; none where that is not known.</summary>
    public IReadOnlyList<ClassStart> Starts { get; init; } = [];
}

/// <param name="From">The lowest index of a class.</param>
/// <param name="Inclusive">True: from it on; false: only above it.</param>
public sealed record ClassStart(decimal From, bool Inclusive);

public sealed record RankingRow
{
    public required string UnitCode { get; init; }

    public required string UnitName { get; init; }

    public required string GroupCode { get; init; }

    public required string GroupName { get; init; }

    public decimal? Points { get; init; }

    public decimal? Maximum { get; init; }

    public decimal? Ratio { get; init; }

    public int? Rank { get; init; }

    public int? RankedOf { get; init; }

    public int? OverallRank { get; init; }

    public int? OverallOf { get; init; }

    public string? Class { get; init; }

    /// <summary>The part of the applicable maximum that was measured.</summary>
    public decimal? Coverage { get; init; }

    /// <summary>The part of the points that rests on self-assessment not yet appraised.</summary>
    public decimal? ProvisionalShare { get; init; }

    public required string Status { get; init; }

    /// <summary>Why there is no value; null where there is one.</summary>
    public Sentence? StatusReason { get; init; }

    public decimal? PreviousRatio { get; init; }

    public decimal? Change { get; init; }

    public int? PreviousRank { get; init; }

    public bool Comparable { get; init; }

    /// <summary>Why it is not comparable, or what a comparison must know.</summary>
    public IReadOnlyList<Sentence> Reasons { get; init; } = [];
}

public sealed record ClassCount(string GroupCode, string Class, int Count, decimal? Share);

/// <param name="PreviousRatio">A year before, by the same edition; null where there is none.</param>
public sealed record DomainRatio(
    string UnitCode, string ItemCode, string Title, decimal? Ratio, decimal? Points = null, decimal? Maximum = null, decimal? PreviousRatio = null);

/// <summary>Answers of one unit to one question over one channel in one period. Rows of the same kind of period do not overlap:
/// their counts may be added.</summary>
/// <param name="Channel">Null where the source does not say.</param>
/// <param name="Period">"2023" or "2023-Q2".</param>
/// <param name="Low">Lower end of the 95% Wilson interval.</param>
/// <param name="High">Upper end of the 95% Wilson interval.</param>
public sealed record SatisfactionRow(
    string UnitCode,
    string UnitName,
    string Question,
    string? Channel,
    string Period,
    int Answered,
    int Satisfied,
    decimal? Share,
    decimal? Low,
    decimal? High);

public sealed record QualityRow(
    string Code,
    string Severity,
    string? File,
    string? Sheet,
    int? Row,
    string? Column,
    string? Value,
    Sentence Sentence,
    Sentence? Remedy);
