using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;

namespace ReformAnalytics.Ingest.Files;

/// <summary>A file from which no table can be had, with the reason and what its sender can do.</summary>
public sealed class UnreadableFileException(string code, string file, Sentence sentence, Sentence remedy, Exception? inner = null)
    : Exception($"{file}: {sentence.En}", inner)
{
    /// <summary>Stable code, for example "zip-broken".</summary>
    public string Code { get; } = code;

    /// <summary>File name without its folder.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>What to do about it.</summary>
    public Sentence Remedy { get; } = remedy;

    /// <summary>The same as a rejection of the whole file.</summary>
    public Finding ToFinding() => new(Severity.Rejection, Code, File, new Position(string.Empty), Value: null, Sentence, Remedy);
}
