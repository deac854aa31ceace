using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Pipeline.Tests.Awards.Clauses;

/// <summary>Each clause of the plan of Châu Thành, on its seeded rulebook: who meets it, who fails it alone, the boundary, and who cannot be judged.</summary>
public sealed class CtTests
{
    private static readonly DateOnly FirstDay = new(2023, 1, 1), LastDay = new(2023, 12, 31);

    public static TheoryData<string> Everybody => ["district-agency", "located-agency", "commune", "staff", "resident"];

    public static TheoryData<string> Collectives => ["district-agency", "located-agency", "commune"];

    private static Case Of(string subject, DateOnly? asOf = null) => new("ct", subject, asOf: asOf);

    [Theory]
    [MemberData(nameof(Everybody))]
    public void CT_1_dossiers_before_15_October_shut_the_15th_out(string subject)
    {
        Assert.Equal(Outcome.Met, Of(subject).Alone("CT-1"));
        Assert.Equal(Outcome.Met, Of(subject).Alone("CT-1", e => Case.Received(e, new(2023, 10, 14))));
        Assert.Equal(Outcome.NotMet, Of(subject).Alone("CT-1", e => Case.Received(e, new(2023, 10, 15))));
        Assert.Equal(Outcome.NotMet, Of(subject).Alone("CT-1", e => e with { Dossier = [.. e.Dossier.Take(2), Case.Paper(DossierPart.Minutes, new(2023, 10, 15))] }));
        Assert.Equal(Outcome.InsufficientEvidence, Of(subject).Judge(e => e with { Dossier = [] }).Outcomes.Single(o => o.Id == "CT-1").Outcome);
    }

    [Fact]
    public void CT_1_runs_in_2023_and_is_reviewed_in_October()
    {
        var campaign = Case.Read("ct");
        var round = Assert.Single(campaign.Rounds);

        Assert.Equal((FirstDay, LastDay), (campaign.From, campaign.To));
        Assert.Equal([2023], round.Years);
        Assert.Equal((ReviewKind.Final, new DateOnly(2023, 10, 31)), (round.Review, round.ReviewBy!.Value.For(2023)));
        var deadline = Assert.Single(Deadlines.Of(campaign, new(2023, 10, 1), new(2023, 10, 20)));
        Assert.Equal((DeadlineKind.Dossier, new DateOnly(2023, 10, 14), "CT-1"), (deadline.Kind, deadline.LastDay, deadline.Clause));
    }

    [Theory]
    [InlineData("district-agency")]
    [InlineData("located-agency")]
    [InlineData("commune")]
    public void CT_2_two_certificates_for_each_kind_of_collective(string subject)
    {
        var list = List(subject, [.. Enumerable.Range(1, 3).Select(n => Ranked(subject, $"U{n}", 0.81m + (n * 0.02m)))]);

        Assert.Equal(2, list.Count);
        Assert.Equal([("U3", ShortlistStatus.Within), ("U2", ShortlistStatus.Within), ("U1", ShortlistStatus.Beyond)], list.Entries.Select(e => (e.Verdict.Candidate.Code, e.Status)));
        Assert.Equal(6, Case.Read("ct").Quotas.Where(q => q.Clause == "CT-2").Sum(q => q.Count));
    }

    [Fact]
    public void CT_3_ten_certificates_for_staff_and_residents_together()
    {
        var people = Enumerable.Range(1, 9).Select(n => Of("staff").Judge(code: $"S{n}")).Append(Of("staff").Judge(e => Case.Rated(e, Rating.Excellent), "S0")).Append(Of("resident").Judge(code: "R1")).ToArray();
        var list = List("resident", people);

        Assert.Equal(10, list.Count);
        Assert.Equal(("S0", 1, ShortlistStatus.Within), (list.Entries[0].Verdict.Candidate.Code, list.Entries[0].Place, list.Entries[0].Status));
        Assert.Equal(9, list.Entries.Count(e => e.Place == 2 && e.Status == ShortlistStatus.Within));
        Assert.Equal(("R1", ShortlistStatus.Beyond), (list.Entries[^1].Verdict.Candidate.Code, list.Entries[^1].Status));
    }

