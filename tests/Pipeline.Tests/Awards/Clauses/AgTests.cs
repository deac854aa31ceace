using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Pipeline.Tests.Awards.Clauses;

/// <summary>Each clause that the two departments of An Giang share, on both seeded rulebooks.</summary>
public sealed class AgTests
{
    public static TheoryData<string, string> Everybody => new() { { "agj", "unit" }, { "agj", "staff" }, { "agh", "unit" }, { "agh", "staff" } };

    public static TheoryData<string> Both => ["agj", "agh"];

    [Theory]
    [MemberData(nameof(Everybody))]
    public void AG_1_yearly_dossiers_before_15_October_and_those_of_the_whole_period_before_15_October_2029(string campaign, string subject)
    {
        foreach (var (year, round) in new[] { (2023, ""), (2026, ""), (2029, ""), (2029, "whole-period") })
        {
            Assert.Equal(Outcome.Met, new Case(campaign, subject, year, round).Alone("AG-1", e => Case.Received(e, new(year, 10, 14))));
            Assert.Equal(Outcome.NotMet, new Case(campaign, subject, year, round).Alone("AG-1", e => Case.Received(e, new(year, 10, 15))));
            Assert.Equal(Outcome.InsufficientEvidence, new Case(campaign, subject, year, round).Alone("AG-1", e => e with { Dossier = [] }));
            Assert.Equal(Outcome.InsufficientEvidence, new Case(campaign, subject, year, round, new(year, 10, 14)).Alone("AG-1", e => e with { Dossier = [] }));
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void AG_1_runs_to_the_day_before_30_October_2029_in_seven_yearly_rounds_and_one_of_the_whole_period(string campaign)
    {
        var rules = Case.Read(campaign);

        Assert.Equal(new DateOnly(2029, 10, 29), rules.To);
        Assert.Equal([2023, 2024, 2025, 2026, 2027, 2028, 2029], rules.Round("")!.Years);
        Assert.Equal([2029], rules.Round("whole-period")!.Years);
        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2029, 10, 29)), (rules.Round("whole-period")!.First.For(2029), rules.Round("whole-period")!.Last.For(2029)));
        Assert.Equal(8, Deadlines.Of(rules, rules.From, rules.To).Count(d => d.Kind == DeadlineKind.Dossier));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void AG_2_as_many_as_the_province_allots_and_unknown_until_then(string campaign)
    {
        var rules = Case.Read(campaign);
        Verdict[] verdicts = [.. Enumerable.Range(1, 3).Select(n => new Case(campaign, "unit").Judge(code: $"U{n}"))];
        Shortlist List(params Allotment[] allotments) => Shortlists.Of(rules, verdicts, allotments).Single(l => l.Quota.Code == "collectives");
        var two = new Allotment(CandidateKind.Collective, "", 2, Case.Row(EvidenceFeeds.Allotments));

        Assert.Null(List().Count);
        Assert.All(List().Entries, e => Assert.Equal(ShortlistStatus.NoNumber, e.Status));
        Assert.Null(List(two with { Kind = CandidateKind.Individual }).Count);
        Assert.Equal(2, List(two).Count);
        Assert.All(List(two).Entries, e => Assert.Equal(ShortlistStatus.TieAtEdge, e.Status));
        Assert.All(List(two with { Count = 3 }).Entries, e => Assert.Equal(ShortlistStatus.Within, e.Status));
        Assert.All(List(two with { Count = 0 }).Entries, e => Assert.Equal(ShortlistStatus.Beyond, e.Status));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void AG_3_assigned_tasks_are_done_well(string campaign, string subject)
    {
        DateOnly due = new(2023, 6, 30);
        Outcome Tasks(params TaskEvidence[] tasks) => new Case(campaign, subject).Alone("AG-3", e => e with { Tasks = tasks });

        Assert.Equal(Outcome.Met, Tasks(Case.Task(due, due)));
        Assert.Equal(Outcome.Met, Tasks(Case.Task(due, due.AddDays(30))));
        Assert.Equal(Outcome.NotMet, Tasks(Case.Task(due, due, met: false)));
        Assert.Equal(Outcome.NotMet, Tasks(Case.Task(due, done: null)));
        Assert.Equal(Outcome.InsufficientEvidence, Tasks(Case.Task(due, due, met: null)));
        Assert.Equal(Outcome.InsufficientEvidence, Tasks());
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void AG_4_an_initiative_or_solution_of_the_year_recognised_by_whomever(string campaign, string subject)
    {
        Outcome Ideas(params InitiativeEvidence[] rows) => new Case(campaign, subject).Alone("AG-4", e => e with { Initiatives = rows });

        Assert.Equal(Outcome.Met, Ideas(Case.Initiative(new(2023, 1, 1), "ai cũng được", scope: null)));
        Assert.Equal(Outcome.NotMet, Ideas(Case.Initiative(new(2022, 12, 31))));
        Assert.Equal(Outcome.InsufficientEvidence, Ideas(Case.Initiative(on: null)));
        Assert.Equal(Outcome.InsufficientEvidence, Ideas());
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void AG_5_communication_inspection_and_supervision_as_attested(string campaign, string subject) => Attested(campaign, subject, "AG-5");

    [Theory]
    [MemberData(nameof(Both))]
    public void AG_6_the_head_is_directly_responsible_as_attested(string campaign) => Attested(campaign, "unit", "AG-6");

    [Theory]
    [MemberData(nameof(Everybody))]
    public void AG_7_the_index_rises_every_year(string campaign, string subject)
    {
        Outcome After(decimal? before) => new Case(campaign, subject).Alone("AG-7", e => Case.With(e, new Case(campaign, subject).Index(0.85m, before, "cchc-nganh")));

        Assert.Equal([Outcome.Met, Outcome.NotMet, Outcome.NotMet, Outcome.InsufficientEvidence], new decimal?[] { 0.8499999m, 0.85m, 0.8500001m, null }.Select(After));
    }

    private static void Attested(string campaign, string subject, string id)
    {
        Assert.Equal(Outcome.Met, new Case(campaign, subject).Alone(id));
        Assert.Equal(Outcome.NotMet, new Case(campaign, subject).Alone(id, e => Case.Attested(e, id, yes: false)));
        Assert.Equal(Outcome.InsufficientEvidence, new Case(campaign, subject).Alone(id, e => Case.Unattested(e, id)));
    }
}
