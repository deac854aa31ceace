using System.Text;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Ingest.Feeds.Statements;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Seeds;
using ReformAnalytics.Pipeline.Tests.Storage;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Pipeline.Tests.Awards;

/// <summary>An office with communes A and B and a justice office J, into which rulebooks and feeds come as files do, on days that a test sets.</summary>
internal sealed class RuledOffice : IAsyncDisposable
{
    private readonly ReformDatabase _database;
    private readonly string _folder = Directory.CreateTempSubdirectory("reform-ruled-").FullName;
    private readonly Calendar _clock = new();

    private RuledOffice(ReformDatabase database, OfficeDatabase office) => (_database, Office) = (database, office);

    public OfficeDatabase Office { get; }

    public static async Task<RuledOffice> OpenAsync(TestDatabase server)
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        var office = new RuledOffice(database, await database.AddOfficeAsync("thu"));
        await new UnitsImport(office.Office, office._clock).RunAsync(office.Write("units.csv", "code,name,group\nA,Xã A,commune\nB,Xã B,commune\nJ,Phòng Tư pháp,district-justice\n"));
        return office;
    }

    public Task<ImportOutcome> RulesAsync(string text, string name = "rules.yaml") => new CampaignImport(Office, _clock).RunAsync(Write(name, text));

    public static string Seeded(string campaign) => File.ReadAllText(SeedsFolder.Path($"campaigns/{campaign}.yaml"));

    public Task<ImportOutcome> FeedAsync(StatementFeed feed, string text, int day = 20240101, string? name = null)
    {
        _clock.Day = new(day / 10000, day / 100 % 100, day % 100);
        return new StatementImport(Office, _clock, feed, 1).RunAsync(Write(name ?? $"{feed.Name}.csv", text));
    }

    public Task<CampaignEvaluation> EvaluateAsync(string campaign, string? wave = null, int? asOf = null) =>
        new EvaluateCampaign(Office, _clock).RunAsync(campaign, 2023, wave, asOf, new DateOnly(2024, 6, 1));

    public async Task<IReadOnlyDictionary<string, ConditionOutcome>> OutcomesAsync(string condition) =>
        (await EvaluateAsync("CT")).Verdicts.ToDictionary(v => v.Candidate.Code, v => v.Outcomes.Single(o => o.Id == condition), StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, Encoding.UTF8);
        return path;
    }

    private sealed class Calendar : TimeProvider
    {
        public DateOnly Day { get; set; } = new(2022, 3, 1);

        public override DateTimeOffset GetUtcNow() => new(Day, new TimeOnly(5, 0), TimeSpan.Zero);
    }
}
