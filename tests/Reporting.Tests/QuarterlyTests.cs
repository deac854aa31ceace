using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

public sealed class QuarterlyTests
{
    public static TheoryData<string> Cases => [.. QuarterlyCases.All.Keys];

    private static IEnumerable<string> Drawn(QuarterlyBulletin bulletin) =>
        bulletin.Panels.SelectMany(panel => panel.Chart.Rows).Select(row => row.GetValueOrDefault("code").Words(Language.Vietnamese)).OfType<string>();

    [Fact]
    public void A_district_stands_in_the_panels_whole()
    {
        var data = Samples.District();
        var bulletin = QuarterlyContent.Build(data);
        Assert.Equal(data.Rows.Select(row => row.UnitCode).Order(), Drawn(bulletin).Order());
        Assert.Equal(RankingContent.Build(data).Tables.Single(table => table.Id == "year-over-year").Title, bulletin.Headline);
    }

    [Fact]
    public void Of_two_hundred_units_the_first_and_last_are_shown_and_the_rest_counted()
    {
        var data = QuarterlyCases.All["two hundred in a group"];
        var bulletin = QuarterlyContent.Build(data);
        var drawn = Drawn(bulletin).ToList();
        Assert.Contains(data.Rows.Single(row => row.Rank == 1).UnitCode, drawn);
        Assert.Contains(data.Rows.Single(row => row.Rank == 198).UnitCode, drawn);
        Assert.Contains(data.Rows.First(row => row.Ratio is null).UnitCode, drawn);
        var left = 200 - drawn.Count;
        Assert.True(left > 0);
        Assert.Contains(bulletin.Panels.SelectMany(panel => panel.Chart.Rows), row => row["reason"].Words(Language.English) == $"… {left} units in between not drawn");
        Assert.Contains(bulletin.PanelNotes, note => note.En.StartsWith($"{left} of 200 units are not drawn here", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_thirty_groups_each_has_its_line()
    {
        var bulletin = QuarterlyContent.Build(QuarterlyCases.All["thirty groups"]);
        Assert.Equal(30, Drawn(bulletin).Distinct().Count());
        Assert.All(bulletin.Panels, panel => Assert.Equal("groups", panel.Chart.Specification));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Units_by_class_and_those_without_one_add_up(string name)
    {
        var data = QuarterlyCases.All[name];
        var standing = QuarterlyContent.Build(data).Standing;
        foreach (var (said, of) in new[] { (standing.Vi, " trong "), (standing.En, " of ") })
        {
            var parts = said.Split(of);
            if (parts.Length == 2 && data.Rows.Any(row => row.Class is not null))
            {
                Assert.Equal(data.Rows.Count, parts[0].Split(", ").Sum(part => int.Parse(string.Concat(part.TakeWhile(c => !char.IsLetter(c)).Where(char.IsDigit)), CultureInfo.InvariantCulture)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Attention_has_three_to_five_lines_each_with_a_unit_and_a_figure(string name)
    {
        var data = QuarterlyCases.All[name];
        var lines = QuarterlyContent.Build(data).Attention;
        Assert.InRange(lines.Count, 3, 5);
        Assert.All(lines, line => Assert.Contains(data.Rows, row => line.Vi.Contains(row.UnitName, StringComparison.Ordinal) && line.En.Contains(row.UnitName, StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.Contains(data.Rows.Aggregate(line.Vi, (text, row) => text.Replace(row.UnitName, "", StringComparison.Ordinal)), char.IsDigit));
    }

    [Fact]
    public void An_unranked_unit_heads_the_attention_list_with_its_figure_and_reason()
    {
        var data = Samples.Data([("g", "Xã", "Phú Tâm", 0.8m, 0.7m), ("g", "Xã", "Phú Tân", null, 0.7m)]);
        Assert.Equal(
            "Phú Tân chưa được xếp hạng, mới có số liệu của 41% điểm tối đa: Mới có số liệu của 41% điểm tối đa, chưa đủ 80% để xếp hạng",
            QuarterlyContent.Build(data).Attention[0].Vi);
    }

    [Fact]
    public void Without_changes_the_leader_is_the_headline() =>
        Assert.StartsWith(
            "Phú Tâm dẫn đầu",
            QuarterlyContent.Build(Samples.Data([("g", "Xã", "Phú Tâm", 0.8m, null), ("g", "Xã", "Phú Tân", 0.7m, null)], previousPeriod: null)).Headline.Vi,
            StringComparison.Ordinal);

    [Fact]
    public void A_mover_names_the_items_that_moved_it_in_its_direction()
    {
        var data = Samples.Data([("g", "Xã", "Phú Tâm", 0.8m, 0.7m), ("g", "Xã", "Phú Tân", 0.7m, 0.75m)]);
        var movers = QuarterlyContent.Build(data).Movers;
        Assert.Equal(["Phú Tâm", "Phú Tân"], movers.Select(mover => mover.Name));
        foreach (var mover in movers)
        {
            Assert.Equal(3, mover.Leaves.Count);
            var unit = data.Leaves[data.Rows.Single(row => row.UnitName == mover.Name).UnitCode];
            Assert.All(mover.Leaves, leaf =>
            {
                var item = data.Items.Single(item => item.Code == leaf.Code);
                Assert.Equal(unit.Current(item).Points, leaf.Now.Value);
                Assert.Equal(unit.Previous(item)!.Value.Points, leaf.Was.Value);
                Assert.Equal(Math.Sign(mover.Change), Math.Sign(leaf.Moved));
            });
        }
    }

    [Fact]
    public void Without_items_a_mover_says_why() =>
        Assert.All(QuarterlyContent.Build(QuarterlyCases.All["totals only"]).Movers, mover => Assert.Equal("The office stores totals only: the items are not known.", mover.WhyNoLeaves!.Value.En));

    [Fact]
    public void Progress_counts_what_is_there_of_what_is_due()
    {
        var data = Samples.Data([("g", "Xã", "Phú Tâm", 0.8m, 0.7m), ("g", "Xã", "Phú Tân", null, 0.7m), ("h", "Phòng", "Phòng Nội vụ", 0.9m, 0.8m)]);
        var progress = QuarterlyProgress.Of(data);
        Assert.Equal(3, progress.Count);
        // 21 items admit self-assessment and appraisal, 3 the survey; Phú Tân has the first 9 of all 24.
        Assert.Equal([new Progress(2, 2), new Progress(30, 42), new Progress(30, 42), new Progress(3, 6)], progress[1].Measures);
        Assert.Equal([new Progress(3, 3), new Progress(51, 63), new Progress(51, 63), new Progress(6, 9)], progress[0].Measures);
        Assert.Equal("3 of 3 units have delivered; 81% of the items are appraised", QuarterlyContent.Build(data).Progress.Title.En);
    }

    [Fact]
    public void A_unit_that_no_file_mentions_is_named()
    {
        var data = Samples.Data([("g", "Xã", "Phú Tâm", 0.8m, 0.7m), ("g", "Xã", "Phú Tân", null, 0.7m)]);
        var edition = SampleLeaves.Edition(["A"], data.Groups);
        data = data with { Leaves = new Dictionary<string, UnitLeaves>(data.Leaves) { ["U001"] = new(edition, "g", null, null) }, Items = edition.Items.All };
        var bulletin = QuarterlyContent.Build(data with { Leaves = data.Leaves.ToDictionary(pair => pair.Key, pair => pair.Key == "U001" ? pair.Value : new UnitLeaves(edition, "g", [.. edition.Items.Leaves.Select(_ => Domain.Scores.Score.Of(1))], null)) });
        Assert.Equal("1/2 đơn vị chưa nộp số liệu: Phú Tân.", bulletin.ProgressNotes[0].Vi);
        Assert.Equal("Phú Tân", Assert.Single(bulletin.Tables.Single(table => table.Id == "not-delivered").Rows)[0].Value);
    }

    [Fact]
    public void All_or_nothing_is_said_only_where_it_is_so()
    {
        Assert.Equal("> 99%", new Progress(1999, 2000).InWords().En);
        Assert.Equal("< 1%", new Progress(1, 2000).InWords().En);
        Assert.Equal("100%", new Progress(5, 5).InWords().En);
        Assert.Equal("0%", new Progress(0, 5).InWords().En);
        Assert.Equal("–", default(Progress).InWords().En);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_figure_of_a_picture_stands_in_the_workbook(string name)
    {
        var bulletin = QuarterlyContent.Build(QuarterlyCases.All[name]);
        var figures = bulletin.Tables.SelectMany(table => table.Rows).SelectMany(row => row).Select(cell => cell.Value).OfType<decimal>().ToHashSet();
        foreach (var chart in bulletin.Document.Charts.Where(chart => chart.WhyEmpty is null))
        {
            foreach (var row in chart.Rows)
            {
                Assert.All(
                    row.Where(field => field.Key is "ratio" or "previous" or "share" or "low" or "high" && field.Value.Value is decimal),
                    field => Assert.Contains((decimal)field.Value.Value!, figures));
            }
        }

        Assert.All(bulletin.Movers.SelectMany(mover => mover.Leaves), leaf => Assert.Contains(leaf.Moved * 100, figures));
    }
}
