using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;

namespace ReformAnalytics.Pipeline.Tests.Awards.Clauses;

/// <summary>Each clause of the plan of the department of justice of Hà Nam, on its seeded rulebook.</summary>
public sealed class HnTests
{
    public static TheoryData<string> Everybody => ["unit", "staff"];

    private static Case Of(string subject, int year = 2023) => new("hn", subject, year);

    [Theory]
    [InlineData("unit", 2023)]
    [InlineData("staff", 2023)]
    [InlineData("unit", 2025)]
    public void HN_1_dossiers_before_5_January_of_the_following_year(string subject, int year)
    {
        Assert.Equal(Outcome.Met, Of(subject, year).Alone("HN-1", e => Case.Received(e, new(year + 1, 1, 4))));
        Assert.Equal(Outcome.NotMet, Of(subject, year).Alone("HN-1", e => Case.Received(e, new(year + 1, 1, 5))));
        Assert.Equal(Outcome.InsufficientEvidence, Of(subject, year).Judge(e => e with { Dossier = [] }).Outcomes.Single(o => o.Id == "HN-1").Outcome);
        Assert.Equal([2023, 2024, 2025], Case.Read("hn").Rounds.Single().Years);
        Assert.Contains(Deadlines.Of(Case.Read("hn"), new(year + 1, 1, 1), new(year + 1, 1, 31)), d => d.Kind == DeadlineKind.Dossier && d.LastDay == new DateOnly(year + 1, 1, 4) && d.Year == year);
    }

