using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

public sealed class RankingTablesTests
{
    private static readonly RankingData District = Samples.District();

    private static Table Of(RankingData data, string id) => RankingContent.Build(data).Tables.Single(table => table.Id == id);

    [Fact]
    public void Every_column_and_class_stands_in_the_dictionary()
    {
        var tables = RankingContent.Build(District).Tables;
        var dictionary = tables.Single(table => table.Id == "dictionary").Rows.ToLookup(row => row[1].Words(Language.Vietnamese));
        foreach (var table in tables)
        {
            Assert.All(table.Columns, column => Assert.Contains(dictionary[column.Heading.Vi], row => row[0].Words(Language.Vietnamese)!.Contains(table.Name.Vi, StringComparison.Ordinal)));
        }

        Assert.Equal(District.Groups.Count, dictionary["Xuất sắc"].Count());
        Assert.All(new[] { "KAĐ", "chưa đo", "trống" }, word => Assert.Single(dictionary[word]));
    }

    [Fact]
    public void Items_stand_under_their_domains_with_the_points_in_force()
    {
        var table = Of(District, "items");
        var unit = District.Rows.Single(row => row.UnitName == "Phòng Tư pháp");
        var row = table.Rows.Single(cells => Equals(cells[0].Value, unit.UnitName));
        var leaves = District.Items.Where(item => item.IsLeaf).ToList();
        Assert.Equal(leaves.Select(leaf => District.Leaves[unit.UnitCode].Current(leaf).Points), row.Skip(3).Select(cell => cell.Number));
        Assert.Equal(8, table.Columns.Select(column => column.Band).OfType<Sentence>().Distinct().Count());
    }

