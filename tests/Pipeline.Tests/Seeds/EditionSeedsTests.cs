using System.Globalization;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Pipeline.Tests.Seeds;

public sealed class EditionSeedsTests
{
    public static TheoryData<string> Ids => [.. SeedsFolder.EditionFiles.Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_edition_parses_under_its_own_name_and_survives_the_canonical_text(string id)
    {
        var edition = SeedsFolder.Edition(id);

        Assert.Equal(id, edition.Id);
        var json = EditionJson.Write(edition);
        var back = EditionJson.Read(json);
        Assert.Equal(json, EditionJson.Write(back));
        Assert.Equal(edition.Items.All.Select(Shape), back.Items.All.Select(Shape));
        Assert.Equal(edition.Groups.SelectMany(g => g.Classes), back.Groups.SelectMany(g => g.Classes));
        Assert.Equal(edition.Rounding, back.Rounding);
        Assert.Equal((edition.Missing, edition.CoverageThreshold, edition.Aggregation, edition.ServesTo), (back.Missing, back.CoverageThreshold, back.Aggregation, back.ServesTo));
    }

    [Fact]
    public void Editions_of_one_index_never_serve_the_same_year()
    {
        foreach (var index in SeedsFolder.EditionFiles.Select(f => SeedsFolder.Edition(Path.GetFileNameWithoutExtension(f))).GroupBy(e => (e.Office, e.Index)))
        {
            var sorted = index.OrderBy(e => e.ServesFrom).ToList();
            Assert.All(sorted.Zip(sorted.Skip(1)), p => Assert.True(p.First.ServesTo < p.Second.ServesFrom));
        }
    }

    [Theory]
    [InlineData("pci-2006", 2006)]
    [InlineData("pci-2006", 2007)]
    [InlineData("pci-2006", 2008)]
    [InlineData("pci-2009", 2009)]
    [InlineData("pci-2009", 2010)]
    [InlineData("pci-2009", 2012)]
    [InlineData("pci-2013", 2013)]
    [InlineData("pci-2013", 2014)]
    public void Published_totals_of_the_competitiveness_index_follow_from_the_weights(string id, int year)
    {
        var leaves = SeedsFolder.Edition(id).Items.Leaves;
        Assert.Equal(100m, leaves.Sum(l => l.Weight));
        var rows = SeedsFolder.Published("pci/pci_published_2005_2014.csv").Where(r => r["year"] == year.ToString(CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(year < 2009 ? 64 : 63, rows.Count);
        Assert.All(rows, row =>
        {
            var total = leaves.Sum(l => l.Weight * Number(row[l.Code]) / l.Maximum);
            Assert.InRange(total - Number(row["pci_weighted"]), -0.001m, 0.001m);
        });
    }

    [Fact]
    public void Published_governance_figures_stay_below_the_maxima_and_add_up()
    {
        var edition = SeedsFolder.Edition("papi-2011");
        Assert.Equal(60m, edition.Items.Leaves.Sum(l => l.Maximum));
        Assert.All(edition.Items.Roots, d => Assert.Equal(10m, d.Children.Sum(c => c.Maximum)));

        foreach (var row in SeedsFolder.Published("papi/papi_published_2011_2014.csv").Where(r => r["d1_1"].Length > 0))
        {
            Assert.All(edition.Items.Leaves, l => Assert.True(Number(row[l.Code]) <= l.Maximum));
            Assert.All(edition.Items.Roots, d => Assert.InRange(d.Children.Sum(c => Number(row[c.Code])) - Number(row[d.Code]), -0.0001m, 0.0001m));
        }
    }

    [Fact]
    public void The_connectivity_tree_has_the_published_indicators_below_their_pillars()
    {
        var tree = SeedsFolder.Edition("asem-2018").Items;
        var rows = SeedsFolder.Published("asem/indicators.csv");

        Assert.Equal(49, tree.Leaves.Count);
        Assert.Equal(10, tree.All.Count - tree.Leaves.Count);
        Assert.All(rows, row =>
        {
            var leaf = tree.WithCode(row["IndCode"])!;
            Assert.Equal((row["Agg1"], row["Agg2"]), (leaf.Parent!.Code, leaf.Parent.Parent!.Code));
            Assert.Equal(Number(row["IndWeight"]), leaf.Weight);
        });
    }

    [Theory]
    [InlineData("district-agency", 30, 0.7)]
    [InlineData("located-agency", 27, 0.7)]
    [InlineData("commune", 30, 0.65)]
    public void Each_group_of_the_district_has_a_hundred_points(string group, int leaves, double good)
    {
        var edition = SeedsFolder.Edition("chau-thanh-2022");
        var concerned = edition.Items.Leaves.Where(l => l.Concerns(group)).ToList();

        Assert.Equal(leaves, concerned.Count);
        Assert.Equal(100m, concerned.Sum(l => l.MaximumFor(group)));
        Assert.True(edition.Synthetic);
        Assert.Equal((decimal)good, edition.Group(group)!.Classes.Single(c => c.Name == "Khá").From);
    }

    [Fact]
    public void Headings_of_the_published_workbooks_mean_one_item_each()
    {
        string[] vietnamese = ["Gia nhập\n thị trường", "Tiếp cận \nđất đai", "Tính minh bạch", "Chi phí \nthời gian", "Chi phí không\n chính thức", "Cạnh tranh bình đẳng", "Tính \nnăng động", "Hỗ trợ\n doanh nghiệp", "Đào tạo \nlao động", "Thiết chế\n pháp lý"];
        string[] english = ["Entry Costs", "Land Access", "Transparency", "Time Costs", "Informal charges", "Bias", "Proactivity", "Business support services", "Labor training", "Legal Institutions"];
        var tree = SeedsFolder.Edition("pci-2013").Items;

        Assert.Equal(tree.Leaves, vietnamese.Select(tree.Match));
        Assert.Equal(tree.Leaves, english.Select(tree.Match));
        var nine = SeedsFolder.Edition("pci-2009").Items;
        Assert.Equal(nine.WithCode("proactivity"), nine.Match("Chỉ số thành phần 6"));
        Assert.Equal(nine.WithCode("support"), nine.Match("Dịch vụ hỗ trợ DN"));
    }

    private static object Shape(Item i) => (
        i.Code, i.Title, i.Maximum, i.Weight, i.Sources, i.Depth, i.LeafIndex, Parent: i.Parent?.Code,
        Lists: string.Join(';', [.. i.Aliases, .. i.Groups, .. i.MaximumByGroup.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}")]));

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
