using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using ReformAnalytics.Tests.Viewing;

namespace ReformAnalytics.Portal.Tests.Publications;

/// <summary>Corrections after figures were published: revisions beside what was published, with what changed and why.</summary>
public sealed class RevisionTests(PortalServer server)
{
    [Fact]
    public async Task A_correction_after_final_makes_revision_2_and_both_are_given_back_as_they_were()
    {
        await using var office = await PublishedOffice.ReadyAsync(server);
        office.Publish("2023", "final");
        var first = Rank(office);
        office.Correct("A,2023,1.1,38,35", "A,2023,1.1,38,39");
        var second = office.Publish("2023", "final");

        Assert.Contains("thu/thu-2023/2023/r2", second.Output, StringComparison.Ordinal);
        string[][] expected =
        [
            ["A", "", "points", "80", "84"], ["A", "", "ratio", "0.8", "0.84"], ["A", "", "rank", "2", "1"], ["A", "", "overall_rank", "2", "1"], ["A", "", "change", "0.1", "0.14"],
            ["A", "1", "points", "50", "54"], ["A", "1", "ratio", "0.8333", "0.9"], ["A", "1.1", "leaf_appraised", "35", "39"], ["B", "", "rank", "1", "2"], ["B", "", "overall_rank", "1", "2"],
        ];
        Assert.Equal(expected.Select(row => string.Join('|', row)), await ChangesAsync(office, 2));
        Assert.All(await office.AskAsync("SELECT unit_code, why_en FROM reports.publication_change WHERE publication_id = 2"), row => Assert.Contains(
            (string)row[0] == "A" ? "Import 5 (scores.csv): items 1.1" : "Figures of 1 other unit changed, import 5 (scores.csv)", (string)row[1], StringComparison.Ordinal));

        // What came later, also new names and classes, is of another day.
        office.Import("editions", "edition.yaml", PublishedOffice.Definition.Replace("from: 0.8", "from: 0.835", StringComparison.Ordinal));
        office.Import("units", "units.csv", PublishedOffice.Units.Replace("An Bình", "An Bình Mới", StringComparison.Ordinal));
        office.Correct("B,2023,2,35,35", "B,2023,2,35,30");
        Assert.Equal(first.ToJsonString(), Rank(office, "--as-of", "p1").ToJsonString());
        Assert.Equal(first.ToJsonString(), Rank(office, "--as-of", "thu/thu-2023/2023/r1").ToJsonString());
        Assert.Equal([("Xã An Bình", 84m, "Tốt"), ("Xã Bình Minh", 83m, "Tốt")], Valued(Rank(office, "--as-of", "p2")));
        Assert.Equal([("Xã An Bình Mới", 84m, "Tốt"), ("Xã Bình Minh", 78m, "Khá")], Valued(Rank(office)));
        office.Reform.Run("rank", "--edition", PublishedOffice.Edition, "--period", "2023", "--as-of", "p9").Expect(2);
        Assert.Contains("--as-of 4", office.Reform.Run("rank", "--edition", PublishedOffice.Edition, "--period", "2022", "--as-of", "p1", "--lang", "en").Expect(2).Error, StringComparison.Ordinal);

        foreach (var number in new[] { "p1", "p2" })
        {
            var folder = Path.Combine(office.Reform.Home, number);
            office.Reform.Run("publications", "show", number, "--office", PublishedOffice.Code, "--out", folder).Expect(0);
            foreach (var row in await office.AskAsync("SELECT file_name, sha256 FROM reports.publication_file WHERE publication_id = $1", int.Parse(number[1..], CultureInfo.InvariantCulture)))
            {
                Assert.Equal(row[1], Reporting.Store.ContentStore.Sha256(await File.ReadAllBytesAsync(Path.Combine(folder, (string)row[0]), TestContext.Current.CancellationToken)));
            }
        }

        // The next workbook shows it.
        var sheet = Workbook(Path.Combine(office.Reform.Home, "p2", "ranking-thu-2023-2023.xlsx"));
        Assert.All(["10 thay đổi của thu/thu-2023/2023/r2 so với thu/thu-2023/2023/r1", "Điểm thẩm định", "35,00", "39,00", "1.1"], text => Assert.Contains(text, sheet, StringComparison.Ordinal));
        office.Reform.Run("verify", "--render").Expect(0);
    }

