using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformAnalytics.Storage.Migrations;

/// <summary>Evaluations of campaigns, and the decisions of councils.</summary>
[DbContext(typeof(ReformDbContext))]
[Migration("0005_decisions")]
public sealed class Decisions : SqlMigration;
