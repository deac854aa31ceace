using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Awards;

/// <summary>What the feeds state about a round, each read once and kept by whom it concerns.</summary>
internal sealed class StatedFacts
{
    private static readonly string[] Feeds =
    [
        EvidenceFeeds.Tasks, EvidenceFeeds.Initiatives, EvidenceFeeds.Discipline, EvidenceFeeds.Attestations, EvidenceFeeds.Nominations, EvidenceFeeds.Dossiers,
        EvidenceFeeds.Allotments, EvidenceFeeds.FilesHandled,
    ];

    private readonly List<(string Feed, FeedSource Source)> _rows = [];
    private readonly ILookup<string, TaskEvidence> _tasks;
    private readonly ILookup<string, InitiativeEvidence> _unitInitiatives;
    private readonly ILookup<string, InitiativeEvidence> _personInitiatives;
    private readonly ILookup<string, DisciplineEvidence> _unitDiscipline;
    private readonly ILookup<string, DisciplineEvidence> _personDiscipline;
    private readonly DisciplineEvidence[] _officeDiscipline;
    private readonly ILookup<string, AttestationEvidence> _unitAttestations;
    private readonly ILookup<string, AttestationEvidence> _personAttestations;
    private readonly ILookup<string, DossierEvidence> _unitDossiers;
    private readonly ILookup<string, DossierEvidence> _personDossiers;
    private readonly ILookup<string, FilesEvidence> _files;
    private readonly FeedSource? _register;
    private readonly LeftOutRows _leftOut;

    private StatedFacts(HeldRound round, Statements all, LeftOutRows leftOut, IReadOnlyList<FeedDelivery> deliveries)
    {
        _leftOut = leftOut;
        Vintage = deliveries.Select(d => d.Batch).DefaultIfEmpty().Max();
        var deliveredOn = deliveries.ToDictionary(d => d.Batch, d => VietnamTime.DayOf(d.ImportedAt));
        var registerOn = deliveries.LastOrDefault(d => d.Feed == EvidenceFeeds.Discipline) is { } newest ? deliveredOn[newest.Batch] : (DateOnly?)null;
        _rows.AddRange(leftOut.Rows.Select(r => ($"{r.Feed} left out", r.Source)));
        var tasks = Kept(EvidenceFeeds.Tasks, all.Tasks, t => t.Source, t => Within(round, t.DueOn) || Within(round, t.CompletedOn));
        // One without a day may be of these days, unless its file came before they began.
        var perhaps = all.Initiatives.Where(i => i.RecognisedOn is not null || deliveredOn[i.Source.Batch] >= round.First).ToArray();
        var told = perhaps.Where(i => i.RecognisedOn is null || Within(round, i.RecognisedOn)).Select(i => (i.Unit, i.Person)).ToHashSet();
        var initiatives = Kept(
            EvidenceFeeds.Initiatives, perhaps, i => i.Source, i => i.RecognisedOn is null || Within(round, i.RecognisedOn) || !told.Contains((i.Unit, i.Person)));
        var discipline = Kept(EvidenceFeeds.Discipline, all.Discipline, d => d.Source, d => true);
        var attestations = Kept(EvidenceFeeds.Attestations, OfRound(round, all.Attestations, a => a.Wave, a => (a.Unit, a.Person, a.Condition)), a => a.Source, _ => true);
        var dossiers = Kept(EvidenceFeeds.Dossiers, OfRound(round, all.Dossiers, d => d.Wave, d => (d.Unit, d.Person, d.Part)), d => d.Source, _ => true);
        var files = Kept(EvidenceFeeds.FilesHandled, all.Files, f => f.Source, f => Period.FromKey(f.PeriodKey).Year == round.Year);
        var allotments = Kept(EvidenceFeeds.Allotments, OfRound(round, all.Allotments, a => a.Wave, a => (a.Kind, a.Group)), a => a.Source, _ => true);
        Nominations = Kept(EvidenceFeeds.Nominations, OfRound(round, all.Nominations, n => n.Wave, n => n.Person), n => n.Source, _ => true);
        Allotments = [.. allotments.Select(a => new Allotment(
            a.Kind == "collective" ? CandidateKind.Collective : CandidateKind.Individual, a.Group, a.Count, Row(EvidenceFeeds.Allotments, a.Source)))];
        var overlaps = discipline.Any(d => round.Overlaps(d.From, d.To));
        // Where the office says "none" of those it looked at, whoever is left out, and every day after, was not looked at.
        var vouched = discipline.Any(d => d.State == "none");
        Spoken = new HashSet<string>(
            new (string Feed, bool Speaks)[]
            {
                (EvidenceFeeds.Tasks, tasks.Count > 0),
                (EvidenceFeeds.Initiatives, told.Count > 0),
                (EvidenceFeeds.Dossiers, dossiers.Count > 0),
                (EvidenceFeeds.Discipline, !vouched && discipline.Count > 0 && registerOn >= round.First),
            }.Where(f => f.Speaks).Select(f => f.Feed),
            StringComparer.Ordinal);

        HasData = tasks.Count + told.Count + attestations.Count + dossiers.Count + files.Count + allotments.Count + Nominations.Count > 0 || overlaps;
        _register = Spoken.Contains(EvidenceFeeds.Discipline) ? discipline.MaxBy(d => d.Source.Batch)?.Source : null;
        _tasks = tasks.ToLookup(
            t => t.Unit,
            t => new TaskEvidence(t.Task, t.Title, t.DueOn, t.CompletedOn, t.Quality is null ? null : t.Quality == "met", Row(EvidenceFeeds.Tasks, t.Source)),
            StringComparer.Ordinal);
        _unitInitiatives = initiatives.Where(i => i.Person is null).ToLookup(i => i.Unit, Of, StringComparer.Ordinal);
        _personInitiatives = initiatives.Where(i => i.Person is not null).ToLookup(i => i.Person!, Of, StringComparer.Ordinal);
        _unitDiscipline = discipline.Where(d => d.Unit is not null).ToLookup(d => d.Unit!, Of, StringComparer.Ordinal);
        _personDiscipline = discipline.Where(d => d.Person is not null).ToLookup(d => d.Person!, Of, StringComparer.Ordinal);
        _officeDiscipline = [.. discipline.Where(d => d.Unit is null && d.Person is null).Select(Of)];
        _unitAttestations = attestations.Where(a => a.Unit is not null).ToLookup(a => a.Unit!, Of, StringComparer.Ordinal);
        _personAttestations = attestations.Where(a => a.Person is not null).ToLookup(a => a.Person!, Of, StringComparer.Ordinal);
        _unitDossiers = dossiers.Where(d => d.Unit is not null).ToLookup(d => d.Unit!, Of, StringComparer.Ordinal);
        _personDossiers = dossiers.Where(d => d.Person is not null).ToLookup(d => d.Person!, Of, StringComparer.Ordinal);
        _files = files.ToLookup(
            f => f.Unit,
            f => new FilesEvidence(Period.FromKey(f.PeriodKey), f.Received, f.OnTime, f.Overdue, f.Backlog, Row(EvidenceFeeds.FilesHandled, f.Source)),
            StringComparer.Ordinal);
    }

