using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReformAnalytics.Analysis.Decisions;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Domain.Records;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>The council's word as it is given to be recorded.</summary>
/// <param name="Campaign">Code of the campaign, case aside.</param>
/// <param name="Year">The year judged.</param>
/// <param name="Wave">Code of the round; null: the yearly cycle, or the last wave of the year.</param>
/// <param name="Candidate">Code or name.</param>
/// <param name="Ruling">What is decided.</param>
/// <param name="DocumentNumber">Number of the paper that says so.</param>
/// <param name="DecidedOn">Its day.</param>
/// <param name="Reason">Why; wanted where the ruling goes against the evaluation.</param>
/// <param name="StatedBy">Who has it recorded; null where nobody says.</param>
/// <param name="AsOf">The newest import that the evaluation stood on; null for all.</param>
/// <param name="On">The day that open deadlines were looked at from; null for today.</param>
public sealed record DecisionRequest(
    string Campaign, int Year, string? Wave, string Candidate, Ruling Ruling, string DocumentNumber, DateOnly DecidedOn, string? Reason, string? StatedBy, int? AsOf, DateOnly? On);

/// <param name="Recorded">The decision as it is stored.</param>
/// <param name="Before">The decision that it takes the place of, or null.</param>
/// <param name="Evaluation">What it rests on.</param>
public sealed record RecordedDecision(StoredDecision Recorded, StoredDecision? Before, CampaignEvaluation Evaluation);

/// <summary>Records the council's word on a candidate, with the grounds as the evaluation gives them: added to the office's chain, never changed.</summary>
public sealed class DecideAward(OfficeDatabase database, TimeProvider clock)
{
    private const string LockDecisions = "SELECT pg_advisory_xact_lock(52, $1)";

    /// <summary>Evaluates the round, freezes the candidate's case and adds the decision.</summary>
    /// <exception cref="AnalysisException">What <see cref="EvaluateCampaign"/> throws; an unknown candidate, a day that cannot be, a number that stands already, a reason that is missing.</exception>
    public async Task<RecordedDecision> RunAsync(DecisionRequest request, CancellationToken cancellation = default)
    {
        request = request with { DocumentNumber = request.DocumentNumber.Trim(), Reason = Given(request.Reason), StatedBy = Given(request.StatedBy) };
        DecisionFaults.CheckNumber(request);
        DecisionFaults.CheckDay(request.DecidedOn, VietnamTime.Today(clock));
        var evaluation = await new EvaluateCampaign(database, clock).RunAsync(request.Campaign, request.Year, request.Wave, request.AsOf, request.On, cancellation);
        DecisionFaults.CheckDay(request.DecidedOn, evaluation.Round);
        var verdict = DecisionFaults.Candidate(evaluation, request.Candidate);

        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var take = new NpgsqlCommand(LockDecisions, connection) { CommandTimeout = 0 })
        {
            take.Parameters.AddWithValue(database.Office.OfficeId);
            await take.ExecuteNonQueryAsync(cancellation);
        }

        await using var context = OfficeDatabase.CreateContext(connection, transaction);
        var all = await CouncilDecisions.ListAsync(context, cancellation: cancellation);
        var (decision, before) = Decision(request, evaluation, verdict, all);
        var row = CouncilDecisions.Row(database.Office.OfficeId, decision, all.Count == 0 ? HashChain.Start : all[^1].Sha256);
        context.Decisions.Add(row);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(CouncilDecisions.Of(row), before, evaluation);
    }

    private (CouncilDecision Decision, StoredDecision? Before) Decision(DecisionRequest request, CampaignEvaluation evaluation, Verdict verdict, IReadOnlyList<StoredDecision> all)
    {
        var (held, candidate) = (evaluation.Round, verdict.Candidate);
        StoredDecision[] round = [.. all.Where(d => d.Decision.Campaign == held.Campaign.Id && d.Decision.Year == held.Year && d.Decision.Wave == held.Round.Code)];
        StoredDecision[] own = Array.FindAll(round, d => d.Decision.Candidate == candidate.Code);
        var before = own.LastOrDefault();
        DecisionFaults.CheckEarlier(request, candidate, own);

        var grounds = new Grounds(verdict, GroundsPlace.Of(candidate, evaluation.Shortlists));
        var departures = Departures.Of(request.Ruling, grounds, GrantedBefore(evaluation, candidate, round));
        DecisionFaults.CheckReason(request, verdict, departures);

        // The database keeps microseconds, and what is hashed is what is kept.
        var now = clock.GetUtcNow();
        return (
            new(
                all.Count == 0 ? 1 : all[^1].Decision.Number + 1, held.Campaign.Id, held.Year, held.Round.Code, candidate.Code, candidate.Name, request.Ruling, request.DocumentNumber,
                request.DecidedOn, request.Reason, request.StatedBy, verdict.Kind.Code(), departures, before?.Decision.Number, evaluation.EvaluationId, evaluation.Vintage,
                Methodology.Version, evaluation.InputsSha256, grounds.Write(), now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond))),
            before);
    }

    private static int GrantedBefore(CampaignEvaluation evaluation, Candidate candidate, IReadOnlyList<StoredDecision> round)
    {
        if (GroundsPlace.List(candidate, evaluation.Shortlists) is not { } list)
        {
            return 0;
        }

        var others = evaluation.Verdicts.Select(v => v.Candidate).Where(c => c.Code != candidate.Code && GroundsPlace.List(c, evaluation.Shortlists) == list)
            .Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        return CouncilDecision.Standing(round.Select(d => d.Decision)).Count(d => d.Ruling == Ruling.Granted && others.Contains(d.Candidate));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
