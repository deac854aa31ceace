using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Ingest.Feeds.Editions;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Pipeline.Tests.Seeds;

public sealed class EditionFileTests
{
    private const string Good = """
        id: test-2023
        office: somewhere
        index: test
        title: { vi: "Bộ chỉ số", en: "Index" }
        source: "Quyết định 1"
        serves: { from: 2023 }
        aggregation: points
        coverage-threshold: 0.8
        missing: earns-nothing
        groups:
          - code: a
            name: "Khối A"
            classes:
              - { name: "Tốt", above: 0.8 }
              - { name: "Khá", from: 0.8 }
          - code: b
            name: { vi: "Khối B", en: "Group B" }
        items:
          - code: "1"
            title: "Lĩnh vực"
            items:
              - { code: "1.1", title: "Tiêu chí", maximum: 2.5, maximum-by-group: { b: 2 }, sources: [self, survey] }
              - { code: "1.2", title: "Tiêu chí khác", maximum: 1, groups: [b] }
        """;

    [Fact]
    public void A_file_says_what_the_edition_holds()
    {
        var edition = EditionFile.Parse(Good, "test.yaml");

        Assert.Equal((2023, null, MissingPolicy.EarnsNothing, TieRule.Competition), (edition.ServesFrom, edition.ServesTo, edition.Missing, edition.Ties));
        Assert.Equal([new ClassRule("Tốt", 0.8m, Inclusive: false), new ClassRule("Khá", 0.8m)], edition.Groups[0].Classes);
        var leaf = edition.Items.WithCode("1.1")!;
        Assert.Equal((2.5m, 2.5m, 2m), (leaf.Maximum, leaf.MaximumFor("a"), leaf.MaximumFor("b")));
        Assert.Equal(ScoreSources.Self | ScoreSources.Survey, leaf.Sources);
        Assert.Equal(ScoreSources.Self | ScoreSources.Appraised, edition.Items.WithCode("1.2")!.Sources);
        Assert.False(edition.Items.WithCode("1.2")!.Concerns("a"));
    }

    [Theory]
    [InlineData("missing: earns-nothing", "missing: never", "yaml-wrong-type", 9, 10, "earns-nothing, withholds, left-out")]
    [InlineData("missing: earns-nothing", "mising: earns-nothing", "yaml-key-unknown", 9, 1, "coverage-threshold")]
    [InlineData("missing: earns-nothing", "mising: earns-nothing", "yaml-key-missing", 1, 1, "missing")]
    [InlineData("missing: earns-nothing", "missing: earns-nothing\nmissing: withholds", "yaml-key-twice", 10, 1, "Delete")]
    [InlineData("coverage-threshold: 0.8", "coverage-threshold: 80", "yaml-wrong-type", 8, 21, "0 - 1")]
    [InlineData("coverage-threshold: 0.8", "coverage-threshold: 0,8", "yaml-wrong-type", 8, 21, "decimal point")]
    [InlineData("coverage-threshold: 0.8", "coverage-threshold: \"0.8\"", "yaml-wrong-type", 8, 21, "number")]
    [InlineData("serves: { from: 2023 }", "serves: { from: 2023, to: 2022 }", "edition-serves-backwards", 6, 27, "first")]
    [InlineData("serves: { from: 2023 }", "serves: 2023", "yaml-wrong-type", 6, 9, "block")]
    [InlineData("title: { vi: \"Bộ chỉ số\", en: \"Index\" }", "title: { vi: \"Bộ chỉ số\" }", "yaml-key-missing", 4, 8, "en")]
    [InlineData("id: test-2023", "id: Test 2023", "yaml-wrong-type", 1, 5, "hyphens")]
    [InlineData("above: 0.8", "above: 0.7", "edition-class-order", 15, 9, "best to worst")]
    [InlineData("above: 0.8", "above: 0.8, from: 0.9", "edition-class-bound", 14, 9, "from: 0.9")]
    [InlineData("name: \"Khá\"", "name: \"Tốt\"", "edition-class-twice", 15, 9, "Rename")]
    [InlineData("- code: b", "- code: a", "edition-group-twice", 16, 11, "Merge")]
    [InlineData("groups: [b] }", "groups: [c] }", "edition-group-unknown", 23, 69, "a, b")]
    [InlineData("{ b: 2 }", "{ c: 2 }", "edition-group-unknown", 22, 77, "a, b")]
    [InlineData("code: \"1.2\"", "code: \"1.1\"", "edition-item-twice", 23, 17, "another")]
    [InlineData("maximum: 1,", "maximum: 0,", "yaml-wrong-type", 23, 57, "0.000001")]
    [InlineData("maximum: 1,", "", "yaml-key-missing", 23, 9, "maximum")]
    [InlineData("maximum: 1,", "maximum: 1, weight: 2,", "yaml-key-useless", 23, 68, "weight")]
    [InlineData("sources: [self, survey]", "sources: [self, guess]", "yaml-wrong-type", 22, 101, "self, appraised, survey")]
    [InlineData("title: \"Lĩnh vực\"", "title: \"Lĩnh vực\"\n    maximum: 3", "yaml-key-unknown", 21, 5, "items")]
    [InlineData("maximum: 2.5,", "maximum: 2.5, groups: [b],", "edition-group-without-items", 11, 3, "leave the group out")]
    [InlineData("source: \"Quyết định 1\"", "source: &x \"Quyết định 1\"", "yaml-not-plain", 5, 9, "seeds/editions")]
    [InlineData("source: \"Quyết định 1\"", "source: \"Quyết định 1", "yaml-broken", 5, 9, "seeds/editions")]
    public void What_is_wrong_is_named_with_line_and_column_and_what_is_allowed(string old, string changed, string code, int line, int column, string remedy)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var problem = Assert.Throws<YamlFileException>(() => EditionFile.Parse(Good.Replace(old, changed, StringComparison.Ordinal), "test.yaml"));

