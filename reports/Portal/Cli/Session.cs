using ReformAnalytics.Domain;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Embedded;

namespace ReformAnalytics.Portal.Cli;

/// <summary>An open database for the length of one verb: the server that is configured or the embedded one, its schema and reference data in place.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;

    private Session(Settings settings, TimeProvider clock, EmbeddedPostgres? embedded, ReformDatabase database)
    {
        Settings = settings;
        Clock = clock;
        _embedded = embedded;
        Database = database;
    }

    public Settings Settings { get; }

    public TimeProvider Clock { get; }

    public ReformDatabase Database { get; }

    public static async Task<Session> OpenAsync(Settings settings, TimeProvider clock, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.Home);
        var embedded = settings.ConnectionString is null
            ? await EmbeddedPostgres.AttachAsync(EmbeddedPostgres.BinariesUnder(settings.Root), settings.Home, cancellation)
            : null;
        var database = new ReformDatabase(settings.ConnectionString ?? embedded!.ConnectionString);
        var session = new Session(settings, clock, embedded, database);
        try
        {
            await database.MigrateAsync(cancellation);
            await new ReferenceSeeds(database, clock, settings.Seeds).LoadAsync(cancellation);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>The office named, or the only one that has the edition, or the configured default.</summary>
    /// <exception cref="UsageException">No such office, or an edition that several offices have.</exception>
    public async Task<OfficeDatabase> OfficeAsync(string? named, string? edition, CancellationToken cancellation)
    {
        try
        {
            return await OfficeChoice.FindAsync(Database, named, edition, Settings.Office, cancellation);
        }
        catch (ImportRequestException e)
        {
            throw new UsageException(e.Code, e.Sentence, e.Remedy);
        }
    }

    /// <summary>The office named, or the only one that has the campaign, or of several the configured default.</summary>
    /// <exception cref="UsageException">No such office or campaign, or a campaign that several offices have.</exception>
    public async Task<OfficeDatabase> OfficeOfCampaignAsync(string? named, string campaign, CancellationToken cancellation)
    {
        if (named is not null)
        {
            return await OfficeAsync(named, edition: null, cancellation);
        }

        var known = await Database.CampaignsAsync(cancellation);
        string[] owners = [.. known.Where(c => string.Equals(c.Campaign, campaign, StringComparison.OrdinalIgnoreCase)).Select(c => c.Office)];
        if (owners.Length == 0)
        {
            var list = known.Count == 0 ? "-" : string.Join(", ", known.Select(c => $"{c.Campaign} ({c.Office})"));
            throw new UsageException(
                "unknown-campaign",
                new($"Không có phong trào '{campaign}'.", $"There is no campaign '{campaign}'."),
                new($"Các phong trào hiện có: {list}.", $"Campaigns: {list}."));
        }

        var office = owners.Length == 1 ? owners[0] : Array.Find(owners, o => string.Equals(o, Settings.Office, StringComparison.OrdinalIgnoreCase));
        return await OfficeAsync(
            office ?? throw new UsageException(
                "office-unclear",
                new($"Nhiều cơ quan có phong trào '{campaign}': {string.Join(", ", owners)}.", $"Several offices have a campaign '{campaign}': {string.Join(", ", owners)}."),
                new("Thêm --office.", "Add --office.")),
            edition: null,
            cancellation);
    }

    /// <summary>Starts the embedded server again if it has died; a server of one's own is its keeper's business.</summary>
    /// <returns>Whether it had to be started.</returns>
    public async Task<bool> KeepDatabaseAsync(CancellationToken cancellation) => _embedded is not null && await _embedded.ReviveAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }
}
