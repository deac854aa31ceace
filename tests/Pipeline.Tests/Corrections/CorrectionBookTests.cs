using ReformAnalytics.Ingest.Corrections;
using ReformAnalytics.Ingest.Feeds.Scores;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Pipeline.Tests.Layouts;

namespace ReformAnalytics.Pipeline.Tests.Corrections;

public sealed class CorrectionBookTests
{
    private const string Entry = """
        - office: office
          edition: reform
          period: "2023"
          unit: Xã An Ninh
          item: "1.1"
          part: appraised
          expect: "2.10"
          value: "1.2"
          why: "Đảo số khi nhập"
          who: "Công văn 12/SNV"
          since: 2024-02-01
        """;

    private static AssembledScores Import(string rows, out string[] codes, string yaml = Entry)
    {
        var reading = new CorrectionBook(CorrectionBook.Parse("c.yaml", yaml)).Apply(Sample.Read("tidy", Sample.Csv("unit;period;item;self;appraised\n" + rows)), Sample.Reform, Sample.Communes);
        codes = Sample.Codes(reading);
        return ScoreAssembly.Assemble(reading, Sample.Reform);
    }

    [Fact]
    public void A_correction_replaces_what_it_expects_and_is_remembered()
    {
        var score = Assert.Single(Import("AN;2023;1.1;2,1;2,1\n", out var codes).Scores);
        Assert.Equal((1.2m, 2.1m, "Công văn 12/SNV"), (score.Score.Appraised, score.Score.Self, score.Correction?.Who));
        Assert.Empty(codes);
    }

    [Fact]
    public void Once_the_source_says_something_else_the_source_holds()
    {
        var score = Assert.Single(Import("AN;2023;1.1;;1,3\n", out var codes).Scores);
        Assert.Equal((1.3m, null), (score.Score.Appraised, score.Correction));
        Assert.Equal(["correction-outdated"], codes);
    }

    [Theory]
    [InlineData("AN;2022;1.1;;2,1\n")]
    [InlineData("PT;2023;1.1;;2,1\n")]
    [InlineData("AN;2023;1.2;;1\n")]
    public void Files_about_something_else_are_left_alone(string rows)
    {
        Assert.All(Import(rows, out var codes).Scores, s => Assert.Null(s.Correction));
        Assert.Empty(codes);
    }

    [Fact]
    public void A_correction_about_nothing_is_reported()
    {
        Import("AN;2023;1.1;;2,1\n", out var codes, Entry.Replace("\"1.1\"", "\"9.9\"", StringComparison.Ordinal));
        Assert.Equal(["correction-lost"], codes);
    }

    [Theory]
    [InlineData("since: 2024-02-01", "since: 1/2/2024", "bad-date", 11)]
    [InlineData("period: \"2023\"", "period: hai", "bad-period", 3)]
    [InlineData("why:", "whyy:", "yaml-key-missing", 1)]
    [InlineData("part: appraised", "part: thẩm định", "yaml-word", 6)]
    [InlineData("since: 2024-02-01", "since: 2024-02-01\n  more: 1", "yaml-unknown-key", 12)]
    public void Corrections_are_read_strictly(string text, string instead, string code, int line)
    {
        var error = Assert.Throws<DataFileException>(() => CorrectionBook.Parse("c.yaml", Entry.Replace(text, instead, StringComparison.Ordinal)));
        Assert.Equal((code, (long)line), (error.Code, error.Line));
    }

    [Fact]
    public void Two_corrections_of_one_cell_are_refused() =>
        Assert.Equal("correction-twice", Assert.Throws<DataFileException>(() => CorrectionBook.Parse("c.yaml", Entry + "\n" + Entry)).Code);
}
