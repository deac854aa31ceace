namespace ReformAnalytics.Storage.Publications;

/// <summary>The rows of one table of a record, each value as text or null, in the order of their keys.</summary>
public sealed class RecordRows
{
    /// <summary>Puts rows in order.</summary>
    public RecordRows(RecordTable table, IEnumerable<string?[]> rows)
    {
        Table = table;
        Rows = [.. rows.Order(Comparer<string?[]>.Create(Compare))];
    }

    public RecordTable Table { get; }

    public IReadOnlyList<string?[]> Rows { get; }

    /// <summary>The key of a row in words.</summary>
    public string KeyOf(string?[] row) => string.Join(" · ", row.Take(Table.Keys).Where(part => part is { Length: > 0 }));

    /// <summary>Rows of both sides beside each other; null where one side has no row with the key.</summary>
    public static IEnumerable<(string?[]? Expected, string?[]? Found)> Beside(RecordRows expected, RecordRows found)
    {
        var (e, f) = (0, 0);
        while (e < expected.Rows.Count || f < found.Rows.Count)
        {
            var order = e == expected.Rows.Count ? 1 : f == found.Rows.Count ? -1 : expected.Compare(expected.Rows[e], found.Rows[f]);
            yield return (order <= 0 ? expected.Rows[e] : null, order >= 0 ? found.Rows[f] : null);
            e += order <= 0 ? 1 : 0;
            f += order >= 0 ? 1 : 0;
        }
    }

    // Numbers by their size, texts by their letters' codes: the same on every machine.
    private int Compare(string?[]? left, string?[]? right)
    {
        for (var i = 0; i < Table.Keys; i++)
        {
            var order = Table.Columns[i].Type == "int" && int.TryParse(left![i], out var a) && int.TryParse(right![i], out var b)
                ? a.CompareTo(b)
                : string.CompareOrdinal(left![i], right![i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
