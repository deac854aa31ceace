using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReformAnalytics.Domain.Units;

/// <summary>
/// Two spellings of a name become one key: Unicode normal forms, marks, case, punctuation and spaces no longer matter.
/// </summary>
/// <remarks>Different units can share a key ("Phú Tân", "Phú Tấn"), so a key finds candidates; it does not prove identity.</remarks>
public static class NameKey
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u200F\u202A\u202B\u202C\u202D\u202E");

    /// <summary>Lower case without marks, đ as d, white space runs as one space; punctuation stays ("tt- hue").</summary>
    public static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                || Invisible.Contains(c))
            {
                continue;
            }

            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = builder.Length > 0;
                continue;
            }

            if (space)
            {
                builder.Append(' ');
                space = false;
            }

            builder.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }

    /// <summary>Only the letters and digits of <see cref="Fold"/>: "TT- Huế" and "tt.hue" are both "tthue".</summary>
    public static string Of(string text)
    {
        var folded = Fold(text);
        return string.Create(folded.Count(char.IsLetterOrDigit), folded, static (span, source) =>
        {
            var i = 0;
            foreach (var c in source)
            {
                if (char.IsLetterOrDigit(c))
                {
                    span[i++] = c;
                }
            }
        });
    }

    /// <summary>Composed form, one space between words, case and marks kept: what counts as "the same name as written".</summary>
    public static string Canonical(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How many single-letter edits turn one key into the other (Levenshtein), for suggesting near names.</summary>
    public static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
