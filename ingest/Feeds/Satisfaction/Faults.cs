using System.Buffers.Binary;
using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>
/// Everything found wrong in a file, kept as a few bytes each until it is stored: a file can be wrong in every row, and none is dropped.
/// </summary>
internal sealed class Faults(string folder, string file, UnitDirectory units) : IDisposable
{
    private const int HeadLength = 17, MostValueBytes = 300;

    // Looking for near names costs a comparison with every name; a file with more unknown names than this has another problem.
    private const int MostSuggestions = 500;

    private readonly Scratch _scratch = new(folder, "findings");
    private readonly List<string> _sheets = [];
    private readonly List<Finding> _notes = [];

    /// <summary>Findings in all, notes included.</summary>
    public long Count => _notes.Count + _scratch.Count;

    /// <summary>The sheet that further faults stand in.</summary>
    public int BeginSheet(string name)
    {
        _sheets.Add(name);
        return _sheets.Count - 1;
    }

    public string SheetName(int sheet) => _sheets[sheet];

    /// <summary>Adds what the reader of the file itself found.</summary>
    public void Add(IEnumerable<Finding> notes) => _notes.AddRange(notes);

    /// <param name="kind">What is wrong.</param>
    /// <param name="sheet">Number given by <see cref="BeginSheet"/>.</param>
    /// <param name="row">From 1, or 0 for the whole sheet.</param>
    /// <param name="field">From 0, or -1 for the whole row.</param>
    /// <param name="value">What stands there; cut where it is very long.</param>
    /// <param name="first">Where the first of two stands, as <see cref="Verdicts.Contradicts"/> packs it.</param>
    public void Add(FaultKind kind, int sheet, int row, int field, ReadOnlySpan<byte> value, long first = 0)
    {
        if (value.Length > MostValueBytes)
        {
            value = value[..MostValueBytes];
            while ((value[^1] & 0xC0) == 0x80)
            {
                value = value[..^1];
            }

            // The last byte may now begin a letter that was cut.
            value = value[^1] >= 0xC0 ? value[..^1] : value;
        }

        var record = _scratch.Append(HeadLength + value.Length);
        record[0] = (byte)kind;
        BinaryPrimitives.WriteInt16LittleEndian(record[1..], (short)sheet);
        BinaryPrimitives.WriteInt32LittleEndian(record[3..], row);
        BinaryPrimitives.WriteInt16LittleEndian(record[7..], (short)field);
        BinaryPrimitives.WriteInt64LittleEndian(record[9..], first);
        value.CopyTo(record[HeadLength..]);
    }

    /// <summary>All findings in words, in the order they were found; can be read more than once.</summary>
    public IEnumerable<Finding> Read()
    {
        foreach (var note in _notes)
        {
            yield return note;
        }

        var suggestions = new Dictionary<string, IReadOnlyList<Unit>>(StringComparer.Ordinal);
        _scratch.Rewind();
        while (TryReadOne(suggestions, out var finding))
        {
            yield return finding;
        }
    }

    public void Dispose() => _scratch.Dispose();

    private bool TryReadOne(Dictionary<string, IReadOnlyList<Unit>> suggestions, out Finding finding)
    {
        if (!_scratch.TryPeek(out var record))
        {
            finding = null!;
            return false;
        }

        var kind = (FaultKind)record[0];
        var sheet = _sheets[BinaryPrimitives.ReadInt16LittleEndian(record[1..])];
        var row = BinaryPrimitives.ReadInt32LittleEndian(record[3..]);
        var field = BinaryPrimitives.ReadInt16LittleEndian(record[7..]);
        var first = BinaryPrimitives.ReadInt64LittleEndian(record[9..]);
        var value = Encoding.UTF8.GetString(record[HeadLength..]);
        var (code, sentence, remedy) = FaultSentences.Of(kind, value, first == 0 ? default : Place(sheet, first), Near(kind, value, suggestions));
        finding = new(
            FaultSentences.SeverityOf(kind), code, file, new Position(sheet, row == 0 ? null : row, field < 0 ? null : field + 1),
            value.Length == 0 ? null : value, sentence, remedy);
        _scratch.Take();
        return true;
    }

    private Sentence Place(string sheet, long first)
    {
        var (number, row) = Verdicts.FirstOf(first);
        return _sheets[number] == sheet
            ? new($"dòng {row}", $"row {row}")
            : new($"dòng {row} của trang {_sheets[number]}", $"row {row} of sheet {_sheets[number]}");
    }

    private IReadOnlyList<Unit> Near(FaultKind kind, string value, Dictionary<string, IReadOnlyList<Unit>> suggestions)
    {
        if (kind is not (FaultKind.UnknownUnit or FaultKind.AmbiguousUnit) || value.Length == 0)
        {
            return [];
        }

        if (!suggestions.TryGetValue(value, out var near) && suggestions.Count < MostSuggestions)
        {
            suggestions[value] = near = units.Match(value).Nearest;
        }

        return near ?? [];
    }
}
