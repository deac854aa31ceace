using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>A figure that is other than in the revision before.</summary>
/// <param name="GroupCode">The group that it concerns; empty where it concerns the publication as a whole.</param>
/// <param name="UnitCode">The unit; empty where it concerns a group or the whole.</param>
/// <param name="UnitName">Its name in this revision, or in the one before where it is gone.</param>
/// <param name="Item">An item's code, or question, channel and period of answers; empty where it is the unit's own figure.</param>
/// <param name="Figure">The column of the record, or <see cref="Listed"/>.</param>
/// <param name="From">As stored; null where there was none.</param>
/// <param name="To">As stored; null where there is none.</param>
/// <param name="Why">The imports, corrections and rules that caused it.</param>
public sealed record RevisionChange(
    string GroupCode, string UnitCode, string UnitName, string Item, string Figure, string? From, string? To, Sentence Why)
{
    /// <summary>The figure of a unit that has come in or has gone.</summary>
    public const string Listed = "listed";

    /// <summary>Stands before the part of a leaf: "leaf_self".</summary>
    public const string LeafPrefix = "leaf_";
}

/// <summary>What the pages of a publication say of themselves.</summary>
/// <param name="Identifier">For ever.</param>
/// <param name="Revision">1 for the first publication of an edition and period.</param>
/// <param name="Previous">What the revision before it carries; null for the first.</param>
/// <param name="Changes">What is other than in the revision before.</param>
public sealed record PublicationMark(string Identifier, int Revision, string? Previous, IReadOnlyList<RevisionChange> Changes);
