using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformAnalytics.Storage.Migrations;

/// <summary>Satisfaction counts with the rows of their file.</summary>
[DbContext(typeof(ReformDbContext))]
[Migration("0007_satisfaction_rows")]
public sealed class SatisfactionRows : SqlMigration;
