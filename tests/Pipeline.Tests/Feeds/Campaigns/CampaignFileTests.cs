using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Feeds.Campaigns;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Pipeline.Tests.Feeds.Campaigns;

/// <summary>A campaign file says what is wrong with it, where, and what may stand there.</summary>
public sealed class CampaignFileTests
{
    private const string Sound = """
        id: TT
        office: thu
        title: { vi: Phong trào thử, en: Trial campaign }
        issuer: Huyện
        source: KH 1
        runs: { from: 01/01/2023, to: 31/12/2024, words: hai năm }
        clauses:
          - { id: TT-1, text: một }
          - { id: TT-2, text: hai, stated: nói về phong trào }
          - { id: TT-3, text: ba }
        subjects:
          - { code: communes, name: Các xã, kind: collective, groups: [commune], index: cchc }
          - { code: staff, name: Cán bộ, kind: individual, person: staff, groups: [commune], index: cchc }
        awards:
          - { code: giay-khen, name: Giấy khen }
        rounds:
          - title: Xét năm
            clause: TT-1
            years: { from: 2023, to: 2024 }
            first: 01/01
            last: 31/12
            dossiers-before: 05/01 next year
            review: { kind: final, held: tổng kết, by: 31/10 }
        dossier: { clause: TT-1, parts: [request, report], copies: 2, sent-to: Văn phòng }
        quotas:
          - { code: xa, clause: TT-1, subjects: [communes], award: giay-khen, count: allotted, order: [ratio] }
        conditions:
          - { clause: TT-1, subjects: [communes, staff], kind: dossier-on-time, asks: đúng hạn }
          - { clause: TT-3, part: 1, subjects: [communes], kind: satisfaction-above, above: 0.9, asks: trên 90% }
          - { clause: TT-3, part: 2, subjects: [staff], kind: rated-at-least, rating: good, asks: xếp loại }
        """;

    [Fact]
    public void A_sound_file_is_read_whole()
    {
        var campaign = CampaignFile.Parse(Sound, "tt.yaml");

        Assert.Equal(("TT", "thu", "Trial campaign", "Huyện"), (campaign.Id, campaign.Office, campaign.Title.En, campaign.Issuer.En));
        Assert.Equal(CampaignJson.Write(campaign), CampaignJson.Write(CampaignFile.Parse('\uFEFF' + Sound, "tt.yaml")));
        Assert.Equal("khac", CampaignFile.Parse(Sound, "tt.yaml", "khac").Office);
        var round = Assert.Single(campaign.Rounds);
        Assert.Equal((new DateOnly(2025, 1, 5), new DateOnly(2024, 12, 31)), (round.DossierBefore!.Value.For(2024), round.Last.For(2024)));
        Assert.Equal([2023, 2024], round.Years);
        Assert.True(Assert.Single(campaign.Quotas).Allotted);
        Assert.Equal(["TT-1", "TT-3.1", "TT-3.2"], campaign.Conditions.Select(c => c.Id));
        Assert.Equal(["dossier-on-time", "rated-at-least"], campaign.ConditionsOf("staff").Select(c => c.Kind));
        Assert.Equal(CampaignJson.Write(campaign), CampaignJson.Write(CampaignJson.Read(CampaignJson.Write(campaign))));
    }