    /// <summary>Who was put forward.</summary>
    public IReadOnlyList<StatedNomination> Nominations { get; }

    /// <summary>The numbers that were allotted.</summary>
    public IReadOnlyList<Allotment> Allotments { get; }

    /// <summary>The registers that hold a statement about the round.</summary>
    public IReadOnlySet<string> Spoken { get; }

    /// <summary>Whether any row speaks of the round; initiatives of other days, and a register of discipline of other years, do not.</summary>
    public bool HasData { get; }

    /// <summary>The newest import of the feeds: also one that only took something back is one that the facts stand on.</summary>
    public int Vintage { get; }

    /// <summary>Every row that counts, with its feed, in the order of the feeds.</summary>
    public IReadOnlyList<(string Feed, FeedSource Source)> Rows => _rows;

    /// <summary>Reads them as of a vintage.</summary>
    public static async Task<StatedFacts> LoadAsync(OfficeDatabase database, HeldRound round, int asOf, CancellationToken cancellation)
    {
        var (source, id, year) = (database.DataSource, round.Campaign.Id, round.Year);
        var all = new Statements(
            await CampaignFeeds.TasksAsync(source, asOf, cancellation),
            await CampaignFeeds.InitiativesAsync(source, asOf, cancellation),
            await CampaignFeeds.DisciplineAsync(source, asOf, cancellation),
            await CampaignFeeds.AttestationsAsync(source, id, year, asOf, cancellation),
            await CampaignFeeds.NominationsAsync(source, id, year, asOf, cancellation),
            await CampaignFeeds.DossiersAsync(source, id, year, asOf, cancellation),
            await CampaignFeeds.AllotmentsAsync(source, id, year, asOf, cancellation),
            await CampaignFeeds.FilesHandledAsync(source, asOf, cancellation));
        var leftOut = await LeftOutRows.LoadAsync(source, round, asOf, cancellation);
        var deliveries = await CampaignFeeds.DeliveriesAsync(source, Feeds, asOf: asOf, cancellation: cancellation);
        return new(round, all, leftOut, deliveries);
    }

