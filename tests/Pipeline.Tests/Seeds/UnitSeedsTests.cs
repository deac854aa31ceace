using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Pipeline.Tests.Seeds;

public sealed class UnitSeedsTests
{
    [Theory]
    [InlineData("provinces", 64)]
    [InlineData("asem", 51)]
    [InlineData("hue", 21)]
    [InlineData("chau-thanh", 27)]
    [InlineData("thi-dua-ct", 52)]
    [InlineData("thi-dua-hn", 34)]
    [InlineData("thi-dua-agj", 24)]
    [InlineData("thi-dua-agh", 24)]
    [InlineData("thi-dua-agt", 19)]
    public void Every_list_reads_without_a_finding(string name, int count)
    {
        var result = SeedsFolder.Units(name);

        Assert.Empty(result.Findings);
        Assert.Equal(count, result.Units.Count);
    }

    [Fact]
    public void Published_spellings_of_provinces_mean_one_province_each()
    {
        var directory = SeedsFolder.DirectoryOf("provinces");
        foreach (var province in SeedsFolder.Published("pci/pci_published_2005_2014.csv").GroupBy(r => r["province_key"]))
        {
            var units = province.Select(r => directory.Match(r["province_as_published"]).Unit).Distinct().ToList();
            Assert.True(units is [{ }], $"{province.Key}: {string.Join(", ", units.Select(u => u?.Name ?? "none"))}");
        }

        foreach (var row in SeedsFolder.Published("papi/papi_published_2011_2014.csv"))
        {
            Assert.Equal(row["tinh_id"].PadLeft(2, '0'), directory.Match(row["province_vi"]).Unit?.Code);
            Assert.Equal(row["tinh_id"].PadLeft(2, '0'), directory.Match(row["province_en"]).Unit?.Code);
        }
    }

    [Theory]
    [InlineData("TT-Huế", "46")]
    [InlineData("TT- Huế", "46")]
    [InlineData("Thua Thien Hue", "46")]
    [InlineData("Tỉnh Thừa Thiên - Huế", "46")]
    [InlineData("BRVT", "77")]
    [InlineData("Bà Rịa-Vũng Tàu", "77")]
    [InlineData("HCMC", "79")]
    [InlineData("Tp.HCM", "79")]
    [InlineData("TP.Hồ Chí Minh", "79")]
    [InlineData("Thành phố Hồ Chí Minh", "79")]
    [InlineData("Đắc Lắk", "66")]
    [InlineData("Đak Lak", "66")]
    [InlineData("Đăk Lăk", "66")]
    [InlineData("Bắc Cạn", "06")]
    [InlineData("Ha Nam", "35")]
    [InlineData("TỈNH SÓC TRĂNG", "94")]
    [InlineData("TP. Cần Thơ", "92")]
    public void Spellings_of_the_workbooks_are_known(string spelling, string code) =>
        Assert.Equal(code, SeedsFolder.DirectoryOf("provinces").Match(spelling).Unit?.Code);

    [Fact]
    public void Sixty_three_provinces_exist_from_2009_and_Ha_Tay_before()
    {
        var units = SeedsFolder.Units("provinces").Units;

        Assert.Equal(64, units.Count(u => u.ExistsIn(new Period(2008))));
        Assert.All(Enumerable.Range(2009, 17), year => Assert.Equal(63, units.Count(u => u.ExistsIn(new Period(year)))));
        Assert.Equal(34, units.Count(u => u.ExistsIn(new Period(2026))));
    }

    [Fact]
    public void Countries_answer_to_their_published_names()
    {
        var directory = SeedsFolder.DirectoryOf("asem");
        Assert.All(SeedsFolder.Published("asem/published_ranks.csv"), row => Assert.Equal(row["UnitCode"], directory.Match(row["UnitName"]).Unit?.Code));
        Assert.All(SeedsFolder.Published("asem/normalised.csv"), row => Assert.Equal(row["UnitCode"], directory.Match(row["UnitName"]).Unit?.Code));
    }

    [Fact]
    public void Departments_answer_to_their_published_names()
    {
        var directory = SeedsFolder.DirectoryOf("hue");
        Assert.Equal(21, SeedsFolder.Published("hue_departments_2021.csv").Select(r => directory.Match(r["unit"]).Unit?.Code).OfType<string>().Distinct().Count());
    }

    [Fact]
    public void The_districts_communes_are_the_real_ones_with_their_official_codes()
    {
        var communes = SeedsFolder.Units("chau-thanh").Units.Where(u => u.Group == "commune").ToDictionary(u => u.Code);
        var real = SeedsFolder.Published("units-2025/communes_old_to_new.csv")
            .Where(r => r["province"] == "Tỉnh Sóc Trăng" && r["district"] == "Huyện Châu Thành")
            .Select(r => (Code: r["wardCode"].Replace(".0", string.Empty, StringComparison.Ordinal), Name: r["ward"]))
            .Distinct()
            .ToList();

        Assert.Equal(8, real.Count);
        Assert.All(real, r => Assert.Equal(NameKey.Canonical(r.Name), communes[r.Code].Name));
        Assert.Equal(real.Count, communes.Count);
    }
}
