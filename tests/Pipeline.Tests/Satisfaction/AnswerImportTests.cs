using System.Text;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Files;

namespace ReformAnalytics.Pipeline.Tests.Satisfaction;

public sealed class AnswerImportTests(TestDatabase server)
{
    private const string Heading = "response_id,unit,collected_on,channel,question,answer\n";

    [Fact]
    public async Task Each_fault_is_told_with_its_place_and_the_rest_is_counted()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var report = await office.ImportAsync(Heading
            + "P1,TT,2023-01-05,Trực tiếp,CH1,5\n"
            + "P2,Xã Đông Phươc,2023-01-05,Trực tiếp,CH1,5\n" // 3: found without its marks
            + "P3,Xã Đông Thành Nam,2023-01-05,Trực tiếp,CH1,5\n" // 4: unknown
            + "P4,TT,31/02/2023,Trực tiếp,CH1,5\n" // 5: no such day
            + "P5,TT,2023-01-05,Trực tiếp,CH1,6\n" // 6: out of range
            + ",TT,2023-01-05,Trực tiếp,CH1,4\n" // 7: no identifier
            + "P1,TT,2023-01-05,Trực tiếp,CH1,2\n" // 8: contradicts row 2
            + "P1,TT,2023-01-05,Trực tiếp,CH1,5\n" // 9: repeats row 2
            + "P6,TT,2023-01-05,Trực tiếp\n" // 10: columns missing
            + "P7,Đâu đó,5-5,Trực tiếp,CH1,9\n" // 11: three faults, one row
            + "P8,TT,2023-04-01 08:30,Trực tuyến,CH1,rất hài lòng\n"
            + "P9,TT,01/04/2023,,CH1,\n");

