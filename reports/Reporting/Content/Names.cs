using System.Globalization;
using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Names in running text, and the order names take where figures are equal.</summary>
internal static class Names
{
    /// <summary>Vietnamese dictionary order (An, Ăn, Ấp, Đà after Da), whatever the machine's culture.</summary>
    public static readonly StringComparer Order = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.None);

    /// <summary>"A", "A và B", "A, B và 3 đơn vị khác".</summary>
    public static Sentence Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => new("", ""),
        1 => new(names[0], names[0]),
        2 => new($"{names[0]} và {names[1]}", $"{names[0]} and {names[1]}"),
        3 => new($"{names[0]}, {names[1]} và {names[2]}", $"{names[0]}, {names[1]} and {names[2]}"),
        _ => new(
            $"{names[0]}, {names[1]} và {names.Count - 2} đơn vị khác",
            $"{names[0]}, {names[1]} and {names.Count - 2} others"),
    };

    /// <summary>Several statements in one cell.</summary>
    public static Sentence? Paragraph(IEnumerable<Sentence?> sentences)
    {
        var said = sentences.OfType<Sentence>().Where(s => s.Vi.Length > 0).Distinct().ToList();
        return said.Count == 0
            ? null
            : Capital(new Sentence(string.Join("; ", said.Select(s => s.Vi.TrimEnd('.'))), string.Join("; ", said.Select(s => s.En.TrimEnd('.')))));
    }

    /// <summary>As it stands at the beginning of a cell, a line or a label.</summary>
    public static Sentence Capital(Sentence sentence) => new(FirstUpper(sentence.Vi), FirstUpper(sentence.En));

    private static string FirstUpper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Ends the changes of direction that a name begins: an open one would turn the figures after it around.</summary>
    public static string Closed(string name)
    {
        var open = new Stack<char>();
        foreach (var letter in name)
        {
            if (letter is '\u202a' or '\u202b' or '\u202d' or '\u202e')
            {
                open.Push('\u202c');
            }
            else if (letter is '\u2066' or '\u2067' or '\u2068')
            {
                open.Push('\u2069');
            }
            else if (open.TryPeek(out var end) && letter == end)
            {
                open.Pop();
            }
        }

        // The mark at the end keeps a number that follows out of the name's direction.
        var turns = name.Any(letter => letter is '\u200f' or (>= '\u0590' and <= '\u08ff') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
        return turns ? name + string.Concat(open) + '\u200e' : name;
    }

    public static Sentence Units(int count) => new($"{count} đơn vị", count == 1 ? "1 unit" : $"{count} units");
}
