using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>What became of each answer of a file, by its ordinal. Written in any order, read in order; a file without repeats needs none.</summary>
internal sealed class Verdicts(string folder) : IDisposable
{
    /// <summary>The answer is kept.</summary>
    public const long Keep = 0;

    /// <summary>The same answer stands further up.</summary>
    public const long Repeat = -1;

    private readonly long[] _window = new long[8192];
    private SafeFileHandle? _file;
    private long _next;
    private int _at;
    private int _available;

    /// <summary>Another answer to the same question of the same response stands further up, there.</summary>
    public static long Contradicts(int sheet, int row) => ((long)sheet << 32) | (uint)row;

    /// <summary>Where the first answer of a <see cref="Contradicts"/> verdict stands.</summary>
    public static (int Sheet, int Row) FirstOf(long verdict) => ((int)(verdict >> 32), (int)verdict);

    public void Set(long ordinal, long verdict)
    {
        _file ??= ScratchFile.Create(folder, "verdicts");
        RandomAccess.Write(_file, MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in verdict)), ordinal * sizeof(long));
    }

    /// <summary>The verdict on the next answer.</summary>
    public long Next()
    {
        if (_file is null)
        {
            return Keep;
        }

        if (_at == _available)
        {
            // The file ends after the last repeat; everything beyond is kept.
            _window.AsSpan().Clear();
            var bytes = MemoryMarshal.AsBytes(_window.AsSpan());
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(_file, bytes[read..], (_next * sizeof(long)) + read) is > 0 and var more)
            {
                read += more;
            }

            _next += _window.Length;
            (_at, _available) = (0, _window.Length);
        }

        return _window[_at++];
    }

    public void Dispose() => _file?.Dispose();
}
