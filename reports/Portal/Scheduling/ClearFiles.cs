using ReformAnalytics.Portal.Cli;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>A folder and how long its files are kept.</summary>
internal sealed record Retention(string Folder, TimeSpan Kept)
{
    /// <summary>The only folders that anything is ever removed from: never reports, rejection workbooks, published files or the database.</summary>
    public static IReadOnlyList<Retention> Of(Settings settings) =>
    [
        new(settings.Scratch, settings.Scheduling.Retention.Scratch),
        new(settings.Logs, settings.Scheduling.Retention.Logs),
        .. Inbox(settings).Select(folder => new Retention(folder, settings.Scheduling.Retention.Done)),
    ];

    // What was imported or rejected and lies beside each feed's inbox; what still waits is never touched.
    private static IEnumerable<string> Inbox(Settings settings)
    {
        var inbox = settings.InboxRules.Folder;
        var folders = Directory.Exists(inbox) ? Directory.GetDirectories(inbox) : [];

        // A feed's folder, or an office's with one a feed.
        return folders.Concat(folders.SelectMany(Directory.GetDirectories)).SelectMany(feed => new[] { Path.Combine(feed, "done"), Path.Combine(feed, "rejected") });
    }
}

/// <summary>Removes files that have lain unchanged for longer than they are kept, and the folders that this leaves empty.</summary>
internal sealed class ClearFiles(TimeProvider clock)
{
    /// <summary>The number of files removed.</summary>
    public int Run(IReadOnlyList<Retention> retentions, CancellationToken cancellation = default)
    {
        var removed = 0;
        foreach (var (folder, kept) in retentions.Where(r => Directory.Exists(r.Folder)))
        {
            var before = (clock.GetUtcNow() - kept).UtcDateTime;
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Below).Where(f => f.LastWriteTimeUtc < before).ToArray())
            {
                cancellation.ThrowIfCancellationRequested();
                file.Delete();
                removed++;
            }

            foreach (var empty in new DirectoryInfo(folder).EnumerateDirectories("*", Below).Where(d => d.LastWriteTimeUtc < before).OrderByDescending(d => d.FullName.Length).ToArray())
            {
                if (!empty.EnumerateFileSystemInfos().Any())
                {
                    empty.Delete();
                }
            }
        }

        return removed;
    }

    // A link may lead anywhere: what it points at is not ours to clear.
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
}
