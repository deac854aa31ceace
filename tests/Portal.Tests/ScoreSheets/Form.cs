using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformAnalytics.Portal.Tests.ScoreSheets;

/// <summary>A score sheet in the hands of a program that fills it: cell by cell, nothing recalculated.</summary>
internal sealed class Form : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly SpreadsheetDocument _file;

    public Form(byte[] bytes)
    {
        _stream.Write(bytes);
        _file = SpreadsheetDocument.Open(_stream, isEditable: true, new OpenSettings { AutoSave = false });
    }

    public static Form Open(string path) => new(File.ReadAllBytes(path));

    private WorkbookPart Workbook => _file.WorkbookPart!;

    public IReadOnlyList<Row> Rows => [.. SheetAt(0).Worksheet.Descendants<Row>()];

    public IReadOnlyList<string> Sheets => [.. Workbook.Workbook.Descendants<Sheet>().Select(s => $"{s.Name} {s.State?.InnerText}".Trim())];

    public WorksheetPart SheetAt(int place) => (WorksheetPart)Workbook.GetPartById(Workbook.Workbook.Descendants<Sheet>().ElementAt(place).Id!.Value!);

    /// <summary>The row of an item, by its code.</summary>
    public Row Row(string code) => Rows.Single(r => r.Elements<Cell>().FirstOrDefault() is { } cell && Text(cell) == code);

    /// <summary>Column letters by heading.</summary>
    public IReadOnlyDictionary<string, string> Headings()
    {
        var row = Rows.First(r => r.Elements<Cell>().FirstOrDefault() is { } cell && Text(cell) is "STT" or "No.");
        return row.Elements<Cell>().ToDictionary(Text, c => c.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()), StringComparer.Ordinal);
    }

    public Cell Cell(string code, string heading) => CellAt(Row(code), Headings()[heading])!;

    public bool IsOpen(Cell cell) =>
        ((CellFormat)Workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)(cell.StyleIndex?.Value ?? 0))).Protection?.Locked?.Value == false;

    /// <summary>Writes a figure or a text into a cell that is open.</summary>
    public Form Set(string code, string heading, object? value)
    {
        var cell = Cell(code, heading);
        Assert.True(IsOpen(cell), $"{heading} of {code} is locked.");
        Put(cell, value);
        return this;
    }

    /// <summary>Types over the line of the head that begins like this, locked or not.</summary>
    public Form Overtype(string begins, string text)
    {
        Put(Rows.SelectMany(r => r.Elements<Cell>()).First(c => Text(c).StartsWith(begins, StringComparison.Ordinal)), text);
        return this;
    }

    /// <summary>Inserts a row before an item's.</summary>
    public Form Insert(string before, params (string Column, object Value)[] cells)
    {
        var row = new Row();
        foreach (var (column, value) in cells)
        {
            var cell = new Cell { CellReference = $"{column}1" };
            Put(cell, value);
            row.Append(cell);
        }

        Row(before).InsertBeforeSelf(row);
        return Renumber();
    }

    public Form Move(string code, string before)
    {
        var row = Row(code);
        row.Remove();
        Row(before).InsertBeforeSelf(row);
        return Renumber();
    }

    public Form Delete(string code)
    {
        Row(code).Remove();
        return Renumber();
    }

    /// <summary>The visible sheet once more under another name, as "Move or Copy" makes it.</summary>
    public Form Copy(string name)
    {
        var part = Workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = (Worksheet)SheetAt(0).Worksheet.CloneNode(deep: true);
        Workbook.Workbook.Sheets!.Append(new Sheet { Name = name, SheetId = 99, Id = Workbook.GetIdOfPart(part) });
        return this;
    }

    /// <summary>Changes a value of the stamp, or takes the whole stamp away.</summary>
    public Form Stamp(string key, string value)
    {
        var row = SheetAt(3).Worksheet.Descendants<Row>().Single(r => Text(r.Elements<Cell>().First()) == key);
        Put(row.Elements<Cell>().Last(), value);
        return this;
    }

    public Form WithoutStamp()
    {
        SheetAt(3).Worksheet.GetFirstChild<SheetData>()!.RemoveAllChildren();
        return this;
    }

    /// <summary>What an office program makes of a workbook that it saves: shared strings, other style numbers, values beside formulas, no very hidden sheets.</summary>
    public Form SavedAnew(decimal cached = 0)
    {
        var strings = Workbook.AddNewPart<SharedStringTablePart>();
        strings.SharedStringTable = new SharedStringTable();
        var formats = Workbook.WorkbookStylesPart!.Stylesheet.CellFormats!;
        var reversed = formats.Elements<CellFormat>().Reverse().ToArray();
        formats.RemoveAllChildren();
        formats.Append(reversed);
        foreach (var cell in Workbook.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()))
        {
            cell.StyleIndex = (uint)(reversed.Length - 1) - (cell.StyleIndex?.Value ?? 0);
            if (cell.DataType?.Value == CellValues.InlineString)
            {
                strings.SharedStringTable.Append(new SharedStringItem(new Text(cell.InnerText) { Space = SpaceProcessingModeValues.Preserve }));
                cell.RemoveAllChildren();
                cell.CellValue = new CellValue(strings.SharedStringTable.ChildElements.Count - 1);
                cell.DataType = CellValues.SharedString;
            }
            else if (cell.CellFormula is not null)
            {
                cell.CellValue = new CellValue(cached);
            }
        }

        foreach (var sheet in Workbook.Workbook.Descendants<Sheet>().Where(s => s.State?.Value == SheetStateValues.VeryHidden))
        {
            sheet.State = SheetStateValues.Hidden;
        }

        return this;
    }

    public byte[] Save()
    {
        foreach (var part in Workbook.WorksheetParts)
        {
            part.Worksheet.Save();
        }

        Workbook.WorkbookStylesPart!.Stylesheet.Save();
        Workbook.SharedStringTablePart?.SharedStringTable.Save();
        Workbook.Workbook.Save();
        _file.Save();
        _file.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _file.Dispose();
        _stream.Dispose();
    }

    public string Text(Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? Workbook.SharedStringTablePart!.SharedStringTable.ElementAt(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).InnerText
        : cell.DataType?.Value == CellValues.InlineString ? cell.InnerText : cell.CellValue?.Text ?? string.Empty;

    public static Cell? CellAt(Row row, string column) => row.Elements<Cell>().FirstOrDefault(c => c.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()) == column);

    private static void Put(Cell cell, object? value)
    {
        cell.RemoveAllChildren();
        cell.DataType = null;
        switch (value)
        {
            case null:
                break;
            case string text:
                cell.Append(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
                cell.DataType = CellValues.InlineString;
                break;
            default:
                cell.CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
        }
    }

    private Form Renumber()
    {
        var number = 0u;
        foreach (var row in Rows)
        {
            row.RowIndex = ++number;
            foreach (var cell in row.Elements<Cell>())
            {
                cell.CellReference = $"{cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray())}{number}";
            }
        }

        return this;
    }
}
