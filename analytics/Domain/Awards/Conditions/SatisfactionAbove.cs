using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>The share of satisfied answers is above a bound: "trên 90%" is more than 90%, "từ 90%" is 90% or more.</summary>
/// <remarks>Answers of all questions and channels are added before the share is taken; shares are never averaged.</remarks>
public sealed record SatisfactionAbove : SatisfactionCondition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "satisfaction-above";

    /// <summary>The bound, 0..1.</summary>
    public required decimal Share { get; init; }

    /// <summary>Whether the bound itself is enough.</summary>
    public bool Inclusive { get; init; }

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var answers = Asked(evidence.Satisfaction);
        var counts = Sum(answers);
        if (counts.Share is not { } share)
        {
            return NoAnswers(candidate, round.Year, before: false);
        }

        // On counts, not on the quotient: 900 of 1,000 is exactly 90%.
        var bound = Share * counts.Answered;
        var met = Inclusive ? counts.Satisfied >= bound : counts.Satisfied > bound;
        Figure[] known =
        [
            new("share", new("tỷ lệ hài lòng", "share satisfied"), FigureUnit.Ratio, share, Relation: Inclusive ? Relation.AtLeast : Relation.Above, Bound: Share),
            new("satisfied", new("số trả lời hài lòng", "satisfied answers"), FigureUnit.Count, counts.Satisfied),
            new("answered", new("số trả lời", "answers"), FigureUnit.Count, counts.Answered),
        ];
        var (shown, _) = Say.Apart(share, Share);
        var limit = Say.Bound(Share);
        var told = new Sentence(
            $"Tỷ lệ hài lòng {shown.Vi} ({counts.Satisfied}/{counts.Answered} trả lời)",
            $"Share satisfied {shown.En} ({counts.Satisfied} of {counts.Answered} answers)");
        var asked = Inclusive ? new Sentence($"yêu cầu từ {limit.Vi} trở lên", $"{limit.En} or more is asked for") : new Sentence($"yêu cầu trên {limit.Vi}", $"more than {limit.En} is asked for");
        return met
            ? Met("above-share", new($"{told.Vi}, {asked.Vi}.", $"{told.En}; {asked.En}."), known, answers.SelectMany(a => a.Sources))
            : NotMet(
                share == Share ? "at-share" : "below-share",
                new($"{told.Vi}, không đạt: {asked.Vi}.", $"{told.En}, which is not enough: {asked.En}."),
                known,
                answers.SelectMany(a => a.Sources));
    }
}
