using System.Diagnostics;
using System.Globalization;

namespace ReformAnalytics.Benchmarks;

/// <summary>
/// Import of citizens' answers (validated, deduplicated, stored, counted) against a bare text COPY of the same file into the same server.
/// Each import runs in a process of its own and so pays for its compilation, as the CLI does: about half a second.
/// </summary>
internal static class SatisfactionBenchmark
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var rows = arguments is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 1_000_000;
        var rounds = arguments is [_, var times, ..] ? int.Parse(times, CultureInfo.InvariantCulture) : 3;
        var file = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"reform-benchmark-{rows}.csv"));
        SatisfactionFile.Write(file, rows);
        await using var database = await BenchmarkDatabase.StartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"satisfaction: {rows:N0} rows, {new FileInfo(file).Length >> 20} MB, {rounds} rounds in turn"));

        var bare = new List<double>();
        var ours = new List<double>();
        var peak = 0L;
        for (var round = 1; round <= rounds; round++)
        {
            bare.Add(await BareCopyAsync(database.ConnectionString, file));
            var figures = await ImportAsync(database.ConnectionString, file, round);
            ours.Add(double.Parse(figures[0], CultureInfo.InvariantCulture));
            peak = Math.Max(peak, long.Parse(figures[1], CultureInfo.InvariantCulture));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round}: COPY {bare[^1]:0.00} s, import {ours[^1]:0.00} s, {figures[2]} accepted, {figures[3]} rejected, {figures[4]} duplicates"));
        }

        var (copySeconds, importSeconds) = (Median(bare), Median(ours));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  bare COPY  {rows / copySeconds:N0} rows/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  import     {rows / importSeconds:N0} rows/s, {copySeconds / importSeconds:0.00} of the bare rate (wanted: 0.40)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  peak       {peak / 1_000_000.0:0} MB (wanted: under 300)"));
        File.Delete(file);
        return copySeconds / importSeconds >= 0.4 && peak < 300_000_000 ? 0 : 1;
    }

    private static async Task<double> BareCopyAsync(string connectionString, string file)
    {
        await using var connection = await BenchmarkDatabase.OpenAsync(connectionString);
        await BenchmarkDatabase.ExecuteAsync(
            connection,
            "DROP TABLE IF EXISTS plain; CREATE TABLE plain (response_id text, unit text, collected_on date, channel text, question text, answer smallint)");
        var clock = Stopwatch.StartNew();
        await using (var copy = await connection.BeginTextImportAsync("COPY plain FROM STDIN (FORMAT csv, HEADER)"))
        {
            // The stream beneath the writer takes the file's bytes as they are, as psql sends them.
            await using var source = File.OpenRead(file);
            await source.CopyToAsync(copy.BaseStream, 1 << 20);
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<string[]> ImportAsync(string connectionString, string file, int office)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ConnectionStrings__Reform"] = connectionString;
        start.ArgumentList.Add("satisfaction-import");
        start.ArgumentList.Add(file);
        start.ArgumentList.Add(office.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The import process did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Split() : throw new InvalidOperationException($"The import failed with exit code {process.ExitCode}.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
