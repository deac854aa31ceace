using System.Diagnostics;
using System.Globalization;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Benchmarks;

/// <summary>3,321 units x 90 items x 2 years: index, rank and compare in memory, and from the database to the stored result.</summary>
internal static class ScoresBenchmark
{
    private const int UnitCount = 3_321, Domains = 9, LeavesEach = 10, Repeats = 7;
    private static readonly Period Now = new(2023), Before = new(2022);

    public static async Task<int> RunAsync(TimeProvider clock)
    {
        var edition = Edition();
        var units = Units(UnitCount);
        var random = new Random(2023);
        var now = Scores(units, edition, random);
        var before = Scores(units, edition, random);
        InMemory(edition, now, before);
        await FromDatabaseAsync(clock, edition, units, now, before);
        return 0;
    }

    /// <summary>Stores so many units with scores of two years, as import 1 of the office.</summary>
    public static Task StoreAsync(OfficeDatabase office, int count, Period now, Period before)
    {
        var (edition, units, random) = (Edition(), Units(count), new Random(2023));
        return StoreAsync(office, edition, units, [(now, Scores(units, edition, random)), (before, Scores(units, edition, random))]);
    }

    private static Unit[] Units(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new Unit(i.ToString("00000", CultureInfo.InvariantCulture), $"Đơn vị {i}", "commune", "commune", null, null, null, []))];

    private static void InMemory(Edition edition, UnitScores[] now, UnitScores[] before)
    {
        var work = Median(() => YearOverYear.Compare(edition.Id, UnitRanking.Rank(edition, now), new(edition.Id, UnitRanking.Rank(edition, before))).Count);
        var sum = Median(() => now.Concat(before).Sum(u => u.Leaves!.Sum(s => s.Appraised ?? 0)));
        Print("in memory: index, rank, compare", work);
        Print("baseline: adding the same figures once", sum);
        Console.WriteLine($"ratio to baseline: {work / sum:0.0}");
    }

    private static async Task FromDatabaseAsync(TimeProvider clock, Edition edition, Unit[] units, UnitScores[] now, UnitScores[] before)
    {
        await using var server = await BenchmarkDatabase.StartAsync();
        await using var database = new ReformDatabase(server.ConnectionString);
        await database.MigrateAsync();
        var office = database.For(await database.AddOfficeAsync("benchmark", "Benchmark", "Benchmark"));
        await StoreAsync(office, edition, units, [(Now, now), (Before, before)]);
        var bare = await MedianAsync(() => ReadAllAsync(office));
        var times = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            // A stored result is not stored twice, so each repetition starts without one.
            await using (var owner = Npgsql.NpgsqlDataSource.Create(server.ConnectionString))
            await using (var clear = owner.CreateCommand("TRUNCATE analytics.item_result, analytics.run CASCADE"))
            {
                await clear.ExecuteNonQueryAsync();
            }

            var watch = Stopwatch.StartNew();
            await new CompareYears(office, clock).RunAsync(edition.Id, Now);
            times.Add(watch.Elapsed.TotalSeconds);
        }

        times.Sort();
        Print("from the database to the stored result", times[1]);
        Print("baseline: reading the same rows", bare);
        Console.WriteLine($"ratio to baseline: {times[1] / bare:0.0}");
    }

    private static async Task StoreAsync(OfficeDatabase office, Edition edition, Unit[] units, (Period Period, UnitScores[] Scores)[] years)
    {
        await using var connection = await office.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var context = OfficeDatabase.CreateContext(connection, transaction);
        var officeId = office.Office.OfficeId;
        context.Batches.Add(new Batch
        {
            OfficeId = officeId, BatchId = 1, Feed = "scores", State = "accepted", FileName = "benchmark", FileSha256 = "0", FileSize = 0, InputSha256 = "0",
            Periods = ["2022", "2023"], ImportedAt = DateTimeOffset.UnixEpoch, RowsIn = 0, Accepted = 0, Rejected = 0, Unchanged = 0,
        });
        context.UnitKeys.AddRange(units.Select((u, i) => new UnitKey { OfficeId = officeId, UnitId = i + 1, Code = u.Code }));
        context.UnitVersions.AddRange(units.Select((u, i) => new UnitVersion
        {
            OfficeId = officeId, UnitId = i + 1, BatchId = 1, RowNo = i + 1, Name = u.Name, Kind = u.Kind, GroupCode = u.Group, Aliases = [],
        }));
        context.EditionKeys.Add(new EditionKey { OfficeId = officeId, EditionId = 1, Code = edition.Id });
        context.EditionVersions.Add(new EditionVersion
        {
            OfficeId = officeId, EditionId = 1, BatchId = 1, IndexCode = edition.Index, ServesFrom = edition.ServesFrom, Definition = EditionJson.Write(edition),
        });
        context.ItemKeys.AddRange(edition.Items.All.Select((item, i) => new ItemKey { OfficeId = officeId, EditionId = 1, ItemId = i + 1, Code = item.Code }));
        await context.SaveChangesAsync();
        var itemId = edition.Items.All.Select((item, i) => (item, i)).ToDictionary(x => x.item, x => x.i + 1);
        await ScoreCopy.WriteAsync(connection, officeId, 1, 1, years.SelectMany(year => year.Scores.SelectMany((u, i) => u.Leaves!.Select((score, leaf) =>
            new ScoreRow(year.Period.Key, i + 1, itemId[edition.Items.Leaves[leaf]], score, null, null, null, "", i + 2, null, leaf + 2, null, null)))));
        await transaction.CommitAsync();
    }

    private static async Task<int> ReadAllAsync(OfficeDatabase office)
    {
        await using var command = office.DataSource.CreateCommand("SELECT batch_id, unit_id, item_id, status, self, appraised, survey FROM ingest.score");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        while (await reader.ReadAsync())
        {
            rows += reader.GetDecimal(5) >= 0 ? 1 : 0;
        }

        return rows;
    }

    private static UnitScores[] Scores(Unit[] units, Edition edition, Random random) =>
        [.. units.Select(u => new UnitScores(u, [.. edition.Items.Leaves.Select(leaf => Score.Of(Math.Round((decimal)random.NextDouble() * leaf.Maximum, 2)))]))];

    private static Edition Edition() => new()
    {
        Id = "benchmark", Office = "benchmark", Index = "benchmark", Title = new("Đo", "Benchmark"), Source = new("-", "-"), ServesFrom = 2000,
        Aggregation = Aggregation.Points, CoverageThreshold = 0.8m, Missing = MissingPolicy.EarnsNothing,
        Groups = [new EditionGroup("commune", new("Cấp xã", "Communes"), [new("Tốt", 0.8m), new("Khá", 0)])],
        Items = new ItemTree([.. Enumerable.Range(1, Domains).Select(d => new Item
        {
            Code = $"{d}", Title = new($"{d}", $"{d}"),
            Children = [.. Enumerable.Range(1, LeavesEach).Select(l => new Item { Code = $"{d}.{l}", Title = new($"{d}.{l}", $"{d}.{l}"), Children = [], Maximum = 1.25m })],
        })]),
    };

    private static double Median<T>(Func<T> work) => MedianAsync(() => Task.FromResult(work())).GetAwaiter().GetResult();

    private static async Task<double> MedianAsync<T>(Func<Task<T>> work)
    {
        var times = new List<double>();
        for (var i = 0; i < Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            times.Add(watch.Elapsed.TotalSeconds);
        }

        times.Sort();
        return times[Repeats / 2];
    }

    private static void Print(string what, double seconds) => Console.WriteLine($"{what}: {seconds:0.000} s");
}
