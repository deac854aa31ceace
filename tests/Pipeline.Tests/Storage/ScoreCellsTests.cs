using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Seeds;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Pipeline.Tests.Storage;

/// <summary>The cells that scores are read with, beside the trace of a single unit.</summary>
public sealed class ScoreCellsTests(TestDatabase server)
{
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
          - { code: commune, name: { vi: "Cấp xã", en: "Communes" } }
        items:
          - { code: "1", title: "Mục một", maximum: 40 }
          - { code: "2", title: "Mục hai", maximum: 40 }
          - { code: "3", title: "Mục ba", maximum: 20, sources: [appraised, survey] }
        """;

    private static readonly string[] Files =
    [
        "unit,period,item,self,appraised\nA,2023,1,30,30\nA,2023,2,20,20\nB,2023,1,10,10\nA,2023,3,5,5\n",
        "unit,period,item,survey\nB,2023,3,7\nA,2023,3,8\n",
        "unit,period,item,self,appraised\nA,2023,2,25,24\n",
    ];

    [Theory]
    [InlineData(1, "A: diem-1.csv 2:4 2:5 3:4 3:5 5:5", "B: diem-1.csv 4:4 4:5")]
    [InlineData(2, "A: diem-1.csv 2:4 2:5 3:4 3:5 5:5 diem-2.csv 3:4", "B: diem-1.csv 4:4 4:5 diem-2.csv 2:4")]
    [InlineData(3, "A: diem-1.csv 2:4 2:5 5:5 diem-2.csv 3:4 diem-3.csv 2:4 2:5", "B: diem-1.csv 4:4 4:5 diem-2.csv 2:4")]
    public async Task Each_unit_has_the_cells_in_force_and_its_trace_names_the_same(int files, string first, string second)
    {
        var clock = new Noon();
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        await using var kept = database;
        var office = await database.AddOfficeAsync("thu");
        var folder = Directory.CreateTempSubdirectory("reform-cells-").FullName;
        try
        {
            await new UnitsImport(office, clock).RunAsync(Write("units.csv", "code,name,group\nA,Xã A,commune\nB,Xã B,commune\n"));
            Accepted(await new EditionImport(office, clock).RunAsync(Write("edition.yaml", Edition)));
            for (var i = 0; i < files; i++)
            {
                var import = new ScoresImport(office, clock, new(SeedsFolder.Path("layouts"), SeedsFolder.Path("corrections"), 0.1m));
                Accepted(await import.RunAsync(Write($"diem-{i + 1}.csv", Files[i]), new(null, "thu-2023", null)));
            }

            await using var connection = await office.DataSource.OpenConnectionAsync();
            var edition = (await ReferenceData.EditionAsync(connection, "thu-2023"))!;
            var units = await ReferenceData.UnitsAsync(connection);
            var scores = await CurrentScores.LoadWithCellsAsync(office.DataSource, edition, units, new Period(2023));
            var names = (await ReportInputs.BatchesAsync(office.DataSource, [.. scores.Batches])).ToDictionary(b => b.Batch, b => b.File);

            Assert.Equal([first, second], new[] { "A", "B" }.Select(unit => Text(unit, scores.Cells[unit].Select(s => (names[s.Batch], s.Cells)))));
            Assert.Equal([first, second], await Task.WhenAll(new[] { "A", "B" }.Select(unit => TracedAsync(office, edition, units, unit))));
            Assert.Empty((await CurrentScores.LoadAsync(office.DataSource, edition, units, new Period(2023))).Cells);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Write(string name, string text)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            return Path.Combine(folder, name);
        }
    }

    private static void Accepted(ImportOutcome outcome) =>
        Assert.True(outcome.State == ImportState.Accepted, string.Join('\n', outcome.Findings.Select(f => f.Sentence.En)));

    private static async Task<string> TracedAsync(OfficeDatabase office, StoredEdition edition, OfficeUnits units, string unit) => Text(
        unit,
        (await ScoreTrace.OfUnitAsync(office.DataSource, edition, units.IdOf[unit], new Period(2023), item: null))
            .GroupBy(s => (s.BatchId, s.FileName)).OrderBy(g => g.Key.BatchId)
            .Select(g => (g.Key.FileName, (IReadOnlyList<(int Row, int Column)>)[
                .. g.SelectMany(s => new[] { s.SelfColumn, s.AppraisedColumn, s.SurveyColumn }.OfType<int>().Select(column => (s.Row, column))).Order()])));

    private static string Text(string unit, IEnumerable<(string File, IReadOnlyList<(int Row, int Column)> Cells)> files) =>
        $"{unit}: {string.Join(' ', files.Select(f => $"{f.File} {string.Join(' ', f.Cells.Select(c => $"{c.Row}:{c.Column}"))}"))}";

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 1, 31, 5, 0, 0, TimeSpan.Zero);
    }
}
