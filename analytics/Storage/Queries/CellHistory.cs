using Npgsql;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Storage.Queries;

/// <summary>Cells of one sheet that a unit's figures stand on.</summary>
/// <param name="Batch">The import.</param>
/// <param name="Sheet">Sheet; empty for a text file.</param>
/// <param name="Cells">Each once, by row and column from 1; column 0 where the file's row is all that is known.</param>
public sealed record SheetCells(int Batch, string Sheet, IReadOnlyList<(int Row, int Column)> Cells);

/// <summary>Collects where scores stand while they are read: what <see cref="ScoreTrace"/> tells of one unit, for all of them in one pass.</summary>
internal sealed class CellHistory(int units, int leaves)
{
    /// <summary>The columns that <see cref="Add"/> takes, from its offset on.</summary>
    public const string Columns = "sheet, row_no, coalesce(self_column, 0), coalesce(appraised_column, 0), coalesce(survey_column, 0)";

    private readonly List<Place>[] _places = new List<Place>[units];
    private string _sheet = string.Empty;

    /// <summary>Notes where a report of a leaf stands.</summary>
    public void Add(int unit, int leaf, int batch, NpgsqlDataReader reader, int offset)
    {
        // One text for all the rows of a sheet.
        var sheet = reader.GetString(offset);
        _sheet = sheet == _sheet ? _sheet : sheet;
        (_places[unit] ??= new(leaves)).Add(
            new(leaf, batch, _sheet, reader.GetInt32(offset + 1), reader.GetInt16(offset + 2), reader.GetInt16(offset + 3), reader.GetInt16(offset + 4)));
    }

    /// <summary>By unit: the cells of the reports in force, oldest import first.</summary>
    /// <param name="several">Every report of the leaves that have more than one.</param>
    public IReadOnlyList<SheetCells>[] InForce(IEnumerable<((int Unit, int Leaf) Leaf, IReadOnlyList<ScoreReport> Reports)> several)
    {
        var replaced = several
            .SelectMany(s => s.Reports.Select(r => r.Batch).Except(ScoreHistory.InForce(s.Reports).Select(r => r.Batch)), (s, batch) => (s.Leaf.Unit, s.Leaf.Leaf, batch))
            .ToHashSet();
        return [.. _places.Select((places, unit) => places is null ? [] : Of(places.Where(p => !replaced.Contains((unit, p.Leaf, p.Batch)))))];
    }

    private static IReadOnlyList<SheetCells> Of(IEnumerable<Place> places)
    {
        var sheets = new Dictionary<(int Batch, string Sheet), List<(int Row, int Column)>>();
        foreach (var place in places)
        {
            if (!sheets.TryGetValue((place.Batch, place.Sheet), out var cells))
            {
                sheets[(place.Batch, place.Sheet)] = cells = [];
            }

            place.AddTo(cells);
        }

        foreach (var cells in sheets.Values)
        {
            cells.Sort();
        }

        return [.. sheets.OrderBy(s => s.Key.Batch).ThenBy(s => s.Key.Sheet, StringComparer.Ordinal)
            .Select(s => new SheetCells(s.Key.Batch, s.Key.Sheet, [.. s.Value.Where((cell, i) => i == 0 || cell != s.Value[i - 1])]))];
    }

    private readonly record struct Place(int Leaf, int Batch, string Sheet, int Row, short Self, short Appraised, short Survey)
    {
        public void AddTo(List<(int Row, int Column)> cells)
        {
            var before = cells.Count;
            foreach (var column in (ReadOnlySpan<short>)[Self, Appraised, Survey])
            {
                if (column != 0)
                {
                    cells.Add((Row, column));
                }
            }

            if (cells.Count == before)
            {
                cells.Add((Row, 0));
            }
        }
    }
}