    [Theory]
    [MemberData(nameof(Collectives))]
    public void CT_4_every_task_done_well_and_in_time(string subject)
    {
        DateOnly due = new(2023, 6, 30);
        Outcome Tasks(params TaskEvidence[] tasks) => Of(subject).Alone("CT-4", e => e with { Tasks = tasks });

        Assert.Equal(Outcome.Met, Tasks(Case.Task(due, due)));
        Assert.Equal(Outcome.NotMet, Tasks(Case.Task(due, due), Case.Task(due, due.AddDays(1))));
        Assert.Equal(Outcome.NotMet, Tasks(Case.Task(due, due), Case.Task(due, due, met: false)));
        Assert.Equal(Outcome.NotMet, Tasks(Case.Task(due, due), Case.Task(due, done: null)));
        Assert.Equal(Outcome.InsufficientEvidence, Tasks(Case.Task(due, due, met: null)));
        Assert.Equal(Outcome.InsufficientEvidence, Tasks());
        Assert.Equal(Outcome.InsufficientEvidence, Tasks(Case.Task(new(2024, 1, 1), new(2024, 1, 1))));
        Assert.Equal(Outcome.InsufficientEvidence, Of(subject, new(2023, 12, 31)).Alone("CT-4", e => e with { Tasks = [Case.Task(LastDay, done: null)] }));
    }

    [Theory]
    [MemberData(nameof(Collectives))]
    public void CT_5_the_head_directs_personally_as_attested(string subject) => Attested(subject, "CT-5");

    [Fact]
    public void CT_6_agencies_every_criterion_fair_or_better_and_a_higher_share()
    {
        Outcome Criteria(decimal? ratio, bool applies = true) =>
            Of("district-agency").Alone("CT-6.1", e => Case.With(e, Of("district-agency").Index(0.85m, 0.8m, "cchc-tinh", null, (0.95m, true), (ratio, applies))));

        Assert.Equal(Outcome.Met, Criteria(0.71m));
        Assert.Equal(Outcome.Met, Criteria(0.7m));
        Assert.Equal(Outcome.NotMet, Criteria(0.6999m));
        Assert.Equal(Outcome.Met, Criteria(null, applies: false));
        Assert.Equal(Outcome.InsufficientEvidence, Criteria(null));
        Higher("district-agency", "CT-6.2", "cchc-tinh");
    }

    [Fact]
    public void CT_7_communes_fair_or_better_and_a_higher_share()
    {
        Outcome Class(decimal ratio) => Of("commune").Alone("CT-7.1", e => Case.With(e, Of("commune").Index(ratio, 0.4m, "cchc-huyen", null, (ratio, true))));

        Assert.Equal(Outcome.Met, Class(0.7001m));
        Assert.Equal(Outcome.Met, Class(0.7m));
        Assert.Equal(Outcome.NotMet, Class(0.699999m));
        Assert.Equal(
            [Outcome.InsufficientEvidence, Outcome.InsufficientEvidence],
            Of("commune").Judge(e => Case.With(e, Of("commune").Index(null, 0.4m, "cchc-huyen"))).Outcomes.Where(o => o.Id.StartsWith("CT-7", StringComparison.Ordinal)).Select(o => o.Outcome));
        Higher("commune", "CT-7.2", "cchc-huyen");
    }

    [Theory]
    [MemberData(nameof(Collectives))]
    public void CT_8_satisfaction_above_90_percent_and_higher_than_the_year_before(string subject)
    {
        Outcome Above(long satisfied) => Of(subject).Alone("CT-8.1", e => e with { Satisfaction = [Case.Answers(1000, satisfied)], SatisfactionBefore = [Case.Answers(1000, 800)] });
        Outcome Higher(params SatisfactionEvidence[] before) => Of(subject).Alone("CT-8.2", e => e with { SatisfactionBefore = before });

        Assert.Equal([Outcome.NotMet, Outcome.NotMet, Outcome.Met], new[] { 899L, 900, 901 }.Select(Above));
        Assert.Equal(Outcome.Met, Of(subject).Alone("CT-8.1", e => e with { Satisfaction = [Case.Answers(500, 430), Case.Answers(500, 471, "khac")], SatisfactionBefore = [Case.Answers(500, 400), Case.Answers(500, 400, "khac")] }));
        Assert.Equal(Outcome.Met, Higher(Case.Answers(1000, 949)));
        Assert.Equal(Outcome.NotMet, Higher(Case.Answers(200, 190)));
        Assert.Equal(Outcome.NotMet, Higher(Case.Answers(1000, 951)));
        Assert.Equal(Outcome.InsufficientEvidence, Higher());
        Assert.Equal(Outcome.InsufficientEvidence, Higher(Case.Answers(1000, 1, "khac")));
        Assert.Equal(Outcome.InsufficientEvidence, Of(subject).Judge(e => e with { Satisfaction = [] }).Outcomes.Single(o => o.Id == "CT-8.1").Outcome);
    }

