using System.Buffers.Binary;
using System.Security;
using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Charts;

/// <summary>Puts a chart's words into its picture file, for readers who cannot see it and for programs that look for it.</summary>
internal static class PictureText
{
    // The signature and the header chunk, which stand first.
    private const int AfterHeader = 8 + 12 + 13;

    public static byte[] Svg(byte[] svg, Chart chart, Language language)
    {
        var text = Encoding.UTF8.GetString(svg);
        var end = text.IndexOf('>', StringComparison.Ordinal);
        var title = SecurityElement.Escape(ChartSpec.Clean(chart.Title.In(language)));
        var alt = SecurityElement.Escape(ChartSpec.AltText(chart, language));
        return Encoding.UTF8.GetBytes($"{text[..end]} role=\"img\" aria-label=\"{alt}\"><title>{title}</title><desc>{alt}</desc>{text[(end + 1)..]}");
    }

    public static byte[] Png(byte[] png, Chart chart, DocumentFacts facts, Language language) =>
    [
        .. png.AsSpan(0, AfterHeader),
        .. Chunk("Title", chart.Title.In(language)),
        .. Chunk("Description", ChartSpec.AltText(chart, language)),
        .. Chunk("Source", $"{facts.Source.In(language)} {facts.StateName.In(language)}{(facts.Synthetic ? $" {DocumentFacts.SyntheticMark}" : "")}"),
        .. png.AsSpan(AfterHeader),
    ];

    // An iTXt chunk: keyword, not compressed, no language, then UTF-8.
    private static byte[] Chunk(string keyword, string text)
    {
        byte[] typed = [.. "iTXt"u8, .. Encoding.ASCII.GetBytes(keyword), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(ChartSpec.Clean(text))];
        var chunk = new byte[typed.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, typed.Length - 4);
        typed.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(typed.Length + 4), Crc(typed));
        return chunk;
    }

    internal static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
            }
        }

        return ~crc;
    }
}
