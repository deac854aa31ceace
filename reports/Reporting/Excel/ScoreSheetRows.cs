using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Reporting.Content;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;
using Columns = DocumentFormat.OpenXml.Spreadsheet.Columns;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Collects the rows of one sheet of a score sheet's workbook, each as high as its wrapped text needs.</summary>
internal sealed class ScoreSheetRows(ScoreSheetStyles styles, IReadOnlyList<double> widths)
{
    // Points a line of twelve-point Times New Roman takes, and the height no row may pass.
    private const double LineHeight = 15.75, MaximumHeight = 409;

    private Row? _row;

    public SheetData Data { get; } = new();

    public List<string> Merged { get; } = [];

    public int Last { get; private set; }

    public static string Letter(int column) => ((char)('A' + column)).ToString();

    public Columns Columns() => new(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true }));

    /// <summary>One statement across the whole sheet.</summary>
    public void Across(string text, ScoreSheetLook look, double scale = 1)
    {
        Next(Height(text, widths.Sum(), scale));
        Text(0, text, look);
        Merged.Add($"A{Last}:{Letter(widths.Count - 1)}{Last}");
    }

    /// <summary>Begins a row high enough for texts in their columns.</summary>
    /// <param name="scale">How much wider than the body's letters they run: 1.08 in bold.</param>
    public void Next(IEnumerable<(int Column, string Text)> texts, double scale = 1) =>
        Next(texts.Select(t => Height(t.Text, widths[t.Column], scale)).Append(LineHeight + 2).Max());

    public void Gap() => Next(6.0);

    public void Text(int column, string text, ScoreSheetLook look) => _row!.Append(new Cell(
        new InlineString(new Text(CellText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = $"{Letter(column)}{Last}",
        StyleIndex = styles.Of(look),
        DataType = CellValues.InlineString,
    });

    public void Number(int column, decimal value, ScoreSheetLook look) =>
        _row!.Append(new Cell(new CellValue(ScoreSheetFormulas.Plain(value))) { CellReference = $"{Letter(column)}{Last}", StyleIndex = styles.Of(look) });

    /// <summary>A formula without a value: whoever opens the file computes it.</summary>
    public void Formula(int column, string formula, ScoreSheetLook look) =>
        _row!.Append(new Cell(new CellFormula(formula)) { CellReference = $"{Letter(column)}{Last}", StyleIndex = styles.Of(look) });

    public void Blank(int column, ScoreSheetLook look) => _row!.Append(new Cell { CellReference = $"{Letter(column)}{Last}", StyleIndex = styles.Of(look) });

    private void Next(double height)
    {
        _row = new Row { RowIndex = (uint)++Last, Height = Math.Min(MaximumHeight, height), CustomHeight = true };
        Data.Append(_row);
    }

    // A cell loses about three digits' width to its margins and indent.
    private static double Height(string text, double digits, double scale) =>
        2 + (LineHeight * scale * TextWidth.Lines(text, Math.Max(1, (digits - 3) / 2), TextWidth.TimesNewRoman * scale).Count);
}
