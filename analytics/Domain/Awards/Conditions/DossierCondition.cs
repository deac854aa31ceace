using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>A condition on the papers.</summary>
public abstract record DossierCondition : Condition
{
    /// <summary>
    /// Nothing has come, or not all. What came without the rest is open until the day before which it must come is past, and failed from that day on. Where
    /// nothing came, nobody has spoken of the candidate: that stays open, and says so.
    /// </summary>
    private protected ConditionOutcome NotThere(Candidate candidate, Evidence evidence, HeldRound round, string code, Sentence lacks, Figure[] known)
    {
        var past = round.DossierBefore is { } before && round.AsOf >= before ? before : (DateOnly?)null;
        var some = evidence.Dossier.Count > 0;
        var sources = evidence.Dossier.Select(d => d.Source);
        var told = past is { } day
            ? new Sentence($"{lacks.Vi}; hạn nhận hồ sơ trước ngày {Say.Day(day)} đã qua.", $"{lacks.En}; dossiers had to come before {Say.Day(day)}.")
            : new($"{lacks.Vi}; chưa hết hạn hoặc chưa có hạn nhận hồ sơ.", $"{lacks.En}; the day is not past, or none is set.");
        if (some && past is not null)
        {
            return NotMet(code, told, known, sources);
        }

        var silent = !some && !evidence.Spoken.Contains(EvidenceFeeds.Dossiers);
        return Open(
            silent ? "register-silent" : past is null ? "dossier-awaited" : "no-dossier",
            silent ? new("Chưa có sổ nhận hồ sơ.", "There is no register of dossiers.") : told,
            new(EvidenceFeeds.Dossiers, candidate.Code, new("các phần hồ sơ đã nhận, số bản, ngày nhận", "papers received, copies, day")),
            known,
            sources);
    }
}
