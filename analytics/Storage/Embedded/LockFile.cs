using System.Diagnostics;

namespace ReformAnalytics.Storage.Embedded;

/// <summary>
/// Advisory locks between processes. On Unix .NET turns <see cref="FileShare"/> into flock: None is exclusive, Read is
/// shared. The kernel drops them with the process, however it ends, so no lock is ever stale.
/// </summary>
internal static class LockFile
{
    // EWOULDBLOCK of Linux is what flock answers; a full disk or a broken path must not look like a lock that is held.
    private const int WouldBlock = 11;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    public static Task<FileStream> SharedAsync(string path, TimeSpan patience, CancellationToken cancel) =>
        WaitAsync(path, TryShared, patience, cancel);

    public static Task<FileStream> ExclusiveAsync(string path, TimeSpan patience, CancellationToken cancel) =>
        WaitAsync(path, TryExclusive, patience, cancel);

    public static FileStream? TryShared(string path) => Try(path, FileAccess.Read, FileShare.Read);

    public static FileStream? TryExclusive(string path) => Try(path, FileAccess.ReadWrite, FileShare.None);

    private static async Task<FileStream> WaitAsync(string path, Func<string, FileStream?> attempt, TimeSpan patience, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (attempt(path) is { } held)
                return held;
            if (Stopwatch.GetElapsedTime(since) > patience)
                throw EmbeddedPostgresException.Busy(path);
            await Task.Delay(Pause, cancel);
        }
    }

    private static FileStream? Try(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share, bufferSize: 0);
        }
        catch (IOException taken) when (taken.HResult == WouldBlock)
        {
            return null;
        }
    }
}
