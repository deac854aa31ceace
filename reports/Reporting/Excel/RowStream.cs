using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Writes rows of a sheet as UTF-8 straight into its part. Nothing is kept but the current buffer.</summary>
internal sealed class RowStream(Stream stream) : IDisposable
{
    // The longest piece written at once is far shorter than what is kept free.
    private const int Free = 256;

    private readonly List<byte[]> _letters = [];
    private readonly byte[] _buffer = new byte[1 << 15];
    private readonly byte[] _row = new byte[10];
    private int _used;
    private int _rowLength;

    public static string Letter(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letter((column / 26) - 1) + (char)('A' + (column % 26));

    public void Begin(uint row, double height)
    {
        Utf8Formatter.TryFormat(row, _row, out _rowLength);
        Put("<x:row r=\""u8);
        Put(_row.AsSpan(0, _rowLength));
        Put("\" ht=\""u8);
        Room();
        height.TryFormat(_buffer.AsSpan(_used), out var length, "0.##", CultureInfo.InvariantCulture);
        _used += length;
        Put("\" customHeight=\"1\">"u8);
    }

    public void End() => Put("</x:row>"u8);

    public void Number(int column, decimal value, uint style)
    {
        Open(column, style);
        Put("\"><x:v>"u8);
        Room();
        value.TryFormat(_buffer.AsSpan(_used), out var length, default, CultureInfo.InvariantCulture);
        _used += length;
        Put("</x:v></x:c>"u8);
    }

    /// <param name="text">Its number among the shared strings.</param>
    public void Text(int column, int text, uint style)
    {
        Open(column, style);
        Put("\" t=\"s\"><x:v>"u8);
        Integer(text);
        Put("</x:v></x:c>"u8);
    }

    public void Blank(int column, uint style)
    {
        Open(column, style);
        Put("\"/>"u8);
    }

    public void Dispose() => Flush();

    private void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    private void Open(int column, uint style)
    {
        Put("<x:c r=\""u8);
        Put(LetterBytes(column));
        Put(_row.AsSpan(0, _rowLength));
        Put("\" s=\""u8);
        Integer((int)style);
    }

    private byte[] LetterBytes(int column)
    {
        while (_letters.Count <= column)
        {
            _letters.Add(Encoding.ASCII.GetBytes(Letter(_letters.Count)));
        }

        return _letters[column];
    }

    private void Integer(int value)
    {
        Room();
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out var length);
        _used += length;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        Room();
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Room()
    {
        if (_used > _buffer.Length - Free)
        {
            Flush();
        }
    }
}
