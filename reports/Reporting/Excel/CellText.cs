using System.Text;
using System.Text.RegularExpressions;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Makes any text legal in a sheet without changing what a reader sees.</summary>
internal static partial class CellText
{
    /// <summary>The most letters Excel opens in one cell.</summary>
    public const int MaximumLength = 32_767;

    public static string Clean(string text)
    {
        var legal = new StringBuilder(text.Length);
        // EnumerateRunes turns half a surrogate pair into U+FFFD, which XML allows.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF))
            {
                legal.Append(rune.ToString());
            }
        }

        // Excel reads _x0041_ as the letter A: an underscore that begins such a sequence is itself written that way.
        var escaped = Escape().Replace(legal.ToString(), "_x005F_");
        return escaped.Length <= MaximumLength ? escaped : escaped[..(MaximumLength - 1)].TrimEnd('\ud83d') + "…";
    }

    /// <summary>Whether a spreadsheet would take the text for a formula once somebody edits the cell.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>In a print header or footer an ampersand begins a command.</summary>
    public static string ForPrintHeader(string text, int maximum)
    {
        var plain = Clean(text).ReplaceLineEndings(" ");
        return (plain.Length <= maximum ? plain : plain[..(maximum - 1)] + "…").Replace("&", "&&", StringComparison.Ordinal);
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
