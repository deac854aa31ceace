using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ReformAnalytics.Storage.Embedded;

/// <summary>A running server, found through its postmaster.pid.</summary>
/// <param name="Process">Process id of the server.</param>
/// <param name="Supervisor">Process id of the shell that started it, or of whoever inherited it.</param>
/// <param name="Ready">It takes connections: neither starting, recovering nor stopping.</param>
internal readonly record struct Postmaster(int Process, int Supervisor, bool Ready)
{
    private const int Interrupt = 2;

    /// <summary>The live server of a data folder; null when there is none, whatever postmaster.pid claims.</summary>
    /// <remarks>
    /// A process id alone proves nothing, ids are reused: the process must have been started with this very data folder.
    /// </remarks>
    public static Postmaster? Find(string data)
    {
        var lines = Lines(data);
        if (lines.Length == 0 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process) || !Serves(process, data))
            return null;
        return new Postmaster(process, ParentOf(process), lines.Length > 7 && lines[7].StartsWith("ready", StringComparison.Ordinal));
    }

    /// <summary>
    /// PostgreSQL refuses to start while the process id in an old postmaster.pid is alive, even as another program. The
    /// file itself must stay: by the shared-memory key in it the server recognises orphans of its predecessor.
    /// </summary>
    public static void DisownReusedProcessId(string data)
    {
        var lines = Lines(data);
        if (lines.Length == 0)
            return;
        lines[0] = int.MaxValue.ToString(CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(data, "postmaster.pid"), string.Join('\n', lines));
    }

    /// <summary>Asks for a fast shutdown: open transactions are rolled back, everything committed is written.</summary>
    public void Stop() => _ = kill(Process, Interrupt);

    /// <summary>Whether a process was started for this data folder and has not ended (a zombie has no command line).</summary>
    public static bool Serves(int process, string data)
    {
        try
        {
            var arguments = Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{process}/cmdline")).Split('\0');
            return arguments.Contains(data, StringComparer.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string[] Lines(string data)
    {
        try
        {
            return File.ReadAllText(Path.Combine(data, "postmaster.pid")).Split('\n');
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static int ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            // The name in parentheses may hold anything; the parent is the second field after the last one.
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);
}