    [Fact]
    public void HN_2_four_collectives_and_at_most_ten_individuals_higher_awards_by_another_plan()
    {
        var campaign = Case.Read("hn");
        var verdicts = Enumerable.Range(1, 5).Select(n => Of("unit").Judge(code: $"U{n}")).Concat(Enumerable.Range(1, 9).Select(n => Of("staff").Judge(code: $"S{n}"))).ToArray();
        var lists = Shortlists.Of(campaign, verdicts, []);

        Assert.Equal([4, 10], lists.Select(l => l.Count));
        Assert.All(lists[0].Entries, e => Assert.Equal((1, true, ShortlistStatus.TieAtEdge), (e.Place, e.Tied, e.Status)));
        Assert.Equal(4, lists[0].PlacesAtEdge);
        Assert.All(lists[1].Entries, e => Assert.Equal(ShortlistStatus.Within, e.Status));
        Assert.Equal(["giay-khen"], campaign.Awards.Where(a => a.Note is null).Select(a => a.Code));
        Assert.Equal(2, campaign.Awards.Count(a => a.Note?.Vi.Contains("800/KH-UBND", StringComparison.Ordinal) == true));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void HN_3_discipline_kept_tasks_done_well_and_a_recognised_initiative_with_scope(string subject)
    {
        DateOnly last = new(2023, 12, 31);
        Outcome Idea(params InitiativeEvidence[] rows) => Of(subject).Alone("HN-3.3", e => e with { Initiatives = rows });

        Assert.Equal(Outcome.NotMet, Of(subject).Alone("HN-3.1", e => Case.Attested(e, "HN-3.1", yes: false)));
        Assert.Equal(Outcome.InsufficientEvidence, Of(subject).Alone("HN-3.1", e => Case.Unattested(e, "HN-3.1")));
        Assert.Equal(Outcome.Met, Of(subject).Alone("HN-3.1", e => Case.Attested(Case.Unattested(e, "HN-3.1"), "HN-3", yes: true)));
        if (subject == "unit")
        {
            Assert.Equal(Outcome.NotMet, Of(subject).Alone("HN-3.2", e => e with { Tasks = [Case.Task(last, last, met: false)] }));
            Assert.Equal(Outcome.Met, Of(subject).Alone("HN-3.2", e => e with { Tasks = [Case.Task(last, last.AddDays(1))] }));
            Assert.Equal(Outcome.InsufficientEvidence, Of(subject).Alone("HN-3.2", e => e with { Tasks = [] }));
        }

        Assert.Equal(Outcome.Met, Idea(Case.Initiative(last, "Hội đồng sáng kiến cấp cơ sở Sở Tư pháp")));
        Assert.Equal(Outcome.Met, Idea(Case.Initiative(last, "Hội đồng sáng kiến tỉnh Hà Nam")));
        Assert.Equal(Outcome.NotMet, Idea(Case.Initiative(last, "Hội đồng sáng kiến huyện")));
        Assert.Equal(Outcome.NotMet, Idea(Case.Initiative(on: null)));
        Assert.Equal(Outcome.NotMet, Idea(Case.Initiative(last.AddDays(1), "Hội đồng sáng kiến cấp tỉnh")));
        Assert.Equal(Outcome.InsufficientEvidence, Idea(Case.Initiative(last, "Hội đồng sáng kiến cấp tỉnh", scope: null)));
        Assert.Equal(Outcome.InsufficientEvidence, Idea());
    }

    [Fact]
    public void HN_4_papers_in_time_procedures_published_and_no_file_overdue_or_left_over()
    {
        DateOnly due = new(2023, 6, 30);
        Outcome Files(int quarter, int overdue, int backlog) => Of("staff").Alone("HN-4.3", e => e with
        {
            Files = [.. e.Files.Select(f => f.Period == new Period(2023, quarter) ? f with { Overdue = overdue, Backlog = backlog } : f)],
        });

        Assert.Equal(Outcome.Met, Of("staff").Alone("HN-4.1", e => e with { Tasks = [Case.Task(due, due)] }));
        Assert.Equal(Outcome.NotMet, Of("staff").Alone("HN-4.1", e => e with { Tasks = [Case.Task(due, due.AddDays(1))] }));
        Assert.Equal(Outcome.NotMet, Of("staff").Alone("HN-4.2", e => Case.Attested(e, "HN-4.2", yes: false)));
        Assert.Equal(Outcome.InsufficientEvidence, Of("staff").Alone("HN-4.2", e => Case.Unattested(e, "HN-4.2")));
        Assert.Equal([Outcome.Met, Outcome.NotMet, Outcome.NotMet], new[] { (0, 0), (1, 0), (0, 1) }.Select(f => Files(4, f.Item1, f.Item2)));
        Assert.Equal(Outcome.InsufficientEvidence, Of("staff").Alone("HN-4.3", e => e with { Files = [.. e.Files.Skip(1)] }));
        Assert.Equal(Outcome.InsufficientEvidence, Of("staff").Alone("HN-4.3", e => e with { Files = [] }));
        Assert.Equal(Outcome.Met, Of("staff").Alone("HN-4.3", e => e with { Files = [e.Files[0] with { Period = new Period(2023) }] }));
    }

    [Theory]
    [InlineData(Rating.NotCompleted, Outcome.NotMet)]
    [InlineData(Rating.Completed, Outcome.NotMet)]
    [InlineData(Rating.Good, Outcome.Met)]
    [InlineData(Rating.Excellent, Outcome.Met)]
    [InlineData(null, Outcome.InsufficientEvidence)]
    public void HN_5_rated_tasks_completed_well_or_better(Rating? rating, Outcome outcome) => Assert.Equal(outcome, Of("staff").Alone("HN-5", e => Case.Rated(e, rating)));

    [Theory]
    [MemberData(nameof(Everybody))]
    public void HN_6_tied_to_the_index_of_the_department_and_of_the_province(string subject)
    {
        foreach (var (id, index, named) in new[] { ("HN-6.1", "cchc-so", (string?)null), ("HN-6.2", "cchc-tinh", "so-tu-phap") })
        {
            var known = Of(subject).Index(0.01m, null, index, named);
            Assert.Equal(Outcome.Met, Of(subject).Alone(id, e => Case.With(e, known)));
            Assert.Equal(Outcome.NotMet, Of(subject).Alone(id, e => Case.With(e, known with { Now = known.Now! with { Status = ValueStatus.GroupNotInEdition, Ratio = null } })));
            Assert.Equal(Outcome.InsufficientEvidence, Of(subject).Alone(id, e => Case.With(e, known with { Now = known.Now! with { Status = ValueStatus.NothingMeasured, Ratio = null } })));
            Assert.Equal(Outcome.InsufficientEvidence, Of(subject).Alone(id, e => e with { Indices = [.. e.Indices.Where(i => i.Index != index)] }));
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void HN_7_request_and_report_minutes_are_not_asked_for(string subject)
    {
        DateOnly day = new(2024, 1, 4);

        Assert.Equal(Outcome.Met, Of(subject).Alone("HN-7", e => e with { Dossier = [Case.Paper(DossierPart.Request, day, 1), Case.Paper(DossierPart.Report, day, copies: null)] }));
        Assert.Equal(Outcome.NotMet, Of(subject).Alone("HN-7", e => e with { Dossier = [Case.Paper(DossierPart.Request, day), Case.Paper(DossierPart.Minutes, day)] }));
        Assert.Equal(Outcome.InsufficientEvidence, Of(subject).Judge(e => e with { Dossier = [] }).Outcomes.Single(o => o.Id == "HN-7").Outcome);
        Assert.Contains("theo các nội dung cải cách hành chính", Case.Read("hn").Dossier!.Notes!.Value.Vi, StringComparison.Ordinal);
    }
}
