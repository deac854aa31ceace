using ReformAnalytics.Domain;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>A step that cannot answer what it was asked, told so that the asker can mend it.</summary>
public sealed class AnalysisException(string code, Sentence sentence, Sentence remedy) : Exception(sentence.En)
{
    // What was asked for is there, and cannot be answered.
    private static readonly HashSet<string> Unanswerable = new(StringComparer.Ordinal) { "no-scores", EvaluateCampaign.NoDataCode, "satisfaction-twice" };

    /// <summary>Whether the question is at fault (it names what is not there, or what cannot be) and not the data.</summary>
    public bool AskedWrongly => !Unanswerable.Contains(Code);

    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>What is wrong.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>What to do.</summary>
    public Sentence Remedy { get; } = remedy;
}
