using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Ingest.Corrections;

/// <summary>One correction to a source value: what stands there, what it should be, and who decided so and why.</summary>
/// <param name="Office">Code of the office.</param>
/// <param name="Edition">Id of the edition.</param>
/// <param name="Period">The period.</param>
/// <param name="Unit">Code or name of the unit.</param>
/// <param name="Item">Code of the item.</param>
/// <param name="Part">Which source of points.</param>
/// <param name="Expect">What the source says, as written; the correction lapses once the source says something else.</param>
/// <param name="Value">What it should say.</param>
/// <param name="Why">The reason.</param>
/// <param name="Who">Who decided, with the document's number.</param>
/// <param name="Since">Since when it is in force.</param>
/// <param name="File">The corrections file, without its folder.</param>
/// <param name="Line">Line of the entry.</param>
public sealed record Correction(
    string Office,
    string Edition,
    Period Period,
    string Unit,
    string Item,
    ScoreSources Part,
    string Expect,
    string Value,
    string Why,
    string Who,
    DateOnly Since,
    string File,
    long Line);
