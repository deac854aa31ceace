using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Storage.Queries;

/// <summary>What is current for each leaf of some periods, to tell what a new file changes.</summary>
public sealed class CurrentLeaves
{
    private readonly Dictionary<(int Unit, int Item, int Period), Score> _leaves = [];

    /// <summary>Reads them inside the connection's transaction.</summary>
    public static async Task<CurrentLeaves> LoadAsync(NpgsqlConnection connection, StoredEdition edition, IEnumerable<Period> periods, CancellationToken cancellation = default)
    {
        var first = new Dictionary<(int Unit, int Item, int Period), ScoreReport>();
        var history = new LeafHistory<(int Unit, int Item, int Period)>();
        await using var command = new NpgsqlCommand(
            $"SELECT unit_id, item_id, period_key, {LeafHistory<int>.Columns} FROM ingest.score WHERE edition_id = $1 AND period_key = ANY ($2)", connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, edition.EditionId);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Integer, periods.Select(p => p.Key).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var leaf = (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2));
            var report = LeafHistory<int>.Read(reader, 3);
            if (!first.TryAdd(leaf, report))
            {
                history.Add(leaf, first[leaf], report);
            }
        }

        var current = new CurrentLeaves();
        foreach (var (leaf, report) in first)
        {
            current._leaves[leaf] = report.Score;
        }

        foreach (var (leaf, score) in history.Merged())
        {
            current._leaves[leaf] = score;
        }

        return current;
    }

    /// <summary>Whether a report would leave the leaf as it is.</summary>
    public bool Says(int unitId, int itemId, Period period, Score score, ScoreSources speaks) =>
        _leaves.TryGetValue((unitId, itemId, period.Key), out var known)
        && ScoreHistory.Current([new(1, known, ScoreSources.None), new(2, score, speaks)]) == known;
}
