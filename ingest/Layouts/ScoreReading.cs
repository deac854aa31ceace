using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Corrections;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>What a cell says about a leaf.</summary>
public enum ScoreField
{
    /// <summary>Self score.</summary>
    Self,

    /// <summary>Appraised score.</summary>
    Appraised,

    /// <summary>Survey points.</summary>
    Survey,

    /// <summary>Status in words.</summary>
    Status,

    /// <summary>Standard error of a sampled figure.</summary>
    StandardError,

    /// <summary>Documents that prove it (tài liệu kiểm chứng).</summary>
    Evidence,

    /// <summary>Remark.</summary>
    Note,
}

/// <summary>One cell of a file, given to its unit, leaf and period; not yet judged.</summary>
public readonly record struct ScoreCell(
    Unit Unit, Item Item, Period Period, ScoreField Field, Cell Raw, Position Position, Correction? Correction = null);

/// <summary>A result that the file itself prints, to be compared with the recomputed one and never imported as a score.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Item">The parent item whose subtotal it is, or null for the grand total.</param>
/// <param name="Period">The period.</param>
/// <param name="Kind">See <see cref="PrintedKind"/>.</param>
/// <param name="Part">The source whose sum it is, or null for the sum that counts.</param>
/// <param name="Value">The number, or null for a text.</param>
/// <param name="Text">As written.</param>
/// <param name="Position">Where it stands.</param>
public sealed record PrintedFigure(
    Unit Unit, Item? Item, Period Period, PrintedKind Kind, ScoreField? Part, decimal? Value, string? Text, Position Position);

/// <summary>One sheet of a file, with what it is known again by.</summary>
/// <param name="Name">Sheet name; empty for a text file.</param>
/// <param name="Hidden">Whether the workbook hides it.</param>
/// <param name="Imported">Whether its figures were read.</param>
/// <param name="Period">The period of its figures; null where it was not read or holds several.</param>
/// <param name="HeadingPeriod">The period that its own heading names, or null.</param>
/// <param name="Fingerprint">SHA-256 over its non-empty cells: address and value.</param>
/// <param name="BodyFingerprint">
/// SHA-256 over the numbers of its table alone, so that a translated sheet is known again; null where it has hardly any.
/// </param>
public sealed record SheetPrint(
    string Name, bool Hidden, bool Imported, Period? Period, Period? HeadingPeriod, string Fingerprint, string? BodyFingerprint);

/// <summary>What a layout made of a file.</summary>
/// <param name="Layout">Id of the layout.</param>
/// <param name="File">File name.</param>
/// <param name="Cells">The cells, in file order.</param>
/// <param name="Printed">The file's own results.</param>
/// <param name="Mark">The decimal mark that the file's figures use.</param>
/// <param name="Findings">Rejections, warnings and notes.</param>
/// <param name="Passed">How many rows of each kind were recognised and passed over.</param>
/// <param name="Sheets">Every sheet of the file.</param>
public sealed record ScoreReading(
    string Layout,
    string File,
    IReadOnlyList<ScoreCell> Cells,
    IReadOnlyList<PrintedFigure> Printed,
    DecimalMark Mark,
    IReadOnlyList<Finding> Findings,
    IReadOnlyDictionary<string, int> Passed,
    IReadOnlyList<SheetPrint> Sheets);
