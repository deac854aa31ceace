using ReformAnalytics.Storage.Embedded;

namespace ReformAnalytics.Pipeline.Tests.Embedded;

public sealed class EmbeddedPostgresFailureTests
{
    public EmbeddedPostgresFailureTests() => Repository.RequireBinaries();

    [Fact]
    public async Task Missing_binaries_are_said_with_the_remedy()
    {
        await using var home = new ClusterHome();
        var failure = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgres.AttachAsync("/nowhere", home.Path));
        Assert.Equal("embedded-postgres-missing", failure.Code);
        Assert.Contains("./reform install", failure.Sentence.Vi, StringComparison.Ordinal);
        Assert.Contains("./reform install", failure.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_of_another_major_version_is_left_alone()
    {
        await using var home = new ClusterHome();
        await using (await home.AttachAsync())
        {
        }

        var version = Path.Combine(home.Data, "PG_VERSION");
        await File.WriteAllTextAsync(version, "17\n");
        var failure = await Assert.ThrowsAsync<EmbeddedPostgresException>(home.AttachAsync);
        Assert.Equal("embedded-postgres-version", failure.Code);
        Assert.Contains("17", failure.Sentence.Vi, StringComparison.Ordinal);
        Assert.Contains("18", failure.Sentence.Vi, StringComparison.Ordinal);
        await File.WriteAllTextAsync(version, "18\n");
    }

    [Fact]
    public async Task A_server_that_cannot_start_shows_the_end_of_its_log_and_holds_nothing()
    {
        await using var home = new ClusterHome();
        await using (await home.AttachAsync())
        {
        }

        var control = Path.Combine(home.Data, "global", "pg_control");
        File.Move(control, control + ".away");
        var failure = await Assert.ThrowsAsync<EmbeddedPostgresException>(home.AttachAsync);
        Assert.Equal("embedded-postgres-failed", failure.Code);
        Assert.Contains("pg_control", failure.Log, StringComparison.Ordinal);
        Assert.Empty(home.Processes());

        File.Move(control + ".away", control);
        await using var mended = await home.AttachAsync();
        Assert.Equal(1, await ClusterHome.AskAsync(mended.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task A_folder_that_is_no_whole_database_is_left_alone()
    {
        await using var home = new ClusterHome();
        Directory.CreateDirectory(home.Data);
        var failure = await Assert.ThrowsAsync<EmbeddedPostgresException>(home.AttachAsync);
        Assert.Equal("embedded-postgres-incomplete", failure.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(home.Data));
        Directory.Delete(home.Data);
    }

    [Fact]
    public async Task A_home_that_cannot_be_written_is_said_with_the_remedy()
    {
        await using var home = new ClusterHome();
        var failure = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgres.AttachAsync(Repository.Binaries, "/proc/reform"));
        Assert.Equal("embedded-postgres-not-writable", failure.Code);
        Assert.Contains("REFORM_HOME", failure.Sentence.Vi, StringComparison.Ordinal);
    }
}
