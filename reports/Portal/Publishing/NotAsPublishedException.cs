namespace ReformAnalytics.Portal.Publishing;

/// <summary>Something that was published is not any more what was published, or cannot be checked.</summary>
/// <param name="says">The first thing that differs, of each chain.</param>
public sealed class NotAsPublishedException(string says) : Exception(says);
