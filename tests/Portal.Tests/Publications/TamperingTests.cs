using System.Globalization;

namespace ReformAnalytics.Portal.Tests.Publications;

/// <summary>Whoever owns the database or the store changes what was published: the check names it.</summary>
public sealed class TamperingTests(PortalServer server) : IAsyncLifetime
{
    private PublishedOffice _office = null!;

    public async ValueTask InitializeAsync()
    {
        _office = await PublishedOffice.ThreeTimesAsync(server);

        // Foreign keys are no protection against an owner, who can drop them.
        foreach (var row in await _office.AskAsync("SELECT conrelid::regclass::text, conname::text FROM pg_constraint WHERE contype = 'f' AND (conrelid::regclass::text LIKE 'reports.publication%' OR confrelid = 'ingest.office'::regclass)"))
        {
            await _office.ExecuteAsync($"ALTER TABLE {row[0]} DROP CONSTRAINT {row[1]}");
        }

        Assert.Null(await _office.FaultAsync());
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task One_value_changed_in_any_column_of_any_table_is_named()
    {
        var columns = await ColumnsAsync();
        Assert.True(columns.Count > 80, $"only {columns.Count} columns");
        var missed = new List<string>();
        foreach (var (table, column, type, isKey) in columns)
        {
            var found = await _office.AskAsync($"SELECT ctid::text, {column}::text FROM {table} WHERE publication_id = 3 AND {column} IS NOT NULL ORDER BY ctid DESC LIMIT 1");
            Assert.True(found.Count == 1, $"no value in {table}.{column}");
            var moved = await _office.AskAsync($"UPDATE {table} SET {column} = {(isKey && type == "text" ? $"{column} || '~'" : Changed(column, type))} WHERE ctid = $1::tid RETURNING ctid::text", found[0][0]);
            var fault = await _office.FaultAsync() ?? "nothing";
            var names = fault.Contains("p3", StringComparison.Ordinal)
                && (isKey ? column is "publication_id" or "office_id" || fault.Contains($"{table["reports.".Length..]}:", StringComparison.Ordinal) : fault.Contains($"table {table["reports.".Length..]}, row", StringComparison.Ordinal) && fault.Contains($"column {column}:", StringComparison.Ordinal));
            if (!names)
            {
                missed.Add($"{table}.{column}: {fault}");
            }

            await _office.ExecuteAsync($"UPDATE {table} SET {column} = $2::{type} WHERE ctid = $1::tid", moved[0][0], found[0][1]);
        }

        Assert.Empty(missed);
        Assert.Null(await _office.FaultAsync());
    }

    [Fact]
    public async Task One_value_set_to_null_or_a_row_gone_added_or_swapped_is_named()
    {
        await ExpectAsync("UPDATE reports.publication SET note = NULL WHERE publication_id = 2", "UPDATE reports.publication SET note = 'Bản đầu' WHERE publication_id = 2", "p2: table publication, row '', column note: stored 'null', published 'Bản đầu'.");
        foreach (var (table, keys) in new[]
        {
            ("publication_unit", "unit_code"), ("publication_item", "item_code"), ("publication_satisfaction", "unit_code"), ("publication_input", "batch_id"), ("publication_file", "file_name"),
            ("publication_change", "change_no"),
        })
        {
            var key = (await _office.AskAsync($"SELECT max({keys}::text) FROM reports.{table} WHERE publication_id = 3"))[0][0];
            await _office.ExecuteAsync($"CREATE TABLE public.aside AS SELECT * FROM reports.{table} WHERE publication_id = 3 AND {keys}::text = '{key}'");
            await _office.ExecuteAsync($"DELETE FROM reports.{table} WHERE publication_id = 3 AND {keys}::text = '{key}'");
            Says(await _office.FaultAsync(), $"p3: table {table}: row '", $"{key}", "' was deleted.");

            await _office.ExecuteAsync($"INSERT INTO reports.{table} SELECT * FROM public.aside");
            Assert.Null(await _office.FaultAsync());

            await _office.ExecuteAsync(keys is "batch_id" or "change_no" ? $"UPDATE public.aside SET {keys} = 999" : $"UPDATE public.aside SET {keys} = 'zz'");
            await _office.ExecuteAsync($"INSERT INTO reports.{table} SELECT * FROM public.aside");
            Says(await _office.FaultAsync(), $"p3: table {table}: row '", keys is "batch_id" or "change_no" ? "999" : "zz", "' was not published.");

            await _office.ExecuteAsync($"DELETE FROM reports.{table} t USING public.aside a WHERE t.publication_id = 3 AND t.{keys} = a.{keys}");
            await _office.ExecuteAsync("DROP TABLE public.aside");
            Assert.Null(await _office.FaultAsync());
        }

        const string Swap = "UPDATE reports.publication_unit SET unit_code = CASE unit_code WHEN 'A' THEN 'B' ELSE 'A' END WHERE publication_id = 3 AND unit_code IN ('A', 'B')";
        await _office.ExecuteAsync("ALTER TABLE reports.publication_unit DROP CONSTRAINT publication_unit_pkey");
        await ExpectAsync(Swap, Swap, "p3: table publication_unit, row 'A', column name: stored 'Xã Bình Minh', published 'Xã An Bình'.");
    }

    [Fact]
    public async Task A_publication_that_is_gone_or_stands_elsewhere_in_the_chain_is_named()
    {
        var tables = (await ColumnsAsync()).Select(c => c.Table).Distinct(StringComparer.Ordinal).ToArray();
        async Task Renumber(int from, int to)
        {
            foreach (var table in tables)
            {
                await _office.ExecuteAsync($"UPDATE {table} SET publication_id = {to} WHERE publication_id = {from}");
            }
        }

        // The newest one is what the log of the chain knows of; a hole shows by itself.
        foreach (var gone in new[] { 3, 2, 1 })
        {
            await Renumber(gone, -gone);
            Says(await FaultWithoutNegativesAsync(tables), $"p{gone} is no longer in the database");
            await Renumber(-gone, gone);
        }

        // Two that change places.
        await Renumber(1, 100);
        await Renumber(2, 1);
        await Renumber(100, 2);
        Says(await _office.FaultAsync(), "p1: table publication, row '', column identifier: stored 'thu/thu-2023/2023/r1', published 'thu/thu-2023/2022/r1'.");
        await Renumber(1, 100);
        await Renumber(2, 1);
        await Renumber(100, 2);
        await ExpectAsync("DELETE FROM reports.publication WHERE publication_id = 3", "", "p3: the head of the record was deleted, other rows are left.");
    }

    [Fact]
    public async Task A_chain_computed_anew_after_a_change_is_named_by_the_log_and_without_the_log_by_the_inputs()
    {
        await _office.ExecuteAsync("UPDATE reports.publication_unit SET points = 99, ratio = 0.99 WHERE publication_id = 3 AND unit_code = 'B'");
        var record = await RecordAsync(3);
        await _office.ExecuteAsync("UPDATE reports.publication SET record_sha256 = $1 WHERE publication_id = 3", record.Sha256());
        Says(await _office.FaultAsync(), "p3: table publication_unit, row 'B', column points: stored '99', published '83");

        // Now the forger reaches the store as well.
        await _office.Store.PutAsync(record.ToBytes(), TestContext.Current.CancellationToken);
        var lines = await File.ReadAllLinesAsync(_office.Log, TestContext.Current.CancellationToken);
        lines[2] = $"p3 {record.Sha256()} {lines[2].Split(' ')[2]}";
        await File.WriteAllLinesAsync(_office.Log, lines, TestContext.Current.CancellationToken);
        Says(await _office.FaultAsync(), "p3: table publication_unit, row 'B', column points: published '99', recomputed '83");
    }

    [Fact]
    public async Task Lines_of_the_log_that_changed_places_are_named()
    {
        var lines = await File.ReadAllLinesAsync(_office.Log, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(_office.Log, [lines[1], lines[0], lines[2]], TestContext.Current.CancellationToken);

        Says(await _office.FaultAsync(), "p1: its line in", "is not in its place");
    }

    [Fact]
    public async Task A_record_that_links_to_another_is_named()
    {
        // A middle record and its whole trace are forged; what follows it does not follow from it.
        await _office.ExecuteAsync("UPDATE reports.publication SET note = 'khác' WHERE publication_id = 2");
        var record = await RecordAsync(2);
        await _office.ExecuteAsync("UPDATE reports.publication SET record_sha256 = $1 WHERE publication_id = 2", record.Sha256());
        await _office.Store.PutAsync(record.ToBytes(), TestContext.Current.CancellationToken);
        var lines = await File.ReadAllLinesAsync(_office.Log, TestContext.Current.CancellationToken);
        lines[1] = $"p2 {record.Sha256()} {lines[1].Split(' ')[2]}";
        await File.WriteAllLinesAsync(_office.Log, lines, TestContext.Current.CancellationToken);

        Says(await _office.FaultAsync(), "p3: the chain is broken", record.Sha256());
    }

    [Fact]
    public async Task The_command_ends_with_1_and_says_so_in_both_languages_and_nothing_can_be_published_after_it()
    {
        await _office.ExecuteAsync("UPDATE reports.publication_unit SET class = 'Tôt' WHERE publication_id = 3 AND unit_code = 'A'");

        var english = _office.Reform.Run("verify").Expect(1);
        Assert.Contains("[not-as-published] thu: p3: table publication_unit, row 'A', column class: stored 'Tôt', published 'Tốt'.", english.Error, StringComparison.Ordinal);
        Assert.Contains("bảng publication_unit, dòng 'A', cột class", _office.Reform.Run("verify", "--lang", "vi").Expect(1).Error, StringComparison.Ordinal);
        _office.Reform.Run("verify", "--publication", "p3", "--office", PublishedOffice.Code).Expect(1);
        _office.Reform.Run("verify", "--publication", "thu/thu-2023/2023/r1").Expect(0);

        await _office.ExecuteAsync("UPDATE reports.publication SET record_sha256 = reverse(record_sha256) WHERE publication_id = 3");
        var refused = _office.TryPublish("2022", "final").Expect(1);
        Assert.Contains("broken-chain", refused.Error, StringComparison.Ordinal);
    }

    private static void Says(string? fault, params string[] parts) => Assert.All(parts, part => Assert.Contains(part, fault ?? "nothing", StringComparison.Ordinal));

    private async Task ExpectAsync(string change, string restore, string fault)
    {
        Assert.True(await _office.ExecuteAsync(change) > 0, change);
        Says(await _office.FaultAsync(), fault);
        if (restore.Length > 0)
        {
            await _office.ExecuteAsync(restore);
            Assert.Null(await _office.FaultAsync());
        }
    }

    // Rows put aside under a negative number are out of sight, not among the rows of nobody.
    private async Task<string?> FaultWithoutNegativesAsync(IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            await _office.ExecuteAsync($"CREATE TABLE public.aside_{table["reports.".Length..]} AS SELECT * FROM {table} WHERE publication_id < 0");
            await _office.ExecuteAsync($"DELETE FROM {table} WHERE publication_id < 0");
        }

        var fault = await _office.FaultAsync();
        foreach (var table in tables)
        {
            await _office.ExecuteAsync($"INSERT INTO {table} SELECT * FROM public.aside_{table["reports.".Length..]}");
            await _office.ExecuteAsync($"DROP TABLE public.aside_{table["reports.".Length..]}");
        }

        return fault;
    }

    private async Task<Storage.Publications.PublicationRecord> RecordAsync(int number)
    {
        await using var connection = await (await _office.DatabaseAsync()).DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await Storage.Queries.Records.ReadAsync(connection, number, TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<(string Table, string Column, string Type, bool IsKey)>> ColumnsAsync() =>
        [.. (await _office.AskAsync(
            "SELECT c.oid::regclass::text, a.attname::text, format_type(a.atttypid, a.atttypmod), a.attnum = ANY (k.conkey) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            + "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p' "
            + "WHERE n.nspname = 'reports' AND c.relkind = 'r' AND c.relname LIKE 'publication%' ORDER BY c.relname, a.attnum"))
            .Select(row => ((string)row[0], (string)row[1], (string)row[2], (bool)row[3]))];

    // One letter, one unit of the last digit, one microsecond; a key gets a value that no other row has.
    private static string Changed(string column, string type) => (column, type) switch
    {
        ("office_id", _) => "office_id + 100",
        ("publication_id", _) => "publication_id + 100",
        ("change_no" or "batch_id", _) => $"{column} + 1000",
        (_, "integer" or "bigint") => $"{column} + 1",
        (_, "numeric") => $"{column} + 0.0001",
        (_, "boolean") => $"NOT {column}",
        (_, "timestamp with time zone") => $"{column} + interval '1 microsecond'",
        (_, "text") => string.Create(CultureInfo.InvariantCulture, $"overlay({column} placing chr(1 + ascii(right({column}, 1))) from greatest(1, length({column})) for 1)"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, $"how is {column} changed?"),
    };
}
