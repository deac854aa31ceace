using Npgsql;

namespace ReformAnalytics.Storage.Queries;

/// <summary>What imports rest on.</summary>
public static class BatchInputs
{
    /// <summary>The newest import of the office; 0 where there is none.</summary>
    public static async Task<int> NewestAsync(NpgsqlConnection connection, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand("SELECT coalesce(max(batch_id), 0) FROM ingest.batch", connection);
        return await command.ExecuteScalarAsync(cancellation) as int? ?? 0;
    }

    /// <summary>The last import before an instant; 0 where there is none.</summary>
    public static async Task<int> LastBeforeAsync(NpgsqlConnection connection, DateTimeOffset instant, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand("SELECT coalesce(max(batch_id), 0) FROM ingest.batch WHERE imported_at < $1", connection);
        command.Parameters.AddWithValue(instant);
        return await command.ExecuteScalarAsync(cancellation) as int? ?? 0;
    }

    /// <summary>The input hashes of some batches, oldest first.</summary>
    public static async Task<IReadOnlyList<string>> HashesAsync(NpgsqlConnection connection, IReadOnlyCollection<int> batches, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand("SELECT input_sha256 FROM ingest.batch WHERE batch_id = ANY ($1) ORDER BY batch_id", connection);
        command.Parameters.AddWithValue(batches.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var hashes = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            hashes.Add(reader.GetString(0));
        }

        return hashes;
    }
}
