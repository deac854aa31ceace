using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Storage;

/// <summary>
/// The tables that are read and written row by row. Scores, responses, counts and results come in millions and go through COPY and plain
/// commands beside it (Copy, Queries).
/// </summary>
public sealed class ReformDbContext(DbContextOptions<ReformDbContext> options) : DbContext(options)
{
    public DbSet<Office> Offices => Set<Office>();

    public DbSet<IngestRun> IngestRuns => Set<IngestRun>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<StoredFinding> Findings => Set<StoredFinding>();

    public DbSet<StoredSheet> Sheets => Set<StoredSheet>();

    public DbSet<UnitKey> UnitKeys => Set<UnitKey>();

    public DbSet<UnitVersion> UnitVersions => Set<UnitVersion>();

    public DbSet<EditionKey> EditionKeys => Set<EditionKey>();

    public DbSet<EditionVersion> EditionVersions => Set<EditionVersion>();

    public DbSet<ItemKey> ItemKeys => Set<ItemKey>();

    public DbSet<CampaignKey> CampaignKeys => Set<CampaignKey>();

    public DbSet<CampaignVersion> CampaignVersions => Set<CampaignVersion>();

    public DbSet<AnalyticsRun> AnalyticsRuns => Set<AnalyticsRun>();

    public DbSet<ReportRun> ReportRuns => Set<ReportRun>();

    public DbSet<ReportFile> ReportFiles => Set<ReportFile>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Office>(e => Table(e, "ingest", "office").HasKey(x => x.OfficeId));
        modelBuilder.Entity<IngestRun>(e => Table(e, "ingest", "run").HasKey(x => new { x.OfficeId, x.RunId }));
        modelBuilder.Entity<Batch>(e => Table(e, "ingest", "batch").HasKey(x => new { x.OfficeId, x.BatchId }));
        modelBuilder.Entity<StoredFinding>(e => Table(e, "ingest", "finding").HasKey(x => new { x.OfficeId, x.BatchId, x.FindingNo }));
        modelBuilder.Entity<StoredSheet>(e => Table(e, "ingest", "sheet").HasKey(x => new { x.OfficeId, x.BatchId, x.SheetNo }));
        modelBuilder.Entity<UnitKey>(e => Table(e, "ingest", "unit").HasKey(x => new { x.OfficeId, x.UnitId }));
        modelBuilder.Entity<UnitVersion>(e => Table(e, "ingest", "unit_version").HasKey(x => new { x.OfficeId, x.UnitId, x.BatchId }));
        modelBuilder.Entity<EditionKey>(e => Table(e, "ingest", "edition").HasKey(x => new { x.OfficeId, x.EditionId }));
        modelBuilder.Entity<EditionVersion>(e => Table(e, "ingest", "edition_version").HasKey(x => new { x.OfficeId, x.EditionId, x.BatchId }));
        modelBuilder.Entity<ItemKey>(e => Table(e, "ingest", "item").HasKey(x => new { x.OfficeId, x.EditionId, x.ItemId }));
        modelBuilder.Entity<CampaignKey>(e => Table(e, "ingest", "campaign").HasKey(x => new { x.OfficeId, x.CampaignId }));
        modelBuilder.Entity<CampaignVersion>(e => Table(e, "ingest", "campaign_version").HasKey(x => new { x.OfficeId, x.CampaignId, x.BatchId }));
        modelBuilder.Entity<AnalyticsRun>(e => Table(e, "analytics", "run").HasKey(x => new { x.OfficeId, x.RunId }));
        modelBuilder.Entity<DecisionRow>(e => Table(e, "analytics", "decision").HasKey(x => new { x.OfficeId, x.DecisionNo }));
        modelBuilder.Entity<ReportRun>(e => Table(e, "reports", "run").HasKey(x => new { x.OfficeId, x.RunId }));
        modelBuilder.Entity<ReportFile>(e => Table(e, "reports", "report_file").HasKey(x => new { x.OfficeId, x.Report, x.Identifier, x.FileName, x.Sha256 }));
    }

    // Keys are given by the application, so none is generated.
    private static EntityTypeBuilder<T> Table<T>(EntityTypeBuilder<T> entity, string schema, string table)
        where T : class
    {
        foreach (var property in typeof(T).GetProperties())
        {
            entity.Property(property.PropertyType, property.Name).ValueGeneratedNever();
        }

        entity.ToTable(table, schema);
        return entity;
    }
}