    [Fact]
    public void Not_applicable_not_measured_and_blank_are_three_words()
    {
        var unit = District.Rows[0];
        var edition = SampleLeaves.Edition(["A"], District.Groups);
        var leaves = new UnitLeaves(edition, unit.GroupCode, [Score.Without(ScoreStatus.NotApplicable), Score.Without(ScoreStatus.NotMeasured), Score.Blank], null);
        var table = Of(District with { Items = edition.Items.All, Leaves = new Dictionary<string, UnitLeaves> { [unit.UnitCode] = leaves } }, "items");
        Assert.Equal(["KAĐ", "chưa đo", "trống"], table.Rows.Single().Skip(3).Select(cell => cell.Words(Language.Vietnamese)));
        Assert.EndsWith("1 ô KAĐ, 1 ô chưa đo, 1 ô trống", table.Scope.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_by_source_add_up_to_the_points_of_the_index()
    {
        var table = Of(District, "sources");
        Assert.Equal(District.Rows.Count, table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var unit = District.Rows.Single(unit => unit.UnitName == (string)row[0].Value!);
            Assert.Equal(District.Items.Where(item => item.IsLeaf).Sum(leaf => District.Leaves[unit.UnitCode].Current(leaf).Earned), row[5].Number!.Value, 9);
            Assert.Equal(row[5].Number, row[2].Number + row[3].Number + row[4].Number);
            Assert.Equal(unit.ProvisionalShare > 0, row[3].Number > 0);
        }
    }

    [Fact]
    public void Two_units_of_one_name_are_told_apart_everywhere()
    {
        var data = Samples.Data([("g", "Xã", "An Ninh", 0.8m, 0.7m), ("g", "Xã", "An Ninh", 0.7m, 0.7m)]);
        Assert.Equal(["An Ninh (U000)", "An Ninh (U001)"], Of(data, "ranking-g").Rows.Select(row => row[1].Value));
        var satisfaction = Of(data, "satisfaction").Rows;
        Assert.Equal(4, satisfaction.Count(row => Equals(row[0].Value, "An Ninh (U000)")));
        Assert.Equal(4, satisfaction.Count(row => Equals(row[0].Value, "An Ninh (U001)")));
    }

    [Fact]
    public void The_summary_repeats_the_headlines_and_leads_to_them()
    {
        var tables = RankingContent.Build(District).Tables;
        var summary = tables[0];
        Assert.Equal("summary", summary.Id);
        Assert.Contains(summary.Rows, row => Equals(row[2].Value, tables.Single(table => table.Id == "year-over-year").Title));
        Assert.All(summary.Rows, row => Assert.Contains(tables, table => table.Id == row[3].Link!.Table));
        Assert.Equal(15, summary.Rows.Count(row => row[3].Link!.Table == "classes"));
    }

    [Fact]
    public void A_correction_and_an_input_file_stand_with_all_that_is_known()
    {
        var correction = Of(District, "corrections").Rows.Single();
        Assert.Equal(["35", "3,5"], correction.Skip(3).Take(2).Select(cell => cell.Words(Language.Vietnamese)));
        Assert.Equal(45036m, correction[7].Number);
        Assert.Equal([3m, "diem-2023.xlsx", "5f1c9a0be7", "matrix", 24m, 23m, 1m], Of(District, "inputs").Rows.Single().Select(cell => cell.Value));
    }

    [Theory]
    [InlineData(TieRule.Competition, "1-2-2-4", null)]
    [InlineData(TieRule.Dense, "1-2-2-3", null)]
    [InlineData(TieRule.Last, "1-3-3-4", 1)]
    public void The_notes_and_the_dictionary_say_how_this_edition_gives_places(TieRule ties, string pattern, int? roundedTo)
    {
        var data = District with
        {
            Ties = ties,
            Rounding = new(roundedTo is null ? RoundingMoment.Display : RoundingMoment.BeforeRanking, roundedTo ?? 2, MidpointRounding.AwayFromZero),
            Aggregation = Aggregation.WeightedMean,
        };
        var note = Of(data, "ranking-agencies").Notes[0];
        Assert.Contains(pattern, note.Vi, StringComparison.Ordinal);
        Assert.Contains(roundedTo is null ? "chưa làm tròn" : "đã làm tròn đến 1 chữ số", note.Vi, StringComparison.Ordinal);
        Assert.Contains(roundedTo is null ? "unrounded" : "rounded to 1 decimal;", note.En, StringComparison.Ordinal);
        var dictionary = Of(data, "dictionary").Rows.ToLookup(row => row[1].Words(Language.Vietnamese));
        Assert.Contains(dictionary["Hạng"], row => row[4].Words(Language.Vietnamese) == note.Vi);
        Assert.Contains(dictionary["Điểm"], row => row[4].Words(Language.Vietnamese)!.StartsWith("Trung bình có trọng số", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_too_long_for_a_link_is_not_the_link()
    {
        var name = string.Join(' ', Enumerable.Repeat("Khối thi đua", 8));
        var rows = Of(Samples.Data([("g", name, "Phú Tâm", 0.8m, 0.7m), ("h", "Xã", "Phú Tân", 0.7m, 0.7m)]), "summary").Rows;
        Assert.All(rows.Where(row => row[3].Link!.Table == "ranking-g"), row => Assert.Equal("xem", row[3].Words(Language.Vietnamese)));
        Assert.Contains(rows, row => row[3].Words(Language.Vietnamese) == "Xã");
        Assert.Contains(rows, row => row[1].Words(Language.Vietnamese) == name);
    }

    [Theory]
    [InlineData("9.5", "Mất điểm nhiều nhất ở tiêu chí 1.1")]
    [InlineData("10", "Không tiêu chí nào mất điểm")]
    public void Where_nothing_is_lost_nothing_is_lost_most(string points, string headline)
    {
        var unit = District.Rows[0];
        var edition = SampleLeaves.Edition(["A"], District.Groups);
        var scores = edition.Items.Leaves.Select((leaf, i) => new Score(
            ScoreStatus.Measured, null, null, leaf.MaximumFor(unit.GroupCode) * (i == 0 ? decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture) : 10) / 10));
        var leaves = new UnitLeaves(edition, unit.GroupCode, [.. scores], null);
        var table = Of(District with { Items = edition.Items.All, Leaves = new Dictionary<string, UnitLeaves> { [unit.UnitCode] = leaves } }, "items");
        Assert.StartsWith(headline, table.Title.Vi, StringComparison.Ordinal);
    }
}
