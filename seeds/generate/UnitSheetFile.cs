using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Generate;

/// <summary>The scoring sheet that one unit fills in and the appraisers complete.</summary>
internal static class UnitSheetFile
{
    private const int Self = 4, Appraised = 5, Survey = 6, Last = 8;

    public static byte[] Write(District district, ScoreBook scores, Unit unit, Period period)
    {
        var book = new Workbook("SYNTHETIC - Phiếu chấm điểm");
        book.Widths(7, 52, 10, 12, 12, 12, 26, 24);
        var row = Sheets.Head(book, "PHIẾU CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", period, Appraised);
        book.Set(row, 1, $"Đơn vị: {unit.Name}", Look.Bold);
        row += 2;
        string[] headings = ["STT", "Nội dung", "Điểm tối đa", "Điểm tự đánh giá", "Điểm thẩm định", "Điểm điều tra", "Tài liệu kiểm chứng", "Ghi chú"];
        for (var column = 1; column <= Last; column++)
        {
            book.Set(row, column, headings[column - 1], Look.BoxedBold);
            book.Set(row + 1, column, $"({column})", Look.Boxed);
        }

        row += 2;
        var all = scores.Of(unit, period);
        foreach (var domain in district.Edition.Items.Roots.Where(d => d.Concerns(unit.Group)))
        {
            Sum(book, row++, domain.Code, domain.Title.Vi, domain.Children, all, unit, Slip(unit, domain, period));
            foreach (var leaf in domain.Children.Where(l => l.Concerns(unit.Group)))
            {
                One(book, row++, leaf, all[leaf.Code], unit);
            }
        }

        Sum(book, row, string.Empty, "TỔNG CỘNG", district.Leaves(unit), all, unit, slip: 0);
        Sheets.Foot(book, row + 2, period, Appraised);
        return book.ToBytes();
    }

    private static void One(Workbook book, int row, Item leaf, Score score, Unit unit)
    {
        book.Set(row, 1, leaf.Code, Look.Boxed);
        book.Set(row, 2, leaf.Title.Vi, Look.Boxed);
        book.Set(row, 3, leaf.MaximumFor(unit.Group), Look.Figure);
        book.Set(row, Self, score.Self, Look.Figure);
        book.Set(row, Appraised, score.Status is ScoreStatus.Measured ? score.Appraised : Sheets.Shown(score), Look.Figure);
        book.Set(row, Survey, score.Survey, Look.Figure);
        book.Set(row, 7, score.Appraised is null ? null : $"BC-{leaf.Code}/{unit.Code}", Look.Boxed);
        book.Set(row, 8, score.Status == ScoreStatus.NotApplicable ? "Không phát sinh hồ sơ trễ hạn" : null, Look.Boxed);
    }

    private static void Sum(Workbook book, int row, string code, string title, IEnumerable<Item> items, IReadOnlyDictionary<string, Score> all, Unit unit, decimal slip)
    {
        var leaves = items.Where(l => l.Concerns(unit.Group)).ToList();
        var found = leaves.ConvertAll(l => all[l.Code]);
        book.Set(row, 1, code, Look.BoxedBold);
        book.Set(row, 2, title, Look.BoxedBold);
        book.Set(row, 3, leaves.Sum(l => l.MaximumFor(unit.Group)), Look.FigureBold);
        book.Set(row, Self, Total(found, s => s.Self), Look.FigureBold);
        book.Set(row, Appraised, Total(found, s => s.Appraised) + slip, Look.FigureBold);
        book.Set(row, Survey, Total(found, s => s.Survey), Look.FigureBold);
        book.Set(row, 7, null, Look.Boxed);
        book.Set(row, 8, null, Look.Boxed);
    }

    private static decimal? Total(List<Score> scores, Func<Score, decimal?> part) => scores.Exists(s => part(s) is not null) ? scores.Sum(part) : null;

    /// <summary>One subtotal that does not add up, in the third quarter of 2023.</summary>
    private static decimal Slip(Unit unit, Item domain, Period period) =>
        unit.Code == "tu-phap" && domain.Code == "3" && period == new Period(2023, 3) ? 1.5m : 0;
}
