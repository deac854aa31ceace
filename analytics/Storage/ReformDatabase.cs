using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Migrations;

namespace ReformAnalytics.Storage;

/// <summary>The database as its owner sees it: brought to the newest schema, and the directory of its offices.</summary>
public sealed class ReformDatabase : IAsyncDisposable
{
    /// <summary>The role that all ordinary work is done under.</summary>
    public const string ApplicationRole = "reform_app";

    private readonly string _connectionString;
    private readonly NpgsqlDataSource _owner;
    private readonly ConcurrentDictionary<int, Lazy<OfficeDatabase>> _offices = new();

    /// <summary>Names the database; nothing is opened yet.</summary>
    public ReformDatabase(string connectionString)
    {
        _connectionString = connectionString;
        _owner = new NpgsqlDataSourceBuilder(connectionString).Build();
    }

    /// <summary>Brings the schema to the newest migration. Costs one small query where it is there already.</summary>
    public async Task MigrateAsync(CancellationToken cancellation = default)
    {
        if (await IsNewestAsync(cancellation))
        {
            return;
        }

        var options = new DbContextOptionsBuilder<ReformDbContext>()
            .UseNpgsql(_owner, npgsql => npgsql.MigrationsHistoryTable("history", "migrations"))

            // Migrations are SQL files without a model snapshot; a test compares the model with the catalog instead.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;
        await using var context = new ReformDbContext(options);
        await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>Every office, by code.</summary>
    public async Task<IReadOnlyList<Office>> OfficesAsync(CancellationToken cancellation = default)
    {
        await using var command = _owner.CreateCommand("SELECT office_id, code, name_vi, name_en FROM ingest.office ORDER BY code");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var offices = new List<Office>();
        while (await reader.ReadAsync(cancellation))
        {
            offices.Add(new Office { OfficeId = reader.GetInt32(0), Code = reader.GetString(1), NameVi = reader.GetString(2), NameEn = reader.GetString(3) });
        }

        return offices;
    }

    /// <summary>Adds an office, or gives the one that has the code already.</summary>
    public async Task<Office> AddOfficeAsync(string code, string nameVi, string nameEn, CancellationToken cancellation = default)
    {
        await using var command = _owner.CreateCommand(
            "INSERT INTO ingest.office (office_id, code, name_vi, name_en) "
            + "SELECT coalesce(max(office_id), 0) + 1, $1, $2, $3 FROM ingest.office ON CONFLICT (code) DO NOTHING");
        command.Parameters.AddWithValue(code);
        command.Parameters.AddWithValue(nameVi);
        command.Parameters.AddWithValue(nameEn);
        await command.ExecuteNonQueryAsync(cancellation);
        return (await OfficesAsync(cancellation)).Single(o => o.Code == code);
    }

    /// <summary>Adds an office, or gives the one that has the code another name.</summary>
    public async Task<Office> NameOfficeAsync(string code, string nameVi, string nameEn, CancellationToken cancellation = default)
    {
        var office = await AddOfficeAsync(code, nameVi, nameEn, cancellation);
        await using var command = _owner.CreateCommand("UPDATE ingest.office SET name_vi = $2, name_en = $3 WHERE office_id = $1");
        command.Parameters.AddWithValue(office.OfficeId);
        command.Parameters.AddWithValue(nameVi);
        command.Parameters.AddWithValue(nameEn);
        await command.ExecuteNonQueryAsync(cancellation);
        return office with { NameVi = nameVi, NameEn = nameEn };
    }

    /// <summary>Codes of the offices that have an edition of this code, so that an office need not be named when one edition says it.</summary>
    public async Task<IReadOnlyList<string>> OfficesWithEditionAsync(string edition, CancellationToken cancellation = default)
    {
        await using var command = _owner.CreateCommand(
            "SELECT o.code FROM ingest.edition e JOIN ingest.office o USING (office_id) WHERE lower(e.code) = lower($1) ORDER BY o.code");
        command.Parameters.AddWithValue(edition);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var codes = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            codes.Add(reader.GetString(0));
        }

        return codes;
    }

    /// <summary>Every campaign with the code of its office, by campaign and office: an office need not be named when one campaign says it.</summary>
    public async Task<IReadOnlyList<(string Campaign, string Office)>> CampaignsAsync(CancellationToken cancellation = default)
    {
        await using var command = _owner.CreateCommand(
            "SELECT c.code, o.code FROM ingest.campaign c JOIN ingest.office o USING (office_id) ORDER BY c.code COLLATE \"C\", o.code COLLATE \"C\"");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var campaigns = new List<(string Campaign, string Office)>();
        while (await reader.ReadAsync(cancellation))
        {
            campaigns.Add((reader.GetString(0), reader.GetString(1)));
        }

        return campaigns;
    }

    /// <summary>The units, editions and campaigns files that any office ever accepted, each as "office code|hash of the file".</summary>
    public async Task<IReadOnlySet<string>> ReferenceFilesAsync(CancellationToken cancellation = default)
    {
        await using var command = _owner.CreateCommand(
            "SELECT DISTINCT o.code || '|' || b.input_sha256 FROM ingest.batch b JOIN ingest.office o USING (office_id) "
            + "WHERE b.feed IN ('units', 'editions', 'campaigns') AND b.state = 'accepted'");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var files = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            files.Add(reader.GetString(0));
        }

        return files;
    }

    /// <summary>A session of its own outside the pool: its locks end with it, and the server notices within 35 seconds that its machine is gone.</summary>
    internal async Task<NpgsqlConnection> OpenSessionAsync(CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(_connectionString) { Pooling = false };
        settings.Options = $"{settings.Options} {OfficeDatabase.LeaseOptions}".Trim();
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The database as one office sees it, kept until this is disposed of.</summary>
    public OfficeDatabase For(Office office) => _offices.GetOrAdd(office.OfficeId, _ => new(() => Open(office))).Value;

    /// <summary>The same with connections of its own, for who goes through many offices and lets go of each in turn.</summary>
    public OfficeDatabase Open(Office office) => new(_connectionString, office);

    /// <summary>Connections for the scheduler: the application's role, in the scheduler's own schema.</summary>
    public NpgsqlDataSource OpenScheduling() => new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(_connectionString)
    {
        Options = $"-c role={ApplicationRole} -c search_path=scheduling",
        ApplicationName = "reform-scheduling",
    }.ConnectionString).Build();

    public async ValueTask DisposeAsync()
    {
        foreach (var office in _offices.Values)
        {
            await office.Value.DisposeAsync();
        }

        await _owner.DisposeAsync();
    }

    private async Task<bool> IsNewestAsync(CancellationToken cancellation)
    {
        try
        {
            await using var command = _owner.CreateCommand("SELECT 1 FROM migrations.history WHERE \"MigrationId\" = $1");
            command.Parameters.AddWithValue(SqlMigration.Newest);
            return await command.ExecuteScalarAsync(cancellation) is not null;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return false;
        }
    }
}
