using System.Diagnostics;
using System.Globalization;
using ReformAnalytics.Storage.Embedded;

namespace ReformAnalytics.Soak;

/// <summary>
/// A file is imported, the process killed at a random moment of its life and the import started again, as whoever finds it dead would do it. The embedded server
/// stops with the process and starts with the next one.
/// </summary>
public static class ImportsTrial
{
    // Answers are compared with those of earlier files, so a home that keeps all of them would grow ever slower.
    private const int RoundsOfAHome = 10;

    public static async Task<SoakReport> RunAsync(SoakOptions options, Action<string> say)
    {
        var report = new SoakReport($"imports killed: {options.Rounds} x {options.Rows} rows, seed {options.Seed}", say);
        var random = new Random(options.Seed);
        var (killed, kept, whole, again) = (0, 0, new List<double>(), new List<double>());
        for (var first = 1; first <= options.Rounds; first += RoundsOfAHome)
        {
            try
            {
                await HomeAsync(first);
            }
            catch (EmbeddedPostgresException stuck)
            {
                // Whoever comes after the kill must find a server; the trial goes on in a new home.
                report.Fault($"a home of rounds {first} to {first + RoundsOfAHome - 1}: {stuck.Message}");
            }
        }

        report.Figure("imports", again.Count);
        report.Figure("of them killed before their end", killed);
        report.Figure("of them after all was stored", kept);
        report.Seconds("an import left alone", whole);
        report.Seconds("the import after the kill", again);
        return report;

        async Task HomeAsync(int first)
        {
            using var product = new Product();
            await product.RunAsync("offices");
            for (var round = first; round < Math.Min(first + RoundsOfAHome, options.Rounds + 1); round++)
            {
                if (round == first)
                {
                    // How long an import takes here and now, so that the next ones are killed within it.
                    whole.Add(await UndisturbedAsync(product, report, options, round));
                }

                var file = AnswersFile.Write(Path.Combine(product.Home, "files"), $"soak-{round}", options.Rows, options.Seed + round);
                var after = random.NextDouble() * whole[^1];
                var path = Path.Combine(product.Home, "files", file.Name);
                bool hit;
                using (var import = product.Start("import", "satisfaction", path))
                {
                    await Task.WhenAny(import.EndAsync(), Task.Delay(TimeSpan.FromSeconds(after)));
                    hit = import.Kill();
                }

                killed += hit ? 1 : 0;
                kept += await HalfAsync(product, report, file) ? 1 : 0;
                var since = Stopwatch.GetTimestamp();
                await product.RunAsync("import", "satisfaction", path);
                again.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
                report.Faulty(file.Name, await CheckAsync(product, file));
                File.Delete(path);
                report.Say(string.Create(CultureInfo.InvariantCulture, $"{round}/{options.Rounds}  {(hit ? "killed" : "ended by itself")} within {after:0.00} of {whole[^1]:0.00} s, again in {again[^1]:0.00} s, faults {report.Faults.Count}"));
            }
        }
    }

    private static async Task<double> UndisturbedAsync(Product product, SoakReport report, SoakOptions options, int round)
    {
        var file = AnswersFile.Write(Path.Combine(product.Home, "files"), $"alone-{round}", options.Rows, options.Seed - round);
        var since = Stopwatch.GetTimestamp();
        await product.RunAsync("import", "satisfaction", Path.Combine(product.Home, "files", file.Name));
        var took = Stopwatch.GetElapsedTime(since).TotalSeconds;
        report.Faulty(file.Name, await CheckAsync(product, file));
        return took;
    }

    // Before anybody mends anything: all of the file is there, or nothing. True where all of it is.
    private static async Task<bool> HalfAsync(Product product, SoakReport report, AnswersFile file)
    {
        await using var server = await product.AttachAsync();
        var rows = await new Stored(product, server.ConnectionString).RowsAsync(file.Name);
        if (rows != 0 && rows != file.Rows)
        {
            report.Fault($"{file.Name}: half an import, {rows} of {file.Rows} rows");
        }

        return rows == file.Rows;
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(Product product, AnswersFile file)
    {
        await using var server = await product.AttachAsync();
        return await new Stored(product, server.ConnectionString).FaultsAsync(file);
    }
}
