using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformAnalytics.Storage.Migrations;

/// <summary>Campaigns, and what is known of their candidates.</summary>
[DbContext(typeof(ReformDbContext))]
[Migration("0004_campaigns")]
public sealed class Campaigns : SqlMigration;
