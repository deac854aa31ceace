using System.Globalization;

namespace ReformAnalytics.Storage.Embedded;

/// <summary>How the embedded server runs. Given at each start, so that an upgrade of the application changes them.</summary>
internal static class ServerSettings
{
    /// <summary>Only part of the socket's name: nothing listens on the network.</summary>
    public const int Port = 5432;

    public static IEnumerable<string> Arguments(string data, string socket)
    {
        yield return "-D";
        yield return data;
        foreach (var (name, value) in Values(socket))
        {
            yield return "-c";
            yield return $"{name}={value}";
        }
    }

    /// <summary>The major version of the binaries, as their own catalog file states it: reading it costs less than asking postgres.</summary>
    public static string MajorVersion(string binaries)
    {
        var catalog = Path.Combine(binaries, "share", "postgresql", "postgres.bki");
        return File.ReadLines(catalog).First().Split(' ')[^1];
    }

    /// <summary>The server was killed and its backends have not all noticed yet.</summary>
    public static bool OrphansRemain(string log) =>
        log.Contains("pre-existing shared memory block", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Value)> Values(string socket) =>
    [
        ("port", Port.ToString(CultureInfo.InvariantCulture)),
        ("listen_addresses", ""),
        ("unix_socket_directories", socket),
        ("max_connections", "50"),
        ("shared_buffers", "256MB"),
        ("huge_pages", "off"),
        // The queries here are many and short; compiling them costs more than it saves.
        ("jit", "off"),
        // No replica reads this log, so bulk loads into tables made in the same transaction need not write it.
        ("wal_level", "minimal"),
        ("max_wal_senders", "0"),
        ("max_logical_replication_workers", "0"),
        ("max_wal_size", "2GB"),
        ("checkpoint_timeout", "15min"),
        ("fsync", "on"),
        ("autovacuum", "on"),
        ("log_checkpoints", "off"),
        // Not the machine's: results must not depend on where they are computed.
        ("timezone", "UTC"),
        ("log_timezone", "UTC"),
    ];
}
