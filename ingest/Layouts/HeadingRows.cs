using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>
/// The heading of a table of items, wherever it stands in the first thirty rows: one row that names most items, and the rows above
/// and below it that belong to the same heading (merged parents above, codes or titles below).
/// </summary>
internal sealed class HeadingRows
{
    private const int Deepest = 30;

    private readonly Sheet _sheet;

    private HeadingRows(Sheet sheet, int main, int first, int last) => (_sheet, Main, First, Last) = (sheet, main, first, last);

    /// <summary>The row that names most items.</summary>
    public int Main { get; }

    /// <summary>First row of the heading.</summary>
    public int First { get; }

    /// <summary>Last row of the heading.</summary>
    public int Last { get; }

    /// <summary>Last row of titles. Two texts right above the headings can be a national heading; three are column headings.</summary>
    public int LastTitle => First < Main && Filled(_sheet.Row(First)) >= 3 ? First - 1 : Main - 1;

    /// <summary>Finds the heading, or null where no row names an item, a printed result beside a unit column, or enough of them.</summary>
    public static HeadingRows? Find(Reading reading, Sheet sheet)
    {
        int best = 0, bestItems = 0, bestHits = 0;
        for (var row = 1; row <= Math.Min(Deepest, sheet.RowCount); row++)
        {
            var (items, hits) = Weigh(reading, sheet, row);
            if (items > bestItems || (items == bestItems && hits > bestHits))
            {
                (best, bestItems, bestHits) = (row, items, hits);
            }
        }

        if (best == 0 || bestItems == 0 || bestHits < 2)
        {
            return null;
        }

        var first = best > 1 && IsPart(reading, sheet, best - 1) ? best - 1 : best;
        var last = IsPart(reading, sheet, best + 1) ? best + 1 : best;
        return new(sheet, best, first, last);
    }

    /// <summary>What stands over a column: the main row, the one below it, the one above it; empty cells left out.</summary>
    public IReadOnlyList<string> Texts(int column)
    {
        var texts = new List<string>(3);
        Add(texts, Main, column);
        if (Last > Main)
        {
            Add(texts, Last, column);
        }

        if (First < Main)
        {
            Add(texts, First, column);
        }

        return texts;
    }

    public string Own(int column) => _sheet.Shown(Main, column).Text;

    public string Above(int column) => First < Main ? _sheet.Shown(First, column).Text : string.Empty;

    /// <summary>What stands directly below the row whose text is meant, or null.</summary>
    public string? Under(int column, Predicate<string> meant)
    {
        for (var row = First; row < Last; row++)
        {
            if (_sheet.Shown(row, column) is { IsEmpty: false } cell && meant(cell.Text))
            {
                return _sheet.Shown(row + 1, column) is { IsEmpty: false } below ? below.Text : null;
            }
        }

        return null;
    }

    /// <summary>Whether the columns up to this one have lower headings only, so that the upper heading of the first one goes on over them.</summary>
    public bool IsSpread(int from, int column) => Enumerable.Range(First, Last - First).Any(row => !_sheet.Shown(row, from).IsEmpty
        && Enumerable.Range(from + 1, column - from).All(c => _sheet.Shown(row, c).IsEmpty && !_sheet.Shown(Last, c).IsEmpty));

    private static (int Items, int Hits) Weigh(Reading reading, Sheet sheet, int row)
    {
        var cells = sheet.Row(row);
        if (RowWords.IsColumnNumbers(cells))
        {
            return default;
        }

        var items = new HashSet<Item>();
        int others = 0, words = 0, strange = 0;
        foreach (var cell in cells)
        {
            if (cell.Kind is not (CellKind.Text or CellKind.Number) || cell.Text.Length > 1000)
            {
                continue;
            }

            var text = cell.Text;
            var number = cell.Kind == CellKind.Number || IsNumber(text);
            if (reading.Items.Match(text) is { } item)
            {
                items.Add(item);
                words += number ? 0 : 1;
            }
            else if (!number && IsUnitName(reading, text))
            {
                // A row that names a unit holds figures, however much its figures look like codes of items.
                return default;
            }
            else if (!number)
            {
                others += IsKnown(reading, text) ? 1 : 0;
                strange++;
            }
        }

        // Figures can look like codes ("1", "2.1"): alone they make a heading only beside words that headings have.
        return words == 0 && others == 0 && strange > 0 ? default : (items.Count, items.Count + others);
    }

    private static bool IsKnown(Reading reading, string text) =>
        IsUnit(reading, text) || Headings.IsCounter(text) || Headings.IsPeriod(text) || Headings.IsFigure(text) || Headings.Part(text) is not null
        || Headings.Printed(text, reading.Layout, reading.Edition) is not null;

    private static bool IsUnitName(Reading reading, string text) => reading.Units.Find(text) is not null || reading.Units.IsAmbiguous(text);

    public static bool IsUnit(Reading reading, string text) =>
        Headings.IsUnit(text) || reading.Layout.UnitHeadings.Any(h => NameKey.Of(h) == NameKey.Of(text));

    public static bool IsNumber(string text) => FigureText.Read(Cell.Of(text)).Kind == FigureKind.Number;

    private static int Filled(ReadOnlySpan<Cell> cells)
    {
        var filled = 0;
        foreach (var cell in cells)
        {
            filled += cell.IsEmpty ? 0 : 1;
        }

        return filled;
    }

    /// <summary>Whether a row beside the main one is heading too: several different texts, no figure and no unit.</summary>
    private static bool IsPart(Reading reading, Sheet sheet, int row)
    {
        if (row < 1 || RowWords.IsColumnNumbers(sheet.Row(row)))
        {
            return false;
        }

        var texts = new HashSet<string>(StringComparer.Ordinal);
        bool codes = false, strange = false;
        foreach (var cell in sheet.Row(row))
        {
            if (cell.IsEmpty)
            {
                continue;
            }

            var text = cell.Text;
            var number = cell.Kind != CellKind.Text || IsNumber(text);
            if ((number && reading.Items.Match(text) is null) || (!number && IsUnitName(reading, text)))
            {
                return false;
            }

            codes |= number;
            strange |= !number && reading.Items.Match(text) is null && !IsKnown(reading, text);
            texts.Add(text);
        }

        // A misspelt unit before figures that look like codes is a row of figures.
        return texts.Count >= 2 && !(codes && strange);
    }

    private void Add(List<string> texts, int row, int column)
    {
        var cell = _sheet.Shown(row, column);
        if (!cell.IsEmpty)
        {
            texts.Add(cell.Text);
        }
    }
}
