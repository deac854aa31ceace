using ReformAnalytics.Ingest.Feeds.Plans;

namespace ReformAnalytics.Portal.Tests.Awards;

/// <summary>The trial of campaign CT, imported once by the program itself: each test judges, decides and reports on it.</summary>
public sealed class TrialReports(PortalServer server) : IAsyncLifetime
{
    public const string Office = "thi-dua-ct";

    private Reform? _reform;

    public Reform Reform => _reform ?? throw new InvalidOperationException("The trial is not imported yet.");

    public async ValueTask InitializeAsync()
    {
        _reform = new Reform(await server.FreshAsync());
        foreach (var import in ImportPlan.Read(Path.Combine(Reform.Root, "seeds", "demo.yaml")).Imports.Where(import => import.Office == Office))
        {
            string[] edition = import.Edition is { } code ? ["--edition", code] : [];
            _reform.Run(["import", import.Feed, .. import.Files, "--office", Office, .. edition]).Expect(0);
        }
    }

    /// <summary>Runs a report of the round into a folder of its own; its files by name.</summary>
    public SortedDictionary<string, byte[]> Report(string kind, params string[] options)
    {
        var folder = Path.Combine(Reform.Home, Path.GetRandomFileName());
        Said = Reform.Run(["report", kind, "--campaign", "CT", "--year", "2023", "--office", Office, "--out", folder, .. options]).Expect(0);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder))
        {
            files[Path.GetFileName(path)] = File.ReadAllBytes(path);
        }

        return files;
    }

    /// <summary>What the last report printed.</summary>
    public RunResult Said { get; private set; } = new(0, "", "");

    public ValueTask DisposeAsync()
    {
        _reform?.Dispose();
        return ValueTask.CompletedTask;
    }
}
