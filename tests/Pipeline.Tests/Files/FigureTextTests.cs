using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Pipeline.Tests.Files;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("9,37", "9.37")]
    [InlineData("9.37", "9.37")]
    [InlineData(" 9,5 ", "9.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1\u00A0234", "1234")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("0,125", "0.125")]
    [InlineData("0.125", "0.125")]
    [InlineData("12.3456", "12.3456")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("-0,5", "-0.5")]
    [InlineData("\u22121", "-1")]
    [InlineData("+2", "2")]
    [InlineData(".5", "0.5")]
    [InlineData("2,5 điểm", "2.5")]
    [InlineData("9.1E-05", "0.000091")]
    [InlineData("40.71479783021047", "40.71479783021047")]
    public void Numbers_are_read_as_people_write_them(string written, string value)
    {
        var figure = FigureText.Read(Cell.Of(written));
        Assert.Equal((FigureKind.Number, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), false), (figure.Kind, figure.Value, figure.Ambiguous));
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("1 2")]
    [InlineData("12.34.567")]
    [InlineData("1,23.4,5")]
    [InlineData("9..5")]
    [InlineData("tốt")]
    [InlineData("1/2")]
    [InlineData("e5")]
    [InlineData("=1+1")]
    [InlineData("- 5 -")]
    public void What_is_no_number_stays_text(string written) =>
        Assert.Equal(FigureKind.NotANumber, FigureText.Read(Cell.Of(written)).Kind);

    [Theory]
    [InlineData("1.234", DecimalMark.Unknown, "1.234", true)]
    [InlineData("1,234", DecimalMark.Unknown, "1.234", true)]
    [InlineData("1.234", DecimalMark.Comma, "1234", false)]
    [InlineData("1.234", DecimalMark.Point, "1.234", false)]
    [InlineData("1,234", DecimalMark.Comma, "1.234", false)]
    [InlineData("1,234", DecimalMark.Point, "1234", false)]
    [InlineData("1.234", DecimalMark.Mixed, "1.234", true)]
    public void The_mark_of_the_file_decides_what_three_digits_mean(string written, DecimalMark mark, string value, bool ambiguous)
    {
        var figure = FigureText.Read(Cell.Of(written), mark);
        Assert.Equal((decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), ambiguous), (figure.Value, figure.Ambiguous));
    }

    [Fact]
    public void The_mark_is_found_from_figures_beyond_doubt()
    {
        Assert.Equal(DecimalMark.Comma, FigureText.MarkOf([Cell.Of("1.234"), Cell.Of("9,37"), Cell.Of("5")]));
        Assert.Equal(DecimalMark.Comma, FigureText.MarkOf([Cell.Of("1.234.567")]));
        Assert.Equal(DecimalMark.Point, FigureText.MarkOf([Cell.Of("9.37"), Cell.Of("1.234")]));
        Assert.Equal(DecimalMark.Unknown, FigureText.MarkOf([Cell.Of("1.234"), Cell.Of("chữ, chữ"), Cell.Of(9.37)]));
        Assert.Equal(DecimalMark.Mixed, FigureText.MarkOf([Cell.Of("9.37"), Cell.Of("9,37")]));
    }

    [Theory]
    [InlineData("-", FigureKind.Blank)]
    [InlineData("–", FigureKind.Blank)]
    [InlineData("x", FigureKind.NotANumber)]
    [InlineData("X", FigureKind.NotANumber)]
    [InlineData("KAD", FigureKind.NotApplicable)]
    [InlineData("Không áp dụng", FigureKind.NotApplicable)]
    [InlineData("N/A", FigureKind.NotApplicable)]
    [InlineData("Không đo", FigureKind.NotMeasured)]
    [InlineData("CHƯA ĐÁNH GIÁ", FigureKind.NotMeasured)]
    [InlineData("   ", FigureKind.Blank)]
    public void Words_for_missing_figures_are_told_apart(string written, FigureKind kind) =>
        Assert.Equal(kind, FigureText.Read(Cell.Of(written)).Kind);

    [Fact]
    public void A_per_cent_sign_is_kept_in_mind()
    {
        var figure = FigureText.Read(Cell.Of("81,33 %"));
        Assert.Equal((81.33m, true), (figure.Value, figure.Percent));
    }

    [Fact]
    public void Binary_numbers_become_exactly_their_shortest_text() =>
        Assert.Equal(9.37169647216797m, FigureText.Read(Cell.Of(9.37169647216797)).Value);
}
