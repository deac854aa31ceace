using ReformAnalytics.Benchmarks;

// Each benchmark prints what it measured as plain lines; ratios compare figures of one run on one machine.
return args switch
{
    ["satisfaction", .. var rest] => await SatisfactionBenchmark.RunAsync(rest),
    ["satisfaction-import", var file, var office] => await SatisfactionImport.RunAsync(file, int.Parse(office)),
#pragma warning disable RS0030 // The one place that names the real clock.
    ["scores"] => await ScoresBenchmark.RunAsync(TimeProvider.System),
    ["awards"] => await AwardsBenchmark.RunAsync(TimeProvider.System),
#pragma warning restore RS0030
    ["scorecards", .. var rest] => await ScorecardBenchmark.RunAsync(rest),
    ["start"] => StartBenchmark.Run(BenchmarkDatabase.RepositoryRoot()),
    ["workbook"] => WorkbookBenchmark.Run(),
    ["workbook-once", .. var path] => WorkbookBenchmark.Once(path.FirstOrDefault()),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: satisfaction [rows [rounds]]   import of citizens' answers against a bare COPY of the same file");
    Console.Error.WriteLine("       scores                         index, rank and compare");
    Console.Error.WriteLine("       awards                         5,000 candidates by 12 conditions, in memory and from the database");
    Console.Error.WriteLine("       scorecards [count]             one page a unit, against pages of one line");
    Console.Error.WriteLine("       start                          from the call to the first answer");
    Console.Error.WriteLine("       workbook                       a ranking workbook of 3,321 units x 90 items: seconds, peak memory");
    return 2;
}
