using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Domain.Editions;

/// <summary>How a parent's figure follows from its children's.</summary>
public enum Aggregation
{
    /// <summary>Points are added; the ratio is points over the applicable maximum.</summary>
    Points,

    /// <summary>Ratios are averaged by weight at every level; points are the ratio times <see cref="Edition.Scale"/>.</summary>
    WeightedMean,
}

/// <summary>What a leaf without a figure does, once the unit is above the coverage threshold.</summary>
public enum MissingPolicy
{
    /// <summary>It earns no points and stays in the maximum (or keeps its weight): what is not shown is not given.</summary>
    EarnsNothing,

    /// <summary>One missing leaf withholds the unit's value.</summary>
    Withholds,

    /// <summary>It leaves the sum and its maximum or weight is left out: the ratio speaks of what was measured.</summary>
    LeftOut,
}

/// <summary>How equal values share places.</summary>
public enum TieRule
{
    /// <summary>1-2-2-4: a place says how many units did better, plus one.</summary>
    Competition,

    /// <summary>1-2-2-3: a place says how many better values there are, plus one.</summary>
    Dense,

    /// <summary>1-3-3-4: a place says how many units did at least as well.</summary>
    Last,
}

/// <summary>When a ratio is rounded. Which moment it is decides places in real tables.</summary>
public enum RoundingMoment
{
    /// <summary>Only where it is printed: places and classes are decided on the unrounded ratio.</summary>
    Display,

    /// <summary>Before places and classes are decided.</summary>
    BeforeRanking,
}

/// <summary>The rounding that an edition prescribes for its percentage.</summary>
/// <param name="Moment">See <see cref="RoundingMoment"/>.</param>
/// <param name="Decimals">Decimals of the percentage (2: 81.33%).</param>
/// <param name="Mode">Half away from zero in most decisions; half to even in some software.</param>
public sealed record Rounding(RoundingMoment Moment, int Decimals, MidpointRounding Mode);

/// <summary>A class (xếp loại) and the ratio it starts at.</summary>
/// <param name="Name">As the edition names it: xuất sắc, tốt, khá, trung bình, yếu.</param>
/// <param name="From">Lowest ratio, 0..1.</param>
/// <param name="Inclusive">True: from this ratio on ("từ 90%"); false: only above it ("trên 90%").</param>
public sealed record ClassRule(string Name, decimal From, bool Inclusive = true)
{
    /// <summary>What English pages call it; null where the edition gives one name for both languages.</summary>
    public string? English { get; init; }

    /// <summary>What readers of either language are told.</summary>
    public Sentence InWords() => new(Name, English ?? Name);

    /// <summary>Whether a ratio reaches this class.</summary>
    public bool IsReachedBy(decimal ratio) => Inclusive ? ratio >= From : ratio > From;
}

/// <summary>What an edition says about one group of units.</summary>
/// <param name="Code">The group's code, as units carry it.</param>
/// <param name="Name">The group's name in both languages.</param>
/// <param name="Classes">Best class first; empty where the edition gives no classes.</param>
public sealed record EditionGroup(string Code, Sentence Name, IReadOnlyList<ClassRule> Classes)
{
    /// <summary>What readers are told of a class that is stored by its name; the name itself where the group has no such class; null for none.</summary>
    public Sentence? ClassInWords(string? name) => name is null ? null : Classes.FirstOrDefault(c => c.Name == name)?.InWords() ?? new Sentence(name, name);
}

/// <summary>
/// The definition of an index for a span of years (bộ chỉ số, bộ tiêu chí): a tree of items, its maxima or weights, and every rule that
/// turns leaf scores into places. It is data, read from a file and held unchanged.
/// </summary>
public sealed class Edition
{
    /// <summary>Unique in its office, for example "pci-2013".</summary>
    public required string Id { get; init; }

    /// <summary>Code of the office that it belongs to.</summary>
    public required string Office { get; init; }

    /// <summary>The index that it is an edition of: editions of one index follow each other ("pci").</summary>
    public required string Index { get; init; }

    /// <summary>Printed title.</summary>
    public required Sentence Title { get; init; }

    /// <summary>The document or publication that it is taken from.</summary>
    public required Sentence Source { get; init; }

    /// <summary>First year it serves.</summary>
    public required int ServesFrom { get; init; }

    /// <summary>Last year it serves, or null where it is still in force.</summary>
    public int? ServesTo { get; init; }

    /// <summary>True where the scores under this edition are made up for demonstration and must say so on every page.</summary>
    public bool Synthetic { get; init; }

    /// <summary>See <see cref="Editions.Aggregation"/>.</summary>
    public required Aggregation Aggregation { get; init; }

    /// <summary>What a perfect unit has in a weighted mean, in points (100). Unused with <see cref="Aggregation.Points"/>.</summary>
    public decimal Scale { get; init; } = 100m;

    /// <summary>Decimals that a score may have when an office fills a sheet; null where any number of them may stand.</summary>
    public int? ScoreDecimals { get; init; }

    /// <summary>Share of the applicable maximum (or weight) that must be measured for a unit to get a value, 0..1.</summary>
    public required decimal CoverageThreshold { get; init; }

    /// <summary>See <see cref="MissingPolicy"/>.</summary>
    public required MissingPolicy Missing { get; init; }

    /// <summary>See <see cref="TieRule"/>.</summary>
    public TieRule Ties { get; init; } = TieRule.Competition;

    /// <summary>See <see cref="Editions.Rounding"/>.</summary>
    public Rounding Rounding { get; init; } = new(RoundingMoment.Display, 2, MidpointRounding.AwayFromZero);

    /// <summary>The groups it applies to, in printing order.</summary>
    public required IReadOnlyList<EditionGroup> Groups { get; init; }

    /// <summary>The tree.</summary>
    public required ItemTree Items { get; init; }

    /// <summary>Whether figures of a year are made by this edition.</summary>
    public bool Serves(Period period) => period.Year >= ServesFrom && (ServesTo is not { } to || period.Year <= to);

    /// <summary>The group with this code, or null where the edition does not apply to it.</summary>
    public EditionGroup? Group(string code) => Groups.FirstOrDefault(g => g.Code == code);
}
