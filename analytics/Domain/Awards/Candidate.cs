using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards;

/// <summary>A unit or a person that could be given an award.</summary>
/// <param name="Code">Unit code, or person code.</param>
/// <param name="Name">As printed.</param>
/// <param name="Kind">Collective or individual.</param>
/// <param name="Subject">Code of the campaign's subject; null where the campaign does not concern it (<see cref="Campaign.SubjectOfPerson"/>).</param>
/// <param name="Unit">Code of the unit: itself, or where the person works; null for a resident without one.</param>
/// <param name="Group">Group of that unit; null without a unit.</param>
public sealed record Candidate(string Code, string Name, CandidateKind Kind, string? Subject, string? Unit, string? Group);
