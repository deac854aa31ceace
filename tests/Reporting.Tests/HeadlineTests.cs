using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

public sealed class HeadlineTests
{
    private static RankingData Of(params (string Unit, decimal? Ratio, decimal? Previous)[] units) =>
        Samples.Data(units.Select(unit => ("g", "Xã, thị trấn", unit.Unit, unit.Ratio, unit.Previous)));

    private static Table Of(RankingData data, string id) => RankingContent.Build(data).Tables.Single(table => table.Id == id);

    [Fact]
    public void The_ranking_names_first_and_last()
    {
        var title = Of(Of(("An Ninh", 0.8812m, 0.8m), ("Phú Tâm", 0.7m, 0.7m), ("Phú Tân", 0.612m, 0.6m)), "ranking-g").Title;
        Assert.Equal("An Ninh dẫn đầu 3 đơn vị với 88,12%; thấp nhất là Phú Tân, 61,20%", title.Vi);
        Assert.Equal("An Ninh leads 3 units with 88.12%; lowest is Phú Tân, 61.20%", title.En);
    }

    [Fact]
    public void A_shared_first_place_names_both()
    {
        var title = Of(Of(("An Ninh", 0.88m, 0.8m), ("Phú Tâm", 0.88m, 0.7m), ("Phú Tân", 0.6m, 0.6m)), "ranking-g").Title;
        Assert.Equal("An Ninh và Phú Tâm cùng dẫn đầu 3 đơn vị với 88,00%; thấp nhất là Phú Tân, 60,00%", title.Vi);
    }

    [Fact]
    public void Equal_units_have_no_leader() =>
        Assert.Equal("Cả 2 đơn vị bằng nhau, 70,00%", Of(Of(("A", 0.7m, null), ("B", 0.7m, null)), "ranking-g").Title.Vi);

    [Fact]
    public void Changes_count_the_risen_among_the_compared()
    {
        var title = Of(Of(("An Ninh", 0.88m, 0.816m), ("Phú Tâm", 0.7m, 0.72m), ("An Hiệp", 0.7m, 0.7m), ("Phú Tân", 0.6m, null)), "year-over-year").Title;
        Assert.Equal("1/3 đơn vị tăng; tăng nhiều nhất là An Ninh, +6,4\u00a0điểm", title.Vi);
        Assert.Equal("1 of 3 units rose; An Ninh most, +6.4\u00a0points", title.En);
    }

    [Fact]
    public void When_all_fell_the_worst_is_named() =>
        Assert.Equal(
            "Không đơn vị nào tăng, 2/2 đơn vị giảm; giảm nhiều nhất là Phú Tâm, \u22125,0\u00a0điểm",
            Of(Of(("An Ninh", 0.88m, 0.89m), ("Phú Tâm", 0.7m, 0.75m)), "year-over-year").Title.Vi);

    [Fact]
    public void The_largest_movement_stands_first_and_the_incomparable_last_with_its_reason()
    {
        var data = Of(("Đứng yên", 0.8m, 0.8m), ("Giảm mạnh", 0.6m, 0.7m), ("Tăng nhẹ", 0.81m, 0.8m), ("Mới lập", 0.9m, null));
        var table = Of(data, "year-over-year");
        Assert.Equal(["Giảm mạnh", "Tăng nhẹ", "Đứng yên", "Mới lập"], table.Rows.Select(row => row[0].Value));
        Assert.Equal(-10m, table.Rows[0][4].Value);
        Assert.Null(table.Rows[3][4].Value);
        Assert.Equal("Không so sánh được; không có giá trị kỳ trước", table.Rows[3][8].Words(Language.Vietnamese));
    }

    [Fact]
    public void A_change_is_not_told_where_it_is_not_comparable()
    {
        var data = Of(("An Ninh", 0.88m, 0.8m), ("Phú Tâm", 0.7m, 0.6m));
        data = data with
        {
            Rows = [.. data.Rows.Select(row => row with { Comparable = false, Reasons = [new("Bộ chỉ số đã thay đổi", "The edition changed")] })],
        };
        var table = Of(data, "year-over-year");
        Assert.Equal("Không đơn vị nào so sánh được với kỳ trước", table.Title.Vi);
        Assert.All(table.Rows, row => Assert.Null(row[4].Value));
        Assert.All(table.Rows, row => Assert.Equal("Không so sánh được; Bộ chỉ số đã thay đổi", row[8].Words(Language.Vietnamese)));
        Assert.Equal("Bộ chỉ số đã thay đổi", RankingContent.Build(data).Charts.Single(chart => chart.Id == "changes").WhyEmpty!.Value.Vi);
    }

