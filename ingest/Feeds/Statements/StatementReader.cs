using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>Reads the rows of a file, whatever its feed: the feed's columns say what stands where.</summary>
internal sealed class StatementReader(StatementFeed feed, SourceFile file, StatementOffice office, StatementFindings findings)
{
    private readonly StatementCells _cells = new(office, findings);
    private readonly List<StatementRow> _rows = [];
    private readonly List<string> _unreadable = [];

    /// <summary>What was recognised and passed over, by kind.</summary>
    public Dictionary<string, int> Passed { get; } = new(StringComparer.Ordinal);

    /// <summary>Sheets whose headings are there and wrong: none of their rows is read.</summary>
    public IReadOnlyList<string> UnreadableSheets => _unreadable;

    /// <summary>Every row that makes a statement or tries to, in file order.</summary>
    public IReadOnlyList<StatementRow> Read()
    {
        var any = false;
        foreach (var sheet in file.Sheets.Where(s => s.RowCount > 0))
        {
            var headings = (StatementHeadings?)null;
            var found = false;
            if (!sheet.Hidden)
            {
                headings = StatementHeadings.Find(feed, sheet, findings, out found);
            }

            any |= found;
            if (headings is not null)
            {
                Read(sheet, headings);
            }
            else if (found)
            {
                _unreadable.Add(sheet.Name);
            }
            else if (file.Sheets.Count > 1)
            {
                findings.Add(Severity.Note, "sheet-passed-over", new(sheet.Name), value: null,
                    new($"Trang '{sheet.Name}' không được đọc: trang ẩn hoặc không có dòng tiêu đề.", $"Sheet '{sheet.Name}' is not read: it is hidden or has no headings."),
                    new("Không cần làm gì nếu trang này không chứa dữ liệu.", "Nothing needs doing unless it holds data."));
            }
        }

        if (!any)
        {
            var wanted = string.Join(", ", feed.Columns.Where(c => !c.MayLack).Select(c => c.Shown));
            findings.Add(Severity.Rejection, "heading-not-found", new(string.Empty), value: null,
                new("Không tìm thấy dòng tiêu đề trong 30 dòng đầu.", "No row of headings was found in the first 30 rows."),
                new($"Cần các cột: {wanted}.", $"The columns needed are {wanted}."));
        }

        return _rows;
    }

    private void Read(Sheet sheet, StatementHeadings headings)
    {
        var down = new MergedDown(sheet);
        for (var row = headings.Row + 1; row <= sheet.RowCount; row++)
        {
            if (sheet.IsBlank(row) || IsPassed(sheet, headings, row))
            {
                continue;
            }

            var statement = new StatementRow(feed, sheet.Name, row, office.Today);
            _rows.Add(statement);
            if (file.Format == FileFormat.Csv && Surplus(sheet, headings.Row, row) is { } surplus)
            {
                findings.Malformed(statement, surplus, sheet[row, surplus].Text);
                continue;
            }

            statement.Withdrawn = headings.Withdrawn is { } place && IsWithdrawn(statement, down[row, place], place);
            Fill(statement, headings, down);
        }
    }

    private void Fill(StatementRow statement, StatementHeadings headings, MergedDown down)
    {
        for (var i = 0; i < feed.Columns.Count; i++)
        {
            statement.Places[i] = headings.Places[i];
            var cell = headings.Places[i] is { } column ? down[statement.Row, column] : Cell.Empty;
            statement.Texts[i] = StatementCells.IsNothing(cell) ? null : cell.Text;
        }

        for (var i = 0; i < feed.Columns.Count; i++)
        {
            var column = feed.Columns[i];
            if (statement.Withdrawn && !column.Names)
            {
                // A statement that is taken back is named; what it said no longer matters.
                continue;
            }

            var cell = headings.Places[i] is { } place ? down[statement.Row, place] : Cell.Empty;
            var value = _cells.Read(column, cell, statement);
            statement.Set(i, value);
            if (column.Required && statement.Texts[i] is null)
            {
                findings.Missing(statement, column);
            }
        }

        statement.Key = StatementKey.Of(feed, statement);
        foreach (var fault in statement.Withdrawn ? [] : feed.Rules.Select(rule => rule(statement)).OfType<RowFault>())
        {
            findings.Fault(statement, fault);
        }
    }

    private bool IsWithdrawn(StatementRow statement, Cell cell, int column)
    {
        if (cell.IsEmpty || StatementCells.YesNo(cell.Text) is bool)
        {
            return !cell.IsEmpty && StatementCells.YesNo(cell.Text) is true;
        }

        statement.Rejected = true;
        findings.Add(Severity.Rejection, "unknown-word", new(statement.Sheet, statement.Row, column), cell.Text,
            new($"'{cell.Text}' không dùng được trong cột 'rút lại' (withdrawn).", $"'{cell.Text}' cannot stand in column 'rút lại' (withdrawn)."),
            new("Ghi có, không, hoặc để trống.", "Write yes, no, or nothing."));

        // It is not taken either way, and what a withdrawal need not say is not asked for.
        return true;
    }

    /// <summary>Repeated headings, the numbering of columns, totals, and single words such as signatures and section titles are no statements.</summary>
    private bool IsPassed(Sheet sheet, StatementHeadings headings, int row)
    {
        if (headings.IsRepeatedIn(sheet, row))
        {
            return Pass("repeated-heading");
        }

        if (row == headings.Row + 1 && RowWords.IsColumnNumbers(sheet.Row(row)))
        {
            return Pass("column-numbers");
        }

        var filled = Enumerable.Range(1, sheet.ColumnCount).Where(c => !sheet[row, c].IsEmpty).ToArray();
        var first = sheet[row, filled[0]];
        if (RowWords.IsTotal(first.Text))
        {
            return Pass("summary-row");
        }

        if (filled.Length > 1 || feed.Columns.Count(c => c.Required) < 2)
        {
            return false;
        }

        findings.Add(Severity.Note, "row-passed-over", new(sheet.Name, row, filled[0]), first.Text,
            new("Dòng chỉ có một ô nên được bỏ qua.", "The row holds a single cell and is passed over."),
            new("Không cần làm gì nếu đây là tiêu đề nhóm hoặc chữ ký.", "Nothing, if it is a section title or a signature."));
        return Pass("remark-row");

        bool Pass(string kind)
        {
            Passed[kind] = Passed.GetValueOrDefault(kind) + 1;
            return true;
        }
    }

    // Text that breaks its separator goes on in columns without a heading.
    private static int? Surplus(Sheet sheet, int headings, int row)
    {
        for (var column = 1; column <= sheet.ColumnCount; column++)
        {
            if (sheet[headings, column].IsEmpty && !sheet[row, column].IsEmpty)
            {
                return column;
            }
        }

        return null;
    }
}
