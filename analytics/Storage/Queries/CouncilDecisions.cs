using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Domain.Records;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Storage.Queries;

/// <summary>A decision with its link in the office's chain.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Previous">The hash of the record before it.</param>
/// <param name="Sha256">Its own hash.</param>
public sealed record StoredDecision(CouncilDecision Decision, string Previous, string Sha256)
{
    /// <summary>"d3".</summary>
    public string ShortName => $"d{Decision.Number}";

    /// <summary>What is hashed, the hash before it included: the SHA-256 of this text in UTF-8 is the record's hash.</summary>
    public string Sealed => HashChain.Text(Previous, Decision.Content());

    /// <summary>Its link.</summary>
    public ChainLink Link => new(Decision.Number, Previous, Decision.Content(), Sha256);
}

/// <summary>What councils have decided.</summary>
public static class CouncilDecisions
{
    /// <summary>All decisions of the office in the order of their numbers; of one campaign, year or round where they are named.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A row holds a word that is none of ours: it was changed by another hand.</exception>
    public static async Task<IReadOnlyList<StoredDecision>> ListAsync(
        ReformDbContext context, string? campaign = null, int? year = null, string? wave = null, CancellationToken cancellation = default)
    {
        var rows = await context.Decisions.AsNoTracking().OrderBy(d => d.DecisionNo).ToListAsync(cancellation);
        return
        [
            .. rows.Where(d => (campaign is null || string.Equals(d.Campaign, campaign, StringComparison.OrdinalIgnoreCase))
                    && (year is null || d.Year == year)
                    && (wave is null || string.Equals(d.Wave, wave, StringComparison.OrdinalIgnoreCase)))
                .Select(Of),
        ];
    }

    /// <summary>The decision of a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row holds a word that is none of ours.</exception>
    public static StoredDecision Of(DecisionRow row) => new(
        new(
            row.DecisionNo, row.Campaign, row.Year, row.Wave, row.Candidate, row.CandidateName,
            DecisionWords.RulingOf(row.Ruling) ?? throw new ArgumentOutOfRangeException(nameof(row), row.Ruling, "not a ruling"),
            row.DocumentNo, row.DecidedOn, row.Reason, row.StatedBy, row.Verdict, [.. row.Departures.Select(DecisionWords.DepartureOf)], row.Supersedes, row.EvaluationId, row.Vintage,
            row.Methodology, row.InputsSha256, row.Grounds, row.RecordedAt),
        row.PreviousSha256,
        row.RecordSha256);

    /// <summary>The row of a decision that follows the record with the given hash.</summary>
    public static DecisionRow Row(int officeId, CouncilDecision decision, string previous) => new()
    {
        OfficeId = officeId,
        DecisionNo = decision.Number,
        Campaign = decision.Campaign,
        Year = decision.Year,
        Wave = decision.Wave,
        Candidate = decision.Candidate,
        CandidateName = decision.CandidateName,
        Ruling = decision.Ruling.Code(),
        DocumentNo = decision.DocumentNumber,
        DecidedOn = decision.DecidedOn,
        Reason = decision.Reason,
        StatedBy = decision.StatedBy,
        Verdict = decision.Verdict,
        Departures = [.. decision.Departures.Select(d => d.Code())],
        Supersedes = decision.Supersedes,
        EvaluationId = decision.Evaluation,
        Vintage = decision.Vintage,
        Methodology = decision.Methodology,
        InputsSha256 = decision.InputsSha256,
        Grounds = decision.Grounds,
        RecordedAt = decision.RecordedAt,
        PreviousSha256 = previous,
        RecordSha256 = HashChain.Hash(previous, decision.Content()),
    };
}
