using ReformAnalytics.Domain.Sources;

namespace ReformAnalytics.Ingest.Files;

/// <summary>A YAML file of an office (an edition, a campaign) that cannot be used, with everything that is wrong with it.</summary>
public sealed class YamlFileException(string file, IReadOnlyList<Finding> findings)
    : Exception($"{file}: {string.Join(' ', findings.Select(f => $"({f.Position.Row}:{f.Position.Column}) {f.Sentence.En}"))}")
{
    /// <summary>File name without its folder.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong, in the file's order; row and column are line and column of the text, from 1.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
