using Npgsql;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Tests.ScoreSheets;

/// <summary>An office that sends score sheets out and takes them back, in this process.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private static readonly TimeProvider Clock = new Standing();

    private readonly ReformDatabase _database;
    private readonly string _folder = Directory.CreateTempSubdirectory("reform-sheets-").FullName;
    private readonly ScoresRules _rules = new(Path.Combine(Reform.Root, "seeds", "layouts"), Path.Combine(Reform.Root, "seeds", "corrections"), 0.8m);
    private int _files;

    private Desk(ReformDatabase database, OfficeDatabase office) => (_database, Office) = (database, office);

    public OfficeDatabase Office { get; }

    public static async Task<Desk> OpenAsync(PortalServer server, string code, string units, string nameVi = "Phòng Nội vụ")
    {
        var connection = await server.FreshAsync();
        await using (var source = NpgsqlDataSource.Create(connection))
        {
            // Hundreds of imports that nobody needs after a crash.
            await using var hasty = source.CreateCommand($"ALTER DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} SET synchronous_commit = off");
            await hasty.ExecuteNonQueryAsync();
        }

        var database = new ReformDatabase(connection);
        var desk = new Desk(database, database.For(await database.AddOfficeAsync(code, nameVi, "Home affairs")));
        Accepted(await new UnitsImport(desk.Office, Clock).RunAsync(desk.Write("units.csv", units), dryRun: false));
        return desk;
    }

    public async Task AddEditionAsync(string yaml) =>
        Accepted(await new EditionImport(Office, Clock).RunAsync(Write($"edition-{++_files}.yaml", yaml), dryRun: false));

    public Task AddUnitsAsync(string csv) => new UnitsImport(Office, Clock).RunAsync(Write("units.csv", csv), dryRun: false);

    public Task<IReadOnlyList<string>> TemplateAsync(string edition, string period, string? unit = null, string? group = null, Language language = Language.Vietnamese) =>
        new WriteScoreSheets(Office).RunAsync(edition, unit, group, Period.Parse(period), Path.Combine(_folder, "out"), language);

    public async Task<Form> FormAsync(string edition, string period, string unit, Language language = Language.Vietnamese) =>
        Form.Open((await TemplateAsync(edition, period, unit, language: language))[0]);

    public async Task<ImportOutcome> ReturnAsync(Form form, ScoresRequest? request = null, string? name = null)
    {
        using (form)
        {
            return await ReturnAsync(form.Save(), request, name);
        }
    }

    public Task<ImportOutcome> ReturnAsync(byte[] bytes, ScoresRequest? request = null, string? name = null)
    {
        var path = Path.Combine(_folder, name ?? $"{++_files}.xlsx");
        File.WriteAllBytes(path, bytes);
        return new ScoresImport(Office, Clock, _rules).RunAsync(path, request ?? new(null, null, null));
    }

    public Task<Ranking> RankAsync(string edition, string period) => new RankUnits(Office, Clock).RunAsync(edition, Period.Parse(period));

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static void Accepted(ImportOutcome outcome) =>
        Assert.True(outcome.State == ImportState.Accepted, string.Join('\n', outcome.Findings.Select(f => f.Sentence.En)));

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 1, 5, 0, 0, 0, TimeSpan.Zero);
    }
}
