namespace ReformAnalytics.Domain.Decisions;

/// <summary>What a council says of a candidate.</summary>
public enum Ruling
{
    /// <summary>The award is given.</summary>
    Granted,

    /// <summary>It is not given.</summary>
    Refused,

    /// <summary>The council will come back to it.</summary>
    Deferred,
}

/// <summary>In what a decision goes against what the evaluation gives; each wants a reason and is shown wherever the decision is.</summary>
public enum Departure
{
    /// <summary>The candidate does not qualify.</summary>
    DoesNotQualify,

    /// <summary>Whether the candidate qualifies cannot be decided yet.</summary>
    CannotBeDecided,

    /// <summary>The candidate qualifies, and stands below the edge of the quota.</summary>
    BelowQuota,

    /// <summary>How many awards there are to give is not known yet.</summary>
    QuotaUnknown,

    /// <summary>As many were granted already as the quota holds.</summary>
    QuotaFull,

    /// <summary>Refused, although the candidate qualifies and stands within the quota.</summary>
    RefusedWithinQuota,
}

/// <summary>The words of rulings and departures.</summary>
public static class DecisionWords
{
    /// <summary>As stored, and as a command line names it.</summary>
    public static string Code(this Ruling ruling) => ruling switch
    {
        Ruling.Granted => "granted",
        Ruling.Refused => "refused",
        Ruling.Deferred => "deferred",
        _ => throw new ArgumentOutOfRangeException(nameof(ruling), ruling, "not a ruling"),
    };

    /// <summary>What readers are told.</summary>
    public static Sentence InWords(this Ruling ruling) => ruling switch
    {
        Ruling.Granted => new("tặng thưởng", "granted"),
        Ruling.Refused => new("không tặng thưởng", "refused"),
        Ruling.Deferred => new("để lại xét sau", "deferred"),
        _ => throw new ArgumentOutOfRangeException(nameof(ruling), ruling, "not a ruling"),
    };

    /// <summary>As stored.</summary>
    public static string Code(this Departure departure) => departure switch
    {
        Departure.DoesNotQualify => "does-not-qualify",
        Departure.CannotBeDecided => "cannot-be-decided",
        Departure.BelowQuota => "below-quota",
        Departure.QuotaUnknown => "quota-unknown",
        Departure.QuotaFull => "quota-full",
        Departure.RefusedWithinQuota => "refused-within-quota",
        _ => throw new ArgumentOutOfRangeException(nameof(departure), departure, "not a departure"),
    };

    /// <summary>What readers are told.</summary>
    public static Sentence InWords(this Departure departure) => departure switch
    {
        Departure.DoesNotQualify => new("tặng thưởng khi không đủ điều kiện", "granted though it does not qualify"),
        Departure.CannotBeDecided => new("tặng thưởng khi chưa đủ căn cứ để xét", "granted while it could not be decided"),
        Departure.BelowQuota => new("tặng thưởng ngoài danh sách trong chỉ tiêu", "granted from below the quota's edge"),
        Departure.QuotaUnknown => new("tặng thưởng khi chưa biết chỉ tiêu", "granted while the quota was unknown"),
        Departure.QuotaFull => new("tặng thưởng vượt số lượng của chỉ tiêu", "granted beyond what the quota holds"),
        Departure.RefusedWithinQuota => new("không tặng thưởng dù đủ điều kiện và trong chỉ tiêu", "refused though it qualifies, within the quota"),
        _ => throw new ArgumentOutOfRangeException(nameof(departure), departure, "not a departure"),
    };

    /// <summary>The ruling with this code, or null.</summary>
    public static Ruling? RulingOf(string code) => Enum.GetValues<Ruling>().Cast<Ruling?>().FirstOrDefault(r => r!.Value.Code() == code);

    /// <summary>The departure with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None has it.</exception>
    public static Departure DepartureOf(string code) => Enum.GetValues<Departure>().Cast<Departure?>().FirstOrDefault(d => d!.Value.Code() == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "not a departure");
}
