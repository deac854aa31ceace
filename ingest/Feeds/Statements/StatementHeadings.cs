using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>The row of headings of a feed's sheet, wherever it stands in the first thirty rows, and the column of each.</summary>
internal sealed class StatementHeadings
{
    private const int Deepest = 30;

    private readonly StatementFeed _feed;
    private readonly int?[] _places;

    private StatementHeadings(StatementFeed feed, int row)
    {
        (_feed, Row) = (feed, row);
        _places = new int?[feed.Columns.Count];
    }

    public int Row { get; }

    /// <summary>The column of "withdrawn", where there is one.</summary>
    public int? Withdrawn { get; private set; }

    /// <summary>Columns from 1, in the order of the feed's columns; null where the sheet has none.</summary>
    public IReadOnlyList<int?> Places => _places;

    /// <summary>The headings of a sheet; null, with findings, where it cannot be read by them, and without where it has none of them.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="findings">Where faults are told.</param>
    /// <param name="any">Whether there was a row of headings at all.</param>
    public static StatementHeadings? Find(StatementFeed feed, Sheet sheet, StatementFindings findings, out bool any)
    {
        var best = 0;
        var most = 1;
        for (var row = 1; row <= Math.Min(Deepest, sheet.RowCount); row++)
        {
            var known = Known(feed, sheet, row);
            if (known > most)
            {
                (best, most) = (row, known);
            }
        }

        any = best > 0;
        return any ? new StatementHeadings(feed, best).Place(sheet, findings) : null;
    }

    /// <summary>Whether a row repeats the headings, as at the top of each printed page.</summary>
    public bool IsRepeatedIn(Sheet sheet, int row)
    {
        var first = Array.FindIndex(_places, p => p is not null);
        return _feed.Match(sheet[row, _places[first]!.Value].Text) == first && Known(_feed, sheet, row) == _places.Count(p => p is not null);
    }

    private static int Known(StatementFeed feed, Sheet sheet, int row)
    {
        var places = new HashSet<int>();
        foreach (var cell in sheet.Row(row))
        {
            if (cell.Kind == CellKind.Text && cell.Text.Length <= 100 && feed.Match(cell.Text) is >= 0 and var place)
            {
                places.Add(place);
            }
        }

        return places.Count;
    }

    private StatementHeadings? Place(Sheet sheet, StatementFindings findings)
    {
        var usable = true;
        for (var column = 1; column <= sheet.ColumnCount; column++)
        {
            var cell = sheet.Shown(Row, column);
            if (cell.IsEmpty || _feed.Match(cell.Text) == StatementFeed.PassedOver)
            {
                continue;
            }

            var at = new Position(sheet.Name, Row, column);
            if (_feed.Match(cell.Text) is not { } place)
            {
                findings.Add(Severity.Warning, "heading-unknown", at, cell.Text,
                    new($"Cột '{cell.Text}' không thuộc loại tệp này và được bỏ qua.", $"Column '{cell.Text}' does not belong to this feed and is passed over."),
                    new(
                        $"Sửa tên cột nếu cột này có dữ liệu cần nhập; các cột của loại tệp: {string.Join(", ", _feed.Columns.Select(c => c.Shown))}.",
                        $"Correct the heading if the column holds something to import; the feed's columns are {string.Join(", ", _feed.Columns.Select(c => c.Shown))}."));
            }
            else if ((place < 0 ? Withdrawn : _places[place]) is { } taken)
            {
                usable = false;
                findings.Add(Severity.Rejection, "heading-twice", at, cell.Text,
                    new($"Cột '{cell.Text}' trùng nghĩa với cột {new Position(sheet.Name, Row, taken).ColumnLetters}.", $"Column '{cell.Text}' means the same as column {new Position(sheet.Name, Row, taken).ColumnLetters}."),
                    new("Bỏ hoặc đổi tên một trong hai cột.", "Delete or rename one of the two columns."));
            }
            else if (place < 0)
            {
                Withdrawn = column;
            }
            else
            {
                _places[place] = column;
            }
        }

        return Complete(sheet, findings) && usable ? this : null;
    }

    private bool Complete(Sheet sheet, StatementFindings findings)
    {
        var missing = _feed.Columns.Where((c, i) => !c.MayLack && _places[i] is null).ToArray();
        if (missing.Length > 0)
        {
            findings.Add(Severity.Rejection, "heading-missing", new(sheet.Name, Row), value: null,
                new($"Thiếu cột: {string.Join(", ", missing.Select(c => c.Shown))}.", $"Columns are missing: {string.Join(", ", missing.Select(c => c.Shown))}."),
                new("Thêm các cột này vào dòng tiêu đề, hoặc sửa tên cột nếu viết khác; ô có thể để trống.", "Add them to the row of headings, or correct a heading that is written otherwise; a cell may be empty."));
        }

        return missing.Length == 0;
    }
}
