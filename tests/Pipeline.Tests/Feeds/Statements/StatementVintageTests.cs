using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReformAnalytics.Ingest.Feeds.Statements;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Pipeline.Tests.Feeds.Statements;

/// <summary>What later files do to what was said, what they leave, and what was known as of an earlier one.</summary>
public sealed class StatementVintageTests(TestDatabase server)
{
    private const string Tasks = "unit,task,title,due_on,completed_on,quality,withdrawn\n";

    [Fact]
    public async Task A_later_file_replaces_what_it_speaks_of_and_leaves_the_rest()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var first = await desk.ImportAsync(StatementFeeds.Tasks, Tasks + "A,1,Một,2023-03-31,,,\nA,2,Hai,2023-03-31,,,\nB,1,Ba,2023-03-31,,,\n", "mot.csv");
        var second = await desk.ImportAsync(StatementFeeds.Tasks, Tasks + "Phòng Tư pháp,1,Một,2023-03-31,2023-03-30,met,\nB,1,Ba,2023-03-31,,,\nB,2,,,,,no\n", "hai.csv");
        var third = await desk.ImportAsync(StatementFeeds.Tasks, Tasks + "A,2,,,,,có\n", "ba.csv");

        Assert.Equal((3, 0), (first.Accepted, first.Unchanged));
        Assert.Equal((2, 1, 1), (second.Accepted, second.Unchanged, second.Rejected));
        Assert.Equal((1, 0), (third.Accepted, third.Unchanged));
        Assert.Equal(["A 1 mot.csv:2 ", "A 2 mot.csv:3 ", "B 1 mot.csv:4 "], await TasksAsync(desk, first.BatchId!.Value));
        Assert.Equal(["A 1 hai.csv:2 met", "A 2 mot.csv:3 ", "B 1 hai.csv:3 "], await TasksAsync(desk, second.BatchId!.Value));
        Assert.Equal(["A 1 hai.csv:2 met", "B 1 hai.csv:3 "], await TasksAsync(desk, third.BatchId!.Value));
        Assert.Equal(await TasksAsync(desk, third.BatchId!.Value), await TasksAsync(desk, int.MaxValue));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_after_another_it_counts_anew()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var text = Tasks + "A,1,Một,2023-03-31,,,\nA,9,,,,,yes\n";
        var first = await desk.ImportAsync(StatementFeeds.Tasks, text);
        var again = await desk.ImportAsync(StatementFeeds.Tasks, text);
        var other = await desk.ImportAsync(StatementFeeds.Tasks, Tasks + "A,1,Một,2023-03-31,2023-03-31,,\n", "khac.csv");
        var back = await desk.ImportAsync(StatementFeeds.Tasks, text);

