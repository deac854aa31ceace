namespace ReformAnalytics.Domain.Scores;

/// <summary>What a leaf's cell says. The four are never the same thing: only <see cref="NotApplicable"/> shrinks the maximum.</summary>
public enum ScoreStatus
{
    /// <summary>The file says nothing about this leaf.</summary>
    Blank = 0,

    /// <summary>A figure stands; zero is a figure.</summary>
    Measured = 1,

    /// <summary>The criterion does not concern this unit: it leaves the unit's maximum.</summary>
    NotApplicable = 2,

    /// <summary>The criterion concerns the unit, but nobody measured it.</summary>
    NotMeasured = 3,
}

/// <summary>The three sources of points of a leaf.</summary>
[Flags]
public enum ScoreSources
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>What the unit gives itself (tự đánh giá).</summary>
    Self = 1,

    /// <summary>What the appraising authority recognises or adjusts (thẩm định); beats the self score.</summary>
    Appraised = 2,

    /// <summary>Points from the sociological survey (điều tra xã hội học).</summary>
    Survey = 4,
}

/// <summary>One leaf of one unit in one period: its status and the points from each source that gave any.</summary>
/// <param name="Status">See <see cref="ScoreStatus"/>.</param>
/// <param name="Self">Self score in points, or null.</param>
/// <param name="Appraised">Appraised score in points, or null.</param>
/// <param name="Survey">Survey points, or null.</param>
public readonly record struct Score(ScoreStatus Status, decimal? Self, decimal? Appraised, decimal? Survey)
{
    /// <summary>The leaf that no file mentions.</summary>
    public static readonly Score Blank = new(ScoreStatus.Blank, null, null, null);

    /// <summary>A leaf with one appraised figure, as published indices have.</summary>
    public static Score Of(decimal appraised) => new(ScoreStatus.Measured, null, appraised, null);

    /// <summary>A leaf without figures.</summary>
    public static Score Without(ScoreStatus status) => new(status, null, null, null);
}
