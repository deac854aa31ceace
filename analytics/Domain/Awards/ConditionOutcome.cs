using System.Text.Json.Serialization;

namespace ReformAnalytics.Domain.Awards;

/// <summary>The three answers. Missing evidence is neither a pass nor a fail.</summary>
public enum Outcome
{
    /// <summary>The evidence shows that it is met.</summary>
    Met,

    /// <summary>The evidence shows that it is not.</summary>
    NotMet,

    /// <summary>The evidence does not say.</summary>
    InsufficientEvidence,
}

/// <summary>What a figure is measured in.</summary>
public enum FigureUnit
{
    /// <summary>A fraction, unrounded: an index, a share of answers.</summary>
    Ratio,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A word: a class, a rating, a name.</summary>
    Text,
}

/// <summary>How a figure stands to what it is compared with for the condition to be met.</summary>
public enum Relation
{
    /// <summary>Strictly more, or better.</summary>
    Above,

    /// <summary>As much or more; as good or better.</summary>
    AtLeast,

    /// <summary>Exactly as much.</summary>
    Equal,

    /// <summary>Strictly earlier.</summary>
    Before,
}

/// <summary>A figure that decided a condition, and what it was compared with.</summary>
/// <param name="Name">Stable name: "ratio", "ratioBefore", "share", "overdue".</param>
/// <param name="Title">What readers are told it is.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Value">The figure, unrounded; null for days, words and what is not known.</param>
/// <param name="Text">The word, or the day as yyyy-MM-dd; null for numbers and what is not known.</param>
/// <param name="Relation">What it must be to the bound; null where it is only told.</param>
/// <param name="Bound">A number that it is compared with; null where it is no number.</param>
/// <param name="BoundText">A word or day that it is compared with.</param>
/// <remarks>Words are compared as they are stored, which is in Vietnamese; what English readers are told stands beside them.</remarks>
public sealed record Figure(
    string Name,
    Sentence Title,
    FigureUnit Unit,
    decimal? Value,
    string? Text = null,
    Relation? Relation = null,
    decimal? Bound = null,
    string? BoundText = null)
{
    /// <summary>What English pages call <see cref="Text"/>; null where it is told as it is.</summary>
    public string? English { get; init; }

    /// <summary>What English pages call <see cref="BoundText"/>; null where it is told as it is.</summary>
    public string? BoundEnglish { get; init; }

    /// <summary>The word as readers are told it; null where there is none.</summary>
    [JsonIgnore]
    public Sentence? Words => Text is { } word ? new(word, English ?? word) : null;

    /// <summary>The word that it is compared with; null where there is none.</summary>
    [JsonIgnore]
    public Sentence? BoundWords => BoundText is { } word ? new(word, BoundEnglish ?? word) : null;
}

/// <summary>The file that would decide what is open.</summary>
/// <param name="Feed">Its feed, one of <see cref="EvidenceFeeds"/>.</param>
/// <param name="Subject">Code of the unit or person that it must speak of.</param>
/// <param name="What">What it must say.</param>
public sealed record MissingEvidence(string Feed, string Subject, Sentence What);

/// <summary>What a condition comes to for one candidate.</summary>
/// <param name="Id">Id of the condition.</param>
/// <param name="Outcome">One of three.</param>
/// <param name="Code">Stable reason: "above-share", "task-late", "no-figure-before".</param>
/// <param name="Figures">The figures compared.</param>
/// <param name="Sources">Where they come from, in the order in which they are told.</param>
/// <param name="Sentence">The whole of it as readers are told.</param>
/// <param name="Missing">What would decide it; null unless it is open.</param>
/// <param name="Preference">Whether it only speaks for the candidate and does not decide.</param>
public sealed record ConditionOutcome(
    string Id,
    Outcome Outcome,
    string Code,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<Source> Sources,
    Sentence Sentence,
    MissingEvidence? Missing = null,
    bool Preference = false);
