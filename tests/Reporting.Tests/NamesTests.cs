using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Xã An Ninh", "Xã An Ninh")]
    [InlineData("\u202eabc", "\u202eabc\u202c\u200e")]
    [InlineData("\u202babc\u202c", "\u202babc\u202c\u200e")]
    [InlineData("\u2067a\u202eb", "\u2067a\u202eb\u202c\u2069\u200e")]
    [InlineData("a\u202c", "a\u202c\u200e")]
    [InlineData("a\u200fb", "a\u200fb\u200e")]
    [InlineData("\u0639", "\u0639\u200e")]
    public void A_name_ends_the_direction_that_it_begins(string name, string closed) => Assert.Equal(closed, Names.Closed(name));

    [Fact]
    public void Several_remarks_begin_with_a_capital() =>
        Assert.Equal("Điểm a; điểm b", Names.Paragraph([new("điểm a.", "a"), new("điểm b", "b")])!.Value.Vi);
}
