using System.Globalization;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Awards;

/// <summary>Cells as spreadsheets name them, neighbours joined into ranges: a unit's ninety scores are told as "D5:D94".</summary>
internal static class CellText
{
    /// <summary>By file and sheet, in the order given.</summary>
    public static IReadOnlyList<FileCells> Of(IEnumerable<SheetCells> sheets, IReadOnlyDictionary<int, string> files) =>
        [.. sheets.Select(s => new FileCells(s.Batch, files[s.Batch], s.Sheet, Of(s.Cells)))];

    // Down or across, whichever says it in fewer words.
    private static string Of(IReadOnlyList<(int Row, int Column)> cells)
    {
        var down = Runs([.. cells.Select(c => (Line: c.Column, Place: c.Row))]);
        var across = Runs([.. cells.Select(c => (Line: c.Row, Place: c.Column))]);
        return string.Join(' ', down.Count <= across.Count
            ? down.Select(r => Range((r.First, r.Line), (r.Last, r.Line)))
            : across.Select(r => Range((r.Line, r.First), (r.Line, r.Last))));
    }

    private static List<(int Line, int First, int Last)> Runs((int Line, int Place)[] cells)
    {
        Array.Sort(cells);
        var runs = new List<(int Line, int First, int Last)>();
        foreach (var (line, place) in cells)
        {
            if (runs.Count > 0 && runs[^1].Line == line && runs[^1].Last + 1 == place)
            {
                runs[^1] = (line, runs[^1].First, place);
            }
            else
            {
                runs.Add((line, place, place));
            }
        }

        return runs;
    }

    private static string Range((int Row, int Column) first, (int Row, int Column) last) =>
        first == last ? Name(first) : $"{Name(first)}:{Name(last)}";

    private static string Name((int Row, int Column) cell) =>
        new Position(string.Empty, cell.Row, cell.Column).ColumnLetters + cell.Row.ToString(CultureInfo.InvariantCulture);
}
