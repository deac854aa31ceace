using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>A closed vocabulary: what is stored, and the words for it. Marks, case, spaces and punctuation do not matter.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, string> _byKey;

    /// <param name="words">What is stored, with its words, the usual ones first.</param>
    /// <exception cref="ArgumentException">One word for two things: a fault of the program.</exception>
    public Vocabulary(params IReadOnlyList<(string Stored, string[] Words)> words)
    {
        All = words;
        _byKey = words.SelectMany(w => w.Words.Select(word => (Key: NameKey.Of(word), w.Stored)).DistinctBy(x => x.Key))
            .ToDictionary(x => x.Key, x => x.Stored, StringComparer.Ordinal);
    }

    /// <summary>Everything that it knows.</summary>
    public IReadOnlyList<(string Stored, string[] Words)> All { get; }

    /// <summary>What is stored for a word, or null for any other word.</summary>
    public string? Find(string word) => _byKey.GetValueOrDefault(NameKey.Of(word));
}
