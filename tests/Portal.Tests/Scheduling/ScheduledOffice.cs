using Npgsql;

namespace ReformAnalytics.Portal.Tests.Scheduling;

/// <summary>A small office with two years of scores, and a hand on its database.</summary>
internal sealed class ScheduledOffice : IDisposable
{
    public const string Code = "thu", Edition = "thu-2023";

    private const string Units = "code,name,kind,group,parent,valid_from,valid_to,aliases\nA,Xã An Bình,commune,commune,,,,\nB,Xã Bình Minh,commune,commune,,,,\n";
    private const string Definition = """
        id: thu-2023
        office: thu
        index: thu
        title: { vi: "Bộ chỉ số thử", en: "Trial edition" }
        source: "test"
        serves: { from: 2022 }
        aggregation: points
        coverage-threshold: 0.5
        missing: earns-nothing
        groups:
          - { code: commune, name: { vi: "Cấp xã", en: "Communes" }, classes: [ { name: "Tốt", from: 0.8 }, { name: "Khá", from: 0 } ] }
        items:
          - { code: "1", title: "Mục một", maximum: 60 }
          - { code: "2", title: "Mục hai", maximum: 40 }
        """;

    private ScheduledOffice(Reform reform, string connectionString) => (Reform, ConnectionString) = (reform, connectionString);

    public Reform Reform { get; }

    public string ConnectionString { get; }

    /// <summary>An empty database with its reference data; short check-ins, so that trials need not wait.</summary>
    public static async Task<ScheduledOffice> EmptyAsync(PortalServer server)
    {
        var connection = await server.FreshAsync();
        var reform = new Reform(connection).With("Reform__Cluster__CheckInSeconds", "1").With("Reform__Cluster__ThresholdSeconds", "2").With("Reform__Cluster__LookSeconds", "1").With("Reform__Language", "en");
        return new(reform, connection);
    }

    public static async Task<ScheduledOffice> WithScoresAsync(PortalServer server, params string[] periods)
    {
        var office = await EmptyAsync(server);
        office.Reform.Run("import", "units", office.Reform.Write("units.csv", Units), "--office", Code).Expect(0);
        office.Reform.Run("import", "editions", office.Reform.Write("edition.yaml", Definition)).Expect(0);
        var rows = periods.SelectMany((period, i) => new[] { $"A,{period},1,{50 + i}", $"A,{period},2,{30 + i}", $"B,{period},1,{55 - i}", $"B,{period},2,{35 - i}" });
        office.Reform.Run("import", "scores", office.Reform.Write("scores.csv", $"unit,period,item,appraised\n{string.Join('\n', rows)}\n"), "--edition", Edition).Expect(0);
        return office;
    }

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Asks until the answer is the one wanted.</summary>
    public async Task<T> UntilAsync<T>(string sql, Func<T, bool> wanted)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await AskAsync<object>(sql);
            if (answer is T typed && wanted(typed))
            {
                return typed;
            }

            Assert.True(tries < 600, $"After a minute still {answer}: {sql}");
            await Task.Delay(100);
        }
    }

    public void Dispose() => Reform.Dispose();
}
