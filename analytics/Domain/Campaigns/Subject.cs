namespace ReformAnalytics.Domain.Campaigns;

/// <summary>The two kinds of candidate.</summary>
public enum CandidateKind
{
    /// <summary>Tập thể: a unit.</summary>
    Collective,

    /// <summary>Cá nhân: a person.</summary>
    Individual,
}

/// <summary>The two kinds of nominated person.</summary>
public enum PersonKind
{
    /// <summary>Cán bộ, công chức, viên chức, người lao động: somebody who works in a unit.</summary>
    Staff,

    /// <summary>Người dân: somebody who does not.</summary>
    Resident,
}

/// <summary>Candidates that are judged by the same conditions (đối tượng).</summary>
/// <param name="Code">Unique in the campaign.</param>
/// <param name="Name">As readers are told.</param>
/// <param name="Kind">Collectives or individuals.</param>
/// <param name="Groups">Groups of the units that belong to it, or whose people do; empty (individuals only): people of any unit or none.</param>
/// <param name="Person">Which persons; null for collectives.</param>
/// <param name="Index">
/// The index that its candidates are compared by, an individual by its unit's: editions of it are looked up by <see cref="Editions.Edition.Index"/>.
/// Null where the plan compares by none.
/// </param>
public sealed record Subject(
    string Code,
    Sentence Name,
    CandidateKind Kind,
    IReadOnlyList<string> Groups,
    PersonKind? Person = null,
    string? Index = null);
