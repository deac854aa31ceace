using System.Diagnostics;
using System.Globalization;

namespace ReformAnalytics.Soak;

/// <summary>The embedded server's processes, as the system lists them.</summary>
internal static class Server
{
    /// <summary>SIGKILL to the server: to its first process, whose others then end by themselves, or to all of them at once.</summary>
    public static void Kill(string home, bool all)
    {
        var first = int.Parse(File.ReadLines(Path.Combine(home, "postgres", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        foreach (var process in all ? [first, .. Children(first)] : new[] { first })
        {
            try
            {
                using var victim = Process.GetProcessById(process);
                victim.Kill();
            }
            catch (ArgumentException)
            {
                // It ended a moment ago.
            }
        }
    }

    private static IReadOnlyList<int> Children(int parent) => [.. Directory.GetDirectories("/proc")
        .Select(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0 && ParentOf(id) == parent)];

    private static int ParentOf(int process)
    {
        try
        {
            // The name in parentheses may hold anything; the parent is the second field after it.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
