using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>One sheet of a workbook: what stands before its rows, the rows, and what hangs on them.</summary>
internal sealed record Sheet
{
    public required string Tab { get; init; }

    /// <summary>In digits of the body font.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    /// <summary>Writes the rows, once, while the package is written.</summary>
    public required Action<SheetWriter> Rows { get; init; }

    /// <summary>Rows and columns that stay in view.</summary>
    public (uint Rows, int Columns) Frozen { get; init; }

    /// <summary>The rows repeated on every printed page; 0 for none.</summary>
    public (uint First, uint Last) PrintedHeading { get; init; }

    public required PrintedPages Pages { get; init; }

    public IReadOnlyList<ListObject> Tables { get; init; } = [];

    public IReadOnlyList<PlacedChart> Charts { get; init; } = [];

    /// <summary>Conditional formats, validations, protection, page breaks: in any order, the sheet puts them into Excel's.</summary>
    public IReadOnlyList<OpenXmlElement> Extras { get; init; } = [];

    public SheetStateValues State { get; init; } = SheetStateValues.Visible;

    public string Reference(string range) => $"'{Tab.Replace("'", "''", StringComparison.Ordinal)}'!{range}";
}

/// <summary>A range that Excel knows as a table.</summary>
/// <param name="Name">Legal, and unique in the workbook.</param>
/// <param name="Headings">As they stand in the first row of the range, each once.</param>
internal sealed record ListObject(string Name, string Range, IReadOnlyList<string> Headings);

/// <summary>A chart on a sheet, its upper left corner at the first column of a row.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Width">In pixels, of which an inch has 96.</param>
internal sealed record PlacedChart(string Name, string Description, uint Row, int Width, int Height, Func<DocumentFormat.OpenXml.Drawing.Charts.ChartSpace> Build);
