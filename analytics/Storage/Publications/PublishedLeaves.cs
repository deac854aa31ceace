using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Storage.Publications;

/// <summary>A part of a leaf that is other than it was.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Item">The leaf's code.</param>
/// <param name="Part">"status", "self", "appraised" or "survey".</param>
/// <param name="From">As it was; null where nothing stood.</param>
/// <param name="To">As it is; null where nothing stands.</param>
public sealed record LeafDifference(string Unit, string Item, string Part, string? From, string? To);

/// <summary>The scores that a publication rests on, leaf by leaf: kept as one hash, for the imports hold them already.</summary>
public static class PublishedLeaves
{
    /// <summary>Hash over every part of every leaf that a file speaks of: it shows a stored score that was changed, also where no figure follows from it.</summary>
    public static string Sha256(StoredEdition edition, PeriodScores scores)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var unit in scores.Units.Where(u => u.Leaves is not null).OrderBy(u => u.Unit.Code, StringComparer.Ordinal))
        {
            foreach (var leaf in edition.Edition.Items.Leaves.Where(leaf => unit.Leaves![leaf.LeafIndex] != Score.Blank))
            {
                // Codes may hold anything, so they are told apart by their lengths.
                var parts = string.Join(' ', Parts(unit.Leaves![leaf.LeafIndex]).Select(p => p.Value ?? "-"));
                hash.AppendData(Encoding.UTF8.GetBytes($"{unit.Unit.Code.Length}:{unit.Unit.Code}{leaf.Code.Length}:{leaf.Code} {parts}\n"));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What is other in the leaves of units that had scores before and have scores now, by unit and then in the edition's order.</summary>
    public static IEnumerable<LeafDifference> Between(StoredEdition editionWas, PeriodScores was, StoredEdition editionNow, PeriodScores now)
    {
        var earlier = was.Units.Where(u => u.Leaves is not null).ToDictionary(u => u.Unit.Code, u => u.Leaves!, StringComparer.Ordinal);
        var placeOf = editionWas.Edition.Items.Leaves.ToDictionary(leaf => leaf.Code, leaf => leaf.LeafIndex, StringComparer.Ordinal);
        var stays = editionNow.Edition.Items.Leaves.Select(leaf => leaf.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in now.Units.Where(u => u.Leaves is not null && earlier.ContainsKey(u.Unit.Code)).OrderBy(u => u.Unit.Code, StringComparer.Ordinal))
        {
            var before = earlier[unit.Unit.Code];
            var pairs = editionNow.Edition.Items.Leaves
                .Select(leaf => (leaf.Code, Was: placeOf.TryGetValue(leaf.Code, out var place) ? before[place] : Score.Blank, Now: unit.Leaves![leaf.LeafIndex]))
                .Concat(editionWas.Edition.Items.Leaves.Where(leaf => !stays.Contains(leaf.Code)).Select(leaf => (leaf.Code, Was: before[leaf.LeafIndex], Now: Score.Blank)));
            foreach (var (code, then, here) in pairs.Where(p => p.Was != p.Now))
            {
                foreach (var (from, to) in Parts(then).Zip(Parts(here)).Where(p => p.First.Value != p.Second.Value))
                {
                    yield return new(unit.Unit.Code, code, from.Part, from.Value, to.Value);
                }
            }
        }
    }

    private static (string Part, string? Value)[] Parts(Score score) =>
        [("status", Code(score.Status)), ("self", Figure(score.Self)), ("appraised", Figure(score.Appraised)), ("survey", Figure(score.Survey))];

    // 1.50 and 1.5 are one score.
    private static string? Figure(decimal? figure) => figure?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Code(ScoreStatus status) => status switch
    {
        ScoreStatus.Blank => "blank",
        ScoreStatus.Measured => "measured",
        ScoreStatus.NotApplicable => "not-applicable",
        ScoreStatus.NotMeasured => "not-measured",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "not a status of a leaf"),
    };
}
