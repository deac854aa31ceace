using Npgsql;

namespace ReformAnalytics.Storage.Runs;

/// <summary>
/// Who handles which file, among all nodes on the database: a claim is a lock of this session, so it ends with the process that holds it, however that
/// ends.
/// </summary>
public sealed class FileClaims : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private FileClaims(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Opens the session that claims live in.</summary>
    public static async Task<FileClaims> OpenAsync(ReformDatabase database, CancellationToken cancellation = default) =>
        new(await database.OpenSessionAsync(cancellation));

    /// <summary>Claims a file; false where another node has it.</summary>
    public async Task<bool> TryAsync(string path, CancellationToken cancellation = default) => await AskAsync("pg_try_advisory_lock", path, cancellation) is true;

    /// <summary>Claims what is only ever held for moments, and waits for it.</summary>
    public async Task HoldAsync(string path, CancellationToken cancellation = default) => await AskAsync("pg_advisory_lock", path, cancellation);

    /// <summary>Gives a claim up.</summary>
    public async Task ReleaseAsync(string path) => await AskAsync("pg_advisory_unlock", path, CancellationToken.None);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<object?> AskAsync(string function, string path, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"SELECT {function}($1)", _connection);
        command.Parameters.AddWithValue(LockKey.OfFile(path));
        return await command.ExecuteScalarAsync(cancellation);
    }
}
