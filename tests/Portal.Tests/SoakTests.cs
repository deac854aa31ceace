using ReformAnalytics.Soak;
using ReformAnalytics.Storage.Embedded;

namespace ReformAnalytics.Portal.Tests;

/// <summary>The soak program's trials in short: fewer rounds, smaller files, shorter waits.</summary>
public sealed class SoakTests
{
    [Fact]
    public Task Killed_imports_leave_nothing_behind_and_are_whole_once_they_are_started_again() =>
        HoldsAsync(ImportsTrial.RunAsync, new(Rounds: 1, Rows: 40_000, Files: 0, Seed: 7));

    [Fact]
    public Task A_database_that_is_killed_under_an_import_comes_back_and_the_file_is_imported() =>
        HoldsAsync(PostgresTrial.RunAsync, new(Rounds: 1, Rows: 40_000, Files: 0, Seed: 3));

    [Fact]
    public Task Files_dropped_at_once_before_two_workers_are_imported_once_each() =>
        HoldsAsync(InboxTrial.RunAsync, new(Rounds: 1, Rows: 0, Files: 40, Seed: 1) { HalfWritten = TimeSpan.FromSeconds(2), Still = TimeSpan.FromSeconds(4) });

    [Fact]
    public Task A_killed_workers_import_ends_once_on_another() =>
        HoldsAsync(WorkersTrial.RunAsync, new(Rounds: 1, Rows: 60_000, Files: 0, Seed: 1) { Cluster = (1, 2) });

    private static async Task HoldsAsync(Func<SoakOptions, Action<string>, Task<SoakReport>> trial, SoakOptions options)
    {
        if (!Directory.Exists(EmbeddedPostgres.BinariesUnder(Reform.Root)))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "The embedded PostgreSQL is not installed in CI.");
            Assert.Skip("The embedded PostgreSQL is not installed: ./reform install");
        }

        var report = await trial(options, line => TestContext.Current.TestOutputHelper?.WriteLine(line));
        report.Print();
        Assert.Empty(report.Faults);
        Assert.NotEmpty(report.Figures);
    }
}
