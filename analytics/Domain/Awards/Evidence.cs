using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Satisfaction;

namespace ReformAnalytics.Domain.Awards;

/// <summary>All that is known of one candidate in one round. An empty list means that nobody said anything, not that there is nothing.</summary>
/// <remarks>
/// For an individual, indices, satisfaction, tasks and files handled are those of the unit that the person works in; initiatives, discipline,
/// attestations, rating and dossier are the person's own.
/// </remarks>
public sealed record Evidence
{
    /// <summary>Evidence that holds nothing.</summary>
    public static Evidence None { get; } = new();

    /// <summary>
    /// Codes of the registers (tasks, initiatives, dossiers, discipline) that hold at least one statement about the round, of whomever.
    /// </summary>
    /// <remarks>
    /// In a register of what was done (tasks, initiatives, papers) a candidate without a row is one that nobody has spoken of: neither met nor failed,
    /// whether the register speaks of others or is not there. A register of discipline lists only those who are disciplined, so its silence about
    /// one candidate is an answer once it has spoken of the days judged: it holds entries, and was delivered on the first of them or later. A register that
    /// is not there, or holds no entry at all, has not spoken; nor, of those and of the days that it does not name, has one that says "none" of those it
    /// looked at: whoever is left out there was not looked at.
    /// </remarks>
    public IReadOnlySet<string> Spoken { get; init; } = new HashSet<string>();

    /// <summary>Index figures, one for each index and unit that the campaign's conditions ask for.</summary>
    public IReadOnlyList<IndexEvidence> Indices { get; init; } = [];

    /// <summary>Citizens' answers of the year judged, one entry a question.</summary>
    public IReadOnlyList<SatisfactionEvidence> Satisfaction { get; init; } = [];

    /// <summary>The same of the year before.</summary>
    public IReadOnlyList<SatisfactionEvidence> SatisfactionBefore { get; init; } = [];

    /// <summary>Tasks due in the days judged, and those completed in them.</summary>
    public IReadOnlyList<TaskEvidence> Tasks { get; init; } = [];

    /// <summary>
    /// Initiatives recognised in the days judged, and those without a day; of a candidate that has none of these, those of other days, which do not count.
    /// </summary>
    public IReadOnlyList<InitiativeEvidence> Initiatives { get; init; } = [];

    /// <summary>Entries about the candidate and, for "none", about the office as a whole; of any time. See <see cref="Spoken"/> for who has none.</summary>
    public IReadOnlyList<DisciplineEvidence> Discipline { get; init; } = [];

    /// <summary>The register of discipline that has spoken: where it begins; null where none has, or it is not known.</summary>
    public SourceRow? DisciplineRegister { get; init; }

    /// <summary>What was stated of the candidate in the round.</summary>
    public IReadOnlyList<AttestationEvidence> Attestations { get; init; } = [];

    /// <summary>The person's rating; null for collectives, and where none is known.</summary>
    public RatingEvidence? Rating { get; init; }

    /// <summary>Papers received for the round.</summary>
    public IReadOnlyList<DossierEvidence> Dossier { get; init; } = [];

    /// <summary>Files handled, by period, of the year judged.</summary>
    public IReadOnlyList<FilesEvidence> Files { get; init; } = [];

    /// <summary>
    /// Rows about the candidate, or about nobody can say whom, that imports left out and nothing has made good since, of any feed: what stands there is not known.
    /// </summary>
    public IReadOnlyList<SourceRow> LeftOut { get; init; } = [];

    /// <summary>What the unit that a person works in comes to, as a candidate of the same round; null where it is none.</summary>
    public Verdict? UnitVerdict { get; init; }

    /// <summary>Figures of an index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="unit">The unit named by a condition, or null for the candidate's own.</param>
    public IndexEvidence? Index(string index, string? unit) => Indices.FirstOrDefault(i => i.Index == index && i.Named == unit);
}

/// <summary>An index of one unit, this period and the same period a year before.</summary>
/// <param name="Index">Code of the index.</param>
/// <param name="Unit">Code of the unit whose figures these are.</param>
/// <param name="Named">The unit as a condition names it; null where it is the candidate's own.</param>
/// <param name="Now">This period; null where no edition of the index serves it.</param>
/// <param name="Before">The same period a year before; null where there is none.</param>
/// <param name="Comparable">Whether the two ratios compare, as <see cref="YearOverYear"/> judges it.</param>
/// <param name="Reasons">Why not, or what to bear in mind.</param>
public sealed record IndexEvidence(
    string Index,
    string Unit,
    string? Named,
    IndexPeriod? Now,
    IndexPeriod? Before,
    bool Comparable,
    IReadOnlyList<ComparisonReason> Reasons);

/// <summary>What an index comes to for a unit in a period.</summary>
/// <param name="Edition">Code of the edition.</param>
/// <param name="Period">The period.</param>
/// <param name="Status">Whether there is a value.</param>
/// <param name="Ratio">Unrounded, usually 0..1; null without a value.</param>
/// <param name="RankedRatio">The ratio as the edition ranks it: rounded where the edition rounds before ranking.</param>
/// <param name="Class">Name of the class; null without a value, and below every class.</param>
/// <param name="Classes">The classes of the unit's group, best first: in Vietnamese the name that is stored; empty where the edition gives none.</param>
/// <param name="Rank">Place in its group; null without a value.</param>
/// <param name="RankedOf">How many units of the group have a place.</param>
/// <param name="Items">Every item that concerns the unit's group, in tree order.</param>
/// <param name="Source">Where the figures come from.</param>
public sealed record IndexPeriod(
    string Edition,
    Period Period,
    ValueStatus Status,
    decimal? Ratio,
    decimal? RankedRatio,
    string? Class,
    IReadOnlyList<Sentence> Classes,
    int? Rank,
    int RankedOf,
    IReadOnlyList<ItemEvidence> Items,
    Source Source);

