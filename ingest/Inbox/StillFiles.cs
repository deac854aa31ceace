namespace ReformAnalytics.Ingest.Inbox;

/// <summary>What tells whether a file has changed.</summary>
internal readonly record struct FileStamp(long Length, DateTime WrittenAt)
{
    /// <summary>The stamp of a file; null where there is none.</summary>
    public static FileStamp? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(file.Length, file.LastWriteTimeUtc) : null;
    }
}

/// <summary>Watches files until they keep still.</summary>
internal sealed class StillFiles(TimeProvider clock, TimeSpan span)
{
    private readonly Dictionary<string, (FileStamp Stamp, long Since)> _watched = new(StringComparer.Ordinal);

    /// <summary>Looks at a file: its stamp if it has been the same for the span, null as long as it has not.</summary>
    public FileStamp? Look(string path)
    {
        if (FileStamp.Of(path) is not { } now)
        {
            _watched.Remove(path);
            return null;
        }

        if (!_watched.TryGetValue(path, out var seen) || seen.Stamp != now)
        {
            _watched[path] = (now, clock.GetTimestamp());
            return null;
        }

        return clock.GetElapsedTime(seen.Since) >= span ? now : null;
    }

    /// <summary>How long until the next of the watched files may have become still; null where none is watched.</summary>
    public TimeSpan? Next => _watched.Count == 0 ? null : _watched.Values.Select(w => span - clock.GetElapsedTime(w.Since)).Min() is var rest && rest > TimeSpan.Zero ? rest : TimeSpan.Zero;

    /// <summary>Stops watching a file that is taken, or gone.</summary>
    public void Forget(string path) => _watched.Remove(path);
}
