using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformAnalytics.Storage.Migrations;

/// <summary>A migration whose Up is the SQL file of its name beside it: roles, policies and partitions want SQL anyway.</summary>
public abstract class SqlMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var name = GetType().GetCustomAttribute<MigrationAttribute>()!.Id + ".sql";
        using var stream = typeof(SqlMigration).Assembly.GetManifestResourceStream(typeof(SqlMigration), name)
            ?? throw new InvalidOperationException($"The migration's SQL '{name}' is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        migrationBuilder.Sql(reader.ReadToEnd());
    }
}

/// <summary>The schemas, tables, application role and row-level security.</summary>
[DbContext(typeof(ReformDbContext))]
[Migration("0001_foundation")]
public sealed class Foundation : SqlMigration;
