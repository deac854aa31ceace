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

    /// <summary>Be Vietnam Pro runs wider: names by a sixth, digits by a third.</summary>
    public const double BeVietnamPro = 1.2;

    public static double Em(string text, double typeface)
    {
        var em = 0.0;
        foreach (var rune in Normal(text, NormalizationForm.FormD).EnumerateRunes())
        {
            em += rune.IsAscii ? Of(rune) : Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
                _ => Of(rune),
            };
        }

        return em * typeface;
    }

    /// <summary>Half a surrogate pair, which normalisation refuses, becomes the replacement sign first.</summary>
    public static string Normal(string text, NormalizationForm form) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())).Normalize(form);

    /// <summary>Breaks at spaces, and inside a word only where it alone is wider than the line. Nothing is dropped.</summary>
    public static IReadOnlyList<string> Lines(string text, double maximumEm, double typeface)
    {
        var lines = new List<string>();
        var space = Of(new Rune(' ')) * typeface;
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = new StringBuilder();
            var width = 0.0;
            foreach (var (word, em) in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, maximumEm, typeface)))
            {
                if (line.Length > 0 && width + space + em > maximumEm)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                    width = 0;
                }

                width += line.Length > 0 ? space + em : em;
                line.Append(line.Length > 0 ? " " : "").Append(word);
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    private static IEnumerable<(string Piece, double Em)> Pieces(string word, double maximumEm, double typeface)
    {
        var whole = Em(word, typeface);
        if (whole <= maximumEm)
        {
            yield return (word, whole);
            yield break;
        }

        var piece = new StringBuilder();
        var width = 0.0;
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            var em = Em(letter, typeface);
            if (piece.Length > 0 && width + em > maximumEm)
            {
                yield return (piece.ToString(), width);
                piece.Clear();
                width = 0;
            }

            piece.Append(letter);
            width += em;
        }

        yield return (piece.ToString(), width);
    }

    private static double Of(Rune rune) => rune.Value switch
    {
        < ' ' => 0,
        ' ' or '.' or ',' or '\u202f' or '\u00a0' => 0.25,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or '\'' or ':' or ';' or '/' or '(' or ')' or '!' or '-' or 'I' or '|' => 0.33,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.86,
        >= '0' and <= '9' => 0.5,
        >= 'A' and <= 'Z' or 'Đ' or '_' => 0.7,
        > 0x2e80 => 1,
        _ => 0.5,
    };
}
