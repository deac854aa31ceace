using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

/// <summary>A small ranking worked out by hand: two domains of two items, four units in one group, one in another.</summary>
public sealed class ScorecardContentTests
{
    private static readonly Edition Small = new()
    {
        Id = "chau-thanh-2023", Office = "t", Index = "t", Title = new("t", "t"), Source = new("-", "-"), ServesFrom = 2020, Aggregation = Aggregation.Points, CoverageThreshold = 0, Missing = MissingPolicy.EarnsNothing,
        Groups = [new EditionGroup("g", new("g", "g"), [])],
        Items = new ItemTree(
        [
            Domain("1", [Leaf("1.1", 4), Leaf("1.2", 6)]),
            Domain("2", [Leaf("2.1", 5), Leaf("2.2", 5), Leaf("2.3", 2), Leaf("2.4", 8)]),
        ]),
    };

    // Points of 1.1 1.2 2.1 2.2 2.3 2.4, now and a year before.
    private static readonly decimal[] Now = [3, 6, 1, 4.5m, 0, 7], Before = [4, 6, 1, 2.5m, 1, 7];

    [Fact]
    public void A_median_of_an_even_number_is_the_mean_of_the_two_middle_ones()
    {
        Assert.Equal(0.7m, ScorecardDomains.Median([0.2m, 0.7m, 0.9m]));
        Assert.Equal(0.65m, ScorecardDomains.Median([0.2m, 0.6m, 0.7m, 0.9m]));
        Assert.Equal(0.4m, ScorecardDomains.Median([0.4m]));
    }

    [Fact]
    public void Domains_stand_against_the_median_and_best_of_the_units_of_their_group_that_have_a_value()
    {
        var domains = Card(Data()).Domains.Rows;

        Assert.Equal([("1", 0.9m, 0.75m, 0.95m), ("2", 0.625m, 0.5625m, 0.8m)], domains.Select(domain => (domain.Code, domain.Ratio!.Value, domain.Median!.Value, domain.Best!.Value)));
        // 4-3 + 6-6, and 5-1 + 5-4.5 + 2-0 + 8-7.
        Assert.Equal([1m, 7.5m], domains.Select(domain => domain.Left!.Value));
    }

    [Fact]
    public void The_five_items_with_the_most_points_left_come_first_and_full_ones_never()
    {
        var losses = Card(Data()).Losses;

        // 1.1 and 2.4 lose as much as each other: the edition's order decides.
        Assert.Equal([("2.1", 4m), ("2.3", 2m), ("1.1", 1m), ("2.4", 1m), ("2.2", 0.5m)], losses.Rows.Select(item => (item.Leaf.Code, item.Figure.Left)));
        Assert.Null(losses.Note);
    }

    [Fact]
    public void Items_that_rose_and_fell_are_told_from_and_to()
    {
        var card = Card(Data());

        Assert.Equal([("2.2", 2.5m, 4.5m)], card.Rises.Rows.Select(move => (move.Leaf.Code, move.From.Points!.Value, move.To.Points!.Value)));
        Assert.Equal([("1.1", 4m, 3m), ("2.3", 1m, 0m)], card.Falls.Rows.Select(move => (move.Leaf.Code, move.From.Points!.Value, move.To.Points!.Value)));
    }

    [Fact]
    public void A_blank_neither_rose_nor_fell_but_its_points_are_left_and_it_is_named()
    {
        var data = Data([Score.Of(3), Score.Of(6), Score.Blank, Score.Of(4.5m), new Score(ScoreStatus.NotApplicable, null, null, null), new Score(ScoreStatus.NotMeasured, null, null, null)]);
        var card = Card(data);

        Assert.Equal([("2.4", 8m), ("2.1", 5m), ("1.1", 1m), ("2.2", 0.5m)], card.Losses.Rows.Select(item => (item.Leaf.Code, item.Figure.Left)));
        Assert.Equal("1.1", Assert.Single(card.Falls.Rows).Leaf.Code);
        Assert.Equal(
            ["1 tiêu chí để trống: 2.1.", "1 tiêu chí chưa đo: 2.4.", "1 tiêu chí không áp dụng, không tính vào điểm tối đa."],
            card.Remarks.Select(remark => remark.Vi));
        Assert.Equal("Bổ sung điểm cho 2 tiêu chí chưa có điểm (13,00 điểm) trước khi số liệu được chốt.", card.Next.Vi);
    }

