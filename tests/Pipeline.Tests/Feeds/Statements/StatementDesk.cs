using System.Globalization;
using System.Text;
using Npgsql;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Feeds.Statements;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Storage;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Pipeline.Tests.Feeds.Statements;

/// <summary>
/// An office with units A (Phòng Tư pháp), B (Phòng Nội vụ), C and D (Xã Hoà An, Xã Hòa Ân: alike without marks), campaigns CT and AGT, and persons NV01
/// (staff of A) and ND01 (resident) nominated in CT 2023. It is 15 June 2024, 23:30 in Vietnam.
/// </summary>
internal sealed class StatementDesk : IAsyncDisposable
{
    public const string Nominees = "campaign,year,person,full_name,unit,kind,rating\nCT,2023,NV01,Người Một,A,staff,good\nCT,2023,ND01,Người Hai,,resident,\n";

    private readonly ReformDatabase _database;
    private readonly string _folder = Directory.CreateTempSubdirectory("reform-statements-").FullName;

    private StatementDesk(ReformDatabase database, OfficeDatabase office) => (_database, Office) = (database, office);

    public OfficeDatabase Office { get; }

    public NpgsqlDataSource Source => Office.DataSource;

    public Standing Clock { get; } = new() { Now = new(2024, 6, 15, 16, 30, 0, TimeSpan.Zero) };

    public static async Task<StatementDesk> OpenAsync(TestDatabase server, bool nominees = true)
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        var desk = new StatementDesk(database, await database.AddOfficeAsync("so-tu-phap"));
        var path = desk.Write("units.csv", Encoding.UTF8.GetBytes(
            "code,name,group,aliases\nA,Phòng Tư pháp,agency,P. Tư pháp\nB,Phòng Nội vụ,agency,\nC,Xã Hoà An,commune,\nD,Xã Hòa Ân,commune,\n"));
        await new UnitsImport(desk.Office, desk.Clock).RunAsync(path);
        await using (var context = desk.Office.CreateContext())
        {
            var office = desk.Office.Office.OfficeId;
            context.Add(MigratedDatabase.Batch(office, 2) with { Feed = "campaigns", FileName = "campaigns.yaml" });
            await context.SaveChangesAsync();
            context.AddRange(
                new CampaignKey { OfficeId = office, CampaignId = 1, Code = "CT" },
                new CampaignKey { OfficeId = office, CampaignId = 2, Code = "AGT" },
                new CampaignVersion { OfficeId = office, CampaignId = 1, BatchId = 2, Definition = CampaignJson.Write(Rules("CT")) },
                new CampaignVersion { OfficeId = office, CampaignId = 2, BatchId = 2, Definition = CampaignJson.Write(Rules("AGT")) });
            await context.SaveChangesAsync();
        }

        if (nominees)
        {
            await desk.ImportAsync(StatementFeeds.Nominations, Nominees, "danh-sach.csv");
        }

        return desk;
    }

    public Task<ImportOutcome> ImportAsync(StatementFeed feed, string text, string name = "tep.csv", bool dryRun = false, decimal share = 1) =>
        ImportAsync(feed, Encoding.UTF8.GetBytes(text), name, dryRun, share);

    public Task<ImportOutcome> ImportAsync(StatementFeed feed, byte[] bytes, string name, bool dryRun = false, decimal share = 1) =>
        new StatementImport(Office, Clock, feed, share).RunAsync(Write(name, bytes), dryRun);

    public async Task<object?> AskAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Findings as "3F unknown-unit".</summary>
    public static string[] Codes(ImportOutcome outcome) => [.. outcome.Findings
        .Where(f => f.Code is not ("nothing-usable" or "too-many-rejections"))
        .Select(f => $"{f.Position.Row}{f.Position.ColumnLetters} {f.Code}{(f.Severity == Severity.Warning ? "?" : "")}")];

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // Years 2022 to 2024, each by itself, in one wave and in the whole period; conditions CT-0 to CT-20 and CT-5a are attested, CT-30 asks for a rating.
    private static Campaign Rules(string id)
    {
        static Sentence Say(string text) => new(text, text);
        string[] attested = [.. Enumerable.Range(0, 21).Select(n => string.Create(CultureInfo.InvariantCulture, $"CT-{n}")), "CT-5a"];
        return new()
        {
            Id = id,
            Office = "so-tu-phap",
            Title = Say(id),
            Issuer = Say("Sở"),
            Source = Say("KH 1"),
            From = new(2022, 1, 1),
            To = new(2024, 12, 31),
            Runs = Say("2022-2024"),
            Clauses = [.. attested.Append("CT-30").Select(clause => new Clause(clause, Say(clause)))],
            Subjects = [new("unit", Say("Đơn vị"), CandidateKind.Collective, ["agency", "commune"]), new("staff", Say("Cá nhân"), CandidateKind.Individual, [], PersonKind.Staff)],
            Awards = [new("giay-khen", Say("Giấy khen"))],
            Rounds = [.. new[] { "", "1", "whole-period" }.Select(code => new Round(code, Say(code), "CT-1", [2022, 2023, 2024], new(1, 1), new(12, 31)))],
            Quotas = [],
            Conditions =
            [
                .. attested.Select(clause => new Attested { Clause = clause, Subjects = ["unit", "staff"], Asks = Say(clause) }),
                new RatedAtLeast { Clause = "CT-30", Subjects = ["staff"], Asks = Say("tốt"), Rating = Rating.Good },
            ],
        };
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    internal sealed class Standing : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
