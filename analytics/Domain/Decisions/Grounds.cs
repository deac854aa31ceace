using System.Text.Json;
using ReformAnalytics.Domain.Awards;

namespace ReformAnalytics.Domain.Decisions;

/// <summary>Where a candidate stood on the shortlist that concerns it.</summary>
/// <param name="Quota">Code of the quota.</param>
/// <param name="Group">The group that the number was allotted to; null where the list is of all subjects of the quota.</param>
/// <param name="Count">The number; null while nobody said it.</param>
/// <param name="Position">1-2-2-4; null where the candidate does not qualify, or cannot be decided.</param>
/// <param name="Status">Within, across the edge or beyond; null with <paramref name="Position"/>.</param>
public sealed record GroundsPlace(string Quota, string? Group, int? Count, int? Position, ShortlistStatus? Status)
{
    /// <summary>The place of a candidate; null where no list concerns it.</summary>
    public static GroundsPlace? Of(Candidate candidate, IReadOnlyList<Shortlist> lists)
    {
        if (List(candidate, lists) is not { } list)
        {
            return null;
        }

        var entry = list.Entries.FirstOrDefault(e => e.Verdict.Candidate.Code == candidate.Code);
        return new(list.Quota.Code, list.Group, list.Count, entry?.Place, entry?.Status);
    }

    /// <summary>The list that a candidate's subject and group belong to; null where none concerns them.</summary>
    public static Shortlist? List(Candidate candidate, IReadOnlyList<Shortlist> lists) => lists
        .Where(l => candidate.Subject is { } subject && l.Quota.Subjects.Contains(subject, StringComparer.Ordinal))
        .OrderBy(l => l.Group is null)
        .FirstOrDefault(l => l.Group is null || l.Group == candidate.Group);
}

/// <summary>What a decision rests on: the whole case of the candidate and its place, as they were on the day.</summary>
/// <param name="Verdict">Verdict, outcomes, figures and sources.</param>
/// <param name="Place">The place on the shortlist; null where no list concerns the candidate.</param>
public sealed record Grounds(Verdict Verdict, GroundsPlace? Place)
{
    /// <summary>As one text; the same grounds always give the same.</summary>
    /// <remarks>Stored texts must stay readable: add properties with defaults, never rename one.</remarks>
    public string Write() => JsonSerializer.Serialize(new Text(VerdictText.Of(Verdict), Place), VerdictJson.Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not such a text.</exception>
    public static Grounds Read(string json)
    {
        var text = JsonSerializer.Deserialize<Text>(json, VerdictJson.Options) ?? throw new JsonException("The text holds no grounds.");
        return new(text.Case.ToVerdict(), text.Place);
    }

    private sealed record Text(VerdictText Case, GroundsPlace? Place);
}
