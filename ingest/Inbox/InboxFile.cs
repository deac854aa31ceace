using ReformAnalytics.Domain;
using ReformAnalytics.Ingest.Steps;

namespace ReformAnalytics.Ingest.Inbox;

/// <summary>What became of a file in the inbox.</summary>
public enum InboxState
{
    /// <summary>Imported; it lies in done/, with its rejections beside it where it has any.</summary>
    Imported,

    /// <summary>The same content had come before; it lies in done/ with a note that says so.</summary>
    Known,

    /// <summary>Nothing of it was taken; it lies in rejected/ with its rejections.</summary>
    Rejected,

    /// <summary>It failed for a reason that may pass, and is tried again later.</summary>
    Waiting,

    /// <summary>It wants a person; it lies in parked/ with a note that says why.</summary>
    Parked,

    /// <summary>It changed while it was imported, and is imported again once it is still.</summary>
    Changed,
}

/// <summary>A file that a look at the inbox dealt with.</summary>
/// <param name="Feed">Its feed.</param>
/// <param name="Name">Its name as it was dropped.</param>
/// <param name="State">What became of it.</param>
/// <param name="Path">Where it lies now.</param>
/// <param name="Why">What is to be said of it.</param>
public sealed record InboxFile(string Feed, string Name, InboxState State, string Path, Sentence Why)
{
    /// <summary>What its import said, and of which office; null where there was none.</summary>
    public ImportedInto? Imported { get; init; }

    /// <summary>A fault of the program that the file brought to light; whoever looks after the program must hear of it.</summary>
    public Exception? Fault { get; init; }
}
