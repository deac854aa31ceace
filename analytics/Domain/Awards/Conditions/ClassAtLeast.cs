using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>The unit's class is one of the edition's or better: "từ khá trở lên" includes khá.</summary>
public sealed record ClassAtLeast : IndexCondition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "class-at-least";

    /// <summary>Name of the class, as editions write it, case aside.</summary>
    public required string Class { get; init; }

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var figures = Figures(candidate, evidence, round);
        if (figures?.Now is not { Ratio: { } ratio } now)
        {
            return NoFigure(candidate, round, figures, before: false);
        }

        Figure[] known =
        [
            ClassOrder.FigureOf("class", new("xếp loại", "class"), now.Classes, now.Class, Class),
            new("ratio", new("tỷ lệ điểm", "share of points"), FigureUnit.Ratio, ratio),
        ];
        var percent = Say.Percent(ratio);
        var asked = ClassOrder.InWords(now.Classes, Class);
        var (vi, en) = now.Class is { } reached ? ClassOrder.InWords(now.Classes, reached) : new("dưới mọi mức xếp loại", "below every class");
        return ClassOrder.IsAtLeast(now.Classes, now.Class, Class) switch
        {
            null => Open(
                "class-unknown",
                new($"Bộ chỉ số '{now.Edition}' không có mức '{Class}' cho khối của đơn vị.", $"Edition '{now.Edition}' has no class '{Class}' for the unit's group."),
                new(EvidenceFeeds.Scores, figures.Unit, new($"bộ chỉ số có mức '{Class}'", $"an edition with a class '{Class}'")),
                known,
                [now.Source]),
            true => Met(
                "class-reached",
                new($"Xếp loại {vi} ({percent.Vi}), yêu cầu từ {Class} trở lên.", $"Class {en} ({percent.En}); {asked.En} or better is asked for."),
                known,
                [now.Source]),
            false => NotMet(
                "class-below",
                new($"Xếp loại {vi} ({percent.Vi}), thấp hơn mức {Class} theo yêu cầu.", $"Class {en} ({percent.En}), below {asked.En}, which is asked for."),
                known,
                [now.Source]),
        };
    }
}
