using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>Every paper of the campaign's <see cref="DossierRule"/> has come, in as many sets as it asks for.</summary>
public sealed record DossierComplete : DossierCondition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "dossier-complete";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override (string Feed, Outcome Outcome)? TurnedOver => (EvidenceFeeds.Dossiers, Outcome.NotMet);

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var rule = round.Campaign.Dossier ?? throw new InvalidOperationException($"Campaign '{round.Campaign.Id}' has a condition '{Id}' and no rule about dossiers.");
        var known = rule.Parts.Select(part => Known(part, rule, evidence)).ToArray();
        var absent = rule.Parts.Where(part => !evidence.Dossier.Any(d => d.Part == part)).ToArray();
        if (absent.Length > 0)
        {
            return NotThere(
                candidate,
                evidence,
                round,
                "part-missing",
                new($"Thiếu {string.Join(", ", absent.Select(p => p.InWords().Vi))}", $"Missing: {string.Join(", ", absent.Select(p => p.InWords().En))}"),
                known);
        }

        if (rule.Copies is { } copies)
        {
            var uncounted = rule.Parts.Where(part => evidence.Dossier.Any(d => d.Part == part && d.Copies is null)).ToArray();
            if (uncounted.Length > 0)
            {
                return Open(
                    "copies-unknown",
                    new($"Chưa ghi số bản của {string.Join(", ", uncounted.Select(p => p.InWords().Vi))}.", $"The number of copies is not noted for {string.Join(", ", uncounted.Select(p => p.InWords().En))}."),
                    new(EvidenceFeeds.Dossiers, candidate.Code, new("số bản của từng phần hồ sơ", "copies of each paper")),
                    known,
                    evidence.Dossier.Select(d => d.Source));
            }

            var few = rule.Parts.Where(part => Copies(part, evidence) < copies).ToArray();
            if (few.Length > 0)
            {
                return NotThere(
                    candidate,
                    evidence,
                    round,
                    "copies-short",
                    new(
                        $"Chưa đủ {copies} bản: {string.Join(", ", few.Select(p => $"{p.InWords().Vi} {Copies(p, evidence)}"))}",
                        $"Fewer than {copies} copies: {string.Join(", ", few.Select(p => $"{p.InWords().En} {Copies(p, evidence)}"))}"),
                    known);
            }
        }

        var sets = rule.Copies is { } number ? new Sentence($", mỗi phần {number} bản", $", {number} copies of each") : new(string.Empty, string.Empty);
        return Met(
            "dossier-complete",
            new($"Đủ {string.Join(", ", rule.Parts.Select(p => p.InWords().Vi))}{sets.Vi}.", $"All there: {string.Join(", ", rule.Parts.Select(p => p.InWords().En))}{sets.En}."),
            known,
            evidence.Dossier.Select(d => d.Source));
    }

    private static int Copies(DossierPart part, Evidence evidence) => evidence.Dossier.Where(d => d.Part == part).Sum(d => d.Copies ?? 0);

    private static Figure Known(DossierPart part, DossierRule rule, Evidence evidence)
    {
        var rows = evidence.Dossier.Where(d => d.Part == part).ToArray();
        decimal? count = rows.Length == 0 ? 0 : Array.Exists(rows, d => d.Copies is null) ? rule.Copies is null ? rows.Length : null : rows.Sum(d => d.Copies);
        return new(part.Word(), part.InWords(), FigureUnit.Count, count, Relation: Relation.AtLeast, Bound: rule.Copies ?? 1);
    }
}
