using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using Cell = ReformAnalytics.Reporting.Content.Cell;
using Column = ReformAnalytics.Reporting.Content.Column;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Writes the rows of one sheet, each as high as its wrapped text needs, and remembers what must be said after them.</summary>
/// <remarks>Excel does not grow rows with merged cells by itself, and LibreOffice trusts the file: heights are always written.</remarks>
internal sealed class SheetWriter(Styles styles, SharedStrings strings, RowStream rows, IReadOnlyList<double> widths, PrintedPages pages)
{
    // Points a line of twelve-point Times New Roman takes, and the height no row may pass.
    private const double LineHeight = 15.75, MaximumHeight = 409;

    // A statement wider than a screen would run out of sight.
    private const double MaximumAcross = 150;

    /// <summary>What the button of a filter takes from a heading, in digits.</summary>
    public const double FilterButton = 2.5;

    // On a sheet several pages wide, what stands beyond the columns that every page repeats is cut on the next page.
    private readonly int _across = pages is { Starts.Count: > 0, Repeated: > 0 } ? pages.Repeated : Enumerable.Range(1, pages.Starts.FirstOrDefault(widths.Count))
        .LastOrDefault(count => widths.Take(count).Sum() <= MaximumAcross, 1);

    // By column, and whether the cell holds words, stands in the total, leads somewhere; 0 is not asked for yet.
    private readonly uint[] _formats = new uint[widths.Count * 8];

    public Styles Styles => styles;

    public uint LastRow { get; private set; }

    /// <summary>Of all rows so far, in points.</summary>
    public double Height { get; private set; }

    /// <summary>Of bands and headings.</summary>
    public double HeadingHeight { get; private set; }

    public List<string> Merged { get; } = [];

    public List<Hyperlink> Links { get; } = [];

    /// <summary>One statement across the sheet, or as much of it as a screen shows.</summary>
    public void Across(string text, uint style, double scale = 1)
    {
        Begin(Needed(text, widths.Take(_across).Sum(), scale));
        Text(0, text, style);
        Merge(LastRow, 0, _across - 1);
        rows.End();
    }

    public void Gap()
    {
        LastRow++;
        Height += LineHeight;
    }

    /// <summary>A row of a stated height without cells.</summary>
    public void Space(double height)
    {
        Begin(height);
        rows.End();
    }

    /// <summary>What several columns have in common, once above them.</summary>
    public void Bands(IReadOnlyList<Column> columns, Language language)
    {
        var bands = new List<(int First, int Last, string Text)>();
        for (var i = 0; i < columns.Count; i++)
        {
            var text = columns[i].Band?.In(language) ?? "";
            if (i > 0 && bands[^1].Text == text && !pages.Starts.Contains(i))
            {
                bands[^1] = bands[^1] with { Last = i };
            }
            else
            {
                bands.Add((i, i, text));
            }
        }

        Begin(bands.Max(band => Needed(band.Text, widths.Take(band.First..(band.Last + 1)).Sum(), 1.08)), heading: true);
        foreach (var (first, last, text) in bands.Where(band => band.Text.Length > 0))
        {
            Text(first, text, styles.Band);
            for (var i = first + 1; i <= last; i++)
            {
                rows.Blank(i, styles.Band);
            }

            Merge(LastRow, first, last);
        }

        rows.End();
    }

    public void Headings(IReadOnlyList<Column> columns, IReadOnlyList<string> headings)
    {
        Begin(headings.Select((heading, index) => Needed(heading, widths[index] - (FilterButton / 2), 1.08)).Max(), heading: true);
        for (var i = 0; i < columns.Count; i++)
        {
            Text(i, headings[i], styles.Heading(columns[i].Kind));
        }

        rows.End();
    }

