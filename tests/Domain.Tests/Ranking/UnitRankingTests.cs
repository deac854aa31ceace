using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Tests.Editions;

namespace ReformAnalytics.Domain.Tests.Ranking;

public sealed class UnitRankingTests
{
    private static readonly Item[] OneLeaf = [TestEdition.Leaf("1", 100)];

    [Theory]
    [InlineData(TieRule.Competition, "1 2 2 4")]
    [InlineData(TieRule.Dense, "1 2 2 3")]
    [InlineData(TieRule.Last, "1 3 3 4")]
    public void Equal_values_share_a_place(TieRule ties, string expected)
    {
        var edition = TestEdition.Create(Aggregation.Points, [TestEdition.Leaf("1", 100)], ties: ties);

        var rows = UnitRanking.Rank(edition, [TestEdition.Scores("a", 90), TestEdition.Scores("b", 80), TestEdition.Scores("c", 80), TestEdition.Scores("d", 70)]);

        Assert.Equal(expected, string.Join(' ', rows.Select(r => r.Rank)));
        Assert.All(rows, r => Assert.Equal(4, r.RankedOf));
    }

    [Fact]
    public void A_unit_without_a_value_takes_no_place_and_is_not_last()
    {
        var rows = UnitRanking.Rank(
            TestEdition.Points(OneLeaf), [TestEdition.Scores("blank", [null]), TestEdition.Scores("zero", 0), TestEdition.Scores("good", 50)]);

        Assert.Equal(["good", "zero", "blank"], rows.Select(r => r.Unit.Code));
        Assert.Equal([1, 2, null], rows.Select(r => r.Rank));
        Assert.All(rows, r => Assert.Equal(2, r.RankedOf));
        Assert.Null(rows[2].Class);
    }

    // 84.995% prints as 85.00%: before ranking it ties with 85% and unrounded it does not.
    [Theory]
    [InlineData(RoundingMoment.Display, MidpointRounding.AwayFromZero, "1 2")]
    [InlineData(RoundingMoment.BeforeRanking, MidpointRounding.AwayFromZero, "1 1")]
    [InlineData(RoundingMoment.BeforeRanking, MidpointRounding.ToZero, "1 2")]
    public void The_moment_of_rounding_decides_places(RoundingMoment moment, MidpointRounding mode, string expected)
    {
        var edition = TestEdition.Create(Aggregation.Points, [TestEdition.Leaf("1", 100)], rounding: new(moment, 2, mode));

        var rows = UnitRanking.Rank(edition, [TestEdition.Scores("a", 85), TestEdition.Scores("b", 84.995m)]);

        Assert.Equal(expected, string.Join(' ', rows.Select(r => r.Rank)));
        Assert.Equal(0.84995m, rows[1].Figure.Ratio);
    }

    [Theory]
    [InlineData(90, "Xuất sắc")]
    [InlineData(89.999, "Tốt")]
    [InlineData(70, "Khá")]
    [InlineData(49.99, "Yếu")]
    public void Classes_start_at_their_cut_off(double score, string expected) =>
        Assert.Equal(expected, UnitRanking.Rank(TestEdition.Points(TestEdition.Leaf("1", 100)), [TestEdition.Scores("a", (decimal)score)]).Single().Class);

    [Fact]
    public void A_class_above_its_cut_off_leaves_the_cut_off_out()
    {
        ClassRule[] classes = [new("Tốt", 0.9m, Inclusive: false), new("Khá", 0)];

        Assert.Equal("Khá", UnitRanking.ClassOf(classes, 0.9m));
        Assert.Equal("Tốt", UnitRanking.ClassOf(classes, 0.90001m));
    }

    [Fact]
    public void The_noise_of_divisions_does_not_break_a_tie()
    {
        var edition = TestEdition.Weighted(
            TestEdition.Parent("a", 1, TestEdition.Leaf("a1", 3), TestEdition.Leaf("a2", 3), TestEdition.Leaf("a3", 3)),
            TestEdition.Parent("b", 1, TestEdition.Leaf("b1", 3), TestEdition.Leaf("b2", 3), TestEdition.Leaf("b3", 3)));

        var rows = UnitRanking.Rank(edition, [TestEdition.Scores("x", 1, 1, 2, 0, 0, 1), TestEdition.Scores("y", 0, 1, 0, 2, 1, 1)]);

        Assert.Equal([1, 1], rows.Select(r => r.Rank));
    }

    [Fact]
    public void Groups_are_ranked_apart_and_together()
    {
        var edition = TestEdition.Create(Aggregation.Points, [TestEdition.Leaf("1", 100)], groups: ["first", "second"]);
        UnitScores Of(string code, string group, decimal score) => new(TestEdition.Unit(code, group), [Score.Of(score)]);

        var rows = UnitRanking.Rank(edition, [Of("s1", "second", 95), Of("f1", "first", 90), Of("f2", "first", 80), Of("s2", "second", 70)]);

        Assert.Equal(["f1", "f2", "s1", "s2"], rows.Select(r => r.Unit.Code));
        Assert.Equal([1, 2, 1, 2], rows.Select(r => r.Rank));
        Assert.Equal([2, 3, 1, 4], rows.Select(r => r.OverallRank));
    }

    [Fact]
    public void Class_shares_of_published_counts()
    {
        // The communes of Thừa Thiên Huế in 2021, by class, as published: 9, 62, 41 and 24 of 136.
        var shares = ClassShare.Of([("Xuất sắc", 9), ("Tốt", 62), ("Khá", 41), ("Trung bình", 24)]);

        Assert.Equal([6.62m, 45.59m, 30.15m, 17.65m], shares.Select(s => Math.Round(s.Share * 100, 2)));
        Assert.Equal(136, shares.Sum(s => s.Count));
    }
}
