using Npgsql;
using ReformAnalytics.Portal.Publishing;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Tests.Publications;

/// <summary>An office that publishes, the hand of whoever owns its database, and the check of what it published.</summary>
internal sealed class PublishedOffice : IAsyncDisposable
{
    public const string Code = "thu", Edition = "thu-2023";

    public const string Definition = """
        id: thu-2023
        office: thu
        index: thu
        title: { vi: "Bộ chỉ số thử", en: "Trial edition" }
        source: "test"
        serves: { from: 2022 }
        aggregation: points
        coverage-threshold: 0.5
        missing: earns-nothing
        groups:
          - { code: commune, name: { vi: "Cấp xã", en: "Communes" }, classes: [ { name: "Tốt", from: 0.8 }, { name: "Khá", from: 0 } ] }
        items:
          - code: "1"
            title: "Mục một"
            items:
              - { code: "1.1", title: "Mục một một", maximum: 40 }
              - { code: "1.2", title: "Mục một hai", maximum: 20 }
          - { code: "2", title: "Mục hai", maximum: 40 }
        """;

    public const string Units = "code,name,kind,group,parent,valid_from,valid_to,aliases\nA,Xã An Bình,commune,commune,,,,\nB,Xã Bình Minh,commune,commune,,,,\nC,Xã Cát Tiên,commune,commune,,,,\n";

    private const string Scores = """
        unit,period,item,self,appraised
        A,2022,1.1,30,30
        A,2022,1.2,10,10
        A,2022,2,30,30
        B,2022,1.1,35,35
        B,2022,1.2,15,15
        B,2022,2,30,30
        A,2023,1.1,38,35
        A,2023,1.2,15,15
        A,2023,2,30,30
        B,2023,1.1,35,33
        B,2023,1.2,15,15
        B,2023,2,35,35

        """;

    private const string Was = "A,2023,1.1,38,35", Now = "A,2023,1.1,38,39";

    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static Made? _made;

    private readonly ReformDatabase _database;
    private readonly string _name;
    private string _scores = Scores;

    private PublishedOffice(Reform reform, string connection)
    {
        Reform = reform.With("Reform__Language", "en");
        Owner = NpgsqlDataSource.Create(connection);
        _database = new(connection);
        _name = new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    public Reform Reform { get; }

    /// <summary>The database as its owner reaches it, past what the application's role may do.</summary>
    public NpgsqlDataSource Owner { get; }

    public string StoreFolder => Path.Combine(Reform.Home, "store");

    public string Log => Path.Combine(StoreFolder, "chain", $"{Code}.txt");

    public ContentStore Store => new(StoreFolder);

    /// <summary>With units, edition, two years of scores and answers.</summary>
    public static async Task<PublishedOffice> ReadyAsync(PortalServer server)
    {
        Assert.SkipUnless(Renderer.IsInstalled(Path.Combine(Reform.Root, "reports", "Reporting", "Rendering")) || Environment.GetEnvironmentVariable("CI") == "true", "The renderer is not installed: run ./reform install.");
        var connection = await server.FreshAsync();
        var office = new PublishedOffice(new Reform(connection), connection);
        office.Import("units", "units.csv", Units);
        office.Import("editions", "edition.yaml", Definition);
        office.Import("scores", "scores.csv", Scores);
        office.Import("satisfaction", "answers.csv", "unit,question,period,channel,answered,satisfied\nA,chung,2022-Q4,phieu,80,70\nA,chung,2023-Q1,phieu,100,90\nB,chung,2023-Q1,phieu,50,40\n");
        return office;
    }

    /// <summary>Three publications, each with rows in every table that it can have rows in: the last one with differences and with units' pages.</summary>
    public static async Task<PublishedOffice> ThreeTimesAsync(PortalServer server)
    {
        // Made once; each test has a copy of the database and of the store.
        await Gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _made ??= await MakeAsync(server);
        }
        finally
        {
            Gate.Release();
        }

        var connection = await server.CopyAsync(_made.Database);
        var office = new PublishedOffice(new Reform(connection), connection);
        foreach (var (path, bytes) in _made.Files)
        {
            var copy = Path.Combine(office.StoreFolder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            await File.WriteAllBytesAsync(copy, bytes, TestContext.Current.CancellationToken);
        }

        return office;
    }

    private static async Task<Made> MakeAsync(PortalServer server)
    {
        await using var office = await ReadyAsync(server);
        office.Publish("2022", "final", "--note", "Quyết định số 1");
        office.Publish("2023", "provisional", "--note", "Bản đầu");
        office.Correct(Was, Now);
        office.Publish("2023", "final", "--note", "Quyết định số 2", "--scorecards");
        var files = Directory.GetFiles(office.StoreFolder, "*", SearchOption.AllDirectories);
        return new(office._name, [.. files.Select(path => (Path.GetRelativePath(office.StoreFolder, path), File.ReadAllBytes(path)))]);
    }

    public RunResult Import(string feed, string name, string text) => Reform.Run("import", feed, Reform.Write(name, text), "--office", Code).Expect(0);

    /// <summary>Delivers the file of scores anew with one line changed.</summary>
    public void Correct(string was, string now)
    {
        Assert.Contains(was, _scores, StringComparison.Ordinal);
        _scores = _scores.Replace(was, now, StringComparison.Ordinal);
        Import("scores", "scores.csv", _scores);
    }

    public RunResult TryPublish(string period, string state, params string[] more) => Reform.Run(["publish", "--edition", Edition, "--period", period, "--state", state, .. more]);

    public RunResult Publish(string period, string state, params string[] more) => TryPublish(period, state, more).Expect(0);

    public async Task<OfficeDatabase> DatabaseAsync() => _database.For((await _database.OfficesAsync()).Single(o => o.Code == Code));

    /// <summary>What a check says is wrong, in English; null where nothing is.</summary>
    public async Task<string?> FaultAsync() => (await CheckAsync()).Fault?.En;

    public async Task<ChainCheck> CheckAsync() => (await new VerifyOffice(await DatabaseAsync(), Store, new StoppedClock()).RunAsync(cancellation: TestContext.Current.CancellationToken))[0];

    public async Task<int> ExecuteAsync(string sql, params object[] values)
    {
        await using var command = Owner.CreateCommand(sql);
        Add(command, values);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<object[]>> AskAsync(string sql, params object[] values)
    {
        await using var command = Owner.CreateCommand(sql);
        Add(command, values);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await Owner.DisposeAsync();
        Reform.Dispose();
    }

    private static void Add(NpgsqlCommand command, object[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }
    }

    private sealed record Made(string Database, IReadOnlyList<(string Path, byte[] Bytes)> Files);

    // A check takes no time of its own.
    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
