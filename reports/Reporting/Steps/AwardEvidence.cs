using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>What achievement reports tell of the candidates' work: the stored figures of their units and the rows of the feeds, as of the evaluation.</summary>
internal sealed class AwardEvidence(OfficeDatabase database, AwardData data)
{
    private readonly Dictionary<int, ILookup<int, StoredItemResult>> _items = [];

    public async Task<IReadOnlyDictionary<(CandidateKind Kind, string Code), Evidence>> LoadAsync(IReadOnlyCollection<Verdict> wanted, CancellationToken cancellation)
    {
        var (source, asOf, round) = (database.DataSource, data.Vintage, data.Round);
        var tasks = (await CampaignFeeds.TasksAsync(source, asOf, cancellation)).ToLookup(task => task.Unit, StringComparer.Ordinal);
        var initiatives = await CampaignFeeds.InitiativesAsync(source, asOf, cancellation);
        var files = (await CampaignFeeds.FilesHandledAsync(source, asOf, cancellation)).ToLookup(handled => handled.Unit, StringComparer.Ordinal);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var answers = (await AnswersAsync(round.Year, cancellation), await AnswersAsync(round.Year - 1, cancellation));
        var evidence = new Dictionary<(CandidateKind, string), Evidence>();
        foreach (var verdict in wanted)
        {
            var (candidate, unit) = (verdict.Candidate, verdict.Candidate.Unit);
            evidence[(candidate.Kind, candidate.Code)] = new Evidence
            {
                Indices = unit is null ? [] : await IndicesAsync(verdict, unit, cancellation),
                Satisfaction = unit is null ? [] : [.. answers.Item1[unit]],
                SatisfactionBefore = unit is null ? [] : [.. answers.Item2[unit]],
                Tasks = unit is null ? [] : [.. tasks[unit].Where(task => task.DueOn >= round.First && task.DueOn <= round.Last).Select(Task)],
                Initiatives =
                [
                    .. initiatives.Where(one => candidate.Kind == CandidateKind.Individual ? one.Person == candidate.Code : one.Person is null && one.Unit == unit)
                        .Where(one => one.RecognisedOn is not { } day || (day >= round.First && day <= round.Last))
                        .Select(one => new InitiativeEvidence(one.Title, one.RecognisedBy, one.RecognisedOn, one.DecisionNo, one.Scope, Row(EvidenceFeeds.Initiatives, one.Source))),
                ],
                Files = unit is null ? [] :
                [
                    .. files[unit].Where(handled => Period.FromKey(handled.PeriodKey).Year == round.Year).Select(handled => new FilesEvidence(
                        Period.FromKey(handled.PeriodKey), handled.Received, handled.OnTime, handled.Overdue, handled.Backlog, Row(EvidenceFeeds.FilesHandled, handled.Source))),
                ],
                Rating = verdict.Standing.Rating is { } rating ? new(rating, new SourceRow(EvidenceFeeds.Nominations, 0, "", "", 0)) : null,
            };
        }

        return evidence;

        async Task<ILookup<string, SatisfactionEvidence>> AnswersAsync(int year, CancellationToken token) =>
            SatisfactionFigure.ByYear(await SatisfactionFigures.ReadAsync(connection, database.Office.OfficeId, asOf, year, token))
                .GroupBy(figure => (figure.Unit, figure.Question))
                .Select(asked => (asked.Key.Unit, Answers: new SatisfactionEvidence(asked.Key.Question, asked.Select(figure => figure.Counts).Aggregate(SatisfactionCounts.Add), [])))
                .ToLookup(asked => asked.Unit, asked => asked.Answers, StringComparer.Ordinal);
    }

    private static TaskEvidence Task(StatedTask task) => new(
        task.Task, task.Title, task.DueOn, task.CompletedOn, task.Quality switch { "met" => true, "not_met" => false, _ => null }, Row(EvidenceFeeds.Tasks, task.Source));