    [Fact]
    public void Class_counts_add_up_to_the_units_with_those_not_classed()
    {
        var table = Of(Of(("A", 0.95m, null), ("B", 0.85m, null), ("C", null, null)), "classes");
        Assert.Equal(3m, table.Total![2].Value);
        Assert.Equal(3m, table.Rows.Sum(row => (decimal)row[2].Value!));
        Assert.Equal("Chưa xếp loại", table.Rows[^1][1].Words(Language.Vietnamese));
    }

    [Fact]
    public void Answers_are_added_up_as_counts_not_as_shares()
    {
        var data = Samples.District() with
        {
            Satisfaction =
            [
                new("A", "A", "Thái độ", null, "2023", 10, 10, 1, 0.7m, 1),
                new("B", "B", "Thái độ", null, "2023", 990, 495, 0.5m, 0.47m, 0.53m),
            ],
        };
        Assert.Equal("Thái độ: 50,5% hài lòng trong 1\u202f000 câu trả lời", SatisfactionTable.Headline(data).Vi);
    }

    [Fact]
    public void The_interval_is_Wilsons()
    {
        // 81 of 263, as worked in Newcombe (1998), table I: 0.2553 to 0.3662.
        var share = Proportion.Of([new("A", "A", "q", null, "2023", 263, 81, null, null, null)])!.Value;
        Assert.Equal(0.2553m, Math.Round(share.Low, 4));
        Assert.Equal(0.3662m, Math.Round(share.High, 4));
    }

    [Fact]
    public void Without_a_year_before_the_table_says_so()
    {
        var table = Of(Of(("A", 0.95m, null)) with { PreviousPeriod = null }, "year-over-year");
        Assert.Empty(table.Rows);
        Assert.Equal("Chưa có số liệu của kỳ trước nên không so sánh được.", table.WhyEmpty!.Value.Vi);
    }

    [Fact]
    public void A_remark_that_holds_for_many_is_a_footnote_with_the_units_counted()
    {
        var data = Of(("A", 0.8m, 0.7m), ("B", 0.7m, 0.65m), ("C", 0.6m, 0.6m));
        data = data with { Rows = [.. data.Rows.Select(row => row.UnitName == "C" ? row : row with { Reasons = [new("điểm tối đa đã thay đổi", "the maximum changed")] })] };
        var table = Of(data, "year-over-year");
        Assert.Equal(["(1)", "(1)", null], table.Rows.Select(row => row[8].Words(Language.Vietnamese)));
        Assert.Equal("(1) 2/3 đơn vị: điểm tối đa đã thay đổi.", table.Notes[^1].Vi);
    }

    [Fact]
    public void A_reason_that_says_not_comparable_is_not_introduced_by_the_same_words()
    {
        var data = Of(("A", 0.8m, 0.7m));
        data = data with { Rows = [.. data.Rows.Select(row => row with { Comparable = false, Reasons = [new("không so sánh được: bộ chỉ số đã thay đổi", "not comparable: the edition changed")] })] };
        Assert.Equal("Không so sánh được: bộ chỉ số đã thay đổi", Of(data, "year-over-year").Rows[0][8].Words(Language.Vietnamese));
    }

    [Fact]
    public void Without_classes_there_is_no_column_of_classes_and_the_units_are_still_counted()
    {
        var data = Of(("A", 0.8m, 0.7m), ("B", 0.7m, 0.65m));
        data = data with { Groups = [.. data.Groups.Select(group => group with { Classes = [] })], ClassCounts = [], Rows = [.. data.Rows.Select(row => row with { Class = null })] };
        Assert.DoesNotContain(Of(data, "ranking-g").Columns, column => column.Heading.En == "Class");
        Assert.EndsWith("2 đơn vị", Of(data, "classes").Scope.Vi, StringComparison.Ordinal);
    }
}
