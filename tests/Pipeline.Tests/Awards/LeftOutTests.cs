using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Ingest.Feeds.Statements;
using ReformAnalytics.Pipeline.Tests.Embedded;

namespace ReformAnalytics.Pipeline.Tests.Awards;

/// <summary>Rows that an import left out: neither a pass nor a fail for whom they speak of, until they are made good.</summary>
public sealed class LeftOutTests(TestDatabase server)
{
    private const string Discipline = "subject,from,to,state,document\n";
    private const string Tasks = "unit,task,title,due_on,completed_on,quality\n";
    private const string Initiatives = "unit,person,title,recognised_by,recognised_on,decision_no,scope\n";

    [Theory]
    [InlineData("A,2023-06-01,,trách phạt,QĐ 2\n", Outcome.InsufficientEvidence, Outcome.Met)]
    [InlineData("A,2023-06-01,,disciplined,\n", Outcome.InsufficientEvidence, Outcome.Met)]
    [InlineData(",2023-06-01,,disciplined,QĐ 2\n", Outcome.InsufficientEvidence, Outcome.InsufficientEvidence)]
    [InlineData("A,2023-06-01,2023-06-30,disciplined,QĐ 2\nA,2023-07-01,,trách phạt,QĐ 2\n", Outcome.NotMet, Outcome.Met)]
    public async Task A_rejected_entry_of_the_register_clears_nobody_whom_it_may_speak_of(string rows, Outcome a, Outcome b)
    {
        await using var office = await OpenAsync();
        await office.FeedAsync(StatementFeeds.Discipline, Discipline + "*,2023-01-01,2023-12-31,none,BC 1\n" + rows);

        var outcomes = await office.OutcomesAsync("CT-12");

        Assert.Equal((a, b), (outcomes["A"].Outcome, outcomes["B"].Outcome));
        Assert.All(outcomes.Values.Where(o => o.Outcome == Outcome.InsufficientEvidence), o =>
        {
            Assert.Equal(("rows-left-out", "discipline"), (o.Code, o.Missing?.Feed));
            Assert.Contains("discipline.csv dòng 3", o.Sentence.Vi, StringComparison.Ordinal);
            Assert.Contains(o.Sources, s => s is SourceRow { File: "discipline.csv", Row: 3 });
        });
    }

    [Fact]
    public async Task It_is_made_good_by_the_same_file_whole_or_by_a_row_that_speaks_of_the_same()
    {
        await using var office = await OpenAsync();
        await office.FeedAsync(StatementFeeds.Discipline, Discipline + "*,2023-01-01,2023-12-31,none,BC 1\nA,2023-06-01,,trách phạt,QĐ 2\n");
        await office.FeedAsync(StatementFeeds.Tasks, Tasks + "A,1,Một,2023-06-30,2023-06-01,met\nA,2,Hai,2023-07-31,2023-07-01,tạm\n");
        Assert.Equal("rows-left-out", (await office.OutcomesAsync("CT-12"))["A"].Code);
        Assert.Equal("rows-left-out", (await office.OutcomesAsync("CT-4"))["A"].Code);

        await office.FeedAsync(StatementFeeds.Discipline, Discipline + "*,2023-01-01,2023-12-31,none,BC 1\nB,2023-06-01,2023-06-30,disciplined,QĐ 2\n");
        await office.FeedAsync(StatementFeeds.Tasks, Tasks + "A,2,Hai,2023-07-31,2023-07-01,met\n", name: "bo-sung.csv");

        var discipline = await office.OutcomesAsync("CT-12");
        Assert.Equal((Outcome.Met, Outcome.NotMet), (discipline["A"].Outcome, discipline["B"].Outcome));
        Assert.Equal(Outcome.Met, (await office.OutcomesAsync("CT-4"))["A"].Outcome);
    }

    [Fact]
    public async Task What_a_row_more_cannot_turn_over_stands()
    {
        await using var office = await OpenAsync();
        await office.FeedAsync(StatementFeeds.Tasks, Tasks + "A,1,Một,2023-06-30,2023-07-01,met\nA,2,Hai,2023-07-31,2023-07-01,tạm\n");
        await office.FeedAsync(StatementFeeds.Initiatives, Initiatives + "A,,Cũ,Hội đồng,2022-05-05,QĐ 1,huyện\nA,,Mới,Hội đồng,2023-13-05,QĐ 2,huyện\nB,,Cũ,Hội đồng,2022-05-05,QĐ 1,huyện\n");

        Assert.Equal("task-late", (await office.OutcomesAsync("CT-4"))["A"].Code);
        var initiatives = await office.OutcomesAsync("CT-9");
        Assert.Equal(("rows-left-out", "initiative-of-other-days"), (initiatives["A"].Code, initiatives["B"].Code));
    }

    [Fact]
    public async Task An_initiative_without_a_day_is_not_of_a_year_after_its_file()
    {
        await using var office = await OpenAsync();
        await office.FeedAsync(StatementFeeds.Initiatives, Initiatives + "A,,Chưa công nhận,,,,\n", day: 20221231);
        await office.FeedAsync(StatementFeeds.Initiatives, Initiatives + "B,,Chưa công nhận,,,,\n", day: 20230101);

        var outcomes = await office.OutcomesAsync("CT-9");

        Assert.Equal(("no-initiative", "initiative-undated"), (outcomes["A"].Code, outcomes["B"].Code));
    }

    private async Task<RuledOffice> OpenAsync()
    {
        var office = await RuledOffice.OpenAsync(server);
        await office.RulesAsync(RuledOffice.Seeded("ct"));
        return office;
    }
}
