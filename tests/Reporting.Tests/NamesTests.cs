using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;

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

    [Theory]
    [InlineData("1.2", true)]
    [InlineData("A", true)]
    [InlineData("B12.3", true)]
    [InlineData("IV.2", true)]
    [InlineData("entry", false)]
    [InlineData("CO2", false)]
    [InlineData("P2P", false)]
    [InlineData("d1_2", false)]
    public void A_code_that_numbers_an_item_stands_before_its_title(string code, bool numbered) =>
        Assert.Equal(numbered ? $"{code}. Tiêu đề" : "Tiêu đề", ItemNames.Full(new Item { Code = code, Title = new("Tiêu đề", "Title"), Children = [] }).Vi);

    [Theory]
    [InlineData("C", "Chỉ tiêu lẻ", "C. Chỉ tiêu lẻ")]
    [InlineData("1.1", "1.1. Kế hoạch", "1.1. Kế hoạch")]
    [InlineData("1.1", "1.12 điểm", "1.1. 1.12 điểm")]
    public void A_title_that_brings_its_number_along_is_not_given_it_twice(string code, string title, string told) =>
        Assert.Equal(told, ScorecardTexts.Coded(code, new(title, title)).Vi);
}