    [Fact]
    public void The_first_sentence_says_whether_it_improved_and_where_it_loses()
    {
        Assert.Equal("Tăng 5,00 điểm phần trăm so với năm 2022, lên 71,67%, hạng 2/4, xếp loại Khá; mất nhiều điểm nhất ở lĩnh vực 2. Hai (còn 7,50 điểm).", Card(Data()).Answer.Vi);
        Assert.Equal("Up 5.00 percentage points on 2022, to 71.67%, rank 2/4, class Khá; most points are lost in domain 2. Hai (7.50 left).", Card(Data()).Answer.En);
    }

    [Theory]
    [InlineData(-0.0312, "Giảm 3,12 điểm phần trăm so với năm 2022, xuống 71,67%")]
    [InlineData(0, "Giữ nguyên so với năm 2022, ở mức 71,67%")]
    [InlineData(0.00004, "Giữ nguyên so với năm 2022, ở mức 71,67%")]
    [InlineData(0.00005, "Tăng 0,01 điểm phần trăm so với năm 2022, lên 71,67%")]
    public void A_fall_and_a_standstill_are_told_as_they_print(double change, string expected) =>
        Assert.StartsWith(expected, Card(With(Data(), row => row with { Change = (decimal)change })).Answer.Vi, StringComparison.Ordinal);

