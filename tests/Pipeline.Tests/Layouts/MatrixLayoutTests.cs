using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Pipeline.Tests.Files;

namespace ReformAnalytics.Pipeline.Tests.Layouts;

public sealed class MatrixLayoutTests
{
    [Theory]
    [InlineData("1.1")]
    [InlineData("TC 1.1")]
    [InlineData("Tiêu chí 1.1:")]
    [InlineData("1.1. Kế hoạch cải cách hành chính (2,5 điểm)")]
    [InlineData("1.1 Kế hoạch CCHC")]
    [InlineData("KE HOACH CAI CACH HANH CHINH")]
    [InlineData("Kế hoạch cải cách\nhành chính")]
    public void Headings_name_an_item_by_code_or_title(string heading)
    {
        var reading = Sample.Read("matrix", new TestWorkbook().Sheet("2023", [["TT", "Đơn vị", heading, "1.2"], [1, "Xã An Ninh", 2.5, 1]]).Read("diem-2023.xlsx"));
        Assert.Equal(["AN 1.1 Appraised 2023 = 2.5", "AN 1.2 Appraised 2023 = 1"], Sample.Lines(reading));
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_number_and_a_title_of_different_items_give_neither()
    {
        var reading = Sample.Read("matrix", Sample.Csv("Đơn vị;1.1 Công tác tuyên truyền;1.2\nXã An Ninh;1;1\n"));
        Assert.Equal(["AN 1.2 Appraised 2023 = 1"], Sample.Lines(reading));
        Assert.Equal(["unknown-item"], Sample.Codes(reading));
    }

    [Fact]
    public void A_heading_moved_down_still_imports_and_says_where_it_was()
    {
        var reading = Sample.Read("matrix", Sample.Csv("\n\nBẢNG ĐIỂM NĂM 2022\nĐơn vị,1.1,1.2\nXã An Ninh,2,1\n", "diem.csv"));
        Assert.Equal(["AN 1.1 Appraised 2022 = 2", "AN 1.2 Appraised 2022 = 1"], Sample.Lines(reading));
        var note = Assert.Single(reading.Findings);
        Assert.Equal((Severity.Note, "heading-found", 4), (note.Severity, note.Code, note.Position.Row));
    }

    [Fact]
    public void Merged_parents_over_codes_and_subtotals_are_resolved()
    {
        var book = new TestWorkbook().Sheet("s",
        [
            ["STT", "Tên đơn vị", "1. Công tác chỉ đạo, điều hành", null, null, "2. Cải cách thể chế", null, "Tổng điểm", "Xếp hạng", "Xếp loại"],
            [null, null, "1.1", "1.2", "Tổng", "2.1", "2.2", null, null, null],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"],
            [1, "Xã An Ninh", 2, 1, 3, 2.5, 9, 14.5, 1, "Tốt"],
            [null, "Trung bình:", 2, 1, 3, 2.5, 9, 14.5, null, null],
            [null, "TỔNG CỘNG", 2, 1, 3, 2.5, 9, 14.5, null, null],
            [],
            [null, "NGƯỜI LẬP BIỂU", null, null, null, null, null, "TM. ỦY BAN NHÂN DÂN"],
            [null, "Nguyễn Văn A"],
        ], false, "A1:A2", "B1:B2", "C1:E1", "F1:G1", "H1:H2", "I1:I2", "J1:J2");
        var reading = Sample.Read("matrix", book.Read("bang-2023.xlsx"));
        Assert.Equal(["AN 1.1 Appraised 2023 = 2", "AN 1.2 Appraised 2023 = 1", "AN 2.1 Appraised 2023 = 2.5", "AN 2.2 Appraised 2023 = 9"], Sample.Lines(reading));
        Assert.Equal([("1", PrintedKind.Total, "3"), (null, PrintedKind.Total, "14.5"), (null, PrintedKind.Rank, "1"), (null, PrintedKind.Class, "Tốt")], reading.Printed.Select(p => (p.Item?.Code, p.Kind, p.Text)));
        Assert.Equal("blank-row 1, column-numbers 1, signature-row 2, summary-row 2", string.Join(", ", reading.Passed.Select(p => $"{p.Key} {p.Value}")));
        Assert.Equal(["heading-found"], Sample.Codes(reading));
    }

    [Fact]
    public void Two_sources_under_a_leaf_keep_their_source()
    {
        var book = new TestWorkbook().Sheet("s", [["Đơn vị", "1.1", null, "1.2", null], [null, "Tự đánh giá", "Thẩm định", "Tự đánh giá", "Thẩm định"], ["AN", 2, 1.5, 1, 0.5]], false, "B1:C1", "D1:E1");
        Assert.Equal(
            ["AN 1.1 Self 2023 = 2", "AN 1.1 Appraised 2023 = 1.5", "AN 1.2 Self 2023 = 1", "AN 1.2 Appraised 2023 = 0.5"],
            Sample.Lines(Sample.Read("matrix", book.Read(), new Period(2023))));
    }

    [Fact]
    public void Unknown_names_and_columns_are_named_with_the_nearest_ones()
    {
        var reading = Sample.Read("matrix", Sample.Csv("Xã,1.1,1.9,Ghi nhận,mã số\nXã An Nin,2,1,tốt,7\nXã Phú Tâm,1,1,khá,8\n,3,1,,\n"));
        Assert.Equal(["PT 1.1 Appraised 2023 = 1"], Sample.Lines(reading));
        Assert.Equal([("unknown-item", 1, "C", "1.9"), ("column-not-imported", 1, "D", "Ghi nhận"), ("unknown-unit", 2, "A", "Xã An Nin"), ("unit-missing", 4, "A", null)],
            reading.Findings.Select(f => (f.Code, f.Position.Row!.Value, f.Position.ColumnLetters, f.Value)));
        Assert.Contains("'Xã An Ninh' (AN)", reading.Findings[2].Remedy.Vi);
        Assert.Contains("1.1", reading.Findings[0].Remedy.Vi);
    }

    [Fact]
    public void Names_that_differ_only_in_marks_are_not_guessed()
    {
        var units = Sample.Units("xa", ("1", "Phú Tân"), ("2", "Phú Tấn"));
        var reading = ScoreLayouts.Read(Sample.Csv("Đơn vị,1.1,1.2\nPhu Tan,1,1\nPhú Tấn,2,1\n"), Sample.Layout("matrix"), Sample.Reform, units, given: null);
        Assert.Equal(["2 1.1 Appraised 2023 = 2", "2 1.2 Appraised 2023 = 1"], Sample.Lines(reading));
        Assert.Equal(["ambiguous-unit"], Sample.Codes(reading));
    }

    [Fact]
    public void The_period_comes_from_its_column_and_quarters_from_two()
    {
        var reading = Sample.Read("matrix", Sample.Csv("đơn vị,năm,quý,1.1,1.2\nAN,2023,II,1,1\nAN,2022,,2,1\nAN,hai nghìn,,2,1\n", "a.csv"));
        Assert.Equal(["AN 1.1 Appraised 2023-Q2 = 1", "AN 1.2 Appraised 2023-Q2 = 1", "AN 1.1 Appraised 2022 = 2", "AN 1.2 Appraised 2022 = 1"], Sample.Lines(reading));
        Assert.Equal(["bad-period"], Sample.Codes(reading));
    }

    [Fact]
    public void Without_any_period_or_heading_nothing_is_read()
    {
        Assert.Equal(["period-missing"], Sample.Codes(Sample.Read("matrix", Sample.Csv("đơn vị,1.1,1.2\nAN,1,1\n", "a.csv"))));
        var reading = Sample.Read("matrix", Sample.Csv("a,b\nmột,2\n"));
        Assert.Equal(["heading-not-found"], Sample.Codes(reading));
        Assert.Contains("'một' (A2)", reading.Findings[0].Sentence.Vi);
    }

    [Fact]
    public void A_heading_of_another_period_than_the_given_one_is_refused_and_a_file_name_only_doubted()
    {
        var file = Sample.Csv("Bảng điểm năm 2022\nđơn vị,1.1,1.2\nAN,1,1\n", "bang-2023.csv");
        var refused = Sample.Read("matrix", file, new Period(2023));
        Assert.Equal((0, "period-mismatch"), (refused.Cells.Count, refused.Findings[^1].Code));
        var doubted = Sample.Read("matrix", file);
        Assert.Equal((new Period(2022), "stale-sheet"), (doubted.Cells[0].Period, doubted.Findings[^1].Code));
        Assert.Equal(2, Sample.Read("matrix", file, new Period(2022, 1)).Cells.Count);
    }

    [Fact]
    public void A_repeated_heading_inside_the_table_goes_on_and_a_look_up_block_under_it_does_not()
    {
        var reading = Sample.Read("matrix", Sample.Csv("Đơn vị,1.1,1.2\nAN,1,1\nĐơn vị,1.1,1.2\nPT,2,1\n\nĐơn vị,1.1,1.2\nAN,1,1\n"));
        Assert.Equal(4, reading.Cells.Count);
        Assert.Equal((2, 1), (reading.Passed["repeated-heading"], reading.Passed["look-up-block"]));
    }
}
