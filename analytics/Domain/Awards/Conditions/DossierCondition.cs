using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>A condition on the papers.</summary>
public abstract record DossierCondition : Condition
{
    /// <summary>Nothing has come, or not all: open until the day before which it must come is past, and failed from that day on.</summary>
    private protected ConditionOutcome NotThere(Candidate candidate, Evidence evidence, HeldRound round, string code, Sentence lacks, Figure[] known)
    {
        var spoken = evidence.Spoken.Contains(EvidenceFeeds.Dossiers);
        var sources = evidence.Dossier.Select(d => d.Source);
        if (spoken && round.DossierBefore is { } before && round.AsOf >= before)
        {
            return NotMet(code, new($"{lacks.Vi}; hạn nhận hồ sơ trước ngày {Say.Day(before)} đã qua.", $"{lacks.En}; dossiers had to come before {Say.Day(before)}."), known, sources);
        }

        return Open(
            spoken ? "dossier-awaited" : "register-silent",
            spoken ? new($"{lacks.Vi}; chưa hết hạn hoặc chưa có hạn nhận hồ sơ.", $"{lacks.En}; the day is not past, or none is set.") : new("Chưa có sổ nhận hồ sơ.", "There is no register of dossiers."),
            new(EvidenceFeeds.Dossiers, candidate.Code, new("các phần hồ sơ đã nhận, số bản, ngày nhận", "papers received, copies, day")),
            known,
            sources);
    }
}
