using System.IO.Compression;
using System.Xml;

namespace ReformAnalytics.Ingest.Files;

/// <summary>
/// Finds the cells of an .xlsx in which a formula failed. ExcelDataReader hands them over as empty cells, and an empty cell means
/// something else: nobody scored.
/// </summary>
internal static class XlsxErrors
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>The failed cells of each sheet, by the sheet's place in the workbook from 0; sheets without any are absent.</summary>
    public static IReadOnlyDictionary<int, List<(int Row, int Column, string Text)>> Find(byte[] bytes)
    {
        var found = new Dictionary<int, List<(int, int, string)>>();
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var parts = Parts(archive);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is { } entry && Mentions(entry) && Cells(entry) is { Count: > 0 } cells)
            {
                found[i] = cells;
            }
        }

        return found;
    }

    private static List<ZipArchiveEntry?> Parts(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, target) in Attributes(archive.GetEntry("xl/_rels/workbook.xml.rels"), "Relationship", "Id", "Target"))
        {
            targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return [.. Attributes(archive.GetEntry("xl/workbook.xml"), "sheet", "name", "id")
            .Select(s => targets.TryGetValue(s.Item2, out var target) ? archive.GetEntry(target) : null)];
    }

    private static List<(string, string)> Attributes(ZipArchiveEntry? entry, string element, string first, string second)
    {
        var found = new List<(string, string)>();
        if (entry is null)
        {
            return found;
        }

        using var reader = XmlReader.Create(entry.Open(), Settings);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != element)
            {
                continue;
            }

            string a = string.Empty, b = string.Empty;
            while (reader.MoveToNextAttribute())
            {
                a = reader.LocalName == first ? reader.Value : a;
                b = reader.LocalName == second ? reader.Value : b;
            }

            found.Add((a, b));
        }

        return found;
    }

    /// <summary>A quick look at the bytes, so that sheets without failed cells (nearly all) are not parsed a second time.</summary>
    private static bool Mentions(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[1 << 16];
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var span = buffer.AsSpan(0, kept + read);
            if (span.IndexOf("t=\"e\""u8) >= 0 || span.IndexOf("t='e'"u8) >= 0)
            {
                return true;
            }

            kept = Math.Min(8, span.Length);
            span[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static List<(int, int, string)> Cells(ZipArchiveEntry entry)
    {
        var cells = new List<(int, int, string)>();
        using var reader = XmlReader.Create(entry.Open(), Settings);
        var at = default((int, int));
        var failed = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
            {
                failed = reader.GetAttribute("t") == "e" && TryAddress(reader.GetAttribute("r"), out at);
            }
            else if (failed && reader.NodeType == XmlNodeType.Element && reader.LocalName == "v")
            {
                cells.Add((at.Item1, at.Item2, reader.ReadString()));
                failed = false;
            }
        }

        return cells;
    }

    private static bool TryAddress(string? text, out (int Row, int Column) at)
    {
        at = default;
        foreach (var c in text ?? string.Empty)
        {
            at = char.IsAsciiLetterUpper(c) ? (at.Row, (at.Column * 26) + c - 'A' + 1) : ((at.Row * 10) + c - '0', at.Column);
        }

        return at is { Row: > 0, Column: > 0 };
    }
}
