using ReformAnalytics.Pipeline.Tests.Embedded;

namespace ReformAnalytics.Pipeline.Tests.Satisfaction;

/// <summary>What later files do to the figures, and what they leave as it was.</summary>
public sealed class VintageTests(TestDatabase server)
{
    private const string Heading = "response_id,unit,collected_on,channel,question,answer\n";
    private const string Counts = "unit,period,question,answered,satisfied\n";

    [Fact]
    public async Task The_same_answers_again_change_nothing()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var text = Heading + "P1,TT,2023-01-05,a,CH1,5\nP2,DT,2023-01-05,a,CH1,2\n";
        await office.ImportAsync(text);
        var before = await office.FiguresAsync();
        var again = await office.ImportAsync(text);

        Assert.Equal((2, 2), (again.Accepted, again.Unchanged));
        Assert.Equal(before, await office.FiguresAsync());
        Assert.Equal(0L, await office.AskAsync("SELECT count(*) FROM ingest.satisfaction_count WHERE batch_id = 2"));
    }

    [Fact]
    public async Task A_later_answer_takes_the_place_of_the_earlier_one_wherever_that_was_counted()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        await office.ImportAsync(Heading + "P1,TT,2023-01-05,a,CH1,5\nP2,TT,2023-01-05,a,CH1,2\nP3,TT,2023-01-05,a,CH1,4\n");
        var second = await office.ImportAsync(Heading + "P1,TT,2023-01-05,a,CH1,1\nP2,DT,2023-05-05,b,CH1,2\nP3,TT,2023-01-05,a,CH1,4\nP4,TT,2023-01-05,a,CH1,4\n");
        await office.ImportAsync(Heading + "P1,TT,2023-01-05,a,CH1,3\n");

        Assert.Equal((4, 1), (second.Accepted, second.Unchanged));
        Assert.Equal(["TT CH1 a 2023-Q1 3/2 0 1 0 1 1"], await office.FiguresAsync(vintage: 1));
        Assert.Equal(["DT CH1 b 2023-Q2 1/0 0 1 0 0 0", "TT CH1 a 2023-Q1 3/2 1 0 0 2 0"], await office.FiguresAsync(vintage: 2));
        Assert.Equal(["DT CH1 b 2023-Q2 1/0 0 1 0 0 0", "TT CH1 a 2023-Q1 3/2 0 0 1 2 0"], await office.FiguresAsync());
    }

    [Fact]
    public async Task Reported_counts_replace_what_was_reported_before()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        await office.ImportAsync(Counts + "TT,2023-Q1,CH1,100,90\nTT,2022,CH1,400,300\n");
        var second = await office.ImportAsync("Đơn vị;Kỳ;Câu hỏi;Số trả lời;Số hài lòng\nTT;Quý I/2023;CH1;80;75\nTT;2022;CH1;400;300\n");

        Assert.Equal((2, 1), (second.Accepted, second.Unchanged));
        Assert.Equal(["TT CH1 all 2022 400/300", "TT CH1 all 2023-Q1 100/90"], await office.FiguresAsync(vintage: 1));
        Assert.Equal(["TT CH1 all 2022 400/300", "TT CH1 all 2023-Q1 80/75"], await office.FiguresAsync());
    }

    [Fact]
    public async Task Totals_under_the_counts_are_no_unit()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var report = await office.ImportAsync(Counts + "TT,2023-Q1,CH1,10,9\nTổng cộng,,,10,9\n");

        Assert.Empty(report.Codes);
        Assert.Equal((1, 1, 0), (report.RowsIn, report.Accepted, report.Rejected));
    }

    [Fact]
    public async Task Faulty_counts_are_told_each()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var report = await office.ImportAsync(Counts
            + "TT,2023-Q1,CH1,10,9\nTT,2023-Q1,CH1,10,8\nTT,2023-Q1,CH1,10,9\nTT,2023,CH1,40,30\nDT,Q5,CH1,1,1\nDT,2023,CH1,x,1\nDT,2023,CH1,10,11\n");

        Assert.Equal(
            ["3D duplicate-counts", "5B year-and-quarters", "6B bad-period", "7D bad-count", "8E satisfied-above-answered"], report.Codes);
        Assert.Equal((7, 1, 5, 1), (report.RowsIn, report.Accepted, report.Rejected, report.Duplicates));
    }

    [Fact]
    public async Task Counts_and_answers_of_the_same_period_never_add_up()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        await office.ImportAsync(Heading + "P1,TT,2023-01-05,a,CH1,5\n");
        var counts = await office.ImportAsync(Counts + "TT,2023-Q1,CH1,10,9\nTT,2023,CH1,10,9\nTT,2023-Q2,CH1,10,9\nDT,2023,CH1,10,9\n");
        var answers = await office.ImportAsync(Heading + "P2,TT,2023-06-30,a,CH1,5\nP3,DT,2023-06-30,a,CH1,5\nP4,DT,2022-06-30,a,CH1,5\n");

        Assert.Equal(["2A counts-and-responses", "3A counts-and-responses"], counts.Codes);
        Assert.Equal(["2B counts-and-responses", "3B counts-and-responses"], answers.Codes);
        Assert.Equal(
            ["DT CH1 a 2022-Q2 1/1 0 0 0 0 1", "DT CH1 all 2023 10/9", "TT CH1 a 2023-Q1 1/1 0 0 0 0 1", "TT CH1 all 2023-Q2 10/9"],
            await office.FiguresAsync());
    }
}
