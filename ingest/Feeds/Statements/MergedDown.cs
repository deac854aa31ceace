using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>The cells of a sheet, a cell merged over several rows standing in each of them: a unit's name beside all of its tasks.</summary>
internal sealed class MergedDown
{
    private readonly Sheet _sheet;
    private readonly Dictionary<int, List<MergedRange>> _byColumn;

    public MergedDown(Sheet sheet)
    {
        _sheet = sheet;
        _byColumn = sheet.Merged.Where(m => m.FromColumn == m.ToColumn && m.ToRow > m.FromRow)
            .GroupBy(m => m.FromColumn)
            .ToDictionary(g => g.Key, g => g.OrderBy(m => m.FromRow).ToList());
    }

    public Cell this[int row, int column]
    {
        get
        {
            if (_byColumn.Count == 0 || !_sheet[row, column].IsEmpty || !_byColumn.TryGetValue(column, out var ranges))
            {
                return _sheet[row, column];
            }

            var at = ranges.FindIndex(m => m.FromRow <= row && row <= m.ToRow);
            return at < 0 ? Cell.Empty : _sheet[ranges[at].FromRow, column];
        }
    }
}
