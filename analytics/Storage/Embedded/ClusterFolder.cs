using System.Security.Cryptography;
using System.Text;

namespace ReformAnalytics.Storage.Embedded;

/// <summary>Where things lie in the home folder of an embedded cluster.</summary>
/// <param name="Home">The folder's real path: one cluster has one name, whatever links lead to it.</param>
internal sealed record ClusterFolder(string Home)
{
    private const int MaxLogBytes = 8 << 20;

    public string Data => Path.Combine(Home, "postgres");
    public string Partial => Path.Combine(Home, "postgres.partial");
    public string Log => Path.Combine(Home, "postgres.log");
    public string UsersLock => Path.Combine(Home, "postgres.users");
    public string InitialisationLock => Path.Combine(Home, "postgres.init");
    public string Secret => Path.Combine(Data, "reform.secret");

    public static string StartLock(string home) => Path.Combine(home, "postgres.start");

    /// <summary>The folder in which a lock file just opened really lies, by the kernel's account.</summary>
    public static ClusterFolder Of(FileStream startLock)
    {
        var opened = new FileInfo($"/proc/self/fd/{startLock.SafeFileHandle.DangerousGetHandle()}");
        return new ClusterFolder(Path.GetDirectoryName(opened.LinkTarget ?? startLock.Name)!);
    }

    /// <summary>
    /// The name of the server's socket, in Linux's abstract namespace: a home may lie deeper than the 107 bytes a socket file
    /// may have, a port may be taken between choosing and using it, and a killed server leaves no socket file behind. Anyone
    /// on the machine may knock at it, so it asks for the secret; scram proves it both ways, so an impostor learns nothing.
    /// </summary>
    public string SocketName(string secret) =>
        $"@reform-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Home}\n{secret}")))[..32]}";

    /// <summary>The last lines that the server wrote after a position of its log.</summary>
    public string LogSince(long position)
    {
        using var log = new FileStream(Log, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite);
        log.Position = Math.Max(Math.Min(position, log.Length), log.Length - 8192);
        using var reader = new StreamReader(log);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(Environment.NewLine, lines.TakeLast(12));
    }

    /// <summary>Opens the log for a new start: begins it anew when it has grown long, and says where it now ends.</summary>
    public long OpenLog()
    {
        using var log = new FileStream(Log, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        if (log.Length > MaxLogBytes)
            log.SetLength(0);
        return log.Length;
    }
}
