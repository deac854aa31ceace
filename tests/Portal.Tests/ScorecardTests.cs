using System.Security.Cryptography;
using Npgsql;

namespace ReformAnalytics.Portal.Tests;

/// <summary>Pages for single units, as an office asks for them.</summary>
public sealed class ScorecardTests(PortalServer server) : IAsyncLifetime
{
    private const string Units = "code,name,kind,group,parent,valid_from,valid_to,aliases\nA,Xã An Bình,commune,commune,,,,An Bình\nB/1,Xã Bình Minh,commune,commune,,,,\nC,Sở Công Thương,department,department,,,,\nD,Xã Hòa,commune,other,,,,Trùng\nE,Xã Hoà Bình,commune,other,,,,Trùng\n";
    private const string Edition = """
        id: thu-2023
        office: thu
        index: thu
        title: { vi: "Bộ chỉ số thử", en: "Trial edition" }
        source: "test"
        serves: { from: 2022 }
        aggregation: points
        coverage-threshold: 0.5
        missing: earns-nothing
        groups:
          - { code: commune, name: { vi: "Cấp xã", en: "Communes" }, classes: [ { name: "Tốt", from: 0.8 }, { name: "Khá", from: 0 } ] }
          - { code: department, name: { vi: "Cấp sở", en: "Departments" } }
        items:
          - { code: "1", title: "Mục một", maximum: 60 }
          - { code: "2", title: "Mục hai", maximum: 40 }
        """;

    private string _connection = null!;
    private Reform _reform = null!;

    private string Out => Path.Combine(_reform.Home, "out");

    public async ValueTask InitializeAsync()
    {
        _connection = await server.FreshAsync();
        _reform = new Reform(_connection);
        _reform.Run("office", "thu", "Cơ quan thử").Expect(0);
        _reform.Run("import", "units", _reform.Write("units.csv", Units), "--office", "thu").Expect(0);
        _reform.Run("import", "editions", _reform.Write("edition.yaml", Edition)).Expect(0);
        var scores = "unit,period,item,appraised\nA,2022,1,50\nA,2022,2,30\nB/1,2022,1,55\nB/1,2022,2,35\nA,2023,1,52\nA,2023,2,31\nB/1,2023,1,40\nB/1,2023,2,20\nC,2023,1,60\nC,2023,2,40\n";
        _reform.Run("import", "scores", _reform.Write("scores.csv", scores), "--edition", "thu-2023").Expect(0);
    }

    public ValueTask DisposeAsync()
    {
        _reform.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task One_unit_a_group_and_all_get_their_pages_and_the_hashes_are_recorded()
    {
        var one = Report("--unit", "an binh").Expect(0);
        Assert.Equal(["scorecard-thu-2023-2023-A.pdf"], Names());
        Assert.Equal(Path.Combine(Out, "scorecard-thu-2023-2023-A.pdf"), one.Output.Trim());
        var alone = Hashes();

        Report("--group", "COMMUNE").Expect(0);
        Assert.Equal(["scorecard-thu-2023-2023-A.pdf", "scorecard-thu-2023-2023-B%2F1.pdf"], Names());
        Assert.Equal(alone["scorecard-thu-2023-2023-A.pdf"], Hashes()["scorecard-thu-2023-2023-A.pdf"]);

        Report("--all", "--state", "provisional").Expect(0);
        Assert.Equal(["scorecard-thu-2023-2023-A.pdf", "scorecard-thu-2023-2023-B%2F1.pdf", "scorecard-thu-2023-2023-C.pdf"], Names());
        Assert.NotEqual(alone["scorecard-thu-2023-2023-A.pdf"], Hashes()["scorecard-thu-2023-2023-A.pdf"]);

        var recorded = await RecordedAsync();
        Assert.All(Hashes(), file => Assert.Contains((file.Key, file.Value), recorded));
        Assert.Contains(("scorecard-thu-2023-2023-A.pdf", alone["scorecard-thu-2023-2023-A.pdf"]), recorded);
    }

    [Fact]
    public void Wrong_usage_is_named_before_anything_is_drawn()
    {
        Assert.Contains("units-unclear", Report().Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("units-unclear", Report("--all", "--unit", "A").Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("commune, department", Report("--group", "nowhere").Expect(2).Error, StringComparison.Ordinal);
        var unknown = Report("--unit", "An Bìn").Expect(2).Error;
        Assert.Contains("unknown-unit", unknown, StringComparison.Ordinal);
        Assert.Contains("Xã An Bình", unknown, StringComparison.Ordinal);
        var ambiguous = Report("--unit", "Trùng", "--lang", "en").Expect(2).Error;
        Assert.Contains("ambiguous-unit", ambiguous, StringComparison.Ordinal);
        Assert.Contains("Xã Hòa (D), Xã Hoà Bình (E)", ambiguous, StringComparison.Ordinal);
        var state = Report("--all", "--state", "maybe").Expect(2).Error;
        Assert.Contains("'maybe' không có; viết một trong: provisional, final. / --state 'maybe' is unknown; write one of: provisional, final.", state, StringComparison.Ordinal);
        Assert.Empty(Names());
    }

    private RunResult Report(params string[] arguments) => _reform.Run(["report", "scorecard", "--edition", "thu-2023", "--period", "2023", "--out", Out, .. arguments]);

    private List<string> Names() => Directory.Exists(Out) ? [.. Directory.GetFiles(Out).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)] : [];

    private Dictionary<string, string> Hashes() => Directory.GetFiles(Out)
        .ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), StringComparer.Ordinal);

    private async Task<List<(string Name, string Sha256)>> RecordedAsync()
    {
        await using var source = NpgsqlDataSource.Create(_connection);
        await using var command = source.CreateCommand("SELECT file_name, sha256 FROM reports.report_file WHERE report = 'scorecard' AND edition = 'thu-2023' AND period_key = 20230");
        await using var reader = await command.ExecuteReaderAsync();
        var files = new List<(string, string)>();
        while (await reader.ReadAsync())
        {
            files.Add((reader.GetString(0), reader.GetString(1)));
        }

        return files;
    }
}
