using Npgsql;
using ReformAnalytics.Portal.Tests;
using ReformAnalytics.Storage.Embedded;

[assembly: AssemblyFixture(typeof(PortalServer))]

namespace ReformAnalytics.Portal.Tests;

/// <summary>
/// One server for all tests of this assembly, with a database that a first start has filled with the reference data: each test copies it,
/// so that its home is as empty as a new user's without paying for a new cluster each time.
/// </summary>
public sealed class PortalServer : IAsyncLifetime
{
    private const string Template = "portal_template";
    private readonly Lock _gate = new();
    private readonly string _home = Directory.CreateTempSubdirectory("reform-server-").FullName;
    private Task<EmbeddedPostgres>? _started;
    private int _count;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A connection string of a database as a first start leaves it.</summary>
    public Task<string> FreshAsync() => CopyAsync(Template);

    /// <summary>A connection string of a copy of a database that nobody is connected to.</summary>
    public async Task<string> CopyAsync(string template)
    {
        Task<EmbeddedPostgres> started;
        lock (_gate)
        {
            started = _started ??= StartAsync();
        }

        var server = await started;
        var name = $"portal_{Interlocked.Increment(ref _count)}";
        await ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {name} TEMPLATE {template}");
        return Database(server, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_started is not null)
        {
            await (await _started).DisposeAsync();
        }

        Directory.Delete(_home, recursive: true);
    }

    private async Task<EmbeddedPostgres> StartAsync()
    {
        var binaries = EmbeddedPostgres.BinariesUnder(Reform.Root);
        if (!Directory.Exists(binaries))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "The embedded PostgreSQL is not installed in CI.");
            Assert.Skip("The embedded PostgreSQL is not installed: ./reform install");
        }

        var server = await EmbeddedPostgres.AttachAsync(binaries, _home);
        await ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {Template}");
        using var first = new Reform(Database(server, Template));
        first.Run("offices").Expect(0);
        return server;
    }

    private static string Database(EmbeddedPostgres server, string name) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