    [Theory]
    [MemberData(nameof(Collectives))]
    public void CT_9_a_new_model_or_initiative_that_others_can_learn_from(string subject)
    {
        Outcome Models(params InitiativeEvidence[] rows) => Of(subject).Alone("CT-9", e => e with { Initiatives = rows });

        Assert.Equal(Outcome.Met, Models(Case.Initiative(FirstDay)));
        Assert.Equal(Outcome.Met, Models(Case.Initiative(LastDay)));
        Assert.Equal(Outcome.NotMet, Models(Case.Initiative(FirstDay.AddDays(-1))));
        Assert.Equal(Outcome.NotMet, Models(Case.Initiative(LastDay.AddDays(1))));
        Assert.Equal(Outcome.InsufficientEvidence, Models(Case.Initiative(LastDay, scope: null)));
        Assert.Equal(Outcome.InsufficientEvidence, Models(Case.Initiative(on: null)));
        Assert.Equal(Outcome.InsufficientEvidence, Models());
    }

    [Fact]
    public void CT_10_staff_are_tied_to_their_unit_rated_well_and_of_good_conduct()
    {
        var staff = Of("staff");
        Outcome Unit(Func<Evidence, Evidence> change) => staff.Alone("CT-10.1", e => e with { UnitVerdict = Of("district-agency").Judge(change) });

        Assert.Equal(Outcome.NotMet, Unit(e => e with { Satisfaction = [Case.Answers(1000, 900)], SatisfactionBefore = [Case.Answers(1000, 800)] }));
        Assert.Equal(Outcome.InsufficientEvidence, Unit(e => Case.Unattested(e, "CT-5")));
        Assert.Equal(Outcome.Met, Unit(e => e with { Dossier = [] }));
        Assert.Equal(Outcome.InsufficientEvidence, staff.Alone("CT-10.1", e => e with { UnitVerdict = null }));
        Assert.Equal(
            [Outcome.NotMet, Outcome.NotMet, Outcome.Met, Outcome.Met, Outcome.InsufficientEvidence],
            new Rating?[] { Rating.NotCompleted, Rating.Completed, Rating.Good, Rating.Excellent, null }.Select(r => staff.Alone("CT-10.2", e => Case.Rated(e, r))));
        Assert.Equal(Outcome.NotMet, staff.Alone("CT-10.3", e => e with { Tasks = [Case.Task(LastDay, LastDay, met: false)] }));
        Assert.Equal(Outcome.Met, staff.Alone("CT-10.3", e => e with { Tasks = [Case.Task(FirstDay, LastDay)] }));
        Assert.Equal(Outcome.InsufficientEvidence, staff.Alone("CT-10.3", e => e with { Tasks = [] }));
        Attested("staff", "CT-10.4");
        Attested("resident", "CT-10.4");
    }

