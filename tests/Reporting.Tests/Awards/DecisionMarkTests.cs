using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;
using ReformAnalytics.Reporting.Word;

namespace ReformAnalytics.Reporting.Tests.Awards;

/// <summary>What later papers say of the council's word, and of the law that they stand on.</summary>
public sealed class DecisionMarkTests
{
    [Theory]
    [InlineData("request after decisions")]
    [InlineData("minutes after decisions")]
    [InlineData("report of a candidate granted against the evaluation")]
    public void A_grant_against_the_evaluation_is_told_with_its_reason(string name)
    {
        using var file = new WordFile(WordWriter.Write(PaperCases.All[name], Language.Vietnamese));

        Assert.Contains("Khen thưởng khác kết quả xét (15/QĐ-UBND, ngày 30/10/2023): tặng thưởng khi không đủ điều kiện. Lý do: Thành tích", Plain(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_that_goes_with_the_evaluation_is_told_and_not_marked()
    {
        using var file = new WordFile(WordWriter.Write(PaperCases.All["request after decisions"], Language.Vietnamese));
        var words = Plain(file);

        Assert.Contains("Trong chỉ tiêu. Hội đồng: tặng thưởng (15/QĐ-UBND, ngày 30/10/2023).", words, StringComparison.Ordinal);
        Assert.Contains("Quyết định khác kết quả xét (15/QĐ-UBND, ngày 30/10/2023): không tặng thưởng dù đủ điều kiện và trong chỉ tiêu. Lý do: Thiếu phiếu.", words, StringComparison.Ordinal);
        using var before = new WordFile(WordWriter.Write(PaperCases.All["request"], Language.Vietnamese));
        Assert.DoesNotContain("khác kết quả xét", before.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_made_after_a_decision_carry_another_identifier()
    {
        var before = AwardSamples.District();
        var after = before with { Decisions = PaperCases.Decisions };

        Assert.NotEqual(before.Identifier, after.Identifier);
        Assert.EndsWith("/d4", after.Identifier, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-10-14", "26 tháng 11 năm 2003", "91/2017/NĐ-CP ngày 31 tháng 7 năm 2017")]
    [InlineData("2023-12-31", "26 tháng 11 năm 2003", "91/2017/NĐ-CP ngày 31 tháng 7 năm 2017")]
    [InlineData("2024-01-01", "15 tháng 6 năm 2022", "98/2023/NĐ-CP ngày 31 tháng 12 năm 2023")]
    [InlineData("2025-06-30", "15 tháng 6 năm 2022", "98/2023/NĐ-CP ngày 31 tháng 12 năm 2023")]
    [InlineData("2025-07-01", "15 tháng 6 năm 2022", "152/2025/NĐ-CP ngày 14 tháng 6 năm 2025")]
    public void The_grounds_are_those_in_force_on_the_day_of_the_paper(string day, string law, string decree)
    {
        var grounds = DossierTexts.Grounds(new("Kế hoạch 1", "Plan 1"), DateOnly.ParseExact(day, "yyyy-MM-dd"));

        Assert.Equal(3, grounds.Count);
        Assert.Contains(law, grounds[0].Vi, StringComparison.Ordinal);
        Assert.Contains(decree, grounds[1].Vi, StringComparison.Ordinal);
    }

    /// <summary>The plan's deadline says when a paper is signed at the latest: that of a year may lie in the next one.</summary>
    [Theory]
    [InlineData(0, "2023-10-14", "91/2017/NĐ-CP")]
    [InlineData(1, "2024-10-14", "98/2023/NĐ-CP")]
    public void A_paper_is_of_the_year_of_its_deadline(int yearsAfter, string day, string decree)
    {
        var data = AwardSamples.District();
        var round = data.Round.Round with { DossierBefore = new PlanDay(10, 15, yearsAfter) };
        var paper = RequestPaper.Build(data with { Round = data.Round with { Round = round } });

        Assert.EndsWith($"năm {day[..4]}", paper.PlaceAndDate.Vi, StringComparison.Ordinal);
        Assert.Contains(paper.Body.OfType<Prose>(), prose => prose.Text.Vi.Contains(decree, StringComparison.Ordinal));
    }

    // Without the places where a long word may break.
    private static string Plain(WordFile file) => file.Words().Replace("\u200b", "", StringComparison.Ordinal);
}
