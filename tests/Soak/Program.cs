using ReformAnalytics.Soak;

// Anybody can run it: it makes a home and a database of its own, and leaves nothing behind. Exit code 1 if anything is not as it must be.
var (trial, rounds) = args.FirstOrDefault() switch
{
    "imports" => ((Func<SoakOptions, Action<string>, Task<SoakReport>>?)ImportsTrial.RunAsync, 100),
    "postgres" => (PostgresTrial.RunAsync, 20),
    "inbox" => (InboxTrial.RunAsync, 1),
    "workers" => (WorkersTrial.RunAsync, 5),
    _ => (null, 0),
};
if (trial is null || SoakOptions.Read(args[1..], rounds, args[0] == "workers" ? 50_000 : 200_000) is not { } options)
{
    Console.Error.WriteLine("usage: ./reform soak imports  [--rounds 100] [--rows 200000] [--seed 1]   imports killed, and started again");
    Console.Error.WriteLine("       ./reform soak postgres [--rounds 20] [--rows 200000] [--seed 1]    the database server killed under an import");
    Console.Error.WriteLine("       ./reform soak inbox    [--rounds 1] [--files 500] [--seed 1]       files dropped at once before two workers");
    Console.Error.WriteLine("       ./reform soak workers  [--rounds 5] [--rows 50000]  [--seed 1]     three workers, the busy one killed");
    return 2;
}

var report = await trial(options, Console.Out.WriteLine);
report.Print();
return report.Faults.Count == 0 ? 0 : 1;
