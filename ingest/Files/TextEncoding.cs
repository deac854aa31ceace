using System.Text;
using ReformAnalytics.Domain.Sources;

namespace ReformAnalytics.Ingest.Files;

/// <summary>Finds out how a text file is encoded. Guessing wrong would store garbled names, so what is not plausible is refused.</summary>
internal static class TextEncoding
{
    private const string Vietnamese =
        "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    private static readonly HashSet<char> Letters = [.. Vietnamese, .. Vietnamese.ToUpperInvariant()];

    public static string Decode(string file, byte[] bytes, List<Finding> notes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var unicode = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return unicode.GetString(bytes, 2, bytes.Length - 2);
        }

        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            return Windows1258(file, bytes, notes);
        }
    }

    private static string Windows1258(string file, byte[] bytes, List<Finding> notes)
    {
        // Its tone marks are letters of their own that follow the vowel: composing them gives the usual spelling.
        var text = Encoding.GetEncoding(1258).GetString(bytes).Normalize(NormalizationForm.FormC);
        if (!IsPlausible(text))
        {
            throw Refusals.Encoding(file);
        }

        notes.Add(new(
            Severity.Note, "encoding-windows-1258", file, new Position(string.Empty), Value: null,
            new("Tệp dùng bảng mã windows-1258; đã chuyển sang Unicode.", "The file is encoded in windows-1258; it was converted to Unicode."),
            new("Nên lưu dạng 'CSV UTF-8' cho lần gửi sau.", "Better save it as 'CSV UTF-8' next time.")));
        return text;
    }

    /// <summary>Whether every letter beyond ASCII is one that Vietnamese has, and no tone mark is left standing alone.</summary>
    private static bool IsPlausible(string text)
    {
        foreach (var c in text)
        {
            var strange = c > 0x7F && !Letters.Contains(c) && (char.IsLetter(c) || char.IsControl(c) || c is '\uFFFD' or (>= '\u0300' and <= '\u036F') or '¸' or '¨' or '´' or '¹' or '²' or '³' or '¼' or '½' or '¾' or '¶' or '¤' or '¢' or '¦' or '¬');
            if (strange)
            {
                return false;
            }
        }

        return true;
    }
}
