using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>Whether the rows of a table belong to one unit each, or each column was sorted by itself.</summary>
internal static class RowAlignment
{
    private const int Sample = 400;

    /// <summary>
    /// Whether a column names the same units as the unit column, each about once, but in other rows. A column of superior bodies
    /// or of appraisers names few units, or others.
    /// </summary>
    public static bool NamesOthers(Reading reading, Sheet sheet, int firstRow, int unit, int column)
    {
        var here = new HashSet<Unit>(ReferenceEqualityComparer.Instance);
        var there = new List<Unit>();
        int filled = 0, both = 0, others = 0;
        for (var row = firstRow; row <= Math.Min(sheet.RowCount, firstRow + Sample - 1); row++)
        {
            var own = reading.Units.Find(sheet.Shown(row, unit).Text);
            if (own is not null)
            {
                here.Add(own);
            }

            var cell = sheet[row, column];
            if (cell.IsEmpty)
            {
                continue;
            }

            filled++;
            if (cell.Kind == CellKind.Text && !HeadingRows.IsNumber(cell.Text) && reading.Units.Find(cell.Text) is { } named)
            {
                there.Add(named);
                both += own is null ? 0 : 1;
                others += own is null || ReferenceEquals(own, named) ? 0 : 1;
            }
        }

        var different = there.Distinct<Unit>(ReferenceEqualityComparer.Instance).ToList();
        return others >= 2 && others * 2 > both && there.Count * 2 > filled && different.Count * 10 >= there.Count * 8 && different.Count(here.Contains) * 2 > different.Count;
    }

    public static void Refuse(Reading reading, Sheet sheet, HeadingRows heading, int unit, int column)
    {
        var row = Enumerable.Range(heading.Last + 1, sheet.RowCount - heading.Last)
            .First(r => reading.Units.Find(sheet[r, column].Text) is { } named && reading.Units.Find(sheet.Shown(r, unit).Text) is { } own && !ReferenceEquals(own, named));
        var at = new Position(sheet.Name, row, column);
        var (name, other, place) = (sheet.Shown(row, unit).Text.Trim(), sheet[row, column].Text.Trim(), new Position(sheet.Name, row, unit).ColumnLetters);
        reading.Reject("columns-not-aligned", at, other,
            new Sentence(
                $"Dòng {row} ghi '{name}' ở cột {place} nhưng '{other}' ở cột {at.ColumnLetters}: mỗi cặp cột được sắp xếp riêng, nên một dòng không thuộc về một đơn vị. Trang này không được nhập.",
                $"Row {row} names '{name}' in column {place}, but '{other}' in column {at.ColumnLetters}: each pair of columns is sorted by itself, so that a row belongs to no one unit. The sheet was not imported."),
            new Sentence("Nhập bằng bố cục kiểu sorted-pairs (--layout sorted-pairs).", "Import it with a layout of the kind sorted-pairs (--layout sorted-pairs)."));
    }
}
