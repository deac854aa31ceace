using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Collects the rows of one sheet, each as high as its wrapped text needs.</summary>
/// <remarks>Excel does not grow rows with merged cells by itself, and LibreOffice trusts the file: heights are always written.</remarks>
internal sealed class SheetWriter(Styles styles, IReadOnlyList<double> widths)
{
    // Points a line of twelve-point Times New Roman takes, and the height no row may pass.
    private const double LineHeight = 15.75, MaximumHeight = 409;

    private readonly SheetData _data = new();
    private readonly List<string> _merged = [];
    private readonly List<Hyperlink> _links = [];
    private uint _row;

    public Styles Styles => styles;

    public uint LastRow => _row;

    public SheetData Data => _data;

    public IReadOnlyList<string> Merged => _merged;

    public IReadOnlyList<Hyperlink> Links => _links;

    public static string Letter(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letter((column / 26) - 1) + (char)('A' + (column % 26));

    public Columns Columns() => new(widths.Select((width, index) => new Column
    {
        Min = (uint)index + 1,
        Max = (uint)index + 1,
        Width = width,
        CustomWidth = true,
    }));

    /// <summary>One statement across the whole sheet.</summary>
    public void Across(string text, uint style, double scale = 1)
    {
        var row = Next(Height(text, widths.Sum(), scale));
        row.Append(Text(0, text, style));
        if (widths.Count > 1)
        {
            _merged.Add($"A{_row}:{Letter(widths.Count - 1)}{_row}");
        }
    }

    public void Gap() => _row++;

    public void Headings(IReadOnlyList<Content.Column> columns, Language language)
    {
        var row = Next(columns.Select((column, index) => Height(column.Heading.In(language), widths[index], 1.08)).Max());
        row.Append(columns.Select((column, index) => Text(index, column.Heading.In(language), styles.Heading(column.Kind))));
    }

    public void Values(IReadOnlyList<Content.Column> columns, IReadOnlyList<Content.Cell> cells, Language language, bool total = false)
    {
        if (cells.Count != columns.Count)
        {
            throw new ArgumentException($"A row of {cells.Count} cells does not fit {columns.Count} columns.", nameof(cells));
        }

        var row = Next(cells.Select((cell, index) => cell.Words(language) is { } words ? Height(words, widths[index], total ? 1.08 : 1) : LineHeight).Max());
        row.Append(cells.Select((cell, index) => Value(index, cell, columns[index], language, total)));
    }

    /// <summary>A label and what it says; a link leads to a cell of this workbook.</summary>
    public void Pair(string label, string text, uint style, string? link = null)
    {
        var row = Next(Math.Max(Height(label, widths[0], 1.08), Height(text, widths[1], 1)));
        row.Append(Text(0, label, link is null ? styles.Label : styles.Link), Text(1, text, style));
        if (link is not null)
        {
            _links.Add(new Hyperlink { Reference = $"A{_row}", Location = link, Display = label });
        }
    }

    private Row Next(double height)
    {
        var row = new Row { RowIndex = ++_row, Height = Math.Min(MaximumHeight, height), CustomHeight = true };
        _data.Append(row);
        return row;
    }

    // A cell loses about three digits' width to its margins and indent.
    private static double Height(string text, double digits, double scale) =>
        2 + (LineHeight * scale * TextWidth.Lines(text, Math.Max(1, (digits - 3) / 2), TextWidth.TimesNewRoman * scale).Count);

    private Cell Value(int column, Content.Cell cell, Content.Column kind, Language language, bool total)
    {
        if (cell.Words(language) is { } words)
        {
            // Words in a column of numbers keep to the left, as text does.
            var textColumn = kind.Kind == ColumnKind.Text ? kind : kind with { Kind = ColumnKind.Text };
            return Text(column, words, styles.Body(textColumn, total, CellText.LooksLikeFormula(words)));
        }

        var written = new Cell { CellReference = $"{Letter(column)}{_row}", StyleIndex = styles.Body(kind, total, quoted: false) };
        if (cell.Value is decimal number)
        {
            written.CellValue = new CellValue(number);
            written.DataType = CellValues.Number;
        }

        return written;
    }

    private Cell Text(int column, string text, uint style) => new(
        new InlineString(new Text(CellText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = $"{Letter(column)}{_row}",
        StyleIndex = style,
        DataType = CellValues.InlineString,
    };
}
