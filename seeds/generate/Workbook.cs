using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ReformAnalytics.Generate;

/// <summary>How a cell looks: the numbers are places in the style sheet below.</summary>
internal enum Look
{
    Plain,
    Bold,
    Boxed,
    BoxedBold,
    Figure,
    FigureBold,
}

/// <summary>A workbook of one sheet. The same cells give the same bytes: fixed times, and no compression, whose output differs by runtime.</summary>
internal sealed class Workbook(string sheetName)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly SortedDictionary<int, SortedDictionary<int, (object Value, Look Look)>> _rows = [];
    private readonly List<string> _merged = [];
    private readonly List<double> _widths = [];

    /// <summary>Sets a cell; rows and columns from 1. A value is a text, a number, or null for an empty cell.</summary>
    public void Set(int row, int column, object? value, Look look = Look.Plain)
    {
        if (!_rows.TryGetValue(row, out var cells))
        {
            _rows[row] = cells = [];
        }

        cells[column] = (value ?? string.Empty, look);
    }

    public void Merge(int row, int column, int toRow, int toColumn) => _merged.Add($"{Name(row, column)}:{Name(toRow, toColumn)}");

    public void Widths(params ReadOnlySpan<double> widths) => _widths.AddRange(widths);

    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml =>
            {
                xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
                Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
                Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
                Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
                Element(xml, "Override", ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"));
                Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"));
            });
            Part(zip, "_rels/.rels", xml =>
            {
                xml.WriteStartElement("Relationships", Packages);
                Element(xml, "Relationship", ("Id", "rId1"), ("Type", $"{Relations}/officeDocument"), ("Target", "xl/workbook.xml"));
            });
            Part(zip, "xl/workbook.xml", xml =>
            {
                xml.WriteStartElement("workbook", Main);
                xml.WriteStartElement("sheets", Main);
                xml.WriteStartElement("sheet", Main);
                xml.WriteAttributeString("name", sheetName);
                xml.WriteAttributeString("sheetId", "1");
                xml.WriteAttributeString("r", "id", Relations, "rId1");
            });
            Part(zip, "xl/_rels/workbook.xml.rels", xml =>
            {
                xml.WriteStartElement("Relationships", Packages);
                Element(xml, "Relationship", ("Id", "rId1"), ("Type", $"{Relations}/worksheet"), ("Target", "worksheets/sheet1.xml"));
                Element(xml, "Relationship", ("Id", "rId2"), ("Type", $"{Relations}/styles"), ("Target", "styles.xml"));
            });
            Part(zip, "xl/styles.xml", xml => xml.WriteRaw(Styles));
            Part(zip, "xl/worksheets/sheet1.xml", Sheet);
        }

        return memory.ToArray();
    }

    private void Sheet(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("cols", Main);
        var columns = _rows.Values.Max(cells => cells.Keys.Max());
        for (var column = 1; column <= columns; column++)
        {
            var width = column <= _widths.Count ? _widths[column - 1] : _widths[^1];
            Element(xml, "col", ("min", $"{column}"), ("max", $"{column}"), ("width", width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        foreach (var (row, cells) in _rows)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", $"{row}");
            foreach (var (column, (value, look)) in cells)
            {
                Cell(xml, Name(row, column), value, look);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (_merged.Count > 0)
        {
            xml.WriteStartElement("mergeCells", Main);
            xml.WriteAttributeString("count", $"{_merged.Count}");
            _merged.ForEach(block => Element(xml, "mergeCell", ("ref", block)));
            xml.WriteEndElement();
        }
    }

    private static void Cell(XmlWriter xml, string name, object value, Look look)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", name);
        xml.WriteAttributeString("s", $"{(int)look}");
        if (value is string { Length: > 0 } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteElementString("t", Main, text);
            xml.WriteEndElement();
        }
        else if (value is not string)
        {
            xml.WriteElementString("v", Main, Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name); // without a namespace it stays in the one around it
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Name(int row, int column) => new Domain.Sources.Position(string.Empty, row, column).ColumnLetters + row.ToString(CultureInfo.InvariantCulture);

    private const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="2" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/></cellXfs></styleSheet>
        """;
}
