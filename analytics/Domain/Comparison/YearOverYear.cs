using ReformAnalytics.Domain.Ranking;

namespace ReformAnalytics.Domain.Comparison;

/// <summary>What keeps two periods of a unit from being compared, or what to bear in mind when they are.</summary>
public enum ComparisonReason
{
    /// <summary>No scores at all are known for the period before. Not comparable.</summary>
    NoPreviousPeriod,

    /// <summary>The period before was measured by another edition. Not comparable.</summary>
    EditionChanged,

    /// <summary>The unit has no value in this period. Not comparable.</summary>
    NoValue,

    /// <summary>The unit had no value in the period before. Not comparable.</summary>
    NoPreviousValue,

    /// <summary>The unit was ranked in another group: ratios compare, places do not.</summary>
    GroupChanged,

    /// <summary>Other items apply to the unit than the period before: ratios compare, points do not.</summary>
    MaximumChanged,
}

/// <summary>The reasons as stored and printed.</summary>
public static class ComparisonReasons
{
    /// <summary>Stable kebab-case code.</summary>
    public static string Code(this ComparisonReason reason) => reason switch
    {
        ComparisonReason.NoPreviousPeriod => "no-previous-period",
        ComparisonReason.EditionChanged => "edition-changed",
        ComparisonReason.NoValue => "no-value",
        ComparisonReason.NoPreviousValue => "no-previous-value",
        ComparisonReason.GroupChanged => "group-changed",
        ComparisonReason.MaximumChanged => "maximum-changed",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "not a comparison reason"),
    };

    /// <summary>The reason with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No reason has the code.</exception>
    public static ComparisonReason FromCode(string code) =>
        Enum.GetValues<ComparisonReason>().Cast<ComparisonReason?>().FirstOrDefault(r => r!.Value.Code() == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "not a comparison reason");

    /// <summary>What a reader is told.</summary>
    public static Sentence InWords(this ComparisonReason reason) => reason switch
    {
        ComparisonReason.NoPreviousPeriod => new("chưa có số liệu của kỳ trước", "no figures for the period before"),
        ComparisonReason.EditionChanged => new("không so sánh được: bộ chỉ số đã thay đổi", "not comparable: the edition changed"),
        ComparisonReason.NoValue => new("không có kết quả kỳ này", "no value in this period"),
        ComparisonReason.NoPreviousValue => new("không có kết quả kỳ trước", "no value in the period before"),
        ComparisonReason.GroupChanged => new("đã đổi khối thi đua: so sánh được tỷ lệ, không so sánh được hạng", "the group changed: ratios compare, places do not"),
        ComparisonReason.MaximumChanged => new("điểm tối đa áp dụng đã thay đổi: so sánh theo tỷ lệ, không theo điểm", "the applicable maximum changed: ratios compare, points do not"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "not a comparison reason"),
    };
}

/// <summary>One unit, this period against the period before.</summary>
/// <param name="Current">This period's row.</param>
/// <param name="PreviousRatio">The ratio of the period before, also where it does not compare; null where there is none.</param>
/// <param name="Change">This ratio less the one before, unrounded; null where they do not compare.</param>
/// <param name="PreviousRank">The place in the group the period before; null where there was none or the group was another.</param>
/// <param name="Comparable">Whether the change may be read as one.</param>
/// <param name="Reasons">Why not, or what to bear in mind; in the order of <see cref="ComparisonReason"/>.</param>
public sealed record ComparedUnit(
    RankedUnit Current,
    decimal? PreviousRatio,
    decimal? Change,
    int? PreviousRank,
    bool Comparable,
    IReadOnlyList<ComparisonReason> Reasons);

/// <summary>The ranking of the period before, and the edition that made it.</summary>
/// <param name="EditionId">Its edition.</param>
/// <param name="Rows">Its rows.</param>
public sealed record PreviousRanking(string EditionId, IReadOnlyList<RankedUnit> Rows);

/// <summary>Compares a ranking with that of the same period a year before, on ratios, never on raw points.</summary>
public static class YearOverYear
{
    /// <summary>One row for each row of the current ranking, in its order.</summary>
    /// <param name="editionId">The edition of the current ranking.</param>
    /// <param name="current">The current ranking.</param>
    /// <param name="previous">The ranking before, or null where no scores are known for that period.</param>
    public static IReadOnlyList<ComparedUnit> Compare(string editionId, IReadOnlyList<RankedUnit> current, PreviousRanking? previous)
    {
        var before = previous?.Rows.ToDictionary(r => r.Unit.Code, StringComparer.Ordinal) ?? [];
        return [.. current.Select(row => Compare(row, before.GetValueOrDefault(row.Unit.Code), previous, editionId))];
    }

    private static ComparedUnit Compare(RankedUnit now, RankedUnit? before, PreviousRanking? previous, string editionId)
    {
        var reasons = new List<ComparisonReason>();
        if (previous is null)
        {
            reasons.Add(ComparisonReason.NoPreviousPeriod);
        }
        else if (previous.EditionId != editionId)
        {
            reasons.Add(ComparisonReason.EditionChanged);
        }

        if (now.Figure.Ratio is null)
        {
            reasons.Add(ComparisonReason.NoValue);
        }

        if (previous is not null && before?.Figure.Ratio is null)
        {
            reasons.Add(ComparisonReason.NoPreviousValue);
        }

        var comparable = reasons.Count == 0;
        var groupChanged = before is not null && before.Unit.Group != now.Unit.Group;
        if (groupChanged)
        {
            reasons.Add(ComparisonReason.GroupChanged);
        }

        if (comparable && before!.Figure.Maximum != now.Figure.Maximum)
        {
            reasons.Add(ComparisonReason.MaximumChanged);
        }

        return new(
            now,
            before?.Figure.Ratio,
            comparable ? now.Figure.Ratio - before!.Figure.Ratio : null,
            groupChanged ? null : before?.Rank,
            comparable,
            reasons);
    }
}
