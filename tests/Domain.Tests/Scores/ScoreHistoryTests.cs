using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Domain.Tests.Scores;

public sealed class ScoreHistoryTests
{
    private const ScoreSources Office = ScoreSources.Self | ScoreSources.Appraised;

    [Fact]
    public void The_newest_figure_of_each_source_counts()
    {
        var current = ScoreHistory.Current(
        [
            new(3, Measured(survey: 2), ScoreSources.Survey),
            new(1, Measured(self: 6, appraised: 5), Office),
            new(2, Measured(self: 6, appraised: 4), Office),
        ]);

        Assert.Equal(Measured(6, 4, 2), current);
    }

    [Fact]
    public void A_blank_in_a_place_for_the_source_takes_its_figure_back_and_no_place_leaves_it()
    {
        ScoreReport first = new(1, Measured(6, 5, 2), Office | ScoreSources.Survey);

        Assert.Equal(Measured(6, null, 2), ScoreHistory.Current([first, new(2, Measured(self: 6), Office)]));
        Assert.Equal(Score.Blank, ScoreHistory.Current([first, new(2, Score.Blank, Office | ScoreSources.Survey)]));
        Assert.Equal(Measured(6, 5, 2), ScoreHistory.Current([first, new(2, Score.Blank, ScoreSources.None)]));
    }

    [Theory]
    [InlineData(ScoreStatus.NotApplicable)]
    [InlineData(ScoreStatus.NotMeasured)]
    public void A_status_of_the_whole_leaf_sets_everything_before_aside(ScoreStatus status)
    {
        var without = Score.Without(status);

        Assert.Equal(without, ScoreHistory.Current([new(1, Measured(6, 5, 2), Office), new(2, without, ScoreSources.None)]));
        Assert.Equal(Measured(survey: 1), ScoreHistory.Current([new(1, Measured(6, 5), Office), new(2, without, ScoreSources.None), new(3, Measured(survey: 1), ScoreSources.Survey)]));
        Assert.Equal(without, ScoreHistory.Current([new(1, without, ScoreSources.None), new(2, Score.Blank, ScoreSources.None)]));
        Assert.Equal(Score.Blank, ScoreHistory.Current([new(1, without, ScoreSources.None), new(2, Score.Blank, ScoreSources.Appraised)]));
    }

    [Fact]
    public void The_current_score_stands_on_the_reports_that_gave_its_parts()
    {
        ScoreReport office = new(1, Measured(6, 5), Office), survey = new(2, Measured(survey: 2), ScoreSources.Survey), corrected = new(3, Measured(6, 4), Office);

        Assert.Equal([corrected, survey], ScoreHistory.InForce([office, survey, corrected]));
        Assert.Equal([new(4, Score.Without(ScoreStatus.NotApplicable), ScoreSources.None)], ScoreHistory.InForce([office, survey, new(4, Score.Without(ScoreStatus.NotApplicable), ScoreSources.None)]));
        Assert.Equal([survey], ScoreHistory.InForce([office with { Score = Score.Without(ScoreStatus.NotMeasured) }, survey]));
    }

    [Fact]
    public void Nothing_said_is_blank() => Assert.Equal(Score.Blank, ScoreHistory.Current([]));

    private static Score Measured(decimal? self = null, decimal? appraised = null, decimal? survey = null) =>
        new(ScoreStatus.Measured, self, appraised, survey);
}
