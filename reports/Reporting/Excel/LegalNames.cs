using System.Globalization;
using System.Text;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Names for tables and ranges, which formulas use: ASCII, each once, the same for the same content.</summary>
internal sealed class LegalNames
{
    private const int MaximumLength = 80;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="prefix">Keeps a name from being an address, as "A1" is.</param>
    public string Next(string prefix, string wanted)
    {
        var ascii = prefix + "_" + Ascii(wanted);
        var name = ascii[..Math.Min(ascii.Length, MaximumLength)];
        for (var copy = 2; !_taken.Add(name); copy++)
        {
            name = $"{ascii[..Math.Min(ascii.Length, MaximumLength)]}_{copy}";
        }

        return name;
    }

    private static string Ascii(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var letter in Content.TextWidth.Normal(text, NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                name.Append(letter);
            }
            else if (letter is 'đ' or 'Đ')
            {
                name.Append(letter == 'đ' ? 'd' : 'D');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                name.Append('_');
            }
        }

        return name.ToString();
    }
}
