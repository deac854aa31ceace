using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace ReformAnalytics.Storage.Copy;

/// <summary>Answers on their way to the server, each column already in the binary form of a PostgreSQL array.</summary>
public sealed class ResponseBlock
{
    /// <summary>Answers to a block: enough to make a row's overhead vanish.</summary>
    public const int Size = 8192;

    private const int FieldCount = 10;
    private const int Int2 = 21, Int4 = 23, Text = 25, Date = 1082;
    private const int FirstDay = 730119; // DayNumber of 2000-01-01, from which PostgreSQL counts days.

    private readonly ArrayColumn _rows = new(Int4);
    private readonly ArrayColumn _columns = new(Int2);
    private readonly ArrayColumn _responses = new(Text);
    private readonly ArrayColumn _units = new(Int4);
    private readonly ArrayColumn _questions = new(Int4);
    private readonly ArrayColumn _channels = new(Int4);
    private readonly ArrayColumn _days = new(Date);
    private readonly ArrayColumn _answers = new(Int2);

    /// <summary>Answers in it.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it must be sent before another answer fits.</summary>
    public bool IsFull => Count == Size;

    /// <summary>Adds an answer; <paramref name="responseId"/> is valid UTF-8 without U+0000.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int row, int column, ReadOnlySpan<byte> responseId, int unit, int question, int channel, DateOnly day, int answer)
    {
        Count++;
        _rows.AddInt(row);
        _columns.AddShort(column);
        _responses.AddBytes(responseId);
        _units.AddInt(unit);
        _questions.AddInt(question);
        _channels.AddInt(channel);
        _days.AddInt(day.DayNumber - FirstDay);
        _answers.AddShort(answer);
    }

    /// <summary>The block as one tuple of a binary COPY; the parts are valid until the block is changed.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> AsTuple(int number, string sheet)
    {
        var name = Encoding.UTF8.GetBytes(sheet.Replace('\0', '\uFFFD'));
        var head = new byte[sizeof(short) + (3 * sizeof(int)) + name.Length];
        BinaryPrimitives.WriteInt16BigEndian(head, FieldCount);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(2), sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(6), number);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(10), name.Length);
        name.CopyTo(head, 14);
        yield return head;
        foreach (var column in new[] { _rows, _columns, _responses, _units, _questions, _channels, _days, _answers })
        {
            yield return column.AsField(Count);
        }
    }

    internal void Clear()
    {
        Count = 0;
        foreach (var column in new[] { _rows, _columns, _responses, _units, _questions, _channels, _days, _answers })
        {
            column.Clear();
        }
    }

    /// <summary>Length of the field, five words that describe a one-dimensional array, then each element after its length.</summary>
    private sealed class ArrayColumn(int elementType)
    {
        private const int HeadLength = 6 * sizeof(int);

        private byte[] _bytes = new byte[HeadLength + (Size * 2 * sizeof(int))];
        private int _end = HeadLength;

        public void AddInt(int value) => BinaryPrimitives.WriteInt32BigEndian(Element(sizeof(int)), value);

        public void AddShort(int value) => BinaryPrimitives.WriteInt16BigEndian(Element(sizeof(short)), (short)value);

        public void AddBytes(ReadOnlySpan<byte> value) => value.CopyTo(Element(value.Length));

        public ReadOnlyMemory<byte> AsField(int count)
        {
            Span<int> head = [_end - sizeof(int), 1, 0, elementType, count, 1];
            for (var i = 0; i < head.Length; i++)
            {
                BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(i * sizeof(int)), head[i]);
            }

            return _bytes.AsMemory(0, _end);
        }

        public void Clear() => _end = HeadLength;

        private Span<byte> Element(int length)
        {
            var next = _end + sizeof(int) + length;
            if (next > _bytes.Length)
            {
                Array.Resize(ref _bytes, Math.Max(next, _bytes.Length * 2));
            }

            BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(_end), length);
            var element = _bytes.AsSpan(_end + sizeof(int), length);
            _end = next;
            return element;
        }
    }
}
