using Npgsql;

namespace ReformAnalytics.Portal.Tests;

/// <summary>The council's word as a secretary records, lists, reviews and verifies it.</summary>
public sealed class AwardDecisionTests(PortalServer server)
{
    private const string Units = "code,name,kind,group,parent,valid_from,valid_to,aliases\nA,Xã An Bình,commune,commune,,,,\nB,Xã Bình Minh,commune,commune,,,,\n";

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
            text: { vi: "01 giấy khen, xét hằng năm", en: "one certificate, judged every year" }
        subjects:
          - { code: commune, name: { vi: "Các xã", en: "Communes" }, kind: collective, groups: [commune] }
        awards:
          - { code: giay-khen, name: { vi: "Giấy khen", en: "Certificate" } }
        rounds:
          - { title: { vi: "Xét năm", en: "The year" }, clause: TT-2, years: { from: 2023 }, first: 01/01, last: 31/12 }
        quotas:
          - { code: communes, clause: TT-2, subjects: [commune], award: giay-khen, count: 1, order: [preferences] }
        conditions:
          - { clause: TT-1, subjects: [commune], kind: attested, asks: { vi: "người đứng đầu chỉ đạo", en: "the head directs" } }
        """;

    [Fact]
    public async Task A_decision_shows_in_the_evaluation_and_its_list_and_a_later_file_in_the_review()
    {
        using var reform = await OfficeAsync();
        reform.Run(Decide("A", "granted", "1/QĐ")).Expect(0);
        reform.Run([.. Decide("B", "granted", "2/QĐ"), "--reason", "Đột xuất"]).Expect(0);

        var candidates = reform.Run("award", "evaluate", "--campaign", "TT", "--year", "2023", "--format", "json").Expect(0).Json["candidates"]!.AsArray();
        Assert.Equal(["granted", "granted"], candidates.Select(c => (string?)c!["decision"]!["ruling"]));
        Assert.Contains("Đột xuất", reform.Run("award", "evaluate", "--campaign", "TT", "--year", "2023").Expect(0).Output, StringComparison.Ordinal);
        var listed = reform.Run("award", "decisions", "--format", "json").Expect(0).Json["decisions"]!.AsArray();
        Assert.Equal(["does-not-qualify", "quota-full"], listed[1]!["decision"]!["departures"]!.AsArray().Select(d => (string?)d!["code"]));
        Assert.Contains("2 quyết định đang có hiệu lực: căn cứ vẫn như", reform.Run("award", "review").Expect(0).Output, StringComparison.Ordinal);

        Attest(reform, "sau.csv", "A", "no");
        var review = reform.Run("award", "review", "--format", "json").Expect(0).Json;
        var changed = Assert.Single(review["changed"]!.AsArray())!;
        Assert.Equal(("qualifies", "does_not_qualify"), ((string?)changed["verdict"]!["from"], (string?)changed["verdict"]!["to"]));
        var condition = Assert.Single(changed["conditions"]!.AsArray())!;
        Assert.Equal(("TT-1", "met", "not_met"), ((string?)condition["id"], (string?)condition["from"]!["outcome"], (string?)condition["to"]!["outcome"]));
        Assert.Equal("sau.csv", (string?)Assert.Single(condition["causes"]!.AsArray())!["file"]);
    }

    [Theory]
    [InlineData("vi", "Nêu lý do")]
    [InlineData("en", "Give the council's reason")]
    public async Task Against_the_evaluation_the_secretary_is_told_what_is_missing(string language, string remedy)
    {
        using var reform = await OfficeAsync();

        var refused = reform.Run([.. Decide("B", "granted", "1"), "--lang", language]).Expect(2);

        Assert.StartsWith("[reason-needed]", refused.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, refused.Error, StringComparison.Ordinal);
        Assert.Empty(reform.Run("award", "decisions", "--format", "json").Expect(0).Json["decisions"]!.AsArray());
    }

    [Fact]
    public async Task Verify_walks_the_chain_and_names_the_first_thing_that_differs()
    {
        var connection = await server.FreshAsync();
        using var reform = Office(new Reform(connection));
        reform.Run(Decide("A", "deferred", "1/QĐ")).Expect(0);
        reform.Run(Decide("A", "granted", "2/QĐ")).Expect(0);
        reform.Run([.. Decide("B", "granted", "3/QĐ"), "--reason", "Đột xuất"]).Expect(0);
        Assert.Contains("3 quyết định", reform.Run("verify").Expect(0).Output, StringComparison.Ordinal);

        async Task<string> FaultAsync(string change, string back)
        {
            await ExecuteAsync(connection, change);
            var told = reform.Run("verify").Expect(1).Error;
            await ExecuteAsync(connection, back);
            reform.Run("verify").Expect(0);
            return told;
        }

        var reason = await FaultAsync("UPDATE analytics.decision SET reason = 'khác' WHERE decision_no = 3", "UPDATE analytics.decision SET reason = 'Đột xuất' WHERE decision_no = 3");
        Assert.Contains("d3: bảng decision, cột reason: đang lưu 'khác', khi ghi là 'Đột xuất'", reason, StringComparison.Ordinal);
        var first = await FaultAsync(
            "UPDATE analytics.decision SET document_no = document_no || 'x' WHERE decision_no > 1", "UPDATE analytics.decision SET document_no = rtrim(document_no, 'x') WHERE decision_no > 1");
        Assert.Contains("d2: bảng decision, cột document_no: đang lưu '2/QĐx'", first, StringComparison.Ordinal);
        var judged = await FaultAsync(
            "UPDATE analytics.verdict SET rank = 7 WHERE candidate = 'B'", "UPDATE analytics.verdict SET rank = NULL WHERE candidate = 'B'");
        Assert.Contains("d3: lần xét", judged, StringComparison.Ordinal);
        await ExecuteAsync(connection, "DELETE FROM analytics.decision WHERE decision_no = 3");
        Assert.Contains("d3 không còn", reform.Run("verify").Expect(1).Error, StringComparison.Ordinal);
    }

    private static string[] Decide(string candidate, string outcome, string number) =>
        ["award", "decide", "--campaign", "TT", "--year", "2023", "--candidate", candidate, "--outcome", outcome, "--number", number, "--date", "2023-12-30"];

    private static void Attest(Reform reform, string name, string candidate, string outcome) => reform.Run(
        "import", "attestations", reform.Write(name, $"campaign,year,candidate,condition,outcome,stated_by,stated_on,document\nTT,2023,{candidate},TT-1,{outcome},Văn phòng,2023-11-30,CV 5\n"), "--office", "thu").Expect(0);

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static Reform Office(Reform reform)
    {
        reform.Run("import", "units", reform.Write("units.csv", Units), "--office", "thu").Expect(0);
        reform.Run("import", "campaigns", reform.Write("tt.yaml", Rules)).Expect(0);
        Attest(reform, "a.csv", "A", "yes");
        Attest(reform, "b.csv", "B", "no");
        return reform;
    }

    private async Task<Reform> OfficeAsync() => Office(new Reform(await server.FreshAsync()));
}
