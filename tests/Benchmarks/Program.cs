using ReformAnalytics.Benchmarks;

// Each benchmark prints what it measured as plain lines; ratios compare figures of one run on one machine.
return args switch
{
    ["satisfaction", .. var rest] => await SatisfactionBenchmark.RunAsync(rest),
    ["satisfaction-import", var file, var office] => await SatisfactionImport.RunAsync(file, int.Parse(office)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: satisfaction [rows [rounds]]   import of citizens' answers against a bare COPY of the same file");
    return 2;
}
