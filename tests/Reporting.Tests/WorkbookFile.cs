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

    public IReadOnlyList<object?> Row(Worksheet sheet, int number) => [.. sheet.Descendants<Row>().Single(row => row.RowIndex! == (uint)number).Elements<Cell>().Select(Read)];

    /// <summary>What the cells of a reference such as 'Xã'!$B$7:$B$9 hold, row by row; blanks are left out.</summary>
    public IReadOnlyList<object> Range(string reference)
    {
        var split = reference.LastIndexOf('!');
        var corners = reference[(split + 1)..].Replace("$", "", StringComparison.Ordinal).Split(':');
        var (first, last) = (Corner(corners[0]), Corner(corners[^1]));
        return
        [
            .. Sheet(reference[1..(split - 1)].Replace("''", "'", StringComparison.Ordinal)).Descendants<Cell>()
                .Where(cell => Corner(cell.CellReference!.Value!) is var at && at.Row >= first.Row && at.Row <= last.Row && at.Column >= first.Column && at.Column <= last.Column)
                .Select(Read).OfType<object>(),
        ];
    }

    private static (int Column, int Row) Corner(string reference)
    {
        var letters = reference.TakeWhile(char.IsAsciiLetter).ToList();
        return (letters.Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1), int.Parse(reference.AsSpan(letters.Count), CultureInfo.InvariantCulture));
    }

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