    private static SourceRow Row(string feed, FeedSource source) => new(feed, source.Batch, source.File, source.Sheet, source.Row);

    // The runs that the verdict rests on: this year's and the one it was compared with.
    private async Task<IReadOnlyList<IndexEvidence>> IndicesAsync(Verdict verdict, string unit, CancellationToken cancellation)
    {
        var runs = verdict.Outcomes.SelectMany(outcome => outcome.Sources).OfType<SourceRun>().Where(run => run.Run is not null).DistinctBy(run => run.Run).ToList();
        var evidence = new List<IndexEvidence>();
        foreach (var now in runs.Where(run => run.Period == data.Round.Period))
        {
            var current = await PeriodAsync(now, unit, cancellation);
            var before = runs.FirstOrDefault(run => run.Edition == now.Edition && run.Period == now.Period.YearBefore) is { } earlier ? await PeriodAsync(earlier, unit, cancellation) : null;
            if (current is not null)
            {
                var comparable = current.Ratio is not null && before?.Ratio is not null;
                evidence.Add(new(now.Edition, unit, null, current, before, comparable, comparable ? [] : [before is null ? ComparisonReason.NoPreviousPeriod : ComparisonReason.NoPreviousValue]));
            }
        }

        return evidence;
    }

    private async Task<IndexPeriod?> PeriodAsync(SourceRun run, string unit, CancellationToken cancellation)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        if (await ReferenceData.EditionAsync(connection, run.Edition, run.Vintage, cancellation) is not { } stored)
        {
            return null;
        }

        var units = await ReferenceData.UnitsAsync(connection, run.Vintage, cancellation);
        var rows = await RankedAsync(run.Run!.Value, cancellation);
        if (!units.IdOf.TryGetValue(unit, out var id) || !rows.TryGetValue(id, out var row))
        {
            return null;
        }

        if (!_items.TryGetValue(run.Run.Value, out var items))
        {
            _items[run.Run.Value] = items = (await StoredResults.ItemsAsync(database.DataSource, run.Run.Value, cancellation)).ToLookup(item => item.UnitId);
        }

        var figures = items[id].ToDictionary(item => item.ItemId);
        var classes = stored.Edition.Group(row.Group)?.Classes ?? [];
        return new(
            run.Edition, run.Period, ValueStatuses.FromCode(row.Status), row.Ratio, row.Ratio, row.Class, [.. classes.Select(named => named.Name)], row.Rank, row.RankedOf,
            [.. stored.Edition.Items.Roots.Where(item => !item.IsLeaf && item.Concerns(row.Group)).Select(item => Domain(item, figures.GetValueOrDefault(stored.ItemIds[item.Code]), classes))],
            run);
    }

    private static ItemEvidence Domain(Item item, StoredItemResult? figure, IReadOnlyList<ClassRule> classes) => new(
        item.Code, item.Title, 1, false, figure?.Maximum is > 0, figure?.Ratio, figure?.Ratio is { } ratio ? UnitRanking.ClassOf(classes, ratio) : null);

    private async Task<Dictionary<int, Ranked>> RankedAsync(int run, CancellationToken cancellation)
    {
        await using var command = database.DataSource.CreateCommand("SELECT unit_id, group_code, status, ratio, class, rank, ranked_of FROM analytics.index_result WHERE run_id = $1");
        command.Parameters.AddWithValue(NpgsqlTypes.NpgsqlDbType.Integer, run);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new Dictionary<int, Ranked>();
        while (await reader.ReadAsync(cancellation))
        {
            rows[reader.GetInt32(0)] = new(
                reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetDecimal(3), reader.IsDBNull(4) ? null : reader.GetString(4),
                reader.IsDBNull(5) ? null : reader.GetInt32(5), reader.GetInt32(6));
        }

        return rows;
    }

    private sealed record Ranked(string Group, string Status, decimal? Ratio, string? Class, int? Rank, int RankedOf);
}
