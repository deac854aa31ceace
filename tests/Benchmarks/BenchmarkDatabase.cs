using Npgsql;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Embedded;

namespace ReformAnalytics.Benchmarks;

/// <summary>
/// A migrated database of its own, made anew for each run: on the server that ConnectionStrings__Reform names, else on an embedded one
/// in a temporary home that is gone afterwards.
/// </summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private const string Name = "reform_benchmark";

    private readonly EmbeddedPostgres? _embedded;
    private readonly string? _home;

    private BenchmarkDatabase(string connectionString, EmbeddedPostgres? embedded, string? home) =>
        (ConnectionString, _embedded, _home) = (connectionString, embedded, home);

    public string ConnectionString { get; }

    public static async Task<BenchmarkDatabase> StartAsync()
    {
        EmbeddedPostgres? embedded = null;
        string? home = null;
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Reform") is not { Length: > 0 } server)
        {
            home = Directory.CreateTempSubdirectory("reform-benchmark-").FullName;
            embedded = await EmbeddedPostgres.AttachAsync(EmbeddedPostgres.BinariesUnder(RepositoryRoot()), home);
            server = embedded.ConnectionString;
        }

        await using (var connection = await OpenAsync(server))
        {
            await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
            await ExecuteAsync(connection, $"CREATE DATABASE {Name}");
        }

        var database = new BenchmarkDatabase(new NpgsqlConnectionStringBuilder(server) { Database = Name }.ConnectionString, embedded, home);
        await using var reform = new ReformDatabase(database.ConnectionString);
        await reform.MigrateAsync();
        return database;
    }

    public static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
            Directory.Delete(_home!, recursive: true);
        }
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReformAnalytics.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run inside the repository; ReformAnalytics.sln was not found above them.");
    }
}
