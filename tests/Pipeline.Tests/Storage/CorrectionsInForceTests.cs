using System.Diagnostics;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Pipeline.Tests.Storage;

/// <summary>The corrections of a period are a few among many scores, and a report may ask for them before the server has counted either.</summary>
public sealed class CorrectionsInForceTests(TestDatabase server)
{
    private const int Units = 300, Leaves = 60;

    [Fact]
    public async Task Are_found_at_once_just_after_an_import()
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        await using var __ = database;
        var office = await database.AddOfficeAsync("mine");
        await using (var context = office.CreateContext())
        {
            context.Batches.AddRange(MigratedDatabase.Batch(office.Office.OfficeId, 1), MigratedDatabase.Batch(office.Office.OfficeId, 2));
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var period = new Period(2027);
        var correction = new AppliedCorrection(ScoreSources.Appraised, "35", "3,5", "Gõ thiếu dấu phẩy", "Biên bản 1", new(2027, 5, 1));
        await using (var connection = await office.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken))
        await using (var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            // Nothing may count the rows in between: the planner is to know as little as it does after an import.
            await ScoreCopy.WriteAsync(connection, office.Office.OfficeId, 1, 1, Enumerable.Range(0, Units * Leaves).Select(i => new ScoreRow(
                period.Key, i / Leaves, i % Leaves, Score.Of(1), null, null, null, "", i, null, 1, null, i == 77 ? correction.ToJson() : null)), TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        var edition = Edition();
        var stored = new StoredEdition(edition, 1, edition.Items.Leaves.ToDictionary(leaf => leaf.Code, leaf => leaf.LeafIndex), "");
        var since = Stopwatch.GetTimestamp();
        var found = await ReportInputs.CorrectionsAsync(office.DataSource, stored, period, 2, TestContext.Current.CancellationToken);

        // One pass over the scores takes some hundredths of a second; one a score took most of a minute.
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0, 10);
        var one = Assert.Single(found);
        Assert.Equal((77 / Leaves, 77 % Leaves, 1, "test.csv", correction), (one.UnitId, one.Leaf.LeafIndex, one.Batch, one.File, one.Correction));
    }

    private static Edition Edition() => new()
    {
        Id = "test",
        Office = "mine",
        Index = "test",
        Title = new("Thử", "Test"),
        Source = new("test", "test"),
        ServesFrom = 2000,
        Aggregation = Aggregation.Points,
        CoverageThreshold = 0,
        Missing = MissingPolicy.EarnsNothing,
        Groups = [new("g", new("g", "g"), [])],
        Items = new ItemTree([.. Enumerable.Range(0, Leaves).Select(i => new Item { Code = $"{i}", Title = new($"{i}", $"{i}"), Children = [], Maximum = 2 })]),
    };
}
