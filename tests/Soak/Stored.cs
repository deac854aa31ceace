using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ReformAnalytics.Soak;

/// <summary>What the database and the home hold, asked for as its owner, past the program.</summary>
public sealed class Stored(Product product, string connectionString)
{
    // Sessions of a process that was killed end as soon as the server has noticed.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    /// <summary>Answers of a file, whatever import brought them.</summary>
    public Task<long> RowsAsync(string file) => AskAsync<long>(
        "SELECT count(*) FROM ingest.satisfaction_response JOIN ingest.batch b USING (office_id, batch_id) WHERE b.file_name = $1", file);

    /// <summary>All that is not as it must be once a file is imported: its rows, once; no run that nobody ends; nothing left behind.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(AnswersFile file)
    {
        var faults = new List<string>();
        MustBe(faults, "rows", file.Rows, await RowsAsync(file.Name));
        MustBe(faults, "digest of the rows", file.Digest, await AskAsync<string>(
            "SELECT coalesce(md5(string_agg(response_id || '|' || collected_on || '|' || answer, ',' ORDER BY response_id COLLATE \"C\")), '') "
            + "FROM ingest.satisfaction_response JOIN ingest.batch b USING (office_id, batch_id) WHERE b.file_name = $1", file.Name));
        MustBe(faults, "answers counted", file.Rows, await AskAsync<long>(
            "SELECT coalesce(sum(answered), 0)::bigint FROM ingest.satisfaction_count JOIN ingest.batch b USING (office_id, batch_id) WHERE b.file_name = $1", file.Name));
        MustBe(faults, "vintages", 1L, await AskAsync<long>("SELECT count(*) FROM ingest.batch WHERE file_name = $1", file.Name));
        MustBe(faults, "runs that imported it", 1L, await AskAsync<long>("SELECT count(*) FROM ingest.run WHERE subject = $1 AND stage = 'done'", file.Name));
        MustBe(faults, "runs that ended in no known way", 0L, await AskAsync<long>(
            "SELECT count(*) FROM ingest.run WHERE subject = $1 AND NOT (stage IN ('done', 'unchanged') OR (finished_at IS NOT NULL AND error IS NOT NULL))", file.Name));
        faults.AddRange(await LeftBehindAsync());
        return faults;
    }

    /// <summary>Runs without an end, temporary tables, claims and scratch files: whatever a dead process could have left.</summary>
    public async Task<IReadOnlyList<string>> LeftBehindAsync()
    {
        var faults = new List<string>();
        MustBe(faults, "runs without an end", 0L, await AskAsync<long>("SELECT count(*) FROM ingest.run WHERE finished_at IS NULL"));
        foreach (var (what, sql) in new[]
        {
            ("temporary tables", "SELECT count(*) FROM pg_class WHERE relpersistence = 't'"),
            ("locks of runs and files", "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"),
            ("prepared transactions", "SELECT count(*) FROM pg_prepared_xacts"),
        })
        {
            MustBe(faults, what, 0L, await UntilAsync(() => AskAsync<long>(sql), left => left == 0, Settling));
        }

        foreach (var (what, folder, pattern) in new[]
        {
            ("scratch files", Path.Combine(product.Home, "scratch"), "*"),
            ("half-written files", Path.Combine(product.Home, "inbox"), "*.part"),
            ("the server's temporary files", Path.Combine(product.Home, "postgres", "base", "pgsql_tmp"), "*"),
        })
        {
            var left = Directory.Exists(folder) ? Directory.GetFiles(folder, pattern, SearchOption.AllDirectories) : [];
            MustBe(faults, what, 0, left.Length);
        }

        return faults;
    }

    public async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        // Without a pool: no session of ours may be what is left behind.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Asks until the answer is the one wanted or the time is over; gives the last answer.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> wanted, TimeSpan patience)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (wanted(answer) || Stopwatch.GetElapsedTime(since) > patience)
            {
                return answer;
            }

            await Task.Delay(20);
        }
    }

    private static void MustBe<T>(List<string> faults, string what, T expected, T found)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {found} instead of {expected}"));
        }
    }
}
