using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Names in running text, and the order names take where figures are equal.</summary>
public static class Names
{
    /// <summary>Vietnamese dictionary order (An, Ăn, Ấp, Đà after Da), whatever the machine's culture.</summary>
    public static readonly StringComparer Order = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.None);

    /// <summary>"A", "A và B", "A, B và 3 đơn vị khác".</summary>
    public static Sentence Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => new("", ""),
        1 => new(names[0], names[0]),
        2 => NameTexts.Two(names[0], names[1]),
        3 => NameTexts.Three(names[0], names[1], names[2]),
        _ => NameTexts.Many(names[0], names[1], names.Count - 2),
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

    public static Sentence Units(int count) => NameTexts.Units(count);

    /// <summary>Two units of one name are told apart by their codes: tables, links and sums would else take them for one.</summary>
    public static RankingData ToldApart(RankingData data)
    {
        var names = data.Rows.Select(row => (row.UnitCode, row.UnitName)).Concat(data.Satisfaction.Select(row => (row.UnitCode, row.UnitName)))
            .DistinctBy(unit => unit.UnitCode, StringComparer.Ordinal).GroupBy(unit => unit.UnitName, StringComparer.Ordinal);
        var shared = names.Where(name => name.Count() > 1).SelectMany(name => name).ToDictionary(unit => unit.UnitCode, unit => $"{unit.UnitName} ({unit.UnitCode})", StringComparer.Ordinal);
        return shared.Count == 0 ? data : data with
        {
            Rows = [.. data.Rows.Select(row => shared.TryGetValue(row.UnitCode, out var name) ? row with { UnitName = name } : row)],
            Satisfaction = [.. data.Satisfaction.Select(row => shared.TryGetValue(row.UnitCode, out var name) ? row with { UnitName = name } : row)],
        };
    }
}
