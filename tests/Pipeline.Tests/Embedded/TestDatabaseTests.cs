namespace ReformAnalytics.Pipeline.Tests.Embedded;

public sealed class TestDatabaseTests(TestDatabase server)
{
    [Fact]
    public async Task Vietnamese_names_sort_as_in_a_dictionary()
    {
        var database = await server.FreshAsync();
        var sorted = await ClusterHome.AskAsync(database,
            "SELECT string_agg(x, ', ' ORDER BY x) FROM (VALUES ('Đồng'), ('Ba'), ('Ấp'), ('Đà'), ('Âm'), ('Dương'), ('An'), ('Ăn')) v(x)");
        // In other languages Âm would come first (a mark is no letter there) and Đà before Dương.
        Assert.Equal("An, Ăn, Âm, Ấp, Ba, Dương, Đà, Đồng", sorted);
    }

    [Fact]
    public async Task Each_caller_has_a_database_of_its_own()
    {
        var one = await server.FreshAsync();
        var other = await server.FreshAsync();
        await ClusterHome.AskAsync(one, "CREATE TABLE mine (x int)");
        Assert.Equal(true, await ClusterHome.AskAsync(one, "SELECT to_regclass('mine') IS NOT NULL"));
        Assert.Equal(true, await ClusterHome.AskAsync(other, "SELECT to_regclass('mine') IS NULL"));
    }

    [Fact]
    public async Task A_template_is_filled_once_and_its_copies_do_not_meet()
    {
        var fills = 0;
        Task Fill(string database)
        {
            fills++;
            return ClusterHome.AskAsync(database, "CREATE TABLE seeded (x int); INSERT INTO seeded VALUES (1)");
        }

        var one = await server.FreshAsync(nameof(TestDatabaseTests), Fill);
        await ClusterHome.AskAsync(one, "INSERT INTO seeded VALUES (2)");
        var other = await server.FreshAsync(nameof(TestDatabaseTests), Fill);

        Assert.Equal(1L, await ClusterHome.AskAsync(other, "SELECT count(*) FROM seeded"));
        Assert.Equal(1, fills);
    }
}
