using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Pipeline.Tests.Files;

namespace ReformAnalytics.Pipeline.Tests.Layouts;

public sealed class MatrixSourcesTests
{
    [Theory]
    [InlineData("Tự đánh giá", "Thẩm định", "Điều tra")]
    [InlineData("Điểm tự đánh giá của đơn vị", "Điểm Hội đồng thẩm định", "Điểm điều tra XHH")]
    [InlineData("Đơn vị tự chấm", "Điểm thẩm định (Sở Nội vụ)", "Điểm khảo sát")]
    [InlineData("TĐG", "TĐ", "ĐT")]
    [InlineData("Self-assessed", "Appraised points", "Survey points")]
    public void Each_column_under_a_leaf_keeps_its_source_however_it_is_worded(string self, string appraised, string survey)
    {
        var book = new TestWorkbook().Sheet("s",
        [
            ["Đơn vị", "2.1", null, null, "1.1", null, null],
            [null, self, appraised, survey, self, appraised, survey],
            ["AN", 1, 0.5, 1.5, 2, 1.75, null],
        ], false, "A1:A2", "B1:D1", "E1:G1");
        var reading = Sample.Read("matrix", book.Read(), new Period(2023));
        Assert.Equal(["AN 2.1 Self 2023 = 1", "AN 2.1 Appraised 2023 = 0.5", "AN 2.1 Survey 2023 = 1.5", "AN 1.1 Self 2023 = 2", "AN 1.1 Appraised 2023 = 1.75"], Sample.Lines(reading));
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void Headings_spread_without_merging_mean_the_same() => Assert.Equal(
        ["AN 1.1 Self 2023 = 2", "AN 1.1 Appraised 2023 = 1.5", "AN 1.2 Self 2023 = 1", "AN 1.2 Appraised 2023 = 0.5"],
        Sample.Lines(Sample.Read("matrix", Sample.Csv("Đơn vị,1.1,,1.2,\n,Tự đánh giá,Thẩm định,Tự đánh giá,Thẩm định\nAN,2,1.5,1,0.5\n"))));

    [Fact]
    public void A_lone_self_column_is_not_taken_for_the_appraisal() => Assert.Equal(
        ["AN 1.1 Self 2023 = 2", "AN 1.2 Self 2023 = 1"],
        Sample.Lines(Sample.Read("matrix", Sample.Csv("Đơn vị,1.1,1.2\n,Điểm tự chấm của đơn vị,Điểm đơn vị tự chấm\nAN,2,1\n"))));

    [Fact]
    public void Maxima_and_documents_beside_the_scores_of_a_leaf_are_no_scores()
    {
        var book = new TestWorkbook().Sheet("s",
        [
            ["Đơn vị", "1.1", null, null, null, "1.2", null],
            [null, "Điểm tối đa", "Tự đánh giá", "Thẩm định", "Tài liệu kiểm chứng", "Điểm tối đa", "Điểm đạt"],
            ["AN", 2.5, 2, 1.5, "KH 01", 1, 0.5],
        ], false, "A1:A2", "B1:E1", "F1:G1");
        var reading = Sample.Read("matrix", book.Read(), new Period(2023));
        Assert.Equal(["AN 1.1 Self 2023 = 2", "AN 1.1 Appraised 2023 = 1.5", "AN 1.2 Appraised 2023 = 0.5"], Sample.Lines(reading));
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_column_whose_source_is_unclear_is_refused_once_and_not_cell_by_cell()
    {
        var book = new TestWorkbook().Sheet("s",
        [
            ["Đơn vị", "1.1", null, "1.2"],
            [null, "Tự đánh giá", "Cột B", null],
            ["AN", 2, 1.5, 1],
            ["PT", 1, 2, 1],
        ], false, "A1:A2", "B1:C1", "D1:D2");
        var reading = Sample.Read("matrix", book.Read(), new Period(2023));
        Assert.Equal(["AN 1.1 Self 2023 = 2", "AN 1.2 Appraised 2023 = 1", "PT 1.1 Self 2023 = 1", "PT 1.2 Appraised 2023 = 1"], Sample.Lines(reading));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((Severity.Rejection, "source-unclear", "C", "Cột B"), (finding.Severity, finding.Code, finding.Position.ColumnLetters, finding.Value));
    }

    [Fact]
    public void Pairs_sorted_each_by_itself_are_refused_as_a_matrix()
    {
        var reading = Sample.Read("matrix", Sample.Csv("Tên,1.1,Đơn vị,1.2,Đơn vị,2.2\nXã An Ninh,2,Xã Phú Tâm,1,Xã Thuận Hòa,9\nXã Phú Tâm,1,Xã Thuận Hòa,0.5,Xã An Ninh,8\nXã Thuận Hòa,0,Xã An Ninh,0.25,Xã Phú Tâm,7\n"));
        Assert.Empty(reading.Cells);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((Severity.Rejection, "columns-not-aligned", "Xã Phú Tâm"), (finding.Severity, finding.Code, finding.Value));
        Assert.Contains("sorted-pairs", finding.Remedy.Vi);
    }

    [Fact]
    public void Two_pairs_are_refused_also_where_the_second_names_are_the_better_known_ones()
    {
        var reading = Sample.Read("matrix", Sample.Csv("Xã,1.1,Xã,1.2\nAn Nin,2,Xã Phú Tâm,1\nXã Phú Tâm,1,Xã Thuận Hòa,0.5\nXã Thuận Hòa,1,Xã Hồ Đắc Kiện,0.5\nXã Hồ Đắc Kiện,1,Xã An Ninh,0.5\n"));
        Assert.Empty(reading.Cells);
        Assert.Equal(["columns-not-aligned"], Sample.Codes(reading));
    }

    [Fact]
    public void A_column_of_appraising_bodies_does_not_make_a_matrix_unaligned()
    {
        var reading = Sample.Read("matrix", Sample.Csv("Xã,1.1,1.2,Đơn vị thẩm định\nXã An Ninh,2,1,Xã Hồ Đắc Kiện\nXã Phú Tâm,1,1,Xã Hồ Đắc Kiện\nXã Thuận Hòa,1,0.5,Xã Hồ Đắc Kiện\n"));
        Assert.Equal(6, reading.Cells.Count);
    }
}
