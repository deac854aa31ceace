using System.Diagnostics;

namespace ReformAnalytics.Storage.Embedded;

/// <summary>
/// The two things a shell does better than this process: they must go on, or clean up, when this process is killed.
/// Values reach the scripts as environment variables and positional arguments, never as script text.
/// </summary>
internal static class ServerScripts
{
    // PostgreSQL refuses to run as root. A user namespace without a mapping takes root's powers away and leaves its
    // files accessible; where the kernel or a container forbids that, nobody runs the server and owns the data.
    private const string AsOrdinaryUser = """
        cd / && exec >>"$LOG" 2>&1 </dev/null
        run='' owner=''
        if [ "$(id -u)" = 0 ]; then
          if unshare -U true 2>/dev/null; then run='unshare -U' owner=0
          else run='setpriv --reuid=nobody --regid=nogroup --clear-groups' owner=nobody; fi
        fi
        own() { [ -z "$owner" ] || [ "$(stat -c %u "$1")" = "$(id -u "$owner" 2>/dev/null || echo 0)" ] || chown -R "$owner" "$1"; }

        """;

    // Under a lock of its own: when this process is killed, initdb goes on, and a second attempt must not meet it halfway.
    // C.UTF-8 keeps messages English; sorting is ICU's. The secret lives inside the cluster, so neither exists without the other.
    private const string InitialiseScript = AsOrdinaryUser + """
        set -eu
        [ ! -d "$DATA" ] || exit 0
        umask 077
        rm -rf "$PARTIAL" "$PARTIAL.secret"
        mkdir "$PARTIAL"
        printf '%s' "$SECRET" >"$PARTIAL.secret"
        unset SECRET
        own "$PARTIAL"; own "$PARTIAL.secret"
        $run "$BIN/initdb" -D "$PARTIAL" --username=reform --auth=scram-sha-256 --pwfile="$PARTIAL.secret" \
          --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=vi-VN \
          --text-search-config=simple --no-instructions
        mv "$PARTIAL.secret" "$PARTIAL/reform.secret"
        echo 'CREATE DATABASE reform' | $run "$BIN/postgres" --single -D "$PARTIAL" template1
        mv "$PARTIAL" "$DATA"
        """;

    // Applications hold a shared lock on USERS; flock waits for the exclusive one, gets it when the last of them has gone,
    // even by kill -9, and stops the server. It keeps the lock until the server has ended, so that nobody adopts a dying one. It asks again and again:
    // a server that has only begun to start does not hear the first time.
    private const string SuperviseScript = AsOrdinaryUser + """
        own "$DATA"
        $run "$BIN/postgres" "$@" &
        server=$!
        flock --no-fork --exclusive "$USERS" sh -c 'while kill -INT "$0"; do sleep 0.01; done' "$server" 2>/dev/null &
        watcher=$!
        wait "$server"
        status=$?
        kill "$watcher" 2>/dev/null
        wait "$watcher"
        exit "$status"
        """;

    public static Process Initialise(ClusterFolder cluster, string binaries, string secret)
    {
        var start = Describe("flock", cluster, binaries, cluster.InitialisationLock, "/bin/sh", "-c", InitialiseScript);
        start.Environment["SECRET"] = secret;
        return Start(start);
    }

    // A session of its own: Ctrl+C at the terminal reaches the application, which then stops the server in an orderly way.
    public static Process Supervise(ClusterFolder cluster, string binaries, IEnumerable<string> arguments) =>
        Start(Describe("setsid", cluster, binaries, ["/bin/sh", "-c", SuperviseScript, "supervise", .. arguments]));

    private static ProcessStartInfo Describe(string program, ClusterFolder cluster, string binaries, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false };
        // PGPORT, PGOPTIONS and their like would reach the server; a missing locale would only fill the log.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["BIN"] = Path.Combine(binaries, "bin");
        start.Environment["DATA"] = cluster.Data;
        start.Environment["PARTIAL"] = cluster.Partial;
        start.Environment["USERS"] = cluster.UsersLock;
        start.Environment["LOG"] = cluster.Log;
        return start;
    }

    private static Process Start(ProcessStartInfo start) =>
        Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} gave no process");
}