    [Fact]
    public async Task What_other_rules_gave_is_read_from_the_record()
    {
        await using var office = await PublishedOffice.ReadyAsync(server);
        office.Publish("2023", "final");
        var published = Rank(office, "--as-of", "p1");
        await office.ExecuteAsync("UPDATE reports.publication SET methodology = '0.9'");

        var kept = Rank(office, "--as-of", "p1");

        Assert.Equal("0.9", (string?)kept["methodology"]);
        Assert.Equal((string?)published["inputs"], (string?)kept["inputs"]);
        Assert.Equal(published["rows"]!.ToJsonString(), kept["rows"]!.ToJsonString());
        Assert.Equal(published["classes"]!.ToJsonString(), kept["classes"]!.ToJsonString());
        var compared = office.Reform.Run("compare", "--edition", PublishedOffice.Edition, "--period", "2023", "--as-of", "p1", "--lang", "en").Expect(2);
        Assert.Contains("[other-methodology]", compared.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_cause_changes_only_what_it_changes()
    {
        await using var office = await PublishedOffice.ReadyAsync(server);
        office.Publish("2023", "provisional");
        Assert.Contains("nothing was published again", office.Publish("2023", "provisional").Output, StringComparison.Ordinal);

        office.Publish("2023", "final");
        Assert.Equal(["||state|provisional|final"], await ChangesAsync(office, 2));

        // Two scores that outweigh each other, and a self score that appraisal beats: no figure moves, and it is told all the same.
        office.Correct("B,2023,1.1,35,33", "B,2023,1.1,36,34");
        office.Correct("B,2023,1.2,15,15", "B,2023,1.2,15,14");
        office.Publish("2023", "final");
        Assert.Equal(["B|1.1|leaf_self|35|36", "B|1.1|leaf_appraised|33|34", "B|1.2|leaf_appraised|15|14"], await ChangesAsync(office, 3));

        office.Import("satisfaction", "more.csv", "unit,question,period,channel,answered,satisfied\nB,chung,2023-Q2,phieu,60,30\n");
        office.Publish("2023", "final");
        Assert.Equal(["B|chung · phieu · 2023-Q2|answered||60", "B|chung · phieu · 2023-Q2|satisfied||30"], await ChangesAsync(office, 4));
        Assert.Contains("(more.csv)", (string)(await office.AskAsync("SELECT why_en FROM reports.publication_change WHERE publication_id = 4"))[0][0], StringComparison.Ordinal);

        office.Import("editions", "edition.yaml", PublishedOffice.Definition.Replace("from: 0.8", "from: 0.82", StringComparison.Ordinal));
        office.Publish("2023", "final");
        var changes = await ChangesAsync(office, 5);
        Assert.StartsWith("||edition_sha256|", changes[0], StringComparison.Ordinal);
        Assert.Equal(["A||class|Tốt|Khá"], changes.Skip(1));

        office.Import("scores", "late.csv", "unit,period,item,appraised\nC,2023,1.1,30\nC,2023,1.2,10\nC,2023,2,42\nC,2023,2,38\n");
        office.Publish("2023", "final");
        changes = await ChangesAsync(office, 6);
        Assert.Equal(["||overall_of|2|3", "||ranked_of|2|3"], changes.Take(2).Select(c => c[..c.Length]));
        Assert.All(changes.Skip(2), change => Assert.StartsWith("C|", change, StringComparison.Ordinal));
        Assert.Contains("C||status|no-scores|valued", changes);
        office.Reform.Run("verify").Expect(0);
    }

    [Fact]
    public async Task What_cannot_be_published_is_refused_and_leaves_nothing()
    {
        await using var office = await PublishedOffice.ReadyAsync(server);
        Refused("2024", "final", "no-scores", exitCode: 1);
        Assert.Contains("unknown-edition", office.Reform.Run("publish", "--edition", "pci-1999", "--period", "2023", "--state", "final", "--office", PublishedOffice.Code).Error, StringComparison.Ordinal);
        office.Correct("B,2023,2,35,35", "B,2023,2,35,");
        Refused("2023", "final", "not-final");
        Assert.Equal(0L, (await office.AskAsync("SELECT count(*) FROM reports.publication"))[0][0]);

        office.Correct("B,2023,2,35,", "B,2023,2,35,35");
        Assert.Contains("1 unit has no value and no place: Xã Cát Tiên.", office.Publish("2023", "final").Output, StringComparison.Ordinal);
        office.Correct("B,2023,2,35,35", "B,2023,2,35,34");
        Refused("2023", "provisional", "already-final");
        Assert.Equal(1L, (await office.AskAsync("SELECT count(*) FROM reports.publication"))[0][0]);

        // Without a store there is no record.
        office.Publish("2023", "final");
        Directory.Move(office.StoreFolder, office.StoreFolder + ".away");
        await File.WriteAllTextAsync(office.StoreFolder, "not a folder", TestContext.Current.CancellationToken);
        office.Correct("B,2023,2,35,34", "B,2023,2,35,33");
        office.TryPublish("2023", "final").Expect(1);
        Assert.Equal(2L, (await office.AskAsync("SELECT count(*) FROM reports.publication"))[0][0]);

        void Refused(string period, string state, string code, int exitCode = 2) => Assert.Contains(code, office.TryPublish(period, state).Expect(exitCode).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_publish_at_the_same_moment_make_one_chain_and_one_that_is_killed_leaves_no_half()
    {
        await using var office = await PublishedOffice.ReadyAsync(server);
        var runs = await Task.WhenAll(new[] { "2022", "2023", "2022" }.Select(period => Task.Run(() => office.TryPublish(period, "final"))));
        Assert.All(runs, run => run.Expect(0));
        Assert.Equal(2L, (await office.AskAsync("SELECT count(*) FROM reports.publication"))[0][0]);
        office.Reform.Run("verify").Expect(0);

        office.Correct("A,2023,1.1,38,35", "A,2023,1.1,38,39");
        using (var killed = System.Diagnostics.Process.Start(office.Reform.Call("publish", "--edition", PublishedOffice.Edition, "--period", "2023", "--state", "final"))!)
        {
            while (!killed.HasExited && (long)(await office.AskAsync("SELECT count(*) FROM reports.run WHERE stage = 'drawing' AND finished_at IS NULL"))[0][0] == 0)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            Assert.False(killed.HasExited, "It ended before it could be killed.");
            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(2L, (await office.AskAsync("SELECT count(*) FROM reports.publication"))[0][0]);
        office.Reform.Run("verify").Expect(0);
        Assert.Contains("Published p3", office.Publish("2023", "final").Output, StringComparison.Ordinal);
        office.Reform.Run("verify").Expect(0);
        Assert.Equal(1L, (await office.AskAsync("SELECT count(*) FROM reports.run WHERE error IS NOT NULL"))[0][0]);
    }

    [Fact]
    public async Task Every_page_and_sheet_bears_the_permanent_identifier()
    {
        Assert.SkipWhen(Viewer.Missing is not null && Environment.GetEnvironmentVariable("CI") != "true", Viewer.Missing ?? "");
        await using var office = await PublishedOffice.ReadyAsync(server);
        office.Import("scores", "quarter.csv", "unit,period,item,appraised\nA,2023-Q2,1.1,20\nA,2023-Q2,1.2,10\nA,2023-Q2,2,30\nB,2023-Q2,1.1,25\nB,2023-Q2,1.2,12\nB,2023-Q2,2,20\n");
        office.Publish("2023-Q2", "provisional", "--scorecards");
        const string Identifier = "thu/thu-2023/2023-Q2/r1";
        office.Reform.Run("publications", "show", Identifier, "--out", office.Reform.Home).Expect(0);

        var pdfs = Directory.GetFiles(office.Reform.Home, "*.pdf", SearchOption.AllDirectories);
        Assert.Equal(2 + 3, pdfs.Length);
        foreach (var pdf in pdfs)
        {
            var pages = (await Viewer.PagesAsync(pdf, Directory.CreateTempSubdirectory("reform-pages-").FullName, scale: 0.2)).Pages;
            Assert.NotEmpty(pages);
            Assert.All(pages, page => Assert.Contains(Identifier, page.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        }

        var workbooks = Directory.GetFiles(office.Reform.Home, "*.xlsx", SearchOption.AllDirectories);
        Assert.Equal(4, workbooks.Length);
        foreach (var workbook in workbooks)
        {
            using var zip = ZipFile.OpenRead(workbook);
            var sheets = zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToArray();
            Assert.NotEmpty(sheets);
            foreach (var sheet in sheets)
            {
                using var reader = new StreamReader(sheet.Open());
                Assert.Contains(Identifier, await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }
        }
    }

    private static JsonNode Rank(PublishedOffice office, params string[] more) =>
        office.Reform.Run(["rank", "--edition", PublishedOffice.Edition, "--period", "2023", "--format", "json", .. more]).Expect(0).Json;

    private static (string Name, decimal Points, string Class)[] Valued(JsonNode ranking) =>
        [.. ranking["rows"]!.AsArray().Where(row => row!["points"] is not null).Select(row => ((string)row!["name"]!, (decimal)row["points"]!, (string)row["class"]!))];

    // Figures to four places, as the reader of a table needs them.
    private static async Task<IReadOnlyList<string>> ChangesAsync(PublishedOffice office, int number) =>
        [.. (await office.AskAsync("SELECT unit_code, item_code, figure, from_value, to_value FROM reports.publication_change WHERE publication_id = $1 ORDER BY change_no", number))
            .Select(row => string.Join('|', row.Select(value => value is string text && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) && row[2] is not string { Length: 0 } && text != row[1] as string
                ? decimal.Round(figure, 4).ToString("0.####", CultureInfo.InvariantCulture) : value as string ?? "")))];

    private static string Workbook(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return string.Concat(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
