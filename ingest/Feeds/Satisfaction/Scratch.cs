using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>
/// Records written one after the other and read back in the same order. What fits in one buffer stays there; the rest goes to a file
/// that vanishes with its handle, so that memory does not grow with the input.
/// </summary>
internal sealed class Scratch(string folder, string name) : IDisposable
{
    private const int BufferSize = 1 << 18;
    private const int LengthPrefix = sizeof(int);

    private readonly byte[] _buffer = new byte[BufferSize];
    private SafeFileHandle? _file;
    private long _written;
    private int _filled;
    private long _readFrom;
    private int _at;
    private int _available;
    private bool _reading;

    public long Count { get; private set; }

    /// <summary>Room for a record of this length, to be filled before anything else is called.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Span<byte> Append(int length)
    {
        if (_filled + LengthPrefix + length > BufferSize)
        {
            Flush();
        }

        BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(_filled), length);
        var record = _buffer.AsSpan(_filled + LengthPrefix, length);
        _filled += LengthPrefix + length;
        Count++;
        return record;
    }

    /// <summary>Ends writing; reading starts at the first record, also where some were read before.</summary>
    public void Rewind()
    {
        if (_file is not null && !_reading)
        {
            Flush();
        }

        _reading = true;
        (_readFrom, _at) = (0, 0);
        _available = _file is null ? _filled : 0;
    }

    /// <summary>The next record, valid until it is taken; false after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryPeek(out ReadOnlySpan<byte> record)
    {
        if (!Have(LengthPrefix))
        {
            record = default;
            return false;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_at));
        if (!Have(LengthPrefix + length))
        {
            throw new InvalidDataException($"Scratch file '{name}' ends inside a record of {length} bytes.");
        }

        record = _buffer.AsSpan(_at + LengthPrefix, length);
        return true;
    }

    /// <summary>Passes on to the record after the one last peeked at.</summary>
    public void Take() => _at += LengthPrefix + BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_at));

    public void Dispose() => _file?.Dispose();

    private bool Have(int bytes)
    {
        if (_available - _at >= bytes)
        {
            return true;
        }

        if (_file is null)
        {
            return false;
        }

        _buffer.AsSpan(_at, _available - _at).CopyTo(_buffer);
        _available -= _at;
        _at = 0;
        var read = RandomAccess.Read(_file, _buffer.AsSpan(_available), _readFrom);
        _readFrom += read;
        _available += read;
        return _available >= bytes;
    }

    private void Flush()
    {
        _file ??= ScratchFile.Create(folder, name);
        RandomAccess.Write(_file, _buffer.AsSpan(0, _filled), _written);
        _written += _filled;
        _filled = 0;
    }
}
