using System.Collections.Concurrent;
using Npgsql;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Storage.Embedded;

[assembly: AssemblyFixture(typeof(TestDatabase))]

namespace ReformAnalytics.Pipeline.Tests.Embedded;

/// <summary>
/// One server for all tests of this assembly, started by the first that asks: the embedded one in a temporary home, or the
/// one that ConnectionStrings__Reform names. Each caller gets a database of its own; all are gone at the end.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> templates = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> made = new();
    private readonly string prefix = $"reform_test_{Environment.ProcessId}";
    private Task<string>? server;
    private string? home;
    private EmbeddedPostgres? embedded;
    private int count;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Connection string of a new, empty database.</summary>
    public async Task<string> FreshAsync() => await CreateAsync("template0");

    /// <summary>Connection string of a new copy of a database that <paramref name="fill"/> fills once for all who name it.</summary>
    /// <param name="template">Names the content: the same name, the same content.</param>
    /// <param name="fill">Migrates or seeds the database behind the connection string it is given.</param>
    public async Task<string> FreshAsync(string template, Func<string, Task> fill)
    {
        RequireServer();
        var filled = await templates.GetOrAdd(template, _ => new Lazy<Task<string>>(() => FillAsync(fill))).Value;
        return await CreateAsync(new NpgsqlConnectionStringBuilder(filled).Database!);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is { IsCompletedSuccessfully: true } && embedded is null)
        {
            foreach (var name in made)
                await ExecuteAsync(await server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }

        if (embedded is not null)
            await embedded.DisposeAsync();
        if (home is not null)
            Directory.Delete(home, recursive: true);
    }

    private static void RequireServer()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ConnectionStrings__Reform")))
            Repository.RequireBinaries();
    }

    private async Task<string> FillAsync(Func<string, Task> fill)
    {
        var connection = await CreateAsync("template0");
        await fill(connection);
        // A template must have no connection left, pooled ones included.
        NpgsqlConnection.ClearAllPools();
        return connection;
    }

    private async Task<string> CreateAsync(string template)
    {
        RequireServer();
        Task<string> starting;
        lock (gate)
            starting = server ??= StartAsync();
        var administrator = await starting;
        var name = $"{prefix}_{Interlocked.Increment(ref count)}";
        made.Enqueue(name);
        // The embedded cluster must bring the right order by itself; a server of someone else's may have any.
        var order = embedded is null && template == "template0" ? " LOCALE_PROVIDER icu ICU_LOCALE 'vi-VN' LOCALE 'C.UTF-8' ENCODING 'UTF8'" : "";
        await ExecuteAsync(administrator, $"CREATE DATABASE {name} TEMPLATE {template}{order}");
        return new NpgsqlConnectionStringBuilder(administrator) { Database = name }.ConnectionString;
    }

    private async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Reform") is { Length: > 0 } configured)
            return configured;
        home = Directory.CreateTempSubdirectory("reform-tests-").FullName;
        embedded = await EmbeddedPostgres.AttachAsync(Repository.Binaries, home);
        return embedded.ConnectionString;
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
