using System.Globalization;
using System.Text;

namespace ReformAnalytics.Reporting.Content;

/// <summary>
/// How wide text runs, in em, without a font at hand: classes of letters with the widths of Times New Roman, and a factor for others.
/// Marks above and below a Vietnamese letter take no width.
/// </summary>
internal static class TextWidth
{
    public const double TimesNewRoman = 1;

    /// <summary>Be Vietnam Pro runs wider in every class; the factor errs on the wide side.</summary>
    public const double BeVietnamPro = 1.36;

    public static double Em(string text, double typeface)
    {
        var em = 0.0;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            em += Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
                _ => Of(rune),
            };
        }

        return em * typeface;
    }

    /// <summary>Breaks at spaces, and inside a word only where it alone is wider than the line. Nothing is dropped.</summary>
    public static IReadOnlyList<string> Lines(string text, double maximumEm, double typeface)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, maximumEm, typeface)))
            {
                var longer = line.Length == 0 ? word : line + " " + word;
                if (line.Length > 0 && Em(longer, typeface) > maximumEm)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
        }

        return lines;
    }

    private static IEnumerable<string> Pieces(string word, double maximumEm, double typeface)
    {
        if (Em(word, typeface) <= maximumEm)
        {
            yield return word;
            yield break;
        }

        var piece = new StringBuilder();
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            if (piece.Length > 0 && Em(piece + letter, typeface) > maximumEm)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(letter);
        }

        yield return piece.ToString();
    }

    private static double Of(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or '\u202f' or '\u00a0' => 0.25,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or '\'' or ':' or ';' or '/' or '(' or ')' or '!' or '-' or 'I' or '|' => 0.33,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.86,
        >= '0' and <= '9' => 0.5,
        >= 'A' and <= 'Z' or 'Đ' or '_' => 0.7,
        > 0x2e80 => 1,
        _ => 0.5,
    };
}
