using Npgsql;
using ReformAnalytics.Storage.Copy;

namespace ReformAnalytics.Benchmarks;

/// <summary>A database of its own on the configured server, made anew for each run.</summary>
internal static class BenchmarkDatabase
{
    private const string Name = "reform_benchmark";

    public static string ConnectionString
    {
        get
        {
            var configured = Environment.GetEnvironmentVariable("ConnectionStrings__Reform")
                ?? throw new InvalidOperationException("Set ConnectionStrings__Reform to a server on which a database may be created.");
            return new NpgsqlConnectionStringBuilder(configured) { Database = Name, Pooling = false }.ConnectionString;
        }
    }

    public static async Task CreateAsync()
    {
        var server = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres" }.ConnectionString;
        await using (var connection = new NpgsqlConnection(server))
        {
            await connection.OpenAsync();
            await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
            await ExecuteAsync(connection, $"CREATE DATABASE {Name}");
        }

        await using var database = await OpenAsync();
        await using var script = typeof(StagedCopy).Assembly.GetManifestResourceStream("ReformAnalytics.Storage.Migrations.0001_foundation.sql")
            ?? throw new InvalidOperationException("The migration script is not embedded in Storage.");
        using var reader = new StreamReader(script);
        await ExecuteAsync(database, await reader.ReadToEndAsync());
    }

    public static async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
