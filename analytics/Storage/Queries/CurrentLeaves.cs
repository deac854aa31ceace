using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Storage.Queries;

/// <summary>What is current for each leaf of some periods, to tell what a new file changes.</summary>
public sealed class CurrentLeaves
{
    private readonly Dictionary<(int Unit, int Item, int Period), (int Batch, Score Score)> _leaves = [];

    /// <summary>Reads them inside the connection's transaction.</summary>
    public static async Task<CurrentLeaves> LoadAsync(NpgsqlConnection connection, StoredEdition edition, IEnumerable<Period> periods, CancellationToken cancellation = default)
    {
        var current = new CurrentLeaves();
        await using var command = new NpgsqlCommand(
            "SELECT unit_id, item_id, period_key, batch_id, status, self, appraised, survey FROM ingest.score WHERE edition_id = $1 AND period_key = ANY ($2)", connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, edition.EditionId);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Integer, periods.Select(p => p.Key).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var key = (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2));
            var batch = reader.GetInt32(3);
            if (!current._leaves.TryGetValue(key, out var known) || known.Batch < batch)
            {
                current._leaves[key] = (batch, new((ScoreStatus)reader.GetInt16(4), Figure(reader, 5), Figure(reader, 6), Figure(reader, 7)));
            }
        }

        return current;
    }

    /// <summary>Whether this is what is current already.</summary>
    public bool Says(int unitId, int itemId, Period period, Score score) =>
        _leaves.TryGetValue((unitId, itemId, period.Key), out var known) && known.Score == score;

    private static decimal? Figure(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);
}
