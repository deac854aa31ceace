using ReformAnalytics.Ingest.Feeds.Statements;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Files;

namespace ReformAnalytics.Pipeline.Tests.Feeds.Statements;

/// <summary>What becomes of a file as a whole: its headings, its sheets, its totals, and the share of its rows that may be faulty.</summary>
public sealed class StatementFileTests(TestDatabase server)
{
    private const string Tasks = "unit,task,title,assigned_on,due_on,completed_on,quality\n";
    private const string Discipline = "subject,from,to,state,document\n";
    private const string Files = "unit,period,received,on_time,overdue,backlog\n";

    [Fact]
    public async Task Totals_under_a_table_are_no_statements_in_any_feed()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var outcome = await desk.ImportAsync(StatementFeeds.Tasks, Tasks + "A,1,Báo cáo,,2023-06-30,2023-06-01,đạt\nTổng cộng,1,nhiệm vụ,,,,\n");

        Assert.Empty(StatementDesk.Codes(outcome));
        Assert.Equal((1, 1, 0), (outcome.RowsIn, outcome.Accepted, outcome.Rejected));
    }

    [Fact]
    public async Task A_file_above_the_share_is_refused_as_a_whole_and_kept_once()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var text = Files + "A,2023,1,1,0,0\nX,2023,1,1,0,0\nY,2023,1,1,0,0\nZ,2023,1,1,0,0\nW,2023,1,1,0,0\n";
        var kept = await desk.ImportAsync(StatementFeeds.FilesHandled, text, share: 0.8m);
        var trial = await desk.ImportAsync(StatementFeeds.FilesHandled, text, dryRun: true, share: 0.79m);
        var refused = await desk.ImportAsync(StatementFeeds.FilesHandled, text, "lan-hai.csv", share: 0.79m);
        var again = await desk.ImportAsync(StatementFeeds.FilesHandled, text, "lan-hai.csv", share: 0.79m);

        Assert.Equal((ImportState.Accepted, ImportState.DryRun, ImportState.Rejected, ImportState.Rejected), (kept.State, trial.State, refused.State, again.State));
        Assert.True(trial.IsRefused);
        Assert.Null(trial.BatchId);
        Assert.Equal("too-many-rejections", refused.Findings[0].Code);
        Assert.Equal((0L, refused.BatchId), (refused.Accepted, again.BatchId));
        Assert.Equal(1L, await desk.AskAsync("SELECT count(*) FROM ingest.files_handled"));
        Assert.Equal(5L, await desk.AskAsync($"SELECT count(*) FROM ingest.finding WHERE batch_id = {refused.BatchId}"));
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "heading-not-found")]
    [InlineData("đơn vị,mã nhiệm vụ,tên nhiệm vụ\nA,1,T\n", "heading-missing")]
    [InlineData("đơn vị,mã nhiệm vụ,tên nhiệm vụ,ngày hoàn thành,hạn,thời hạn\nA,1,T,,2023-01-01,2023-01-01\n", "heading-twice")]
    [InlineData("đơn vị,mã nhiệm vụ,tên nhiệm vụ,hạn\nA,1,T,2023-01-01\n", "heading-missing")]
    [InlineData("đơn vị,mã nhiệm vụ,tên nhiệm vụ,hạn,xong hôm nào\nA,1,T,2023-01-01,2023-01-01\n", "heading-unknown", "heading-missing")]
    public async Task A_file_that_cannot_be_read_by_its_headings_is_refused(string text, params string[] codes)
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var outcome = await desk.ImportAsync(StatementFeeds.Tasks, text);

        Assert.True(outcome.IsRefused);
        Assert.Equal(1, outcome.Rejected);
        Assert.Equal(["nothing-usable", .. codes], outcome.Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task A_register_without_entries_says_how_to_state_that_there_are_none()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var outcome = await desk.ImportAsync(StatementFeeds.Discipline, Discipline);

        Assert.Equal(ImportState.Rejected, outcome.State);
        Assert.Contains("*", Assert.Single(outcome.Findings).Remedy.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_with_wrong_headings_costs_its_own_rows_and_a_failed_formula_its_own()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var workbook = new TestWorkbook()
            .Sheet("Quý 1", [["Đơn vị", "Kỳ", "Tiếp nhận", "Đúng hạn", "Quá hạn", "Tồn đọng"], ["A", "2023-Q1", 5.0, 5.0, 0.0, 0.0], [null, "2023-Q2", 5.0, 5.0, 0.0, 0.0], ["B", "2023-Q1", "#REF!", 1.0, 0.0, 0.0]], merged: "A2:A3")
            .Sheet("Quý 2", [["Đơn vị", "Kỳ", "Tiếp nhận"], ["B", "2023-Q2", 5.0]]);
        var outcome = await desk.ImportAsync(StatementFeeds.FilesHandled, workbook.Bytes(), "hs.xlsx");

        Assert.Equal(["4C cell-error", "1 heading-missing"], StatementDesk.Codes(outcome));
        Assert.Equal((4, 2, 2), (outcome.RowsIn, outcome.Accepted, outcome.Rejected));
        Assert.Equal("2 3", await desk.AskAsync("SELECT string_agg(row_no::text, ' ' ORDER BY row_no) FROM ingest.files_handled f JOIN ingest.unit u USING (office_id, unit_id) WHERE u.code = 'A'"));
    }
}
