namespace ReformAnalytics.Portal.Tests;

/// <summary>Imports as an office meets them: twice, corrected, faulty, and beside another office.</summary>
public sealed class ImportTests(PortalServer server) : IAsyncLifetime
{
    private const string Units = "code,name,kind,group,parent,valid_from,valid_to,aliases\nA,Xã An Bình,commune,commune,,,,\nB,Xã Bình Minh,commune,commune,,,,\nC,Xã Cát Tiên,commune,commune,,,,\n";
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
        items:
          - { code: "1", title: "Mục một", maximum: 60 }
          - { code: "2", title: "Mục hai", maximum: 40 }
        """;

    private Reform _reform = null!;

    public async ValueTask InitializeAsync() => _reform = new Reform(await server.FreshAsync());

    public ValueTask DisposeAsync()
    {
        _reform.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void The_same_file_changes_nothing_and_one_changed_cell_makes_a_vintage()
    {
        Prepare("thu");
        var file = _reform.Write("scores.csv", "unit,period,item,appraised\nA,2023,1,50\nA,2023,2,30\nB,2023,1,55\nB,2023,2,35\nC,2023,1,40\nC,2023,2,20\n");
        _reform.Run("import", "scores", file, "--edition", "thu-2023").Expect(0);
        var first = Rank();
        var again = _reform.Run("import", "scores", file, "--edition", "thu-2023", "--lang", "en").Expect(0);

        Assert.Contains("nothing changes", again.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output, Rank().Output);

        File.WriteAllText(file, File.ReadAllText(file).Replace("A,2023,1,50", "A,2023,1,58", StringComparison.Ordinal));
        _reform.Run("import", "scores", file, "--edition", "thu-2023").Expect(0);
        var corrected = Rank();
        var vintage = (int)first.Json["vintage"]!;

        Assert.Equal(80m, Points(first, "A"));
        Assert.Equal(88m, Points(corrected, "A"));
        Assert.NotEqual(vintage, (int)corrected.Json["vintage"]!);
        Assert.Equal(80m, Points(Rank("--as-of", $"{vintage}"), "A"));
    }

    [Fact]
    public void A_folder_is_named_as_one_and_nothing_is_begun()
    {
        var folder = Path.GetDirectoryName(_reform.Write("scores.csv", "unit,period,item,appraised\n"))!;

        Assert.Contains("[folder-not-file]", _reform.Run("import", "scores", folder).Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_are_named_with_their_place_and_the_rest_goes_on()
    {
        Prepare("thu");
        var file = _reform.Write(
            "scores.csv", "unit,period,item,appraised\nA,2023,1,50\nA,2023,2,chưa chấm điểm\nB,2023,1,120\nB,2023,2,35\nXã An Bìn,2023,1,40\nC,2023,2,20\nC,2023,2,21\n");

        var output = _reform.Run("import", "scores", file, "--edition", "thu-2023", "--lang", "en").Expect(0).Output;

        Assert.Contains("text-for-number", output, StringComparison.Ordinal);
        Assert.Contains("«chưa chấm điểm»", output, StringComparison.Ordinal);
        Assert.Contains("D3", output, StringComparison.Ordinal);
        Assert.Contains("above-maximum", output, StringComparison.Ordinal);
        Assert.Contains("«120»", output, StringComparison.Ordinal);
        Assert.Contains("unknown-unit", output, StringComparison.Ordinal);
        Assert.Contains("Xã An Bình", output, StringComparison.Ordinal);
        Assert.Contains("duplicate-score", output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(_reform.Home, "rejections"), "*.xlsx"));
    }

    [Theory]
    [InlineData("broken.xlsx", "PK\u0003\u0004 not a zip at all")]
    [InlineData("empty.csv", "")]
    [InlineData("all-wrong.csv", "unit,period,item,appraised\nX,2023,1,5\n")]
    [InlineData("no-heading.csv", "một,hai,ba\n1,2,3\n")]
    public void Where_nothing_usable_is_left_the_file_is_rejected(string name, string content)
    {
        Prepare("thu");

        var result = _reform.Run("import", "scores", _reform.Write(name, content), "--edition", "thu-2023").Expect(3);

        Assert.Contains("[từ chối ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Survey_points_that_come_in_a_file_of_their_own_join_the_others_and_each_is_traced()
    {
        Prepare("thu");
        var edition = Edition.Replace("maximum: 40", "maximum: 40, sources: [self, appraised, survey]", StringComparison.Ordinal);
        _reform.Run("import", "editions", _reform.Write("edition-2.yaml", edition)).Expect(0);
        _reform.Run("import", "scores", _reform.Write("office.csv", "unit,period,item,self,appraised\nA,2023,1,55,50\nA,2023,2,25,20\n"), "--edition", "thu-2023").Expect(0);
        _reform.Run("import", "scores", _reform.Write("survey.csv", "unit,period,item,survey\nA,2023,2,9\n"), "--edition", "thu-2023").Expect(0);

        Assert.Equal(79m, Points(Rank(), "A"));
        var trace = _reform.Run("trace", "--edition", "thu-2023", "--period", "2023", "--unit", "Xã An Bình", "--item", "2").Expect(0).Output;
        Assert.Contains("office.csv", trace, StringComparison.Ordinal);
        Assert.Contains("survey.csv", trace, StringComparison.Ordinal);

        _reform.Run("import", "scores", _reform.Write("office.csv", "unit,period,item,self,appraised\nA,2023,1,55,50\nA,2023,2,25,\n"), "--edition", "thu-2023").Expect(0);
        Assert.Equal(50m + 25m + 9m, Points(Rank(), "A"));
    }

    [Fact]
    public void Two_offices_with_the_same_codes_never_see_each_other()
    {
        Prepare("thu");
        Prepare("khac");
        _reform.Run("import", "scores", _reform.Write("a.csv", "unit,period,item,appraised\nA,2023,1,50\nA,2023,2,30\n"), "--edition", "thu-2023", "--office", "thu").Expect(0);
        _reform.Run("import", "scores", _reform.Write("b.csv", "unit,period,item,appraised\nA,2023,1,10\nA,2023,2,10\nB,2023,1,20\nB,2023,2,20\n"), "--edition", "thu-2023", "--office", "khac").Expect(0);

        Assert.Equal(80m, Points(Rank("--office", "thu"), "A"));
        Assert.Equal(20m, Points(Rank("--office", "khac"), "A"));
        _reform.Run("rank", "--edition", "thu-2023", "--period", "2023").Expect(2);
    }

    [Theory]
    [InlineData("Reform__MaxRejectedShare", "half")]
    [InlineData("Reform__Language", "fr")]
    [InlineData("Reform__Ofice", "x")]
    [InlineData("ConnectionStrings__Reform", "not a connection string")]
    public void A_wrong_configuration_is_one_sentence(string variable, string value)
    {
        var result = _reform.With(variable, value).Run("offices").Expect(2);

        Assert.Single(result.Error.Trim().Split('\n'));
        Assert.Contains(variable.Replace("__", ":", StringComparison.Ordinal), result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rank", "--edition", "pci-2013")]
    [InlineData("rank", "--edition", "pci-2013", "--period", "năm ngoái")]
    [InlineData("rank", "--edition", "pci-1999", "--period", "2013")]
    [InlineData("rank", "--edition", "pci-2013", "--period", "2009")]
    [InlineData("import", "scores", "không-có.xlsx")]
    [InlineData("rank", "--edition", "pci-2013", "--period", "2013", "--office", "không-có")]
    [InlineData("dance")]
    public void Wrong_usage_has_its_exit_code(params string[] arguments) => _reform.Run(arguments).Expect(2);

    private void Prepare(string office)
    {
        _reform.Run("import", "units", _reform.Write($"units-{office}.csv", Units), "--office", office).Expect(0);
        _reform.Run("import", "editions", _reform.Write($"edition-{office}.yaml", Edition.Replace("office: thu", $"office: {office}", StringComparison.Ordinal)), "--office", office).Expect(0);
    }

    [Fact]
    public void A_unit_that_no_longer_exists_is_not_awaited()
    {
        _reform.Run("office", "thu", "Cơ quan thử").Expect(0);
        _reform.Run("import", "units", _reform.Write("units.csv", Units.Replace("C,Xã Cát Tiên,commune,commune,,,", "C,Xã Cát Tiên,commune,commune,,,30/06/2023", StringComparison.Ordinal)), "--office", "thu").Expect(0);
        _reform.Run("import", "editions", _reform.Write("edition.yaml", Edition)).Expect(0);
        foreach (var quarter in new[] { "2023-Q2", "2023-Q3" })
        {
            var file = _reform.Write($"{quarter}.csv", $"unit,period,item,appraised\nA,{quarter},1,50\nA,{quarter},2,30\nB,{quarter},1,55\nB,{quarter},2,35\n");
            var imported = _reform.Run("import", "scores", file, "--edition", "thu-2023", "--lang", "en").Expect(0);
            Assert.Equal(quarter == "2023-Q2", imported.Output.Contains("unit-missing", StringComparison.Ordinal));
        }

        string[] Ranked(string period) => [.. _reform.Run("rank", "--edition", "thu-2023", "--period", period, "--format", "json").Expect(0).Rows.Select(row => (string)row["unit"]!).Order(StringComparer.Ordinal)];
        Assert.Equal(["A", "B", "C"], Ranked("2023-Q2"));
        Assert.Equal(["A", "B"], Ranked("2023-Q3"));
        var template = _reform.Run("template", "--edition", "thu-2023", "--unit", "C", "--period", "2023-Q3", "--out", _reform.Home, "--lang", "en");
        Assert.NotEqual(0, template.ExitCode);
        Assert.Contains("unit-not-in-period", template.Error + template.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_gives_a_terminal_no_commands()
    {
        Prepare("thu");
        _reform.Run("import", "units", _reform.Write("names.csv", "code,name,group\nD,Xã \u001b[31mĐỏ \u202eNgược,commune\n"), "--office", "thu").Expect(0);
        var file = _reform.Write("scores.csv", "unit,period,item,appraised\nD,2023,1,50\nD,2023,2,30\n");
        _reform.Run("import", "scores", file, "--edition", "thu-2023").Expect(0);
        var table = _reform.Run("rank", "--edition", "thu-2023", "--period", "2023").Expect(0).Output;

        Assert.Contains("Đỏ \u202eNgược\u202c", table, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', table);
    }

    private RunResult Rank(params string[] more) => _reform.Run(["rank", "--edition", "thu-2023", "--period", "2023", "--format", "json", .. more]).Expect(0);

    private static decimal Points(RunResult ranking, string unit) => (decimal)ranking.Rows.Single(r => (string)r["unit"]! == unit)["points"]!;
}
