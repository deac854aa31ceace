using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace ReformAnalytics.Ingest.Files;

/// <summary>Reads .xlsx and .xls through ExcelDataReader, after the archive itself was found harmless.</summary>
internal static class Workbook
{
    // Pasted results hold failed formulas as text.
    private static readonly HashSet<string> Errors = new(StringComparer.Ordinal)
    {
        "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    };

    public static List<Sheet> Read(string file, byte[] bytes, FileFormat format, FileLimits limits)
    {
        if (format == FileFormat.Xlsx)
        {
            ZipGuard.Check(file, bytes, limits);
        }

        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration
            {
                // Workbooks of Excel 5 may not say their encoding; here they are Vietnamese.
                FallbackEncoding = System.Text.Encoding.GetEncoding(1258),
            });
            return Sheets(file, reader, limits, format == FileFormat.Xlsx ? XlsxErrors.Find(bytes) : null);
        }
        catch (InvalidPasswordException e)
        {
            throw Refusals.Encrypted(file, e);
        }
        catch (Exception e) when (e is not UnreadableFileException and not OutOfMemoryException)
        {
            // The reader throws whatever its parsers meet: index, format, XML and null errors all mean the same to the sender.
            throw Refusals.WorkbookBroken(file, e);
        }
    }

    private static List<Sheet> Sheets(
        string file, IExcelDataReader reader, FileLimits limits, IReadOnlyDictionary<int, List<(int Row, int Column, string Text)>>? errors)
    {
        if (reader.ResultsCount > limits.Sheets)
        {
            throw Refusals.TooMany(file, "trang", "sheets", reader.ResultsCount, limits.Sheets);
        }

        var sheets = new List<Sheet>(reader.ResultsCount);
        var cells = 0L;
        do
        {
            var rows = new List<Cell[]>();
            while (reader.Read())
            {
                var row = Row(reader, out var used);
                cells += used;
                if (row.Length > limits.Columns)
                {
                    throw Refusals.TooMany(file, "cột", "columns", row.Length, limits.Columns);
                }

                if (cells > limits.Cells)
                {
                    throw Refusals.TooMany(file, "ô có dữ liệu", "filled cells", cells, limits.Cells);
                }

                rows.Add(row);
                if (rows.Count > limits.Rows)
                {
                    throw Refusals.TooMany(file, "dòng", "rows", rows.Count, limits.Rows);
                }
            }

            if (errors?.GetValueOrDefault(sheets.Count) is { } failed)
            {
                Mark(rows, failed, limits);
            }

            var hidden = !string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase);
            sheets.Add(new(reader.Name, sheets.Count + 1, hidden, rows, Merged(reader)));
        }
        while (reader.NextResult());

        return sheets;
    }

    private static void Mark(List<Cell[]> rows, List<(int Row, int Column, string Text)> failed, FileLimits limits)
    {
        foreach (var (row, column, text) in failed)
        {
            if (row > rows.Count || column > limits.Columns)
            {
                continue;
            }

            var cells = rows[row - 1];
            if (cells.Length < column)
            {
                Array.Resize(ref cells, column);
                rows[row - 1] = cells;
            }

            cells[column - 1] = Cell.OfError(text);
        }
    }

    private static Cell[] Row(IExcelDataReader reader, out int used)
    {
        used = 0;
        var last = reader.FieldCount - 1;
        while (last >= 0 && Of(reader.GetValue(last)).IsEmpty)
        {
            last--;
        }

        if (last < 0)
        {
            return [];
        }

        var cells = new Cell[last + 1];
        for (var i = 0; i <= last; i++)
        {
            cells[i] = Of(reader.GetValue(i));
            used += cells[i].IsEmpty ? 0 : 1;
        }

        return cells;
    }

    private static Cell Of(object? value) => value switch
    {
        null => Cell.Empty,
        string text when Errors.Contains(text) => Cell.OfError(text),
        string text => Cell.Of(text),
        double number => Cell.Of(number),
        int number => Cell.Of((double)number),
        bool truth => Cell.Of(truth),
        DateTime date => Cell.Of(date),
        TimeSpan time => Cell.OfTime(time),
        _ => Cell.Of(value.ToString()),
    };

    private static MergedRange[] Merged(IExcelDataReader reader) =>
        [.. (reader.MergeCells ?? []).Select(m => new MergedRange(m.FromRow + 1, m.FromColumn + 1, m.ToRow + 1, m.ToColumn + 1))];
}
