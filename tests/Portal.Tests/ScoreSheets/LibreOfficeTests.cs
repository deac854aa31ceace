using System.Diagnostics;
using System.Globalization;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Tests.ScoreSheets;

/// <summary>What LibreOffice makes of a filled form: its subtotals are those of the ranking, and the file that it saves anew comes back.</summary>
public sealed class LibreOfficeTests(PortalServer server)
{
    private const int Editions = 10;

    [Fact]
    public async Task Subtotals_are_what_a_ranking_computes_and_files_saved_anew_come_back()
    {
        var office = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice is not installed; it is tried where it is.");
        await using var desk = await Desk.OpenAsync(server, "phieu", "code,name,kind,group\nA,Xã An Bình,x,g1\n");
        var folder = Directory.CreateTempSubdirectory("reform-libreoffice-");
        var filled = new List<(Edition Edition, IndexCalculator Calculator, IndexFigure Figure)>();
        Unit unit = null!;
        for (var seed = 1001; seed <= 1000 + Editions; seed++)
        {
            var random = new RandomEdition(seed);
            await desk.AddEditionAsync(random.Yaml());
            await using var connection = await desk.Office.DataSource.OpenConnectionAsync();
            var edition = (await ReferenceData.EditionAsync(connection, random.Id))!.Edition;
            unit = (await ReferenceData.UnitsAsync(connection)).Directory.Units[0];
            var form = await desk.FormAsync(random.Id, "2023", "A");
            var calculator = new IndexCalculator(edition);
            filled.Add((edition, calculator, calculator.Calculate(new RandomFilling(seed, asFigures: true).Fill(form, edition, unit))));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{random.Id}.xlsx"), form.Save());
        }

        foreach (var format in (string[])["xlsx", "xls"])
        {
            Convert(office!, folder.FullName, format);
        }

        foreach (var (edition, calculator, figure) in filled)
        {
            using (var saved = Form.Open(Path.Combine(folder.FullName, "xlsx", $"{edition.Id}.xlsx")))
            {
                Assert.Equal(Expected(edition, calculator, figure, unit.Group), Shown(saved, edition));
            }

            foreach (var format in (string[])["xlsx", "xls"])
            {
                var back = await desk.ReturnAsync(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, format, $"{edition.Id}.{format}")), name: $"{edition.Id}.{format}");
                Assert.True(back.State is ImportState.Accepted or ImportState.Unchanged && back.Rejected == 0, $"{edition.Id}.{format}: {string.Join('\n', back.Findings.Select(f => f.Sentence.En))}");
                var row = (await desk.RankAsync(edition.Id, "2023")).Rows.Single(r => r.Unit.Code == "A");
                Assert.Equal((edition.Id, figure.Status, figure.Points, figure.Maximum), (edition.Id, row.Figure.Status, row.Figure.Points, row.Figure.Maximum));
            }
        }

        folder.Delete(recursive: true);
    }

    private static string[] Expected(Edition edition, IndexCalculator calculator, IndexFigure figure, string group) =>
    [
        .. calculator.Parents.Zip(figure.Items)
            .Where(x => edition.Items.Leaves.Any(l => l.Concerns(group) && IsBelow(l, x.First)))
            .Select(x => $"{edition.Id} {x.First.Code} {Say((double?)x.Second.Points)}/{Say((double?)x.Second.Maximum)}"),
        $"{edition.Id} total {Say((double?)figure.Points)}/{Say((double?)figure.Maximum)} {Say((double?)figure.Ratio * 100)}",
    ];

    private static string[] Shown(Form form, Edition edition)
    {
        var (maximum, counted) = (form.Headings()["Điểm tối đa"], form.Headings()["Điểm được tính"]);
        string Figure(DocumentFormat.OpenXml.Spreadsheet.Row row, string column) =>
            double.TryParse(Form.CellAt(row, column) is { } cell ? form.Text(cell) : "", NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Say(value) : Say(null);
        var total = form.Rows.Last(r => Form.CellAt(r, "B") is { } label && form.Text(label) == "TỔNG CỘNG");
        var ratio = form.Rows.Single(r => Form.CellAt(r, "B") is { } label && form.Text(label) == "Tỷ lệ điểm (%)");
        return
        [
            .. edition.Items.All.Where(i => !i.IsLeaf)
                .Select(i => (i.Code, Row: form.Rows.SingleOrDefault(r => Form.CellAt(r, "A") is { } code && form.Text(code) == i.Code)))
                .Where(x => x.Row is not null)
                .Select(x => $"{edition.Id} {x.Code} {Figure(x.Row!, counted)}/{Figure(x.Row!, maximum)}"),
            $"{edition.Id} total {Figure(total, counted)}/{Figure(total, maximum)} {Figure(ratio, counted)}",
        ];
    }

    private static bool IsBelow(Item leaf, Item item) => leaf == item || (leaf.Parent is { } parent && IsBelow(parent, item));

    private static string Say(double? value) => value is { } figure ? Math.Round(figure, 9).ToString("0.#########", CultureInfo.InvariantCulture) : "–";

    private static void Convert(string office, string folder, string format)
    {
        var start = new ProcessStartInfo(office) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] arguments = ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", format, "--outdir", Path.Combine(folder, format), .. Directory.GetFiles(folder, "*.xlsx")];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
