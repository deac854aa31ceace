using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Domain.Awards;

/// <summary>The candidates of a round that a text means, or those that come near it.</summary>
/// <param name="Found">Cases of those that have the code or name; one where the text is clear, several where a name is shared, none where it is unknown.</param>
/// <param name="Nearest">Up to three with the nearest names or codes, nearest first; empty where one was found.</param>
public sealed record CandidateMatch(IReadOnlyList<Verdict> Found, IReadOnlyList<Candidate> Nearest)
{
    private const int NearestCount = 3;

    /// <summary>Finds them by code, or else by name; case, marks and punctuation are set aside where the text as written has no answer.</summary>
    public static CandidateMatch Of(IReadOnlyList<Verdict> verdicts, string text)
    {
        var (wanted, key) = (NameKey.Canonical(text), NameKey.Of(text));
        Func<Verdict, bool>[] ways =
        [
            v => string.Equals(v.Candidate.Code, wanted, StringComparison.Ordinal),
            v => string.Equals(v.Candidate.Code, wanted, StringComparison.OrdinalIgnoreCase),
            v => string.Equals(NameKey.Canonical(v.Candidate.Name), wanted, StringComparison.OrdinalIgnoreCase),
            v => key.Length > 0 && NameKey.Of(v.Candidate.Name) == key,
        ];
        var found = ways.Select(way => verdicts.Where(way).ToArray()).FirstOrDefault(f => f.Length > 0);
        return found is not null ? new(found, []) : new([],
        [
            .. verdicts.Select(v => v.Candidate)
                .OrderBy(c => Math.Min(NameKey.Distance(key, NameKey.Of(c.Name)), NameKey.Distance(key, NameKey.Of(c.Code))))
                .ThenBy(c => c.Code, StringComparer.Ordinal)
                .Take(NearestCount),
        ]);
    }
}