    [Theory]
    [InlineData("Hội đồng khoa học và công nghệ chuyên ngành cấp huyện", Outcome.Met)]
    [InlineData("HỘI ĐỒNG KHOA HỌC VÀ CÔNG NGHỆ HUYỆN CHÂU THÀNH", Outcome.Met)]
    [InlineData("Hội đồng khoa học và công nghệ tỉnh", Outcome.NotMet)]
    [InlineData("Ủy ban nhân dân xã", Outcome.NotMet)]
    public void CT_11_a_resident_s_idea_is_recognised_by_the_district_s_council(string council, Outcome outcome)
    {
        Assert.Equal(outcome, Of("resident").Alone("CT-11", e => e with { Initiatives = [Case.Initiative(LastDay, council)] }));
        Assert.Equal(Outcome.NotMet, Of("resident").Alone("CT-11", e => e with { Initiatives = [Case.Initiative(LastDay.AddDays(1), council)] }));
        Assert.Equal(Outcome.NotMet, Of("resident").Alone("CT-11", e => e with { Initiatives = [Case.Initiative(on: null)] }));
        Assert.Equal(Outcome.InsufficientEvidence, Of("resident").Alone("CT-11", e => e with { Initiatives = [] }));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void CT_12_nobody_under_discipline_or_considered_for_it_on_any_day(string subject)
    {
        Outcome Entries(params DisciplineEvidence[] entries) => Of(subject).Alone("CT-12", e => e with { Discipline = entries });
        Outcome Silent(params DisciplineEvidence[] entries) => Of(subject).Alone("CT-12", e => e with { Discipline = entries, Spoken = new HashSet<string> { EvidenceFeeds.Tasks } });

        Assert.Equal(Outcome.Met, Entries());
        Assert.Equal(Outcome.Met, Entries(Case.Discipline(FirstDay.AddYears(-1), FirstDay.AddDays(-1))));
        Assert.Equal(Outcome.NotMet, Entries(Case.Discipline(FirstDay.AddYears(-1), FirstDay)));
        Assert.Equal(Outcome.NotMet, Entries(Case.Discipline(FirstDay.AddYears(-1), to: null)));
        Assert.Equal(Outcome.NotMet, Entries(Case.Discipline(LastDay, to: null, DisciplineState.UnderConsideration)));
        Assert.Equal(Outcome.Met, Entries(Case.Discipline(LastDay.AddDays(1), to: null)));
        Assert.Equal(Outcome.InsufficientEvidence, Silent());
        Assert.Equal(Outcome.Met, Silent(Case.Discipline(FirstDay, LastDay, DisciplineState.None)));
        Assert.Equal(Outcome.InsufficientEvidence, Silent(Case.Discipline(FirstDay, LastDay.AddDays(-1), DisciplineState.None)));
    }

    [Fact]
    public void CT_12_puts_the_first_of_all_out_of_the_list()
    {
        var best = Of("commune").Judge(e => Case.With(e with { Discipline = [Case.Discipline(LastDay, LastDay)] }, Of("commune").Index(1m, 0.8m, "cchc-huyen", null, (1m, true))), "BEST");

        Assert.Equal(["U1"], List("commune", [best, Ranked("commune", "U1", 0.81m)]).Entries.Select(e => e.Verdict.Candidate.Code));
    }

    [Fact]
    public void CT_13_a_quota_is_a_ceiling_and_never_a_target()
    {
        var list = List("commune", [Ranked("commune", "U1", 0.81m), Of("commune").Judge(e => Case.Unattested(e, "CT-5"), "OPEN"), Of("commune").Judge(e => Case.Attested(e, "CT-5", yes: false), "OUT")]);

        Assert.Equal(2, list.Count);
        Assert.Equal(["U1"], list.Entries.Select(e => e.Verdict.Candidate.Code));
        Assert.Equal(["OPEN"], list.Open.Select(v => v.Candidate.Code));
        Assert.NotNull(Case.Read("ct").Clause("CT-13")!.Statement);
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void CT_14_request_report_and_minutes_two_sets(string subject)
    {
        DateOnly day = new(2023, 10, 1);
        Outcome Papers(params DossierEvidence[] papers) => Of(subject).Alone("CT-14", e => e with { Dossier = papers });

        Assert.Equal(Outcome.Met, Papers(Case.Paper(DossierPart.Request, day), Case.Paper(DossierPart.Report, day, 3), Case.Paper(DossierPart.Minutes, day)));
        Assert.Equal(Outcome.NotMet, Papers(Case.Paper(DossierPart.Request, day), Case.Paper(DossierPart.Report, day), Case.Paper(DossierPart.Minutes, day, 1)));
        Assert.Equal(Outcome.NotMet, Papers(Case.Paper(DossierPart.Request, day), Case.Paper(DossierPart.Report, day)));
        Assert.Equal(Outcome.InsufficientEvidence, Papers(Case.Paper(DossierPart.Request, day), Case.Paper(DossierPart.Report, day), Case.Paper(DossierPart.Minutes, day, copies: null)));
        Assert.Equal(Outcome.InsufficientEvidence, Of(subject).Judge(e => e with { Dossier = [] }).Outcomes.Single(o => o.Id == "CT-14").Outcome);
        Assert.Equal(
            Outcome.InsufficientEvidence,
            Of(subject, new(2023, 10, 14)).Alone("CT-14", e => e with { Dossier = [Case.Paper(DossierPart.Request, day), Case.Paper(DossierPart.Report, day)] }));
    }

    private static void Attested(string subject, string id)
    {
        Assert.Equal(Outcome.Met, Of(subject).Alone(id));
        Assert.Equal(Outcome.NotMet, Of(subject).Alone(id, e => Case.Attested(e, id, yes: false)));
        Assert.Equal(Outcome.InsufficientEvidence, Of(subject).Alone(id, e => Case.Unattested(e, id)));
        Assert.Equal(Outcome.InsufficientEvidence, Of(subject).Alone(id, e => e with { Attestations = [.. e.Attestations, Case.Attestation(id, yes: false)] }));
    }

    private static void Higher(string subject, string id, string index)
    {
        Outcome After(decimal? before) => Of(subject).Alone(id, e => Case.With(e, Of(subject).Index(0.85m, before, index, null, (0.85m, true))));

        Assert.Equal([Outcome.Met, Outcome.NotMet, Outcome.NotMet, Outcome.InsufficientEvidence], new decimal?[] { 0.8499999m, 0.85m, 0.8500001m, null }.Select(After));
        Assert.Equal(Outcome.InsufficientEvidence, Of(subject).Alone(id, e => Case.With(e, Of(subject).Index(0.85m, 0.8m, index, null, (0.85m, true)) with { Comparable = false })));
    }

    private static Verdict Ranked(string subject, string code, decimal ratio)
    {
        var index = Case.Read("ct").Subject(subject)!.Index!;
        return Of(subject).Judge(e => Case.With(e, Of(subject).Index(ratio, 0.8m, index, null, (ratio, true))), code);
    }

    private static Shortlist List(string subject, params Verdict[] verdicts) => Shortlists.Of(Case.Read("ct"), verdicts, []).Single(l => l.Quota.Subjects.Contains(subject));
}
