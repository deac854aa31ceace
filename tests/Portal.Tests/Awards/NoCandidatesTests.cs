namespace ReformAnalytics.Portal.Tests.Awards;

/// <summary>A rulebook whose groups are not those of the office: every file is right, and nobody is judged.</summary>
public sealed class NoCandidatesTests(PortalServer server)
{
    private const string Units = "code,name,kind,group,parent,valid_from,valid_to,aliases\nA,Xã An Bình,commune,commune,,,,\nB,Phòng Nội vụ,agency,agency,,,,\n";

    private const string Rules = """
        id: TT
        office: thu
        title: { vi: "Phong trào thử", en: "Trial campaign" }
        issuer: { vi: "Huyện", en: "District" }
        source: { vi: "KH 1", en: "Plan 1" }
        runs: { from: 01/01/2023, to: 31/12/2023, words: { vi: "năm 2023", en: "2023" } }
        clauses:
          - id: TT-1
            text: { vi: "người đứng đầu trực tiếp chỉ đạo, xét hằng năm", en: "the head directs personally, judged every year" }
          - id: TT-2
            text: { vi: "ưu tiên tập thể nhỏ", en: "small collectives first" }
        subjects:
          - { code: commune, name: { vi: "Các xã", en: "Communes" }, kind: collective, groups: [GROUP] }
        awards:
          - { code: giay-khen, name: { vi: "Giấy khen", en: "Certificate" } }
        rounds:
          - { title: { vi: "Xét năm", en: "The year" }, clause: TT-1, years: { from: 2023 }, first: 01/01, last: 31/12 }
        quotas:
          - { code: communes, clause: TT-1, subjects: [commune], award: giay-khen, count: 1, order: [preferences] }
        conditions:
          - { clause: TT-1, subjects: [commune], kind: attested, asks: { vi: "người đứng đầu chỉ đạo", en: "the head directs" } }
          - { clause: TT-2, subjects: [commune], kind: attested, preference: true, asks: { vi: "tập thể nhỏ", en: "a small collective" } }
        """;

    [Fact]
    public async Task What_the_plan_names_what_there_is_and_what_to_do_is_said_and_conditions_are_counted_apart_from_preferences()
    {
        using var reform = new Reform(await server.FreshAsync());
        reform.Run("import", "units", reform.Write("units.csv", Units), "--office", "thu").Expect(0);
        reform.Run("import", "campaigns", reform.Write("tt.yaml", Rules.Replace("GROUP", "xa, phuong", StringComparison.Ordinal))).Expect(0);
        reform.Run("import", "attestations", reform.Write("a.csv", "campaign,year,candidate,condition,outcome,stated_by,stated_on,document\nTT,2023,A,TT-1,yes,Văn phòng,2023-11-30,CV 5\n"), "--office", "thu").Expect(0);

        var english = Evaluate(reform, "--lang", "en");
        Assert.Contains("campaign TT is for groups xa, phuong, and the units of office 'thu' are in groups agency, commune.", english, StringComparison.Ordinal);
        Assert.Contains("./reform import campaigns", english, StringComparison.Ordinal);
        Assert.DoesNotContain("put the list above before the council", english, StringComparison.Ordinal);
        Assert.Contains("phong trào TT dành cho các khối xa, phuong, còn đơn vị của cơ quan 'thu' thuộc các khối agency, commune.", Evaluate(reform), StringComparison.Ordinal);

        reform.Run("import", "campaigns", reform.Write("tt.yaml", Rules.Replace("GROUP", "commune", StringComparison.Ordinal))).Expect(0);
        var judged = Evaluate(reform, "--lang", "en");
        Assert.DoesNotContain("There is no unit to judge", judged, StringComparison.Ordinal);
        Assert.Matches(@"Met +Preferences +Not met +Open\n", judged);
        Assert.Matches(@"A +Xã An Bình +qualifies +1/1 +0/1 +\(TT-2\)", judged);
    }

    private static string Evaluate(Reform reform, params string[] more) => reform.Run(["award", "evaluate", "--campaign", "TT", "--year", "2023", .. more]).Expect(0).Output;
}
