using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>
/// Asks quickly whether a text names a unit. The directory also works out the nearest names of a text that does not, which is
/// far too slow for trying whole columns.
/// </summary>
internal sealed class UnitNames
{
    // Suggestions for more names than this help nobody: then the wrong unit list is in use.
    private const int MaxSuggestions = 200;

    private static readonly string[] Bodies = ["ubnd ", "uy ban nhan dan "];

    private readonly UnitDirectory _units;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit?> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private int _suggested;

    public UnitNames(UnitDirectory units)
    {
        _units = units;
        foreach (var unit in units.Units)
        {
            foreach (var spelling in unit.Aliases.Append(unit.Name))
            {
                _keys.Add(NameKey.Of(spelling));
            }
        }

        _keys.Remove(string.Empty);
    }

    /// <summary>The unit that a text names, or null where none or several answer to it.</summary>
    public Unit? Find(string text)
    {
        if (!_found.TryGetValue(text, out var unit))
        {
            _found[text] = unit = Look(text);
        }

        return unit;
    }

    /// <summary>Whether several units answer to a text.</summary>
    public bool IsAmbiguous(string text) => Find(text) is null && _ambiguous.Contains(text);

    /// <summary>The units that a rejection should name: those that share an ambiguous spelling, or the nearest ones.</summary>
    public IReadOnlyList<Unit> Near(string text) =>
        _ambiguous.Contains(text) || _suggested++ < MaxSuggestions ? _units.Match(text).Nearest : [];

    private Unit? Look(string text)
    {
        var written = NameKey.Canonical(text);
        if (_units.WithCode(written) is { } byCode)
        {
            return byCode;
        }

        if (_keys.Contains(NameKey.Of(written)))
        {
            var match = _units.Match(text);
            if (match.Failure == UnitMatchFailure.Ambiguous)
            {
                _ambiguous.Add(text);
            }

            return match.Unit;
        }

        // "UBND xã An Ninh" is the commune whose list entry says "Xã An Ninh".
        var folded = NameKey.Fold(written);
        var body = Array.Find(Bodies, b => folded.StartsWith(b, StringComparison.Ordinal));
        return body is null ? null : Look(written[Math.Min(written.Length, body.Length)..]);
    }
}
