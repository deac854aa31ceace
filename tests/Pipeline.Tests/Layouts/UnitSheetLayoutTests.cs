using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Pipeline.Tests.Files;

namespace ReformAnalytics.Pipeline.Tests.Layouts;

public sealed class UnitSheetLayoutTests
{
    private static readonly object?[][] Head =
    [
        ["UBND HUYỆN CHÂU THÀNH", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["UBND XÃ AN NINH", null, null, "Độc lập - Tự do - Hạnh phúc"],
        [null, null, null, "An Ninh, ngày 05 tháng 01 năm 2024"],
        ["BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH QUÝ II/2023"],
        ["Đơn vị: UBND xã An Ninh"],
        [],
    ];

    private static readonly object?[][] Table =
    [
        ["STT", "Nội dung", "Điểm tối đa", "Điểm tự đánh giá", "Điểm thẩm định", "Điểm điều tra", "Tài liệu kiểm chứng", "Ghi chú"],
        ["1", "2", "3", "4", "5", "6", "7", "8"],
        ["I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", 3.5, 3, 2.5, null, null, null],
        ["1", "Kế hoạch cải cách hành chính", 2.5, 2, 1.5, null, "KH 01/KH-UBND", "đủ"],
        ["2", "Công tác tuyên truyền", 2, 1, 1, null, null, null],
        ["II", "CẢI CÁCH THỂ CHẾ", null, null, null, null, null, null],
        ["1", "Rà soát văn bản", 3, 1, 0.5, 1.5, null, null],
        ["2", "Theo dõi thi hành pháp luật", 10, "KAD", null, null, null, null],
        [null, "Công tác khác ngoài bộ chỉ số", 1, 1, null, null, null, null],
        [null, "Cộng mục II", 13, 1, 0.5, 1.5, null, null],
        [null, "TỔNG CỘNG", 16.5, 4, 3, 1.5, null, null],
        [],
        [null, "NGƯỜI LẬP", null, null, "TM. ỦY BAN NHÂN DÂN", null, null, null],
        [null, "(Ký, ghi rõ họ tên)", null, null, "CHỦ TỊCH", null, null, null],
        [null, "Trần Thị B", null, null, "Lê Văn C", null, null, null],
    ];

    [Fact]
    public void A_sheet_as_offices_fill_it_is_read_whole()
    {
        var reading = Sample.Read("unit-sheet", new TestWorkbook().Sheet("An Ninh", [.. Head, .. Table]).Read("cham diem.xlsx"));
        Assert.Equal(
            [
                "AN 1.1 Self 2023-Q2 = 2", "AN 1.1 Appraised 2023-Q2 = 1.5", "AN 1.1 Evidence 2023-Q2 = KH 01/KH-UBND", "AN 1.1 Note 2023-Q2 = đủ",
                "AN 1.2 Self 2023-Q2 = 1", "AN 1.2 Appraised 2023-Q2 = 1",
                "AN 2.1 Self 2023-Q2 = 1", "AN 2.1 Appraised 2023-Q2 = 0.5", "AN 2.1 Survey 2023-Q2 = 1.5",
                "AN 2.2 Self 2023-Q2 = KAD",
            ],
            Sample.Lines(reading));
        Assert.Equal(
            ["1 Self 3", "1 Appraised 2.5", "2 Self 1", "2 Appraised 0.5", "2 Survey 1.5", " Self 4", " Appraised 3", " Survey 1.5"],
            reading.Printed.Select(p => FormattableString.Invariant($"{p.Item?.Code} {p.Part} {p.Value}")));
        Assert.Equal("blank-row 1, column-numbers 1, section-row 2, signature-row 3, subtotal-row 1, total-row 1", string.Join(", ", reading.Passed.Select(p => $"{p.Key} {p.Value}")));
        Assert.Equal([("heading-found", 7), ("maximum-differs", 11), ("unknown-item", 15)], reading.Findings.Select(f => (f.Code, f.Position.Row!.Value)));
        Assert.Equal((Severity.Warning, "C", "2"), (reading.Findings[1].Severity, reading.Findings[1].Position.ColumnLetters, reading.Findings[1].Value));
    }

    [Fact]
    public void Columns_stand_in_any_order_and_points_may_be_merged_over_two_rows()
    {
        var book = new TestWorkbook().Sheet("s",
        [
            ["Bảng điểm năm 2023"],
            ["Tên đơn vị:", "Xã Phú Tâm"],
            ["Ghi chú", "Tiêu chí", "Điểm", null, null, "TT"],
            [null, null, "Thẩm định", "Tự đánh giá", "Tối đa", null],
            [null, "Kế hoạch cải cách hành chính", 1.5, 2, 2.5, "1.1"],
        ], false, "A3:A4", "B3:B4", "C3:E3", "F3:F4");
        Assert.Equal(["PT 1.1 Self 2023 = 2", "PT 1.1 Appraised 2023 = 1.5"], Sample.Lines(Sample.Read("unit-sheet", book.Read("a.xlsx"))));
    }

    [Fact]
    public void A_workbook_may_hold_a_sheet_for_each_unit()
    {
        object?[][] Of(string unit) => [["Năm 2023"], ["Cơ quan: " + unit], ["STT", "Nội dung", "Điểm tự chấm"], ["1.1", "Kế hoạch", 2]];
        var reading = Sample.Read("unit-sheet", new TestWorkbook().Sheet("1", Of("AN")).Sheet("2", Of("Xã Phú Tâm - Năm 2023")).Sheet("3", Of("Xã Lạ")).Read("a.xlsx"));
        Assert.Equal(["AN 1.1 Self 2023 = 2", "PT 1.1 Self 2023 = 2"], Sample.Lines(reading));
        Assert.Equal("Xã Lạ", reading.Findings.Single(f => f.Code == "unknown-unit").Value);
    }

    [Fact]
    public void A_title_quite_different_from_the_number_s_item_is_doubted()
    {
        var reading = Sample.Read("unit-sheet", Sample.Csv("Đơn vị: AN\nSTT,Nội dung,Điểm thẩm định\n2.1,Mua sắm tài sản công trong năm,1\n"));
        Assert.Equal(["AN 2.1 Appraised 2023 = 1"], Sample.Lines(reading));
        Assert.Contains("title-differs", Sample.Codes(reading));
    }

    [Fact]
    public void Without_a_label_the_unit_is_the_line_of_the_head_that_names_one_or_the_sheet_s_name()
    {
        object?[][] table = [["STT", "Nội dung", "Điểm tự chấm"], ["1.1", "Kế hoạch", 2]];
        Assert.Equal(["TH 1.1 Self 2023 = 2"], Sample.Lines(Sample.Read("unit-sheet", new TestWorkbook().Sheet("s", [["UBND HUYỆN\nUBND XÃ THUẬN HÒA"], ["Năm 2023"], .. table]).Read("a.xlsx"))));
        Assert.Equal(["HK 1.1 Self 2023 = 2"], Sample.Lines(Sample.Read("unit-sheet", new TestWorkbook().Sheet("Xã Hồ Đắc Kiện", [["Năm 2023"], .. table]).Read("a.xlsx"))));
        Assert.Equal(["unit-missing"], Sample.Codes(Sample.Read("unit-sheet", new TestWorkbook().Sheet("s", table).Read("a.xlsx"), new Period(2023))));
    }
}
