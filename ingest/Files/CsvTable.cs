using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ReformAnalytics.Domain.Sources;

namespace ReformAnalytics.Ingest.Files;

/// <summary>Reads text with separators; which separator and which encoding, the file itself shows.</summary>
internal static class CsvTable
{
    private static readonly char[] Candidates = ['\t', ';', ','];

    public static Sheet Read(string file, byte[] bytes, FileLimits limits, List<Finding> notes)
    {
        var text = TextEncoding.Decode(file, bytes, notes);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = SeparatorOf(text).ToString(),
            HasHeaderRecord = false,
            BadDataFound = null,
            IgnoreBlankLines = false,
            MaxFieldSize = limits.Field,

            // Names, items and status words repeat on every row.
            CacheFields = true,
        };
        var rows = new List<Cell[]>();
        var cells = 0L;
        using var parser = new CsvParser(new StringReader(text), configuration);
        try
        {
            while (parser.Read())
            {
                var row = Row(parser, out var used);
                cells += used;
                Guard(file, row.Length, cells, rows.Count + 1, limits);
                rows.Add(row);
            }
        }
        catch (MaxFieldSizeException e)
        {
            throw Refusals.Quote(file, rows.Count + 1, e);
        }

        if (rows.Count > 0 && text.AsSpan().Count('"') % 2 == 1 && rows[^1].Any(c => c.Text.Contains('\n', StringComparison.Ordinal)))
        {
            throw Refusals.Quote(file, rows.Count, inner: null);
        }

        return new(string.Empty, 1, hidden: false, rows, []);
    }

    /// <summary>
    /// The separator that splits most of the first lines into the same number of fields. Decimal commas in a file of semicolons
    /// lose because its heading has none of them.
    /// </summary>
    internal static char SeparatorOf(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Candidates.Contains(text[4]))
        {
            return text[4];
        }

        var lines = FirstLines(text, 30);
        var best = ',';
        var bestLines = 0;
        foreach (var candidate in Candidates)
        {
            var usual = lines
                .GroupBy(counts => counts[Array.IndexOf(Candidates, candidate)])
                .Where(g => g.Key > 0)
                .Select(g => g.Count())
                .DefaultIfEmpty(0)
                .Max();
            if (usual > bestLines)
            {
                (best, bestLines) = (candidate, usual);
            }
        }

        return best;
    }

    private static List<int[]> FirstLines(string text, int most)
    {
        var lines = new List<int[]>();
        var counts = new int[Candidates.Length];
        var quoted = false;
        var empty = true;
        foreach (var c in text)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == '\n' && !quoted)
            {
                if (!empty)
                {
                    lines.Add(counts);
                }

                if (lines.Count == most)
                {
                    return lines;
                }

                (counts, empty) = (new int[Candidates.Length], true);
                continue;
            }
            else if (!quoted && Array.IndexOf(Candidates, c) is >= 0 and var index)
            {
                counts[index]++;
            }

            empty &= c == '\r';
        }

        if (!empty)
        {
            lines.Add(counts);
        }

        return lines;
    }

    private static Cell[] Row(CsvParser parser, out int used)
    {
        used = 0;
        var last = parser.Count - 1;
        while (last >= 0 && string.IsNullOrWhiteSpace(parser[last]))
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
            cells[i] = Cell.Of(parser[i]);
            used += cells[i].IsEmpty ? 0 : 1;
        }

        return cells;
    }

    private static void Guard(string file, int columns, long cells, int rows, FileLimits limits)
    {
        if (columns > limits.Columns)
        {
            throw Refusals.TooMany(file, "cột", "columns", columns, limits.Columns);
        }

        if (cells > limits.Cells)
        {
            throw Refusals.TooMany(file, "ô có dữ liệu", "filled cells", cells, limits.Cells);
        }

        if (rows > limits.Rows)
        {
            throw Refusals.TooMany(file, "dòng", "rows", rows, limits.Rows);
        }
    }
}
