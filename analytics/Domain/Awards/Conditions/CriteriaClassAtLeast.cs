using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>Every criterion that the unit answers for is in a class or better, each by its own share of points and the cut-offs of the unit's group.</summary>
/// <remarks>
/// A criterion that is not applicable to the unit is not assigned to it. One that is assigned and not measured leaves the condition open, unless
/// another criterion has failed it already.
/// </remarks>
public sealed record CriteriaClassAtLeast : IndexCondition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "criteria-class-at-least";

    /// <summary>Name of the class, as editions write it, case aside.</summary>
    public required string Class { get; init; }

    /// <summary>Depth of the items that are criteria: 1 domains, 2 criteria. A leaf that stands higher up counts as one.</summary>
    public int Depth { get; init; } = 2;

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var figures = Figures(candidate, evidence, round);
        if (figures?.Now is not { } now || !now.Items.Any(i => i.Applies && i.Ratio is not null))
        {
            return NoFigure(candidate, round, figures, before: false);
        }

        var criteria = now.Items.Where(i => i.Applies && (i.Depth == Depth || (i.IsLeaf && i.Depth < Depth))).ToArray();
        if (criteria.Length == 0 || ClassOrder.IsAtLeast(now.Classes, null, Class) is null)
        {
            return Open(
                "class-unknown",
                new($"Bộ chỉ số '{now.Edition}' không có mức '{Class}' cho khối của đơn vị, hoặc không có tiêu chí cấp {Depth}.", $"Edition '{now.Edition}' has no class '{Class}' for the unit's group, or no criteria at depth {Depth}."),
                new(EvidenceFeeds.Scores, figures.Unit, new($"bộ chỉ số có mức '{Class}'", $"an edition with a class '{Class}'")),
                [],
                [now.Source]);
        }

        var open = criteria.Where(c => c.Ratio is null).ToArray();
        var below = criteria.Where(c => c.Ratio is not null && ClassOrder.IsAtLeast(now.Classes, c.Class, Class) == false).ToArray();
        Figure[] known =
        [
            new("criteria", new("số tiêu chí được giao", "criteria assigned"), FigureUnit.Count, criteria.Length),
            new("criteriaBelow", new("số tiêu chí dưới mức", "criteria below the class"), FigureUnit.Count, below.Length, Relation: Relation.Equal, Bound: 0),
            .. below.Select(c => ClassOrder.FigureOf($"criterion {c.Code}", c.Title, now.Classes, c.Class, Class) with { Unit = FigureUnit.Ratio, Value = c.Ratio }),
        ];
        var asked = ClassOrder.InWords(now.Classes, Class);
        if (below.Length > 0)
        {
            var vi = Say.Some([.. below.Select(c => $"{c.Code} {c.Title.Vi} ({Say.Percent(c.Ratio!.Value).Vi}{(c.Class is null ? string.Empty : ", " + c.Class)})")]).Vi;
            var en = Say.Some([.. below.Select(c => $"{c.Code} {c.Title.En} ({Say.Percent(c.Ratio!.Value).En}{(c.Class is null ? string.Empty : ", " + ClassOrder.InWords(now.Classes, c.Class).En)})")]).En;
            return NotMet(
                "criterion-below",
                new($"{below.Length} trong {criteria.Length} tiêu chí được giao dưới mức {Class}: {vi}.", $"{below.Length} of {criteria.Length} criteria assigned are below {asked.En}: {en}."),
                known,
                [now.Source]);
        }

        return open.Length > 0
            ? Open(
                "criterion-unmeasured",
                new($"{open.Length} trong {criteria.Length} tiêu chí được giao chưa có điểm: {Say.Some([.. open.Select(c => c.Code)]).Vi}.", $"{open.Length} of {criteria.Length} criteria assigned have no score: {Say.Some([.. open.Select(c => c.Code)]).En}."),
                new(EvidenceFeeds.Scores, figures.Unit, new($"điểm các tiêu chí {string.Join(", ", open.Select(c => c.Code))}", $"scores of criteria {string.Join(", ", open.Select(c => c.Code))}")),
                known,
                [now.Source])
            : Met(
                "criteria-reached",
                new($"Cả {criteria.Length} tiêu chí được giao đều xếp loại từ {Class} trở lên.", $"All {criteria.Length} criteria assigned are in class {asked.En} or better."),
                known,
                [now.Source]);
    }
}
