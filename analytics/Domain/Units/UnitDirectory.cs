namespace ReformAnalytics.Domain.Units;

/// <summary>Why a name in a file could not be given to one unit.</summary>
public enum UnitMatchFailure
{
    /// <summary>No unit has this code, name or alias.</summary>
    Unknown,

    /// <summary>More than one unit answers to it once marks are set aside.</summary>
    Ambiguous,
}

/// <summary>The answer of <see cref="UnitDirectory.Match"/>: a unit, or why not and which units come near.</summary>
/// <param name="Unit">The unit found, or null.</param>
/// <param name="Failure">Why there is none; null where there is one.</param>
/// <param name="Nearest">Up to three units with the nearest names, nearest first; empty where a unit was found.</param>
public sealed record UnitMatch(Unit? Unit, UnitMatchFailure? Failure, IReadOnlyList<Unit> Nearest);

/// <summary>
/// Finds the unit that a file means, by code, name or alias, whatever the spelling's normal form, marks, case and punctuation.
/// </summary>
/// <remarks>
/// The spelling as written is tried first and the bare letters after it, so that two units whose names differ only in marks
/// stay two units; a bare spelling that could be either is ambiguous and never guessed.
/// </remarks>
public sealed class UnitDirectory
{
    private const int NearestCount = 3;

    // A file of ever new junk names must not fill the memory.
    private const int MostAnswers = 20_000;

    // Most readers know their units by code: spellings are worked out when the first text is looked up.
    private readonly Lazy<(Dictionary<string, HashSet<Unit>> AsWritten, Dictionary<string, HashSet<Unit>> Bare)> _spellings;
    private readonly Dictionary<string, Unit> _codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, UnitMatch> _answers = new(StringComparer.Ordinal);

    /// <summary>Creates the directory of one office.</summary>
    /// <param name="units">Every unit of the office; codes are unique.</param>
    /// <exception cref="ArgumentException">Two units share a code.</exception>
    public UnitDirectory(IEnumerable<Unit> units)
    {
        Units = [.. units];
        foreach (var unit in Units)
        {
            if (!_codes.TryAdd(unit.Code, unit))
            {
                throw new ArgumentException($"Unit code '{unit.Code}' is used by '{_codes[unit.Code].Name}' and '{unit.Name}'.", nameof(units));
            }
        }

        _spellings = new(Spellings);
    }

    /// <summary>Every unit, in the order given.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>The unit with this exact code, or null.</summary>
    public Unit? WithCode(string code) => _codes.GetValueOrDefault(code);

    /// <summary>The unit that a text means. Answers are remembered, so that a name is worked out once a file.</summary>
    /// <param name="text">Code, name or alias.</param>
    /// <param name="suggest">
    /// Whether an unknown name is answered with the nearest ones; comparing it with every name takes far longer than looking it up.
    /// </param>
    public UnitMatch Match(string text, bool suggest = true)
    {
        if (_answers.TryGetValue(text, out var answer))
        {
            return answer;
        }

        answer = Find(NameKey.Canonical(text), suggest);
        if (_answers.Count < MostAnswers && (suggest || answer.Unit is not null))
        {
            _answers[text] = answer;
        }

        return answer;
    }

    private UnitMatch Find(string text, bool suggest)
    {
        if (_codes.TryGetValue(text, out var unit))
        {
            return new(unit, null, []);
        }

        var key = NameKey.Of(text);
        var (asWritten, bare) = _spellings.Value;
        var found = asWritten.GetValueOrDefault(text) ?? (key.Length == 0 ? null : bare.GetValueOrDefault(key));
        return found switch
        {
            null => new(null, UnitMatchFailure.Unknown, suggest ? Nearest(key) : []),
            { Count: 1 } => new(found.First(), null, []),
            _ => new(null, UnitMatchFailure.Ambiguous, [.. found.OrderBy(u => u.Code, StringComparer.Ordinal)]),
        };
    }

    private List<Unit> Nearest(string key) =>
        [.. Units
            .Select(unit => (unit, distance: unit.Aliases.Prepend(unit.Name).Min(s => NameKey.Distance(key, NameKey.Of(s)))))
            .OrderBy(x => x.distance)
            .ThenBy(x => x.unit.Code, StringComparer.Ordinal)
            .Take(NearestCount)
            .Select(x => x.unit)];

    private (Dictionary<string, HashSet<Unit>> AsWritten, Dictionary<string, HashSet<Unit>> Bare) Spellings()
    {
        var asWritten = new Dictionary<string, HashSet<Unit>>(StringComparer.OrdinalIgnoreCase);
        var bare = new Dictionary<string, HashSet<Unit>>(StringComparer.Ordinal);
        foreach (var (unit, spelling) in Units.SelectMany(unit => unit.Aliases.Prepend(unit.Name), (unit, spelling) => (unit, spelling)))
        {
            Add(asWritten, NameKey.Canonical(spelling), unit);
            Add(bare, NameKey.Of(spelling), unit);
        }

        return (asWritten, bare);
    }

    private static void Add(Dictionary<string, HashSet<Unit>> index, string key, Unit unit)
    {
        if (key.Length == 0)
        {
            return;
        }

        if (!index.TryGetValue(key, out var set))
        {
            index[key] = set = [];
        }

        set.Add(unit);
    }
}
