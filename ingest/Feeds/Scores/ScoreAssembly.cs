using System.Runtime.CompilerServices;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Ingest.Feeds.Scores;

/// <summary>Turns the cells of a reading into scores: what is no score is rejected with its place, its value and a remedy.</summary>
public sealed class ScoreAssembly
{
    private readonly Dictionary<Key, ScoreRow> _rows = [];
    private readonly HashSet<Key> _contested = [];
    private readonly Dictionary<(Item, ScoreField), (ScoreCell First, int Count)> _unused = [];
    private readonly Dictionary<Unit, (ScoreCell First, int Count)> _strangers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Key, bool> _concerns = [];
    private readonly ScoreFindings _findings;
    private readonly ScoreReading _reading;
    private readonly Edition _edition;

    private ScoreAssembly(ScoreReading reading, Edition edition)
    {
        _reading = reading;
        _edition = edition;
        _findings = new(reading.File);
    }

    /// <summary>Judges every cell of a reading.</summary>
    /// <param name="reading">What a layout made of a file, corrections already applied.</param>
    /// <param name="edition">The edition that sets maxima, sources and groups.</param>
    public static AssembledScores Assemble(ScoreReading reading, Edition edition)
    {
        var assembly = new ScoreAssembly(reading, edition);
        var order = assembly.Gather();
        var scores = new List<ReadScore>(order.Count);
        foreach (var row in order)
        {
            if (!row.Rejected && assembly.Judge(row) is { } score)
            {
                scores.Add(score);
            }
        }

        assembly.Summarise();
        return new(scores, assembly._findings.All);
    }

    /// <summary>Puts the cells of a row together and finds leaves that are scored twice.</summary>
    private List<ScoreRow> Gather()
    {
        var order = new List<ScoreRow>();
        for (var place = 0; place < _reading.Cells.Count; place++)
        {
            var cell = _reading.Cells[place];
            if (!Concerned(cell))
            {
                continue;
            }

            var key = new Key(cell.Unit, cell.Item, cell.Period.Key);
            if (!_rows.TryGetValue(key, out var row))
            {
                _rows[key] = row = new(_reading.Cells, place);
                order.Add(row);
            }
            else if (row.Takes(cell))
            {
                row.Add(place);
            }
            else if (order[^1] is var last && last != row && KeyOf(last).Equals(key) && last.Takes(cell))
            {
                // The second row is gathered apart until it is whole, then compared.
                last.Add(place);
            }
            else
            {
                order.Add(new(_reading.Cells, place));
                _contested.Add(key);
            }
        }

        if (_contested.Count > 0)
        {
            Contest(order);
        }

        return order;
    }

    private void Contest(List<ScoreRow> order)
    {
        foreach (var rivals in order
            .Where(r => _contested.Contains(KeyOf(r)))
            .GroupBy(KeyOf)
            .Select(g => g.ToList()))
        {
            // A row that says nothing contradicts nobody.
            var blank = rivals.FindAll(r => r.IsBlank);
            blank.Take(blank.Count == rivals.Count ? blank.Count - 1 : blank.Count).ToList().ForEach(r => r.Rejected = true);
            rivals.RemoveAll(r => r.IsBlank);
            if (rivals.Count < 2)
            {
                continue;
            }

            var same = rivals.TrueForAll(r => r.SaysTheSameAs(rivals[0], _reading.Mark));
            foreach (var rival in rivals)
            {
                rival.Rejected = !same || rival != rivals[0];
                if (rival.Rejected)
                {
                    _findings.Duplicate(rival, rivals.Find(r => r != rival)!, same);
                }
            }
        }
    }

    private static Key KeyOf(ScoreRow row) => new(row.First.Unit, row.First.Item, row.First.Period.Key);

    private ReadScore? Judge(ScoreRow row)
    {
        var judged = new JudgedRow(row, _edition, _reading.Mark, _findings);
        foreach (var cell in judged.Unused)
        {
            var key = (cell.Item, cell.Field);
            _unused[key] = _unused.TryGetValue(key, out var seen) ? (seen.First, seen.Count + 1) : (cell, 1);
        }

        if (judged.Score is not { } score)
        {
            return null;
        }

        var first = row.First;
        return new(
            first.Unit, first.Item, first.Period, score, judged.StandardError,
            Text(row[ScoreField.Evidence]), Text(row[ScoreField.Note]),
            first.Position.Sheet, first.Position.Row ?? 0,
            score.Self is null ? null : row[ScoreField.Self]?.Position.Column,
            score.Appraised is null ? null : row[ScoreField.Appraised]?.Position.Column,
            score.Survey is null ? null : row[ScoreField.Survey]?.Position.Column,
            (row[ScoreField.Self] ?? default).Correction ?? (row[ScoreField.Appraised] ?? default).Correction ?? (row[ScoreField.Survey] ?? default).Correction);
    }

    private bool Concerned(ScoreCell cell)
    {
        var pair = new Key(cell.Unit, cell.Item, 0);
        if (!_concerns.TryGetValue(pair, out var concerned))
        {
            concerned = _edition.Group(cell.Unit.Group) is not null && cell.Item.Concerns(cell.Unit.Group);
            _concerns[pair] = concerned;
        }

        if (concerned || FigureText.Read(cell.Raw, _reading.Mark).Kind != FigureKind.Number)
        {
            return concerned;
        }

        if (_edition.Group(cell.Unit.Group) is null)
        {
            _strangers[cell.Unit] = _strangers.TryGetValue(cell.Unit, out var seen) ? (seen.First, seen.Count + 1) : (cell, 1);
        }
        else
        {
            _findings.ItemNotForGroup(cell);
        }

        return false;
    }

    private void Summarise()
    {
        foreach (var (cell, count) in _strangers.Values)
        {
            _findings.UnitNotInEdition(cell, count, _edition);
        }

        foreach (var (cell, count) in _unused.Values)
        {
            _findings.SourceNotUsed(cell, count);
        }
    }

    private static string? Text(ScoreCell? cell) => cell is { } c && !c.Raw.IsEmpty ? c.Raw.Text.Trim() : null;

    /// <summary>A leaf of a unit in a period. Units and items are the directory's and the edition's own objects, so identity is enough.</summary>
    private readonly struct Key(Unit unit, Item item, int period) : IEquatable<Key>
    {
        private readonly Unit _unit = unit;
        private readonly Item _item = item;
        private readonly int _period = period;

        public bool Equals(Key other) => ReferenceEquals(_unit, other._unit) && ReferenceEquals(_item, other._item) && _period == other._period;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_unit), RuntimeHelpers.GetHashCode(_item), _period);
    }
}
