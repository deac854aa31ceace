using System.Text;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Domain.Tests.Units;

public sealed class UnitDirectoryTests
{
    private static readonly UnitDirectory Directory = new(
    [
        Unit("66", "Đắk Lắk", "Đắc Lắc"),
        Unit("46", "Thừa Thiên Huế", "TT-Huế"),
        Unit("35", "Hà Nam"),
        Unit("X1", "Phú Tân"),
        Unit("X2", "Phú Tấn"),
    ]);

    [Theory]
    [InlineData("Đắk Lắk", "66")]
    [InlineData("ĐĂK LĂK", "66")]
    [InlineData("Dak Lak", "66")]
    [InlineData("đắc  lắc", "66")]
    [InlineData("TT- Huế", "46")]
    [InlineData("TT.HUE", "46")]
    [InlineData("46", "46")]
    [InlineData("Ha\u00a0Nam", "35")]
    public void Finds_a_unit_under_any_spelling(string text, string code)
    {
        Assert.Equal(code, Directory.Match(text).Unit?.Code);
        Assert.Equal(code, Directory.Match(text.Normalize(NormalizationForm.FormD)).Unit?.Code);
    }

    [Fact]
    public void Two_names_that_differ_in_marks_stay_two_and_a_bare_spelling_is_not_guessed()
    {
        Assert.Equal("X1", Directory.Match("phú tân").Unit?.Code);
        Assert.Equal("X2", Directory.Match("Phú Tấn").Unit?.Code);

        var bare = Directory.Match("Phu Tan");

        Assert.Equal(UnitMatchFailure.Ambiguous, bare.Failure);
        Assert.Equal(["X1", "X2"], bare.Nearest.Select(u => u.Code));
    }

    [Fact]
    public void An_unknown_name_comes_with_the_nearest_ones()
    {
        var match = Directory.Match("Hà Năm Định");

        Assert.Equal(UnitMatchFailure.Unknown, match.Failure);
        Assert.Equal("35", match.Nearest[0].Code);
    }

    [Fact]
    public void A_code_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => new UnitDirectory([Unit("1", "A"), Unit("1", "B")]));

    [Fact]
    public void A_unit_exists_from_its_first_to_its_last_year()
    {
        var gone = new Unit("28", "Hà Tây", "province", "province", null, new(1991, 8, 12), new(2008, 7, 31), []);

        Assert.Equal([false, true, true, false], new[] { 1990, 1991, 2008, 2009 }.Select(year => gone.ExistsIn(new Period(year))));
    }

    [Fact]
    public void A_unit_owes_nothing_for_a_quarter_before_its_first_or_after_its_last_day()
    {
        var merged = new Unit("31573", "Xã Phú Tâm", "commune", "commune", null, new(2024, 4, 1), new(2025, 6, 30), []);

        Assert.Equal(
            [false, true, true, false],
            new Period[] { new(2024, 1), new(2024, 2), new(2025, 2), new(2025, 3) }.Select(merged.ExistsIn));
    }

    private static Unit Unit(string code, string name, params string[] aliases) => new(code, name, "unit", "g", null, null, null, aliases);
}
