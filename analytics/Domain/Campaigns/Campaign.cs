using ReformAnalytics.Domain.Awards;

namespace ReformAnalytics.Domain.Campaigns;

/// <summary>
/// An emulation campaign (phong trào thi đua) as its plan orders it: when, who, how many, for what, with which papers. It is data, read from
/// a file and held unchanged; <see cref="Verdict"/> is what it comes to for one candidate.
/// </summary>
public sealed record Campaign
{
    /// <summary>Unique in its office, case aside: "CT", "AGT".</summary>
    public required string Id { get; init; }

    /// <summary>Code of the office that it belongs to.</summary>
    public required string Office { get; init; }

    /// <summary>Printed title.</summary>
    public required Sentence Title { get; init; }

    /// <summary>The body that launched it and gives or proposes the awards.</summary>
    public required Sentence Issuer { get; init; }

    /// <summary>The plan: number, day and name, as far as it carries them.</summary>
    public required Sentence Source { get; init; }

    /// <summary>First day. Where a plan only says "from now", the first day of that year: see <see cref="Runs"/>.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, which still belongs to it ("before 30/10/2029" is 29/10/2029).</summary>
    public required DateOnly To { get; init; }

    /// <summary>How the plan words its time.</summary>
    public required Sentence Runs { get; init; }

    /// <summary>Every clause, in the plan's order, ids unique.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Who may be proposed, in printing order, codes unique.</summary>
    public required IReadOnlyList<Subject> Subjects { get; init; }

    /// <summary>What is given, in printing order, codes unique.</summary>
    public required IReadOnlyList<AwardForm> Awards { get; init; }

    /// <summary>The occasions on which candidates are judged, codes unique.</summary>
    public required IReadOnlyList<Round> Rounds { get; init; }

    /// <summary>How many may be proposed of whom; subjects that no quota names are judged and ordered without a number.</summary>
    public required IReadOnlyList<Quota> Quotas { get; init; }

    /// <summary>What a candidate is judged by, in printing order, ids unique.</summary>
    public required IReadOnlyList<Condition> Conditions { get; init; }

    /// <summary>The papers, or null where the plan names none.</summary>
    public DossierRule? Dossier { get; init; }

    /// <summary>Who rose from weak, for campaigns that ask for it; null elsewhere.</summary>
    public RiseRule? Rise { get; init; }

    /// <summary>The clause with this id, or null.</summary>
    public Clause? Clause(string id) => Clauses.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The subject with this code, or null.</summary>
    public Subject? Subject(string code) => Subjects.FirstOrDefault(s => s.Code == code);

    /// <summary>The subject that a unit is a candidate of, by its group; null where the campaign does not concern it.</summary>
    public Subject? SubjectOfUnit(string group) => Subjects.FirstOrDefault(s => s.Kind == CandidateKind.Collective && s.Groups.Contains(group, StringComparer.Ordinal));

    /// <summary>The subject that a nominated person is a candidate of.</summary>
    /// <param name="kind">Staff or resident.</param>
    /// <param name="group">Group of the person's unit; null for a resident without one.</param>
    /// <returns>Null where the campaign does not concern such a person: a candidate without subject does not qualify.</returns>
    public Subject? SubjectOfPerson(PersonKind kind, string? group) => Subjects.FirstOrDefault(s =>
        s.Kind == CandidateKind.Individual && s.Person == kind
        && (s.Groups.Count == 0 || (group is not null && s.Groups.Contains(group, StringComparer.Ordinal))));

    /// <summary>The round with this code, case aside, or null; the yearly cycle has the empty code.</summary>
    public Round? Round(string code) => Rounds.FirstOrDefault(r => string.Equals(r.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The conditions that a subject is judged by, in printing order.</summary>
    public IReadOnlyList<Condition> ConditionsOf(string subject) => [.. Conditions.Where(c => c.Concerns(subject))];
}
