using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Ingest.Feeds.Campaigns;
using ReformAnalytics.Pipeline.Tests.Seeds;

namespace ReformAnalytics.Pipeline.Tests.Awards.Clauses;

/// <summary>A candidate of one subject of a seeded campaign, with evidence that meets every condition; each test changes one thing.</summary>
internal sealed class Case
{
    private static readonly (string Name, decimal From)[] Classes = [("Xuất sắc", 0.9m), ("Tốt", 0.8m), ("Khá", 0.7m), ("Trung bình", 0.5m), ("Yếu", 0m)];

    private readonly HeldRound _round;
    private readonly Candidate _candidate;
    private readonly Evidence _sound;

    public Case(string campaign, string subject, int year = 2023, string round = "", DateOnly? asOf = null)
    {
        Campaign = Read(campaign);
        _round = new(Campaign, Campaign.Round(round)!, year, asOf ?? new(year + 2, 1, 1));
        var of = Campaign.Subject(subject)!;
        _candidate = new("X", "Ứng viên X", of.Kind, subject, of.Person == PersonKind.Resident ? null : of.Kind == CandidateKind.Collective ? "X" : "DV", of.Groups.Count == 0 ? null : of.Groups[0]);
        _sound = Sound(of);
        if (Campaign.ConditionsOf(subject).OfType<UnitQualifies>().Any())
        {
            _sound = _sound with { UnitVerdict = new Case(campaign, Campaign.SubjectOfUnit(of.Groups[0])!.Code, year, round, asOf).Judge() };
        }
    }

    public Campaign Campaign { get; }

    public static Campaign Read(string campaign) => CampaignFile.Parse(File.ReadAllText(SeedsFolder.Path($"campaigns/{campaign}.yaml")), $"{campaign}.yaml");

    public Verdict Judge(Func<Evidence, Evidence>? change = null, string code = "X") =>
        Verdicts.Judge(_candidate with { Code = code }, change is null ? _sound : change(_sound), _round);

