using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Storage.Queries;

/// <summary>The scores of one edition and period as of a vintage.</summary>
/// <param name="Units">Every unit that is listed: those with scores, and those of the edition's groups that exist in the year.</param>
/// <param name="Batches">The imports that the scores come from, oldest first.</param>
public sealed record PeriodScores(IReadOnlyList<UnitScores> Units, IReadOnlyList<int> Batches)
{
    /// <summary>The newest import among them; 0 where nothing is known of the period.</summary>
    public int Vintage => Batches.Count == 0 ? 0 : Batches[^1];

    /// <summary>By unit code: the cells that its scores stand on, oldest import first; empty where they were not asked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SheetCells>> Cells { get; init; } = new Dictionary<string, IReadOnlyList<SheetCells>>();
}

/// <summary>Reads scores.</summary>
public static class CurrentScores
{
    /// <summary>
    /// The scores of a period as the imports up to <paramref name="asOf"/> give them together. Rows are read unsorted and put together here,
    /// which costs less than any ordering on the server.
    /// </summary>
    public static Task<PeriodScores> LoadAsync(
        NpgsqlDataSource source, StoredEdition edition, OfficeUnits units, Period period, int asOf = int.MaxValue, CancellationToken cancellation = default) =>
        LoadAsync(source, edition, units, period, asOf, cells: null, cancellation);

    /// <summary>The same, with the cells that they stand on.</summary>
    public static Task<PeriodScores> LoadWithCellsAsync(
        NpgsqlDataSource source, StoredEdition edition, OfficeUnits units, Period period, int asOf = int.MaxValue, CancellationToken cancellation = default) =>
        LoadAsync(source, edition, units, period, asOf, new CellHistory(units.Directory.Units.Count, edition.Edition.Items.Leaves.Count), cancellation);

    private static async Task<PeriodScores> LoadAsync(
        NpgsqlDataSource source, StoredEdition edition, OfficeUnits units, Period period, int asOf, CellHistory? cells, CancellationToken cancellation)
    {
        var listed = units.Directory.Units.ToArray();
        var place = listed.Select((unit, i) => (id: units.IdOf[unit.Code], i)).ToDictionary(x => x.id, x => x.i);
        var leaves = edition.Edition.Items.Leaves;
        var leafOf = leaves.ToDictionary(leaf => edition.ItemIds[leaf.Code], leaf => leaf.LeafIndex);
        var reports = new ScoreReport[listed.Length][];
        var history = new LeafHistory<(int Unit, int Leaf)>();
        var batches = new SortedSet<int>();
        var lastBatch = 0;

        await using var command = source.CreateCommand(
            $"SELECT unit_id, item_id, {LeafHistory<int>.Columns}{(cells is null ? "" : ", " + CellHistory.Columns)} FROM ingest.score WHERE edition_id = $1 AND period_key = $2 AND batch_id <= $3");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, edition.EditionId);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, period.Key);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (!place.TryGetValue(reader.GetInt32(0), out var unit) || !leafOf.TryGetValue(reader.GetInt32(1), out var leaf))
            {
                // A unit or item that a later import of the reference data dropped: its scores stay stored and are not counted.
                continue;
            }

            var report = LeafHistory<int>.Read(reader, 2);
            if (report.Batch != lastBatch)
            {
                batches.Add(lastBatch = report.Batch);
            }

            cells?.Add(unit, leaf, report.Batch, reader, 2 + LeafHistory<int>.ColumnCount);
            ref var known = ref (reports[unit] ??= new ScoreReport[leaves.Count])[leaf];
            if (known.Batch == 0)
            {
                known = report;
            }
            else
            {
                history.Add((unit, leaf), known, report);
            }
        }

        var scores = Array.ConvertAll(reports, r => r is null ? null : Array.ConvertAll(r, report => report.Score));
        foreach (var ((unit, leaf), score) in history.Merged())
        {
            scores[unit]![leaf] = score;
        }

        var rows = listed.Select((unit, i) => new UnitScores(unit, scores[i]))
            .Where(u => u.Leaves is not null || (edition.Edition.Group(u.Unit.Group) is not null && u.Unit.ExistsIn(period)));
        return new([.. rows], [.. batches])
        {
            Cells = cells?.InForce(history.Several).Select((of, unit) => (listed[unit].Code, of)).ToDictionary(x => x.Code, x => x.of, StringComparer.Ordinal) ?? [],
        };
    }

    /// <summary>Whether anything is known of a period.</summary>
    public static async Task<bool> AnyAsync(NpgsqlDataSource source, int editionId, Period period, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand("SELECT EXISTS (SELECT FROM ingest.score WHERE edition_id = $1 AND period_key = $2 AND batch_id <= $3)");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, editionId);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, period.Key);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>The periods that an edition has scores for, oldest first.</summary>
    public static async Task<IReadOnlyList<Period>> PeriodsAsync(NpgsqlDataSource source, int editionId, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            "SELECT DISTINCT period_key FROM ingest.score WHERE edition_id = $1 AND batch_id <= $2 ORDER BY 1");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, editionId);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var periods = new List<Period>();
        while (await reader.ReadAsync(cancellation))
        {
            periods.Add(Period.FromKey(reader.GetInt32(0)));
        }

        return periods;
    }
}
