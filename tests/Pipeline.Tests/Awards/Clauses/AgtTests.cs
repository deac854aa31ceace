using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;

namespace ReformAnalytics.Pipeline.Tests.Awards.Clauses;

/// <summary>Each clause of the themed campaign of An Giang's justice bodies, on its seeded rulebook.</summary>
public sealed class AgtTests
{
    public static TheoryData<string> Everybody => ["department-office", "district-justice", "staff", "commune-staff"];

    private static Case Of(string subject, string wave = "2") => new("agt", subject, round: wave);

    [Fact]
    public void AGT_1_two_waves_a_preliminary_and_a_final_review()
    {
        var rounds = Case.Read("agt").Rounds;
        var spans = rounds.Select(r => new HeldRound(Case.Read("agt"), r, 2023, new(2024, 1, 1))).Select(h => (h.First, h.Last));

        Assert.Equal([(new DateOnly(2023, 1, 1), new DateOnly(2023, 6, 30)), (new DateOnly(2023, 7, 1), new DateOnly(2023, 12, 31))], spans);
        Assert.Equal([("1", ReviewKind.Preliminary), ("2", ReviewKind.Final)], rounds.Select(r => (r.Code, r.Review)));
        Assert.All(rounds, r => Assert.Null(r.DossierBefore));
    }

    [Theory]
    [InlineData("2022-12-31", "2022-12-31", "")]
    [InlineData("2023-01-01", "2023-06-29", "1 Dossier, 1 Review")]
    [InlineData("2024-06-30", "2024-06-30", "1 Dossier, 1 Review, 2 Dossier, 2 Review")]
    [InlineData("2024-07-01", "2024-12-31", "2 Dossier, 2 Review")]
    [InlineData("2025-01-01", "2029-12-31", "")]
    public void AGT_1_reviews_and_dossiers_whose_day_the_plan_leaves_open_stand_in_the_calendar(string first, string last, string told)
    {
        var unset = Deadlines.Of(Case.Read("agt"), Day(first), Day(last)).Where(d => !d.IsSet).ToArray();

        Assert.Equal(told, string.Join(", ", unset.Select(d => $"{d.Round} {d.Kind}")));
        Assert.All(unset, d => Assert.Null(d.DaysLeft(Day(first))));

        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void AGT_2_judged_by_the_scoring_sheet(string subject)
    {
        foreach (var wave in new[] { "1", "2" })
        {
            var known = Of(subject, wave).Index(0.01m, null, "bang-cham-diem");
            Assert.Equal(wave == "1" ? new Period(2023, 2) : new Period(2023), known.Now!.Period);
            Assert.Equal(Outcome.Met, Of(subject, wave).Alone("AGT-2", e => Case.With(e, known)));
            Assert.Equal(Outcome.NotMet, Of(subject, wave).Alone("AGT-2", e => Case.With(e, known with { Now = known.Now with { Status = ValueStatus.NothingApplies, Ratio = null } })));
            Assert.Equal(Outcome.InsufficientEvidence, Of(subject, wave).Alone("AGT-2", e => e with { Indices = [] }));
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void AGT_3_small_collectives_and_people_who_do_the_work_are_preferred_and_no_other_put_out(string subject) => Preferred(subject, "AGT-3");

    [Theory]
    [MemberData(nameof(Everybody))]
    public void AGT_4_rising_from_weak_to_exemplary_speaks_for_a_candidate(string subject)
    {
        Outcome Rose(decimal? before, decimal? now) => Of(subject).Alone("AGT-4", e => Case.With(e, Of(subject).Index(now, before, "bang-cham-diem")));

        Assert.Equal(Outcome.Met, Rose(0.4999m, 0.8m));
        Assert.Equal(Outcome.NotMet, Rose(0.5m, 0.8m));
        Assert.Equal(Outcome.NotMet, Rose(0.4999m, 0.7999m));
        Assert.Equal(Outcome.InsufficientEvidence, Rose(null, 0.8m));
    }

    [Fact]
    public void AGT_4_the_list_of_those_who_rose_is_ordered_by_the_share_of_the_possible_rise()
    {
        var round = new HeldRound(Case.Read("agt"), Case.Read("agt").Round("2")!, 2023, new(2024, 1, 1));
        (Candidate, Evidence) Unit(string code, decimal before, decimal now) => (
            new Candidate(code, code, CandidateKind.Collective, "district-justice", code, "district-justice"),
            Evidence.None with { Indices = [Of("district-justice").Index(now, before, "bang-cham-diem")] });

        var rises = Rises.Of([Unit("half", 0.4m, 0.7m), Unit("most", 0.45m, 0.89m), Unit("same", 0.2m, 0.6m), Unit("not-weak", 0.5m, 0.99m), Unit("fell", 0.4m, 0.39m), Unit("stood", 0.4m, 0.4m)], round);

        Assert.Equal([("most", 1, 0.8m, true), ("same", 2, 0.5m, false), ("half", 3, 0.5m, false)], rises.Select(r => (r.Candidate.Code, r.Place, r.ShareOfPossible, r.Exemplary)));
        Assert.Equal([("Yếu", 0.44m), ("Yếu", 0.4m), ("Yếu", 0.3m)], rises.Select(r => (r.BaseClass!, r.Movement)));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void AGT_5_new_examples_and_sudden_results_speak_for_a_candidate(string subject)
    {
        Preferred(subject, "AGT-5");
        var equal = new[] { Of(subject).Judge(code: "A"), Of(subject).Judge(e => Case.Unattested(e, "AGT-5"), "B") };
        var list = Shortlists.Of(Case.Read("agt"), equal, []).Single(l => l.Quota.Subjects.Contains(subject));

        Assert.Equal([("A", 1), ("B", 2)], list.Entries.Select(e => (e.Verdict.Candidate.Code, e.Place)));
    }

    [Theory]
    [InlineData("department-office", "department-office")]
    [InlineData("district-justice", "district-justice")]
    [InlineData("commune-justice", null)]
    [InlineData("commune", null)]
    public void AGT_6_covers_department_offices_district_justice_offices_and_justice_staff_of_communes(string group, string? subject)
    {
        var campaign = Case.Read("agt");

        Assert.Equal(subject, campaign.SubjectOfUnit(group)?.Code);
        Assert.Equal("commune-staff", campaign.SubjectOfPerson(PersonKind.Staff, "commune-justice")?.Code);
        Assert.Null(campaign.SubjectOfPerson(PersonKind.Resident, group));
        Assert.Null(campaign.SubjectOfPerson(PersonKind.Staff, "commune"));
        var outsider = Verdicts.Judge(new("P", "P", CandidateKind.Individual, null, "X", "commune"), Evidence.None, new(campaign, campaign.Rounds[0], 2023, new(2024, 1, 1)));
        Assert.Equal((VerdictKind.DoesNotQualify, "AGT-6"), (outsider.Kind, Assert.Single(outsider.Outcomes).Id));
        Assert.All(Everybody, s => Assert.Equal(Outcome.Met, Of(s).Alone("AGT-6")));
    }

    private static void Preferred(string subject, string id)
    {
        Assert.Equal(Outcome.Met, Of(subject).Alone(id));
        foreach (var verdict in new[] { Of(subject).Judge(e => Case.Attested(e, id, yes: false)), Of(subject).Judge(e => Case.Unattested(e, id)) })
        {
            Assert.NotEqual(Outcome.Met, verdict.Outcomes.Single(o => o.Id == id).Outcome);
            Assert.Equal(VerdictKind.Qualifies, verdict.Kind);
        }
    }
}
