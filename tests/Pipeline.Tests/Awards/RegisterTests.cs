using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Ingest.Feeds.Statements;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Pipeline.Tests.Embedded;

namespace ReformAnalytics.Pipeline.Tests.Awards;

/// <summary>What silence means in each register, from files with the columns that offices have.</summary>
public sealed class RegisterTests(TestDatabase server)
{
    private const string Tasks = "unit,task,title,due_on,completed_on,quality\nA,1,Một,2023-06-30,2023-06-30,met\n";

    [Theory]
    [InlineData("A,2023-12-31,,under_consideration", 20240101, Outcome.NotMet, Outcome.Met)]
    [InlineData("A,2022-06-01,2023-01-01,disciplined", 20240101, Outcome.NotMet, Outcome.Met)]
    [InlineData("A,2022-06-01,2022-12-31,disciplined", 20240101, Outcome.Met, Outcome.Met)]
    [InlineData("A,2022-06-01,2022-06-30,disciplined", 20221231, Outcome.InsufficientEvidence, Outcome.InsufficientEvidence)]
    [InlineData("A,2022-06-01,2022-06-30,disciplined", 20230101, Outcome.Met, Outcome.Met)]
    [InlineData("A,2023-01-01,2023-12-31,none", 20240101, Outcome.Met, Outcome.InsufficientEvidence)]
    [InlineData("*,2023-01-01,2023-12-31,none", 20240101, Outcome.Met, Outcome.Met)]
    [InlineData("*,2023-01-01,2023-11-30,none", 20240101, Outcome.InsufficientEvidence, Outcome.InsufficientEvidence)]
    [InlineData("*,2022-01-01,2022-12-31,none,QĐ 1\nA,2022-06-01,,disciplined", 20240101, Outcome.NotMet, Outcome.InsufficientEvidence)]
    [InlineData("A,2022-06-01,,disciplined", 20221231, Outcome.NotMet, Outcome.InsufficientEvidence)]
    [InlineData("", 20240101, Outcome.InsufficientEvidence, Outcome.InsufficientEvidence)]
    public async Task A_register_of_discipline_answers_for_whom_it_does_not_name_once_it_has_spoken(string row, int day, Outcome a, Outcome b)
    {
        await using var office = await RuledOffice.OpenAsync(server);
        await office.RulesAsync(RuledOffice.Seeded("ct"));
        await office.FeedAsync(StatementFeeds.Discipline, $"subject,from,to,state,document\n{(row.Length == 0 ? "" : row + ",QĐ 1")}\n", day);
        await office.FeedAsync(StatementFeeds.Tasks, Tasks);

        var outcomes = await office.OutcomesAsync("CT-12");

        Assert.Equal((a, b), (outcomes["A"].Outcome, outcomes["B"].Outcome));
        Assert.All(outcomes.Values.Where(o => o.Outcome == Outcome.InsufficientEvidence), o => Assert.Equal("discipline", o.Missing?.Feed));
        Assert.All(outcomes.Values.Where(o => o.Outcome != Outcome.InsufficientEvidence), o => Assert.Contains(o.Sources, s => s is SourceRow { File: "discipline.csv" }));
    }

    [Fact]
    public async Task Whoever_sent_nothing_is_open_beside_others_who_did()
    {
        await using var office = await RuledOffice.OpenAsync(server);
        await office.RulesAsync(RuledOffice.Seeded("ct"));
        await office.FeedAsync(StatementFeeds.Tasks, Tasks);
        await office.FeedAsync(StatementFeeds.Initiatives, "unit,person,title,recognised_by,recognised_on,decision_no,scope\nA,,Mô hình,Hội đồng,2022-12-31,QĐ 1,toàn huyện\n");
        await office.FeedAsync(StatementFeeds.Dossiers, "campaign,year,candidate,part,copies,received_on\nCT,2023,A,request,2,2023-10-15\n");

        foreach (var (condition, feed, silent) in new[] { ("CT-4", "tasks", "no-tasks"), ("CT-9", "initiatives", "register-silent"), ("CT-1", "dossiers", "no-dossier"), ("CT-14", "dossiers", "no-dossier") })
        {
            var outcomes = await office.OutcomesAsync(condition);
            Assert.Equal((Outcome.InsufficientEvidence, silent, feed, "B"), (outcomes["B"].Outcome, outcomes["B"].Code, outcomes["B"].Missing?.Feed, outcomes["B"].Missing?.Subject));
            Assert.Equal(condition == "CT-4" ? Outcome.Met : Outcome.NotMet, outcomes["A"].Outcome);
        }
    }

