using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>Hashes by which a sheet is known again, however its file is named.</summary>
internal static class Fingerprints
{
    // Fewer numbers than this are no table: an unfilled form equals every other unfilled form.
    private const int FewestNumbers = 8;

    /// <summary>Over every cell by its address and value, texts without regard to normal form.</summary>
    public static string Whole(Sheet sheet) => Hash(sheet, sheet.RowCount, static (line, row, cells) =>
    {
        line.Append(row);
        foreach (var cell in cells)
        {
            var text = cell.Text;
            line.Append('\t').Append((text.IsNormalized() ? text : text.Normalize()).AsSpan().Trim());
        }

        line.Append('\n');
        return cells.Length;
    }).Hash;

    /// <summary>Over the numbers of the table, without the interactive look-up block that may stand under it.</summary>
    public static string? Body(Sheet sheet)
    {
        if (sheet.Name.Length == 0)
        {
            // A text file is never left in another one.
            return null;
        }

        var (hash, count) = Hash(sheet, TableEnd(sheet), static (line, row, cells) =>
        {
            var numbers = 0;
            for (var i = 0; i < cells.Length; i++)
            {
                if (FigureText.Read(cells[i]) is { Kind: FigureKind.Number } figure)
                {
                    line.Append(CultureInfo.InvariantCulture, $"{row}:{i + 1}={figure.Value:0.############################}\n");
                    numbers++;
                }
            }

            return numbers;
        });
        return count >= FewestNumbers ? hash : null;
    }

    /// <summary>The last row before a blank row that is followed by an earlier row's headings once more.</summary>
    public static int TableEnd(Sheet sheet)
    {
        for (var row = 3; row <= sheet.RowCount; row++)
        {
            if (!sheet.IsBlank(row) && sheet.IsBlank(row - 1) && Enumerable.Range(1, Math.Min(30, row - 2)).Any(r => Repeats(sheet, row, r)))
            {
                return row - 1;
            }
        }

        return sheet.RowCount;
    }

    /// <summary>Whether most texts of a row stand in the same columns of an earlier row.</summary>
    public static bool Repeats(Sheet sheet, int row, int earlier)
    {
        int texts = 0, same = 0;
        var cells = sheet.Row(row);
        for (var column = 1; column <= cells.Length; column++)
        {
            if (cells[column - 1] is { Kind: CellKind.Text } cell)
            {
                texts++;
                same += sheet[earlier, column] is { Kind: CellKind.Text } other && cell.Text == other.Text ? 1 : 0;
            }
        }

        return same >= 2 && same * 10 >= texts * 6;
    }

    private delegate int Writer(StringBuilder line, int row, ReadOnlySpan<Cell> cells);

    private static (string Hash, int Count) Hash(Sheet sheet, int lastRow, Writer write)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new StringBuilder();
        var count = 0;
        for (var row = 1; row <= lastRow; row++)
        {
            if (!sheet.IsBlank(row))
            {
                count += write(line, row, sheet.Row(row));
            }

            if (line.Length > 8192 || row == lastRow)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(line.ToString()));
                line.Clear();
            }
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), count);
    }
}
