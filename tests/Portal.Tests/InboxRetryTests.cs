using System.Text.Json.Nodes;
using ReformAnalytics.Ingest.Inbox;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Tests;

/// <summary>Files that cannot be read just now.</summary>
public sealed class InboxRetryTests(PortalServer server) : IAsyncLifetime
{
    private const string Text = "response_id,unit,question,channel,collected_on,answer\nR1,Xã Phú Tâm,q1,direct,2023-03-01,4\n";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("reform-inbox-");
    private readonly Ahead _clock = new();
    private ReformDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = new(await server.FreshAsync());

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _home.Delete(recursive: true);
    }

    [Fact]
    public async Task A_locked_file_is_tried_ever_more_seldom_and_then_parked_with_its_reason()
    {
        using var locked = Drop("locked.csv");
        var pauses = new List<double>();
        InboxFile last;
        while ((last = Assert.Single(await LookAsync())).State == InboxState.Waiting)
        {
            var next = (DateTimeOffset)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder("working"), ".attempts", "locked.csv.json")))!["NextAt"]!;
            pauses.Add(Math.Round((next - _clock.GetUtcNow()).TotalMinutes, 1));

            // Before its time it is left alone.
            Assert.Empty(await LookAsync());
            _clock.By += next - _clock.GetUtcNow();
        }

        Assert.Equal([1, 2, 4, 8, 16], pauses);
        Assert.Equal((InboxState.Parked, Path.Combine(Folder("parked"), "locked.csv")), (last.State, last.Path));
        Assert.Contains("6", File.ReadAllText(last.Path + ".note.txt"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder("working"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Once_it_can_be_read_it_is_imported_and_its_attempts_are_forgotten()
    {
        using (Drop("locked.csv"))
        {
            Assert.Equal(InboxState.Waiting, Assert.Single(await LookAsync()).State);
        }

        _clock.By = TimeSpan.FromMinutes(1);
        Assert.Equal(InboxState.Imported, Assert.Single(await LookAsync()).State);
        Assert.Empty(Directory.GetFiles(Folder("working"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_of_an_old_date_is_kept_from_the_day_on_which_it_was_imported()
    {
        Drop("old.csv").Dispose();
        File.SetLastWriteTimeUtc(Path.Combine(Folder(), "old.csv"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var file = Assert.Single(await LookAsync());

        Assert.Equal(InboxState.Imported, file.State);
        Assert.True(_clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file.Path) < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Without_a_database_nothing_is_touched()
    {
        Drop("waits.csv").Dispose();
        await using var away = new ReformDatabase("Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=1");

        await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(() => LookAsync(away));

        Assert.True(File.Exists(Path.Combine(Folder(), "waits.csv")));
        Assert.Equal(InboxState.Imported, Assert.Single(await LookAsync()).State);
    }

    // Held as long as it is not disposed: nobody else can read it.
    private FileStream Drop(string name)
    {
        Directory.CreateDirectory(Folder());
        File.WriteAllText(Path.Combine(Folder(), name), Text);
        return new FileStream(Path.Combine(Folder(), name), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    private string Folder(string name = "") => Path.Combine(_home.FullName, "inbox", "satisfaction", name);

    private Task<IReadOnlyList<InboxFile>> LookAsync(ReformDatabase? database = null)
    {
        var seeds = Path.Combine(Reform.Root, "seeds");
        var rules = new ImportRules(Path.Combine(seeds, "layouts"), Path.Combine(seeds, "corrections"), Path.Combine(_home.FullName, "scratch"), 0.8m, "chau-thanh");
        var inbox = new InboxRules(Path.Combine(_home.FullName, "inbox")) { Still = TimeSpan.FromSeconds(0.1) };
        return new InboxImport(database ?? _database, _clock, rules, inbox).RunAsync((_, _, _) => Task.FromResult<byte[]?>(null));
    }

    private sealed class Ahead : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
    }
}
