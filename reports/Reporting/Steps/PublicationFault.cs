using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;
using ReformAnalytics.Storage.Publications;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>The first thing about a publication that is not as it was published.</summary>
/// <param name="Publication">"p3".</param>
/// <param name="Place">The table, or the file.</param>
/// <param name="Row">The key of the row; empty for the head of a record and for files.</param>
/// <param name="Column">The figure; null where a whole row or file is concerned.</param>
/// <param name="Stored">What is there.</param>
/// <param name="Expected">What should be there: published, or recomputed.</param>
public sealed record PublicationFault(string Publication, string Place, string Row, string? Column, string? Stored, string? Expected, Sentence Says)
{
    private const string Null = "null";

    /// <summary>A value or row that was changed after it was published.</summary>
    internal static PublicationFault Changed(string publication, RecordDifference d) => new(
        publication, d.Table, d.Row, d.Column, d.Found, d.Expected,
        d.Column is not null ? VerificationTexts.Value(publication, d.Table, d.Row, d.Column, d.Found ?? Null, d.Expected ?? Null)
        : d.Found is null ? VerificationTexts.RowGone(publication, d.Table, d.Row)
        : VerificationTexts.RowAdded(publication, d.Table, d.Row));

    /// <summary>A value that does not follow from the stored inputs.</summary>
    internal static PublicationFault Recomputed(string publication, RecordDifference d) => new(
        publication, d.Table, d.Row, d.Column, d.Found, d.Expected,
        VerificationTexts.Recomputed(publication, d.Table, d.Row, d.Column ?? "*", d.Found ?? Null, d.Expected ?? Null));

    /// <summary>A file.</summary>
    internal static PublicationFault File(string publication, string file, string? stored, string? expected, Sentence says) => new(publication, file, "", null, stored, expected, says);

    /// <summary>The record as one.</summary>
    internal static PublicationFault Record(string publication, string? column, string? stored, string? expected, Sentence says) =>
        new(publication, RecordTables.Head.Name, "", column, stored, expected, says);
}
