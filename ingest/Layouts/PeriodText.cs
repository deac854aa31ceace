using System.Globalization;
using System.Text.RegularExpressions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>Finds the periods that a title speaks of. Dates of signing, numbers of documents and spans of years are none.</summary>
internal static partial class PeriodText
{
    public static IReadOnlyList<Period> Find(string text)
    {
        var folded = NotPeriods().Replace(NameKey.Fold(text), " ");
        var found = new List<Period>();
        folded = Quarter().Replace(folded, m =>
        {
            Add(found, m.Groups["y"].Value, "i ii iii iv".Split(' ').ToList().IndexOf(m.Groups["q"].Value) is >= 0 and var roman
                ? roman + 1
                : int.Parse(m.Groups["q"].Value, CultureInfo.InvariantCulture));
            return " ";
        });
        foreach (Match m in Year().Matches(folded))
        {
            Add(found, m.Groups["y"].Value, quarter: null);
        }

        return found;
    }

    /// <summary>The one period that several texts speak of; null where they name none or different ones.</summary>
    public static Period? Only(IEnumerable<string> texts)
    {
        var all = texts.SelectMany(Find).Distinct().Take(2).ToList();
        return all.Count == 1 ? all[0] : null;
    }

    /// <summary>Whether two periods cannot both be right: "2023" may stand over a quarter of 2023.</summary>
    public static bool Contradict(Period heading, Period figures) =>
        heading != figures && !(heading.Quarter is null && heading.Year == figures.Year);

    private static void Add(List<Period> found, string year, int? quarter)
    {
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        if (y is >= Period.FirstYear and <= Period.LastYear && !found.Contains(new(y, quarter)))
        {
            found.Add(new(y, quarter));
        }
    }

    [GeneratedRegex(@"ngay[\s.…_]*\d{0,2}[\s.…_]*thang[\s.…_]*\d{0,2}[\s.…_]*nam[\s.…_]*\d{0,4}|thang\s*\d{1,2}\s*([/-]|nam)\s*\d{4}|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{4}-\d{2}-\d{2}|\d+/\d{4}/[a-z]|\d{4}\s*[-–]\s*\d{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotPeriods();

    [GeneratedRegex(@"(?<![a-z])q(uy|uarter)?[\s.-]*(?<q>[1-4]|iv|i{1,3})(?![a-z0-9])[\s,/._-]*(nam\s*)?(?<y>(19|20)\d{2})(?!\d)|(?<!\d)(?<y>(19|20)\d{2})[\s_/-]*q(uy)?[\s.-]*(?<q>[1-4]|iv|i{1,3})(?![a-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?<![\d.,/])(?<y>(19|20)\d{2})(?!\d|[.,]\d|%)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();
}
