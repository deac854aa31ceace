using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

public sealed class QuarterlyTests
{
    [Fact]
    public void A_district_stands_on_the_page_whole()
    {
        var page = QuarterlyContent.Build(Samples.District());
        Assert.Equal(24, page.Groups.Sum(group => group.Units.Count));
        Assert.All(page.Groups, group => Assert.Equal(0, group.Left));
        Assert.Equal(RankingContent.Build(Samples.District()).Tables.Single(table => table.Id == "year-over-year").Title, page.Headline);
    }

    [Fact]
    public void Of_two_hundred_units_the_first_and_last_are_shown_and_the_rest_counted()
    {
        var data = Samples.Data(Enumerable.Range(1, 200).Select(i => ("g", "Xã", $"Xã {i}", (decimal?)(0.9m - (0.002m * i)), (decimal?)0.7m)));
        var group = Assert.Single(QuarterlyContent.Build(data).Groups);
        Assert.Equal(200, group.Units.Count + group.Left);
        Assert.Equal(1, group.Units[0].Rank);
        Assert.Equal(200, group.Units[^1].Rank);
        Assert.Equal(1m, group.Units[0].Place);
        Assert.Equal(0m, group.Units[^1].Place);
        var gap = Assert.Single(group.Units, unit => unit.Gap);
        Assert.Equal(200 - 10 + 1, gap.Rank);
    }

    [Fact]
    public void Attention_has_three_to_five_lines_even_when_all_is_well()
    {
        var calm = Samples.District();
        calm = calm with { Quality = [], Rows = [.. calm.Rows.Select(row => row with { ProvisionalShare = 0, PreviousRatio = row.Ratio - 0.01m, Change = 0.01m })] };
        Assert.InRange(QuarterlyContent.Build(calm).Attention.Count, 3, 5);
        Assert.InRange(QuarterlyContent.Build(Samples.District()).Attention.Count, 3, 5);
    }

    [Fact]
    public void An_unranked_unit_heads_the_attention_list_with_its_reason()
    {
        var data = Samples.Data([("g", "Xã", "Phú Tâm", 0.8m, 0.7m), ("g", "Xã", "Phú Tân", null, 0.7m)]);
        Assert.Equal("Phú Tân chưa được xếp hạng: Mới có số liệu của 41% điểm tối đa, chưa đủ 80% để xếp hạng", QuarterlyContent.Build(data).Attention[0].Vi);
    }

    [Fact]
    public void Without_changes_the_leader_is_the_headline() =>
        Assert.StartsWith(
            "Phú Tâm dẫn đầu",
            QuarterlyContent.Build(Samples.Data([("g", "Xã", "Phú Tâm", 0.8m, null), ("g", "Xã", "Phú Tân", 0.7m, null)], previousPeriod: null)).Headline.Vi,
            StringComparison.Ordinal);
}
