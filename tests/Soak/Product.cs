using System.Collections.Concurrent;
using System.Diagnostics;
using ReformAnalytics.Storage.Embedded;

namespace ReformAnalytics.Soak;

/// <summary>The program as it is run, a process a call, on a home of its own with the embedded database; the home goes with it.</summary>
public sealed class Product : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<RunningProduct> _running = [];

    public Product()
    {
        Home = Directory.CreateTempSubdirectory("reform-soak-").FullName;
        With("REFORM_HOME", Home).With("REFORM_ROOT", Root).With("ConnectionStrings__Reform", string.Empty).With("Reform__Language", "en");

        // The runtime's own pipes in the folder for temporary files would outlive a killed process.
        With("DOTNET_EnableDiagnostics", "0");
    }

    public static string Root { get; } = FindRoot();

    public string Home { get; }

    public string Inbox => Path.Combine(Home, "inbox", "satisfaction");

    public Product With(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    /// <summary>Holds on to the database; starts it where it does not run.</summary>
    public Task<EmbeddedPostgres> AttachAsync() => EmbeddedPostgres.AttachAsync(EmbeddedPostgres.BinariesUnder(Root), Home);

    public RunningProduct Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ReformAnalytics.Portal.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (variable, value) in _environment)
        {
            start.Environment[variable] = value;
        }

        var running = new RunningProduct(Process.Start(start)!, string.Join(' ', arguments));
        _running.Add(running);
        return running;
    }

    /// <summary>Runs to its end, which must be a good one.</summary>
    public async Task RunAsync(params string[] arguments)
    {
        var running = Start(arguments);
        if (await running.EndAsync() is not 0 and var code)
        {
            throw new InvalidOperationException($"'{running.What}' ended with {code}: {running.Said}");
        }
    }

    public void Dispose()
    {
        foreach (var running in _running)
        {
            running.Dispose();
        }

        // The database's own watcher stops it once the last of its users has gone.
        for (var tries = 0; Directory.Exists(Home); tries++)
        {
            try
            {
                if (!File.Exists(Path.Combine(Home, "postgres", "postmaster.pid")) || tries > 100)
                {
                    Directory.Delete(Home, recursive: true);
                }
            }
            catch (IOException) when (tries < 200)
            {
                // Its last file is on its way.
            }

            Thread.Sleep(50);
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReformAnalytics.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The soak runs inside the repository; ReformAnalytics.sln was not found above it.");
    }
}
