using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Ranking;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>The unit was assessed by the index: it has a value for the period. One that the index does not assess at all fails it.</summary>
public sealed record IndexKnown : IndexCondition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "index-known";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var figures = Figures(candidate, evidence, round);
        if (figures?.Now is not { } now)
        {
            return NoFigure(candidate, round, figures, before: false);
        }

        var (vi, en) = (now.Period.InWords().Vi, now.Period.InWords().En);
        if (now.Status is ValueStatus.GroupNotInEdition or ValueStatus.NothingApplies)
        {
            return NotMet(
                "not-assessed",
                new($"{figures.Unit} không thuộc diện đánh giá của bộ chỉ số '{now.Edition}' {vi}: {now.Status.InWords().Vi}.", $"{figures.Unit} is not assessed by edition '{now.Edition}' for {en}: {now.Status.InWords().En}."),
                [],
                [now.Source]);
        }

        if (now.Ratio is not { } ratio)
        {
            return NoFigure(candidate, round, figures, before: false);
        }

        var place = now.Rank is { } rank ? new Sentence($", hạng {rank}/{now.RankedOf}", $", place {rank} of {now.RankedOf}") : default;
        var named = now.Class is { } name ? new Sentence($", xếp loại {name}", $", class {ClassOrder.InWords(now.Classes, name).En}") : default;
        return Met(
            "assessed",
            new($"Chỉ số {vi} của {figures.Unit}: {Say.Percent(ratio).Vi}{named.Vi}{place.Vi}.", $"Index of {figures.Unit} for {en}: {Say.Percent(ratio).En}{named.En}{place.En}."),
            [
                new("ratio", new("tỷ lệ điểm", "share of points"), FigureUnit.Ratio, ratio),
                ClassOrder.FigureOf("class", new("xếp loại", "class"), now.Classes, now.Class),
                new("rank", new("hạng trong khối", "place in the group"), FigureUnit.Count, now.Rank),
            ],
            [now.Source]);
    }
}
