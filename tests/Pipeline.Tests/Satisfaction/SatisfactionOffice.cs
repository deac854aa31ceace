using System.Text;
using Npgsql;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Feeds.Satisfaction;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Storage;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Pipeline.Tests.Satisfaction;

/// <summary>What an import said of itself.</summary>
internal sealed record Report(long RowsIn, long Accepted, long Rejected, long Duplicates, long Unanswered, long Unchanged, string[] Periods, Finding[] Findings)
{
    public string[] Codes => [.. Findings.Select(f => $"{f.Position.Row}{f.Position.ColumnLetters} {f.Code}")];
}

/// <summary>An office with three units that imports satisfaction files, each in a transaction of its own.</summary>
internal sealed class SatisfactionOffice : IAsyncDisposable
{
    public static readonly Unit[] Units =
    [
        new("TT", "Thị trấn Mái Dầm", "commune", "commune", null, null, null, ["TT Mái Dầm"]),
        new("DT", "Xã Đông Thạnh", "commune", "commune", null, null, null, []),
        new("DP", "Xã Đông Phước", "commune", "commune", null, null, null, []),
    ];

    private static readonly Dictionary<string, int> Ids = Units.Select((u, i) => (u.Code, i)).ToDictionary(x => x.Code, x => x.i + 1, StringComparer.Ordinal);

    private readonly ReformDatabase _database;
    private readonly OfficeDatabase _office;
    private readonly string _folder = Directory.CreateTempSubdirectory("reform-satisfaction-").FullName;
    private int _batch;

    private SatisfactionOffice(ReformDatabase database, OfficeDatabase office) => (_database, _office) = (database, office);

    public int Id => _office.Office.OfficeId;

    public static async Task<SatisfactionOffice> OpenAsync(TestDatabase server)
    {
        var (database, _) = await MigratedDatabase.FreshAsync(server);
        var office = await database.AddOfficeAsync("chau-thanh");
        var made = new SatisfactionOffice(database, office);
        foreach (var unit in Units)
        {
            await made.ExecuteAsync($"INSERT INTO ingest.unit VALUES ({made.Id}, {Ids[unit.Code]}, '{unit.Code}')");
        }

        return made;
    }

    public Task<Report> ImportAsync(string text) => ImportAsync("phieu.csv", Encoding.UTF8.GetBytes(text));

    public async Task<Report> ImportAsync(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(path, content);
        await using var connection = await _office.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        using var loaded = await SatisfactionFeed.LoadAsync(path, Id, ++_batch, new UnitDirectory(Units), Ids, connection, _folder);
        await using (var context = OfficeDatabase.CreateContext(connection, transaction))
        {
            context.Add(MigratedDatabase.Batch(Id, _batch));
            await context.SaveChangesAsync();
        }

        await loaded.WriteCountsAndFindingsAsync(connection);
        await transaction.CommitAsync();
        return new(
            loaded.RowsIn, loaded.Accepted, loaded.Rejected, loaded.Duplicates, loaded.Unanswered, loaded.Unchanged,
            [.. loaded.Periods.Select(p => p.ToString())], [.. loaded.Findings]);
    }

    /// <summary>Figures as "unit question channel period answered/satisfied [answers]".</summary>
    public async Task<string[]> FiguresAsync(int? vintage = null)
    {
        await using var connection = await _office.DataSource.OpenConnectionAsync();
        return [.. (await SatisfactionFigures.ReadAsync(connection, Id, vintage)).Select(Text)];
    }

    /// <summary>What stands behind the figures of a year, as "unit question period batch sheet!first-last satisfied/answered".</summary>
    public async Task<string[]> DeliveriesAsync(int year) =>
    [
        .. (await SatisfactionDeliveries.ReadAsync(_office.DataSource, [year]))
            .Select(d => $"{d.Unit} {d.Question} {d.Period} {d.Batch} {d.Sheet}!{d.FirstRow}-{d.LastRow} {d.Satisfied}/{d.Answered}"),
    ];

    public async Task<object?> AskAsync(string sql)
    {
        await using var command = _office.DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public static string Text(SatisfactionFigure f) => f.Counts.Answers is { } a
        ? $"{f.Unit} {f.Question} {f.Channel} {f.Period} {f.Counts.Answered}/{f.Counts.Satisfied} {a.One} {a.Two} {a.Three} {a.Four} {a.Five}"
        : $"{f.Unit} {f.Question} {f.Channel} {f.Period} {f.Counts.Answered}/{f.Counts.Satisfied}";

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _office.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
