using System.Text.RegularExpressions;

namespace ReformAnalytics.Portal.Tests.Awards;

/// <summary>What is due when, as a secretary reads it: days where the plan gives days, words where it gives none, and what is still to come in.</summary>
public sealed partial class AwardCalendarTests(PortalServer server)
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
            text: { vi: "người đứng đầu trực tiếp chỉ đạo", en: "the head directs personally" }
          - id: TT-2
            text: { vi: "hai đợt, số lượng theo phân bổ", en: "two waves, as many as are allotted" }
        subjects:
          - { code: commune, name: { vi: "Các xã", en: "Communes" }, kind: collective, groups: [commune] }
        awards:
          - { code: giay-khen, name: { vi: "Giấy khen", en: "Certificate" } }
        rounds:
          - code: "1"
            title: { vi: "Đợt một", en: "First wave" }
            clause: TT-2
            years: { from: 2023 }
            first: 01/01
            last: 30/06
            dossiers-before: 15/06
            review: { kind: preliminary, held: { vi: "sơ kết tháng 7/2023", en: "review in July 2023" }, by: 31/07 }
          - { code: "2", title: { vi: "Đợt hai", en: "Second wave" }, clause: TT-2, years: { from: 2023 }, first: 01/07, last: 31/12, review: { kind: final, held: { vi: "tổng kết cùng tổng kết công tác tư pháp", en: "review together with that of the justice work" } } }
        quotas:
          - { code: communes, clause: TT-2, subjects: [commune], award: giay-khen, count: allotted, order: [preferences] }
        conditions:
          - { clause: TT-1, subjects: [commune], kind: attested, asks: { vi: "người đứng đầu chỉ đạo", en: "the head directs" } }
        """;

    [Fact]
    public async Task Each_deadline_has_its_day_the_days_left_and_what_is_missing_within_the_width_of_a_page()
    {
        using var reform = new Reform(await server.FreshAsync());
        var names = Enumerable.Range(1, 40).Select(n => $"xa-co-ma-so-rat-dai-{n:00}").ToArray();
        reform.Run("import", "units", reform.Write("units.csv", "code,name,kind,group,parent,valid_from,valid_to,aliases\n" + string.Concat(names.Select((n, i) => $"{n},Xã số {i:00},commune,commune,,,,\n"))), "--office", "thu").Expect(0);
        reform.Run("import", "campaigns", reform.Write("tt.yaml", Rules)).Expect(0);
        reform.Run("import", "attestations", reform.Write("a.csv", $"campaign,year,wave,candidate,condition,outcome,stated_by,stated_on,document\nTT,2023,1,{names[0]},TT-1,yes,Văn phòng,2023-05-30,CV 5\n"), "--office", "thu").Expect(0);

        var english = Calendar(reform, "--lang", "en");
        Assert.Equal(
            [
                "2023-06-14 13 dossiers 1", "2023-06-30 29 round ends 40", "2023-07-31 60 review 40",
                "2023-12-31 213 round ends no data yet", "2023-12-31 213 campaign ends", "not set – dossiers no data yet", "not set – review no data yet",
            ],
            english.Where(line => Row().IsMatch(line)).Select(line => Row().Replace(line, "$1 $2 $3 $4").TrimEnd()));
        Assert.All(english, line => Assert.True(line.Length <= 160, $"{line.Length}: {line}"));
        Assert.Contains(english, line => line.Trim() == "missing allotments 1: the number allotted for Communes");
        Assert.Contains(english, line => line.Trim() == "review together with that of the justice work [TT-2]");
        Assert.Contains("missing attestations 39: xa-co-ma-so-rat-dai-02, ", string.Join('\n', english), StringComparison.Ordinal);
        Assert.Contains(english, line => line.EndsWith(" and 27 more", StringComparison.Ordinal));
        var vietnamese = Calendar(reform);
        Assert.Contains(vietnamese, line => line.StartsWith("14/06/2023", StringComparison.Ordinal));
        Assert.Contains(vietnamese, line => line.StartsWith("chưa định", StringComparison.Ordinal));
        Assert.Contains(vietnamese, line => line.Trim() == "thiếu allotments 1: số lượng được phân bổ cho Các xã");

        var rows = reform.Run("award", "calendar", "--campaign", "TT", "--on", "2023-06-01", "--days", "365", "--format", "json").Expect(0).Rows;
        var unset = rows.Where(row => !(bool)row["fixed"]!).ToList();
        Assert.Equal(["dossier", "review"], unset.Select(row => (string)row["kind"]!).Order());
        Assert.All(unset, row => Assert.Equal((null, null, false), ((string?)row["lastDay"], (int?)row["daysLeft"], (bool)row["past"]!)));
        Assert.Equal("2023-06-14", (string?)rows[0]["lastDay"]);

        reform.Run("import", "allotments", reform.Write("al.csv", "campaign,year,wave,kind,group,count\nTT,2023,1,collective,,3\n"), "--office", "thu").Expect(0);
        Assert.DoesNotContain(
            reform.Run("award", "calendar", "--campaign", "TT", "--on", "2023-06-01", "--days", "365", "--format", "json").Expect(0).Rows.Where(row => (string?)row["wave"] == "1").SelectMany(row => row["missing"]!.AsArray()),
            missing => (string?)missing!["feed"] == "allotments");
        Assert.DoesNotContain(Calendar(reform, "--from", "2025-01-01"), line => line.Contains("TT", StringComparison.Ordinal));
    }

    private static string[] Calendar(Reform reform, params string[] more) =>
        reform.Run(["award", "calendar", "--campaign", "TT", "--on", "2023-06-01", "--days", "365", .. more]).Expect(0).Output.TrimEnd('\n').Split('\n');

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d|not set) +(\d+|–) +thu +TT +(?:2023 / \d)? +(dossiers|review|round ends|campaign ends) *(.*)$")]
    private static partial Regex Row();
}
