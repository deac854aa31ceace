using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Domain.Tests.Scores;

public sealed class ScoreSheetStampTests
{
    private static readonly ScoreSheetStamp Stamp = new("phòng_nội/vụ", "e=1", "0123", "A\n\"1\"_x0041_", "khối", new Period(2023, 1));

    [Fact]
    public void What_is_written_is_read()
    {
        Assert.Equal((StampState.Read, Stamp), ScoreSheetStamp.Read(Stamp.Write()));
        Assert.Equal(StampState.Read, ScoreSheetStamp.Read([.. Stamp.Write(), ("later", "addition")]).State);
    }

    [Fact]
    public void Values_are_letters_that_every_program_keeps() =>
        Assert.All(Stamp.Write(), row => Assert.Matches("^[A-Za-z0-9%~.-]+$", row.Value));

    [Theory]
    [InlineData("office")]
    [InlineData("edition")]
    [InlineData("definition")]
    [InlineData("unit")]
    [InlineData("group")]
    [InlineData("period")]
    [InlineData("check")]
    public void A_value_changed_or_missing_is_damage(string key)
    {
        Assert.Equal((StampState.Damaged, null), ScoreSheetStamp.Read([.. Stamp.Write().Select(r => r.Key == key ? (key, "2024") : r)]));
        Assert.Equal((StampState.Damaged, null), ScoreSheetStamp.Read([.. Stamp.Write().Where(r => r.Key != key)]));
    }

    [Theory]
    [InlineData("2", StampState.FormFromFuture)]
    [InlineData("0", StampState.Damaged)]
    [InlineData("-1", StampState.Damaged)]
    [InlineData("", StampState.Damaged)]
    public void The_form_is_judged_before_anything_else(string form, StampState state) =>
        Assert.Equal((state, null), ScoreSheetStamp.Read([(ScoreSheetStamp.Mark, form)]));

    [Fact]
    public void Rows_without_the_mark_are_no_stamp() => Assert.Throws<ArgumentException>(() => ScoreSheetStamp.Read([("office", "x")]));
}
