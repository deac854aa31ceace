using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>Tells name columns from value columns by what stands in them, and gives each value column its meaning.</summary>
internal static class SortedPairs
{
    private const int Sample = 200;

    private enum Content
    {
        Nothing,
        Names,
        Numbers,
        Counter,
        Texts,
    }

    public static IReadOnlyList<SortedPair>? Find(Reading reading, Sheet sheet, HeadingRows heading)
    {
        var contents = Enumerable.Range(1, sheet.ColumnCount).Select(c => Of(reading, sheet, heading, c)).ToArray();
        if (!contents.Contains(Content.Names))
        {
            return null;
        }

        var before = reading.Findings.Count;
        var pairs = new List<SortedPair>();
        int names = 0, values = 0;
        for (var column = 1; column <= contents.Length; column++)
        {
            switch (contents[column - 1])
            {
                case Content.Names:
                    (names, values) = (column, 0);
                    break;
                case Content.Numbers or Content.Texts when !IsIgnored(reading, heading, column):
                    if (Meaning(reading, sheet, heading, names, column, values == 0, contents[column - 1]) is { } pair)
                    {
                        pairs.Add(pair);
                        values++;
                    }

                    break;
                default:
                    break;
            }
        }

        // Many items after one column of names are a matrix.
        var leaves = pairs.Count(p => p.Printed is null);
        if (leaves > 0 && (leaves < 3 || contents.Count(c => c == Content.Names) > 1))
        {
            return pairs;
        }

        reading.Findings.RemoveRange(before, reading.Findings.Count - before);
        return null;
    }

    private static SortedPair? Meaning(Reading reading, Sheet sheet, HeadingRows heading, int names, int column, bool first, Content content)
    {
        var own = heading.Texts(column);
        var found = Look(reading, own, names, column, first);

        // The heading may stand over the names alone, or over both with a mere "Điểm" over the values.
        if (found is null && first && names > 0 && own.All(Headings.IsFigure))
        {
            found = Look(reading, heading.Texts(names), names, column, first);
        }

        if (found is not null && names > 0)
        {
            return found;
        }

        var text = own.Count > 0 ? NameKey.Canonical(own[0]) : null;
        var at = new Position(sheet.Name, heading.Main, column);
        if (content == Content.Numbers)
        {
            if (names > 0)
            {
                LayoutFindings.UnknownItem(reading, text, at);
            }
            else if (own.Count > 0 && !own.Any(t => Headings.IsCounter(t) || Headings.IsIdentifier(t)))
            {
                LayoutFindings.UnitMissing(reading, at, text);
            }
        }
        else if (text is not null)
        {
            LayoutFindings.ColumnNotImported(reading, text, at);
        }

        return null;
    }

    private static SortedPair? Look(Reading reading, IReadOnlyList<string> texts, int names, int column, bool first)
    {
        foreach (var text in texts)
        {
            if (reading.Items.Match(text) is { } item)
            {
                return new(names, column, first, item, item.IsLeaf ? null : PrintedKind.Total);
            }
        }

        foreach (var text in texts)
        {
            if (Headings.Printed(text, reading.Layout, reading.Edition) is { } kind)
            {
                return new(names, column, first, Item: null, kind);
            }
        }

        return null;
    }

    private static bool IsIgnored(Reading reading, HeadingRows heading, int column) =>
        heading.Texts(column).Any(t => Headings.IsCounter(t) || reading.Layout.Ignore.Any(i => NameKey.Of(i) == NameKey.Of(t)));

    private static Content Of(Reading reading, Sheet sheet, HeadingRows heading, int column)
    {
        int filled = 0, units = 0, numbers = 0, rising = 0;
        var last = 0m;
        var different = new HashSet<string>(StringComparer.Ordinal);
        for (var row = heading.Last + 1; row <= Math.Min(sheet.RowCount, heading.Last + Sample) && !sheet.IsBlank(row); row++)
        {
            var cell = sheet[row, column];
            if (cell.IsEmpty)
            {
                continue;
            }

            filled++;
            if (FigureText.Read(cell) is { Kind: FigureKind.Number } figure)
            {
                numbers++;
                rising += figure.Value == last + 1 ? 1 : 0;
                last = figure.Value;
                continue;
            }

            different.Add(cell.Text);
            units += reading.Units.Find(cell.Text) is not null ? 1 : 0;
        }

        if (filled == 0)
        {
            return Content.Nothing;
        }

        if (numbers * 2 > filled)
        {
            var counts = rising == filled && !heading.Texts(column).Any(t => reading.Items.Match(t) is not null || Headings.Printed(t, reading.Layout, reading.Edition) is not null);
            return counts && heading.Texts(column).Count == 0 ? Content.Counter : Content.Numbers;
        }

        // Names that the list of units does not know are names all the same: taken for values, they would hand the figures
        // that follow to the names before them.
        var texts = heading.Texts(column);
        var result = texts.Any(t => Headings.Printed(t, reading.Layout, reading.Edition) is not null);
        return units * 2 >= filled || (!result && (texts.Any(t => HeadingRows.IsUnit(reading, t)) || different.Count * 10 >= filled * 8)) ? Content.Names : Content.Texts;
    }
}
