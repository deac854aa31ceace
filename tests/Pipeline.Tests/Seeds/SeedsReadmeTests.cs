using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Ingest.Feeds.Campaigns;
using ReformAnalytics.Ingest.Feeds.Satisfaction;
using ReformAnalytics.Ingest.Feeds.Scores;
using ReformAnalytics.Ingest.Feeds.Statements;
using ReformAnalytics.Ingest.Feeds.Units;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Pipeline.Tests.Seeds;

/// <summary>The dictionary says what the readers accept, and names every file that is there.</summary>
public sealed class SeedsReadmeTests
{
    private static readonly string Readme = File.ReadAllText(SeedsFolder.Path("README.md"));

    [Fact]
    public void Every_heading_and_word_that_the_readers_accept_is_in_the_dictionary()
    {
        var accepted = TidyHeadings.All.Values.Concat(SatisfactionHeadings.All.Values).Concat(StatusWords.All.Values).SelectMany(v => v);

        Assert.All(accepted, word => Assert.Contains(word, Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_column_heading_and_word_of_the_campaign_feeds_is_in_the_dictionary_and_no_other()
    {
        Assert.All(StatementFeeds.All, feed =>
        {
            var section = Readme[(Readme.IndexOf($"### Feed `{feed.Name}`", StringComparison.Ordinal) + 5)..];
            section = section[..Math.Min(section.IndexOf("\n### ", StringComparison.Ordinal) is > 0 and var next ? next : int.MaxValue, section.IndexOf("\n## ", StringComparison.Ordinal))];
            var rows = Regex.Matches(section, @"^\| `(\w+)`(?: \((optional|may be empty)\))? \| ([^|]+) \| [^|]+ \|$", RegexOptions.Multiline).Where(m => feed.Columns.Any(c => c.Key == m.Groups[1].Value));

            Assert.Equal(feed.Columns.Select(c => (c.Key, c.MayLack ? "optional" : c.Required ? "" : "may be empty", string.Join(", ", c.Vietnamese.Select(v => v.Contains(',', StringComparison.Ordinal) ? $"\"{v}\"" : v)))), rows.Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value)));
            Assert.All(feed.Columns.Where(c => c.Words is not null).SelectMany(c => c.Words!.All), w => Assert.All(w.Words.Skip(1).Prepend($"`{w.Stored}`"), word => Assert.Contains(word, section, StringComparison.Ordinal)));
        });
        Assert.All(StatementFeeds.Withdrawn.Concat(StatementFeeds.Ignored).Concat(StatementWords.WholeOffice), word => Assert.Contains(word, Readme.ReplaceLineEndings(" "), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_heading_that_the_dictionary_gives_for_units_is_accepted()
    {
        var section = Readme[Readme.IndexOf("## Feed `units`", StringComparison.Ordinal)..Readme.IndexOf("## Feed `scores`", StringComparison.Ordinal)];
        var rows = Regex.Matches(section, @"^\| `(\w+)` \| ([^|]+) \|", RegexOptions.Multiline).Select(m => (Column: m.Groups[1].Value, Vietnamese: m.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries))).ToList();
        Assert.Equal(8, rows.Count);
        var english = rows.ConvertAll(r => r.Column);

        foreach (var (column, vietnamese) in rows)
        {
            Assert.All(vietnamese, heading =>
            {
                var headings = english.ConvertAll(c => c == column ? heading : c);
                var result = UnitsFile.Read("u.csv", string.Empty, [new(1, headings), new(2, ["A", "Một", "xã", "g", "", "01/01/2020", "", "M"])]);
                Assert.Empty(result.Findings);
                Assert.Single(result.Units);
            });
        }
    }

    [Fact]
    public void Every_kind_of_condition_and_every_word_of_a_campaign_is_in_the_dictionary_and_no_other()
    {
        var section = Readme[Readme.IndexOf("## Campaigns (YAML)", StringComparison.Ordinal)..Readme.IndexOf("## Layouts (YAML)", StringComparison.Ordinal)];
        var kinds = typeof(Condition).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), Regex.Matches(section, "^\\| `([a-z-]+)` \\|", RegexOptions.Multiline).Select(m => m.Groups[1].Value).Where(w => w != "kind").Order(StringComparer.Ordinal));

        // What a wrong word is answered with is what the reader accepts.
        var wrong = "{ id: X, title: t, issuer: i, source: s, runs: { from: 01/01/2023, to: 31/12/2023, words: w }, clauses: [{ id: C-1, text: t }], awards: [{ code: a, name: n }],\n"
            + "subjects: [{ code: s, name: n, kind: individual, person: x, index: i }, { code: k, name: n, kind: x }],\n"
            + "rounds: [{ title: t, clause: C-1, years: { from: 2023 }, first: 01/01, last: 31/12, review: { kind: x, held: h } }], dossier: { clause: C-1, parts: [x], sent-to: h },\n"
            + "quotas: [{ code: q, clause: C-1, subjects: [s], award: a, count: 1, order: [x] }],\n"
            + "conditions: [{ clause: C-1, subjects: [s], asks: a, kind: x }, { clause: C-1, part: 2, subjects: [s], asks: a, kind: rated-at-least, rating: x }] }";
        var words = Assert.Throws<YamlFileException>(() => CampaignFile.Parse(wrong, "x.yaml")).Findings
            .Where(f => f.Code == "yaml-wrong-type" && f.Value == "x").Select(f => f.Remedy.En).Where(r => r.Contains(':', StringComparison.Ordinal))
            .SelectMany(r => r[(r.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd('.').Split(',', StringSplitOptions.TrimEntries)).ToArray();
        Assert.True(words.Length > 30, string.Join(' ', words));
        Assert.All(words, word => Assert.Matches($"(^|[^a-z_-]){Regex.Escape(word)}([^a-z_-]|$)", section));
    }

    [Fact]
    public void Every_file_is_named_and_every_name_is_a_file()
    {
        var files = new[] { "units", "editions", "campaigns", "corrections", "hue" }
            .SelectMany(folder => Directory.GetFiles(SeedsFolder.Path(folder)).Select(f => $"{folder}/{Path.GetFileName(f)}"))
            .Concat(Directory.GetFiles(SeedsFolder.Path("campaigns/expected"), "*.csv").Select(f => $"campaigns/expected/{Path.GetFileName(f)}"))
            .Concat(Directory.GetFiles(SeedsFolder.Path("chau-thanh/scores")).Select(f => Path.GetFileName(f)))
            .Concat(Directory.GetFiles(SeedsFolder.Path("layouts")).Select(f => Path.GetFileNameWithoutExtension(f)));
        Assert.All(files, file => Assert.Contains($"`{file}`", Readme, StringComparison.Ordinal));

        foreach (Match named in Regex.Matches(Readme, "`((units|editions|campaigns|corrections|hue)/[^`*]+|[a-z-]+/)`"))
        {
            Assert.True(Path.Exists(SeedsFolder.Path(named.Groups[1].Value)), named.Value);
        }
    }
}
