using System.Text.RegularExpressions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>Reads a layout from YAML; what it does not understand is an error with its line, never passed over.</summary>
public static class LayoutParser
{
    /// <summary>Reads one layout.</summary>
    /// <param name="file">File name for messages.</param>
    /// <param name="yaml">The text.</param>
    /// <exception cref="DataFileException">The text is not a layout.</exception>
    public static LayoutDefinition Parse(string file, string yaml)
    {
        var map = YamlMap.Document(file, yaml);
        var period = map.Map("period");
        var heading = period?.OptionalPattern("heading");
        if (heading is not null && heading.GetGroupNumbers().Length < 2)
        {
            throw period!.Fail(
                "heading", "layout-period-group",
                new("Mẫu tìm kỳ không có nhóm nào trong ngoặc.", "The pattern for the period has no group in parentheses."),
                new("Đặt năm hoặc quý trong ngoặc, ví dụ 'PCI (\\d{4})'.", "Put the year or quarter in parentheses, such as 'PCI (\\d{4})'."));
        }

        period?.Close();
        var printed = map.Map("printed");
        var definition = new LayoutDefinition
        {
            Id = map.Text("id"),
            Kind = Kind(map),
            Office = map.OptionalText("office"),
            Title = map.Sentence("title"),
            Sheets = map.Texts("sheets"),
            PeriodHeading = heading,
            Part = Part(map),
            UnitHeadings = map.Texts("unit-headings"),
            ItemHeadings = map.Texts("item-headings"),
            PeriodHeadings = map.Texts("period-headings"),
            Printed = printed is null ? [] : Printed(printed),
            Ignore = map.Texts("ignore"),
        };
        map.Close();
        return definition;
    }

    internal static ScoreSources Part(YamlMap map) => map.Word("part", ("self", ScoreSources.Self), ("appraised", ScoreSources.Appraised), ("survey", ScoreSources.Survey))
        ?? ScoreSources.Appraised;

    private static LayoutKind Kind(YamlMap map)
    {
        map.Text("kind");
        return map.Word("kind", ("tidy", LayoutKind.Tidy), ("matrix", LayoutKind.Matrix), ("unit-sheet", LayoutKind.UnitSheet), ("sorted-pairs", LayoutKind.SortedPairs))!.Value;
    }

    private static List<(PrintedKind, Regex)> Printed(YamlMap map)
    {
        List<(PrintedKind, Regex)> patterns =
        [
            .. map.FoldedPatterns("class").Select(p => (PrintedKind.Class, p)),
            .. map.FoldedPatterns("rank").Select(p => (PrintedKind.Rank, p)),
            .. map.FoldedPatterns("total").Select(p => (PrintedKind.Total, p)),
        ];
        map.Close();
        return patterns;
    }
}
