using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Tests.Editions;

namespace ReformAnalytics.Domain.Tests.Comparison;

public sealed class YearOverYearTests
{
    private static readonly IReadOnlyList<RankedUnit> Now = Rank(("a", 80), ("b", 70), ("c", null));

    [Fact]
    public void Change_is_the_difference_of_ratios()
    {
        var row = YearOverYear.Compare("test", Now, new("test", Rank(("a", 75), ("b", 76), ("c", 50))))[0];

        Assert.Equal(("a", 0.75m, 0.05m, 2), (row.Current.Unit.Code, row.PreviousRatio, row.Change, row.PreviousRank));
        Assert.True(row.Comparable);
        Assert.Empty(row.Reasons);
    }

    [Fact]
    public void Another_edition_does_not_compare_and_says_so()
    {
        var row = YearOverYear.Compare("test", Now, new("older", Rank(("a", 75))))[0];

        Assert.False(row.Comparable);
        Assert.Null(row.Change);
        Assert.Equal(0.75m, row.PreviousRatio);
        Assert.Equal([ComparisonReason.EditionChanged], row.Reasons);
    }

    [Fact]
    public void No_previous_period_is_a_case_of_its_own()
    {
        var rows = YearOverYear.Compare("test", Now, null);

        Assert.All(rows, r => Assert.False(r.Comparable));
        Assert.Equal([ComparisonReason.NoPreviousPeriod], rows[0].Reasons);
        Assert.Equal([ComparisonReason.NoPreviousPeriod, ComparisonReason.NoValue], rows[2].Reasons);
    }

    [Fact]
    public void A_unit_without_a_value_on_either_side_does_not_compare()
    {
        var rows = YearOverYear.Compare("test", Now, new("test", Rank(("a", null), ("c", 50))));

        Assert.Equal([ComparisonReason.NoPreviousValue], rows[0].Reasons);
        Assert.Equal([ComparisonReason.NoPreviousValue], rows[1].Reasons);
        Assert.Equal([ComparisonReason.NoValue], rows[2].Reasons);
    }

    [Fact]
    public void A_changed_maximum_compares_by_ratio_and_says_so()
    {
        var edition = TestEdition.Points(TestEdition.Leaf("1", 60), TestEdition.Leaf("2", 40));
        var now = UnitRanking.Rank(edition, [new(TestEdition.Unit("a"), [Score.Of(30), Score.Without(ScoreStatus.NotApplicable)])]);
        var before = UnitRanking.Rank(edition, [new(TestEdition.Unit("a"), [Score.Of(30), Score.Of(10)])]);

        var row = YearOverYear.Compare("test", now, new("test", before)).Single();

        Assert.Equal((true, 0.1m), (row.Comparable, row.Change));
        Assert.Equal([ComparisonReason.MaximumChanged], row.Reasons);
    }

    [Fact]
    public void A_changed_group_keeps_the_ratio_and_drops_the_place()
    {
        var edition = TestEdition.Create(Domain.Editions.Aggregation.Points, [TestEdition.Leaf("1", 100)], groups: ["g", "h"]);
        var before = UnitRanking.Rank(edition, [new(TestEdition.Unit("a", "h"), [Score.Of(75)])]);

        var row = YearOverYear.Compare("test", Now, new("test", before))[0];

        Assert.Equal((true, 0.05m, (int?)null), (row.Comparable, row.Change, row.PreviousRank));
        Assert.Equal([ComparisonReason.GroupChanged], row.Reasons);
    }

    private static IReadOnlyList<RankedUnit> Rank(params (string Code, decimal? Score)[] units) =>
        UnitRanking.Rank(TestEdition.Points(TestEdition.Leaf("1", 100)), [.. units.Select(u => TestEdition.Scores(u.Code, u.Score))]);
}