    /// <summary>What one condition comes to when one thing changed, all others being met; the verdict must follow from it alone.</summary>
    public Outcome Alone(string condition, Func<Evidence, Evidence>? change = null)
    {
        var verdict = Judge(change);
        var judged = Assert.Single(verdict.Outcomes, o => o.Id == condition);
        Assert.Empty(verdict.Outcomes.Where(o => o.Id != condition && !o.Preference && o.Outcome != Outcome.Met).Select(o => $"{o.Id}: {o.Sentence.En}"));
        if (!judged.Preference)
        {
            Assert.Equal(
                judged.Outcome switch { Outcome.Met => VerdictKind.Qualifies, Outcome.NotMet => VerdictKind.DoesNotQualify, _ => VerdictKind.CannotBeDecided }, verdict.Kind);
        }

        Assert.Equal(judged.Outcome == Outcome.InsufficientEvidence, judged.Missing is not null);
        Assert.All(new[] { judged.Sentence.Vi, judged.Sentence.En }, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        return judged.Outcome;
    }

    /// <summary>An index of the candidate's unit, or of the named one: this year, the year before, and criteria.</summary>
    public IndexEvidence Index(decimal? now, decimal? before, string index, string? named = null, params (decimal? Ratio, bool Applies)[] criteria) =>
        new(index, named ?? "X", named, now is null && criteria.Length == 0 ? null : Of(now, _round.Period, criteria), before is null ? null : Of(before, _round.Period.YearBefore, []), true, []);

    public static Evidence With(Evidence evidence, IndexEvidence index) => evidence with { Indices = [.. evidence.Indices.Where(i => (i.Index, i.Named) != (index.Index, index.Named)), index] };

    public static TaskEvidence Task(DateOnly due, DateOnly? done, bool? met = true) => new("NV-1", "Nhiệm vụ", due, done, met, Row(EvidenceFeeds.Tasks));

    public static InitiativeEvidence Initiative(DateOnly? on, string? by = "Chủ tịch huyện", string? scope = "toàn huyện") =>
        new("Mô hình", on is null ? null : by, on, null, scope, Row(EvidenceFeeds.Initiatives));

    public static DisciplineEvidence Discipline(DateOnly from, DateOnly? to, DisciplineState state = DisciplineState.Disciplined) => new(state, from, to, "QĐ 1", Row(EvidenceFeeds.Discipline));

    public static AttestationEvidence Attestation(string condition, bool yes = true) => new(condition, yes, "Chánh Văn phòng", new(2023, 10, 1), "CV 5", Row(EvidenceFeeds.Attestations));

    public static DossierEvidence Paper(DossierPart part, DateOnly on, int? copies = 2) => new(part, copies, on, Row(EvidenceFeeds.Dossiers));

    public static Evidence Attested(Evidence evidence, string condition, bool yes) =>
        evidence with { Attestations = [.. evidence.Attestations.Where(a => a.Condition != condition), Attestation(condition, yes)] };

    public static Evidence Unattested(Evidence evidence, string condition) => evidence with { Attestations = [.. evidence.Attestations.Where(a => a.Condition != condition)] };

    public static Evidence Rated(Evidence evidence, Rating? rating) => evidence with { Rating = rating is { } r ? new(r, Row(EvidenceFeeds.Nominations)) : null };

    public static Evidence Received(Evidence evidence, DateOnly on) => evidence with { Dossier = [.. evidence.Dossier.Select(d => d with { ReceivedOn = on })] };

    public static SatisfactionEvidence Answers(long answered, long satisfied, string question = "chung") => new(question, new SatisfactionCounts(answered, satisfied), []);

    public static SourceRow Row(string feed) => new(feed, 1, $"{feed}.csv", string.Empty, 2);

    private Evidence Sound(Subject subject)
    {
        var (first, year) = (_round.First, _round.Year);
        var conditions = Campaign.ConditionsOf(subject.Code);
        var by = conditions.OfType<HasInitiative>().SelectMany(c => c.RecognisedBy).FirstOrDefault() ?? "Chủ tịch huyện";
        var indices = conditions.OfType<IndexCondition>().Select(c => (Index: c.IndexFor(subject), c.Unit)).Append((Index: subject.Index, Unit: null)).Where(i => i.Index is not null).Distinct();
        var came = (_round.DossierBefore ?? new(year, 10, 15)).AddDays(-1);
        return new()
        {
            Spoken = new HashSet<string> { EvidenceFeeds.Tasks, EvidenceFeeds.Initiatives, EvidenceFeeds.Dossiers, EvidenceFeeds.Discipline },
            Indices = [.. indices.Select(i => Index(0.85m, 0.8m, i.Index!, i.Unit, (0.85m, true), (0.75m, true)))],
            Satisfaction = [Answers(1000, 950)],
            SatisfactionBefore = [Answers(1000, 930)],
            Tasks = [Task(first.AddDays(100), first.AddDays(90))],
            Initiatives = [Initiative(first.AddDays(60), by)],
            Attestations = [.. conditions.OfType<Attested>().Select(c => Attestation(c.Id))],
            Rating = subject.Person == PersonKind.Staff ? new(Rating.Good, Row(EvidenceFeeds.Nominations)) : null,
            Dossier = [.. Enum.GetValues<DossierPart>().Select(p => Paper(p, came))],
            Files = [.. Enumerable.Range(1, 4).Select(q => new FilesEvidence(new(year, q), 100, 100, 0, 0, Row(EvidenceFeeds.FilesHandled)))],
        };
    }

    private static IndexPeriod Of(decimal? ratio, Period period, (decimal? Ratio, bool Applies)[] criteria) => new(
        "bo-chi-so", period, ratio is null ? ValueStatus.NothingMeasured : ValueStatus.Valued, ratio, ratio, ClassOf(ratio), [.. Classes.Select(c => new Sentence(c.Name, c.Name))], ratio is null ? null : 1, 5,
        [.. criteria.Select((c, i) => new ItemEvidence($"1.{i + 1}", new($"Tiêu chí {i + 1}", $"Criterion {i + 1}"), 2, true, c.Applies, c.Ratio, ClassOf(c.Ratio)))],
        new SourceRun("bo-chi-so", period, 1, 1, []));

    private static string? ClassOf(decimal? ratio) => ratio is { } known ? Classes.First(c => known >= c.From).Name : null;
}
