using System.Text;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Pipeline.Tests.Files;

namespace ReformAnalytics.Pipeline.Tests.Layouts;

public sealed class TidyLayoutTests
{
    [Theory]
    [InlineData("unit,period,item,self,appraised,survey,status,standard_error,evidence,note")]
    [InlineData("Đơn vị,Kỳ,Tiêu chí,Điểm tự đánh giá,Điểm thẩm định,Điểm điều tra,Trạng thái,Sai số chuẩn,Tài liệu kiểm chứng,Ghi chú")]
    [InlineData("DON VI,KY,TIEU CHI,DIEM TU DANH GIA,DIEM THAM DINH,DIEM DIEU TRA,TRANG THAI,SAI SO CHUAN,TAI LIEU KIEM CHUNG,GHI CHU")]
    public void Headings_stand_in_either_language(string heading)
    {
        foreach (var form in (NormalizationForm[])[NormalizationForm.FormC, NormalizationForm.FormD])
        {
            var reading = Sample.Read("tidy", Sample.Csv($"{heading.Normalize(form)}\nAN,2023-Q1,2.1,1,0.5,1.5,measured,0.1,CV 5,ok\n"));
            Assert.Equal(7, reading.Cells.Count);
            Assert.Equal("AN 2.1 StandardError 2023-Q1 = 0.1", Sample.Lines(reading)[4]);
            Assert.Empty(reading.Findings);
        }
    }

    [Fact]
    public void Rows_without_figures_are_blank_and_rows_of_parents_are_printed_subtotals()
    {
        var reading = Sample.Read("tidy", Sample.Csv("unit;period;item;self;score\nXã An Ninh;2023;1.1;;\nXã An Ninh;2023;1;;3,5\nXã An Ninh;2023;Tổng điểm;;9\n;;;;\nTổng cộng;;;;12\n"));
        Assert.Equal((1, 0), (reading.Cells.Count, Sample.Lines(reading).Length));
        Assert.Equal([("1", 3.5m), (null, 9m)], reading.Printed.Select(p => (p.Item?.Code, p.Value!.Value)));
        Assert.Equal((1, 1), (reading.Passed["blank-row"], reading.Passed["summary-row"]));
    }

    [Fact]
    public void Unknown_names_items_and_periods_are_rejected_one_by_one()
    {
        var reading = Sample.Read("tidy", Sample.Csv("unit,period,item,appraised,lạ\nXã X,2023,1.1,1,\nAN,2023,9.9,1,\nAN,20x3,1.1,1,\nAN,2023,1.1,1,z\n,2023,1.1,1,\n"));
        Assert.Equal(["AN 1.1 Appraised 2023 = 1"], Sample.Lines(reading));
        Assert.Equal([("column-not-imported", 1), ("unknown-unit", 2), ("unknown-item", 3), ("bad-period", 4), ("unit-missing", 6)], reading.Findings.Select(f => (f.Code, f.Position.Row!.Value)));
    }

    [Fact]
    public void Without_a_period_column_the_given_period_holds() =>
        Assert.Equal(["AN 1.1 Appraised 2021 = 1"], Sample.Lines(Sample.Read("tidy", Sample.Csv("unit,item,appraised\nAN,1.1,1\n", "a.csv"), new Period(2021))));

    [Fact]
    public void Detection_prefers_the_layout_that_reads_most_and_the_office_s_own_on_a_tie()
    {
        var own = Sample.Layout("matrix", "office: office") with { Id = "own" };
        var catalog = new LayoutCatalog([Sample.Layout("tidy"), Sample.Layout("matrix"), Sample.Layout("unit-sheet"), Sample.Layout("sorted-pairs"), own, own with { Id = "other", Office = "else" }]);
        string Best(string csv) => catalog.Detect(Sample.Csv(csv), Sample.Reform, Sample.Communes).Select(d => d.Layout.Id).FirstOrDefault() ?? "none";
        Assert.Equal("tidy", Best("unit,period,item,appraised\nAN,2023,1.1,1\nAN,2023,1.2,1\n"));
        Assert.Equal("own", Best("Đơn vị,1.1,1.2\nAN,1,1\nPT,2,1\n"));
        Assert.Equal("unit-sheet", Best("Đơn vị: AN\nSTT,Nội dung,Điểm thẩm định\n2.1,Rà soát văn bản,1\n2.2,Theo dõi thi hành pháp luật,3\n"));
        Assert.Equal("sorted-pairs", Best("Tỉnh,1.1,,1.2\nXã An Ninh,2,Xã Phú Tâm,1\nXã Phú Tâm,1,Xã An Ninh,0.5\n"));
        Assert.Equal("none", Best("a,b\n1,2\n"));
    }

    [Fact]
    public void Sorted_pairs_with_unknown_names_never_hand_figures_to_the_names_before_them()
    {
        var reading = Sample.Read("sorted-pairs", Sample.Csv("Tỉnh,1.1,,1.2\nXã An Ninh,2,Xã Lạ,1\nXã Phú Tâm,1,Xã Khác,0.5\n"));
        Assert.Equal(["AN 1.1 Appraised 2023 = 2", "PT 1.1 Appraised 2023 = 1"], Sample.Lines(reading));
        Assert.Equal(["unknown-unit", "unknown-unit"], Sample.Codes(reading));
    }

    [Fact]
    public void Layouts_are_read_strictly()
    {
        var unknown = Assert.Throws<ReformAnalytics.Ingest.Files.DataFileException>(() => LayoutParser.Parse("l.yaml", "id: a\nkind: matrix\ntitle: t\nsheet: [x]\n"));
        Assert.Equal(("yaml-unknown-key", 4L, 1L), (unknown.Code, unknown.Line, unknown.Column));
        Assert.Contains("sheets", unknown.Remedy.En);
        var word = Assert.Throws<ReformAnalytics.Ingest.Files.DataFileException>(() => LayoutParser.Parse("l.yaml", "id: a\nkind: pivot\ntitle: t\n"));
        Assert.Equal(("yaml-word", 2L, 7L), (word.Code, word.Line, word.Column));
        Assert.Equal("yaml-key-missing", Assert.Throws<ReformAnalytics.Ingest.Files.DataFileException>(() => LayoutParser.Parse("l.yaml", "kind: tidy\ntitle: t\n")).Code);
        Assert.Equal("yaml-broken", Assert.Throws<ReformAnalytics.Ingest.Files.DataFileException>(() => LayoutParser.Parse("l.yaml", "id: [a\n")).Code);
        Assert.Equal("yaml-pattern", Assert.Throws<ReformAnalytics.Ingest.Files.DataFileException>(() => LayoutParser.Parse("l.yaml", "id: a\nkind: tidy\ntitle: t\nprinted: { rank: ['('] }\n")).Code);
        Assert.Equal("layout-period-group", Assert.Throws<ReformAnalytics.Ingest.Files.DataFileException>(() => LayoutParser.Parse("l.yaml", "id: a\nkind: tidy\ntitle: t\nperiod: { heading: 'PCI' }\n")).Code);
    }
}
