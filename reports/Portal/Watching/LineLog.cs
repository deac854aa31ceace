using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ReformAnalytics.Portal.Watching;

/// <summary>One line of JSON for each thing that happens, to stderr and to a file of the day and the node under REFORM_HOME/logs.</summary>
internal sealed class LineLog(string folder, string node, TimeProvider clock) : ILoggerProvider
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private FileStream? _file;
    private DateOnly _day;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        lock (_gate)
        {
            _file?.Dispose();
            _file = null;
        }
    }

    private void Write(LogLevel level, string category, string message, IEnumerable<KeyValuePair<string, object?>>? values, Exception? exception)
    {
        var now = clock.GetUtcNow();
        var bytes = Line(now, level, category, message, values, exception);
        lock (_gate)
        {
            using var stderr = Console.OpenStandardError();
            stderr.Write(bytes);
            var file = Today(DateOnly.FromDateTime(now.UtcDateTime));
            file.Write(bytes);
            file.Flush();
        }
    }

    // A node has a file of its own: no two processes write into one, and a day that is past is never opened again.
    private FileStream Today(DateOnly day)
    {
        if (_file is null || day != _day)
        {
            _file?.Dispose();
            Directory.CreateDirectory(folder);
            _file = new FileStream(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}-{node.Replace('/', '-')}.jsonl")), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            _day = day;
        }

        return _file;
    }

    private byte[] Line(DateTimeOffset now, LogLevel level, string category, string message, IEnumerable<KeyValuePair<string, object?>>? values, Exception? exception)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("time", now);
            json.WriteString("level", level.ToString().ToLowerInvariant());
            json.WriteString("node", node);
            json.WriteString("from", category);
            json.WriteString("message", message);
            foreach (var (name, value) in values ?? [])
            {
                if (name != "{OriginalFormat}")
                {
                    json.WriteString(name, value is DateTimeOffset time ? time.ToString("O", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture));
                }
            }

            if (exception is not null)
            {
                json.WriteString("error", ErrorLine.Of(exception));
            }

            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private sealed class Logger(LineLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write(logLevel, category, formatter(state, exception), state as IEnumerable<KeyValuePair<string, object?>>, exception);
    }
}
