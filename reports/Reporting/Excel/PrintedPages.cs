using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>How a sheet lies on landscape A4 pages.</summary>
internal sealed record PrintedPages
{
    /// <summary>Digits that fit a page at full size in every font that stands in where there is no Times New Roman; the widest in use is DejaVu Serif.</summary>
    public const double SafeWidth = 100;

    // What a page holds at full size: digits of the body font, and points.
    private const double FullWidth = 128, FullHeight = 490;

    // Digits beyond which letters get too small to read: of one page, and of each where there are several anyway.
    private const double Widest = 220, WidestOfSeveral = 155;

    // Smaller letters than these are no price for a page less.
    private const double SmallestScale = 0.55;

    /// <summary>Shown as it is, or smaller so that its width is one page.</summary>
    public static PrintedPages One(IEnumerable<double> widths) => new() { Width = widths.Sum() };

    /// <summary>The columns that begin a further page, from 0.</summary>
    public IReadOnlyList<int> Starts { get; private init; } = [];

    /// <summary>Whether rows are broken where the sheet says, never elsewhere.</summary>
    public bool AsBroken { get; init; }

    /// <summary>Columns repeated on every page.</summary>
    public int Repeated { get; private init; }

    /// <summary>Of the widest page, in digits.</summary>
    private double Width { get; init; }

    // A program fits a sheet to its pages in the font that it has. Where the sheet itself says how large it is and where it breaks,
    // a wider font must fit too, or pages would break elsewhere.
    private double Scale => Math.Min(1, (Fitted ? FullWidth : SafeWidth) / Width);

    // Excel passes over page breaks where it is to fit pages.
    public bool Fitted => Starts.Count == 0 && !AsBroken;

    /// <param name="together">What neighbours share that should stand on one page; null for nothing.</param>
    public static PrintedPages Of(IReadOnlyList<double> widths, int repeated, IReadOnlyList<string?> together)
    {
        if (widths.Sum() <= Widest)
        {
            return One(widths) with { Repeated = repeated };
        }

        var left = widths.Take(repeated).Sum();
        var (starts, used, widest) = (new List<int>(), left, left);
        for (var first = repeated; first < widths.Count;)
        {
            var next = first + 1;
            while (next < widths.Count && together[first] is { } shared && together[next] == shared)
            {
                next++;
            }

            var block = widths.Skip(first).Take(next - first).Sum();
            if (left + block > WidestOfSeveral)
            {
                // No page holds it: it goes on as far as this one does.
                (block, next) = (widths[first], first + 1);
            }

            if (used + block > WidestOfSeveral && used > left)
            {
                starts.Add(first);
                used = left;
            }

            used += block;
            widest = Math.Max(widest, used);
            first = next;
        }

        return new() { Width = widest, Starts = starts, Repeated = repeated };
    }

    public ColumnBreaks Breaks() => new(Starts.Select(start => new Break { Id = (uint)start, Max = 1_048_575, ManualPageBreak = true }))
    {
        Count = (uint)Starts.Count,
        ManualBreakCount = (uint)Starts.Count,
    };

    /// <param name="height">Of all rows, in points.</param>
    /// <param name="heading">Of those repeated on every page.</param>
    public PageSetup Setup(double height, double heading)
    {
        var setup = new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape };
        var (pages, scale) = AsBroken ? (0, Scale) : Tall(height, heading);
        if (Fitted)
        {
            (setup.FitToWidth, setup.FitToHeight) = (1, (uint)pages);
        }
        else
        {
            setup.Scale = (uint)Math.Floor(100 * scale);
        }

        return setup;
    }

    /// <summary>A page for a last few rows is saved by letters a little smaller; 0 pages are as many as it takes.</summary>
    private (int Pages, double Scale) Tall(double height, double heading)
    {
        var body = (FullHeight / Scale) - heading;
        var rows = height - heading;
        if (body <= 0 || rows <= 0)
        {
            return (0, Scale);
        }

        // Programs differ by a hundredth in how high rows are. What is little more than one page reads best as one.
        var filled = rows / body;
        var pages = Math.Max(1, (int)Math.Floor(filled + 0.03));
        var most = FullHeight / ((rows / pages) + heading);
        return filled > pages - 0.03 && filled <= pages + (pages == 1 ? 0.6 : 0.25) && most >= SmallestScale ? (pages, Math.Min(Scale, most * 0.98)) : (0, Scale);
    }
}
