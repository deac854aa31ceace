using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

public sealed class SatisfactionSheetsTests
{
    private static readonly IReadOnlyList<string> Quarters = ["2022-Q4", "2023-Q1", "2023-Q2"];

    private static readonly IReadOnlyList<SatisfactionRow> Counts =
    [
        .. Quarters.Append("2023").SelectMany(period => Enumerable.Range(1, 40).SelectMany(unit => Enumerable.Range(1, 5).SelectMany(question =>
            new[] { "one-stop", "online", "post" }.Select((channel, c) =>
                new SatisfactionRow($"X{unit:00}", $"Xã {unit:00}", $"Câu {question}", channel, period, 20 + unit, 10 + c, null, null, null))))),
    ];

    private static RankingData Data(string period) => Samples.District() with { Period = period, Satisfaction = Counts };

    private static List<Table> Sheets(RankingData data) => [.. RankingContent.Build(data).Tables.Where(table => table.Id.StartsWith("satisfaction", StringComparison.Ordinal))];

    [Fact]
    public void The_period_stands_first_then_its_quarters_then_its_channels()
    {
        var sheets = Sheets(Data("2023"));
        Assert.Equal(["satisfaction", "satisfaction-quarters", "satisfaction-channels"], sheets.Select(sheet => sheet.Id));
        Assert.Equal([5 + (40 * 5), 40 * 5 * 2, 40 * 5 * 3], sheets.Select(sheet => sheet.Rows.Count));
    }

    [Fact]
    public void All_units_together_are_the_sum_of_the_units()
    {
        var rows = Sheets(Data("2023"))[0].Rows;
        foreach (var all in rows.Take(5))
        {
            var units = rows.Skip(5).Where(row => Equals(row[1].Value, all[1].Value)).ToList();
            Assert.Equal(40, units.Count);
            Assert.Equal(all[2].Value, units.Sum(row => (decimal)row[2].Value!));
            Assert.Equal(all[3].Value, units.Sum(row => (decimal)row[3].Value!));
        }
    }

    [Fact]
    public void A_quarter_has_no_sheet_of_quarters()
    {
        var sheets = Sheets(Data("2023-Q2"));
        Assert.Equal(["satisfaction", "satisfaction-channels"], sheets.Select(sheet => sheet.Id));
        Assert.Equal(3m * ((20 * 40) + (40 * 41 / 2)), sheets[0].Rows[0][2].Value);
    }

    [Theory]
    [InlineData("2023-Q3")]
    [InlineData("2024")]
    public void Answers_of_another_period_are_not_told_as_this_ones(string period)
    {
        var sheet = Assert.Single(Sheets(Data(period)));
        Assert.Empty(sheet.Rows);
        Assert.Equal("Chưa có số liệu hài lòng trong kỳ này", sheet.Title.Vi);
        Assert.Equal("Không có phiếu khảo sát trong kỳ này.", sheet.WhyEmpty!.Value.Vi);
    }
}
