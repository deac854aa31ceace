using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Pipeline.Tests.Seeds;

namespace ReformAnalytics.Pipeline.Tests.Layouts;

public sealed class DetectionTests
{
    [Theory]
    [InlineData("Phiếu chấm điểm năm 2023\nĐơn vị: Xã An Nin\nSTT,Nội dung,Điểm tối đa,Điểm tự đánh giá,Điểm thẩm định,Điểm điều tra\n1.1,Kế hoạch cải cách hành chính,2.5,2,1,\n1.2,Công tác tuyên truyền,1,1,1,\n2.1,Rà soát văn bản,3,2,1,1\n2.2,Theo dõi thi hành pháp luật,10,9,8,\n", "unit-sheet", "unknown-unit")]
    [InlineData("Đơn vị,1.1,1.2\nXã An Nin,1,1\n", "matrix", "unknown-unit")]
    [InlineData("Đơn vị,Tiêu chí,Điểm thẩm định\nXã An Nin,1.1,1\n", "tidy", "unknown-unit")]
    public void A_file_of_which_nothing_is_usable_still_has_its_faults_named(string text, string layout, string code)
    {
        var detected = Detect(text)[0];
        Assert.Equal(layout, detected.Layout.Id);
        Assert.Empty(detected.Reading.Cells);
        Assert.Contains(detected.Reading.Findings, f => f.Code == code && f.Value == "Xã An Nin" && f.Remedy.Vi.Contains("'Xã An Ninh' (AN)", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_layouts_that_read_nothing_the_one_that_names_the_rows_is_believed() =>
        Assert.Equal("tidy", LayoutCatalog.Load(SeedsFolder.Path("layouts")).Detect(Sample.Csv("unit,period,item,appraised\nXã An Ninh,2023,9.9.1,1\nKhông có,2023,1.1,1\n=1+1,2023,1.1,1\n"), Sample.Reform, Sample.Communes)[0].Layout.Id);

    [Fact]
    public void A_file_that_is_no_table_of_scores_is_recognised_by_none() => Assert.Empty(Detect("a,b\nmột,2\n"));

    private static IReadOnlyList<DetectedLayout> Detect(string text) =>
        LayoutCatalog.Load(SeedsFolder.Path("layouts")).Detect(Sample.Csv(text), Sample.Reform, Sample.Communes);
}
