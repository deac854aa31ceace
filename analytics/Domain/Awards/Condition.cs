using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards;

/// <summary>
/// One thing that candidates are judged by. The kinds are a closed set of classes; what changes between campaigns are their parameters.
/// </summary>
/// <remarks>A clause can need several: each is a condition of its own, with the clause's id and a part ("CT-8.1", "CT-8.2").</remarks>
public abstract record Condition
{
    /// <summary>The clause that it answers.</summary>
    public required string Clause { get; init; }

    /// <summary>Which part of the clause, from 1; null where it answers the clause alone.</summary>
    public int? Part { get; init; }

    /// <summary>Codes of the subjects that it holds for, at least one.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>True where it only speaks for a candidate: it is judged and shown, and does not decide the verdict.</summary>
    public bool Preference { get; init; }

    /// <summary>What it asks, in the words of this program; the clause holds the plan's.</summary>
    public required Sentence Asks { get; init; }

    /// <summary>"CT-8" or "CT-8.1": unique in the campaign, and how attestations and results name it.</summary>
    public string Id => Part is { } part ? $"{Clause}.{part}" : Clause;

    /// <summary>The kind's word in campaign files: "class-at-least".</summary>
    public abstract string Kind { get; }

    /// <summary>Whether it holds for a subject.</summary>
    public bool Concerns(string subject) => Subjects.Contains(subject, StringComparer.Ordinal);

    /// <summary>What the evidence says.</summary>
    /// <param name="candidate">Who is judged.</param>
    /// <param name="evidence">All that is known of the candidate in the round.</param>
    /// <param name="round">The round, and the day it is looked at.</param>
    public abstract ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round);
}
