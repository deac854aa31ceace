using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformAnalytics.Storage.Migrations;

/// <summary>Run rows of every stage, with node and code version.</summary>
[DbContext(typeof(ReformDbContext))]
[Migration("0002_operation")]
public sealed class Operation : SqlMigration;
