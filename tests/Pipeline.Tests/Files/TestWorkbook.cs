using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Pipeline.Tests.Files;

/// <summary>Writes the smallest workbook that holds the given cells; null is an empty cell, text starting with '#' an error.</summary>
internal sealed class TestWorkbook
{
    private readonly List<(string Name, bool Hidden, object?[][] Rows, string[] Merged)> _sheets = [];

    public TestWorkbook Sheet(string name, object?[][] rows, bool hidden = false, params string[] merged)
    {
        _sheets.Add((name, hidden, rows, merged));
        return this;
    }

    public SourceFile Read(string name = "test.xlsx", FileLimits? limits = null) => SourceFile.Read(name, Bytes(), limits);

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            Put(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            var names = _sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" {(s.Hidden ? "state=\"hidden\" " : "")}r:id=\"r{i + 1}\"/>");
            Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{string.Concat(names)}</sheets></workbook>");
            var links = _sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>");
            Put(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(links)}</Relationships>");
            for (var i = 0; i < _sheets.Count; i++)
            {
                Put(zip, $"xl/worksheets/sheet{i + 1}.xml", Xml(_sheets[i].Rows, _sheets[i].Merged));
            }
        }

        return stream.ToArray();
    }

    public static void Put(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Optimal).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }

    private static string Xml(object?[][] rows, string[] merged)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                var at = $"{Letters(c)}{r + 1}";
                xml.Append(rows[r][c] switch
                {
                    null => "",
                    string s when s.StartsWith('#') => $"<c r=\"{at}\" t=\"e\"><v>{s}</v></c>",
                    string s => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(s)}</t></is></c>",
                    bool b => $"<c r=\"{at}\" t=\"b\"><v>{(b ? 1 : 0)}</v></c>",
                    IFormattable n => $"<c r=\"{at}\"><v>{n.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
                    var other => throw new ArgumentException($"{at} holds a {other.GetType()}.", nameof(rows)),
                });
            }

            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merged.Length > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merged.Length}\">{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>");
        }

        return xml.Append("</worksheet>").ToString();
    }

    private static string Letters(int column) =>
        new ReformAnalytics.Domain.Sources.Position("", null, column + 1).ColumnLetters;
}
