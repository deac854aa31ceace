using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformAnalytics.Storage.Migrations;

/// <summary>Rows of campaign feeds that were left out.</summary>
[DbContext(typeof(ReformDbContext))]
[Migration("0008_rejected_statements")]
public sealed class RejectedStatements : SqlMigration;
