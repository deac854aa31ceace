using System.Diagnostics;
using System.Globalization;

namespace ReformAnalytics.Soak;

/// <summary>
/// Many small files dropped at once before two workers, and a person at a command line who looks into the same inbox; one file is half-written for a while.
/// Each must be imported once, and whole.
/// </summary>
public static class InboxTrial
{
    private const int RowsOfAFile = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static async Task<SoakReport> RunAsync(SoakOptions options, Action<string> say)
    {
        var report = new SoakReport($"inbox: {options.Rounds} x {options.Files} files for two workers, seed {options.Seed}", say);
        using var product = new Product()
            .With("Reform__Schedule__ingest_inbox__Cron", "0/5 * * * * ?").With("Reform__InboxStillSeconds", options.Still.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        await using var server = await product.AttachAsync();
        var stored = new Stored(product, server.ConnectionString);
        await product.RunAsync("offices");
        RunningProduct[] workers = [product.Start("worker"), product.Start("worker")];
        await Task.WhenAll(workers.Select(w => w.UpAsync()));
        var took = new List<double>();
        for (var round = 1; round <= options.Rounds; round++)
        {
            took.Add(await RoundAsync(product, stored, report, options, round));
        }

        report.Figure("files", options.Rounds * options.Files);
        report.Figure("of them imported once", await stored.AskAsync<long>("SELECT count(*) FROM (SELECT file_name FROM ingest.batch WHERE file_name LIKE 'soak-%' AND state = 'accepted' GROUP BY file_name HAVING count(*) = 1) f"));
        report.Figure("by so many processes", await stored.AskAsync<long>("SELECT count(DISTINCT node) FROM ingest.run WHERE subject LIKE 'soak-%' AND stage = 'done'"));
        report.Seconds("from the drop to the last file", took);
        return report;
    }

    private static async Task<double> RoundAsync(Product product, Stored stored, SoakReport report, SoakOptions options, int round)
    {
        var made = Path.Combine(product.Home, "made");
        var files = Enumerable.Range(1, options.Files)
            .Select(i => AnswersFile.Write(made, string.Create(CultureInfo.InvariantCulture, $"soak-{round}-{i:000}"), RowsOfAFile, options.Seed + (round * options.Files) + i)).ToArray();
        var half = files[options.Files / 2];
        var text = await File.ReadAllBytesAsync(Path.Combine(made, half.Name));
        Directory.CreateDirectory(product.Inbox);
        var since = Stopwatch.GetTimestamp();
        await File.WriteAllBytesAsync(Path.Combine(product.Inbox, half.Name), text[..(text.Length / 2)]);
        foreach (var file in files.Where(f => f != half))
        {
            File.Move(Path.Combine(made, file.Name), Path.Combine(product.Inbox, file.Name));
        }

        using var byHand = product.Start("inbox");
        await Task.Delay(options.HalfWritten);
        if (await stored.RowsAsync(half.Name) is > 0 and var early)
        {
            report.Fault($"{half.Name}: {early} rows of it were imported while it was half-written");
        }

        await using (var rest = new FileStream(Path.Combine(product.Inbox, half.Name), FileMode.Append))
        {
            await rest.WriteAsync(text.AsMemory(text.Length / 2));
        }

        var done = Path.Combine(product.Inbox, "done");
        await Stored.UntilAsync(() => Task.FromResult(Directory.Exists(done) ? Directory.GetFiles(done).Length : 0), n => n >= round * options.Files, Patience);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        await byHand.EndAsync();
        await CheckAsync(product, stored, report, files, round);
        report.Say(string.Create(CultureInfo.InvariantCulture, $"{round}/{options.Rounds}  {options.Files} files in {seconds:0.0} s, faults {report.Faults.Count}"));
        return seconds;
    }

    private static async Task CheckAsync(Product product, Stored stored, SoakReport report, IReadOnlyList<AnswersFile> files, int round)
    {
        foreach (var file in files)
        {
            // Notes, a second name or a missing file would all show here.
            var lies = Directory.GetFiles(product.Inbox, $"{Path.GetFileNameWithoutExtension(file.Name)}*", SearchOption.AllDirectories);
            if (lies.Length != 1 || lies[0] != Path.Combine(product.Inbox, "done", file.Name))
            {
                report.Fault($"{file.Name} lies at {(lies.Length == 0 ? "no place" : string.Join(", ", lies.Select(p => Path.GetRelativePath(product.Inbox, p))))}");
            }
        }

        var like = string.Create(CultureInfo.InvariantCulture, $"soak-{round}-%");
        foreach (var (what, expected, sql) in new[]
        {
            ("vintages", (long)files.Count, "SELECT count(*) FROM ingest.batch WHERE file_name LIKE $1"),
            ("files with a vintage", files.Count, "SELECT count(DISTINCT file_name) FROM ingest.batch WHERE file_name LIKE $1 AND state = 'accepted'"),
            ("imports begun", files.Count, "SELECT count(*) FROM ingest.run WHERE subject LIKE $1"),
            ("rows", (long)files.Count * RowsOfAFile, "SELECT count(DISTINCT response_id) FROM ingest.satisfaction_response WHERE response_id LIKE $1"),
            ("rows, each once", (long)files.Count * RowsOfAFile, "SELECT count(*) FROM ingest.satisfaction_response WHERE response_id LIKE $1"),
        })
        {
            if (await stored.AskAsync<long>(sql, like) is var found && found != expected)
            {
                report.Fault($"{what}: {found} instead of {expected}");
            }
        }

        report.Faulty("all", await stored.LeftBehindAsync());
    }
}
