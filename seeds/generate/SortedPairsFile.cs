using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Generate;

/// <summary>Each item its own pair of columns, best unit first, so that a row holds as many units as items.</summary>
internal static class SortedPairsFile
{
    public static byte[] Write(District district, ScoreBook scores, Period period)
    {
        var book = new Workbook($"SYNTHETIC {period}");
        book.Widths(6, 26, 9);
        var top = Sheets.Head(book, "XẾP HẠNG TỪNG TIÊU CHÍ CẢI CÁCH HÀNH CHÍNH", period, 12) + 1;
        book.Set(top, 1, "Thứ tự", Look.BoxedBold);
        for (var i = 1; i <= district.Units.Count; i++)
        {
            book.Set(top + i, 1, i, Look.Boxed);
        }

        var column = 2;
        foreach (var leaf in district.Edition.Items.Leaves)
        {
            Pair(book, district, scores, period, leaf, top, column);
            column += 2;
        }

        return book.ToBytes();
    }

    private static void Pair(Workbook book, District district, ScoreBook scores, Period period, Item leaf, int top, int column)
    {
        book.Set(top, column, "Đơn vị", Look.BoxedBold);
        book.Set(top, column + 1, period.Year == 2022 ? leaf.Code : leaf.Title.Vi, Look.BoxedBold);
        var shown = district.Units
            .Where(u => leaf.Concerns(u.Group) && !Story.IsAbsent(u, period))
            .Select(u => (Unit: u, Value: Sheets.Shown(scores.Of(u, period)[leaf.Code])))
            .Where(x => x.Value is not null)
            .OrderByDescending(x => x.Value as decimal? ?? -1)
            .ThenBy(x => x.Unit.Code, StringComparer.Ordinal)
            .ToList();
        for (var i = 0; i < shown.Count; i++)
        {
            book.Set(top + 1 + i, column, shown[i].Unit.Name, Look.Boxed);
            book.Set(top + 1 + i, column + 1, shown[i].Value, Look.Figure);
        }

        var below = top + district.Units.Count + 2;
        var figures = shown.Select(x => x.Value).OfType<decimal>().ToList();
        book.Set(below, column, "Trung bình", Look.BoxedBold);
        book.Set(below, column + 1, Math.Round(figures.Average(), 2, MidpointRounding.AwayFromZero), Look.FigureBold);
    }
}
