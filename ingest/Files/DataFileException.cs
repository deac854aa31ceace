using ReformAnalytics.Domain;

namespace ReformAnalytics.Ingest.Files;

/// <summary>A mistake in one of the project's own data files (layouts, corrections), with the place where it stands.</summary>
public sealed class DataFileException(string code, string file, long line, long column, Sentence sentence, Sentence remedy, Exception? inner = null)
    : Exception($"{file}({line},{column}): {sentence.En} {remedy.En}", inner)
{
    /// <summary>Stable code, for example "yaml-unknown-key".</summary>
    public string Code { get; } = code;

    /// <summary>File name without its folder.</summary>
    public string File { get; } = file;

    /// <summary>Line from 1.</summary>
    public long Line { get; } = line;

    /// <summary>Column from 1.</summary>
    public long Column { get; } = column;

    /// <summary>What is wrong.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>What to do about it.</summary>
    public Sentence Remedy { get; } = remedy;
}
