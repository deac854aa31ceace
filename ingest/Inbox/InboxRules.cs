namespace ReformAnalytics.Ingest.Inbox;

/// <summary>Where files are dropped, and how patient the inbox is with them.</summary>
/// <param name="Folder">The folder with one folder a feed, or one folder an office with one folder a feed.</param>
public sealed record InboxRules(string Folder)
{
    /// <summary>For how long neither size nor time of a file may change before it counts as whole. Watched, not computed: a copy may carry the time of its original.</summary>
    public TimeSpan Still { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For how long a look waits for files that still change; they are left to the next look. A short span alone would be over before a busy machine has looked twice.</summary>
    public TimeSpan Patience => (3 * Still) + TimeSpan.FromSeconds(5);

    /// <summary>How often a file is tried before it is parked.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>The pause after the first attempt; each further one is twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Files below the inbox that no feed reads, because their folder is none of the feeds': nobody would ever hear of them.</summary>
    public IReadOnlyList<string> Astray() => FeedFolder.Astray(Folder);

    /// <summary>The pause after an attempt, counted from 1.</summary>
    public TimeSpan PauseAfter(int attempt) => FirstPause * (1 << Math.Min(attempt - 1, 10));
}
