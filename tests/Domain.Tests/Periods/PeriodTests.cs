using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Domain.Tests.Periods;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2023", "2023")]
    [InlineData("2018.0", "2018")]
    [InlineData(" Năm 2023 ", "2023")]
    [InlineData("2023-Q1", "2023-Q1")]
    [InlineData("Q3/2022", "2022-Q3")]
    [InlineData("Quý I/2023", "2023-Q1")]
    [InlineData("QUÝ IV năm 2022", "2022-Q4")]
    [InlineData("Quý 2 năm 2023", "2023-Q2")]
    [InlineData("quy iii - 2023", "2023-Q3")]
    public void Reads_what_people_write(string text, string expected) => Assert.Equal(expected, Period.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1889")]
    [InlineData("2023-Q5")]
    [InlineData("23")]
    [InlineData("2023.5")]
    [InlineData("PCI 2013")]
    public void Refuses_the_rest(string text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void The_year_before_keeps_the_quarter()
    {
        Assert.Equal(new Period(2022, 2), new Period(2023, 2).YearBefore);
        Assert.Equal(new Period(2022), new Period(2023).YearBefore);
    }

    [Fact]
    public void Keys_come_back_and_sort()
    {
        Period[] periods = [new(2022), new(2022, 1), new(2022, 4), new(2023)];

        Assert.Equal(periods, periods.Select(p => Period.FromKey(p.Key)));
        Assert.Equal(periods, periods.Reverse().Order());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(12, 4)]
    public void A_day_lies_in_its_quarter(int month, int quarter) => Assert.Equal(new Period(2023, quarter), Period.QuarterOf(new DateOnly(2023, month, 28)));

    [Fact]
    public void A_quarter_out_of_range_is_no_quarter()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(2023, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(1800));
    }
}
