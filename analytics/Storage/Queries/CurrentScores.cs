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
}

/// <summary>Reads scores.</summary>
public static class CurrentScores
{
    /// <summary>
    /// The scores of a period: of each leaf what the newest batch up to <paramref name="asOf"/> says. Rows are read unsorted and the newest
    /// kept here, which costs less than any ordering on the server.
    /// </summary>
    public static async Task<PeriodScores> LoadAsync(
        NpgsqlDataSource source, StoredEdition edition, OfficeUnits units, Period period, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        var listed = units.Directory.Units.ToArray();
        var place = listed.Select((unit, i) => (id: units.IdOf[unit.Code], i)).ToDictionary(x => x.id, x => x.i);
        var leaves = edition.Edition.Items.Leaves;
        var leafOf = leaves.ToDictionary(leaf => edition.ItemIds[leaf.Code], leaf => leaf.LeafIndex);
        var scores = new Score[listed.Length][];
        var newest = new int[listed.Length][];
        var batches = new SortedSet<int>();

        await using var command = source.CreateCommand(
            "SELECT batch_id, unit_id, item_id, status, self, appraised, survey FROM ingest.score "
            + "WHERE edition_id = $1 AND period_key = $2 AND batch_id <= $3");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, edition.EditionId);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, period.Key);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var batch = reader.GetInt32(0);
            if (!place.TryGetValue(reader.GetInt32(1), out var unit) || !leafOf.TryGetValue(reader.GetInt32(2), out var leaf))
            {
                // A unit or item that a later import of the reference data dropped: its scores stay stored and are not counted.
                continue;
            }

            batches.Add(batch);
            var row = scores[unit] ??= new Score[leaves.Count];
            var seen = newest[unit] ??= new int[leaves.Count];
            if (batch > seen[leaf])
            {
                seen[leaf] = batch;
                row[leaf] = new((ScoreStatus)reader.GetInt16(3), Figure(reader, 4), Figure(reader, 5), Figure(reader, 6));
            }
        }

        var rows = listed.Select((unit, i) => new UnitScores(unit, scores[i]))
            .Where(u => u.Leaves is not null || (edition.Edition.Group(u.Unit.Group) is not null && u.Unit.ExistsIn(period.Year)));
        return new([.. rows], [.. batches]);
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

    private static decimal? Figure(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);
}
