using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Pipeline.Tests.Storage;

/// <summary>A database of the newest schema for one test.</summary>
internal static class MigratedDatabase
{
    public static async Task<(ReformDatabase Database, string ConnectionString)> FreshAsync(TestDatabase server)
    {
        var connection = await server.FreshAsync("migrated", async template =>
        {
            await using var empty = new ReformDatabase(template);
            await empty.MigrateAsync();
        });
        return (new ReformDatabase(connection), connection);
    }

    public static async Task<OfficeDatabase> AddOfficeAsync(this ReformDatabase database, string code) =>
        database.For(await database.AddOfficeAsync(code, $"Cơ quan {code}", $"Office {code}"));

    public static Batch Batch(int officeId, int batchId) => new()
    {
        OfficeId = officeId,
        BatchId = batchId,
        Feed = "scores",
        State = "accepted",
        FileName = "test.csv",
        FileSha256 = "0",
        FileSize = 0,
        InputSha256 = "0",
        Periods = [],
        ImportedAt = DateTimeOffset.UnixEpoch,
        RowsIn = 0,
        Accepted = 0,
        Rejected = 0,
        Unchanged = 0,
    };
}
