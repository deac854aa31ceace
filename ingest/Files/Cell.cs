using System.Globalization;

namespace ReformAnalytics.Ingest.Files;

/// <summary>What sort of thing stands in a cell.</summary>
public enum CellKind
{
    /// <summary>Nothing, or white space only.</summary>
    Empty,

    /// <summary>Text; every cell of a text file is text.</summary>
    Text,

    /// <summary>A number that the workbook holds as a number.</summary>
    Number,

    /// <summary>A date or time that the workbook holds as such.</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>An error of the workbook's own formulas, such as #N/A or #REF!.</summary>
    Error,
}

/// <summary>One cell of an input table, with its text as written.</summary>
/// <remarks>
/// A workbook's binary number becomes a decimal through its shortest round-trip text, so 9.37169647216797 stays exactly that.
/// </remarks>
public readonly record struct Cell
{
    private readonly string? _text;
    private readonly double _number;

    private Cell(CellKind kind, string? text, double number = 0)
    {
        Kind = kind;
        _text = text;
        _number = number;
    }

    /// <summary>The cell in which nothing stands.</summary>
    public static readonly Cell Empty;

    /// <summary>See <see cref="CellKind"/>.</summary>
    public CellKind Kind { get; }

    /// <summary>Whether nothing stands here.</summary>
    public bool IsEmpty => Kind == CellKind.Empty;

    /// <summary>What stands in the cell, as written; numbers in round-trip form with a decimal point; empty for an empty cell.</summary>
    public string Text => _text ?? (Kind == CellKind.Number ? _number.ToString("R", CultureInfo.InvariantCulture) : string.Empty);

    /// <summary>A text cell; white space alone is an empty cell.</summary>
    public static Cell Of(string? text) => string.IsNullOrWhiteSpace(text) ? Empty : new(CellKind.Text, text);

    /// <summary>A number cell.</summary>
    public static Cell Of(double number) => new(CellKind.Number, text: null, number);

    /// <summary>A date cell.</summary>
    public static Cell Of(DateTime date) => new(CellKind.Date, date.TimeOfDay == TimeSpan.Zero
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    /// <summary>A cell of TRUE or FALSE.</summary>
    public static Cell Of(bool value) => new(CellKind.Boolean, value ? "TRUE" : "FALSE");

    /// <summary>A cell holding a formula's error.</summary>
    public static Cell OfError(string written) => new(CellKind.Error, written);

    /// <summary>A cell holding a length of time, which workbooks keep apart from dates.</summary>
    public static Cell OfTime(TimeSpan time) => new(CellKind.Date, time.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>The number of a number cell; false for every other kind and for numbers that no decimal can hold.</summary>
    public bool TryNumber(out decimal number)
    {
        number = 0;
        return Kind == CellKind.Number
            && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