    // What is replaced, by what, the code, where the fault stands, and the words that the answer must name.
    [Theory]
    [InlineData("issuer: Huyện", "isuer: Huyện", "yaml-key-unknown", "isuer", "issuer")]
    [InlineData("issuer: Huyện\n", "", "yaml-key-missing", "id: TT", "issuer")]
    [InlineData("kind: rated-at-least, rating: good", "kind: rated, rating: good", "yaml-wrong-type", "rated,", "rated-at-least satisfaction-above attested")]
    [InlineData("rating: good", "rating: great", "yaml-wrong-type", "great", "excellent good completed not_completed")]
    [InlineData("above: 0.9", "above: 90", "yaml-wrong-type", "90, asks", "0 1")]
    [InlineData("above: 0.9", "above: \"0.9\"", "yaml-wrong-type", "\"0.9\"", "number")]
    [InlineData("above: 0.9, asks", "asks", "campaign-share-bound", "{ clause: TT-3, part: 1", "above from")]
    [InlineData("above: 0.9", "above: 0.9, from: 0.9", "campaign-share-bound", "{ clause: TT-3, part: 1", "above from")]
    [InlineData("above: 0.9", "above: 0.9, class: Khá", "yaml-key-unknown", "class: Khá", "above from questions")]
    [InlineData("kind: collective", "kind: collectives", "yaml-wrong-type", "collectives", "collective individual")]
    [InlineData("person: staff", "person: official", "yaml-wrong-type", "official", "staff resident")]
    [InlineData("groups: [commune], index: cchc }\n  - { code: staff", "groups: [], index: cchc }\n  - { code: staff", "yaml-wrong-type", "[], index", "group")]
    [InlineData("code: staff", "code: communes", "campaign-subject-twice", "communes, name: Cán bộ", "code")]
    [InlineData("id: TT-2", "id: tt-1", "campaign-clause-twice", "tt-1, text", "code")]
    [InlineData("clause: TT-3, part: 2", "clause: TT-9, part: 2", "campaign-clause-unknown", "TT-9", "TT-1 TT-2 TT-3")]
    [InlineData(", stated: nói về phong trào", "", "campaign-clause-unanswered", "TT-2, text", "attested stated")]
    [InlineData("part: 2", "part: 1", "campaign-condition-twice", "TT-3, part: 1, subjects: [staff]", "part: 1 part: 2")]
    [InlineData("subjects: [staff], kind", "subjects: [people], kind", "campaign-subject-unknown", "people", "communes staff")]
    [InlineData("subjects: [communes], award: giay-khen", "subjects: [communes], award: bang-khen", "campaign-award-unknown", "bang-khen", "giay-khen")]
    [InlineData("subjects: [communes], award", "subjects: [communes, staff], award", "campaign-quota-mixed", "[communes, staff], award", "own")]
    [InlineData("count: allotted", "count: some", "yaml-wrong-type", "some", "allotted 0")]
    [InlineData("order: [ratio]", "order: [rank]", "yaml-wrong-type", "rank]", "ratio change rise rating preferences")]
    [InlineData("order: [ratio]", "order: [rating]", "campaign-order-useless", "rating]", "individuals")]
    [InlineData("parts: [request, report]", "parts: [request, letter]", "yaml-wrong-type", "letter", "request report minutes")]
    [InlineData("kind: final", "kind: last", "yaml-wrong-type", "last, held", "preliminary final")]
    [InlineData("last: 31/12", "last: 31/02", "campaign-day-impossible", "31/02", "day")]
    [InlineData("last: 31/12", "last: 2023-12-31", "yaml-wrong-type", "2023-12-31", "15/10 next year 15/10/2029")]
    [InlineData("dossiers-before: 05/01 next year", "dossiers-before: 01/01", "campaign-dossier-early", "01/01\n    review", "next year")]
    [InlineData("from: 01/01/2023", "from: 01/01", "yaml-wrong-type", "01/01, to", "29/10/2029")]
    [InlineData("from: 01/01/2023", "from: 01/01/2025", "campaign-runs-backwards", "31/12/2024", "next year")]
    [InlineData("years: { from: 2023, to: 2024 }", "years: { from: 2023, to: 2026 }", "campaign-round-outside", "{ from: 2023, to: 2026 }", "years runs")]
    [InlineData("kind: rated-at-least, rating: good", "kind: rose-from-weak", "campaign-condition-unfounded", "rose-from-weak", "choose")]
    [InlineData("dossier: {", "dosier: {", "yaml-key-unknown", "dosier", "dossier rise")]
    [InlineData("clauses:\n", "clauses: none\nx:\n", "yaml-wrong-type", "none\nx", "list")]
    [InlineData("id: TT\n", "id: TT\nid: TU\n", "yaml-key-twice", "id: TU", "'id' Delete")]
    [InlineData("issuer: Huyện", "issuer: Huy\uFFFDn", "yaml-not-utf8", "\uFFFD", "UTF-8")]
    [InlineData("issuer: Huyện", "issuer: \0H\0u\0y", "yaml-not-utf8", "\0H", "UTF-8")]
    [InlineData("issuer: Huyện", "issuer: [Huyện", "yaml-broken", null, "seeds")]
    [InlineData("    clause: TT-1\n", "\tclause: TT-1\n", "yaml-broken", null, "seeds")]
    [InlineData("issuer: Huyện", "issuer: &a Huyện", "yaml-not-plain", "&a", "seeds")]
    public void Every_fault_is_named_with_its_line_column_and_the_words_that_are_allowed(string sound, string faulty, string code, string? at, string words)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        var text = Sound.Replace(sound, faulty, StringComparison.Ordinal);

