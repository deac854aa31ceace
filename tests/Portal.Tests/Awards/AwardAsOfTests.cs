using System.Text.Json.Nodes;
using ReformAnalytics.Portal.Tests.Publications;

namespace ReformAnalytics.Portal.Tests.Awards;

/// <summary>What a campaign came to on the day of a publication, and what it comes to now.</summary>
public sealed class AwardAsOfTests(PortalServer server)
{
    private const string Rules = """
        id: TT
        office: thu
        title: { vi: "Phong trào thử", en: "Trial campaign" }
        issuer: { vi: "Huyện", en: "District" }
        source: { vi: "KH 1", en: "Plan 1" }
        runs: { from: 01/01/2023, to: 31/12/2023, words: { vi: "năm 2023", en: "2023" } }
        clauses:
          - id: TT-1
            text: { vi: "chỉ số cao hơn năm trước", en: "the index is higher than the year before" }
          - id: TT-2
            text: { vi: "01 giấy khen, xét hằng năm", en: "one certificate, judged every year" }
          - id: TT-3
            text: { vi: "hài lòng trên 80%", en: "more than 80% satisfied" }
        subjects:
          - { code: commune, name: { vi: "Các xã", en: "Communes" }, kind: collective, groups: [commune], index: thu }
        awards:
          - { code: giay-khen, name: { vi: "Giấy khen", en: "Certificate" } }
        rounds:
          - { title: { vi: "Xét năm", en: "The year" }, clause: TT-2, years: { from: 2023 }, first: 01/01, last: 31/12 }
        quotas:
          - { code: communes, clause: TT-2, subjects: [commune], award: giay-khen, count: 1, order: [ratio] }
        conditions:
          - { clause: TT-1, subjects: [commune], kind: ratio-higher-than-year-before, asks: { vi: "cao hơn năm trước", en: "higher than the year before" } }
          - { clause: TT-3, subjects: [commune], kind: satisfaction-above, above: 0.8, asks: { vi: "hài lòng trên 80%", en: "more than 80% satisfied" } }
        """;

    [Fact]
    public async Task A_publication_an_import_and_now_each_give_their_own_figures_with_the_rows_that_they_stand_on()
    {
        await using var office = await PublishedOffice.ReadyAsync(server);
        office.Import("campaigns", "tt.yaml", Rules);
        office.Publish("2023", "final");
        office.Correct("B,2023,1.1,35,33", "B,2023,1.1,35,29");
        office.Import("satisfaction", "answers-2.csv", "unit,question,period,channel,answered,satisfied\nC,chung,2023-Q1,phieu,10,9\nA,chung,2023-Q1,phieu,100,80\n");

        const string Index = "A qualifies TT-1 met 0.8 scores.csv D8:D10 E8:E10; scores.csv D2:D4 E2:E4";
        const string Answers = "A qualifies TT-3 met 0.9 answers.csv 3 90/100";
        Assert.Equal(Index, Told(office, "A", "TT-1", "--as-of", "p1"));
        Assert.Equal(Answers, Told(office, "A", "TT-3", "--as-of", "p1"));
        Assert.Equal(Answers, Told(office, "A", "TT-3", "--as-of", "5"));
        Assert.Equal(Answers, Told(office, "A", "TT-3", "--as-of", "thu/thu-2023/2023/r1"));
        Assert.Equal("B does_not_qualify TT-1 met 0.83 scores.csv D11:D13 E11:E13; scores.csv D5:D7 E5:E7", Told(office, "B", "TT-1", "--as-of", "p1"));
        Assert.Equal("A does_not_qualify TT-3 not_met 0.8 answers-2.csv 3 80/100", Told(office, "A", "TT-3"));
        Assert.Equal("B does_not_qualify TT-1 not_met 0.79 scores.csv D11:D13 E11:E13; scores.csv D5:D7 E5:E7", Told(office, "B", "TT-1"));
        Assert.Contains("unknown-publication", Evaluate(office, "--as-of", "p9").Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("leave out --wave", Evaluate(office, "--wave", "2").Expect(2).Error, StringComparison.Ordinal);
    }

    private static RunResult Evaluate(PublishedOffice office, params string[] more) =>
        office.Reform.Run(["award", "evaluate", "--campaign", "TT", "--year", "2023", "--format", "json", .. more]);

    private static string Told(PublishedOffice office, string candidate, string condition, params string[] more)
    {
        var one = Evaluate(office, more).Expect(0).Json["candidates"]!.AsArray().Single(c => (string?)c!["candidate"] == candidate)!;
        var outcome = one["conditions"]!.AsArray().Single(c => (string?)c!["id"] == condition)!;
        return $"{candidate} {one["verdict"]} {condition} {outcome["outcome"]} {outcome["figures"]![0]!["value"]} {string.Join("; ", outcome["sources"]!.AsArray().Select(Place))}";
    }

    private static string Place(JsonNode? source) => (string?)source!["kind"] == "counts"
        ? $"{source["file"]} {source["row"]} {source["satisfied"]}/{source["answered"]}"
        : string.Join(' ', source["cells"]!.AsArray().Select(c => $"{c!["file"]} {c["cells"]}"));
}
