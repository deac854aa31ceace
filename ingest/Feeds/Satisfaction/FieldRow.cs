namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>What keeps a record from being read field by field.</summary>
internal enum RowFault
{
    None,

    /// <summary>A quotation mark that no other one closes, or text after the closing one.</summary>
    Quotes,
}

/// <summary>
/// One record of a table as UTF-8 fields, whichever reader it comes from; valid until the reader is asked for the next.
/// </summary>
internal sealed class FieldRow
{
    private int[] _starts = new int[32];
    private int[] _ends = new int[32];
    private readonly List<int> _doubled = [];

    /// <summary>Row from 1, as a spreadsheet counts them: headings and blank rows included.</summary>
    public int Number { get; set; }

    public RowFault Fault { get; set; }

    public int Count { get; private set; }

    public byte[] Bytes { get; set; } = [];

    /// <summary>A field from 0, without the white space around it; empty beyond the last.</summary>
    public ReadOnlySpan<byte> this[int field]
    {
        get
        {
            if (field >= Count)
            {
                return [];
            }

            var (start, end) = (_starts[field], _ends[field]);
            while (start < end && Bytes[start] <= ' ')
            {
                start++;
            }

            while (end > start && Bytes[end - 1] <= ' ')
            {
                end--;
            }

            return Bytes.AsSpan(start, end - start);
        }
    }

    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (!this[i].IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public void Clear()
    {
        Count = 0;
        Fault = RowFault.None;
        _doubled.Clear();
    }

    /// <summary>Adds a field; <paramref name="doubled"/> where it holds quotation marks written twice.</summary>
    public void Add(int start, int end, bool doubled = false)
    {
        if (doubled)
        {
            _doubled.Add(Count);
        }

        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
        }

        _starts[Count] = start;
        _ends[Count++] = end;
    }

    /// <summary>Makes doubled quotation marks single. Only for a record known to be whole: it rewrites the bytes.</summary>
    public void Undouble()
    {
        foreach (var field in _doubled)
        {
            var write = _starts[field];
            for (var read = write; read < _ends[field]; read++)
            {
                Bytes[write++] = Bytes[read];
                read += Bytes[read] == '"' ? 1 : 0;
            }

            _ends[field] = write;
        }

        _doubled.Clear();
    }
}