        var error = Assert.Throws<YamlFileException>(() => CampaignFile.Parse(text, "tt.yaml"));

        var finding = error.Findings.FirstOrDefault(f => f.Code == code);
        Assert.True(finding is not null, string.Join('\n', error.Findings.Select(f => $"{f.Code} {f.Position.Row}:{f.Position.Column} {f.Sentence.En}")));
        Assert.Equal(Severity.Rejection, finding.Severity);
        if (at is not null)
        {
            var before = text[..text.IndexOf(at, StringComparison.Ordinal)];
            Assert.Equal((before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')), (finding.Position.Row, finding.Position.Column));
        }

        Assert.True(finding.Position is { Row: > 0, Column: > 0 });
        Assert.All(words.Split(' '), word => Assert.Contains(word, finding.Sentence.En + " " + finding.Remedy.En, StringComparison.Ordinal));
        Assert.All(new[] { finding.Sentence.Vi, finding.Remedy.Vi }, said => Assert.False(string.IsNullOrWhiteSpace(said)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# chỉ có ghi chú")]
    [InlineData("- một\n- danh sách")]
    [InlineData("chữ trơn")]
    [InlineData("a: 1\n---\nb: 2")]
    public void What_is_no_campaign_at_all_is_refused(string text) => Assert.NotEmpty(Assert.Throws<YamlFileException>(() => CampaignFile.Parse(text, "x.yaml")).Findings);

    [Fact]
    public void No_damage_to_a_file_ends_in_anything_but_its_faults()
    {
        var random = new Random(20231015);
        const string Marks = "{}[]:,-\"'#&*!|>%@`\t\n \\?";
        var told = 0;
        for (var i = 0; i < 3000; i++)
        {
            var (at, with) = (random.Next(Sound.Length), Marks[random.Next(Marks.Length)]);
            var text = random.Next(2) == 0 ? Sound.Insert(at, with.ToString()) : Sound.Remove(at, Math.Min(random.Next(1, 6), Sound.Length - at));
            try
            {
                Assert.NotNull(CampaignFile.Parse(text, "x.yaml"));
            }
            catch (YamlFileException e)
            {
                told++;
                Assert.All(e.Findings, f => Assert.True(f.Position is { Row: > 0, Column: > 0 }, text));
            }
        }

        Assert.InRange(told, 500, 2999);
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_the_file()
    {
        var text = Sound.Replace("issuer", "isuer", StringComparison.Ordinal).Replace("rating: good", "rating: great", StringComparison.Ordinal).Replace("last: 31/12", "last: 32/12", StringComparison.Ordinal);

        var places = Assert.Throws<YamlFileException>(() => CampaignFile.Parse(text, "x.yaml")).Findings.Select(f => f.Position.Row!.Value).ToArray();

        Assert.True(places.Length >= 3);
        Assert.Equal(places.Order(), places);
    }
}
