using System.Diagnostics;
using System.Globalization;

namespace ReformAnalytics.Soak;

/// <summary>Three workers, and the one that imports is killed while it does: the job must end on another, once, within check-in, threshold and fifteen seconds.</summary>
public static class WorkersTrial
{
    private const int Workers = 3;
    private const string Job = "ingest.inbox";
    private const string Ended = $"SELECT count(*) FROM scheduling.qrtz_execution_history WHERE job_name = '{Job}'";

    public static async Task<SoakReport> RunAsync(SoakOptions options, Action<string> say)
    {
        var allowed = options.Cluster.CheckIn + options.Cluster.Threshold + 15;
        var report = new SoakReport($"workers killed: {options.Rounds} x {options.Rows} rows, seed {options.Seed}", say);
        var random = new Random(options.Seed);
        using var product = new Product()
            .With("Reform__Schedule__ingest_inbox__Cron", "off").With("Reform__InboxStillSeconds", "0.5")
            .With("Reform__Cluster__CheckInSeconds", options.Cluster.CheckIn.ToString(CultureInfo.InvariantCulture))
            .With("Reform__Cluster__ThresholdSeconds", options.Cluster.Threshold.ToString(CultureInfo.InvariantCulture));
        await using var server = await product.AttachAsync();
        var stored = new Stored(product, server.ConnectionString);
        await product.RunAsync("offices");
        var workers = new List<RunningProduct>();
        var (hit, took) = (0, new List<double>());
        for (var round = 1; round <= options.Rounds; round++)
        {
            while (workers.Count < Workers)
            {
                workers.Add(product.Start("worker"));
            }

            await Task.WhenAll(workers.Select(w => w.UpAsync()));
            var before = await stored.AskAsync<long>(Ended);
            var file = PostgresTrial.Drop(product, $"soak-{round}", options.Rows, options.Seed + round);
            await product.RunAsync("jobs", "run", Job, "--no-wait");
            var node = await PostgresTrial.BeginsAsync(stored, file);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100)));
            var victim = workers.Single(w => node.EndsWith($"/{w.Id}", StringComparison.Ordinal));
            var open = await stored.AskAsync<long>("SELECT count(*) FROM ingest.run WHERE subject = $1 AND finished_at IS NULL", file.Name);
            victim.Kill();
            var since = Stopwatch.GetTimestamp();
            workers.Remove(victim);
            var ended = await Stored.UntilAsync(() => stored.AskAsync<long>(Ended), n => n > before, TimeSpan.FromSeconds(3 * allowed));
            var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
            took.Add(seconds);
            hit += open > 0 ? 1 : 0;
            if (seconds > allowed || ended != before + 1)
            {
                report.Fault(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {ended - before} ends of the job {seconds:0.0} s after the kill, {allowed:0} s are allowed"));
            }

            // Once: nothing comes after it, however long one waits.
            await Task.Delay(TimeSpan.FromSeconds(2));
            report.Faulty(file.Name, await stored.FaultsAsync(file));
            await OnceElsewhereAsync(stored, report, file, node, before, open > 0);
            report.Say(string.Create(CultureInfo.InvariantCulture, $"{round}/{options.Rounds}  killed {(open > 0 ? "while it imported" : "after it had imported")}, ended elsewhere after {seconds:0.0} s, faults {report.Faults.Count}"));
        }

        report.Figure("jobs", options.Rounds);
        report.Figure("of them killed while they imported", hit);
        report.Figure("allowed", allowed, "0 s");
        report.Seconds("from the kill to the end on another node", took);
        return report;
    }

    private static async Task OnceElsewhereAsync(Stored stored, SoakReport report, AnswersFile file, string node, long before, bool importing)
    {
        if (await stored.AskAsync<long>(Ended) is var ends && ends != before + 1)
        {
            report.Fault($"{file.Name}: the job ended {ends - before} times");
        }

        if (importing && await stored.AskAsync<string>("SELECT coalesce((SELECT node FROM ingest.run WHERE subject = $1 AND stage = 'done'), '')", file.Name) is var by && (by.Length == 0 || by == node))
        {
            report.Fault($"{file.Name}: imported by '{by}', not by another node than the dead one");
        }
    }
}