    [Fact]
    public void What_does_not_compare_is_not_told_as_a_change()
    {
        var card = Card(With(Data(), row => row with { Comparable = false, Change = null, Reasons = [new("không so sánh được: bộ chỉ số đã thay đổi", "not comparable: the edition changed")] }));

        Assert.Null(card.Change.Change);
        Assert.Null(card.Change.PreviousClass);
        Assert.StartsWith(
            "Đạt 71,67%, hạng 2/4, xếp loại Khá; chưa kết luận được tăng hay giảm so với năm 2022 (không so sánh được: bộ chỉ số đã thay đổi); mất", card.Answer.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_without_a_value_says_why_and_shows_what_there_is()
    {
        var card = Card(With(Data(), row => row with { Ratio = null, Rank = null, Class = null, Change = null, Comparable = false, StatusReason = new("số tiêu chí được chấm chưa đủ mức tối thiểu", "too few items were scored") }));

        Assert.StartsWith("Chưa có chỉ số: số tiêu chí được chấm chưa đủ mức tối thiểu; mất nhiều điểm nhất ở lĩnh vực 2. Hai", card.Answer.Vi, StringComparison.Ordinal);
        // It is no rival of the others: three are left, and the middle one is the median.
        Assert.Equal([(0.9m, 0.6m), (0.625m, 0.5m)], card.Domains.Rows.Select(domain => (domain.Ratio!.Value, domain.Median!.Value)));
        Assert.Equal(5, card.Losses.Rows.Count);
    }

    [Fact]
    public void A_shared_place_and_one_alone_are_said()
    {
        var tied = Card(Samples.Data([("g", "Xã", "A", 0.8m, 0.7m), ("g", "Xã", "B", 0.8m, 0.7m)]));
        Assert.True(tied.Standing.Tied);
        Assert.Contains("hạng 1/2 (đồng hạng), xếp loại Tốt", tied.Answer.Vi, StringComparison.Ordinal);

        var alone = Card(Samples.Data([("g", "Xã", "A", 0.8m, 0.7m), ("h", "Sở", "B", 0.9m, 0.7m)]));
        Assert.All(alone.Domains.Rows, domain => Assert.Null(domain.Median));
        Assert.Equal("Đơn vị duy nhất có kết quả trong khối: không có trung vị để so.", alone.Domains.Note?.Vi);
    }

    [Fact]
    public void One_period_is_told_not_drawn_and_a_new_edition_breaks_the_path()
    {
        var one = Card(Data() with { Path = [new("U000", new Period(2023), "e", 0.7167m, 2, 4, "Khá")] });
        Assert.Empty(one.Path.Rows);
        Assert.Equal("Mới có một kỳ, năm 2023: 71,67%, hạng 2/4. Cần ít nhất hai kỳ để thấy diễn biến.", one.Path.Note?.Vi);

        var broken = Card(ScorecardCases.NewEdition());
        Assert.Equal(4, broken.Path.Rows.Count);
        Assert.Equal("Nét đứt: bộ chỉ số thay đổi từ năm 2023; hai bên không so sánh được.", broken.Path.Note?.Vi);
    }

    [Fact]
    public void Thirty_domains_leave_out_those_that_lose_least_and_say_so()
    {
        var data = ScorecardCases.Titled([.. Enumerable.Range(1, 30).Select(i => $"Lĩnh vực {i}")]) with { Leaves = new Dictionary<string, UnitLeaves>(StringComparer.Ordinal) };
        data = data with { Domains = [.. data.Domains.Select(domain => domain with { Ratio = 1 - (0.01m * int.Parse(domain.ItemCode, System.Globalization.CultureInfo.InvariantCulture)) })] };
        var domains = Card(data).Domains;

        Assert.Equal(Enumerable.Range(19, 12).Select(i => $"{i}"), domains.Rows.Select(domain => domain.Code));
        Assert.StartsWith("18 lĩnh vực khác", domains.Note?.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_alone_name_no_item_and_no_domain()
    {
        var card = Card(ScorecardCases.Totals());

        Assert.Empty(card.Domains.Rows);
        Assert.Empty(card.Losses.Rows);
        Assert.EndsWith("chỉ có tổng điểm nên không rõ mất điểm ở đâu.", card.Answer.Vi, StringComparison.Ordinal);
        Assert.Equal("./reform trace --edition chau-thanh-2023 --period 2023 --unit U000", card.Trace);
    }

    [Fact]
    public void Satisfaction_is_of_the_unit_alone_and_a_trace_takes_any_code()
    {
        var data = With(Data(), row => row with { UnitCode = "a'b c" }) with
        {
            Leaves = new Dictionary<string, UnitLeaves>(StringComparer.Ordinal),
            Satisfaction = [new("a'b c", "A", "Q", "x", "2023", 40, 30, 0.75m, null, null), new("a'b c", "A", "Q", "y", "2023", 60, 55, null, null, null), new("U001", "B", "Q", null, "2023", 9, 9, 1, null, null)],
        };
        var card = ScorecardContent.Build(data, row => row.UnitCode == "a'b c").Single();

        var answer = Assert.Single(card.Satisfaction.Rows);
        Assert.Equal((100, 0.85m), (answer.Answered, answer.Share));
        Assert.Equal(0.7672m, Math.Round(answer.Low, 4));
        Assert.Equal(@"./reform trace --edition chau-thanh-2023 --period 2023 --unit 'a'\''b c'", card.Trace);
    }

    private static Scorecard Card(RankingData data) => ScorecardContent.Build(data, row => row.UnitCode == "U000").Single();

    private static RankingData With(RankingData data, Func<RankingRow, RankingRow> change) => data with { Rows = [change(data.Rows[0]), .. data.Rows.Skip(1)] };

    private static RankingData Data() => Data([.. Now.Select(points => Score.Of(points))]);

    private static RankingData Data(Score[] now)
    {
        var data = Samples.Data([("g", "Xã", "A", 0.71666667m, 0.66666667m), ("g", "Xã", "B", 0.8m, 0.7m), ("g", "Xã", "C", 0.6m, 0.7m), ("g", "Xã", "D", 0.5m, 0.7m), ("h", "Sở", "E", 0.99m, 0.7m)]);
        decimal[][] domains = [[0.9m, 0.625m], [0.95m, 0.8m], [0.6m, 0.475m], [0.3m, 0.5m], [1, 1]];
        return data with
        {
            Items = Small.Items.All,
            Leaves = new Dictionary<string, UnitLeaves>(StringComparer.Ordinal) { ["U000"] = new(Small, "g", now, [.. Before.Select(points => Score.Of(points))]) },
            Domains = [.. domains.SelectMany((ratios, u) => ratios.Select((ratio, d) => new DomainRatio($"U{u:000}", $"{d + 1}", d == 0 ? "Một" : "Hai", ratio)))],
            Corrections = [],
            Rows = [.. data.Rows.Select(row => row with { ProvisionalShare = 0 })],
        };
    }

    private static Item Domain(string code, IReadOnlyList<Item> items) => new() { Code = code, Title = code == "1" ? new("Một", "Một") : new("Hai", "Hai"), Children = items };

    private static Item Leaf(string code, decimal maximum) => new() { Code = code, Title = new($"Mục {code}", $"Item {code}"), Children = [], Maximum = maximum };
}
