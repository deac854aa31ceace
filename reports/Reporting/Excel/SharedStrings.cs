using System.Globalization;
using System.Xml;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Every text of a workbook once, numbered as it is first met; written after the sheets.</summary>
internal sealed class SharedStrings
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private int _used;

    public int Number(string text)
    {
        _used++;
        if (!_known.TryGetValue(text, out var number))
        {
            _known[text] = number = _known.Count;
        }

        return number;
    }

    public void Write(Stream stream)
    {
        using var xml = XmlWriter.Create(stream, Package.Settings);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("x", "sst", Main);
        xml.WriteAttributeString("count", _used.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", _known.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in _known.Keys)
        {
            xml.WriteStartElement("x", "si", Main);
            xml.WriteStartElement("x", "t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(CellText.Clean(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
