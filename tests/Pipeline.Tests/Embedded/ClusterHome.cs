using System.Diagnostics;
using System.Text;
using Npgsql;
using ReformAnalytics.Storage.Embedded;

namespace ReformAnalytics.Pipeline.Tests.Embedded;

/// <summary>A home folder of its own for one test, with ways to disturb the cluster in it from outside.</summary>
internal sealed class ClusterHome : IAsyncDisposable
{
    private readonly DirectoryInfo top = Directory.CreateTempSubdirectory("reform-cluster-");

    public ClusterHome(string name = "home") => Path = System.IO.Path.Combine(top.FullName, name);

    public string Path { get; }

    public string Data => System.IO.Path.Combine(Path, "postgres");

    public Task<EmbeddedPostgres> AttachAsync() => EmbeddedPostgres.AttachAsync(Repository.Binaries, Path);

    /// <summary>Process id of the running server, by its own account.</summary>
    public int ServerProcess() => int.Parse(File.ReadLines(System.IO.Path.Combine(Data, "postmaster.pid")).First(), provider: null);

    /// <summary>What still runs for this home; zombies have no command line and do not count.</summary>
    public IReadOnlyList<string> Processes() =>
        [.. Directory.EnumerateDirectories("/proc").Select(CommandLine).Where(line => line.Contains(Path, StringComparison.Ordinal))];

    /// <summary>Waits for what happens without us; false when it does not within ten seconds.</summary>
    public static async Task<bool> EventuallyAsync(Func<bool> holds)
    {
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(10);)
        {
            if (holds())
                return true;
            await Task.Delay(10);
        }

        return holds();
    }

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Data))
            await (await AttachAsync()).DisposeAsync();
        top.Delete(recursive: true);
    }

    private static string CommandLine(string process)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes($"{process}/cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
