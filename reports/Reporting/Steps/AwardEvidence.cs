using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>What achievement reports tell of the candidates' work: the stored figures of their units and the rows of the feeds, as of the evaluation.</summary>
/// <remarks>
/// A vintage never changes, so that the rows are those that the evaluation read; they are chosen as its conditions choose them. Discipline, attestations and
/// dossiers are told by the stored outcomes and are not read again.
/// </remarks>
internal sealed class AwardEvidence(OfficeDatabase database, AwardData data)
{
    public async Task<IReadOnlyDictionary<(CandidateKind Kind, string Code), Evidence>> LoadAsync(IReadOnlyCollection<Verdict> wanted, CancellationToken cancellation)
    {
        var (source, asOf, round) = (database.DataSource, data.Vintage, data.Round);
        var tasks = (await CampaignFeeds.TasksAsync(source, asOf, cancellation)).Where(task => Within(round, task.DueOn)).ToLookup(task => task.Unit, Task, StringComparer.Ordinal);
        var initiatives = (await CampaignFeeds.InitiativesAsync(source, asOf, cancellation)).Where(one => one.RecognisedOn is not { } day || Within(round, day))
            .ToLookup(one => (one.Person is null ? CandidateKind.Collective : CandidateKind.Individual, one.Person ?? one.Unit), Initiative);
        var files = (await CampaignFeeds.FilesHandledAsync(source, asOf, cancellation)).Where(handled => Period.FromKey(handled.PeriodKey).Year == round.Year)
            .ToLookup(handled => handled.Unit, Files, StringComparer.Ordinal);
        var answers = (await SatisfactionDeliveries.ReadAsync(source, [round.Year - 1, round.Year], asOf, cancellation))
            .GroupBy(delivery => (delivery.Unit, delivery.Period.Year, delivery.Question))
            .Select(asked => (Of: (asked.Key.Unit, asked.Key.Year), Answers: Answers(asked.Key.Question, [.. asked])))
            .Where(asked => asked.Answers.Counts.Answered > 0).ToLookup(asked => asked.Of, asked => asked.Answers);
        var indices = new StoredIndices(database, data);
        var evidence = new Dictionary<(CandidateKind, string), Evidence>();
        foreach (var verdict in wanted)
        {
            var (candidate, unit) = (verdict.Candidate, verdict.Candidate.Unit);
            evidence[(candidate.Kind, candidate.Code)] = new Evidence
            {
                Indices = await indices.OfAsync(verdict, cancellation),
                Satisfaction = unit is null ? [] : [.. answers[(unit, round.Year)]],
                SatisfactionBefore = unit is null ? [] : [.. answers[(unit, round.Year - 1)]],
                Tasks = unit is null ? [] : [.. tasks[unit]],
                Initiatives = [.. initiatives[(candidate.Kind, candidate.Code)]],
                Files = unit is null ? [] : [.. files[unit]],
                Rating = verdict.Standing.Rating is { } rating ? new(rating, new SourceRow(EvidenceFeeds.Nominations, 0, "", "", 0)) : null,
            };
        }

        return evidence;
    }

    private static bool Within(HeldRound round, DateOnly day) => day >= round.First && day <= round.Last;

    private static TaskEvidence Task(StatedTask task) => new(
        task.Task, task.Title, task.DueOn, task.CompletedOn, task.Quality switch { "met" => true, "not_met" => false, _ => null }, Row(EvidenceFeeds.Tasks, task.Source));

    private static InitiativeEvidence Initiative(StatedInitiative one) =>
        new(one.Title, one.RecognisedBy, one.RecognisedOn, one.DecisionNo, one.Scope, Row(EvidenceFeeds.Initiatives, one.Source));

    private static FilesEvidence Files(StatedFiles handled) => new(
        Period.FromKey(handled.PeriodKey), handled.Received, handled.OnTime, handled.Overdue, handled.Backlog, Row(EvidenceFeeds.FilesHandled, handled.Source));

    private static SatisfactionEvidence Answers(string question, IReadOnlyList<SatisfactionDelivery> deliveries) => new(
        question,
        new SatisfactionCounts(deliveries.Sum(delivery => delivery.Answered), deliveries.Sum(delivery => delivery.Satisfied)),
        [.. deliveries.Select(delivery => delivery.Source)]);

    private static SourceRow Row(string feed, FeedSource source) => new(feed, source.Batch, source.File, source.Sheet, source.Row);
}
