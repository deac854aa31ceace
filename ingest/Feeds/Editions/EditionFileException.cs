using ReformAnalytics.Domain.Sources;

namespace ReformAnalytics.Ingest.Feeds.Editions;

/// <summary>An edition file that cannot be used, with everything that is wrong with it.</summary>
public sealed class EditionFileException(string file, IReadOnlyList<Finding> findings)
    : Exception($"{file}: {string.Join(' ', findings.Select(f => $"({f.Position.Row}:{f.Position.Column}) {f.Sentence.En}"))}")
{
    /// <summary>File name without its folder.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong, in the file's order; row and column are line and column of the text, from 1.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
