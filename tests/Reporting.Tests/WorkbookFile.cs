using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace ReformAnalytics.Reporting.Tests;

/// <summary>A workbook opened again from its bytes, as Excel would.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private readonly MemoryStream _stream;
    private readonly SpreadsheetDocument _file;
    private readonly IReadOnlyList<string> _strings;

    public WorkbookFile(byte[] bytes)
    {
        _stream = new MemoryStream(bytes);
        _file = SpreadsheetDocument.Open(_stream, isEditable: false);
        _strings = [.. Workbook.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.Text!.Text)];
    }

    public WorkbookPart Workbook => _file.WorkbookPart!;

    public IReadOnlyList<string> SheetNames => [.. Workbook.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];

    public IReadOnlyList<string> Complaints() =>
        [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(_file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];

    public Worksheet Sheet(string name)
    {
        var id = Workbook.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        return ((WorksheetPart)Workbook.GetPartById(id)).Worksheet;
    }

    public IEnumerable<Worksheet> Sheets() => SheetNames.Select(Sheet);

    /// <summary>The rows of a sheet, cell by cell, in the order of columns; blanks as null.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows(string name) =>
        [.. Sheet(name).Descendants<Row>().Select(row => (IReadOnlyList<object?>)[.. row.Elements<Cell>().Select(Read)])];

    public void Dispose()
    {
        _file.Dispose();
        _stream.Dispose();
    }

    private object? Read(Cell cell) => cell.DataType?.Value switch
    {
        CellValues.SharedString => _strings[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)],
        null when cell.CellValue is { } number => decimal.Parse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        null => null,
        var other => throw new InvalidOperationException($"Unexpected kind of cell: {other}"),
    };
}
