using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
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
        var editions = new List<Domain.Editions.Edition>();
        foreach (var code in verdicts.SelectMany(verdict => verdict.Outcomes).SelectMany(outcome => outcome.Sources).OfType<SourceRun>().Select(run => run.Edition).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (await ReferenceData.EditionAsync(connection, code, head.Vintage, cancellation) is { } edition)
            {
                editions.Add(edition.Edition);
            }
        }

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
            Editions = [.. editions.Select(edition => (edition.Id, edition.Title))],
            Methodology = head.Methodology,
            Vintage = head.Vintage,
            InputsHash = head.InputsSha256,
            Synthetic = editions.Any(edition => edition.Synthetic),
        };
    }

    // The newest word on each candidate; what it supersedes stays in the chain and is not told twice.
    private async Task<IReadOnlyList<AwardDecision>> DecisionsAsync(StoredEvaluation head, IReadOnlyList<Verdict> verdicts, CancellationToken cancellation)
    {
        var kinds = verdicts.GroupBy(verdict => verdict.Candidate.Code, StringComparer.Ordinal).ToDictionary(named => named.Key, named => named.First().Candidate.Kind, StringComparer.Ordinal);
        await using var command = database.DataSource.CreateCommand(
            "SELECT candidate, ruling, document_no, decided_on, reason, verdict, ruling = 'granted' AND cardinality(departures) > 0 FROM analytics.decision d "
            + "WHERE lower(campaign) = lower($1) AND year = $2 AND lower(wave) = lower($3) "
            + "AND NOT EXISTS (SELECT 1 FROM analytics.decision s WHERE s.office_id = d.office_id AND s.supersedes = d.decision_no) ORDER BY decision_no");
        command.Parameters.AddWithValue(NpgsqlDbType.Text, head.Campaign);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, head.Year);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, head.Wave);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var decisions = new List<AwardDecision>();
        while (await reader.ReadAsync(cancellation))
        {
            decisions.Add(new(
                kinds.GetValueOrDefault(reader.GetString(0)), reader.GetString(0), VerdictJson.Parse<DecisionWord>(reader.GetString(1)), reader.GetString(2), reader.GetFieldValue<DateOnly>(3),
                reader.IsDBNull(4) ? null : reader.GetString(4), VerdictJson.Parse<VerdictKind>(reader.GetString(5)), reader.GetBoolean(6)));
        }

        return decisions;
    }
}
