using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Pipeline.Tests.Storage;

/// <summary>Tries to cross from one office to another.</summary>
public sealed class RowSecurityTests(TestDatabase server)
{
    [Fact]
    public async Task Every_table_but_the_directory_of_offices_is_guarded()
    {
        var (database, connectionString) = await MigratedDatabase.FreshAsync(server);
        await using var _ = database;
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(
            "SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            + "WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('ingest', 'analytics', 'reports') AND NOT "
            + "(c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) "
            + "AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'office_id' AND a.attnum = 1))");
        var unguarded = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            unguarded.Add(reader.GetString(0));
        }

        Assert.Equal(["ingest.office"], unguarded);
    }

    [Fact]
    public async Task An_office_sees_its_own_rows_only_and_cannot_write_anothers()
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        await using var __ = database;
        var mine = await database.AddOfficeAsync("mine");
        var theirs = await database.AddOfficeAsync("theirs");
        await AddBatchAsync(mine, mine.Office.OfficeId, 1);
        await AddBatchAsync(theirs, theirs.Office.OfficeId, 1);
        await AddBatchAsync(theirs, theirs.Office.OfficeId, 2);

        await using (var context = mine.CreateContext())
        {
            var seen = await context.Batches.ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(mine.Office.OfficeId, Assert.Single(seen).OfficeId);
        }

        var crossing = await Assert.ThrowsAsync<DbUpdateException>(() => AddBatchAsync(mine, theirs.Office.OfficeId, 3));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Assert.IsType<PostgresException>(crossing.InnerException).SqlState);
        Assert.Equal(0, await ExecuteAsync(mine, $"SELECT count(*) FROM ingest.batch WHERE office_id = {theirs.Office.OfficeId}"));
    }

    [Fact]
    public async Task A_connection_that_was_used_by_the_pool_comes_back_bound_to_its_office()
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        await using var __ = database;
        var mine = await database.AddOfficeAsync("mine");
        var theirs = await database.AddOfficeAsync("theirs");
        await AddBatchAsync(theirs, theirs.Office.OfficeId, 1);

        await using (var connection = await mine.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await using var stray = new NpgsqlCommand($"SET reform.office_id = '{theirs.Office.OfficeId}'", connection);
            await stray.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, await ExecuteAsync(mine, "SELECT count(*) FROM ingest.batch"));
    }

    [Theory]
    [InlineData("UPDATE ingest.batch SET file_name = 'other'")]
    [InlineData("DELETE FROM ingest.batch")]
    [InlineData("DELETE FROM analytics.run")]
    [InlineData("TRUNCATE ingest.score")]
    public async Task What_came_in_cannot_be_changed_by_the_application(string sql)
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        await using var __ = database;
        var mine = await database.AddOfficeAsync("mine");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(mine, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static async Task AddBatchAsync(OfficeDatabase office, int officeId, int batchId)
    {
        await using var context = office.CreateContext();
        context.Batches.Add(MigratedDatabase.Batch(officeId, batchId));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<long> ExecuteAsync(OfficeDatabase office, string sql)
    {
        await using var command = office.DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) as long? ?? -1;
    }
}
