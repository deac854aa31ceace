using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>The person's work of the year is rated so or better.</summary>
public sealed record RatedAtLeast : Condition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "rated-at-least";

    /// <summary>The rating asked for.</summary>
    public required Rating Rating { get; init; }

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var wanted = Rating.InWords();
        if (evidence.Rating is not { } given)
        {
            return Open(
                "no-rating",
                new($"Chưa có xếp loại năm {round.Year}.", $"There is no rating for {round.Year}."),
                new(EvidenceFeeds.Nominations, candidate.Code, new($"xếp loại năm {round.Year}", $"the rating of {round.Year}")),
                [],
                []);
        }

        var words = given.Rating.InWords();
        Figure[] known = [new("rating", new("xếp loại", "rating"), FigureUnit.Text, null, words.Vi, Relation.AtLeast, BoundText: wanted.Vi) { English = words.En, BoundEnglish = wanted.En }];
        return given.Rating >= Rating
            ? Met("rating-reached", new($"Xếp loại \"{words.Vi}\", yêu cầu từ \"{wanted.Vi}\" trở lên.", $"Rated \"{words.En}\"; \"{wanted.En}\" or better is asked for."), known, [given.Source])
            : NotMet("rating-below", new($"Xếp loại \"{words.Vi}\", thấp hơn \"{wanted.Vi}\".", $"Rated \"{words.En}\", below \"{wanted.En}\"."), known, [given.Source]);
    }
}
