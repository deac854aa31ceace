using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>One cell or row that was not imported, where it stands and what to do about it.</summary>
/// <param name="Column">The letter of the column, as the sheet shows it.</param>
public sealed record Rejection(
    string File,
    string? Sheet,
    int? Row,
    string? Column,
    string? Value,
    string Code,
    Sentence Sentence,
    Sentence? Remedy);
