using Npgsql;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>Gathers what a stored evaluation says, and what the council made of it; it judges nothing anew.</summary>
internal sealed class AwardDataLoader(OfficeDatabase database)
{
    public async Task<AwardData> LoadAsync(int evaluationId, CancellationToken cancellation)
    {
        var source = database.DataSource;
        var head = await StoredEvaluations.WithIdAsync(source, evaluationId, cancellation)
            ?? throw new InvalidOperationException($"There is no evaluation {evaluationId}.");
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var stored = await StoredCampaigns.WithCodeAsync(connection, head.Campaign, head.CampaignBatch, cancellation)
            ?? throw new InvalidOperationException($"Evaluation {evaluationId} names a campaign '{head.Campaign}' that is not there.");
        var campaign = CampaignJson.Read(stored.Definition);
        var round = campaign.Round(head.Wave) ?? throw new InvalidOperationException($"Campaign {campaign.Id} has no round '{head.Wave}'.");
        var verdicts = await StoredEvaluations.VerdictsAsync(source, evaluationId, cancellation: cancellation);
        var units = await ReferenceData.UnitsAsync(connection, head.Vintage, cancellation);
        var lists = await StoredEvaluations.ShortlistsAsync(source, evaluationId, verdicts, cancellation);
        var editions = await EditionsAsync(connection, head, cancellation);
        var sources = verdicts.SelectMany(verdict => verdict.Outcomes).SelectMany(outcome => outcome.Sources).ToList();
        var used = sources.OfType<SourceRun>().Select(run => run.Edition).ToHashSet(StringComparer.Ordinal);
        var groups = editions.SelectMany(edition => edition.Groups).DistinctBy(group => group.Code, StringComparer.Ordinal).ToList();
        return new AwardData
        {
            Office = new(database.Office.NameVi, database.Office.NameEn),
            Campaign = campaign,
            Round = new(campaign, round, head.Year, head.JudgedOn),
            Verdicts = verdicts,
            Shortlists = [.. lists.Select(list => list.Of(campaign))],
            Rises = await StoredEvaluations.RisesAsync(source, evaluationId, verdicts, cancellation),
            Decisions = await DecisionsAsync(head, verdicts, cancellation),
            UnitNames = units.Directory.Units.ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal),
            GroupNames = groups.ToDictionary(group => group.Code, group => group.Name, StringComparer.Ordinal),
            ClassNames = editions.SelectMany(edition => edition.Groups).SelectMany(group => group.Classes).DistinctBy(named => named.Name, StringComparer.Ordinal)
                .ToDictionary(named => named.Name, named => named.InWords(), StringComparer.Ordinal),
            Editions = [.. editions.Where(edition => used.Contains(edition.Id)).Select(edition => (edition.Id, edition.Title))],
            Methodology = head.Methodology,
            Vintage = head.Vintage,
            InputsHash = head.InputsSha256,
            ResultHash = head.ResultSha256,
            Synthetic = editions.Any(edition => edition.Synthetic) || sources.Any(IsMadeUp),
        };
    }

    // The newest word on each candidate; what it supersedes stays in the chain and is not told twice.
    private async Task<IReadOnlyList<AwardDecision>> DecisionsAsync(StoredEvaluation head, IReadOnlyList<Verdict> verdicts, CancellationToken cancellation)
    {
        var kinds = verdicts.GroupBy(verdict => verdict.Candidate.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(named => named.Key, named => named.First().Candidate.Kind, StringComparer.OrdinalIgnoreCase);
        await using var context = database.CreateContext();
        var decisions = (await CouncilDecisions.ListAsync(context, head.Campaign, head.Year, head.Wave, cancellation)).Select(stored => stored.Decision).ToList();
        var superseded = decisions.Select(decision => decision.Supersedes).OfType<int>().ToHashSet();
        return
        [
            .. decisions.Where(decision => !superseded.Contains(decision.Number)).Select(decision => new AwardDecision(
                kinds.GetValueOrDefault(decision.Candidate), decision.Candidate, decision.Number, decision.Ruling, decision.DocumentNumber, decision.DecidedOn, decision.Reason,
                VerdictJson.Parse<VerdictKind>(decision.Verdict), decision.Departures)),
        ];
    }

    // Every edition of the office that serves the year or the one before, whether or not a condition asks for its index: groups are named by them, and figures
    // made up in one place make no evidence in another.
    private static async Task<IReadOnlyList<Edition>> EditionsAsync(NpgsqlConnection connection, StoredEvaluation head, CancellationToken cancellation)
    {
        var editions = new List<Edition>();
        foreach (var span in (await ReferenceData.EditionSpansAsync(connection, head.Vintage, cancellation)).Where(span => span.Serves(head.Year) || span.Serves(head.Year - 1)))
        {
            editions.Add((await ReferenceData.EditionAsync(connection, span.Code, head.Vintage, cancellation))!.Edition);
        }

        return editions;
    }

    // Deliveries that are made up say so in their names.
    private static bool IsMadeUp(Source source) => source switch
    {
        SourceRow row => MadeUp(row.File),
        SourceCounts counts => MadeUp(counts.File),
        SourceRun run => run.Files.Any(MadeUp),
        _ => false,
    };

    private static bool MadeUp(string file) => file.StartsWith("SYNTHETIC", StringComparison.OrdinalIgnoreCase);
}
