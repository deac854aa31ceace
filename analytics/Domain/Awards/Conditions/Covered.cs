using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>The candidate is of those that the campaign is for, by its unit's group and its kind.</summary>
public sealed record Covered : Condition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "covered";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        Figure[] known = [new("group", new("khối của đơn vị", "the unit's group"), FigureUnit.Text, null, candidate.Group)];
        return candidate.Subject is { } code && round.Campaign.Subject(code) is { } subject
            ? Met("covered", new($"Thuộc đối tượng: {subject.Name.Vi}.", $"Among those covered: {subject.Name.En}."), known, [])
            : NotMet("not-covered", Uncovered(candidate), known, []);
    }

    /// <summary>What is told of a candidate that the campaign does not concern.</summary>
    internal static Sentence Uncovered(Candidate candidate) => new(
        $"Không thuộc đối tượng của phong trào: khối '{candidate.Group ?? "không có"}'.",
        $"Not among those whom the campaign is for: group '{candidate.Group ?? "none"}'.");
}
