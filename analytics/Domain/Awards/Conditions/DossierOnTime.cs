using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>Every paper that came, came before the round's day: "trước ngày 15/10" shuts the 15th out. Papers that never came are another condition's.</summary>
public sealed record DossierOnTime : DossierCondition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "dossier-on-time";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override (string Feed, Outcome Outcome)? TurnedOver => (EvidenceFeeds.Dossiers, Outcome.NotMet);

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var rows = evidence.Dossier;
        if (rows.Count == 0)
        {
            return NotThere(candidate, evidence, round, "no-dossier", new("Chưa nhận được hồ sơ", "No dossier has come"), []);
        }

        if (round.DossierBefore is not { } before)
        {
            return Open(
                "no-deadline",
                new("Kế hoạch chưa ấn định hạn nhận hồ sơ.", "The plan sets no day for dossiers."),
                new(EvidenceFeeds.Dossiers, candidate.Code, new("văn bản ấn định hạn nhận hồ sơ", "the notice that sets the day")),
                [],
                rows.Select(d => d.Source));
        }

        var late = rows.Where(d => d.ReceivedOn >= before).ToArray();
        var last = rows.Max(d => d.ReceivedOn);
        Figure[] known = [new("receivedOn", new("ngày nhận sau cùng", "last day received"), FigureUnit.Day, null, last is { } day ? Say.Iso(day) : null, Relation.Before, BoundText: Say.Iso(before))];
        if (late.Length > 0)
        {
            return NotMet(
                "dossier-late",
                new($"Nhận ngày {Say.Day(late.Max(d => d.ReceivedOn!.Value))}; hạn trước ngày {Say.Day(before)}.", $"Received on {Say.Day(late.Max(d => d.ReceivedOn!.Value))}; it had to come before {Say.Day(before)}."),
                known,
                late.Select(d => d.Source));
        }

        return rows.Any(d => d.ReceivedOn is null)
            ? Open(
                "day-unknown",
                new("Chưa ghi ngày nhận hồ sơ.", "The day on which it came is not noted."),
                new(EvidenceFeeds.Dossiers, candidate.Code, new("ngày nhận từng phần hồ sơ", "the day on which each paper came")),
                known,
                rows.Select(d => d.Source))
            : Met(
                "dossier-on-time",
                new($"Nhận ngày {Say.Day(last!.Value)}, trước ngày {Say.Day(before)}.", $"Received on {Say.Day(last!.Value)}, before {Say.Day(before)}."),
                known,
                rows.Select(d => d.Source));
    }
}
