using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>Reads a file of scores by a layout.</summary>
public static class ScoreLayouts
{
    private delegate bool SheetReader(Reading reading, Sheet sheet);

    /// <summary>Gives every figure of a file its unit, leaf and period. Never throws over what a file holds.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="edition">The items that its headings mean.</param>
    /// <param name="units">The units of the office.</param>
    /// <param name="given">The period named with the import, or null.</param>
    /// <param name="stamped">Whose the sheet is, where it came with a stamp; its visible head was judged already.</param>
    public static ScoreReading Read(SourceFile file, LayoutDefinition layout, Edition edition, UnitDirectory units, Period? given, StampedSheet? stamped = null)
    {
        var reading = new Reading(file, layout, edition, units, given, stamped);
        reading.Findings.AddRange(file.Notes);
        SheetReader reader = layout.Kind switch
        {
            LayoutKind.Tidy => TidyLayout.Read,
            LayoutKind.Matrix => MatrixLayout.Read,
            LayoutKind.UnitSheet => UnitSheetLayout.Read,
            LayoutKind.SortedPairs => SortedPairsLayout.Read,
            _ => throw new ArgumentOutOfRangeException(nameof(layout), layout.Kind, "No such kind of layout."),
        };
        var wanted = Wanted(file, layout);
        if (wanted.Count == 0)
        {
            LayoutFindings.SheetNotFound(reading);
            return reading.Finish();
        }

        var imported = wanted.Where(sheet => reader(reading, sheet)).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        if (imported.Count == 0 && reading.Findings.Exists(f => f.Code == "columns-not-aligned"))
        {
            // The headings were found; what is wrong with the sheet is said already.
        }
        else if (imported.Count == 0)
        {
            var (vi, en) = Needs(layout.Kind);
            LayoutFindings.HeadingNotFound(reading, vi, en);
        }
        else
        {
            SheetPeriods.ReportStale(reading, imported);
        }

        return reading.Finish();
    }

    /// <summary>
    /// The sheet that the layout names, or every visible one. Other years name theirs a little differently: where no name is
    /// the same, one that begins with a wanted name will do ("Tong hop 2012").
    /// </summary>
    private static List<Sheet> Wanted(SourceFile file, LayoutDefinition layout)
    {
        var visible = file.Sheets.Where(s => !s.Hidden && s.RowCount > 0).ToList();
        if (layout.Sheets.Count == 0 || file.Format == FileFormat.Csv)
        {
            return visible;
        }

        foreach (var exact in (bool[])[true, false])
        {
            foreach (var name in layout.Sheets.Select(NameKey.Of))
            {
                var match = visible.Find(s => exact ? NameKey.Of(s.Name) == name : NameKey.Of(s.Name).StartsWith(name, StringComparison.Ordinal));
                if (match is not null)
                {
                    return [match];
                }
            }
        }

        return [];
    }

    private static (string Vi, string En) Needs(LayoutKind kind) => kind switch
    {
        LayoutKind.Tidy => ("cột đơn vị, tiêu chí và ít nhất một cột điểm", "columns for unit, item and at least one score"),
        LayoutKind.Matrix => ("cột đơn vị và các cột mang mã hoặc tên tiêu chí", "a column of units and columns headed by an item's code or title"),
        LayoutKind.UnitSheet => ("bảng có cột nội dung (tiêu chí) và ít nhất một cột điểm", "a table with a column of items and at least one of scores"),
        _ => ("các cặp cột (tên đơn vị, giá trị) mang tên tiêu chí", "pairs of columns (unit, value) headed by an item"),
    };
}
