using System.Globalization;

namespace ReformAnalytics.Portal.Cli;

/// <summary>Progress of long work on standard error: one line rewritten on a terminal, a plain line now and then otherwise.</summary>
internal sealed class RowProgress(string subject) : IProgress<long>, IDisposable
{
    private const long PlainEvery = 1_000_000;
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private long _next = Console.IsErrorRedirected ? PlainEvery : 0;
    private bool _shown;

    public void Report(long value)
    {
        if (value < _next)
        {
            return;
        }

        _next = value + (_terminal ? 20_000 : PlainEvery);
        var text = $"{subject}: {value.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))}";
        if (_terminal)
        {
            Console.Error.Write($"\r{text}");
            _shown = true;
        }
        else
        {
            Console.Error.WriteLine(text);
        }
    }

    public void Dispose()
    {
        if (_shown)
        {
            Console.Error.WriteLine();
        }
    }
}
