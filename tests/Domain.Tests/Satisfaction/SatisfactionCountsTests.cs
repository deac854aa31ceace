using FsCheck;
using FsCheck.Fluent;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Satisfaction;

namespace ReformAnalytics.Domain.Tests.Satisfaction;

public sealed class SatisfactionCountsTests
{
    private static readonly Config Replayable = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20230419, 1);

    private static readonly Gen<SatisfactionCounts> Detailed =
        Gen.Choose(0, 500).Select(n => (long)n).ArrayOf(5).Select(a => new SatisfactionCounts(new AnswerCounts(a[0], a[1], a[2], a[3], a[4])));

    private static readonly Gen<SatisfactionCounts> Totals =
        from answered in Gen.Choose(0, 2000) from satisfied in Gen.Choose(0, answered) select new SatisfactionCounts(answered, satisfied);

    private static readonly Gen<SatisfactionCounts> Any = Gen.OneOf(Detailed, Totals);

    private static readonly Gen<SatisfactionFigure[]> Figures =
        (from unit in Gen.Elements("a", "b")
         from question in Gen.Elements("q1", "q2")
         from channel in Gen.Elements("online", "counter", "post")
         from year in Gen.Choose(2022, 2023)
         from quarter in Gen.Choose(1, 4)
         from counts in Any
         select new SatisfactionFigure(unit, question, channel, new Period(year, quarter), counts)).ArrayOf();

    [Fact]
    public void Satisfied_are_answers_four_and_five()
    {
        var counts = new SatisfactionCounts(new AnswerCounts(1, 2, 4, 8, 16));

        Assert.Equal((31, 24, 24m / 31), (counts.Answered, counts.Satisfied, counts.Share));
    }

    [Fact]
    public void Nobody_answered_is_no_share_at_all()
    {
        Assert.Null(SatisfactionCounts.None.Share);
        Assert.Null(SatisfactionCounts.None.Interval);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, 4)]
    [InlineData(3, -1)]
    public void Impossible_counts_are_refused(long answered, long satisfied) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SatisfactionCounts(answered, satisfied));

    // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Intervals_are_those_published(long satisfied, long answered, double low, double high)
    {
        var interval = WilsonInterval.Of(satisfied, answered);

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void The_interval_holds_the_share_and_stays_between_nought_and_one() => Check(Any, counts =>
        counts.Interval is not { } interval
        || (interval.Low >= 0 && interval.High <= 1 && interval.Low <= (double)counts.Share! && (double)counts.Share <= interval.High));

    [Fact]
    public void More_answers_with_the_same_share_narrow_the_interval() => Check(Any, counts =>
        counts.Interval is not { } one || (counts + counts).Interval is not { } two || two.High - two.Low < one.High - one.Low);

    [Fact]
    public void Sums_are_sums_of_answered_and_satisfied() => Check(Any.Two(), pair =>
    {
        var sum = pair.Item1 + pair.Item2;
        return sum.Answered == pair.Item1.Answered + pair.Item2.Answered && sum.Satisfied == pair.Item1.Satisfied + pair.Item2.Satisfied
            && sum == pair.Item2 + pair.Item1 && pair.Item1 + SatisfactionCounts.None == pair.Item1;
    });

    [Fact]
    public void A_sum_knows_the_answers_only_where_every_part_does()
    {
        var detailed = new SatisfactionCounts(new AnswerCounts(0, 0, 0, 0, 3));

        Assert.NotNull((detailed + detailed).Answers);
        Assert.Null((detailed + new SatisfactionCounts(3, 3)).Answers);
    }

    [Fact]
    public void The_order_of_figures_does_not_matter() => Check(Figures, figures =>
        SatisfactionFigure.ByYear(figures).SequenceEqual(SatisfactionFigure.ByYear(figures.Reverse()))
        && SatisfactionFigure.AcrossChannels(figures).SequenceEqual(SatisfactionFigure.AcrossChannels(figures.Reverse())));

    [Fact]
    public void Years_of_all_channels_are_the_same_whichever_is_added_first() => Check(Figures, figures =>
        SatisfactionFigure.ByYear(SatisfactionFigure.AcrossChannels(figures))
            .SequenceEqual(SatisfactionFigure.AcrossChannels(SatisfactionFigure.ByYear(figures))));

    [Fact]
    public void No_answer_is_lost_or_counted_twice() => Check(Figures, figures =>
        SatisfactionFigure.AcrossChannels(SatisfactionFigure.ByYear(figures)).Sum(f => f.Counts.Answered) == figures.Sum(f => f.Counts.Answered));

    [Fact]
    public void A_year_beside_its_quarters_is_refused()
    {
        var quarter = new SatisfactionFigure("a", "q", "all", new Period(2023, 1), new SatisfactionCounts(10, 9));
        SatisfactionFigure[] both = [quarter, quarter with { Period = new Period(2023) }];

        var refusal = Assert.Throws<ArgumentException>(() => SatisfactionFigure.ByYear(both));
        Assert.Contains("2023", refusal.Message, StringComparison.Ordinal);
    }

    private static void Check<T>(Gen<T> any, Func<T, bool> holds) => Prop.ForAll(any.ToArbitrary(), holds).Check(Replayable);
}
