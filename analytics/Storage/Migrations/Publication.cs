using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformAnalytics.Storage.Migrations;

/// <summary>The records of what was published.</summary>
[DbContext(typeof(ReformDbContext))]
[Migration("0003_publication")]
public sealed class Publication : SqlMigration;
