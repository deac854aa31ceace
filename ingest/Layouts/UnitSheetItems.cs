using System.Text.RegularExpressions;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>
/// Finds the item of a row in a scoring sheet. The title decides where it is known; the number decides where the title is worded
/// otherwise, read as the edition's code or, in sheets numbered I, 1, a, as a place below the last item with a larger number.
/// </summary>
internal sealed partial class UnitSheetItems(ItemTree tree, ItemHeadings headings)
{
    private static readonly string[] Roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

    private Item? _domain;
    private Item? _last;
    private bool _roman;

    /// <summary>The item, and whether its title differs so much from the edition's that somebody should look.</summary>
    public (Item? Item, bool TitleDiffers) Match(string number, string title)
    {
        number = NameKey.Canonical(number).Trim(' ', '.', ')', '(', '-', '–', '*', '+');
        var byTitle = title.Length == 0 ? null : headings.Match(title);
        var byNumber = number.Length == 0 ? null : ByNumber(number);
        var item = byTitle ?? byNumber;
        if (item is not null)
        {
            _domain = item.Depth == 1 ? item : Root(item);
            _last = item;
        }

        return (item, byTitle is null && byNumber is not null && title.Length > 0 && Differs(title, byNumber));
    }

    private Item? ByNumber(string number)
    {
        var roman = Array.IndexOf(Roman, number.ToLowerInvariant());
        if (roman > 0 && char.IsUpper(number[0]) && (number.Length > 1 || number is "I" or "V" or "X"))
        {
            _roman = true;
            return tree.WithCode(number) ?? (roman <= tree.Roots.Count ? tree.Roots[roman - 1] : null);
        }

        if (number.Length == 1 && char.IsAsciiLetterLower(number[0]))
        {
            var parent = _last is { IsLeaf: false } ? _last : _last?.Parent;
            return tree.WithCode($"{parent?.Code}.{number}") ?? Child(parent, number[0] - 'a');
        }

        // Under I, "1" is the first criterion of I and not the first domain.
        return _roman && _domain is not null && PlainNumber().IsMatch(number)
            ? tree.WithCode($"{_domain.Code}.{number}") ?? (tree.WithCode(number) is { } direct && Root(direct) == _domain ? direct : null)
            : tree.WithCode(number);
    }

    private static Item? Child(Item? parent, int index) => parent is not null && index < parent.Children.Count ? parent.Children[index] : null;

    private static Item Root(Item item)
    {
        while (item.Parent is not null)
        {
            item = item.Parent;
        }

        return item;
    }

    private static bool Differs(string title, Item item)
    {
        var key = NameKey.Of(title);
        return item.Aliases.Append(item.Title.Vi).Append(item.Title.En)
            .All(t => NameKey.Of(t) is var other && NameKey.Distance(key, other) * 10 > Math.Max(key.Length, other.Length) * 4);
    }

    [GeneratedRegex(@"^\d+(\.\d+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();
}
