using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ReformAnalytics.Soak;

/// <summary>
/// A worker imports what is dropped into its inbox, and the database server is killed under it at a random moment of the import. Nobody does anything: the
/// node must bring the server back and the file must be imported.
/// </summary>
public static class PostgresTrial
{
    private const int RoundsOfAHome = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<SoakReport> RunAsync(SoakOptions options, Action<string> say)
    {
        var report = new SoakReport($"PostgreSQL killed: {options.Rounds} x {options.Rows} rows, seed {options.Seed}", say);
        var random = new Random(options.Seed);
        var (during, done) = (0, new List<double>());
        for (var first = 1; first <= options.Rounds; first += RoundsOfAHome)
        {
            using var product = new Product()
                .With("Reform__Schedule__ingest_inbox__Cron", "0/2 * * * * ?").With("Reform__InboxStillSeconds", "0.5").With("Reform__InboxRetrySeconds", "1").With("Reform__Cluster__LookSeconds", "1");

            // Held until the end, so that it is the worker and not this program that brings the server back.
            await using var server = await product.AttachAsync();
            var stored = new Stored(product, server.ConnectionString);
            using var worker = product.Start("worker");
            await worker.UpAsync();
            var alone = await AloneAsync(product, stored, report, options, first);
            for (var round = first; round < Math.Min(first + RoundsOfAHome, options.Rounds + 1); round++)
            {
                var file = Drop(product, $"soak-{round}", options.Rows, options.Seed + round);
                await BeginsAsync(stored, file);
                var (after, all) = (random.NextDouble() * alone, random.Next(2) == 0);
                await Task.Delay(TimeSpan.FromSeconds(after));
                during += await stored.AskAsync<bool>("SELECT EXISTS (SELECT 1 FROM ingest.run WHERE subject = $1 AND finished_at IS NULL)", file.Name) ? 1 : 0;
                Server.Kill(product.Home, all);
                var since = Stopwatch.GetTimestamp();
                await DoneAsync(product, report, file, worker);
                done.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
                report.Faulty(file.Name, await PatientlyAsync(() => stored.FaultsAsync(file)));
                report.Say(string.Create(CultureInfo.InvariantCulture, $"{round}/{options.Rounds}  {(all ? "every process" : "the first process")} killed {after:0.00} s into the import, done after {done[^1]:0.0} s, faults {report.Faults.Count}"));
            }
        }

        report.Figure("imports", options.Rounds);
        report.Figure("of them with the server killed before their end", during);
        report.Seconds("from the kill to the file in done/", done);
        return report;
    }

    internal static AnswersFile Drop(Product product, string key, int rows, int seed)
    {
        // Made beside the inbox and moved into it whole.
        var made = Path.Combine(product.Home, "made");
        var file = AnswersFile.Write(made, key, rows, seed);
        Directory.CreateDirectory(product.Inbox);
        File.Move(Path.Combine(made, file.Name), Path.Combine(product.Inbox, file.Name));
        return file;
    }

    /// <summary>Waits until a run has begun with a file; gives the node that it runs on.</summary>
    internal static async Task<string> BeginsAsync(Stored stored, AnswersFile file)
    {
        var node = await Stored.UntilAsync(
            () => stored.AskAsync<string>("SELECT coalesce((SELECT node FROM ingest.run WHERE subject = $1 ORDER BY run_id DESC LIMIT 1), '')", file.Name), n => n.Length > 0, Patience);
        return node.Length > 0 ? node : throw new InvalidOperationException($"Nobody began with {file.Name}.");
    }

    // How long the database works on such a file where nothing disturbs it.
    private static async Task<double> AloneAsync(Product product, Stored stored, SoakReport report, SoakOptions options, int round)
    {
        var file = Drop(product, $"alone-{round}", options.Rows, options.Seed - round);
        await Stored.UntilAsync(() => Task.FromResult(IsDone(product, file)), done => done, Patience);
        report.Faulty(file.Name, await stored.FaultsAsync(file));
        return await stored.AskAsync<double>("SELECT extract(epoch FROM finished_at - started_at)::float8 FROM ingest.run WHERE subject = $1", file.Name);
    }

    private static async Task DoneAsync(Product product, SoakReport report, AnswersFile file, RunningProduct worker)
    {
        await Stored.UntilAsync(() => Task.FromResult(IsDone(product, file) || worker.HasEnded), done => done, Patience);
        if (!IsDone(product, file))
        {
            report.Fault($"{file.Name}: not done after {Patience.TotalSeconds:0} s; the worker {(worker.HasEnded ? "ended" : "said")}: {worker.Said}");
        }
    }

    // What is left behind is looked at as soon as the server answers again.
    private static async Task<IReadOnlyList<string>> PatientlyAsync(Func<Task<IReadOnlyList<string>>> ask)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await ask();
            }
            catch (NpgsqlException) when (tries < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    private static bool IsDone(Product product, AnswersFile file) => File.Exists(Path.Combine(product.Inbox, "done", file.Name));
}
