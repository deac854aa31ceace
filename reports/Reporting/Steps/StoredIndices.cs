using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>The index figures that an evaluation rests on, as the runs that it stored or found hold them: nothing is ranked or compared again.</summary>
internal sealed class StoredIndices(OfficeDatabase database, AwardData data)
{
    // The steps that store rankings and comparisons, as their runs name them.
    private const string Rankings = "analytics.rankings", Comparisons = "analytics.comparisons", NothingBefore = "none";

    private readonly Dictionary<(string Index, Period Period), StoredRun?> _runs = [];
    private readonly Dictionary<int, ILookup<int, StoredItemResult>> _items = [];
    private readonly Dictionary<int, Dictionary<int, Ranked>> _ranked = [];
    private readonly Dictionary<string, Dictionary<int, (bool Comparable, string[] Reasons)>> _compared = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, int Vintage), StoredEdition?> _editions = [];
    private IReadOnlyDictionary<string, int>? _units;

    /// <summary>Of the candidate's unit, and of the units that conditions name.</summary>
    public async Task<IReadOnlyList<IndexEvidence>> OfAsync(Verdict verdict, CancellationToken cancellation)
    {
        var evidence = new List<IndexEvidence>();
        if (verdict.Candidate.Subject is not { } code || data.Campaign.Subject(code) is not { } subject)
        {
            return evidence;
        }

        // A plan that compares people by no index still tells of the unit that they work in.
        var own = subject.Index ?? (verdict.Candidate.Group is { } group ? data.Campaign.SubjectOfUnit(group)?.Index : null);
        var asked = data.Campaign.ConditionsOf(code).OfType<IndexCondition>().Select(condition => (Index: condition.IndexFor(subject), condition.Unit)).Append((own, null)).Distinct();
        foreach (var (index, named) in asked)
        {
            if (index is not null && (named ?? verdict.Candidate.Unit) is { } unit && await OfAsync(index, unit, named, cancellation) is { } figures)
            {
                evidence.Add(figures);
            }
        }

        return evidence;
    }

    private async Task<IndexEvidence?> OfAsync(string index, string unit, string? named, CancellationToken cancellation)
    {
        var period = data.Round.Period;
        var (runNow, runBefore) = (await RunAsync(index, period, cancellation), await RunAsync(index, period.YearBefore, cancellation));
        var now = runNow is null ? null : await PeriodAsync(runNow, period, unit, cancellation);
        var before = runBefore is null ? null : await PeriodAsync(runBefore, period.YearBefore, unit, cancellation);
        if (now is null && before is null)
        {
            return null;
        }

        var compared = runNow is null ? null : (await ComparedAsync(runNow, runBefore, cancellation)).TryGetValue(await UnitIdAsync(unit, cancellation) ?? -1, out var found) ? ((bool Comparable, string[] Reasons)?)found : null;
        return new(
            index, unit, named, now, before, compared?.Comparable ?? false,
            compared is { } known ? [.. known.Reasons.Select(ComparisonReasons.FromCode)] : [now is null ? ComparisonReason.NoValue : ComparisonReason.NoPreviousValue]);
    }

    // The newest ranking up to the evaluation's vintage: the evaluation ranked every index that it asks for, or found that very run.
    private async Task<StoredRun?> RunAsync(string index, Period period, CancellationToken cancellation)
    {
        if (_runs.TryGetValue((index, period), out var known))
        {
            return known;
        }

        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        StoredRun? run = null;
        foreach (var span in (await ReferenceData.EditionSpansAsync(connection, data.Vintage, cancellation)).Where(span => span.Index == index && span.Serves(period.Year)))
        {
            await using var command = new NpgsqlCommand(
                "SELECT run_id, vintage, inputs_sha256 FROM analytics.run WHERE step = $1 AND edition = $2 AND period_key = $3 AND vintage <= $4 AND methodology = $5 AND error IS NULL "
                + "AND finished_at IS NOT NULL ORDER BY vintage DESC, run_id DESC LIMIT 1",
                connection);
            command.Parameters.AddWithValue(Rankings);
            command.Parameters.AddWithValue(span.Code);
            command.Parameters.AddWithValue(NpgsqlDbType.Integer, period.Key);
            command.Parameters.AddWithValue(NpgsqlDbType.Integer, data.Vintage);
            command.Parameters.AddWithValue(data.Methodology);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            if (await reader.ReadAsync(cancellation))
            {
                run = new(reader.GetInt32(0), span.Code, reader.GetInt32(1), reader.GetString(2));
                break;
            }
        }

        return _runs[(index, period)] = run;
    }

    private async Task<Dictionary<int, (bool Comparable, string[] Reasons)>> ComparedAsync(StoredRun now, StoredRun? before, CancellationToken cancellation)
    {
        var inputs = now.InputsSha256 + (before?.InputsSha256 ?? NothingBefore);
        if (_compared.TryGetValue(inputs, out var known))
        {
            return known;
        }

        await using var command = database.DataSource.CreateCommand(
            "SELECT unit_id, comparable, reasons FROM analytics.comparison_result WHERE run_id = "
            + "(SELECT max(run_id) FROM analytics.run WHERE step = $1 AND edition = $2 AND inputs_sha256 = $3 AND methodology = $4 AND error IS NULL AND finished_at IS NOT NULL)");
        command.Parameters.AddWithValue(Comparisons);
        command.Parameters.AddWithValue(now.Edition);
        command.Parameters.AddWithValue(inputs);
        command.Parameters.AddWithValue(data.Methodology);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new Dictionary<int, (bool, string[])>();
        while (await reader.ReadAsync(cancellation))
        {
            rows[reader.GetInt32(0)] = (reader.GetBoolean(1), reader.GetFieldValue<string[]>(2));
        }

        return _compared[inputs] = rows;
    }

    private async Task<IndexPeriod?> PeriodAsync(StoredRun run, Period period, string unit, CancellationToken cancellation)
    {
        if (await UnitIdAsync(unit, cancellation) is not { } id || !(await RankedAsync(run.Run, cancellation)).TryGetValue(id, out var row) || await EditionAsync(run, cancellation) is not { } stored)
        {
            return null;
        }

        if (!_items.TryGetValue(run.Run, out var items))
        {
            _items[run.Run] = items = (await StoredResults.ItemsAsync(database.DataSource, run.Run, cancellation)).ToLookup(item => item.UnitId);
        }

        var (edition, figures) = (stored.Edition, items[id].ToDictionary(item => item.ItemId));
        var classes = edition.Group(row.Group)?.Classes ?? [];
        return new(
            edition.Id, period, ValueStatuses.FromCode(row.Status), row.Ratio, row.Ratio is { } ratio ? UnitRanking.Decisive(ratio, edition.Rounding) : null, row.Class,
            [.. classes.Select(c => c.InWords())], row.Rank, row.RankedOf,
            [.. edition.Items.Roots.Where(item => !item.IsLeaf && item.Concerns(row.Group)).Select(item => Domain(edition, item, figures.GetValueOrDefault(stored.ItemIds[item.Code]), classes))],
            new SourceRun(edition.Id, period, run.Run, run.Vintage, []));
    }

    private static ItemEvidence Domain(Edition edition, Item item, StoredItemResult? figure, IReadOnlyList<ClassRule> classes) => new(
        item.Code, item.Title, 1, false, figure?.Maximum is > 0, figure?.Ratio, figure?.Ratio is { } ratio ? UnitRanking.ClassOf(classes, UnitRanking.Decisive(ratio, edition.Rounding)) : null);

    private async Task<StoredEdition?> EditionAsync(StoredRun run, CancellationToken cancellation)
    {
        if (!_editions.TryGetValue((run.Edition, run.Vintage), out var edition))
        {
            await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
            _editions[(run.Edition, run.Vintage)] = edition = await ReferenceData.EditionAsync(connection, run.Edition, data.Vintage, cancellation);
        }

        return edition;
    }

    private async Task<int?> UnitIdAsync(string unit, CancellationToken cancellation)
    {
        if (_units is null)
        {
            await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
            _units = (await ReferenceData.UnitsAsync(connection, data.Vintage, cancellation)).IdOf;
        }

        return _units.TryGetValue(unit, out var id) ? id : null;
    }

    private async Task<Dictionary<int, Ranked>> RankedAsync(int run, CancellationToken cancellation)
    {
        if (_ranked.TryGetValue(run, out var known))
        {
            return known;
        }

        await using var command = database.DataSource.CreateCommand("SELECT unit_id, group_code, status, ratio, class, rank, ranked_of FROM analytics.index_result WHERE run_id = $1");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, run);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new Dictionary<int, Ranked>();
        while (await reader.ReadAsync(cancellation))
        {
            rows[reader.GetInt32(0)] = new(
                reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetDecimal(3), reader.IsDBNull(4) ? null : reader.GetString(4),
                reader.IsDBNull(5) ? null : reader.GetInt32(5), reader.GetInt32(6));
        }

        return _ranked[run] = rows;
    }

    private sealed record StoredRun(int Run, string Edition, int Vintage, string InputsSha256);

    private sealed record Ranked(string Group, string Status, decimal? Ratio, string? Class, int? Rank, int RankedOf);
}
