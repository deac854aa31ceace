using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Ingest.Feeds.Plans;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Seeds;
using ReformAnalytics.Pipeline.Tests.Storage;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Pipeline.Tests.Awards;

/// <summary>The trial of one campaign: the reference data, and every file that the demonstration feeds to its office.</summary>
internal sealed class TrialOffice : IAsyncDisposable
{
    private readonly ReformDatabase _database;
    private readonly TimeProvider _clock = new LongAfter();

    private TrialOffice(ReformDatabase database, OfficeDatabase office) => (_database, Office) = (database, office);

    public OfficeDatabase Office { get; }

    public List<(string Feed, ImportOutcome Outcome)> Imports { get; } = [];

    /// <summary>The newest import before the first file of a feed came.</summary>
    public int Before(string feed) => Imports[Imports.FindIndex(i => i.Feed == feed) - 1].Outcome.BatchId!.Value;

    public static async Task<TrialOffice> OpenAsync(TestDatabase server, string code)
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        await new ReferenceSeeds(database, new LongAfter(), SeedsFolder.Path(".")).LoadAsync();
        var office = database.For((await database.OfficesAsync()).Single(o => o.Code == code));
        var trial = new TrialOffice(database, office);
        var rules = new ImportRules(SeedsFolder.Path("layouts"), SeedsFolder.Path("corrections"), Path.GetTempPath(), 0.2m, code);
        foreach (var import in ImportPlan.Read(SeedsFolder.Path("demo.yaml")).Imports.Where(i => i.Office == code))
        {
            foreach (var file in import.Files)
            {
                var task = new ImportTask(office, trial._clock, rules, file, new(import.Layout, import.Edition, import.Period), null);
                trial.Imports.Add((import.Feed, await ImportFeeds.Named(import.Feed).RunAsync(task, CancellationToken.None)));
            }
        }

        return trial;
    }

    public Task<CampaignEvaluation> EvaluateAsync(string campaign, int year, string? wave = null, int? asOf = null) =>
        new EvaluateCampaign(Office, _clock).RunAsync(campaign, year, wave, asOf);

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    // Every day that the trials speak of is past, but those of the years to come that the An Giang plans run to.
    private sealed class LongAfter : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 2, 5, 0, 0, TimeSpan.Zero);
    }
}
