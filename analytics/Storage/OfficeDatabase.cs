using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Storage;

/// <summary>The database as one office sees it: its own rows and no others, enforced by row-level security on every connection.</summary>
public sealed class OfficeDatabase : IAsyncDisposable
{
    private const int LongRead = 15 * 60;

    // The server lets go of a session, its locks and its unfinished writes once its machine is gone for 35 seconds, or once its process has left a
    // transaction without a word for half an hour: longer than any file takes to read.
    internal const string LeaseOptions =
        "-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c idle_in_transaction_session_timeout=30min";

    // The mapper costs a tenth of a second to load; verbs that only read results never need it.
    private readonly Lazy<DbContextOptions<ReformDbContext>> _options;

    internal OfficeDatabase(string connectionString, Office office)
    {
        Office = office;

        // Start-up options, not SET commands: when a pooled connection is reset it comes back to these.
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Options = $"-c role={ReformDatabase.ApplicationRole} -c reform.office_id={office.OfficeId} {LeaseOptions}",
        };

        // A province's figures take longer to read than the half minute that is given by default.
        if (!settings.ContainsKey("Command Timeout"))
        {
            settings.CommandTimeout = LongRead;
        }

        DataSource = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
        _options = new(() => new DbContextOptionsBuilder<ReformDbContext>().UseNpgsql(DataSource).Options);
    }

    /// <summary>The office.</summary>
    public Office Office { get; }

    /// <summary>Connections under the application's role, bound to the office.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>A new unit of work.</summary>
    public ReformDbContext CreateContext() => new(_options.Value);

    /// <summary>A unit of work on a connection (and its transaction) that is already open.</summary>
    public static ReformDbContext CreateContext(NpgsqlConnection connection, NpgsqlTransaction? transaction)
    {
        var context = new ReformDbContext(new DbContextOptionsBuilder<ReformDbContext>().UseNpgsql(connection).Options);
        if (transaction is not null)
        {
            context.Database.UseTransaction(transaction);
        }

        return context;
    }

    public ValueTask DisposeAsync() => DataSource.DisposeAsync();
}
