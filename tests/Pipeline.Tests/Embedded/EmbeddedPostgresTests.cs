using System.Diagnostics;
using Npgsql;
using ReformAnalytics.Storage.Embedded;

namespace ReformAnalytics.Pipeline.Tests.Embedded;

public sealed class EmbeddedPostgresTests
{
    public EmbeddedPostgresTests() => Repository.RequireBinaries();

    [Fact]
    public async Task The_last_one_out_stops_the_server_and_leaves_no_process()
    {
        await using var home = new ClusterHome();
        var first = await home.AttachAsync();
        var second = await home.AttachAsync();
        var server = home.ServerProcess();
        Assert.Equal(first.ConnectionString, second.ConnectionString);

        await first.DisposeAsync();
        Assert.Equal(server, home.ServerProcess());
        Assert.Equal(1, await ClusterHome.AskAsync(second.ConnectionString, "SELECT 1"));

        await second.DisposeAsync();
        Assert.Empty(home.Processes());
        Assert.False(File.Exists(Path.Combine(home.Data, "postmaster.pid")));
    }

    [Fact]
    public async Task What_was_committed_outlives_a_killed_server()
    {
        await using var home = new ClusterHome();
        await using (var before = await home.AttachAsync())
        {
            await ClusterHome.AskAsync(before.ConnectionString, "CREATE TABLE kept (x int); INSERT INTO kept VALUES (42)");
            using var server = Process.GetProcessById(home.ServerProcess());
            server.Kill();
            Assert.True(await ClusterHome.EventuallyAsync(() => home.Processes().Count == 0));
            Assert.True(File.Exists(Path.Combine(home.Data, "postmaster.pid")));
        }

        await using var after = await home.AttachAsync();
        Assert.Equal(42, await ClusterHome.AskAsync(after.ConnectionString, "SELECT x FROM kept"));
    }

    [Fact]
    public async Task The_server_goes_when_its_last_application_is_killed()
    {
        await using var home = new ClusterHome();
        var here = await home.AttachAsync();
        // Another application, as far as the cluster can tell: a process with a hold on the users' lock.
        using var other = Process.Start("flock", ["--no-fork", "--shared", Path.Combine(home.Path, "postgres.users"), "sleep", "600"]);
        try
        {
            Assert.True(await ClusterHome.EventuallyAsync(() => File.ReadAllText($"/proc/{other.Id}/comm").StartsWith("sleep", StringComparison.Ordinal)));
            await here.DisposeAsync();
            Assert.Equal(1, await ClusterHome.AskAsync(here.ConnectionString, "SELECT 1"));
        }
        finally
        {
            other.Kill();
        }

        Assert.True(await ClusterHome.EventuallyAsync(() => home.Processes().Count == 0), string.Join('\n', home.Processes()));
        Assert.False(File.Exists(Path.Combine(home.Data, "postmaster.pid")));
    }

    [Fact]
    public async Task A_server_whose_application_goes_while_it_starts_does_not_stay()
    {
        await using var home = new ClusterHome();
        await (await home.AttachAsync()).DisposeAsync();
        for (var round = 0; round < 8; round++)
        {
            using var gone = new CancellationTokenSource();
            var starting = EmbeddedPostgres.AttachAsync(Repository.Binaries, home.Path, gone.Token);
            Assert.True(await ClusterHome.EventuallyAsync(() => starting.IsCompleted || home.Processes().Count > 0));
            await gone.CancelAsync();
            try
            {
                await (await starting).DisposeAsync();
            }
            catch (OperationCanceledException)
            {
                // What a killed application leaves behind: a server that starts, and nobody who holds on to it.
            }

            Assert.True(await ClusterHome.EventuallyAsync(() => home.Processes().Count == 0), $"round {round}: {string.Join('\n', home.Processes())}");
        }
    }

    [Fact]
    public async Task An_old_process_id_that_now_belongs_to_another_program_does_not_stand_in_the_way()
    {
        await using var home = new ClusterHome();
        await using (await home.AttachAsync())
        {
        }

        // PostgreSQL overlooks its parent's and grandparent's ids, so this process's own would not do.
        using var stranger = Process.Start("sleep", ["600"]);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(home.Data, "postmaster.pid"), $"{stranger.Id}\n{home.Data}\n1700000000\n5432\n\n\n  1 1\nready   \n");
            await using (var again = await home.AttachAsync())
                Assert.Equal(1, await ClusterHome.AskAsync(again.ConnectionString, "SELECT 1"));
            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Fact]
    public async Task A_half_finished_initialisation_is_done_again()
    {
        await using var home = new ClusterHome();
        var partial = Directory.CreateDirectory(Path.Combine(home.Path, "postgres.partial", "base"));
        await File.WriteAllTextAsync(Path.Combine(partial.Parent!.FullName, "PG_VERSION"), "18\n");
        await File.WriteAllTextAsync(Path.Combine(home.Path, "postgres.partial.secret"), "left over");

        await using var cluster = await home.AttachAsync();

        Assert.Equal(1, await ClusterHome.AskAsync(cluster.ConnectionString, "SELECT 1"));
        Assert.False(partial.Parent.Exists && Directory.Exists(partial.Parent.FullName));
    }

    [Fact]
    public async Task Many_at_once_on_a_new_home_get_one_server()
    {
        await using var home = new ClusterHome();
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(home.AttachAsync)));
        Assert.Single(all.Select(one => one.ConnectionString).Distinct(StringComparer.Ordinal));
        // A backend that was forked this instant still bears its parent's command line, so a second look is fair.
        var servers = home.Processes().Count(IsServer);
        for (var look = 0; servers != 1 && look < 50; look++, servers = home.Processes().Count(IsServer))
        {
            await Task.Delay(20);
        }

        Assert.Equal(1, servers);
        await Task.WhenAll(all.Select(one => one.DisposeAsync().AsTask()));
        Assert.Empty(home.Processes());
    }

    [Fact]
    public async Task A_deep_home_with_spaces_and_marks_works_and_a_link_to_it_is_the_same_home()
    {
        await using var home = new ClusterHome(string.Join('/', Enumerable.Repeat("cải cách hành chính $(x) 'y'", 5)));
        Directory.CreateDirectory(home.Path);
        await using var straight = await home.AttachAsync();
        var link = Path.Combine(Path.GetDirectoryName(home.Path)!, "link");
        Directory.CreateSymbolicLink(link, home.Path);

        await using var linked = await EmbeddedPostgres.AttachAsync(Repository.Binaries, link);

        Assert.Equal(straight.ConnectionString, linked.ConnectionString);
        Assert.Equal(1, await ClusterHome.AskAsync(linked.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task Nobody_enters_without_the_secret_and_nobody_else_can_read_it()
    {
        await using var home = new ClusterHome();
        await using var cluster = await home.AttachAsync();
        var wrong = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "guess" }.ConnectionString;

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => ClusterHome.AskAsync(wrong, "SELECT 1"));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(home.Data, "reform.secret")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(home.Data));
    }

    private static bool IsServer(string commandLine) => commandLine.Contains("bin/postgres", StringComparison.Ordinal);
}
