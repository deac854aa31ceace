using System.Runtime.CompilerServices;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>
/// Splits UTF-8 text with separators into records without making a string: fields are places in the read buffer.
/// </summary>
/// <remarks>
/// Follows RFC 4180 (quoted fields, doubled quotation marks, line ends inside quotes) with LF or CRLF. A quotation mark left open would
/// swallow the rest of the file: such a record is given back as its first line only, with <see cref="RowFault.Quotes"/>, and reading
/// goes on at the line after it.
/// </remarks>
internal sealed class TextRows(Stream stream, byte separator, int bufferSize = 1 << 20)
{
    private readonly byte[] _buffer = new byte[bufferSize];
    private int _next;
    private int _end;
    private int _number;
    private bool _ended;

    /// <summary>Reads the next record; false after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read(FieldRow row)
    {
        row.Bytes = _buffer;
        while (true)
        {
            row.Clear();
            if (_next == _end && _ended)
            {
                return false;
            }

            if (TrySplit(row, out var next))
            {
                _next = next;
                row.Undouble();
                row.Number = ++_number;
                return true;
            }

            if (_ended || (_next == 0 && _end == _buffer.Length))
            {
                GiveFirstLine(row);
                return true;
            }

            Refill();
        }
    }

    /// <summary>Splits the record at _next; false where the buffer ends before the record does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TrySplit(FieldRow row, out int next)
    {
        var bytes = _buffer.AsSpan(0, _end);
        var i = next = _next;
        while (true)
        {
            if (i < bytes.Length && bytes[i] == '"')
            {
                if (!TryQuoted(row, bytes, ref i))
                {
                    return false;
                }
            }
            else
            {
                var length = bytes[i..].IndexOfAny(separator, (byte)'\n');
                if (length < 0)
                {
                    if (!_ended)
                    {
                        return false;
                    }

                    length = bytes.Length - i;
                }

                row.Add(i, i + length);
                i += length;
            }

            if (i == bytes.Length)
            {
                next = i;
                return true;
            }

            if (bytes[i++] == '\n')
            {
                next = i;
                return true;
            }
        }
    }

    /// <summary>Reads a quoted field and stops at the separator or line end after it; false where that is not in the buffer.</summary>
    private bool TryQuoted(FieldRow row, Span<byte> bytes, ref int i)
    {
        var start = i + 1;
        var read = start;
        var doubled = false;
        while (true)
        {
            var length = bytes[read..].IndexOf((byte)'"');
            if (length < 0)
            {
                return false;
            }

            read += length;
            if (read + 1 < bytes.Length && bytes[read + 1] == '"')
            {
                read += 2;
                doubled = true;
                continue;
            }

            if (read + 1 == bytes.Length && !_ended)
            {
                return false;
            }

            break;
        }

        var after = read + 1;
        var rest = bytes[after..].IndexOfAny(separator, (byte)'\n');
        if (rest < 0)
        {
            if (!_ended)
            {
                return false;
            }

            rest = bytes.Length - after;
        }

        if (bytes.Slice(after, rest).ContainsAnyExcept((byte)' ', (byte)'\r'))
        {
            row.Fault = RowFault.Quotes;
        }

        row.Add(start, read, doubled);
        i = after + rest;
        return true;
    }

    private void GiveFirstLine(FieldRow row)
    {
        row.Clear();
        var line = _buffer.AsSpan(_next, _end - _next).IndexOf((byte)'\n');
        var end = line < 0 ? _end : _next + line;
        row.Add(_next, end);
        row.Fault = RowFault.Quotes;
        row.Number = ++_number;
        _next = line < 0 ? end : end + 1;
        while (line < 0 && !_ended)
        {
            // A line longer than the buffer: only its beginning is shown, the rest is passed over.
            _next = _end = 0;
            Refill();
            line = _buffer.AsSpan(0, _end).IndexOf((byte)'\n');
            _next = line < 0 ? _end : line + 1;
        }
    }

    private void Refill()
    {
        _buffer.AsSpan(_next, _end - _next).CopyTo(_buffer);
        _end -= _next;
        _next = 0;
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