        Assert.Equal(["3 nothing-to-withdraw"], StatementDesk.Codes(first));
        Assert.Equal((ImportState.Unchanged, first.BatchId), (again.State, again.BatchId));
        Assert.Equal((ImportState.Accepted, ImportState.Accepted), (other.State, back.State));
        Assert.True(back.BatchId > other.BatchId);
        Assert.Null(Assert.Single(await CampaignFeeds.TasksAsync(desk.Source)).CompletedOn);
    }

    [Fact]
    public async Task What_was_taken_back_can_be_taken_back_again_and_said_again()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        await desk.ImportAsync(StatementFeeds.Discipline, "subject,from,to,state,document,withdrawn\nNV01,2023-01-01,,disciplined,1,\n");
        var back = await desk.ImportAsync(StatementFeeds.Discipline, "đối tượng,từ ngày,đến ngày,tình trạng,văn bản,rút lại\nnv01,1/1/2023,,bị kỷ luật,,x\n");
        var taken = await desk.ImportAsync(StatementFeeds.Discipline, "đối tượng,từ ngày,đến ngày,tình trạng,văn bản,rút lại\nnv01,1/1/2023,,bị kỷ luật,,có\n");
        Assert.Empty(await CampaignFeeds.DisciplineAsync(desk.Source));
        var twice = await desk.ImportAsync(StatementFeeds.Discipline, "subject,from,to,state,document,withdrawn\nNV01,2023-01-01,,disciplined,,yes\n", "lai.csv");
        await desk.ImportAsync(StatementFeeds.Discipline, "subject,from,to,state,document\nNV01,2023-01-01,2023-06-30,disciplined,2\n");

        Assert.Equal(["2F unknown-word"], StatementDesk.Codes(back));
        Assert.Equal((1, 0, 1), (taken.Accepted, taken.Unchanged, twice.Unchanged));
        Assert.Equal("2", Assert.Single(await CampaignFeeds.DisciplineAsync(desk.Source)).Document);
    }

    [Fact]
    public async Task Who_is_nominated_later_makes_the_same_file_say_more()
    {
        await using var desk = await StatementDesk.OpenAsync(server, nominees: false);
        var text = "campaign,year,candidate,condition,outcome,stated_by,stated_on,document\nCT,2023,A,CT-5,yes,X,2023-10-01,1\nCT,2023,NV01,CT-10,yes,X,2023-10-01,1\n";
        var before = await desk.ImportAsync(StatementFeeds.Attestations, text);
        await desk.ImportAsync(StatementFeeds.Nominations, StatementDesk.Nominees);
        var after = await desk.ImportAsync(StatementFeeds.Attestations, text);

        Assert.Equal((1, 1), (before.Accepted, before.Rejected));
        Assert.Equal((ImportState.Accepted, 2, 1, 0), (after.State, after.Accepted, after.Unchanged, after.Rejected));
    }

    [Fact]
    public async Task A_code_that_is_another_years_task_does_not_wipe_that_tasks_result_away()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        await desk.ImportAsync(StatementFeeds.Tasks, Tasks + "A,1,Một,2023-12-31,,,\nA,2,Hai,2023-12-31,,,\nA,3,Ba,2023-12-31,,,\n");
        var next = await desk.ImportAsync(StatementFeeds.Tasks, Tasks
            + "A,1,Việc khác,2024-03-31,2024-03-01,met,\n" // another task
            + "A,2,HAI.,2024-01-15,,,\n" // the same, put off
            + "A,3,Ba (sửa tên),2023-12-30,,,\n"); // the same, worded anew

        Assert.Equal(["2B task-code-reused"], StatementDesk.Codes(next));
        Assert.Equal(2, next.Accepted);
    }

    [Fact]
    public async Task Nothing_of_a_trial_is_stored()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var trial = await desk.ImportAsync(StatementFeeds.Tasks, Tasks + "A,1,Một,2023-12-31,,,\nX,1,Một,2023-12-31,,,\n", dryRun: true);

        Assert.Equal((ImportState.DryRun, 1, 1), (trial.State, trial.Accepted, trial.Rejected));
        Assert.Equal(0L, await desk.AskAsync("SELECT count(*) FROM ingest.task"));
        Assert.Equal(3, await desk.AskAsync("SELECT max(batch_id) FROM ingest.batch"));
        Assert.Equal("dry-run", await desk.AskAsync("SELECT stage FROM ingest.run WHERE step = 'ingest.tasks'"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Of_many_random_rows_each_is_taken_rejected_or_a_repeat_and_what_is_current_is_what_a_plain_reckoning_gives(int seed)
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var random = new Random(seed);
        var expected = new Dictionary<(string Unit, string Task), string>();
        for (var vintage = 0; vintage < 3; vintage++)
        {
            var rows = Enumerable.Range(0, 300).Select(_ => (Unit: "AB?"[random.Next(3)].ToString(), Task: random.Next(120), Title: "T" + random.Next(2), Due: random.Next(20) == 0 ? "2023-13-01" : "2023-05-01")).ToArray();
            var outcome = await desk.ImportAsync(
                StatementFeeds.Tasks, Tasks + string.Concat(rows.Select(r => $"{r.Unit},{r.Task},{r.Title},{r.Due},,,\n")), $"{vintage}.csv");
            var repeats = 0;
            foreach (var rivals in rows.Where(r => r.Unit != "?").GroupBy(r => (r.Unit, r.Task)))
            {
                if (rivals.Distinct().Count() == 1 && rivals.First().Due == "2023-05-01")
                {
                    repeats += rivals.Count() - 1;
                    expected[(rivals.Key.Unit, rivals.Key.Task.ToString(CultureInfo.InvariantCulture))] = rivals.First().Title;
                }
            }

            var rejectedRows = outcome.Findings.Where(f => f.Position.Row is not null).Select(f => f.Position.Row).Distinct().Count();
            Assert.Equal(300, outcome.RowsIn);
            Assert.Equal(outcome.RowsIn, outcome.Accepted + outcome.Rejected + repeats);
            Assert.Equal(outcome.Rejected, rejectedRows);
            Assert.Equal(outcome.Accepted, (long)(await desk.AskAsync($"SELECT count(*) FROM ingest.task WHERE batch_id = {outcome.BatchId}"))!);
        }

        var current = (await CampaignFeeds.TasksAsync(desk.Source)).ToDictionary(t => (t.Unit, t.Task), t => t.Title);
        Assert.Equal(expected.OrderBy(e => e.Key), current.OrderBy(c => c.Key));
    }

    [Fact]
    public async Task Five_thousand_candidates_with_twelve_conditions_come_in_and_are_read_without_a_wait()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var people = new StringBuilder("campaign,year,person,full_name,unit,kind\n");
        var stated = new StringBuilder("campaign,year,candidate,condition,outcome,stated_by,stated_on,document\n");
        for (var person = 0; person < 5_000; person++)
        {
            people.Append(CultureInfo.InvariantCulture, $"CT,2023,P{person},Người {person},A,staff\n");
            for (var condition = 1; condition <= 12; condition++)
            {
                stated.Append(CultureInfo.InvariantCulture, $"CT,2023,P{person},CT-{condition},{(person % 7 == condition ? "no" : "yes")},Người xác nhận,2023-10-01,{person}/XN\n");
            }
        }

        await desk.ImportAsync(StatementFeeds.Nominations, people.ToString(), "nguoi.csv");
        var watch = Stopwatch.StartNew();
        var outcome = await desk.ImportAsync(StatementFeeds.Attestations, stated.ToString(), "xac-nhan.csv");
        var imported = watch.Elapsed;
        watch.Restart();
        var read = await CampaignFeeds.AttestationsAsync(desk.Source, "CT", 2023);
        TestContext.Current.TestOutputHelper?.WriteLine($"60,000 rows: imported {imported.TotalSeconds:0.00} s, read {watch.Elapsed.TotalSeconds:0.00} s");

        Assert.Equal((60_000, 0), (outcome.Accepted, outcome.Findings.Count));
        Assert.Equal(60_000, read.Count);
        Assert.Equal(read.Count(a => !a.Outcome), Enumerable.Range(0, 5_000).Count(p => p % 7 is >= 1));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"read in {watch.Elapsed}");
    }

    private static async Task<string[]> TasksAsync(StatementDesk desk, int asOf) => [.. (await CampaignFeeds.TasksAsync(desk.Source, asOf))
        .OrderBy(t => t.Unit, StringComparer.Ordinal).ThenBy(t => t.Task, StringComparer.Ordinal)
        .Select(t => $"{t.Unit} {t.Task} {t.Source.File}:{t.Source.Row} {t.Quality}")];
}
