using System.Diagnostics;
using System.Globalization;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Feeds.Satisfaction;

namespace ReformAnalytics.Benchmarks;

/// <summary>One import in a process of its own, so that its peak memory is its own; prints seconds and bytes.</summary>
internal static class SatisfactionImport
{
    public static async Task<int> RunAsync(string file, int office)
    {
        var units = new UnitDirectory(SatisfactionFile.Units);
        var ids = units.Units.Select((unit, i) => (unit.Code, Id: i + 1)).ToDictionary(x => x.Code, x => x.Id, StringComparer.Ordinal);
        await using var connection = await BenchmarkDatabase.OpenAsync(
            Environment.GetEnvironmentVariable("ConnectionStrings__Reform") ?? throw new InvalidOperationException("Only the benchmark itself starts this."));
        await BenchmarkDatabase.ExecuteAsync(connection, $"INSERT INTO ingest.office VALUES ({office}, 'o{office}', '', '')");
        await BenchmarkDatabase.ExecuteAsync(connection, $"SET ROLE reform_app; SET reform.office_id = {office}");

        var clock = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync();
        using var loaded = await SatisfactionFeed.LoadAsync(file, office, 1, units, ids, connection, Path.Combine(Path.GetTempPath(), "reform-benchmark"));
        await BenchmarkDatabase.ExecuteAsync(
            connection,
            $"INSERT INTO ingest.batch VALUES ({office}, 1, 'satisfaction', 'accepted', 'f', '', 0, '', NULL, NULL, '{{}}', '2023-01-01', {loaded.RowsIn}, {loaded.Accepted}, {loaded.Rejected}, {loaded.Unchanged})");
        await loaded.WriteCountsAndFindingsAsync(connection);
        await transaction.CommitAsync();
        clock.Stop();

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds} {PeakBytes()} {loaded.Accepted} {loaded.Rejected} {loaded.Duplicates}"));
        return 0;
    }

    // The kernel's own high-water mark, which no sampling can miss.
    private static long PeakBytes() => long.Parse(
        File.ReadLines("/proc/self/status").Single(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) * 1024;
}