    /// <summary>What is stated of a unit as a candidate.</summary>
    public Evidence OfUnit(string unit) => Shared(unit) with
    {
        Initiatives = [.. _unitInitiatives[unit]],
        Discipline = [.. _unitDiscipline[unit], .. _officeDiscipline],
        Attestations = [.. _unitAttestations[unit]],
        Dossier = [.. _unitDossiers[unit]],
        LeftOut = _leftOut.OfUnit(unit),
    };

    /// <summary>What is stated of a person as a candidate, and of the unit that they work in.</summary>
    public Evidence OfPerson(StatedNomination person) => Shared(person.Unit) with
    {
        Initiatives = [.. _personInitiatives[person.Person]],
        Discipline = [.. _personDiscipline[person.Person], .. _officeDiscipline],
        Attestations = [.. _personAttestations[person.Person]],
        Dossier = [.. _personDossiers[person.Person]],
        LeftOut = _leftOut.OfPerson(person.Person, person.Unit),
        Rating = person.Rating is { } rating ? new(Enum.Parse<Rating>(rating.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true), Row(EvidenceFeeds.Nominations, person.Source)) : null,
    };

    /// <summary>The row of a statement, as evidence names it.</summary>
    public static SourceRow Row(string feed, FeedSource source) => new(feed, source.Batch, source.File, source.Sheet, source.Row);

    private Evidence Shared(string? unit) => new()
    {
        Spoken = Spoken,
        DisciplineRegister = _register is { } register ? Row(EvidenceFeeds.Discipline, register) with { Row = 1 } : null,
        Tasks = unit is null ? [] : [.. _tasks[unit]],
        Files = unit is null ? [] : [.. _files[unit]],
    };

    private IReadOnlyList<T> Kept<T>(string feed, IReadOnlyList<T> statements, Func<T, FeedSource> source, Func<T, bool> counts)
    {
        T[] kept = [.. statements.Where(counts)];
        _rows.AddRange(kept.Select(k => (feed, source(k))));
        return kept;
    }

    private static bool Within(HeldRound round, DateOnly? day) => day is { } known && known >= round.First && known <= round.Last;

    // A statement without a wave is about the yearly cycle; in a year that has waves only, it is about each of them, unless the same is said of the wave itself.
    private static IReadOnlyList<T> OfRound<T, TKey>(HeldRound round, IReadOnlyList<T> statements, Func<T, string> wave, Func<T, TKey> key)
    {
        T[] named = [.. statements.Where(s => string.Equals(round.Round.Code, wave(s), StringComparison.OrdinalIgnoreCase))];
        if (round.Campaign.Rounds.Any(r => r.Code.Length == 0 && r.IsHeldFor(round.Year)))
        {
            return named;
        }

        var known = named.Select(key).ToHashSet();
        return [.. named, .. statements.Where(s => wave(s).Length == 0 && !known.Contains(key(s)))];
    }

    private static InitiativeEvidence Of(StatedInitiative i) => new(i.Title, i.RecognisedBy, i.RecognisedOn, i.DecisionNo, i.Scope, Row(EvidenceFeeds.Initiatives, i.Source));

    private static DisciplineEvidence Of(StatedDiscipline d) => new(
        d.State switch
        {
            "disciplined" => DisciplineState.Disciplined,
            "under_consideration" => DisciplineState.UnderConsideration,
            _ => DisciplineState.None,
        },
        d.From,
        d.To,
        d.Document,
        Row(EvidenceFeeds.Discipline, d.Source));

    private static AttestationEvidence Of(StatedAttestation a) => new(a.Condition, a.Outcome, a.StatedBy, a.StatedOn, a.Document, Row(EvidenceFeeds.Attestations, a.Source));

    private static DossierEvidence Of(StatedDossier d) => new(
        VerdictJson.Parse<DossierPart>(d.Part), d.Copies, d.ReceivedOn, Row(EvidenceFeeds.Dossiers, d.Source));

    private sealed record Statements(
        IReadOnlyList<StatedTask> Tasks,
        IReadOnlyList<StatedInitiative> Initiatives,
        IReadOnlyList<StatedDiscipline> Discipline,
        IReadOnlyList<StatedAttestation> Attestations,
        IReadOnlyList<StatedNomination> Nominations,
        IReadOnlyList<StatedDossier> Dossiers,
        IReadOnlyList<StatedAllotment> Allotments,
        IReadOnlyList<StatedFiles> Files);
}
