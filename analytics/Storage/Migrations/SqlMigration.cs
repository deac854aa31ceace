using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformAnalytics.Storage.Migrations;

/// <summary>
/// A migration whose Up is the SQL file of its name beside it: roles, policies and partitions want SQL anyway. What holds for every table is in guard.sql,
/// which runs after each.
/// </summary>
public abstract class SqlMigration : Migration
{
    /// <summary>The name of the newest migration: a database that has it has them all.</summary>
    public static string Newest { get; } = typeof(SqlMigration).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(SqlMigration)))
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id)
        .Max(StringComparer.Ordinal)!;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Text(GetType().GetCustomAttribute<MigrationAttribute>()!.Id + ".sql"));
        migrationBuilder.Sql(Text("guard.sql"));
    }

    private static string Text(string name)
    {
        using var stream = typeof(SqlMigration).Assembly.GetManifestResourceStream(typeof(SqlMigration), name)
            ?? throw new InvalidOperationException($"The migration's SQL '{name}' is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>The schemas, tables, application role and row-level security.</summary>
[DbContext(typeof(ReformDbContext))]
[Migration("0001_foundation")]
public sealed class Foundation : SqlMigration;
