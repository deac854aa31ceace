using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>The unit that the person works in meets, as a candidate of the same round, all that the campaign asks of collectives but the papers.</summary>
/// <remarks>The papers are left out because a unit whose result is good need not propose itself for its people to be proposed.</remarks>
public sealed record UnitQualifies : Condition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "unit-qualifies";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        if (evidence.UnitVerdict is not { } verdict)
        {
            var unit = candidate.Unit ?? candidate.Code;
            return Open(
                "unit-not-candidate",
                new($"{unit} không phải đối tượng tập thể của phong trào, không có kết quả để gắn với cá nhân.", $"{unit} is no collective of the campaign, so there is no result to tie the person to."),
                new(EvidenceFeeds.Units, unit, new("khối của đơn vị", "the unit's group")),
                [],
                []);
        }

        var papers = round.Campaign.Conditions.Where(c => c is DossierComplete or DossierOnTime).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var counted = verdict.Outcomes.Where(o => !o.Preference && !papers.Contains(o.Id)).ToArray();
        var failed = Array.FindAll(counted, o => o.Outcome == Outcome.NotMet);
        var open = Array.FindAll(counted, o => o.Outcome == Outcome.InsufficientEvidence);
        Figure[] known =
        [
            new("unitMet", new("điều kiện tập thể đạt", "conditions the unit meets"), FigureUnit.Count, counted.Length - failed.Length - open.Length, Relation: Relation.Equal, Bound: counted.Length),
            new("unitNotMet", new("điều kiện tập thể không đạt", "conditions the unit fails"), FigureUnit.Text, null, string.Join(", ", failed.Select(o => o.Id))),
            new("unitOpen", new("điều kiện tập thể chưa đủ căn cứ", "conditions of the unit still open"), FigureUnit.Text, null, string.Join(", ", open.Select(o => o.Id))),
        ];
        var name = verdict.Candidate.Name;
        if (failed.Length > 0)
        {
            var ids = string.Join(", ", failed.Select(o => o.Id));
            return NotMet("unit-fails", new($"{name} không đạt {ids}.", $"{name} fails {ids}."), known, failed.SelectMany(o => o.Sources));
        }

        if (open.Length > 0)
        {
            var ids = string.Join(", ", open.Select(o => o.Id));
            return Open("unit-open", new($"{name} chưa đủ căn cứ ở {ids}.", $"{name} is still open on {ids}."), open[0].Missing!, known, open.SelectMany(o => o.Sources));
        }

        return Met(
            "unit-qualifies",
            new($"{name} đạt cả {counted.Length} điều kiện của tập thể.", $"{name} meets all {counted.Length} conditions of collectives."),
            known,
            counted.SelectMany(o => o.Sources).Distinct());
    }
}
