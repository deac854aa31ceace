using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Documents;
using ReformAnalytics.Reporting.Rendering;

namespace ReformAnalytics.Benchmarks;

/// <summary>Scorecards of units with 90 items, drawn on two processes, against as many pages that hold one line.</summary>
internal static class ScorecardBenchmark
{
    private const int Domains = 9, LeavesEach = 10, WarmUp = 20;
    private const string Bare = "#set document(title: \"-\")\n#let d = json(\"/data.json\")\n#set text(font: \"Be Vietnam Pro\", lang: \"vi\")\n= #d.name";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 300;
        var data = Data(count);
        await using var renderer = new Renderer(Path.Combine(BenchmarkDatabase.RepositoryRoot(), "reports", "Reporting", "Rendering"), processes: 2);
        Task<byte[]> Page(RankingRow row) => renderer.PdfAsync(Bare, new JsonObject { ["name"] = row.UnitName }, DateTimeOffset.UnixEpoch);
        Task<byte[]> Card(Scorecard card) => ScorecardDocument.WriteAsync(renderer, card, Language.Vietnamese);
        await EachAsync(data.Rows.Take(WarmUp), Page);
        await EachAsync(ScorecardContent.Build(data).Take(WarmUp), Card);
        var bare = await EachAsync(data.Rows, Page);
        var cards = await EachAsync(ScorecardContent.Build(data), Card);
        Console.WriteLine($"{count} scorecards: {cards:0.0} s, {cards / count * 1000:0.0} ms each");
        Console.WriteLine($"baseline, {count} pages of one line: {bare:0.0} s");
        Console.WriteLine($"ratio to baseline: {cards / bare:0.0}");
        Console.WriteLine($"peak memory of this process: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB");
        return 0;
    }

    private static async Task<double> EachAsync<T>(IEnumerable<T> items, Func<T, Task<byte[]>> draw)
    {
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (item, _) => await draw(item));
        return watch.Elapsed.TotalSeconds;
    }

    private static RankingData Data(int count)
    {
        var edition = Edition();
        var random = new Random(2023);
        Score[] Scores() => [.. edition.Items.Leaves.Select(leaf => Score.Of(Math.Round((decimal)random.NextDouble() * leaf.Maximum, 2)))];
        var units = Enumerable.Range(1, count).Select(i => (Code: i.ToString("00000", CultureInfo.InvariantCulture), Now: Scores(), Before: Scores())).ToList();
        var rows = units.OrderByDescending(Total).Select((unit, i) => new RankingRow
        {
            UnitCode = unit.Code, UnitName = $"Xã số {unit.Code}", GroupCode = "commune", GroupName = "Cấp xã", Points = Total(unit), Maximum = 90, Ratio = Total(unit) / 90,
            Rank = i + 1, RankedOf = count, Class = "Khá", Coverage = 1, Status = "valued", PreviousRatio = unit.Before.Sum(s => s.Appraised) / 90,
            Change = (Total(unit) - unit.Before.Sum(s => s.Appraised)) / 90, Comparable = true,
        }).ToList();
        return new RankingData
        {
            Office = "Benchmark", EditionId = edition.Id, EditionTitle = edition.Title.Vi, EditionSource = edition.Source.Vi, Period = "2023", PreviousPeriod = "2022", Methodology = "-", Vintage = 1, InputsHash = "0",
            Synthetic = true, Groups = [new("commune", "Cấp xã", ["Khá"])], Rows = rows, Items = edition.Items.All,
            Leaves = units.ToDictionary(unit => unit.Code, unit => new UnitLeaves(edition, "commune", unit.Now, unit.Before), StringComparer.Ordinal),
            Path = [.. rows.SelectMany(row => new PathPoint[] { new(row.UnitCode, new Period(2022), edition.Id, row.PreviousRatio, row.Rank, count, "Khá"), new(row.UnitCode, new Period(2023), edition.Id, row.Ratio, row.Rank, count, "Khá") })],
            Domains = [.. units.SelectMany(unit => edition.Items.Roots.Select((root, d) => new DomainRatio(unit.Code, root.Code, root.Title.Vi, unit.Now.Skip(d * LeavesEach).Take(LeavesEach).Sum(s => s.Appraised) / LeavesEach)))],
            Satisfaction = [.. units.SelectMany(unit => Enumerable.Range(1, 4).Select(q => new SatisfactionRow(unit.Code, unit.Code, $"Câu hỏi khảo sát số {q}", null, "2023", 200, 150 + random.Next(50), null, null, null)))],
        };

        static decimal? Total((string Code, Score[] Now, Score[] Before) unit) => unit.Now.Sum(score => score.Appraised);
    }

    private static Edition Edition() => new()
    {
        Id = "benchmark", Office = "benchmark", Index = "benchmark", Title = new("Chỉ số đo tốc độ", "Benchmark index"), Source = new("-", "-"), ServesFrom = 2000,
        Aggregation = Aggregation.Points, CoverageThreshold = 0.8m, Missing = MissingPolicy.EarnsNothing, Groups = [new EditionGroup("commune", new("Cấp xã", "Communes"), [])],
        Items = new ItemTree([.. Enumerable.Range(1, Domains).Select(d => new Item
        {
            Code = $"{d}", Title = new($"Lĩnh vực thứ {d} của bộ chỉ số", $"Domain {d} of the edition"),
            Children = [.. Enumerable.Range(1, LeavesEach).Select(l => new Item { Code = $"{d}.{l}", Title = new($"Tiêu chí thành phần thứ {l} của lĩnh vực", $"Item {l} of the domain"), Children = [], Maximum = 1 })],
        })]),
    };
}
