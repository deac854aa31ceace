namespace ReformAnalytics.Domain.Sources;

/// <summary>What becomes of the thing that a finding is about.</summary>
public enum Severity
{
    /// <summary>The value or row is not taken; nothing of it enters a figure.</summary>
    Rejection,

    /// <summary>The value is taken, and somebody should look: printed totals that differ, a sheet left over from another period.</summary>
    Warning,

    /// <summary>What was passed over by right, for the record: a signature block, a repeated heading.</summary>
    Note,
}

/// <summary>Where in a file something stands.</summary>
/// <param name="Sheet">Sheet name; empty for a text file.</param>
/// <param name="Row">Row from 1, or null for the sheet or file as a whole.</param>
/// <param name="Column">Column from 1 (A), or null for the whole row.</param>
public readonly record struct Position(string Sheet, int? Row = null, int? Column = null)
{
    /// <summary>The column as spreadsheets letter it: 1 is A, 27 is AA; empty where there is none.</summary>
    public string ColumnLetters
    {
        get
        {
            var letters = string.Empty;
            for (var n = Column ?? 0; n > 0; n = (n - 1) / 26)
            {
                letters = (char)('A' + ((n - 1) % 26)) + letters;
            }

            return letters;
        }
    }
}

/// <summary>Something wrong, doubtful or passed over in an input file, told so that an office can act on it.</summary>
/// <param name="Severity">See <see cref="Sources.Severity"/>.</param>
/// <param name="Code">Stable code, for example "unknown-unit".</param>
/// <param name="File">File name without its folder.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Value">What stands there, as written; null where nothing does.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Finding(
    Severity Severity,
    string Code,
    string File,
    Position Position,
    string? Value,
    Sentence Sentence,
    Sentence Remedy);
