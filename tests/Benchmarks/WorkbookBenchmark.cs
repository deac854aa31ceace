using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Excel;

namespace ReformAnalytics.Benchmarks;

/// <summary>
/// The workbook of 3,321 units x 90 items, made and written in a process of its own, so that its peak is the peak of nothing else;
/// beside it the same cells as bare CSV through a deflate stream.
/// </summary>
internal static class WorkbookBenchmark
{
    private const int Units = 3_321, Domains = 9, LeavesEach = 10;
    private const double WantedSeconds = 1.5, WantedMegabytes = 150;

    public static int Run()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(WorkbookBenchmark).Assembly.Location, "workbook-once"]) { UseShellExecute = false };
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.ArgumentList.RemoveAt(0);
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <param name="path">Where the workbook is left for a look; null for nowhere.</param>
    public static int Once(string? path)
    {
        var data = Data();
        var (document, content) = Timed(() => RankingContent.Build(data));
        var (workbook, first) = Timed(() => WorkbookWriter.Write(document, Language.Vietnamese));
        var peak = Peak();
        var (_, second) = Timed(() => WorkbookWriter.Write(document, Language.Vietnamese));
        var ((cells, bytes), bare) = Timed(() => Bare(document));
        Console.WriteLine($"{cells:N0} cells in {document.Tables.Count} sheets, {workbook.Length / 1e6:0.0} MB");
        Console.WriteLine($"content: {content.Seconds:0.00} s, of which processor {content.Processor:0.00} s");
        Console.WriteLine($"workbook, first in its process: {first.Seconds:0.00} s (wanted: under {WantedSeconds:0.0}), processor {first.Processor:0.00} s");
        Console.WriteLine($"workbook, again: {second.Seconds:0.00} s, processor {second.Processor:0.00} s");
        Console.WriteLine($"peak of the process that made and wrote it: {peak:0} MB (wanted: under {WantedMegabytes:0})");
        Console.WriteLine($"baseline, the same cells as CSV through deflate: {bare.Seconds:0.00} s, {bytes / 1e6:0.0} MB; ratio {second.Seconds / bare.Seconds:0.0}");
        if (path is not null)
        {
            File.WriteAllBytes(path, workbook);
        }

        return first.Seconds < WantedSeconds && peak < WantedMegabytes ? 0 : 1;
    }

    // Beside the clock, because other work on the machine moves it.
    private static (T Result, (double Seconds, double Processor) Took) Timed<T>(Func<T> work)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = work();
        watch.Stop();
        self.Refresh();
        return (result, (watch.Elapsed.TotalSeconds, (self.TotalProcessorTime - before).TotalSeconds));
    }

    private static double Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1e6;
    }

    private static (long Cells, long Bytes) Bare(Document document)
    {
        using var target = new MemoryStream();
        var cells = 0L;
        using (var deflate = new DeflateStream(target, CompressionLevel.Optimal, leaveOpen: true))
        using (var text = new StreamWriter(deflate, new UTF8Encoding(false)))
        {
            foreach (var cell in document.Tables.SelectMany(table => table.Rows).SelectMany(row => row))
            {
                cells++;
                text.Write(cell.Words(Language.Vietnamese) ?? cell.Number?.ToString(CultureInfo.InvariantCulture));
                text.Write(';');
            }
        }

        return (cells, target.Length);
    }

    private static RankingData Data()
    {
        var edition = Edition();
        var random = new Random(2023);
        var scores = Enumerable.Range(0, Units).Select(_ => edition.Items.Leaves.Select(leaf => Score(leaf, random)).ToArray()).ToArray();
        var ratios = scores.Select(unit => unit.Sum(score => (score.Appraised ?? score.Self ?? 0) + (score.Survey ?? 0)) / edition.Items.Leaves.Sum(leaf => leaf.Maximum)).ToArray();
        var places = ratios.OrderDescending().Select((ratio, i) => (ratio, i)).GroupBy(place => place.ratio).ToDictionary(place => place.Key, place => place.First().i + 1);
        var rows = Enumerable.Range(0, Units).Select(i => new RankingRow
        {
            UnitCode = i.ToString("00000", CultureInfo.InvariantCulture),
            UnitName = $"Ủy ban nhân dân xã {i + 1}",
            GroupCode = "commune",
            GroupName = "Cấp xã",
            Points = ratios[i] * 90,
            Maximum = 90,
            Ratio = ratios[i],
            Rank = places[ratios[i]],
            RankedOf = Units,
            OverallRank = places[ratios[i]],
            OverallOf = Units,
            Class = ratios[i] >= 0.5m ? "Tốt" : "Khá",
            Coverage = 1,
            ProvisionalShare = 0.1m,
            Status = "valued",
            PreviousRatio = ratios[i] - 0.01m,
            Change = 0.01m,
            PreviousRank = places[ratios[i]],
            Comparable = true,
        }).ToArray();
        return new RankingData
        {
            Office = "Benchmark", EditionId = edition.Id, EditionTitle = edition.Title.Vi, EditionSource = "-", Period = "2023", PreviousPeriod = "2022",
            Methodology = "1", Vintage = 1, InputsHash = "0123456789abcdef", Synthetic = true,
            Groups = [new("commune", "Cấp xã", ["Tốt", "Khá"])],
            Rows = rows,
            Items = edition.Items.All,
            Leaves = rows.Select((row, i) => (row.UnitCode, Leaves: new UnitLeaves(edition, "commune", scores[i], null)))
                .ToDictionary(unit => unit.UnitCode, unit => unit.Leaves, StringComparer.Ordinal),
            Domains = [.. rows.SelectMany((row, i) => edition.Items.Roots.Select(domain => new DomainRatio(
                row.UnitCode, domain.Code, domain.Title.Vi, domain.Children.Average(leaf => scores[i][leaf.LeafIndex].Appraised ?? 0))))],
        };
    }

    private static Score Score(Item leaf, Random random)
    {
        var points = Math.Round((decimal)random.NextDouble() * leaf.Maximum, 2);
        return random.Next(20) switch
        {
            0 => Domain.Scores.Score.Without(ScoreStatus.NotMeasured),
            1 => new Score(ScoreStatus.Measured, points, null, null),
            _ => new Score(ScoreStatus.Measured, points, points, null),
        };
    }

    private static Edition Edition() => new()
    {
        Id = "benchmark", Office = "benchmark", Index = "benchmark", Title = new("Đo", "Benchmark"), Source = new("-", "-"), ServesFrom = 2000,
        Aggregation = Aggregation.Points, CoverageThreshold = 0.8m, Missing = MissingPolicy.EarnsNothing,
        Groups = [new EditionGroup("commune", new("Cấp xã", "Communes"), [])],
        Items = new ItemTree([.. Enumerable.Range(1, Domains).Select(d => new Item
        {
            Code = $"{d}", Title = new($"Lĩnh vực {d}", $"Domain {d}"),
            Children = [.. Enumerable.Range(1, LeavesEach).Select(l => new Item { Code = $"{d}.{l}", Title = new($"Tiêu chí {d}.{l}", $"Item {d}.{l}"), Children = [], Maximum = 1m })],
        })]),
    };
}
