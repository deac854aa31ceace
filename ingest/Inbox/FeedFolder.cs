using ReformAnalytics.Ingest.Steps;

namespace ReformAnalytics.Ingest.Inbox;

/// <summary>A folder that files of one feed are dropped into: <c>inbox/FEED</c>, or <c>inbox/OFFICE/FEED</c>.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Office">Code of the office whose folder it is in; null where the file says which office, or the default one is meant.</param>
/// <param name="Path">The folder.</param>
internal sealed record FeedFolder(ImportFeed Feed, string? Office, string Path)
{
    // What copying programs, mail programs and desktops put beside the files that are meant.
    private static readonly string[] Passing = [".part", ".partial", ".filepart", ".tmp", ".crdownload", ".download"];
    private static readonly string[] Desktop = ["Thumbs.db", "desktop.ini"];

    /// <summary>Files being imported, or waiting to be tried again.</summary>
    public string Working => System.IO.Path.Combine(Path, "working");

    public string Done => System.IO.Path.Combine(Path, "done");

    public string Rejected => System.IO.Path.Combine(Path, "rejected");

    /// <summary>Files that want a person.</summary>
    public string Parked => System.IO.Path.Combine(Path, "parked");

    /// <summary>How claims call it, wherever the inbox is mounted.</summary>
    public string Name => Office is null ? Feed.Name : $"{Office}/{Feed.Name}";

    /// <summary>Every folder below an inbox, in the order of the feeds; folders of the feeds themselves are made where they are missing.</summary>
    public static IReadOnlyList<FeedFolder> All(string inbox)
    {
        foreach (var feed in ImportFeeds.All)
        {
            Directory.CreateDirectory(System.IO.Path.Combine(inbox, feed.Name));
        }

        var offices = Directory.GetDirectories(inbox).Where(d => FeedOf(d) is null).Order(StringComparer.Ordinal);
        return
        [
            .. Directory.GetDirectories(inbox).Select(d => (Folder: d, Office: (string?)null))
                .Concat(offices.SelectMany(o => Directory.GetDirectories(o).Select(d => (Folder: d, Office: (string?)System.IO.Path.GetFileName(o)))))
                .Select(x => FeedOf(x.Folder) is { } feed ? new FeedFolder(feed, x.Office, x.Folder) : null)
                .OfType<FeedFolder>()
                .OrderBy(f => ImportFeeds.All.Select((feed, i) => (feed, i)).Single(x => x.feed == f.Feed).i)
                .ThenBy(f => f.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Files below an inbox that lie in no feed's folder, in order: beside the feeds, under a name that is none, or in a folder of their own.</summary>
    public static IReadOnlyList<string> Astray(string inbox)
    {
        var feeds = All(inbox);
        var read = feeds.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var kept = feeds.SelectMany(f => new[] { f.Working, f.Done, f.Rejected, f.Parked }).ToHashSet(StringComparer.Ordinal);
        return [.. Below(inbox).Order(StringComparer.Ordinal)];

        IEnumerable<string> Below(string folder) =>
            (read.Contains(folder) ? [] : Directory.GetFiles(folder).Where(f => !IsPassing(System.IO.Path.GetFileName(f))))
            .Concat(Directory.GetDirectories(folder).Where(d => !kept.Contains(d) && !IsPassing(System.IO.Path.GetFileName(d))).SelectMany(Below));
    }

    /// <summary>Names of the files dropped, in order.</summary>
    public IReadOnlyList<string> Dropped() => Names(Path, name => !IsPassing(name));

    /// <summary>Names of the files that somebody has begun with, in order.</summary>
    public IReadOnlyList<string> Begun() => Directory.Exists(Working) ? Names(Working, _ => true) : [];

    private static IReadOnlyList<string> Names(string folder, Func<string, bool> wanted) =>
        [.. Directory.GetFiles(folder).Select(f => System.IO.Path.GetFileName(f)).Where(wanted).Order(StringComparer.Ordinal)];

    private static bool IsPassing(string name) =>
        name.StartsWith('.') || name.StartsWith('~')
        || Passing.Any(p => name.EndsWith(p, StringComparison.OrdinalIgnoreCase))
        || Desktop.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static ImportFeed? FeedOf(string folder) =>
        ImportFeeds.All.FirstOrDefault(f => string.Equals(f.Name, System.IO.Path.GetFileName(folder), StringComparison.OrdinalIgnoreCase));
}