        Assert.Equal(
            ["4B unknown-unit", "5C bad-date", "6F answer-out-of-range", "7A missing-response-id", "10 malformed-row", "11B unknown-unit",
                "11C bad-date", "11F answer-out-of-range", "8F duplicate-response"],
            report.Codes);
        Assert.Equal((12, 3, 7, 1, 1, 0), (report.RowsIn, report.Accepted, report.Rejected, report.Duplicates, report.Unanswered, report.Unchanged));
        Assert.Equal(["2023-Q1", "2023-Q2"], report.Periods);
        Assert.Equal(
            ["DP CH1 Trực tiếp 2023-Q1 1/1 0 0 0 0 1", "TT CH1 Trực tiếp 2023-Q1 1/1 0 0 0 0 1", "TT CH1 Trực tuyến 2023-Q2 1/1 0 0 0 0 1"],
            await office.FiguresAsync());
        var unknown = report.Findings[0];
        Assert.Equal("Xã Đông Thành Nam", unknown.Value);
        Assert.Contains("Gần nhất: Xã Đông Thạnh (DT)", unknown.Sentence.Vi, StringComparison.Ordinal);
        Assert.Contains("Nearest: Xã Đông Thạnh (DT)", unknown.Sentence.En, StringComparison.Ordinal);
        Assert.Contains("dòng 2", report.Findings[^1].Sentence.Vi, StringComparison.Ordinal);
        Assert.Contains("row 2", report.Findings[^1].Sentence.En, StringComparison.Ordinal);
        Assert.All(report.Findings, f => Assert.True(f.Remedy.Vi.Length > 0 && f.Remedy.En.Length > 0));
        Assert.Equal(9L, await office.AskAsync("SELECT count(*) FROM ingest.finding WHERE batch_id = 1 AND severity = 'rejection'"));
    }

    [Fact]
    public async Task An_answer_is_stored_with_the_place_it_came_from()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        await office.ImportAsync(Heading + "P1,tt mái dầm,2023-12-31,Trực tiếp,CH1,3\n\n\"P 2, \"\"b\"\"\",DT,1990-01-01,x,CH2,1\n");

        Assert.Equal("2 6 P1 1 2023-12-31 3 | 4 6 P 2, \"b\" 2 1990-01-01 1", await office.AskAsync(
            "SELECT string_agg(concat_ws(' ', row_no, column_no, response_id, unit_id, collected_on, answer), ' | ' ORDER BY row_no) FROM ingest.satisfaction_response"));
    }

    [Fact]
    public async Task Wide_and_long_say_the_same()
    {
        await using var longOne = await SatisfactionOffice.OpenAsync(server);
        await using var wide = await SatisfactionOffice.OpenAsync(server);
        await longOne.ImportAsync(Heading + "P1,TT,2023-01-05,a,CH1,5\nP1,TT,2023-01-05,a,CH2,1\nP2,DT,2023-07-05,b,CH1,3\n");
        var report = await wide.ImportAsync("STT;Mã phiếu;ĐƠN VỊ;Ngày khảo sát;Kênh;CH1;CH2;Ghi chú\n1;P1;TT;05/01/2023;a;5;1;x\n2;P2;DT;5/7/2023;b;Bình thường;;\n3;P3;DT;5/7/2023;b;5;7;\n");

        Assert.Equal((5, 4, 1), (report.RowsIn, report.Accepted, report.Rejected));
        Assert.Equal(["4G answer-out-of-range"], report.Codes);
        Assert.Equal(
            (await longOne.FiguresAsync()).Select(f => f.Replace("DT CH1 b 2023-Q3 1/0 0 0 1 0 0", "DT CH1 b 2023-Q3 2/1 0 0 1 0 1", StringComparison.Ordinal)),
            await wide.FiguresAsync());
    }

    [Theory]
    [InlineData("\uFEFFMã phiếu\tĐơn vị\tNgày thu thập\tCâu hỏi\tTrả lời\r\nP1\tTT\t2023-01-05\tCH1\t4\r\n")]
    [InlineData("MA PHIEU;don vi;ngày thu thập;CÂU HỎI;Mức độ hài lòng\nP1;TT;5.1.2023;CH1;Hài lòng")]
    [InlineData("KẾT QUẢ KHẢO SÁT,,,,\n,,,,\nresponse id,unit,collected on,question,answer\nP1,TT,2023-01-05T10:00:00Z,ch1,4.0\n")]
    public async Task Headings_separators_and_byte_order_marks_do_not_matter(string text)
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var report = await office.ImportAsync(text);

        Assert.Equal((1, 0), (report.Accepted, report.Findings.Length));
        Assert.Equal("TT CH1 unspecified 2023-Q1 1/1 0 0 0 1 0", Assert.Single(await office.FiguresAsync()), ignoreCase: true);
    }

    [Fact]
    public async Task Another_normal_form_is_the_same_heading_the_same_unit_and_the_same_question()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var text = "Mã phiếu,Đơn vị,Ngày khảo sát,Câu hỏi,Trả lời\nP1,Thị trấn Mái Dầm,2023-01-05,Thái độ phục vụ,4\n";
        await office.ImportAsync(text);
        await office.ImportAsync(text.Replace("P1", "P2", StringComparison.Ordinal).Normalize(NormalizationForm.FormD));

        Assert.Equal("TT Thái độ phục vụ unspecified 2023-Q1 2/2 0 0 0 2 0", Assert.Single(await office.FiguresAsync()));
    }

    [Fact]
    public async Task A_quotation_mark_left_open_costs_one_row()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var report = await office.ImportAsync(Heading + "P1,TT,2023-01-05,a,CH1,5\n\"P2,TT,2023-01-05,a,CH1,5\nP3,TT,2023-01-05,a,CH1,5\n");

        Assert.Equal(["3 malformed-row"], report.Codes);
        Assert.Equal(2, report.Accepted);
    }

    [Fact]
    public async Task A_workbook_is_read_like_text()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var workbook = new TestWorkbook()
            .Sheet("Phiếu", [["PHIẾU KHẢO SÁT"], ["Mã phiếu", "Đơn vị", "Ngày khảo sát", "Câu hỏi", "Trả lời"], ["P1", "TT", "05/01/2023", "CH1", 5.0], ["P2", "Xã X", "05/01/2023", "CH1", 5.0], ["P3", "DT", "05/01/2023", "CH1", "hài lòng"]])
            .Sheet("Hướng dẫn", [["Đọc kỹ"]])
            .Sheet("Phiếu 2", [["Mã phiếu", "Đơn vị", "Ngày khảo sát", "Câu hỏi", "Trả lời"], ["P1", "TT", "05/01/2023", "CH1", 1.0]]);
        var report = await office.ImportAsync("phieu.xlsx", workbook.Bytes());

        Assert.Equal(["4B unknown-unit", " sheet-passed-over", "2E duplicate-response"], report.Codes);
        Assert.Equal("Phiếu 2", report.Findings[^1].Position.Sheet);
        Assert.Contains("dòng 3 của trang Phiếu;", report.Findings[^1].Sentence.Vi, StringComparison.Ordinal);
        Assert.Equal(2, report.Accepted);
        Assert.Equal("Phiếu", await office.AskAsync("SELECT DISTINCT sheet FROM ingest.satisfaction_response"));
    }

    [Fact]
    public async Task Windows_1258_is_converted_and_noted()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = "Mã phiếu,Đơn vị,Ngày khảo sát,Câu hỏi,Trả lời\nP1,Xã Đông Phước,2023-01-05,CH1,4\n".Normalize(NormalizationForm.FormD);
        // The code page has these letters whole and the tone marks alone.
        foreach (var letter in "ăâêôơưđĐ")
        {
            text = text.Replace(letter.ToString().Normalize(NormalizationForm.FormD), letter.ToString(), StringComparison.Ordinal);
        }

        var report = await office.ImportAsync("cu.csv", Encoding.GetEncoding(1258).GetBytes(text));

        Assert.Equal(1, report.Accepted);
        Assert.Equal("encoding-windows-1258", Assert.Single(report.Findings).Code);
    }

    [Fact]
    public async Task A_file_without_headings_is_one_rejection()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var report = await office.ImportAsync("a,b,c\n1,2,3\n");

        Assert.Equal((1, 0, 1), (report.RowsIn, report.Accepted, report.Rejected));
        Assert.Equal("heading-not-found", Assert.Single(report.Findings).Code);
    }
}
