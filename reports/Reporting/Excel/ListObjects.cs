using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>The part that makes a range a table: sorting, filtering and references by heading come with it.</summary>
internal static class ListObjects
{
    // Excel refuses a longer heading in a table.
    private const int MaximumHeading = 255;

    public static Table Of(ListObject table, uint id) => new(
        new AutoFilter { Reference = table.Range },
        new TableColumns(table.Headings.Select((heading, i) => new TableColumn { Id = (uint)i + 1, Name = CellText.Clean(heading) })) { Count = (uint)table.Headings.Count },
        new TableStyleInfo { Name = "TableStyleLight1", ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = false, ShowColumnStripes = false })
    {
        Id = id,
        Name = table.Name,
        DisplayName = table.Name,
        Reference = table.Range,
        TotalsRowShown = false,
    };

    /// <summary>Headings as a table admits them: one line, never blank, each once whatever its case.</summary>
    public static IReadOnlyList<string> Unique(IEnumerable<string> headings)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unique = new List<string>();
        foreach (var heading in headings)
        {
            var line = string.Join(' ', heading.Split((char[])['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
            line = line.Length == 0 ? "-" : line;
            var name = Cut(line, MaximumHeading);
            for (var copy = 2; !taken.Add(name); copy++)
            {
                var suffix = $" ({copy})";
                name = Cut(line, MaximumHeading - suffix.Length) + suffix;
            }

            unique.Add(name);
        }

        return unique;
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)] + "…";
}
