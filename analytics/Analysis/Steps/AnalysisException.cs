using ReformAnalytics.Domain;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>A step that cannot answer what it was asked, told so that the asker can mend it.</summary>
public sealed class AnalysisException(string code, Sentence sentence, Sentence remedy) : Exception(sentence.En)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>What is wrong.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>What to do.</summary>
    public Sentence Remedy { get; } = remedy;
}
