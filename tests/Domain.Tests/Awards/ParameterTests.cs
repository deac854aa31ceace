using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Satisfaction;

namespace ReformAnalytics.Domain.Tests.Awards;

/// <summary>What the parameters of conditions change; the clauses of the seeded plans, which leave some of them alone, are tried on their rulebooks.</summary>
public sealed class ParameterTests
{
    private static readonly Candidate Unit = new("A", "Xã A", CandidateKind.Collective, "communes", "A", "xa");

    [Theory]
    [InlineData(899, Outcome.NotMet)]
    [InlineData(900, Outcome.Met)]
    [InlineData(901, Outcome.Met)]
    public void From_a_bound_includes_it(int satisfied, Outcome outcome) =>
        Assert.Equal(outcome, Judge(new SatisfactionAbove { Clause = "TT-1", Subjects = ["communes"], Asks = Say("từ 90%"), Share = 0.9m, Inclusive = true }, new() { Satisfaction = [Answers("q", 1000, satisfied)] }));

    [Fact]
    public void Only_the_questions_named_count_and_answers_are_added_before_the_share_is_taken()
    {
        Evidence evidence = new() { Satisfaction = [Answers("one", 900, 819), Answers("two", 100, 1)] };
        Outcome Above(params string[] questions) => Judge(new SatisfactionAbove { Clause = "TT-1", Subjects = ["communes"], Asks = Say("trên 90%"), Share = 0.9m, Questions = questions }, evidence);

        Assert.Equal((Outcome.NotMet, Outcome.Met, Outcome.InsufficientEvidence), (Above(), Above("ONE"), Above("three")));
    }

    [Theory]
    [InlineData(false, false, Outcome.Met)]
    [InlineData(true, false, Outcome.NotMet)]
    [InlineData(false, true, Outcome.NotMet)]
    public void A_task_done_late_and_badly_fails_only_where_it_is_asked(bool quality, bool onTime, Outcome outcome)
    {
        TaskEvidence task = new("1", "Việc", new(2023, 6, 30), quality ? new(2023, 6, 30) : new(2023, 7, 1), QualityMet: !quality, new(EvidenceFeeds.Tasks, 1, "t.csv", "", 2));

        Assert.Equal(outcome, Judge(new AllTasksDone { Clause = "TT-1", Subjects = ["communes"], Asks = Say("việc"), Quality = quality, OnTime = onTime }, new() { Tasks = [task] }));
    }

    [Theory]
    [InlineData(1, 0.7, Outcome.Met)]
    [InlineData(2, 0.7, Outcome.NotMet)]
    [InlineData(3, 0.7, Outcome.NotMet)]
    [InlineData(2, 0.69, Outcome.NotMet)]
    public void Criteria_are_the_items_of_a_depth_and_leaves_that_stand_higher(int depth, double domain, Outcome outcome)
    {
        ItemEvidence Item(string code, int at, bool leaf, decimal ratio) => new(code, Say(code), at, leaf, Applies: true, ratio, ratio >= 0.7m ? "Khá" : "Yếu");
        var index = Index(0.9m) with { Items = [Item("1", 1, false, (decimal)domain), Item("1.1", 2, true, 0.5m), Item("1.2", 2, true, 0.9m), Item("2", 1, true, 0.7m)] };

        Assert.Equal(outcome, Judge(new CriteriaClassAtLeast { Clause = "TT-1", Subjects = ["communes"], Asks = Say("khá"), Class = "khá", Depth = depth }, With(index)));
    }

    [Theory]
    [InlineData("Khá", Outcome.Met)]
    [InlineData("KHÁ", Outcome.Met)]
    [InlineData("Tốt", Outcome.InsufficientEvidence)]
    public void A_class_that_the_edition_does_not_name_decides_nothing(string asked, Outcome outcome) =>
        Assert.Equal(outcome, Judge(new ClassAtLeast { Clause = "TT-1", Subjects = ["communes"], Asks = Say("khá"), Class = asked }, With(Index(0.7m))));

    [Fact]
    public void An_index_and_a_unit_of_the_condition_s_own_stand_before_the_candidate_s()
    {
        var condition = new RatioHigherThanYearBefore { Clause = "TT-1", Subjects = ["communes"], Asks = Say("tăng"), Index = "tinh", Unit = "SO" };
        IndexEvidence Other(decimal before) => new("tinh", "SO", "SO", Index(0.5m), Index(before), true, []);

        Assert.Equal(Outcome.InsufficientEvidence, Judge(condition, With(Index(0.9m))));
        Assert.Equal(Outcome.Met, Judge(condition, new() { Indices = [Other(0.49m)] }));
        Assert.Equal(Outcome.NotMet, Judge(condition, new() { Indices = [Other(0.5m)] }));
    }

    private static Outcome Judge(Condition condition, Evidence evidence)
    {
        Campaign campaign = new()
        {
            Id = "TT", Office = "thu", Title = Say("t"), Issuer = Say("i"), Source = Say("s"), From = new(2023, 1, 1), To = new(2023, 12, 31), Runs = Say("r"),
            Clauses = [new("TT-1", Say("một"))],
            Subjects = [new("communes", Say("Xã"), CandidateKind.Collective, ["xa"], Index: "cchc")],
            Awards = [], Quotas = [], Conditions = [condition],
            Rounds = [new("", Say("Xét năm"), "TT-1", [2023], new(1, 1), new(12, 31))],
        };
        return Assert.Single(Verdicts.Judge(Unit, evidence, new(campaign, campaign.Rounds[0], 2023, new(2024, 6, 1))).Outcomes).Outcome;
    }

    private static Sentence Say(string text) => new(text, text);

    private static SatisfactionEvidence Answers(string question, int answered, int satisfied) => new(question, new SatisfactionCounts(answered, satisfied), []);

    private static Evidence With(IndexPeriod now) => new() { Indices = [new("cchc", "A", null, now, null, Comparable: false, [])] };

    private static IndexPeriod Index(decimal ratio) =>
        new("bo", new Period(2023), ValueStatus.Valued, ratio, ratio, ratio >= 0.7m ? "Khá" : "Yếu", [new("Khá", "Fair"), new("Yếu", "Weak")], 1, 1, [], new SourceRun("bo", new Period(2023), 1, 1, []));
}
