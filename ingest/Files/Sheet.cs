namespace ReformAnalytics.Ingest.Files;

/// <summary>A block of merged cells; rows and columns from 1, both ends included.</summary>
public readonly record struct MergedRange(int FromRow, int FromColumn, int ToRow, int ToColumn);

/// <summary>One table of a file: a worksheet, or the whole of a text file. Rows and columns count from 1.</summary>
public sealed class Sheet
{
    // Merged blocks are clipped to the used area first; beyond this many cells they are decoration, and only their first cell counts.
    private const int MaxMergedCells = 200_000;

    private readonly Cell[][] _rows;
    private readonly Dictionary<(int Row, int Column), (int Row, int Column)> _origins = [];

    internal Sheet(string name, int no, bool hidden, IReadOnlyList<Cell[]> rows, IReadOnlyList<MergedRange> merged)
    {
        Name = name;
        No = no;
        Hidden = hidden;
        RowCount = LastRow(rows);
        _rows = [.. rows.Take(RowCount)];
        ColumnCount = _rows.Length == 0 ? 0 : _rows.Max(Width);
        Merged = merged;
        foreach (var range in merged)
        {
            Remember(range);
        }
    }

    /// <summary>Its name; empty for a text file.</summary>
    public string Name { get; }

    /// <summary>Its place in the file, from 1.</summary>
    public int No { get; }

    /// <summary>Whether the workbook hides it.</summary>
    public bool Hidden { get; }

    /// <summary>Last row in which anything stands.</summary>
    public int RowCount { get; }

    /// <summary>Last column in which anything stands, whatever width the file claims.</summary>
    public int ColumnCount { get; }

    /// <summary>The merged blocks.</summary>
    public IReadOnlyList<MergedRange> Merged { get; }

    /// <summary>What the file holds at this place; empty outside of the used area and in the covered part of a merged block.</summary>
    public Cell this[int row, int column]
    {
        get
        {
            if (row < 1 || row > _rows.Length || column < 1)
            {
                return Cell.Empty;
            }

            var cells = _rows[row - 1];
            return column <= cells.Length ? cells[column - 1] : Cell.Empty;
        }
    }

    /// <summary>What a reader sees at this place: a merged block shows its first cell everywhere.</summary>
    public Cell Shown(int row, int column)
    {
        var cell = this[row, column];
        return cell.IsEmpty && _origins.Count > 0 && _origins.TryGetValue((row, column), out var origin)
            ? this[origin.Row, origin.Column]
            : cell;
    }

    /// <summary>Whether nothing stands in a row.</summary>
    public bool IsBlank(int row) => row < 1 || row > _rows.Length || Width(_rows[row - 1]) == 0;

    /// <summary>The cells of a row up to its last used one.</summary>
    public ReadOnlySpan<Cell> Row(int row) => row < 1 || row > _rows.Length ? [] : _rows[row - 1];

    private static int LastRow(IReadOnlyList<Cell[]> rows)
    {
        var last = rows.Count;
        while (last > 0 && Width(rows[last - 1]) == 0)
        {
            last--;
        }

        return last;
    }

    private static int Width(Cell[] cells)
    {
        var width = cells.Length;
        while (width > 0 && cells[width - 1].IsEmpty)
        {
            width--;
        }

        return width;
    }

    private void Remember(MergedRange range)
    {
        for (var row = range.FromRow; row <= Math.Min(range.ToRow, RowCount); row++)
        {
            for (var column = range.FromColumn; column <= Math.Min(range.ToColumn, ColumnCount); column++)
            {
                if (_origins.Count >= MaxMergedCells)
                {
                    return;
                }

                _origins[(row, column)] = (range.FromRow, range.FromColumn);
            }
        }
    }
}
