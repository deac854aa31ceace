using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Excel;

namespace ReformAnalytics.Reporting.Tests;

public sealed class RejectionWorkbookTests
{
    private static readonly DateTimeOffset Dated = new(2023, 7, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<Rejection> Rejections =
    [
        new("diem.xlsx", "Phòng Y tế", 14, "E", "120", "score-above-maximum", new("Điểm 120 lớn hơn điểm tối đa 3,5.", "Score 120 exceeds the maximum 3.5."), new("Sửa ô E14.", "Correct cell E14.")),
        new("diem.xlsx", "Phòng Y tế", 15, "E", "=1+1", "not-a-number", new("\"=1+1\" không phải là số.", "\"=1+1\" is not a number."), new("Nhập số.", "Enter a number.")),
        new("diem.csv", null, 2, null, null, "score-above-maximum", new("Dòng trống.", "Blank row."), null),
    ];

    [Fact]
    public void Every_rejection_stands_with_its_place_value_and_remedy()
    {
        using var file = new WorkbookFile(RejectionWorkbook.Write("Phòng Nội vụ", "diem.xlsx, quý II/2023", Rejections, Dated));
        Assert.Empty(file.Complaints());
        var rows = file.Rows("Cần sửa").Where(row => row.Count == 10).Skip(1).ToList();
        Assert.Equal(
            ["diem.xlsx", "Phòng Y tế", 14m, "E", "120", "Điểm 120 lớn hơn điểm tối đa 3,5.", "Sửa ô E14.", "Score 120 exceeds the maximum 3.5.", "Correct cell E14.", "score-above-maximum"],
            rows[0]);
        Assert.Equal("=1+1", rows[1][4]);
        Assert.Equal(["diem.csv", null, 2m, null, null, "Dòng trống.", null, "Blank row.", null, "score-above-maximum"], rows[2]);
    }

    [Fact]
    public void The_summary_adds_up()
    {
        using var file = new WorkbookFile(RejectionWorkbook.Write("Phòng Nội vụ", "diem.xlsx", Rejections, Dated));
        var rows = file.Rows("Tổng hợp").Where(row => row.Count == 3 && row[1] is decimal).ToList();
        Assert.Equal([2m, 1m, 3m], rows.Select(row => row[1]));
    }

    [Fact]
    public void No_rejections_is_said_not_left_empty()
    {
        using var file = new WorkbookFile(RejectionWorkbook.Write("Phòng Nội vụ", "diem.xlsx", [], Dated, Language.English));
        Assert.Empty(file.Complaints());
        Assert.Contains(file.Rows("To correct"), row => row.Contains("Nothing was rejected."));
    }

    [Fact]
    public void The_same_rejections_give_the_same_bytes() =>
        Assert.Equal(RejectionWorkbook.Write("A", "b", Rejections, Dated), RejectionWorkbook.Write("A", "b", Rejections, Dated));

    [Theory]
    [InlineData(false, "Whatever is in no cell or row listed here was imported.")]
    [InlineData(true, "The file was refused as a whole: nothing in it was imported, rows not listed included.")]
    public void It_says_what_became_of_the_rest_of_the_file(bool refused, string said)
    {
        using var file = new WorkbookFile(RejectionWorkbook.Write("Phòng Nội vụ", "diem.xlsx", Rejections, Dated, Language.English, wholeFileRefused: refused));
        Assert.Contains(file.Rows("Cover"), row => row.Contains(said));
        Assert.Equal(refused, !file.Rows("Cover").Any(row => row.Contains("Whatever is in no cell or row listed here was imported.")));
    }
}
