using Npgsql;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Domain.Records;
using ReformAnalytics.Pipeline.Tests.Embedded;

namespace ReformAnalytics.Pipeline.Tests.Awards;

/// <summary>The council's word: what it rests on, what it wants, and that it stays.</summary>
public sealed class DecideAwardTests(TestDatabase server)
{
    [Fact]
    public async Task A_grant_freezes_the_case_that_it_rests_on_and_stays_as_it_is_when_the_data_change()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        var evaluation = await office.EvaluateAsync();

        var recorded = (await office.DecideAsync(Ruling.Granted, " 12/QĐ ")).Recorded.Decision;
        await office.SatisfactionAsync(1, 1000, 899);
        await office.EvaluateAsync();

        var stored = Assert.Single(await office.DecisionsAsync());
        Assert.Equal((1, "TT", 2023, "", "A", "Xã A"), (stored.Decision.Number, stored.Decision.Campaign, stored.Decision.Year, stored.Decision.Wave, stored.Decision.Candidate, stored.Decision.CandidateName));
        Assert.Equal(("12/QĐ", "qualifies", evaluation.EvaluationId, evaluation.Vintage, evaluation.InputsSha256), (stored.Decision.DocumentNumber, stored.Decision.Verdict, stored.Decision.Evaluation, stored.Decision.Vintage, stored.Decision.InputsSha256));
        Assert.Empty(stored.Decision.Departures);
        Assert.Equal(recorded.Content(), stored.Decision.Content());
        var grounds = Grounds.Read(stored.Decision.Grounds);
        Assert.Equal(VerdictJson.Write(evaluation.Verdicts.Single(v => v.Candidate.Code == "A")), VerdictJson.Write(grounds.Verdict));
        Assert.Equal(new GroundsPlace("xa", null, 1, 1, ShortlistStatus.Within), grounds.Place);
    }

    [Theory]
    [InlineData("B", Ruling.Granted, "does-not-qualify")]
    [InlineData("A", Ruling.Refused, "refused-within-quota")]
    public async Task Against_the_evaluation_a_reason_is_needed_and_kept(string candidate, Ruling ruling, string departure)
    {
        await using var office = await AwardOffice.QualifiedAsync(server);

        var refused = await Assert.ThrowsAsync<AnalysisException>(() => office.DecideAsync(ruling, "1", reason: "  ", candidate: candidate));
        var recorded = (await office.DecideAsync(ruling, "1", "Có thành tích đột xuất", candidate)).Recorded.Decision;

        Assert.Equal("reason-needed", refused.Code);
        Assert.Equal(departure, Assert.Single(recorded.Departures).Code());
        Assert.Equal("Có thành tích đột xuất", (await office.DecisionsAsync())[0].Decision.Reason);
    }

    [Fact]
    public async Task Missing_evidence_is_named_in_what_a_grant_goes_against()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);

        var refused = await Assert.ThrowsAsync<AnalysisException>(() => office.DecideAsync(Ruling.Granted, "1", asOf: 4));

        Assert.Equal("reason-needed", refused.Code);
        Assert.Contains("TT-3", refused.Sentence.Vi, StringComparison.Ordinal);
        Assert.Equal([Departure.CannotBeDecided], (await office.DecideAsync(Ruling.Granted, "1", "Đã có văn bản", asOf: 4)).Recorded.Decision.Departures);
    }

    [Theory]
    [InlineData(Ruling.Deferred, "B")]
    [InlineData(Ruling.Deferred, "A")]
    [InlineData(Ruling.Refused, "B")]
    public async Task To_defer_or_to_refuse_who_does_not_qualify_goes_against_nothing(Ruling ruling, string candidate)
    {
        await using var office = await AwardOffice.QualifiedAsync(server);

        Assert.Empty((await office.DecideAsync(ruling, "1", candidate: candidate)).Recorded.Decision.Departures);
    }

    [Fact]
    public async Task A_quota_is_full_once_it_is_granted_and_free_again_when_a_later_word_takes_the_grant_back()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        await office.DecideAsync(Ruling.Granted, "1");

        var beyond = (await office.DecideAsync(Ruling.Granted, "2", "Đột xuất", "B")).Recorded.Decision;
        var before = (await office.DecideAsync(Ruling.Deferred, "3")).Before;
        await office.DecideAsync(Ruling.Refused, "4", candidate: "B");
        var again = (await office.DecideAsync(Ruling.Granted, "5")).Recorded.Decision;

        Assert.Equal([Departure.DoesNotQualify, Departure.QuotaFull], beyond.Departures);
        Assert.Equal(1, before?.Decision.Number);
        Assert.Equal(3, again.Supersedes);
        Assert.Empty(again.Departures);
        Assert.Equal([4, 5], CouncilDecision.Standing((await office.DecisionsAsync()).Select(d => d.Decision)).Select(d => d.Number));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_reason_and_nothing_is_recorded()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        await office.DecideAsync(Ruling.Deferred, "7/QĐ");

        Assert.Equal("decision-number-twice", await FaultAsync(office.DecideAsync(Ruling.Granted, "7/qđ")));
        Assert.Equal("decision-out-of-order", await FaultAsync(office.DecideAsync(Ruling.Granted, "8", on: new(2024, 1, 19))));
        Assert.Equal("decision-in-future", await FaultAsync(office.DecideAsync(Ruling.Granted, "8", on: new(2024, 2, 1))));
        Assert.Equal("decision-before-round", await FaultAsync(office.DecideAsync(Ruling.Granted, "8", on: new(2022, 12, 31))));
        Assert.Equal("decision-number-missing", await FaultAsync(office.DecideAsync(Ruling.Granted, " ")));
        var unknown = await Assert.ThrowsAsync<AnalysisException>(() => office.DecideAsync(Ruling.Granted, "8", candidate: "Xã C"));
        Assert.Equal("unknown-candidate", unknown.Code);
        Assert.Contains("Xã A (A)", unknown.Remedy.Vi, StringComparison.Ordinal);
        Assert.Single(await office.DecisionsAsync());
    }

    [Theory]
    [InlineData("xã a")]
    [InlineData("Xa A")]
    [InlineData("a")]
    public async Task A_candidate_is_found_by_name_or_code_however_it_is_written(string written)
    {
        await using var office = await AwardOffice.QualifiedAsync(server);

        Assert.Equal("A", (await office.DecideAsync(Ruling.Granted, "1", candidate: written)).Recorded.Decision.Candidate);
    }

    [Fact]
    public async Task Decisions_form_a_chain_also_when_many_are_recorded_at_once()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);

        await Task.WhenAll(Enumerable.Range(1, 8).Select(n => office.DecideAsync(Ruling.Deferred, $"{n}", candidate: n % 2 == 0 ? "A" : "B")));

        var stored = await office.DecisionsAsync();
        Assert.Equal(Enumerable.Range(1, 8), stored.Select(d => d.Decision.Number));
        Assert.Null(HashChain.FirstBreak(stored.Select(d => d.Link)));
        Assert.Equal(6, stored.Count(d => d.Decision.Supersedes is not null));
    }

    [Theory]
    [InlineData("UPDATE analytics.decision SET reason = 'khác'")]
    [InlineData("DELETE FROM analytics.decision")]
    [InlineData("TRUNCATE analytics.decision")]
    public async Task The_application_can_neither_change_nor_delete_a_decision(string statement)
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        await office.DecideAsync(Ruling.Granted, "1");

        await using var command = office.Office.DataSource.CreateCommand(statement);
        var denied = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, denied.SqlState);
        Assert.Single(await office.DecisionsAsync());
    }

    private static async Task<string> FaultAsync(Task decision) => (await Assert.ThrowsAsync<AnalysisException>(() => decision)).Code;
}