    [Fact]
    public async Task A_statement_without_a_wave_is_about_every_wave_of_a_year_of_waves_and_gives_way_to_the_wave_s_own()
    {
        await using var office = await RuledOffice.OpenAsync(server);
        await office.RulesAsync(RuledOffice.Seeded("agt"));
        await office.FeedAsync(StatementFeeds.Nominations, "campaign,year,wave,person,full_name,unit,kind,rating\nAGT,2023,,P1,Người Một,J,staff,good\nAGT,2023,2,P1,Người Một,J,staff,excellent\n");
        await office.FeedAsync(StatementFeeds.Attestations, "campaign,year,candidate,condition,outcome,stated_by,stated_on,document\nAGT,2023,P1,AGT-5,yes,Trưởng phòng,2023-12-01,CV 1\n");

        foreach (var (wave, rating) in new[] { ("1", Rating.Good), ("2", Rating.Excellent) })
        {
            var person = Assert.Single((await office.EvaluateAsync("AGT", wave)).Verdicts, v => v.Candidate.Code == "P1");
            Assert.Equal((rating, Outcome.Met), (person.Standing.Rating, person.Outcomes.Single(o => o.Id == "AGT-5").Outcome));
        }
    }

    [Fact]
    public async Task The_vintage_that_is_printed_gives_the_same_again_also_after_something_was_only_taken_back()
    {
        await using var office = await RuledOffice.OpenAsync(server);
        await office.RulesAsync(RuledOffice.Seeded("ct"));
        const string Columns = "campaign,year,person,full_name,unit,kind,withdrawn\n";
        await office.FeedAsync(StatementFeeds.Nominations, Columns + "CT,2023,P1,Người Một,A,staff,\nCT,2023,P2,Người Hai,A,staff,\n");
        var before = await office.EvaluateAsync("CT");
        await office.FeedAsync(StatementFeeds.Nominations, Columns + "CT,2023,P2,,,,yes\n");

        var after = await office.EvaluateAsync("CT");

        Assert.Equal(before.Verdicts.Count - 1, after.Verdicts.Count);
        Assert.Equal(after.InputsSha256, (await office.EvaluateAsync("CT", asOf: after.Vintage)).InputsSha256);
        Assert.Equal(before.InputsSha256, (await office.EvaluateAsync("CT", asOf: before.Vintage)).InputsSha256);
        Assert.NotEqual(before.InputsSha256, after.InputsSha256);
    }

    [Fact]
    public async Task A_rulebook_makes_a_version_where_it_changes_and_none_where_only_its_file_does()
    {
        await using var office = await RuledOffice.OpenAsync(server);
        var first = await office.RulesAsync(RuledOffice.Seeded("ct"));
        var again = await office.RulesAsync(RuledOffice.Seeded("ct"));
        var remark = await office.RulesAsync(RuledOffice.Seeded("ct") + "\n# ghi chú\n");
        var changed = await office.RulesAsync(RuledOffice.Seeded("ct").Replace("count: 10", "count: 11", StringComparison.Ordinal));
        var back = await office.RulesAsync(RuledOffice.Seeded("ct"));
        var broken = await office.RulesAsync(RuledOffice.Seeded("ct").Replace("kind: attested", "kind: atested", StringComparison.Ordinal));

        Assert.Equal(
            [ImportState.Accepted, ImportState.Unchanged, ImportState.Accepted, ImportState.Accepted, ImportState.Accepted, ImportState.Rejected],
            new[] { first, again, remark, changed, back, broken }.Select(o => o.State));
        Assert.Equal((first.BatchId, 1L), (again.BatchId, remark.Unchanged));
        Assert.All(broken.Findings, f => Assert.Equal("yaml-wrong-type", f.Code));
        await using var versions = office.Office.DataSource.CreateCommand("SELECT count(*) FROM ingest.campaign_version");
        Assert.Equal(3L, await versions.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
