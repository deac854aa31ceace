using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Files;

namespace ReformAnalytics.Pipeline.Tests.Satisfaction;

/// <summary>Which rows of which file a count stands on.</summary>
public sealed class RowTests(TestDatabase server)
{
    private static readonly object[] Headings = ["Mã phiếu", "Đơn vị", "Ngày khảo sát", "Câu hỏi", "Trả lời"];

    [Fact]
    public async Task A_reported_count_names_the_newest_row_that_changed_it()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var first = new TestWorkbook().Sheet(
            "Số liệu", [["Tổng hợp"], ["Đơn vị", "Kỳ", "Câu hỏi", "Kênh", "Số trả lời", "Số hài lòng"], ["TT", "2023-Q1", "CH1", "phiếu", 10.0, 9.0], ["DT", "2023-Q1", "CH1", "phiếu", 5.0, 4.0], ["TT", "2023-Q1", "CH1", "trực tuyến", 20.0, 15.0]]);
        await office.ImportAsync("dem.xlsx", first.Bytes());
        await office.ImportAsync("unit,period,question,channel,answered,satisfied\nTT,2023-Q1,CH1,phiếu,10,9\nTT,2023-Q1,CH1,trực tuyến,20,16\n");

        Assert.Equal(
            ["DT CH1 2023-Q1 1 Số liệu!4-4 4/5", "TT CH1 2023-Q1 1 Số liệu!3-3 9/10", "TT CH1 2023-Q1 2 !3-3 16/20"],
            await office.DeliveriesAsync(2023));
    }

    [Fact]
    public async Task Answers_are_counted_sheet_by_sheet_between_their_first_and_their_last_row()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var workbook = new TestWorkbook()
            .Sheet("Tháng 1", [Headings, ["P1", "TT", "05/01/2023", "CH1", 5.0], ["P2", "DT", "05/01/2023", "CH1", 4.0], ["P3", "TT", "06/01/2023", "CH1", 2.0]])
            .Sheet("Tháng 2", [Headings, ["P4", "TT", "05/02/2023", "CH1", 4.0]]);
        await office.ImportAsync("phieu.xlsx", workbook.Bytes());

        Assert.Equal(
            ["DT CH1 2023-Q1 1 Tháng 1!3-3 1/1", "TT CH1 2023-Q1 1 Tháng 1!2-4 1/2", "TT CH1 2023-Q1 1 Tháng 2!2-2 1/1"], await office.DeliveriesAsync(2023));
        Assert.Contains("TT CH1 unspecified 2023-Q1 3/2 0 1 0 1 1", await office.FiguresAsync());

        await office.ImportAsync("phieu-lai.xlsx", workbook.Bytes());
        Assert.Equal(3, (await office.DeliveriesAsync(2023)).Length);
    }

    [Fact]
    public async Task What_a_file_only_takes_back_stands_on_no_row()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        await office.ImportAsync("response_id,unit,collected_on,channel,question,answer\nP1,TT,2023-01-05,a,CH1,5\n");
        await office.ImportAsync("response_id,unit,collected_on,channel,question,answer\nP1,DT,2023-01-05,a,CH1,5\n");

        Assert.Equal(["DT CH1 2023-Q1 2 !2-2 1/1", "TT CH1 2023-Q1 1 !2-2 1/1", "TT CH1 2023-Q1 2 !- -1/-1"], await office.DeliveriesAsync(2023));
    }
}
