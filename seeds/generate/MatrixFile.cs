using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Generate;

/// <summary>
/// Units down, items across: quarters under two-row headings with a subtotal for each domain, the year under one row of titles with a
/// period column.
/// </summary>
internal sealed class MatrixFile
{
    private readonly Workbook _book;
    private readonly District _district;
    private readonly ScoreBook _scores;
    private readonly Period _period;
    private readonly List<(Item Item, int Column)> _columns = [];
    private int _total;

    private MatrixFile(District district, ScoreBook scores, Period period)
    {
        (_district, _scores, _period) = (district, scores, period);
        _book = new Workbook($"SYNTHETIC {period}");
    }

    private bool IsYear => _period.Quarter is null;

    public static byte[] Write(District district, ScoreBook scores, Period period)
    {
        var file = new MatrixFile(district, scores, period);
        file._book.Widths(6, 44, 10);
        var row = Sheets.Head(file._book, "TỔNG HỢP ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", period, 12) + 1;
        row = file.IsYear ? file.Titles(row) : file.TwoRows(row);
        row = file.Body(row);
        Sheets.Foot(file._book, row + 1, period, 12);
        return file._book.ToBytes();
    }

    private int Titles(int row)
    {
        _book.Set(row, 1, "STT", Look.BoxedBold);
        _book.Set(row, 2, "Đơn vị", Look.BoxedBold);
        _book.Set(row, 3, "Kỳ", Look.BoxedBold);
        var column = 4;
        foreach (var leaf in _district.Edition.Items.Leaves)
        {
            _book.Set(row, column, $"{leaf.Code}. {leaf.Title.Vi}", Look.BoxedBold);
            _columns.Add((leaf, column++));
        }

        _total = column;
        _book.Set(row, _total, "Tổng điểm", Look.BoxedBold);
        return row + 1;
    }

    private int TwoRows(int row)
    {
        Tall(row, 1, "STT");
        Tall(row, 2, "Đơn vị");
        var column = 3;
        foreach (var domain in _district.Edition.Items.Roots)
        {
            var last = column + domain.Children.Count;
            _book.Merge(row, column, row, last);
            for (var c = column; c <= last; c++)
            {
                _book.Set(row, c, c == column ? domain.Title.Vi : null, Look.BoxedBold);
            }

            foreach (var leaf in domain.Children)
            {
                _book.Set(row + 1, column, leaf.Code, Look.BoxedBold);
                _columns.Add((leaf, column++));
            }

            _book.Set(row + 1, column, "Cộng", Look.BoxedBold);
            _columns.Add((domain, column++));
        }

        _total = column;
        Tall(row, _total, "Tổng điểm");
        for (var c = 1; c <= _total; c++)
        {
            _book.Set(row + 2, c, $"({c})", Look.Boxed);
        }

        return row + 3;
    }

    private void Tall(int row, int column, string text)
    {
        _book.Merge(row, column, row + 1, column);
        _book.Set(row, column, text, Look.BoxedBold);
        _book.Set(row + 1, column, null, Look.BoxedBold);
    }

    private int Body(int row)
    {
        var no = 0;
        foreach (var group in _district.Edition.Groups)
        {
            _book.Set(row++, 2, group.Name.Vi, Look.BoxedBold);
            foreach (var unit in _district.Units.Where(u => u.Group == group.Code && !Story.IsAbsent(u, _period)))
            {
                One(row++, ++no, unit.Name, leaf => _scores.Of(unit, _period)[leaf.Code], unit);
            }
        }

        if (_period == new Period(2022, 2))
        {
            // A unit of other districts, left in from a borrowed form: not in the list of units.
            var borrowed = _district.Units.First(u => u.Code == "vhtt");
            One(row++, ++no, "Phòng Y tế", leaf => _scores.Of(borrowed, _period)[leaf.Code], borrowed);
        }

        foreach (var (label, pick) in new (string, Func<IEnumerable<decimal>, decimal>)[] { ("Cao nhất", v => v.Max()), ("Thấp nhất", v => v.Min()) })
        {
            _book.Set(row, 2, label, Look.BoxedBold);
            foreach (var (item, column) in _columns.Where(c => c.Item.IsLeaf))
            {
                var units = _district.Units.Where(u => item.Concerns(u.Group) && !Story.IsAbsent(u, _period));
                _book.Set(row, column, pick(units.Select(u => Sheets.Shown(_scores.Of(u, _period)[item.Code])).OfType<decimal>()), Look.FigureBold);
            }

            row++;
        }

        return row;
    }

    private void One(int row, int no, string name, Func<Item, Score> score, Unit unit)
    {
        _book.Set(row, 1, no, Look.Boxed);
        _book.Set(row, 2, name, Look.Boxed);
        if (IsYear)
        {
            _book.Set(row, 3, $"Năm {_period.Year}", Look.Boxed);
        }

        decimal total = 0;
        foreach (var (item, column) in _columns)
        {
            if (!item.Concerns(unit.Group))
            {
                _book.Set(row, column, null, Look.Boxed);
            }
            else if (item.IsLeaf)
            {
                var shown = Written(unit, item, Sheets.Shown(score(item)));
                total += shown as decimal? ?? 0;
                _book.Set(row, column, shown, Look.Figure);
            }
            else
            {
                _book.Set(row, column, item.Children.Sum(leaf => Written(unit, leaf, Sheets.Shown(score(leaf))) as decimal? ?? 0), Look.FigureBold);
            }
        }

        // One total in the second quarter of 2022 was typed instead of added up.
        _book.Set(row, _total, total + (unit.Code == "ktht" && _period == new Period(2022, 2) ? 2 : 0), Look.FigureBold);
    }

    /// <summary>One score above its maximum, in the second quarter of 2023.</summary>
    private object? Written(Unit unit, Item leaf, object? shown) =>
        unit.Code == "thue" && leaf.Code == "3.4" && _period == new Period(2023, 2) ? leaf.MaximumFor(unit.Group) + 1.5m : shown;
}
