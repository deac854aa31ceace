namespace ReformAnalytics.Domain.Ranking;

/// <summary>Whether a unit has a value, and if not, why. Only a unit with a value takes a place.</summary>
public enum ValueStatus
{
    /// <summary>It has a value and a place.</summary>
    Valued,

    /// <summary>No file says anything about the unit in this period.</summary>
    NoScores,

    /// <summary>Files mention it, but not one leaf is measured.</summary>
    NothingMeasured,

    /// <summary>Every item is not applicable: there is no maximum to take a share of.</summary>
    NothingApplies,

    /// <summary>Less of the maximum is measured than the edition asks for.</summary>
    BelowCoverage,

    /// <summary>A leaf is missing and the edition withholds the value for that.</summary>
    LeafMissing,

    /// <summary>The edition says nothing about the unit's group.</summary>
    GroupNotInEdition,
}

/// <summary>The statuses as stored and printed.</summary>
public static class ValueStatuses
{
    /// <summary>Stable kebab-case code, <c>valued</c> ... <c>group-not-in-edition</c>.</summary>
    public static string Code(this ValueStatus status) => status switch
    {
        ValueStatus.Valued => "valued",
        ValueStatus.NoScores => "no-scores",
        ValueStatus.NothingMeasured => "nothing-measured",
        ValueStatus.NothingApplies => "nothing-applies",
        ValueStatus.BelowCoverage => "below-coverage",
        ValueStatus.LeafMissing => "leaf-missing",
        ValueStatus.GroupNotInEdition => "group-not-in-edition",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "not a value status"),
    };

    /// <summary>The status with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No status has the code.</exception>
    public static ValueStatus FromCode(string code) =>
        Enum.GetValues<ValueStatus>().Cast<ValueStatus?>().FirstOrDefault(s => s!.Value.Code() == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "not a value status");

    /// <summary>What a reader is told.</summary>
    public static Sentence InWords(this ValueStatus status) => status switch
    {
        ValueStatus.Valued => new("có kết quả", "has a value"),
        ValueStatus.NoScores => new("chưa có số liệu trong kỳ này", "no scores in this period"),
        ValueStatus.NothingMeasured => new("không có tiêu chí nào được đo", "not one item was measured"),
        ValueStatus.NothingApplies => new("không có tiêu chí nào áp dụng", "no item applies"),
        ValueStatus.BelowCoverage => new("số tiêu chí được chấm chưa đủ mức tối thiểu", "too few items were scored"),
        ValueStatus.LeafMissing => new("thiếu điểm của ít nhất một tiêu chí", "at least one item has no score"),
        ValueStatus.GroupNotInEdition => new("bộ chỉ số không áp dụng cho khối này", "the edition does not apply to this group"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "not a value status"),
    };
}
