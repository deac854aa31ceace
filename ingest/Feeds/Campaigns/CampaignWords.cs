using System.Globalization;
using System.Text.RegularExpressions;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Ingest.Files;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Feeds.Campaigns;

/// <summary>What several parts of a campaign file are written with: codes, names of what was declared before, days.</summary>
internal static partial class CampaignWords
{
    /// <summary>A code that can stand in file names and on a command line.</summary>
    public static string? Code(this YamlBlock block, string key, bool required = true)
    {
        var text = block.Text(key, required);
        if (text is not null && !CodeForm().IsMatch(text))
        {
            block.Problems.WrongType(block.Value(key)!, key, new("mã gồm chữ không dấu, chữ số và gạch nối", "a code of letters without marks, digits and hyphens"));
        }

        return text;
    }

    /// <summary>The name of something declared before it.</summary>
    public static string? Named(this YamlBlock block, string key, string code, Sentence what, IReadOnlyCollection<string> known, bool required = true)
    {
        var text = block.Text(key, required);
        if (text is not null)
        {
            Check(block.Value(key)!, text, code, what, known, block.Problems);
        }

        return text;
    }

    /// <summary>Names of some things declared before, at least one.</summary>
    public static IReadOnlyList<string> AllNamed(this YamlBlock block, string key, string code, Sentence what, IReadOnlyCollection<string> known)
    {
        var texts = block.Texts(key);
        if (!block.Has(key))
        {
            block.Value(key);
        }
        else if (texts.Count == 0)
        {
            block.Problems.WrongType(block.Value(key)!, key, new("danh sách có ít nhất một mã", "a list of at least one code"));
        }

        foreach (var node in block.List(key, required: false).OfType<YamlScalarNode>().Where(n => n.Value is { Length: > 0 }))
        {
            Check(node, node.Value!, code, what, known, block.Problems);
        }

        return texts;
    }

    /// <summary>A code that no other of its kind has.</summary>
    public static bool IsNew(this YamlBlock block, string key, string code, Sentence what, string text, IEnumerable<string> others)
    {
        if (!others.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        block.Problems.Add(
            block.Value(key)!,
            code,
            new($"{what.Vi} '{text}' xuất hiện hai lần.", $"{what.En} '{text}' stands twice."),
            new("Đặt mã khác cho một trong hai, hoặc gộp lại.", "Give one of the two another code, or make them one."));
        return false;
    }

    /// <summary>A day as plans write it: <c>15/10</c> in the year judged, <c>05/01 next year</c>, or <c>15/10/2029</c> once and for all.</summary>
    public static PlanDay? PlanDay(this YamlBlock block, string key, bool required = true)
    {
        if (block.Text(key, required) is not { } text)
        {
            return null;
        }

        var match = DayForm().Match(text);
        if (match.Success)
        {
            var (day, month) = (Number(match, "d"), Number(match, "m"));
            var year = match.Groups["y"].Success ? Number(match, "y") : (int?)null;

            // 29 February comes once in four years: a day of every year must be there in each.
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2023, month))
            {
                return new(month, day, match.Groups["next"].Success ? 1 : 0, year);
            }

            block.Problems.Add(
                block.Value(key)!,
                "campaign-day-impossible",
                new($"Không có ngày '{text}'.", $"There is no day '{text}'."),
                new("Sửa ngày hoặc tháng.", "Mend the day or the month."));
            return null;
        }

        block.Problems.WrongType(block.Value(key)!, key, new("ngày dạng 15/10, '05/01 next year' hoặc 15/10/2029", "a day such as 15/10, '05/01 next year' or 15/10/2029"));
        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static void Check(YamlNode node, string text, string code, Sentence what, IReadOnlyCollection<string> known, YamlProblems problems)
    {
        if (!known.Contains(text, StringComparer.Ordinal))
        {
            problems.Add(
                node,
                code,
                new($"Không có {what.Vi} '{text}'.", $"There is no {what.En} '{text}'."),
                new($"Chọn một trong: {string.Join(", ", known)}.", $"Choose one of: {string.Join(", ", known)}."));
        }
    }

    [GeneratedRegex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^(?<d>\d{1,2})/(?<m>\d{1,2})(/(?<y>(19|20)\d{2})|(?<next> next year))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DayForm();
}
