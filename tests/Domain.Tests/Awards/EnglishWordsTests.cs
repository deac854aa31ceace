using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;

namespace ReformAnalytics.Domain.Tests.Awards;

/// <summary>Classes, ratings and statements in English, while Vietnamese and what is stored stay as they are.</summary>
public sealed class EnglishWordsTests
{
    private static readonly Sentence[] Named = [new("Tốt", "Good"), new("Khá", "Fair"), new("Yếu", "Weak")];

    [Theory]
    [InlineData(0.85, "Xếp loại Tốt (85,00%), yêu cầu từ khá trở lên.", "Class Good (85.00%); Fair or better is asked for.", "Good", "Fair")]
    [InlineData(0.65, "Xếp loại Yếu (65,00%), thấp hơn mức khá theo yêu cầu.", "Class Weak (65.00%), below Fair, which is asked for.", "Weak", "Fair")]
    public void A_class_is_told_by_the_name_that_the_edition_gives_it_in_English(double ratio, string vi, string en, string reached, string asked)
    {
        var outcome = Judge(new ClassAtLeast { Clause = "TT-1", Subjects = ["communes"], Asks = Say("khá"), Class = "khá" }, Index((decimal)ratio));

        Assert.Equal(new Sentence(vi, en), outcome.Sentence);
        var figure = Assert.Single(outcome.Figures, f => f.Name == "class");
        Assert.Equal((reached, asked), (figure.Words!.Value.En, figure.BoundWords!.Value.En));
        Assert.Equal("khá", figure.BoundText);
        Assert.Equal([figure], VerdictJson.ReadFigures(VerdictJson.Write([figure])));
    }

    [Fact]
    public void A_criterion_below_says_in_which_class_it_is()
    {
        var index = Index(0.9m) with { Items = [new("1.1", new("Một", "One"), 2, true, Applies: true, 0.5m, "Yếu")] };
        var condition = new CriteriaClassAtLeast { Clause = "TT-1", Subjects = ["communes"], Asks = Say("khá"), Class = "Khá" };

        var outcome = Judge(condition, index);
        Assert.Equal("1 of 1 criteria assigned are below Fair: 1.1 One (50.00%, Weak).", outcome.Sentence.En);
        Assert.Equal("1 trong 1 tiêu chí được giao dưới mức Khá: 1.1 Một (50,00%, Yếu).", outcome.Sentence.Vi);
        Assert.Equal("Fair", Assert.Single(outcome.Figures, f => f.Name == "criterion 1.1").BoundWords?.En);
        Assert.Equal("All 1 criteria assigned are in class Fair or better.", Judge(condition, index with { Items = [index.Items[0] with { Ratio = 0.7m, Class = "Khá" }] }).Sentence.En);
    }

    [Fact]
    public void Whoever_rose_from_weak_is_told_so_in_English()
    {
        var condition = new RoseFromWeak { Clause = "TT-1", Subjects = ["communes"], Asks = Say("vươn lên") };

        Assert.Equal("It rose from weak. A year before Weak (50.00%), now Good (81.00%).", Judge(condition, Index(0.81m), Index(0.5m)).Sentence.En);
        Assert.Equal("It has not reached Good. A year before Weak (50.00%), now Fair (71.00%).", Judge(condition, Index(0.71m), Index(0.5m)).Sentence.En);
        Assert.Equal("Chưa đạt mức Tốt. Năm trước Yếu (50,00%), nay Khá (71,00%).", Judge(condition, Index(0.71m), Index(0.5m)).Sentence.Vi);
        Assert.Equal("Index of A for 2023: 71.00%, class Fair, place 1 of 1.", Judge(new IndexKnown { Clause = "TT-1", Subjects = ["communes"], Asks = Say("có") }, Index(0.71m)).Sentence.En);
    }

    [Fact]
    public void Where_the_edition_has_one_name_for_both_languages_nothing_is_added_to_what_is_stored()
    {
        var index = Index(0.85m) with { Classes = [Say("Tốt"), Say("Khá"), Say("Yếu")] };
        var outcome = Judge(new ClassAtLeast { Clause = "TT-1", Subjects = ["communes"], Asks = Say("khá"), Class = "Khá" }, index);

        Assert.Equal("Class Tốt (85.00%); Khá or better is asked for.", outcome.Sentence.En);
        Assert.DoesNotContain("nglish", VerdictJson.Write(outcome.Figures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "yes", "có")]
    [InlineData(false, "no", "không")]
    public void A_statement_is_yes_or_no_in_English(bool yes, string en, string vi)
    {
        var said = new AttestationEvidence("TT-1", yes, "Văn phòng", new(2023, 5, 1), "CV 5", new(EvidenceFeeds.Attestations, 1, "a.csv", "", 2));
        var figure = Assert.Single(Judge(new Attested { Clause = "TT-1", Subjects = ["communes"], Asks = Say("chỉ đạo") }, new Evidence { Attestations = [said] }).Figures);

        Assert.Equal((new Sentence(vi, en), new Sentence("có", "yes")), (figure.Words, figure.BoundWords));
    }

    [Fact]
    public void A_rating_is_told_in_English()
    {
        var rated = new Evidence { Rating = new(Rating.Completed, new(EvidenceFeeds.Nominations, 1, "n.csv", "", 2)) };
        var figure = Assert.Single(Judge(new RatedAtLeast { Clause = "TT-1", Subjects = ["communes"], Asks = Say("tốt"), Rating = Rating.Good }, rated).Figures);

        Assert.Equal((Rating.Completed.InWords(), Rating.Good.InWords()), (figure.Words, figure.BoundWords));
    }

    private static ConditionOutcome Judge(Condition condition, IndexPeriod now, IndexPeriod? before = null) =>
        Judge(condition, new Evidence { Indices = [new("cchc", "A", null, now, before, Comparable: before is not null, [])] });

    private static ConditionOutcome Judge(Condition condition, Evidence evidence)
    {
        Campaign campaign = new()
        {
            Id = "TT", Office = "thu", Title = Say("t"), Issuer = Say("i"), Source = Say("s"), From = new(2023, 1, 1), To = new(2023, 12, 31), Runs = Say("r"),
            Clauses = [new("TT-1", Say("một"))],
            Subjects = [new("communes", Say("Xã"), CandidateKind.Collective, ["xa"], Index: "cchc")],
            Awards = [], Quotas = [], Conditions = [condition],
            Rise = new("TT-1", ["Yếu"], "Tốt"),
            Rounds = [new("", Say("Xét năm"), "TT-1", [2023], new(1, 1), new(12, 31))],
        };
        return Assert.Single(Verdicts.Judge(new("A", "Xã A", CandidateKind.Collective, "communes", "A", "xa"), evidence, new(campaign, campaign.Rounds[0], 2023, new(2024, 6, 1))).Outcomes);
    }

    private static Sentence Say(string text) => new(text, text);

    private static IndexPeriod Index(decimal ratio) => new(
        "bo", new Period(2023), ValueStatus.Valued, ratio, ratio, ratio >= 0.8m ? "Tốt" : ratio >= 0.7m ? "Khá" : "Yếu", Named, 1, 1, [], new SourceRun("bo", new Period(2023), 1, 1, []));
}
