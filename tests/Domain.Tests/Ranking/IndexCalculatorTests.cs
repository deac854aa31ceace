using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Tests.Editions;

namespace ReformAnalytics.Domain.Tests.Ranking;

public sealed class IndexCalculatorTests
{
    // Thanh Hóa 2023 and Nam Định 2020, as published: points, ratio, and the maximum that follows.
    [Theory]
    [InlineData(68.32, 84, 16, 0.8133)]
    [InlineData(62.62, 70, 30, 0.8946)]
    public void Only_not_applicable_shrinks_the_maximum(double points, double maximum, double notApplicable, double ratio)
    {
        var edition = TestEdition.Points(TestEdition.Leaf("1", (decimal)maximum), TestEdition.Leaf("2", (decimal)notApplicable));

        var figure = TestEdition.Figure(edition, Score.Of((decimal)points), Score.Without(ScoreStatus.NotApplicable));

        Assert.Equal((decimal)maximum, figure.Maximum);
        Assert.Equal((decimal)ratio, Math.Round(figure.Ratio!.Value, 4));
        Assert.Equal(1m, figure.Coverage);
    }

    [Theory]
    [InlineData(ScoreStatus.Blank)]
    [InlineData(ScoreStatus.NotMeasured)]
    public void What_is_not_measured_stays_in_the_maximum_and_lowers_coverage(ScoreStatus status)
    {
        var edition = TestEdition.Points(TestEdition.Leaf("1", 6), TestEdition.Leaf("2", 4));

        var figure = TestEdition.Figure(edition, Score.Of(6), Score.Without(status));

        Assert.Equal((6m, 10m, 0.6m, 0.6m), (figure.Points, figure.Maximum, figure.Ratio, figure.Coverage));
    }

    [Fact]
    public void A_measured_zero_is_a_figure()
    {
        var edition = TestEdition.Points(TestEdition.Leaf("1", 6), TestEdition.Leaf("2", 4));

        var figure = TestEdition.Figure(edition, Score.Of(0), Score.Of(0));

        Assert.Equal((ValueStatus.Valued, 0m, 1m), (figure.Status, figure.Ratio, figure.Coverage));
    }

    [Theory]
    [InlineData(0.61, ValueStatus.BelowCoverage)]
    [InlineData(0.6, ValueStatus.Valued)]
    [InlineData(0.59, ValueStatus.Valued)]
    public void Below_the_coverage_threshold_there_is_no_value(double threshold, ValueStatus expected)
    {
        var edition = TestEdition.Create(Aggregation.Points, [TestEdition.Leaf("1", 6), TestEdition.Leaf("2", 4)], threshold: (decimal)threshold);

        var figure = TestEdition.Figure(edition, Score.Of(6), Score.Blank);

        Assert.Equal(expected, figure.Status);
        Assert.Equal(expected == ValueStatus.Valued, figure.Ratio is not null);
        Assert.Equal(expected == ValueStatus.Valued, figure.Points is not null);
    }

    [Theory]
    [InlineData(MissingPolicy.EarnsNothing, 0.45)]
    [InlineData(MissingPolicy.LeftOut, 0.75)]
    [InlineData(MissingPolicy.Withholds, null)]
    public void A_missing_leaf_does_what_the_edition_says(MissingPolicy policy, double? ratio)
    {
        foreach (var aggregation in Enum.GetValues<Aggregation>())
        {
            var edition = TestEdition.Create(aggregation, [TestEdition.Leaf("1", 6, 6), TestEdition.Leaf("2", 4, 4)], policy);

            var figure = TestEdition.Figure(edition, Score.Of(4.5m), Score.Blank);

            Assert.Equal((decimal?)ratio, figure.Ratio);
            Assert.Equal(ratio is null ? ValueStatus.LeafMissing : ValueStatus.Valued, figure.Status);
        }
    }

    [Fact]
    public void Nothing_measured_is_no_value_whatever_the_policy()
    {
        foreach (var policy in Enum.GetValues<MissingPolicy>())
        {
            var edition = TestEdition.Create(Aggregation.Points, [TestEdition.Leaf("1", 6)], policy);

            Assert.Equal(ValueStatus.NothingMeasured, TestEdition.Figure(edition, Score.Blank).Status);
            Assert.Equal(ValueStatus.NothingApplies, TestEdition.Figure(edition, Score.Without(ScoreStatus.NotApplicable)).Status);
        }
    }

    [Fact]
    public void A_weighted_mean_averages_level_by_level()
    {
        var edition = TestEdition.Weighted(
            TestEdition.Parent("a", 3, TestEdition.Leaf("a1", 10, 1), TestEdition.Leaf("a2", 10, 3)),
            TestEdition.Leaf("b", 10, 1));

        var figure = TestEdition.Figure(edition, Score.Of(4), Score.Of(8), Score.Of(10));

        // a = (0.4 + 3 x 0.8) / 4 = 0.7; total = (3 x 0.7 + 1 x 1) / 4 = 0.775
        Assert.Equal((0.775m, 77.5m, 100m), (figure.Ratio, figure.Points, figure.Maximum));
        Assert.Equal(0.7m, figure.Items.Single().Ratio);
    }

    [Fact]
    public void Appraised_beats_self_and_survey_is_added()
    {
        var all = ScoreSources.Self | ScoreSources.Appraised | ScoreSources.Survey;
        var edition = TestEdition.Points(TestEdition.Leaf("1", 10, sources: all), TestEdition.Leaf("2", 10), TestEdition.Leaf("3", 10, sources: ScoreSources.Survey));

        var figure = TestEdition.Figure(
            edition, new Score(ScoreStatus.Measured, 6, 5, 2), new Score(ScoreStatus.Measured, 7, null, null), new Score(ScoreStatus.Measured, 9, 9, 3));

        Assert.Equal(5m + 2m + 7m + 3m, figure.Points);
        Assert.Equal(1m / 3, figure.SelfOnly);
    }

    [Fact]
    public void A_leaf_that_lacks_its_survey_part_gives_its_points_but_does_not_count_as_covered()
    {
        var edition = TestEdition.Points(TestEdition.Leaf("1", 10, sources: ScoreSources.Appraised | ScoreSources.Survey), TestEdition.Leaf("2", 10));

        var figure = TestEdition.Figure(edition, Score.Of(5), Score.Of(5));

        Assert.Equal((10m, 0.5m), (figure.Points, figure.Coverage));
    }

    [Fact]
    public void Items_and_maxima_depend_on_the_group()
    {
        var edition = TestEdition.Create(
            Aggregation.Points,
            [TestEdition.Leaf("1", 10, byGroup: new(StringComparer.Ordinal) { ["g"] = 8 }), TestEdition.Leaf("2", 10, groups: ["other"])]);

        var figure = TestEdition.Figure(edition, Score.Of(4), Score.Blank);

        Assert.Equal((0.5m, 8m, 1m), (figure.Ratio, figure.Maximum, figure.Coverage));
        Assert.Equal(ValueStatus.GroupNotInEdition, new IndexCalculator(edition).Calculate(new(TestEdition.Unit("x", "stranger"), [Score.Of(1), Score.Of(1)])).Status);
    }

    [Fact]
    public void A_unit_that_no_file_mentions_has_no_scores()
    {
        var edition = TestEdition.Points(TestEdition.Leaf("1", 10));

        Assert.Equal(ValueStatus.NoScores, new IndexCalculator(edition).Calculate(new(TestEdition.Unit("u"), null)).Status);
        Assert.Throws<ArgumentException>(() => TestEdition.Figure(edition));
    }
}
