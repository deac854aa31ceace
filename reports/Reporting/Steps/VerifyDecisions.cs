using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Domain.Records;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Reporting.Texts;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <param name="First">The first thing that is not as it was recorded; null where all is.</param>
/// <param name="Decisions">How many were checked.</param>
public sealed record DecisionsOutcome(Sentence? First, int Decisions)
{
    /// <summary>In one line.</summary>
    public Sentence Says => First ?? DecisionChainTexts.Sound(Decisions);
}

/// <summary>
/// Checks an office's decisions from the first on: the chain, every column against the copy that was sealed, and whether the stored evaluation still says what
/// each decision froze; and names the first thing that is not as it was recorded. It writes nothing.
/// </summary>
public sealed class VerifyDecisions(OfficeDatabase database, ContentStore store)
{
    public async Task<DecisionsOutcome> RunAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = (await context.Decisions.AsNoTracking().OrderBy(d => d.DecisionNo).ToListAsync(cancellation)).ToDictionary(row => row.DecisionNo);
        var log = store.Decisions(database.Office.Code).Read();
        var last = Math.Max(rows.Count == 0 ? 0 : rows.Keys.Max(), log.Count == 0 ? 0 : log.Max(line => line.Number));
        var before = HashChain.Start;
        for (var number = 1; number <= last; number++)
        {
            var fault = !rows.TryGetValue(number, out var row) ? DecisionChainTexts.Missing(number)
                : await FaultAsync(row, before, log.FirstOrDefault(line => line.Number == number).Sha256, cancellation);
            if (fault is not null)
            {
                return new(fault, number - 1);
            }

            before = row!.RecordSha256;
        }

        // A line that is none of ours or not in its place, or a row before the first decision, belongs to nobody.
        return (ChainLog.Misplaced(log) ?? (rows.Keys.Any(number => number < 1) ? 0 : null)) is { } misplaced
            ? new(DecisionChainTexts.Log(misplaced, store.Decisions(database.Office.Code).Path), last)
            : new(null, last);
    }

    private async Task<Sentence?> FaultAsync(DecisionRow row, string before, string? logged, CancellationToken cancellation)
    {
        var number = row.DecisionNo;
        StoredDecision stored;
        try
        {
            stored = CouncilDecisions.Of(row);
        }
        catch (ArgumentOutOfRangeException e)
        {
            return DecisionChainTexts.Word(number, $"{e.ActualValue}");
        }

        var computed = HashChain.Hash(stored.Previous, stored.Decision.Content());
        foreach (var sealedAs in new[] { logged, stored.Sha256 }.OfType<string>().Where(hash => hash != computed))
        {
            if (Changed(number, sealedAs, stored) is { } changed)
            {
                return changed;
            }
        }

        if (stored.Sha256 != computed)
        {
            return DecisionChainTexts.Hash(number, stored.Sha256, computed);
        }

        if (stored.Previous != before)
        {
            return DecisionChainTexts.Link(number, stored.Previous, before);
        }

        return logged is not null && logged != computed ? DecisionChainTexts.Log(number, store.Decisions(database.Office.Code).Path)
            : await GroundsAsync(stored.Decision, cancellation);
    }

    // The copy that was sealed under a hash tells which value was changed since.
    private Sentence? Changed(int number, string sealedAs, StoredDecision stored)
    {
        if (!ContentStore.IsHash(sealedAs) || store.Read(sealedAs) is not { } bytes || ContentStore.Sha256(bytes) != sealedAs
            || Encoding.UTF8.GetString(bytes).Split('\n', 2) is not [var previous, var content])
        {
            return null;
        }

        try
        {
            var was = RecordText.Read(content);
            var first = was.Zip(RecordText.Read(stored.Decision.Content())).FirstOrDefault(pair => pair.First != pair.Second);
            return first.First.Name is { } column ? DecisionChainTexts.Value(number, column, first.Second.Value, first.First.Value)
                : previous != stored.Previous ? DecisionChainTexts.Value(number, "previous_sha256", stored.Previous, previous) : null;
        }
        catch (FormatException)
        {
            // Some other content of the store, which a changed hash happens to name.
            return null;
        }
    }

    private async Task<Sentence?> GroundsAsync(CouncilDecision decision, CancellationToken cancellation)
    {
        var frozen = VerdictJson.Write(Grounds.Read(decision.Grounds).Verdict);
        try
        {
            var kept = await StoredEvaluations.VerdictsAsync(database.DataSource, decision.Evaluation, decision.Candidate, cancellation);
            return kept.Any(verdict => VerdictJson.Write(verdict) == frozen) ? null : DecisionChainTexts.Grounds(decision.Number, decision.Evaluation, decision.Candidate);
        }
        catch (JsonException)
        {
            // The evaluation's texts were changed into what nobody can read.
            return DecisionChainTexts.Grounds(decision.Number, decision.Evaluation, decision.Candidate);
        }
    }
}
