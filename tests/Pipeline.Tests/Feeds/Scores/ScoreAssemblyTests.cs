using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Feeds.Scores;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Pipeline.Tests.Files;
using ReformAnalytics.Pipeline.Tests.Layouts;

namespace ReformAnalytics.Pipeline.Tests.Feeds.Scores;

public sealed class ScoreAssemblyTests
{
    private static AssembledScores Tidy(string rows) =>
        ScoreAssembly.Assemble(Sample.Read("tidy", Sample.Csv("unit;period;item;self;appraised;survey;status;standard_error\n" + rows)), Sample.Reform);

    [Theory]
    [InlineData("AN;2023;1.1;;2,6;;;", "above-maximum", "E", "2,6")]
    [InlineData("AN;2023;1.1;120;2;;;", "above-maximum", "D", "120")]
    [InlineData("AN;2023;2.1;;2;1,5;;", "above-maximum", "E", "2")]
    [InlineData("AN;2023;1.1;;-1;;;", "negative", "E", "-1")]
    [InlineData("AN;2023;1.1;;tốt;;;", "text-for-number", "E", "tốt")]
    [InlineData("AN;2023;1.1;;1%;;;", "percent-for-points", "E", "1%")]
    [InlineData("AN;2023;1.1;;2;;n/a;", "status-contradicts", "G", "n/a")]
    [InlineData("AN;2023;1.1;;;;measured;", "status-contradicts", "G", "measured")]
    [InlineData("AN;2023;1.1;;;;sao đó;", "unknown-status", "G", "sao đó")]
    [InlineData("AN;2023;1.1;;2;;;ba", "text-for-number", "H", "ba")]
    [InlineData("AN;2023;1.1;;2;;;-1", "negative", "H", "-1")]
    public void What_is_no_score_is_rejected_with_its_place(string row, string code, string column, string value)
    {
        var assembled = Tidy(row + "\nPT;2023;1.1;;1;;;\n");
        var finding = Assert.Single(assembled.Findings);
        Assert.Equal((Severity.Rejection, code, 2, column, value), (finding.Severity, finding.Code, finding.Position.Row!.Value, finding.Position.ColumnLetters, finding.Value));
        Assert.All(new[] { finding.Sentence.Vi, finding.Sentence.En, finding.Remedy.Vi, finding.Remedy.En }, Assert.NotEmpty);
        Assert.Equal("PT", Assert.Single(assembled.Scores).Unit.Code);
    }

    [Theory]
    [InlineData("AN;2023;2.1;2;1,5;1,5;;0,2", ScoreStatus.Measured, "2 1.5 1.5")]
    [InlineData("AN;2023;1.1;;0;;;", ScoreStatus.Measured, " 0 ")]
    [InlineData("AN;2023;1.1;;;;;", ScoreStatus.Blank, "  ")]
    [InlineData("AN;2023;1.1;;KAD;;;", ScoreStatus.NotApplicable, "  ")]
    [InlineData("AN;2023;1.1;-;;;;", ScoreStatus.Blank, "  ")]
    [InlineData("AN;2023;1.1;KAD;;;;", ScoreStatus.NotApplicable, "  ")]
    [InlineData("AN;2023;1.1;-;2;;;", ScoreStatus.Measured, " 2 ")]
    [InlineData("AN;2023;1.1;;;-;;", ScoreStatus.Blank, "  ")]
    [InlineData("AN;2023;1.1;;;;Không áp dụng;", ScoreStatus.NotApplicable, "  ")]
    [InlineData("AN;2023;1.1;;;;not_measured;", ScoreStatus.NotMeasured, "  ")]
    [InlineData("AN;2023;1.1;;chưa đánh giá;;;", ScoreStatus.NotMeasured, "  ")]
    [InlineData("AN;2023;1.1;;1;;Measured;", ScoreStatus.Measured, " 1 ")]
    public void Blank_zero_not_applicable_and_not_measured_are_four_things(string row, ScoreStatus status, string points)
    {
        var assembled = Tidy(row);
        Assert.Empty(assembled.Findings);
        var score = Assert.Single(assembled.Scores).Score;
        Assert.Equal((status, points), (score.Status, FormattableString.Invariant($"{score.Self} {score.Appraised} {score.Survey}")));
    }

