using System.Diagnostics;

namespace ReformAnalytics.Benchmarks;

/// <summary>From the call of the front door to the first byte of an answer, on a database that exists; beside it the same door asked for help.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 7;

    public static int Run(string root)
    {
        var home = Directory.CreateTempSubdirectory("reform-start-").FullName;
        try
        {
            FirstByte(root, home, "import", "scores", Path.Combine(root, "seeds/hue/hue-departments-2021.csv"), "--edition", "hue-departments-2021", "--period", "2021");
            var help = Median(() => FirstByte(root, home, "--help"));
            var rank = Median(() => FirstByte(root, home, "rank", "--edition", "hue-departments-2021", "--period", "2021", "--format", "json"));
            Console.WriteLine($"start to first answer: {rank:0.00} s (wanted: under 0.70)");
            Console.WriteLine($"baseline, start to help: {help:0.00} s; ratio {rank / help:0.0}");
            return rank < 0.7 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static double FirstByte(string root, string home, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(root, "reform"), arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["REFORM_HOME"] = home;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var first = process.StandardOutput.Read();
        var seconds = watch.Elapsed.TotalSeconds;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return first >= 0 && process.ExitCode == 0
            ? seconds
            : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended with exit code {process.ExitCode}.");
    }

    private static double Median(Func<double> measure)
    {
        var times = Enumerable.Range(0, Rounds).Select(_ => measure()).Order().ToArray();
        return times[Rounds / 2];
    }
}
