using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Pipeline.Tests.Awards;

/// <summary>From rows in the database to verdicts, and back from what is stored.</summary>
public sealed class EvaluateCampaignTests(TestDatabase server)
{
    [Theory]
    [InlineData(899, "DoesNotQualify")]
    [InlineData(900, "DoesNotQualify")]
    [InlineData(901, "Qualifies")]
    public async Task Satisfaction_must_be_above_its_bound_and_names_its_row(int satisfied, string verdict)
    {
        await using var office = await AwardOffice.QualifiedAsync(server, satisfied);

        var evaluation = await office.EvaluateAsync();

        var first = evaluation.Verdicts.Single(v => v.Candidate.Code == "A");
        Assert.Equal(verdict, first.Kind.ToString());
        Assert.Equal(new SourceCounts(3, "hai-long-1.csv", 1000, satisfied, "Quý I", 7, 7), Assert.Single(first.Outcomes[0].Sources));
        Assert.Equal(new SourceRow("attestations", 5, "xac-nhan.csv", "Sheet1", 5), Assert.Single(first.Outcomes[2].Sources));
    }

    [Fact]
    public async Task One_day_under_consideration_puts_a_unit_out_and_missing_words_are_named_with_their_feed()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        await office.SatisfactionAsync(2, 100, 99);

        var second = (await office.EvaluateAsync()).Verdicts.Single(v => v.Candidate.Code == "B");

        Assert.Equal(VerdictKind.DoesNotQualify, second.Kind);
        Assert.Equal([Outcome.Met, Outcome.NotMet, Outcome.InsufficientEvidence], second.Outcomes.Select(o => o.Outcome));
        Assert.Equal("attestations", second.Outcomes[2].Missing?.Feed);
        Assert.Equal("B", second.Outcomes[2].Missing?.Subject);
    }

    [Fact]
    public async Task The_same_inputs_are_stored_once_and_an_earlier_vintage_gives_what_was_known_then()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        var first = await office.EvaluateAsync();
        var again = await office.EvaluateAsync();
        var before = await office.EvaluateAsync(asOf: 4);

        Assert.Equal(first.EvaluationId, again.EvaluationId);
        Assert.Equal(VerdictKind.CannotBeDecided, before.Verdicts.Single(v => v.Candidate.Code == "A").Kind);
        Assert.NotEqual(first.EvaluationId, before.EvaluationId);
        Assert.Equal(2, await office.CountAsync("analytics.evaluation"));
    }

    [Fact]
    public async Task What_is_stored_reads_back_as_it_was_judged()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        var evaluation = await office.EvaluateAsync();

        var source = office.Office.DataSource;
        var head = await StoredEvaluations.NewestAsync(source, "TT", 2023, "", TestContext.Current.CancellationToken);
        var verdicts = await StoredEvaluations.VerdictsAsync(source, head!.EvaluationId, cancellation: TestContext.Current.CancellationToken);
        var lists = await StoredEvaluations.ShortlistsAsync(source, head.EvaluationId, verdicts, TestContext.Current.CancellationToken);

        Assert.Equal(evaluation.Verdicts.Select(VerdictJson.Write), verdicts.Select(VerdictJson.Write));
        Assert.Equal(evaluation.Verdicts.Select(VerdictJson.Write), verdicts.Select(v => VerdictJson.Write(VerdictJson.ReadVerdict(VerdictJson.Write(v)))));
        var list = Assert.Single(lists);
        Assert.Equal(("xa", 1), (list.Quota, list.Count));
        Assert.Equal(("A", ShortlistStatus.Within), (Assert.Single(list.Entries).Verdict.Candidate.Code, list.Entries[0].Status));
    }

    [Fact]
    public async Task More_rows_about_one_unit_leave_the_other_as_it_was()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        var before = VerdictJson.Write((await office.EvaluateAsync()).Verdicts.Single(v => v.Candidate.Code == "A"));

        await office.SatisfactionAsync(2, 100, 99);
        await office.AttestAsync(2);

        Assert.Equal(before, VerdictJson.Write((await office.EvaluateAsync()).Verdicts.Single(v => v.Candidate.Code == "A")));
    }

    [Fact]
    public async Task A_year_without_data_and_words_that_name_nothing_are_refused()
    {
        await using var office = await AwardOffice.OpenAsync(server);

        Assert.Equal("no-data", (await Assert.ThrowsAsync<AnalysisException>(() => office.EvaluateAsync())).Code);
        Assert.Equal("unknown-campaign", (await Assert.ThrowsAsync<AnalysisException>(() => office.EvaluateAsync(campaign: "XX"))).Code);
        Assert.Equal("campaign-not-yet-known", (await Assert.ThrowsAsync<AnalysisException>(() => office.EvaluateAsync(asOf: 1))).Code);
        Assert.Equal("year-outside-campaign", (await Assert.ThrowsAsync<AnalysisException>(() => office.EvaluateAsync(year: 2022))).Code);
        Assert.Equal("unknown-wave", (await Assert.ThrowsAsync<AnalysisException>(() => office.EvaluateAsync(wave: "9"))).Code);
        Assert.Equal("unknown-vintage", (await Assert.ThrowsAsync<AnalysisException>(() => office.EvaluateAsync(asOf: 99))).Code);
    }
}
