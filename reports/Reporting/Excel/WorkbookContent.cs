using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>What a workbook holds, whatever it is about.</summary>
/// <param name="State">Whether figures may still move and why, as every sheet says it; null where that is no question.</param>
/// <param name="StateName">The same in one or two words, for the head of printed pages.</param>
internal sealed record WorkbookContent(
    Sentence Title,
    string Issuer,
    string Identifier,
    DateTimeOffset Dated,
    bool Synthetic,
    IReadOnlyList<(Sentence Label, string Text)> Cover,
    IReadOnlyList<Table> Tables)
{
    public Sentence? State { get; init; }

    public Sentence? StateName { get; init; }

    /// <summary>What the file is about, beside its title.</summary>
    public string Subject { get; init; } = "";
}
