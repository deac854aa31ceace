using Npgsql;

namespace ReformAnalytics.Portal.Tests.Publications;

/// <summary>The inputs that figures rest on, the files of the store, and what the application's own role may do.</summary>
public sealed class StoredEvidenceTests(PortalServer server) : IAsyncLifetime
{
    private PublishedOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await PublishedOffice.ThreeTimesAsync(server);

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData("UPDATE ingest.score SET appraised = appraised - 1 WHERE period_key = 20220 AND batch_id = 3 AND unit_id = 1 AND (office_id, item_id) IN (SELECT office_id, item_id FROM ingest.item WHERE code = '2')", "p1: table publication_unit, row 'A', column points: published '70", "recomputed '69")]
    [InlineData("UPDATE ingest.score SET self = self - 1 WHERE period_key = 20220 AND unit_id = 1", "p1: table publication, row '', column leaves_sha256:", "recomputed")]
    [InlineData("DELETE FROM ingest.score WHERE period_key = 20220 AND unit_id = 2", "p1: table publication_unit, row 'A', column rank: published '2'", "recomputed '1'")]
    [InlineData("UPDATE ingest.edition_version SET definition = replace(definition, '40', '41')", "p1: table publication_unit, row 'A', column maximum: published '100", "recomputed '102")]
    [InlineData("UPDATE ingest.edition_version SET definition = replace(definition, '0.8', '0.85')", "p1: table publication_unit, row 'B', column class: published 'Tốt'", "recomputed 'Khá'")]
    [InlineData("UPDATE ingest.unit_version SET name = 'Xã An Binh' WHERE name = 'Xã An Bình'", "p1: table publication_unit, row 'A', column name: published 'Xã An Bình'", "recomputed 'Xã An Binh'")]
    [InlineData("UPDATE ingest.satisfaction_count SET satisfied = satisfied - 1 WHERE period_key = 20224", "p1: table publication_satisfaction, row 'A · chung · phieu · 20224', column satisfied: published '70'", "recomputed '69'")]
    [InlineData("UPDATE ingest.batch SET file_sha256 = reverse(file_sha256) WHERE batch_id = 3", "p1: table publication_input, row '3', column file_sha256:", "recomputed")]
    [InlineData("UPDATE ingest.batch SET input_sha256 = reverse(input_sha256) WHERE batch_id = 3", "p1: table publication_input, row '3', column input_sha256:", "recomputed")]
    public async Task A_stored_input_that_was_changed_shows_in_the_figures_recomputed_from_it(string change, params string[] says)
    {
        Assert.True(await _office.ExecuteAsync(change) > 0, change);

        var fault = await _office.FaultAsync();

        Assert.All(says, part => Assert.Contains(part, fault ?? "nothing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_byte_changed_in_any_file_of_the_store_or_a_file_gone_or_replaced_is_named()
    {
        var names = (await _office.AskAsync("SELECT sha256, string_agg(file_name, '|') FROM reports.publication_file GROUP BY 1")).ToDictionary(row => (string)row[0], row => ((string)row[1]).Split('|'), StringComparer.Ordinal);
        var records = (await _office.AskAsync("SELECT record_sha256 FROM reports.publication")).Select(row => (string)row[0]).ToHashSet(StringComparer.Ordinal);
        var stored = Directory.GetFiles(_office.StoreFolder, "*", SearchOption.AllDirectories).Where(path => path != _office.Log).ToArray();
        Assert.Equal(names.Count + records.Count, stored.Length);
        foreach (var path in stored)
        {
            var content = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            var hash = Path.GetFileName(path);
            string[] said = names.TryGetValue(hash, out var files) ? files : [path];

            content[content.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
            Named(await _office.FaultAsync(), said);
            content[content.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        }

        // Gone, and replaced by another file that is sound by itself.
        foreach (var path in stored.Where((_, i) => i % 10 == 0))
        {
            var content = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            string[] said = names.TryGetValue(Path.GetFileName(path), out var files) ? files : [path];
            File.Delete(path);
            Named(await _office.FaultAsync(), said);
            File.Copy(stored.First(other => other != path), path);
            Named(await _office.FaultAsync(), said);
            await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        }

        Assert.Null(await _office.FaultAsync());
    }

    [Fact]
    public async Task A_log_that_was_cut_or_edited_is_named_and_one_that_lacks_the_newest_line_leaves_something_open()
    {
        var lines = await File.ReadAllLinesAsync(_office.Log, TestContext.Current.CancellationToken);
        foreach (var (edited, says) in new (string[], string)[]
        {
            ([lines[0], lines[2]], "p2: its line in"), ([lines[1], lines[2]], "p1: its line in"), ([lines[0]], "p2: its line in"),
            ([lines[0], lines[1], lines[2].Replace(lines[2].Split(' ')[1], lines[1].Split(' ')[1], StringComparison.Ordinal)], "p3:"),
            ([.. lines, "p4 " + new string('a', 64) + " thu/thu-2023/2023/r3"], "p4 is no longer in the database"), ([.. lines, "nothing of ours"], "p0: its line in"),
        })
        {
            await File.WriteAllLinesAsync(_office.Log, edited, TestContext.Current.CancellationToken);
            Named(await _office.FaultAsync(), [says]);
        }

        await File.WriteAllLinesAsync(_office.Log, lines[..2], TestContext.Current.CancellationToken);
        var check = await _office.CheckAsync();
        Assert.Null(check.Fault);
        Assert.Contains("p3: ", Assert.Single(check.Unchecked).En, StringComparison.Ordinal);
        Assert.Contains("[not-checked] thu: p3", _office.Reform.Run("verify").Expect(1).Error, StringComparison.Ordinal);

        // The next look of the publisher writes the line that a killed process left out.
        Assert.Contains("nothing was published again", _office.Publish("2023", "final").Output, StringComparison.Ordinal);
        Assert.Equal(lines, await File.ReadAllLinesAsync(_office.Log, TestContext.Current.CancellationToken));
        _office.Reform.Run("verify").Expect(0);
    }

    [Fact]
    public async Task Figures_of_other_rules_are_said_to_be_open_and_the_check_does_not_end_well()
    {
        await _office.ExecuteAsync("UPDATE reports.publication SET methodology = '0' WHERE publication_id = 3");
        await using (var connection = await (await _office.DatabaseAsync()).DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            // As a program with other rules would have left it.
            var record = await Storage.Queries.Records.ReadAsync(connection, 3, TestContext.Current.CancellationToken);
            await _office.ExecuteAsync("UPDATE reports.publication SET record_sha256 = $1 WHERE publication_id = 3", record.Sha256());
            await _office.Store.PutAsync(record.ToBytes(), TestContext.Current.CancellationToken);
            var lines = await File.ReadAllLinesAsync(_office.Log, TestContext.Current.CancellationToken);
            await File.WriteAllLinesAsync(_office.Log, [lines[0], lines[1], $"p3 {record.Sha256()} thu/thu-2023/2023/r2"], TestContext.Current.CancellationToken);
        }

        var verified = _office.Reform.Run("verify").Expect(1);

        Assert.Contains("[not-checked] thu: p3: its figures were NOT recomputed: it was computed by methodology 0", verified.Error, StringComparison.Ordinal);
        Assert.Contains("3 publications: the chain is whole", verified.Output, StringComparison.Ordinal);
        Assert.Contains("figures of 2 of them recomputed alike", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_application_can_add_to_the_records_and_neither_change_nor_remove_them()
    {
        var tables = (await _office.AskAsync("SELECT c.oid::regclass::text FROM pg_class c WHERE c.relnamespace = 'reports'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname LIKE 'publication%' ORDER BY 1")).Select(row => (string)row[0]).ToArray();
        Assert.Equal(Storage.Publications.RecordTables.All.Select(t => $"reports.{t.Name}").Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
        var source = (await _office.DatabaseAsync()).DataSource;
        foreach (var table in tables)
        {
            var columns = (await _office.AskAsync("SELECT attname::text FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped", table)).Select(row => (string)row[0]).ToArray();
            foreach (var sql in columns.Select(column => $"UPDATE {table} SET {column} = {column}").Append($"DELETE FROM {table}").Append($"TRUNCATE {table} CASCADE").Append($"DROP TABLE {table} CASCADE").Append($"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"))
            {
                await using var command = source.CreateCommand(sql);
                var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
            }
        }
    }

    [Fact]
    public async Task The_hash_of_a_record_is_taken_over_every_column_of_its_tables()
    {
        foreach (var table in Storage.Publications.RecordTables.All)
        {
            var columns = (await _office.AskAsync("SELECT attname::text FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum", $"reports.{table.Name}")).Select(row => (string)row[0]);
            var head = table == Storage.Publications.RecordTables.Head;
            string[] beside = head ? ["record_sha256"] : ["publication_id"];
            Assert.Equal(columns.Except(["office_id", .. beside], StringComparer.Ordinal), table.Columns.Select(c => c.Name));
        }
    }

    private static void Named(string? fault, IEnumerable<string> any) =>
        Assert.True(any.Any(part => fault?.Contains(part, StringComparison.Ordinal) == true), $"'{fault ?? "nothing"}' names none of: {string.Join(", ", any)}");
}
