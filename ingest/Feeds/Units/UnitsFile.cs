using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Units;

/// <summary>One row of a table as text, with its number in the file (from 1); the first text is column A.</summary>
public sealed record TableRow(int Row, IReadOnlyList<string?> Texts);

/// <summary>The units of a file and what is wrong with its rows; a rejected row gives no unit.</summary>
/// <param name="Units">The units, in file order.</param>
/// <param name="Rows">The row that each of them stands in.</param>
/// <param name="Findings">Rejections and warnings, in file order.</param>
public sealed record UnitsFileResult(IReadOnlyList<Unit> Units, IReadOnlyList<int> Rows, IReadOnlyList<Finding> Findings);

/// <summary>Reads a list of units: a heading row, then one unit a row. Columns are told by heading, in Vietnamese or English, in any order.</summary>
public static class UnitsFile
{
    // Title lines above the headings are common; a file without headings so far down has none.
    private const int HeadingWithin = 20;

    private static readonly Sentence HeadingRemedy = new(
        "Đặt một dòng tiêu đề gồm ít nhất: mã, tên, khối; các cột khác: loại, trực thuộc, hiệu lực từ, hiệu lực đến, tên khác.",
        "Write one row of headings with at least: code, name, group; other columns: kind, parent, valid_from, valid_to, aliases.");

    /// <summary>Reads the rows of one table.</summary>
    /// <param name="file">File name for messages, without its folder.</param>
    /// <param name="sheet">Sheet name; empty for a text file.</param>
    /// <param name="rows">Every row, headings and empty ones included.</param>
    /// <param name="stored">Codes of units that the office already has; a parent may be one of them.</param>
    public static UnitsFileResult Read(string file, string sheet, IReadOnlyList<TableRow> rows, IReadOnlyCollection<string>? stored = null)
    {
        var findings = new List<Finding>();
        var headings = rows.Where(HasText).Take(HeadingWithin).FirstOrDefault(r => UnitColumns.Recognises(r.Texts));
        if (headings is null || UnitColumns.Of(file, sheet, headings, findings) is not { } columns)
        {
            if (headings is null)
            {
                findings.Add(new(
                    Severity.Rejection, "units-heading-missing", file, new Position(sheet), Value: null,
                    new("Không tìm thấy dòng tiêu đề có cột mã và cột tên.", "There is no row of headings with a code and a name column."),
                    HeadingRemedy));
            }

            return new([], [], findings);
        }

        var rowReader = new UnitRowReader(file, sheet, columns, findings);
        var read = new List<ReadUnit>();
        foreach (var row in rows.Where(r => r.Row > headings.Row && HasText(r)))
        {
            // A heading repeated on the next printed page is no unit.
            if (!UnitColumns.Recognises(row.Texts) && rowReader.Read(row) is { } unit)
            {
                read.Add(unit);
            }
        }

        var units = new UnitListCheck(file, sheet, findings).Accept(read, stored ?? []);
        return new([.. units.Select(u => u.Unit)], [.. units.Select(u => u.Row)], [.. findings.OrderBy(f => f.Position.Row).ThenBy(f => f.Position.Column)]);
    }

    private static bool HasText(TableRow row) => row.Texts.Any(t => !string.IsNullOrWhiteSpace(t));
}
