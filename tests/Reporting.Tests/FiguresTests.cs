using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("87.187", 2, "87,19", "87.19")]
    [InlineData("1234567.5", 0, "1\u202f234\u202f568", "1,234,568")]
    [InlineData("-6.45", 1, "\u22126,5", "\u22126.5")]
    [InlineData("-0.001", 2, "0,00", "0.00")]
    [InlineData("0.005", 2, "0,01", "0.01")]
    public void Numbers_are_written_as_each_language_writes_them(string value, int decimals, string vietnamese, string english)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new Sentence(vietnamese, english), Figures.Number(number, decimals));
    }

    [Fact]
    public void A_missing_figure_is_a_dash_never_a_zero()
    {
        Assert.Equal("–", Figures.Number(null, 2, Language.Vietnamese));
        Assert.Equal("–", Figures.Percent(null, 1, Language.English));
        Assert.Equal("–", Figures.Signed(null, 2, Language.Vietnamese));
    }

    [Theory]
    [InlineData(0.87187, 2, "87,19%")]
    [InlineData(1, 1, "100,0%")]
    [InlineData(0, 1, "0,0%")]
    public void A_fraction_is_shown_in_per_cent(double fraction, int decimals, string shown) =>
        Assert.Equal(shown, Figures.Percent((decimal)fraction, decimals, Language.Vietnamese));

    [Theory]
    [InlineData(6.4, "+6,4")]
    [InlineData(-6.4, "\u22126,4")]
    [InlineData(0.04, "0,0")]
    public void A_change_shows_its_sign_unless_it_rounds_to_nothing(double change, string shown) =>
        Assert.Equal(shown, Figures.Signed((decimal)change, 1, Language.Vietnamese));
}
