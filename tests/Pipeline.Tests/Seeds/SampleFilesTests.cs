using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Generate;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Pipeline.Tests.Seeds;

public sealed class SampleFilesTests
{
    private static readonly string Folder = SeedsFolder.Path("chau-thanh");

    [Fact]
    public void The_committed_files_are_what_the_program_writes_byte_for_byte()
    {
        var made = SampleFiles.All(SeedsFolder.Path(".")).ToDictionary(f => f.Name, f => f.Content, StringComparer.Ordinal);
        var committed = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), committed);
        Assert.All(made, f => Assert.True(f.Value.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Folder, f.Key))), $"{f.Key} differs: run dotnet run --project seeds/generate -- seeds"));
        Assert.True(made.Values.Sum(c => (long)c.Length) < 6_000_000);
    }

    [Fact]
    public void Every_file_says_that_it_is_made_up()
    {
        foreach (var path in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            Assert.Contains("SYNTHETIC", Path.GetFileName(path), StringComparison.Ordinal);
            Assert.Contains("SYNTHETIC", Content(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_workbook_opens_with_its_title_and_the_mark()
    {
        var workbooks = Directory.EnumerateFiles(Folder, "*.xlsx", SearchOption.AllDirectories).ToList();
        Assert.Equal(5 + 26 + 27, workbooks.Count);
        Assert.All(workbooks, path =>
        {
            var sheet = Assert.Single(SourceFile.Read(path).Sheets);
            Assert.StartsWith("SYNTHETIC", sheet.Name, StringComparison.Ordinal);
            Assert.Equal("DỮ LIỆU GIẢ LẬP - SYNTHETIC", sheet[5, 1].Text);
        });
    }

    [Fact]
    public void The_year_2023_holds_a_tie_a_riser_and_a_faller_among_the_units()
    {
        var (before, after) = (Ratios("2022"), Ratios("2023"));

        Assert.Equal(after["31573"], after["31600"]);
        Assert.True(before["31585"] < 0.6m && after["31585"] > 0.8m);
        Assert.True(before["tnmt"] - after["tnmt"] > 0.1m);
        Assert.InRange(after.Values.Max(), 0.9m, 1m);
        Assert.InRange(after.Values.Min(), 0.4m, 0.7m);
    }

    [Fact]
    public void The_survey_asked_tens_of_thousands_and_agrees_with_the_survey_points()
    {
        var rows = SeedsFolder.Table(Path.Combine(Folder, "satisfaction/SYNTHETIC-satisfaction-2022.csv"));
        Assert.InRange(rows.Count, 18_000, 24_000);

        var valid = rows
            .Where(r => r["unit"] == "31600" && r["question"] == "Tiếp cận dịch vụ" && r["response_id"].Length > 0 && !r["response_id"].StartsWith('X'))
            .DistinctBy(r => r["response_id"])
            .ToList();
        var share = (decimal)valid.Count(r => r["answer"] is "4" or "5") / valid.Count;
        var points = Scores("2022").Single(r => r.Unit == "31600" && r.Item == "8.1").Survey!.Value;
        Assert.Equal(points, Math.Round(3 * share, 2, MidpointRounding.AwayFromZero));
    }

    // The year 2022 is a long table, the year 2023 a matrix; both are read here without the layouts, which have their own tests.
    private static Dictionary<string, decimal> Ratios(string year)
    {
        var edition = SeedsFolder.Edition("chau-thanh-2022");
        var calculator = new IndexCalculator(edition);
        var scores = Scores(year).ToLookup(s => s.Unit);
        return SeedsFolder.Units("chau-thanh").Units.ToDictionary(u => u.Code, u =>
        {
            var leaves = new Score[edition.Items.Leaves.Count];
            foreach (var (_, item, status, self, appraised, survey) in scores[u.Code])
            {
                leaves[edition.Items.WithCode(item)!.LeafIndex] = new(status, self, appraised, survey);
            }

            return calculator.Calculate(new UnitScores(u, leaves)).Ratio!.Value;
        });
    }

    private static IEnumerable<(string Unit, string Item, ScoreStatus Status, decimal? Self, decimal? Appraised, decimal? Survey)> Scores(string year)
    {
        var units = SeedsFolder.DirectoryOf("chau-thanh");
        if (year == "2022")
        {
            foreach (var row in SeedsFolder.Table(Path.Combine(Folder, "scores/SYNTHETIC-2022-tidy.csv"), ";").DistinctBy(r => (r["Đơn vị"], r["Mã tiêu chí"])))
            {
                var (self, appraised, survey) = (Number(row["Điểm tự đánh giá"]), Number(row["Điểm thẩm định"]), Number(row["Điểm điều tra"]));
                var status = row["Trạng thái"] switch { "not_applicable" => ScoreStatus.NotApplicable, "not_measured" => ScoreStatus.NotMeasured, _ => ScoreStatus.Measured };
                yield return (units.Match(row["Đơn vị"]).Unit!.Code, row["Mã tiêu chí"], status, self, appraised, survey);
            }

            yield break;
        }

        var sheet = SourceFile.Read(Path.Combine(Folder, "scores/SYNTHETIC-2023-matrix.xlsx")).Sheets[0];
        for (var row = 8; row <= sheet.RowCount; row++)
        {
            if (units.Match(sheet[row, 2].Text).Unit is not { } unit)
            {
                continue;
            }

            for (var column = 4; column < sheet.ColumnCount; column++)
            {
                var item = sheet[7, column].Text.Split(". ")[0];
                var text = sheet[row, column].Text;
                var value = text is "" or "KAĐ" ? (decimal?)null : decimal.Parse(text, CultureInfo.InvariantCulture);
                var survey = item[0] == '8';
                yield return (unit.Code, item, text == "KAĐ" ? ScoreStatus.NotApplicable : value is null ? ScoreStatus.Blank : ScoreStatus.Measured, null, survey ? null : value, survey ? value : null);
            }
        }
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.GetCultureInfo("vi-VN"), out var value) ? value : null;

    private static string Content(string path)
    {
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            return File.ReadAllText(path);
        }

        using var zip = ZipFile.OpenRead(path);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open(), Encoding.UTF8);
        return sheet.ReadToEnd();
    }
}
