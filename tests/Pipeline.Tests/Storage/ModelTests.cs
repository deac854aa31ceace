using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReformAnalytics.Pipeline.Tests.Embedded;

namespace ReformAnalytics.Pipeline.Tests.Storage;

/// <summary>Migrations are SQL without a model snapshot, so the model is compared with the catalog instead.</summary>
public sealed class ModelTests(TestDatabase server)
{
    [Fact]
    public async Task The_model_and_the_catalog_agree_on_tables_columns_types_nulls_and_keys()
    {
        var (database, connectionString) = await MigratedDatabase.FreshAsync(server);
        await using var _ = database;
        var office = await database.AddOfficeAsync("any");
        await using var context = office.CreateContext();
        var model = context.Model.GetEntityTypes()
            .SelectMany(e => e.GetProperties().Select(p =>
                $"{e.GetSchema()}.{e.GetTableName()}.{p.GetColumnName()} {p.GetColumnType()}{(p.IsNullable ? "" : " not null")}{(p.IsPrimaryKey() ? " key" : "")}"))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var tables = context.Model.GetEntityTypes().Select(e => $"{e.GetSchema()}.{e.GetTableName()}").ToArray();

        Assert.NotEmpty(model);
        Assert.Equal(await CatalogAsync(connectionString, tables), model);
    }

    [Fact]
    public async Task Migrating_twice_changes_nothing()
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        await using var __ = database;

        await database.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await database.OfficesAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string[]> CatalogAsync(string connectionString, string[] tables)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(
            "SELECT n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) "
            + "|| CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || CASE WHEN a.attnum = ANY (k.conkey) THEN ' key' ELSE '' END "
            + "FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
            + "JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p' "
            + "WHERE a.attnum > 0 AND NOT a.attisdropped AND n.nspname || '.' || c.relname = ANY ($1)");
        command.Parameters.AddWithValue(tables);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var columns = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            columns.Add(reader.GetString(0));
        }

        return [.. columns.Order(StringComparer.Ordinal)];
    }
}
