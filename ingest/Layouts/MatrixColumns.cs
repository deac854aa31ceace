using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>A column of figures: a leaf's source, a parent's printed subtotal, or a printed total, place or class.</summary>
internal sealed record MatrixColumn(int Column, Item? Item, ScoreField? Field, PrintedKind? Printed);

/// <summary>What the columns of a matrix mean.</summary>
internal sealed class MatrixColumns
{
    private const int Sample = 400;

    public int Unit { get; private init; }

    public int? Period { get; private init; }

    public int? Quarter { get; private init; }

    public required IReadOnlyList<MatrixColumn> Figures { get; init; }

    public static MatrixColumns? Find(Reading reading, Sheet sheet, HeadingRows heading)
    {
        var columns = Enumerable.Range(1, sheet.ColumnCount).ToList();
        var named = columns.FindAll(c => heading.Texts(c).Any(t => HeadingRows.IsUnit(reading, t)) && !Means(reading, heading, c));
        if ((BestUnit(reading, sheet, heading, named) ?? BestUnit(reading, sheet, heading, columns) ?? named.Cast<int?>().FirstOrDefault()) is not { } unit)
        {
            return null;
        }

        int? period = columns.Find(c => heading.Texts(c).Any(t => Headings.IsPeriod(t) || reading.Layout.PeriodHeadings.Any(h => NameKey.Of(h) == NameKey.Of(t))) && !Means(reading, heading, c));
        int? quarter = columns.Find(c => heading.Texts(c).Any(Headings.IsQuarter) && !Means(reading, heading, c));
        var before = reading.Findings.Count;
        var figures = columns
            .Where(c => c != unit && c != period && c != quarter && !named.Contains(c))
            .Select(c => Meaning(reading, sheet, heading, c))
            .OfType<MatrixColumn>()
            .ToList();
        if (figures.Count > 0 && columns.FindAll(c => c != unit && RowAlignment.NamesOthers(reading, sheet, heading.Last + 1, unit, c)) is { Count: > 0 } others)
        {
            // Further names that are not the row's own unit: sorted pairs, whose rows belong to no one unit.
            reading.Findings.RemoveRange(before, reading.Findings.Count - before);
            RowAlignment.Refuse(reading, sheet, heading, unit, others[0]);
            return null;
        }

        return new()
        {
            Unit = unit,
            Period = period > 0 ? period : null,
            Quarter = quarter > 0 ? quarter : null,
            Figures = LeafColumns.Sorted(reading, sheet, heading, figures),
        };
    }

    private static bool Means(Reading reading, HeadingRows heading, int column) => heading.Texts(column).Any(t => reading.Items.Match(t) is not null);

    /// <summary>The column that names most units; bare numbers ("Mã PCI") count only where no column of names does.</summary>
    private static int? BestUnit(Reading reading, Sheet sheet, HeadingRows heading, List<int> columns)
    {
        int? best = null;
        (int Names, int Exact, int Numbers) most = (0, 0, 0);
        foreach (var column in columns)
        {
            (int Names, int Exact, int Numbers) count = (0, 0, 0);
            for (var row = heading.Last + 1; row <= Math.Min(sheet.RowCount, heading.Last + Sample); row++)
            {
                var cell = sheet.Shown(row, column);
                if (cell.Kind is not (CellKind.Text or CellKind.Number) || reading.Units.Find(cell.Text) is not { } unit)
                {
                    continue;
                }

                if (HeadingRows.IsNumber(cell.Text))
                {
                    count.Numbers++;
                }
                else
                {
                    count.Names++;
                    count.Exact += string.Equals(NameKey.Canonical(cell.Text), unit.Name, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                }
            }

            if (count.CompareTo(most) > 0)
            {
                (best, most) = (column, count);
            }
        }

        return best;
    }

    private static MatrixColumn? Meaning(Reading reading, Sheet sheet, HeadingRows heading, int column)
    {
        var texts = heading.Texts(column);
        if (texts.Any(t => reading.Layout.Ignore.Any(i => NameKey.Of(i) == NameKey.Of(t))))
        {
            return null;
        }

        if (LeafColumns.Score(reading, heading, column, texts) is { } score)
        {
            return score;
        }

        foreach (var text in texts)
        {
            if (Headings.Printed(text, reading.Layout, reading.Edition) is { } kind)
            {
                return new(column, ParentAbove(reading, heading, column), Field: null, kind);
            }
        }

        var at = new Position(sheet.Name, heading.Main, column);
        var written = texts.Count > 0 ? NameKey.Canonical(texts[0]) : null;
        if (texts.Any(t => Headings.IsCounter(t) || Headings.IsIdentifier(t)))
        {
            return null;
        }

        switch (Contents(sheet, heading, column))
        {
            case FigureKind.Number when texts.Any(t => Headings.IsOtherTotal(t, reading.Edition)):
            case FigureKind.NotANumber when written is not null:
                LayoutFindings.ColumnNotImported(reading, written, at);
                break;
            case FigureKind.Number:
                LayoutFindings.UnknownItem(reading, written, at);
                break;
            default:
                break;
        }

        return null;
    }

    /// <summary>"Tổng" under the merged heading of a domain is the domain's subtotal.</summary>
    private static Item? ParentAbove(Reading reading, HeadingRows heading, int column) =>
        heading.Own(column).Length > 0 && reading.Items.Match(heading.Above(column)) is { IsLeaf: false } item ? item : null;

    /// <summary>Number where any figure stands in the column, NotANumber where only texts do.</summary>
    private static FigureKind Contents(Sheet sheet, HeadingRows heading, int column)
    {
        var kind = FigureKind.Blank;
        for (var row = heading.Last + 1; row <= Math.Min(sheet.RowCount, heading.Last + Sample); row++)
        {
            switch (FigureText.Read(sheet[row, column]).Kind)
            {
                case FigureKind.Number:
                    return FigureKind.Number;
                case FigureKind.Blank:
                    break;
                default:
                    kind = FigureKind.NotANumber;
                    break;
            }
        }

        return kind;
    }
}
