using System.Text.Json.Nodes;
using ReformAnalytics.Reporting.Documents;

namespace ReformAnalytics.Reporting.Tests;

public sealed class LongWordsTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("ễ", 90));

    [Theory]
    [InlineData("Ban Quản lý dự án đầu tư xây dựng")]
    [InlineData("chau-thanh-2022/2023-Q4/v62/682e61f5")]
    [InlineData("")]
    public void Words_that_fit_a_line_stay(string text) => Assert.Same(text, LongWords.Breakable(text));

    [Fact]
    public void A_word_wider_than_a_line_may_break_between_its_letters()
    {
        var broken = LongWords.Breakable($"Xã {Long}, 90%");
        Assert.Equal(90, broken.Split('\u200b').Length);
        Assert.Equal($"Xã {Long}, 90%", broken.Replace("\u200b", "", StringComparison.Ordinal));
        Assert.All(LongWords.Breakable(Long.Normalize(System.Text.NormalizationForm.FormD)).Split('\u200b'), letter => Assert.Equal(3, letter.Length));
    }

    [Fact]
    public void Every_text_of_a_page_is_looked_at()
    {
        var data = LongWords.Breakable(new JsonObject { ["a"] = Long, ["b"] = new JsonArray(Long, new JsonObject { ["c"] = Long }), ["d"] = 1, ["e"] = null });
        Assert.All(new[] { data["a"], data["b"]![0], data["b"]![1]!["c"] }, text => Assert.Equal(90, ((string)text!).Split('\u200b').Length));
    }
}
