using Npgsql;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Storage;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Pipeline.Tests.Awards;

/// <summary>An office with two communes and a campaign that asks for satisfaction above 90%, no discipline, and the head's part attested.</summary>
internal sealed class AwardOffice : IAsyncDisposable
{
    private readonly ReformDatabase _database;
    private int _batch;

    private AwardOffice(ReformDatabase database, OfficeDatabase office) => (_database, Office) = (database, office);

    public OfficeDatabase Office { get; }

    public static async Task<AwardOffice> OpenAsync(TestDatabase server)
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        var made = new AwardOffice(database, await database.AddOfficeAsync("thu"));
        await made.BatchAsync(
            "units.csv",
            "INSERT INTO ingest.unit VALUES (1, 1, 'A'), (1, 2, 'B')",
            "INSERT INTO ingest.unit_version VALUES (1, 1, {batch}, 2, 'Xã A', 'commune', 'commune', NULL, NULL, NULL, '{}'), (1, 2, {batch}, 3, 'Xã B', 'commune', 'commune', NULL, NULL, NULL, '{}')",
            "INSERT INTO ingest.question VALUES (1, 1, 'hai-long')",
            "INSERT INTO ingest.channel VALUES (1, 1, 'all')");
        await made.BatchAsync("campaign.yaml", "INSERT INTO ingest.campaign VALUES (1, 1, 'TT')", $"INSERT INTO ingest.campaign_version VALUES (1, 1, {{batch}}, '{CampaignJson.Write(Campaign)}')");
        return made;
    }

    /// <summary>The same with all that commune A needs: it qualifies with 901 of 1,000 satisfied, and B is under consideration.</summary>
    public static async Task<AwardOffice> QualifiedAsync(TestDatabase server, int satisfied = 901)
    {
        var office = await OpenAsync(server);
        await office.SatisfactionAsync(1, 1000, satisfied);
        await office.DisciplineAsync("under_consideration");
        await office.AttestAsync(1);
        return office;
    }

    /// <summary>One import of a file: the statements are run with {batch} filled in.</summary>
    public Task<int> BatchAsync(string file, params string[] statements) => ImportAsync(file, "scores", statements);

    /// <summary>The same of a feed.</summary>
    public async Task<int> ImportAsync(string file, string feed, params string[] statements)
    {
        _batch++;
        await using (var context = Office.CreateContext())
        {
            context.Batches.Add(MigratedDatabase.Batch(Office.Office.OfficeId, _batch) with { FileName = file, Feed = feed, ImportedAt = new DateTimeOffset(2023, 10, 13 + _batch, 0, 0, 0, TimeSpan.Zero) });
            await context.SaveChangesAsync();
        }

        foreach (var statement in statements)
        {
            await using var command = Office.DataSource.CreateCommand(statement.Replace("{batch}", $"{_batch}", StringComparison.Ordinal));
            await command.ExecuteNonQueryAsync();
        }

        return _batch;
    }

    public Task<int> SatisfactionAsync(int unit, int answered, int satisfied) => BatchAsync(
        $"hai-long-{unit}.csv", $"INSERT INTO ingest.satisfaction_count VALUES (1, {{batch}}, {unit}, 20230, 1, 1, {answered}, {satisfied}, NULL, NULL, NULL, NULL, NULL, 'Quý I', 7, 7)");

    public Task<int> DisciplineAsync(string state) => BatchAsync(
        "ky-luat.csv", $"INSERT INTO ingest.discipline VALUES (1, {{batch}}, 'b', '', 2, false, 2, NULL, '2023-12-31', NULL, '{state}', 'QD 1')",
        "INSERT INTO ingest.discipline VALUES (1, {batch}, 'none', '', 3, false, NULL, NULL, '2023-01-01', '2023-12-31', 'none', 'BC 2')");

    public Task<int> AttestAsync(int unit) => BatchAsync(
        "xac-nhan.csv", $"INSERT INTO ingest.attestation VALUES (1, {{batch}}, 'h{unit}', 'Sheet1', {unit + 4}, false, 1, 2023, '', {unit}, NULL, 'TT-3', true, 'Chánh Văn phòng', '2023-10-01', 'CV 5')");

    public Task<CampaignEvaluation> EvaluateAsync(int? asOf = null, int year = 2023, string campaign = "tt", string? wave = null) =>
        new EvaluateCampaign(Office, new NoonClock()).RunAsync(campaign, year, wave, asOf, new DateOnly(2024, 1, 31), TestContext.Current.CancellationToken);

    /// <summary>The council's word on unit A, or another.</summary>
    public Task<RecordedDecision> DecideAsync(
        Ruling ruling, string number, string? reason = null, string candidate = "A", DateOnly? on = null, int? asOf = null) =>
        new DecideAward(Office, new NoonClock()).RunAsync(
            new("tt", 2023, null, candidate, ruling, number, on ?? new(2024, 1, 20), reason, "Văn thư", asOf, new DateOnly(2024, 1, 31)), TestContext.Current.CancellationToken);

    public Task<DecisionsReview> ReviewAsync(string? campaign = null) =>
        new ReviewDecisions(Office, new NoonClock()).RunAsync(campaign, cancellation: TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<StoredDecision>> DecisionsAsync()
    {
        await using var context = Office.CreateContext();
        return await CouncilDecisions.ListAsync(context, cancellation: TestContext.Current.CancellationToken);
    }

    public async Task<long> CountAsync(string table)
    {
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", await Office.DataSource.OpenConnectionAsync());
        return await command.ExecuteScalarAsync() as long? ?? -1;
    }

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    private sealed class NoonClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 1, 31, 5, 0, 0, TimeSpan.Zero);
    }

    private static Sentence Say(string text) => new(text, text);

    private static Campaign Campaign { get; } = new()
    {
        Id = "TT",
        Office = "thu",
        Title = Say("Phong trào thử"),
        Issuer = Say("Huyện"),
        Source = Say("KH 1"),
        From = new(2023, 1, 1),
        To = new(2023, 12, 31),
        Runs = Say("năm 2023"),
        Clauses = [new("TT-1", Say("hài lòng trên 90%")), new("TT-2", Say("không kỷ luật")), new("TT-3", Say("người đứng đầu")), new("TT-4", Say("01 giấy khen"))],
        Subjects = [new("communes", Say("Các xã"), CandidateKind.Collective, ["commune"])],
        Awards = [new("giay-khen", Say("Giấy khen"))],
        Rounds = [new("", Say("Xét năm"), "TT-4", [2023], new(1, 1), new(12, 31))],
        Quotas = [new("xa", "TT-4", ["communes"], "giay-khen", 1, [OrderKey.Ratio])],
        Conditions =
        [
            new SatisfactionAbove { Clause = "TT-1", Subjects = ["communes"], Asks = Say("trên 90%"), Share = 0.9m },
            new NoDiscipline { Clause = "TT-2", Subjects = ["communes"], Asks = Say("không kỷ luật") },
            new Attested { Clause = "TT-3", Subjects = ["communes"], Asks = Say("người đứng đầu") },
        ],
    };
}
