using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>One page for a leader: what happened, who stands where, who moved, what people say, what needs attention.</summary>
public sealed record QuarterlyPage
{
    public required DocumentFacts Facts { get; init; }

    public required Sentence Headline { get; init; }

    public required IReadOnlyList<QuarterlyGroup> Groups { get; init; }

    /// <summary>What is said in place of movers when nothing can be compared.</summary>
    public required Sentence Movement { get; init; }

    public required IReadOnlyList<QuarterlyMover> Movers { get; init; }

    public required Sentence Satisfaction { get; init; }

    public required IReadOnlyList<QuarterlyAnswer> Answers { get; init; }

    public required IReadOnlyList<Sentence> Attention { get; init; }
}

/// <param name="Left">How many units there was no room for; they stand in the workbook.</param>
public sealed record QuarterlyGroup(string Name, Sentence Title, IReadOnlyList<QuarterlyUnit> Units, int Left);

/// <param name="Place">Where the dot stands between the lowest (0) and highest (1) index on the page.</param>
/// <param name="Gap">Whether units between the one before and this one are left out.</param>
public sealed record QuarterlyUnit(
    int? Rank,
    string Name,
    decimal? Ratio,
    string? Class,
    decimal? Change,
    bool Provisional,
    decimal? Place,
    Sentence? Remark,
    bool Gap);

public sealed record QuarterlyMover(string Name, decimal Change, decimal Previous, decimal Ratio);

public sealed record QuarterlyAnswer(string Question, int Answered, decimal Share, decimal Low, decimal High);
