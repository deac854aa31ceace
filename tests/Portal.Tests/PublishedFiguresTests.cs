namespace ReformAnalytics.Portal.Tests;

/// <summary>The whole way from published files to ranks, against the published ranks.</summary>
public sealed class PublishedFiguresTests(PortalServer server) : IAsyncLifetime
{
    private Reform _reform = null!;

    public async ValueTask InitializeAsync() => _reform = new Reform(await server.FreshAsync());

    public ValueTask DisposeAsync()
    {
        _reform.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Provincial_competitiveness_2013_and_2014_from_sorted_pairs()
    {
        var published = Published.Csv(Reform.Shared("pci/pci_published_2005_2014.csv"));
        var import = _reform.Run(
            "import", "scores", Reform.Shared("pci/PCI_2013.xlsx"), Reform.Shared("pci/PCI_2014.xlsx"), "--layout", "pci-summary", "--edition", "pci-2013", "--lang", "en").Expect(0);

        Assert.Contains("Summary", Assert.Single(import.Output.Split('\n'), l => l.Contains("stale-sheet", StringComparison.Ordinal)), StringComparison.Ordinal);
        AssertRanks(published, "2013", "pci-2013");
        AssertRanks(published, "2014", "pci-2013");
        var compared = _reform.Run("compare", "--edition", "pci-2013", "--period", "2014", "--format", "json").Expect(0);
        Assert.All(compared.Rows, r => Assert.True((bool)r["comparable"]!));
    }

    [Fact]
    public void Provincial_competitiveness_2009_and_2012_and_a_comparison_that_the_new_edition_forbids()
    {
        var published = Published.Csv(Reform.Shared("pci/pci_published_2005_2014.csv"));
        _reform.Run("import", "scores", Reform.Shared("pci/PCI_2009.xls"), "--layout", "pci-2009", "--edition", "pci-2009").Expect(0);
        _reform.Run("import", "scores", Reform.Shared("pci/PCI_2012.xlsx"), "--layout", "pci-summary", "--edition", "pci-2009").Expect(0);
        _reform.Run("import", "scores", Reform.Shared("pci/PCI_2013.xlsx"), "--layout", "pci-summary", "--edition", "pci-2013").Expect(0);

        AssertRanks(published, "2009", "pci-2009");
        AssertRanks(published, "2012", "pci-2009");
        var compared = _reform.Run("compare", "--edition", "pci-2013", "--period", "2013", "--format", "json").Expect(0);
        Assert.Equal(63, compared.Rows.Count);
        Assert.All(compared.Rows, r =>
        {
            Assert.False((bool)r["comparable"]!);
            Assert.Null(r["change"]);
            Assert.NotNull(r["previousRatio"]);
            Assert.Contains("edition-changed", r["reasons"]!.AsArray().Select(x => (string)x!));
        });
    }

    [Fact]
    public void Governance_index_with_two_provinces_that_nobody_measured()
    {
        var path = Reform.Shared("papi/papi_published_2011_2014.csv");
        _reform.Run("import", "scores", path, "--layout", "matrix", "--edition", "papi-2011").Expect(0);

        foreach (var year in Published.Csv(path).GroupBy(r => r["year"]))
        {
            var rows = _reform.Run("rank", "--edition", "papi-2011", "--period", year.Key, "--format", "json").Expect(0).Rows;
            Assert.Equal(63, rows.Count);
            var byCode = rows.ToDictionary(r => int.Parse((string)r["unit"]!, System.Globalization.CultureInfo.InvariantCulture));
            foreach (var row in year)
            {
                var mine = byCode[int.Parse(row["tinh_id"], System.Globalization.CultureInfo.InvariantCulture)];
                if (row["d1_participation"].Length == 0)
                {
                    Assert.Null(mine["rank"]);
                    Assert.Null(mine["points"]);
                    Assert.Equal("nothing-measured", (string)mine["status"]!);
                }
                else
                {
                    Assert.Equal((double)Published.Number(row["papi_unweighted_published"]), (double)mine["points"]!, 0.0001);
                }
            }
        }
    }

    [Fact]
    public void A_51_country_index_of_four_levels()
    {
        var published = Published.Csv(Reform.Shared("asem/published_scores.csv"));
        _reform.Run("import", "scores", Reform.Shared("asem/normalised.csv"), "--layout", "matrix", "--edition", "asem-2018").Expect(0);

        var rows = _reform.Run("rank", "--edition", "asem-2018", "--period", "2018", "--format", "json").Expect(0).Rows.ToDictionary(r => (string)r["unit"]!);

        Assert.Equal(51, rows.Count);
        Assert.All(published, p =>
        {
            Assert.Equal((double)Published.Number(p["Index"]), (double)rows[p["UnitCode"]]["points"]!, 0.01);
            Assert.Equal((int)Published.Number(p["Rank"]), (int)rows[p["UnitCode"]]["rank"]!);
        });
    }

    [Fact]
    public void Departments_of_Hue_2021()
    {
        var path = Reform.Shared("hue_departments_2021.csv");
        _reform.Run("import", "scores", path, "--edition", "hue-departments-2021", "--period", "2021").Expect(0);

        var rows = _reform.Run("rank", "--edition", "hue-departments-2021", "--period", "2021", "--format", "json").Expect(0).Rows
            .ToDictionary(r => Published.Key((string)r["name"]!));

        Assert.Equal(21, rows.Count);
        Assert.All(Published.Csv(path), p =>
        {
            Assert.Equal((int)Published.Number(p["rank"]), (int)rows[Published.Key(p["unit"])]["rank"]!);
            Assert.Equal(p["class"], (string)rows[Published.Key(p["unit"])]["class"]!);
        });
    }

    private void AssertRanks(IReadOnlyList<Dictionary<string, string>> published, string year, string edition)
    {
        var rows = _reform.Run("rank", "--edition", edition, "--period", year, "--format", "json").Expect(0).Rows
            .ToDictionary(r => Published.Key((string)r["name"]!));
        var expected = published.Where(r => r["year"] == year).ToArray();

        Assert.Equal(63, expected.Length);
        Assert.Equal(63, rows.Count);
        Assert.All(expected, p =>
        {
            Assert.Equal((double)Published.Number(p["pci_weighted"]), (double)rows[p["province_key"]]["points"]!, 0.01);
            Assert.Equal((int)Published.Number(p["rank_published"]), (int)rows[p["province_key"]]["rank"]!);
        });
    }
}
