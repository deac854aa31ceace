using System.Text.RegularExpressions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>
/// Which period the figures of a sheet belong to: its period column; else what its heading says; else what was given with the
/// file; else the file's name. What was given never overrules what the sheet itself says.
/// </summary>
internal static partial class SheetPeriods
{
    private const int TitleRows = 30, TitleColumns = 200;

    /// <summary>The period of a sheet without period column; null, with a rejection, where there is none or two disagree.</summary>
    public static (Period? Period, Period? Heading) Of(Reading reading, Sheet sheet, int lastTitleRow, int lastHeadingRow)
    {
        var heading = ByLayout(reading, sheet, lastHeadingRow)?.Period
            ?? Labelled(sheet, lastTitleRow)?.Period
            ?? PeriodText.Only(Texts(sheet, lastTitleRow).Select(t => t.Text));
        if (heading is { } said && reading.Given is { } given && PeriodText.Contradict(said, given))
        {
            LayoutFindings.PeriodMismatch(reading, sheet, said, given);
            return (null, heading);
        }

        var named = PeriodText.Only([Path.GetFileNameWithoutExtension(reading.File.Name)]);
        if (heading is { } of && reading.Given is null && named is { } name && PeriodText.Contradict(of, name) && PeriodText.Contradict(name, of))
        {
            LayoutFindings.StaleSheet(reading, new(sheet.Name), of, name, imported: true);
        }

        var period = reading.Given ?? heading ?? named;
        if (period is null)
        {
            LayoutFindings.PeriodMissing(reading, sheet);
        }

        return (period, heading);
    }

    /// <summary>The period that a sheet left unread names in its headings, and where.</summary>
    public static (Period Period, Position At)? OfUnread(Reading reading, Sheet sheet)
    {
        if (ByLayout(reading, sheet, TitleRows) is { } found)
        {
            return found;
        }

        // Without a pattern only the index's name with a year counts ("PCI 2013"); any other year may be part of a column's title.
        var index = Domain.Units.NameKey.Fold(reading.Edition.Index);
        var named = Texts(sheet, TitleRows)
            .Where(t => Domain.Units.NameKey.Fold(t.Text).StartsWith(index + " ", StringComparison.Ordinal))
            .Select(t => (Period: PeriodText.Only([t.Text]), t.At))
            .Where(t => t.Period is not null)
            .ToList();
        return named.Count > 0 && named.TrueForAll(t => t.Period == named[0].Period) ? (named[0].Period!.Value, named[0].At) : null;
    }

    /// <summary>The period after "Kỳ đánh giá:", in the same cell or the next one that is filled; titles may speak of other years.</summary>
    public static (Period Period, Position At)? Labelled(Sheet sheet, int lastRow)
    {
        foreach (var (text, at) in Texts(sheet, lastRow))
        {
            if (!Label().IsMatch(Domain.Units.NameKey.Fold(text)))
            {
                continue;
            }

            var columns = Enumerable.Range(at.Column!.Value, Math.Max(0, sheet.ColumnCount - at.Column.Value + 1));
            if (PeriodText.Only(columns.Select(column => sheet[at.Row!.Value, column].Text)) is { } period)
            {
                return (period, at);
            }
        }

        return null;
    }

    /// <summary>Reports sheets beside the imported ones whose headings name another period: last year's left in.</summary>
    public static void ReportStale(Reading reading, IReadOnlySet<string> imported)
    {
        var period = reading.Cells.Count > 0 ? reading.Cells[0].Period : reading.Given;
        if (period is not { } of || reading.Cells.Exists(c => c.Period != of))
        {
            return;
        }

        foreach (var sheet in reading.File.Sheets.Where(s => s.RowCount > 0 && !imported.Contains(s.Name)))
        {
            if (OfUnread(reading, sheet) is { } found && PeriodText.Contradict(found.Period, of) && found.Period.Year != of.Year)
            {
                LayoutFindings.StaleSheet(reading, found.At, found.Period, of, imported: false);
            }
        }
    }

    private static (Period Period, Position At)? ByLayout(Reading reading, Sheet sheet, int lastRow)
    {
        if (reading.Layout.PeriodHeading is not { } pattern)
        {
            return null;
        }

        (Period, Position)? first = null;
        foreach (var (text, at) in Texts(sheet, lastRow))
        {
            var match = pattern.Match(Domain.Units.NameKey.Canonical(text));
            if (match.Success && Period.TryParse(match.Groups[1].Value, out var period))
            {
                if (period == reading.Given)
                {
                    return (period, at);
                }

                first ??= (period, at);
            }
        }

        return first;
    }

    private static IEnumerable<(string Text, Position At)> Texts(Sheet sheet, int lastRow)
    {
        for (var row = 1; row <= Math.Min(lastRow, sheet.RowCount); row++)
        {
            for (var column = 1; column <= Math.Min(TitleColumns, sheet.ColumnCount); column++)
            {
                if (sheet[row, column] is { Kind: CellKind.Text } cell)
                {
                    yield return (cell.Text, new(sheet.Name, row, column));
                }
            }
        }
    }

    [GeneratedRegex(@"^[\s*(-]*(ky( danh gia| bao cao| cham diem)?|period)\s*:", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