        var finding = problem.Findings.FirstOrDefault(f => f.Code == code);
        Assert.True(finding is not null, $"found only: {string.Join(", ", problem.Findings.Select(f => f.Code))}");
        Assert.Equal((line, column), (finding.Position.Row, finding.Position.Column));
        Assert.Contains(remedy, finding.Remedy.En + finding.Sentence.En, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(finding.Sentence.Vi, finding.Sentence.En);
        Assert.Equal("test.yaml", finding.File);
    }

    [Fact]
    public void Several_mistakes_are_told_at_once_in_the_order_of_the_file()
    {
        var text = Good.Replace("missing: earns-nothing", "missing: 1", StringComparison.Ordinal).Replace("maximum: 1,", "maximum: x,", StringComparison.Ordinal);

        var problem = Assert.Throws<YamlFileException>(() => EditionFile.Parse(text, "test.yaml"));

        Assert.Equal([9, 23], problem.Findings.Select(f => f.Position.Row));
    }

    [Theory]
    [InlineData("", "yaml-empty")]
    [InlineData("# only a comment", "yaml-empty")]
    [InlineData("- a", "yaml-wrong-type")]
    [InlineData("a: 1\n---\nb: 2", "yaml-several-documents")]
    [InlineData("a: &a [1]\nb: [*a, *a]", "yaml-not-plain")]
    public void A_file_that_is_no_edition_is_refused(string text, string code) =>
        Assert.Equal(code, Assert.Throws<YamlFileException>(() => EditionFile.Parse(text, "x.yaml")).Findings[0].Code);

    [Fact]
    public void Nesting_without_end_is_refused_before_it_exhausts_the_stack() =>
        Assert.Equal("yaml-too-deep", Assert.Throws<YamlFileException>(() => EditionFile.Parse(new string('[', 100_000), "x.yaml")).Findings[0].Code);

    [Fact]
    public void The_canonical_text_does_not_depend_on_how_the_file_is_written()
    {
        var other = Good.Replace("maximum: 2.5", "maximum: 2.500", StringComparison.Ordinal).Replace("coverage-threshold: 0.8\nmissing: earns-nothing", "missing: earns-nothing\ncoverage-threshold: 0.80", StringComparison.Ordinal);
        Assert.NotEqual(Good, other);

        var json = EditionJson.Write(EditionFile.Parse(other, "other.yaml"));

        Assert.Equal(EditionJson.Write(EditionFile.Parse(Good, "test.yaml")), json);
        Assert.Contains("\"Bộ chỉ số\"", json, StringComparison.Ordinal);
        Assert.Throws<System.Text.Json.JsonException>(() => EditionJson.Read("{}"));
        Assert.Throws<System.Text.Json.JsonException>(() => EditionJson.Read(json.Replace("\"office\"", "\"ofice\"", StringComparison.Ordinal)));
    }
}
