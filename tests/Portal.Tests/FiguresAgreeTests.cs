using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Tests.Viewing;

namespace ReformAnalytics.Portal.Tests;

/// <summary>One figure, many forms: what the command line answers stands unchanged in the workbook, the chart, the bulletin and the scorecard.</summary>
public sealed partial class FiguresAgreeTests(PortalServer server) : IAsyncLifetime
{
    private const string Period = "2023-Q4";
    private Reform _reform = null!;

    public async ValueTask InitializeAsync() => _reform = new Reform(await server.FreshAsync());

    public ValueTask DisposeAsync()
    {
        _reform.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Of_every_unit_in_every_form()
    {
        Assert.False(Viewer.Missing is not null && Environment.GetEnvironmentVariable("CI") == "true", Viewer.Missing);
        Assert.SkipWhen(Viewer.Missing is not null, Viewer.Missing ?? "");
        var folder = Path.Combine(_reform.Home, "out");
        _reform.Run("demo", "--out", folder).Expect(0);
        _reform.Run("report", "ranking", "--edition", "chau-thanh-2022", "--period", Period, "--out", folder).Expect(0);
        var valued = _reform.Run("rank", "--edition", "chau-thanh-2022", "--period", Period, "--format", "json").Expect(0).Rows.Where(row => row["ratio"] is not null).ToList();
        var bulletin = (await Viewer.WordsAsync(Path.Combine(folder, $"quarterly-chau-thanh-2022-{Period}.pdf")))[0];
        var cards = await Viewer.WordsAsync([.. valued.Select(row => Path.Combine(folder, "scorecards", $"scorecard-chau-thanh-2022-{Period}-{row["unit"]}.pdf"))]);
        var ranking = Cells(Path.Combine(folder, $"ranking-chau-thanh-2022-{Period}.xlsx"));
        var figures = Cells(Path.Combine(folder, $"quarterly-chau-thanh-2022-{Period}.xlsx"));

        Assert.NotEmpty(valued);
        foreach (var (row, card) in valued.Zip(cards))
        {
            var name = (string)row["name"]!;
            var ratio = (decimal)row["ratio"]!;
            // Parsed from the digits: a cast of a decimal may end one bit beside them.
            var digits = double.Parse(row["ratio"]!.ToJsonString(), CultureInfo.InvariantCulture);
            var shown = Figures.Percent(ratio, Figures.IndexDecimals, Language.Vietnamese);
            var chart = File.ReadAllText(Path.Combine(folder, $"quarterly-chau-thanh-2022-{Period}-ranking-{row["group"]}.svg"));

            Assert.Contains(shown, chart, StringComparison.Ordinal);
            Assert.Contains(shown, bulletin, StringComparison.Ordinal);
            Assert.Contains(shown, card, StringComparison.Ordinal);
            Assert.Contains(ranking, cells => cells.Contains(name) && cells.OfType<double>().Any(cell => cell == digits));
            Assert.Contains(figures, cells => cells.Contains(name) && cells.OfType<double>().Any(cell => cell == digits));
        }

        // And the other way round: no page shows an index that nobody has.
        var known = valued.Select(row => Figures.Percent((decimal)row["ratio"]!, Figures.IndexDecimals, Language.Vietnamese)).ToHashSet(StringComparer.Ordinal);
        foreach (var chart in Directory.GetFiles(folder, $"quarterly-chau-thanh-2022-{Period}-ranking-*.svg"))
        {
            Assert.All(Index().Matches(File.ReadAllText(chart)).Select(match => match.Value), shown => Assert.Contains(shown, known));
        }
    }

    [Fact]
    public void A_report_tells_the_newest_figures_even_after_somebody_asked_for_old_ones()
    {
        var folder = Path.Combine(_reform.Home, "out");
        var units = _reform.Write("units.csv", "code,name,group\nA,Xã An Bình,commune\nB,Xã Bình Minh,commune\n");
        var edition = _reform.Write("edition.yaml", """
            id: moi-2023
            office: moi
            index: moi
            title: "Bộ chỉ số mới"
            source: "test"
            serves: { from: 2023 }
            aggregation: points
            coverage-threshold: 0.5
            missing: earns-nothing
            groups: [ { code: commune, name: "Cấp xã" } ]
            items: [ { code: "1", title: "Mục một", maximum: 100 } ]
            """);
        _reform.Run("import", "units", units, "--office", "moi").Expect(0);
        _reform.Run("import", "editions", edition, "--office", "moi").Expect(0);
        _reform.Run("import", "scores", _reform.Write("old.csv", "unit,period,item,appraised\nA,2023,1,61.5\nB,2023,1,50\n"), "--edition", "moi-2023").Expect(0);
        var old = (int)_reform.Run("rank", "--edition", "moi-2023", "--period", "2023", "--format", "json").Expect(0).Json["vintage"]!;
        _reform.Run("import", "scores", _reform.Write("new.csv", "unit,period,item,appraised\nA,2023,1,72.5\nB,2023,1,50\n"), "--edition", "moi-2023").Expect(0);
        _reform.Run("rank", "--edition", "moi-2023", "--period", "2023").Expect(0);
        _reform.Run("rank", "--edition", "moi-2023", "--period", "2023", "--as-of", $"{old}").Expect(0);

        _reform.Run("report", "ranking", "--edition", "moi-2023", "--period", "2023", "--out", folder).Expect(0);

        var chart = File.ReadAllText(Path.Combine(folder, "ranking-moi-2023-2023-ranking-commune.svg"));
        Assert.Contains("72,50%", chart, StringComparison.Ordinal);
        Assert.DoesNotContain("61,50%", chart, StringComparison.Ordinal);
    }

    private static List<object?[]> Cells(string workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = new List<object?[]>();
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(workbook));
        do
        {
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }
        }
        while (reader.NextResult());
        return rows;
    }

    [GeneratedRegex(@"\d+,\d{2}%", RegexOptions.CultureInvariant)]
    private static partial Regex Index();
}