    [Fact]
    public void A_leaf_scored_twice_is_kept_once_when_equal_and_not_at_all_when_different()
    {
        var assembled = Tidy("AN;2023;1.1;2;1;;;\nAN;2023;1.2;;1;;;\nAN;2023;1.1;2;1,0;;;\nAN;2023;1.2;;0,5;;;\nAN;2022;1.2;;1;;;\nPT;2023;1.1;;;;;\nPT;2023;1.1;;2;;;\n");
        Assert.Equal(["AN 1.1 2023 2", "AN 1.2 2022 6", "PT 1.1 2023 8"], assembled.Scores.Select(s => $"{s.Unit.Code} {s.Item.Code} {s.Period} {s.Row}"));
        Assert.Equal(
            [(Severity.Note, 4), (Severity.Rejection, 3), (Severity.Rejection, 5)],
            assembled.Findings.Select(f => (f.Severity, f.Position.Row!.Value)));
        Assert.Contains("E5", assembled.Findings[1].Sentence.Vi);
        Assert.Contains("E3", assembled.Findings[2].Sentence.En);
    }

    [Fact]
    public void Points_of_a_source_that_the_leaf_does_not_have_are_noted_once()
    {
        var assembled = Tidy("AN;2023;1.1;;1;2;;\nPT;2023;1.1;;1;2;;\n");
        var note = Assert.Single(assembled.Findings);
        Assert.Equal((Severity.Note, "source-not-used", 2), (note.Severity, note.Code, note.Position.Row!.Value));
        Assert.All(assembled.Scores, s => Assert.Equal((null, (int?)5), (s.Score.Survey, s.AppraisedColumn)));
    }

    [Fact]
    public void Items_and_editions_that_do_not_concern_a_group_take_no_points()
    {
        var edition = Sample.Edition("e", "e",
            new Domain.Editions.Item { Code = "1", Title = new("a", "a"), Children = [], Maximum = 10, MaximumByGroup = new Dictionary<string, decimal> { ["xa"] = 2 } },
            new Domain.Editions.Item { Code = "2", Title = new("b", "b"), Children = [], Maximum = 10, Groups = ["phong"] });
        var units = new Domain.Units.UnitDirectory([.. Sample.Communes.Units, Sample.Communes.Units[0] with { Code = "Z", Name = "Phòng Z", Group = "khac" }]);
        var reading = ScoreLayouts.Read(Sample.Csv("unit,1,2\nAN,2,1\nPT,3,\nZ,1,1\n"), Sample.Layout("matrix", "unit-headings: [unit]"), edition, units, given: null);
        var assembled = ScoreAssembly.Assemble(reading, edition);
        Assert.Equal(["AN 1"], assembled.Scores.Select(s => $"{s.Unit.Code} {s.Item.Code}"));
        Assert.Equal([("item-not-for-group", "C2"), ("above-maximum", "B3"), ("item-not-for-group", "B4")], assembled.Findings.Select(f => (f.Code, $"{f.Position.ColumnLetters}{f.Position.Row}")));
    }

    [Fact]
    public void Formula_errors_and_dates_are_no_points()
    {
        var reading = Sample.Read("matrix", new TestWorkbook().Sheet("2023", [["Đơn vị", "1.1", "1.2"], ["AN", "#REF!", true]]).Read("a-2023.xlsx"));
        var assembled = ScoreAssembly.Assemble(reading, Sample.Reform);
        Assert.Equal([("text-for-number", "#REF!"), ("text-for-number", "TRUE")], assembled.Findings.Select(f => (f.Code, f.Value)));
        Assert.Empty(assembled.Scores);
    }

    [Fact]
    public void Numbers_that_could_be_thousands_are_refused_where_the_file_uses_both_marks() =>
        Assert.Equal("ambiguous-number", Assert.Single(Tidy("AN;2023;1.1;;1.234;;;\nPT;2023;1.1;;1,5;;;\nTH;2023;1.1;;1.5;;;\n").Findings).Code);
}
