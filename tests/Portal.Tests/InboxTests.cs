using System.Globalization;
using Npgsql;

namespace ReformAnalytics.Portal.Tests;

/// <summary>Files dropped into the inbox, as two nodes find them.</summary>
public sealed class InboxTests(PortalServer server) : IAsyncLifetime
{
    private const int Files = 12;
    private string _connection = string.Empty;
    private Reform _reform = null!;

    public async ValueTask InitializeAsync()
    {
        _connection = await server.FreshAsync();
        _reform = new Reform(_connection).With("Reform__InboxStillSeconds", "2");
        _reform.Run("inbox").Expect(0);
    }

    public ValueTask DisposeAsync()
    {
        _reform.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Two_nodes_import_each_file_once_and_wait_for_the_one_that_is_half_copied()
    {
        foreach (var i in Enumerable.Range(1, Files))
        {
            Drop("satisfaction", $"phieu-{i:00}.csv", Answers(i));
        }

        var half = Drop("satisfaction", "copying.csv", Answers(99)[..60]);
        var nodes = Enumerable.Range(0, 2).Select(_ => Task.Run(() => _reform.Run("inbox", "--lang", "en"))).ToArray();
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(half, Answers(99)[60..], TestContext.Current.CancellationToken);
        foreach (var node in await Task.WhenAll(nodes))
        {
            node.Expect(0);
        }

        Assert.Equal(Files + 1, Directory.GetFiles(Folder("satisfaction", "done")).Length);
        Assert.Equal((Files + 1) * 2L, await AskAsync("SELECT count(*) FROM ingest.satisfaction_response"));
        Assert.Equal((long)(Files + 1), await AskAsync("SELECT count(*) FROM ingest.batch WHERE feed = 'satisfaction'"));
        Assert.Empty(Directory.GetFiles(Folder("satisfaction", "working"), "*", SearchOption.AllDirectories));
        Assert.Equal(0L, await AskAsync("SELECT count(*) FROM ingest.run WHERE finished_at IS NULL OR error IS NOT NULL"));
    }

    [Fact]
    public void What_is_wrong_what_is_known_and_what_nobody_knows_lie_where_their_names_say()
    {
        Drop("satisfaction", "phieu.csv", Answers(1));
        Drop("scores", "hong.csv", "một,hai,ba\n1,2,3\n");
        Drop("khong-co/satisfaction", "phieu.csv", Answers(1));
        Drop("satisfaction", "copying.csv.part", "x");
        Assert.Contains("parked 1", _reform.Run("inbox", "--lang", "en").Expect(1).Output, StringComparison.Ordinal);

        Assert.True(File.Exists(Path.Combine(Folder("scores", "rejected"), "hong.csv.rejections.xlsx")));
        Assert.Contains("khong-co", File.ReadAllText(Path.Combine(Folder("khong-co/satisfaction", "parked"), "phieu.csv.note.txt")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_reform.Home, "inbox", "satisfaction", "copying.csv.part")));

        Drop("satisfaction", "phieu.csv", Answers(1));
        Assert.Contains("[known]", _reform.Run("inbox", "--lang", "en").Expect(0).Output, StringComparison.Ordinal);
        Assert.Equal(["phieu (2).csv", "phieu (2).csv.note.txt", "phieu.csv"], Directory.GetFiles(Folder("satisfaction", "done")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_in_folders_that_no_feed_reads_are_named_until_somebody_moves_them()
    {
        var wrong = Drop("diem", "diem.csv", Answers(1));
        var loose = Path.Combine(_reform.Home, "inbox", "phieu.csv");
        File.WriteAllText(loose, Answers(2));
        var deeper = Drop("satisfaction/2024", "phieu.csv", Answers(3));
        Drop("satisfaction/done", "phieu.csv", Answers(4));
        Drop("diem", "copying.csv.part", "x");

        var told = _reform.Run("inbox", "--lang", "en").Expect(1).Error;

        Assert.All([wrong, loose, deeper], path => Assert.Contains($"[no-feed] File {path} ", told, StringComparison.Ordinal));
        Assert.Equal(3, told.Split("[no-feed]").Length - 1);
        Assert.True(File.Exists(wrong));
    }

    [Fact]
    public async Task What_a_dead_node_had_begun_is_taken_up_and_what_kills_its_node_again_and_again_is_parked()
    {
        Directory.CreateDirectory(Path.Combine(Folder("satisfaction", "working"), ".attempts"));
        File.WriteAllText(Path.Combine(Folder("satisfaction", "working"), "begun.csv"), Answers(1));
        File.WriteAllText(Path.Combine(Folder("satisfaction", "working"), "deadly.csv"), Answers(2));
        File.WriteAllText(Path.Combine(Folder("satisfaction", "working", ".attempts"), "deadly.csv.json"), """{"Count":6}""");

        _reform.Run("inbox").Expect(1);

        Assert.True(File.Exists(Path.Combine(Folder("satisfaction", "done"), "begun.csv")));
        Assert.True(File.Exists(Path.Combine(Folder("satisfaction", "parked"), "deadly.csv.note.txt")));
        Assert.Equal(2L, await AskAsync("SELECT count(*) FROM ingest.satisfaction_response"));
    }

    private string Folder(params string[] parts) => Path.Combine([_reform.Home, "inbox", .. parts]);

    private string Drop(string folder, string name, string text)
    {
        Directory.CreateDirectory(Folder(folder));
        File.WriteAllText(Path.Combine(Folder(folder), name), text);
        return Path.Combine(Folder(folder), name);
    }

    private static string Answers(int file) => string.Create(
        CultureInfo.InvariantCulture, $"response_id,unit,question,channel,collected_on,answer\nR{file}-1,Xã Phú Tâm,q1,direct,2023-03-01,4\nR{file}-2,Xã An Ninh,q1,direct,2023-03-02,5\n");

    private async Task<object?> AskAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
