using System.Buffers;
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

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    /// <summary>DejaVu Serif stands in for Times New Roman where an office's machine has nothing nearer; regular, and bold.</summary>
    public const double StandIn = 1.28, BoldStandIn = 1.42;

    /// <summary>Be Vietnam Pro runs wider: names by a sixth, digits by a third.</summary>
    public const double BeVietnamPro = 1.2;

    // Letters below this are looked up: a province's workbook measures millions.
    private const int Known = 0x2100;

    private static readonly double[] Widths = [.. Enumerable.Range(0, Known).Select(letter => Slow(((char)letter).ToString()))];

    public static double Em(ReadOnlySpan<char> text, double typeface)
    {
        var em = 0.0;
        foreach (var letter in text)
        {
            if (letter >= Known)
            {
                return Slow(text.ToString()) * typeface;
            }

            em += Widths[letter];
        }

        return em * typeface;
    }

    private static double Slow(string text)
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

        return em;
    }

    /// <summary>How many lines <see cref="Lines"/> would give.</summary>
    public static int LineCount(string text, double maximumEm, double typeface)
    {
        // No letter is wider than an em, and most texts are one short line.
        if (text.Length * typeface <= maximumEm && !text.AsSpan().ContainsAny(Breaks))
        {
            return 1;
        }

        var space = Widths[' '] * typeface;
        var (lines, width, empty) = (1, 0.0, true);
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range);
            if (word.Length == 0)
            {
                continue;
            }

            var em = Em(word, typeface);
            if (em > maximumEm || word.ContainsAny(Breaks))
            {
                return Lines(text, maximumEm, typeface).Count;
            }

            if (!empty && width + space + em > maximumEm)
            {
                (lines, width, empty) = (lines + 1, 0, true);
            }

            width += empty ? em : space + em;
            empty = false;
        }

        return lines;
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
