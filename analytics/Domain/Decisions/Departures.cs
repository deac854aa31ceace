using ReformAnalytics.Domain.Awards;

namespace ReformAnalytics.Domain.Decisions;

/// <summary>Holds a ruling against what the evaluation gives.</summary>
public static class Departures
{
    /// <summary>In what the ruling goes against it; empty where it does not.</summary>
    /// <param name="ruling">What is decided.</param>
    /// <param name="grounds">What it rests on.</param>
    /// <param name="grantedBefore">How many others of the same quota are granted already.</param>
    /// <remarks>
    /// A quota is a ceiling for grants of any kind, so that one which is full is told also of a candidate that does not qualify. To defer is to say nothing yet,
    /// and goes against nothing. A refusal goes against the evaluation only where there is no choice to make: within the quota, and not in a tie across its edge.
    /// </remarks>
    public static IReadOnlyList<Departure> Of(Ruling ruling, Grounds grounds, int grantedBefore) => ruling switch
    {
        Ruling.Granted => [.. OfVerdict(grounds.Verdict.Kind), .. OfPlace(grounds.Place, grantedBefore)],
        Ruling.Refused when grounds.Place?.Status == ShortlistStatus.Within => [Departure.RefusedWithinQuota],
        _ => [],
    };

    private static IEnumerable<Departure> OfVerdict(VerdictKind kind) => kind switch
    {
        VerdictKind.DoesNotQualify => [Departure.DoesNotQualify],
        VerdictKind.CannotBeDecided => [Departure.CannotBeDecided],
        _ => [],
    };

    private static IEnumerable<Departure> OfPlace(GroundsPlace? place, int grantedBefore)
    {
        if (place is { Count: null })
        {
            yield return Departure.QuotaUnknown;
        }

        if (place?.Status == ShortlistStatus.Beyond)
        {
            yield return Departure.BelowQuota;
        }

        if (place?.Count <= grantedBefore)
        {
            yield return Departure.QuotaFull;
        }
    }
}
