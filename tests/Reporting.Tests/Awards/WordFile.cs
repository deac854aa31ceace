using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReformAnalytics.Reporting.Tests.Awards;

/// <summary>A document opened again from its bytes, as a word processor would.</summary>
internal sealed class WordFile : IDisposable
{
    private readonly MemoryStream _stream;
    private readonly WordprocessingDocument _file;

    public WordFile(byte[] bytes)
    {
        _stream = new MemoryStream(bytes);
        _file = WordprocessingDocument.Open(_stream, isEditable: false);
    }

    public WordprocessingDocument File => _file;

    public MainDocumentPart Main => _file.MainDocumentPart!;

    public Body Body => Main.Document.Body!;

    public IReadOnlyList<string> Complaints() =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(_file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];

    /// <summary>What is read from top to bottom, with the numbers that a word processor counts, and capitals that a style makes.</summary>
    public string Words()
    {
        var said = new StringBuilder();
        var counts = new Dictionary<int, int[]>();
        foreach (var paragraph in Body.Descendants<Paragraph>())
        {
            var properties = paragraph.ParagraphProperties;
            var style = properties?.ParagraphStyleId?.Val?.Value;
            if (properties?.NumberingProperties is { } counted)
            {
                said.Append(Number(counts, counted.NumberingId!.Val!.Value, counted.NumberingLevelReference!.Val!.Value)).Append(' ');
            }

            var text = paragraph.InnerText;
            said.AppendLine(Capitals(style) ? text.ToUpperInvariant() : text);
        }

        return said.ToString();
    }

    public Style Style(string id) => Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);

    public void Dispose()
    {
        _file.Dispose();
        _stream.Dispose();
    }

    private bool Capitals(string? style) => style is not null && Style(style).StyleRunProperties?.GetFirstChild<Caps>() is not null;

    private string Number(Dictionary<int, int[]> counts, int instance, int level)
    {
        var numbering = Main.NumberingDefinitionsPart!.Numbering;
        var form = numbering.Elements<NumberingInstance>().Single(number => number.NumberID! == instance).AbstractNumId!.Val!.Value;
        var levels = numbering.Elements<AbstractNum>().Single(number => number.AbstractNumberId! == form).Elements<Level>().ToList();
        var count = counts.TryGetValue(instance, out var known) ? known : counts[instance] = new int[levels.Count];
        count[level]++;
        Array.Clear(count, level + 1, count.Length - level - 1);
        var text = levels[level].LevelText!.Val!.Value!;
        for (var i = 0; i <= level; i++)
        {
            text = text.Replace($"%{i + 1}", levels[i].NumberingFormat!.Val!.Value == NumberFormatValues.UpperRoman ? Roman(count[i]) : $"{count[i]}", StringComparison.Ordinal);
        }

        return text;
    }

    private static string Roman(int number)
    {
        var said = new StringBuilder();
        foreach (var (value, sign) in new[] { (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value)
            {
                said.Append(sign);
            }
        }

        return said.ToString();
    }
}
