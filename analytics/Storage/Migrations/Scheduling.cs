using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformAnalytics.Storage.Migrations;

/// <summary>The schema that the scheduler keeps its tables in.</summary>
[DbContext(typeof(ReformDbContext))]
[Migration("0006_scheduling")]
public sealed class Scheduling : SqlMigration;
