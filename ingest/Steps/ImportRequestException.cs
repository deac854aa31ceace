using ReformAnalytics.Domain;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>An import that was asked for by a name that does not exist; nothing is wrong with the file, and nothing is stored of it.</summary>
public sealed class ImportRequestException(string code, Sentence sentence, Sentence remedy) : Exception(sentence.En)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>What is wrong.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>What to do.</summary>
    public Sentence Remedy { get; } = remedy;
}
