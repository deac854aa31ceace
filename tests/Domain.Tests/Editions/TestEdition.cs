using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Domain.Tests.Editions;

/// <summary>Small editions and units for tests, built from what a test wants to vary.</summary>
internal static class TestEdition
{
    public static readonly IReadOnlyList<ClassRule> UsualClasses =
        [new("Xuất sắc", 0.9m), new("Tốt", 0.8m), new("Khá", 0.7m), new("Trung bình", 0.5m), new("Yếu", 0m)];

    public static Item Leaf(string code, decimal maximum, decimal weight = 1, ScoreSources sources = ScoreSources.Self | ScoreSources.Appraised, string[]? groups = null, Dictionary<string, decimal>? byGroup = null) => new()
    {
        Code = code,
        Title = new(code, code),
        Children = [],
        Maximum = maximum,
        Weight = weight,
        Sources = sources,
        Groups = groups ?? [],
        MaximumByGroup = byGroup ?? [],
    };

    public static Item Parent(string code, decimal weight, params Item[] children) =>
        new() { Code = code, Title = new(code, code), Children = children, Weight = weight };

    public static Edition Points(params Item[] items) => Create(Aggregation.Points, items);

    public static Edition Weighted(params Item[] items) => Create(Aggregation.WeightedMean, items);

    public static Edition Create(
        Aggregation aggregation,
        Item[] items,
        MissingPolicy missing = MissingPolicy.EarnsNothing,
        decimal threshold = 0,
        TieRule ties = TieRule.Competition,
        Rounding? rounding = null,
        string[]? groups = null) => new()
    {
        Id = "test",
        Office = "office",
        Index = "test",
        Title = new("Thử", "Test"),
        Source = new("test", "test"),
        ServesFrom = 2000,
        Aggregation = aggregation,
        CoverageThreshold = threshold,
        Missing = missing,
        Ties = ties,
        Rounding = rounding ?? new(RoundingMoment.Display, 2, MidpointRounding.AwayFromZero),
        Groups = [.. (groups ?? ["g"]).Select(g => new EditionGroup(g, new(g, g), UsualClasses))],
        Items = new ItemTree(items),
    };

    public static Unit Unit(string code, string group = "g") => new(code, code, "unit", group, null, null, null, []);

    public static UnitScores Scores(string code, params decimal?[] points) =>
        new(Unit(code), [.. points.Select(p => p is { } value ? Score.Of(value) : Score.Blank)]);

    public static IndexFigure Figure(Edition edition, params Score[] leaves) =>
        new IndexCalculator(edition).Calculate(new UnitScores(Unit("u"), leaves));
}