    /// <param name="target">Where a link of a cell leads, as a reference in this workbook.</param>
    public void Values(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, Language language, Func<Link, string?> target, bool total = false)
    {
        if (cells.Count != columns.Count)
        {
            throw new ArgumentException($"A row of {cells.Count} cells does not fit {columns.Count} columns.", nameof(cells));
        }

        var height = LineHeight;
        for (var i = 0; i < cells.Count; i++)
        {
            height = cells[i].Words(language) is { } words ? Math.Max(height, Needed(words, widths[i], total ? 1.08 : 1)) : height;
        }

        Begin(height);
        for (var i = 0; i < cells.Count; i++)
        {
            Value(i, columns[i], cells[i], language, target, total);
        }

        rows.End();
    }

    /// <summary>A label and what it says.</summary>
    public void Pair(string label, string text, uint style, string? link = null)
    {
        Begin(Math.Max(Needed(label, widths[0], 1.08), Needed(text, widths[1], 1)));
        Text(0, label, link is null ? styles.Label : styles.Link);
        Text(1, text, style);
        rows.End();
        if (link is not null)
        {
            Links.Add(new Hyperlink { Reference = $"A{LastRow}", Location = link, Display = CellText.Clean(label) });
        }
    }

    /// <summary>A link that stands alone in its row.</summary>
    public void Lead(string text, string link)
    {
        Begin(LineHeight);
        Text(0, text, styles.LooseLink);
        rows.End();
        Links.Add(new Hyperlink { Reference = $"A{LastRow}", Location = link, Display = CellText.Clean(text) });
    }

    /// <summary>A row with a style of its own in each cell; cells without text are blank.</summary>
    public void Cells(IReadOnlyList<(Cell Cell, uint Style)> cells, Language language)
    {
        Begin(cells.Select((cell, i) => cell.Cell.Words(language) is { } words ? Needed(words, widths[i], 1) : LineHeight).DefaultIfEmpty(LineHeight).Max());
        for (var i = 0; i < cells.Count; i++)
        {
            Write(i, cells[i].Cell, cells[i].Style, language);
        }

        rows.End();
    }

    private void Value(int index, Column column, Cell cell, Language language, Func<Link, string?> target, bool total)
    {
        var words = cell.Words(language);
        var link = cell.Link is { } leads ? target(leads) : null;
        Write(index, cell, Format(index, column, words is not null, total, words is not null && CellText.LooksLikeFormula(words), link is not null), language);
        if (link is not null)
        {
            Links.Add(new Hyperlink { Reference = $"{RowStream.Letter(index)}{LastRow}", Location = link });
        }
    }

    // Words in a column of numbers keep to the left, as text does.
    private uint Format(int index, Column column, bool words, bool total, bool quoted, bool linked)
    {
        if (quoted)
        {
            return styles.Body(AsText(column), total, quoted, linked);
        }

        ref var style = ref _formats[(index * 8) + (words ? 4 : 0) + (total ? 2 : 0) + (linked ? 1 : 0)];
        if (style == 0)
        {
            style = styles.Body(words ? AsText(column) : column, total, quoted, linked);
        }

        return style;
    }

    private static Column AsText(Column column) => column with { Kind = ColumnKind.Text };

    private void Write(int column, Cell cell, uint style, Language language)
    {
        if (cell.Words(language) is { } words)
        {
            Text(column, words, style);
        }
        else if (cell.Number is { } number)
        {
            rows.Number(column, number, style);
        }
        else
        {
            rows.Blank(column, style);
        }
    }

    private void Begin(double height, bool heading = false)
    {
        height = Math.Min(MaximumHeight, height);
        Height += height;
        HeadingHeight += heading ? height : 0;
        rows.Begin(++LastRow, height);
    }

    private void Text(int column, string text, uint style) => rows.Text(column, strings.Number(text), style);

    private void Merge(uint row, int first, int last)
    {
        if (last > first)
        {
            Merged.Add($"{RowStream.Letter(first)}{row}:{RowStream.Letter(last)}{row}");
        }
    }

    // A cell loses about three digits' width to its margins and indent.
    private static double Needed(string text, double digits, double scale) =>
        2 + (LineHeight * scale * TextWidth.LineCount(text, Math.Max(1, (digits - 3) / 2), TextWidth.TimesNewRoman * scale));
}
