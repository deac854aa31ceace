using System.Text.RegularExpressions;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>
/// Finds the item that a heading means: "1.1", "TC 1.1", "1.1. Tên (2,5 điểm)", "d1_participation". A number and a title that
/// belong to different items give none, because either could be the mistake.
/// </summary>
internal sealed partial class ItemHeadings(ItemTree tree)
{
    private readonly Dictionary<string, Item?> _answers = new(StringComparer.Ordinal);

    public Item? Match(string heading)
    {
        if (!_answers.TryGetValue(heading, out var item))
        {
            _answers[heading] = item = Find(NameKey.Canonical(heading));
        }

        return item;
    }

    public IReadOnlyList<Item> Nearest(string heading) => tree.Nearest(heading);

    private Item? Find(string heading)
    {
        if (heading.Length == 0)
        {
            return null;
        }

        if (tree.Match(heading) is { } whole)
        {
            return whole;
        }

        var bare = Points().Replace(heading, string.Empty).Trim(' ', ':', '-', '–', ';', '*');
        if (bare.Length > 0 && tree.Match(bare) is { } withoutPoints)
        {
            return withoutPoints;
        }

        var match = Numbered().Match(bare);
        return match.Success ? ByNumber(match.Groups["code"].Value, match.Groups["after"].Value, match.Groups["rest"].Value) : null;
    }

    private Item? ByNumber(string code, string after, string rest)
    {
        var byCode = tree.WithCode(code);
        if (rest.Length == 0)
        {
            return byCode;
        }

        var byTitle = tree.Match(rest);
        if (byCode is null || byTitle is null)
        {
            // A title alone is enough; a number alone only where it looks like one and not like the first word of something else.
            var structured = code.AsSpan().IndexOfAny('.', '-', '_') > 0 || after.AsSpan().Trim().Length > 0;
            return byTitle ?? (structured && code.Any(char.IsAsciiDigit) ? byCode : null);
        }

        return byCode == byTitle ? byCode : null;
    }

    [GeneratedRegex(@"[\(\[][^\(\)\[\]]*(điểm|points?|tối đa|max)[^\(\)\[\]]*[\)\]]|[\(\[]\s*\d+([.,]\d+)?\s*[đ%]?\s*[\)\]]|[-–:]\s*\d+([.,]\d+)?\s*(điểm|points?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Points();

    [GeneratedRegex(@"^((tc|tctp|tiêu chí( thành phần)?|chỉ số( thành phần)?|lĩnh vực|mục|nội dung|chỉ tiêu|criterion|indicator|item|domain|sub-?index|dimension)[\s.:]*)?(?<code>[\p{L}]{0,3}\d+([._-]\d+)*|[ivx]+(\.\d+)*)(?<after>[.):_–\s-]*)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
