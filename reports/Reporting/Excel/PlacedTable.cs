using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>A table on its sheet. Where its cells stand is known before they are written, so that links and charts may refer to them.</summary>
internal sealed class PlacedTable(Table table, string tab, bool marked, Language language)
{
    // The way back, the title, what is measured, of whom.
    private const uint Words = 4;

    public Table Table => table;

    public string Tab => tab;

    public IReadOnlyList<string> Headings { get; } = ListObjects.Unique(table.Columns.Select(column => column.Heading.In(language)));

    public bool Banded { get; } = table.Columns.Any(column => column.Band is not null);

    public uint HeadingRow => Words + (marked ? 1u : 0) + (Banded ? 1u : 0) + 1;

    public uint FirstRow => HeadingRow + 1;

    public uint LastRow => HeadingRow + (uint)table.Rows.Count;

    /// <summary>Headings and rows.</summary>
    public string Whole => $"A{HeadingRow}:{RowStream.Letter(table.Columns.Count - 1)}{LastRow}";

    public string Quoted => $"'{tab.Replace("'", "''", StringComparison.Ordinal)}'";

    public string Cell(int column, uint row) => $"{Quoted}!${RowStream.Letter(column)}${row}";

    /// <summary>Rows of some columns.</summary>
    /// <param name="from">The first of them, from 0.</param>
    public string Range(int first, int last, int rows, int from = 0) =>
        $"{Cell(first, FirstRow + (uint)from)}:${RowStream.Letter(last)}${FirstRow + (uint)(from + rows) - 1}";

    /// <summary>All rows of one column, as the sheet itself says it.</summary>
    public string Column(int index) => $"{RowStream.Letter(index)}{FirstRow}:{RowStream.Letter(index)}{LastRow}";
}