/// <summary>What one item comes to for a unit.</summary>
/// <param name="Code">Code of the item.</param>
/// <param name="Title">Its title.</param>
/// <param name="Depth">1 for domains, 2 for criteria.</param>
/// <param name="IsLeaf">Whether nothing stands below it.</param>
/// <param name="Applies">False where it is not applicable to the unit: it is then nobody's to meet.</param>
/// <param name="Ratio">Points over the applicable maximum, unrounded; null where nothing is measured.</param>
/// <param name="Class">The class that the ratio would be given by the cut-offs of the unit's group; null without a ratio, and below every class.</param>
public sealed record ItemEvidence(string Code, Sentence Title, int Depth, bool IsLeaf, bool Applies, decimal? Ratio, string? Class);

/// <summary>Answers to one question over a year, all channels together.</summary>
/// <param name="Question">Code of the question.</param>
/// <param name="Counts">The counts.</param>
/// <param name="Sources">Where they come from.</param>
public sealed record SatisfactionEvidence(string Question, SatisfactionCounts Counts, IReadOnlyList<Source> Sources);

/// <summary>An assigned task.</summary>
/// <param name="Task">Its number in the register.</param>
/// <param name="Title">What was to be done.</param>
/// <param name="DueOn">Last day in time.</param>
/// <param name="CompletedOn">When it was done; null where it is not.</param>
/// <param name="QualityMet">Whether it was done well; null where nobody said.</param>
/// <param name="Source">The row.</param>
public sealed record TaskEvidence(string Task, string Title, DateOnly DueOn, DateOnly? CompletedOn, bool? QualityMet, SourceRow Source);

/// <summary>A new model, solution or initiative.</summary>
/// <param name="Title">What it is.</param>
/// <param name="RecognisedBy">The body that recognised it; null where none did.</param>
/// <param name="RecognisedOn">The day of the decision; null with <paramref name="RecognisedBy"/>.</param>
/// <param name="DecisionNo">The decision's number; null where it is not known.</param>
/// <param name="Scope">Where it works and who can use it; null where nobody said.</param>
/// <param name="Source">The row.</param>
public sealed record InitiativeEvidence(string Title, string? RecognisedBy, DateOnly? RecognisedOn, string? DecisionNo, string? Scope, SourceRow Source);

/// <summary>What a register of discipline can say.</summary>
public enum DisciplineState
{
    /// <summary>Nothing from a day to a day.</summary>
    None,

    /// <summary>A measure is being considered.</summary>
    UnderConsideration,

    /// <summary>A measure is being carried out.</summary>
    Disciplined,
}

/// <summary>An entry of the register of discipline.</summary>
/// <param name="State">What it says.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it goes on.</param>
/// <param name="Document">The paper; null where none is named.</param>
/// <param name="Source">The row.</param>
public sealed record DisciplineEvidence(DisciplineState State, DateOnly From, DateOnly? To, string? Document, SourceRow Source);

/// <summary>What a named person states of a candidate.</summary>
/// <param name="Condition">Id of the condition, or of its clause.</param>
/// <param name="Yes">What is stated.</param>
/// <param name="StatedBy">Who states it.</param>
/// <param name="StatedOn">When.</param>
/// <param name="Document">With which paper.</param>
/// <param name="Source">The row.</param>
public sealed record AttestationEvidence(string Condition, bool Yes, string StatedBy, DateOnly StatedOn, string Document, SourceRow Source);

/// <summary>How a person's work of a year was rated (xếp loại chất lượng), best last.</summary>
public enum Rating
{
    /// <summary>Không hoàn thành nhiệm vụ.</summary>
    NotCompleted,

    /// <summary>Hoàn thành nhiệm vụ.</summary>
    Completed,

    /// <summary>Hoàn thành tốt nhiệm vụ.</summary>
    Good,

    /// <summary>Hoàn thành xuất sắc nhiệm vụ.</summary>
    Excellent,
}

/// <summary>A person's rating.</summary>
/// <param name="Rating">The rating.</param>
/// <param name="Source">The row.</param>
public sealed record RatingEvidence(Rating Rating, SourceRow Source);

/// <summary>A paper of a dossier.</summary>
/// <param name="Part">Which paper.</param>
/// <param name="Copies">How many; null where nobody counted.</param>
/// <param name="ReceivedOn">The day it came; null where nobody noted it.</param>
/// <param name="Source">The row.</param>
public sealed record DossierEvidence(DossierPart Part, int? Copies, DateOnly? ReceivedOn, SourceRow Source);

/// <summary>Files of administrative procedures in a period.</summary>
/// <param name="Period">A quarter, or the year.</param>
/// <param name="Received">Files that came in.</param>
/// <param name="OnTime">Files answered in time.</param>
/// <param name="Overdue">Files answered late.</param>
/// <param name="Backlog">Files past their day and not answered.</param>
/// <param name="Source">The row.</param>
public sealed record FilesEvidence(Period Period, int Received, int OnTime, int Overdue, int Backlog, SourceRow Source);
