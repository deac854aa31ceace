using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>
/// The columns of one leaf in a matrix: a single one, or one for each source, with perhaps its maximum and remarks among them.
/// </summary>
internal static class LeafColumns
{
    /// <summary>The leaf, source or subtotal that a column's headings name, or null.</summary>
    public static MatrixColumn? Score(Reading reading, HeadingRows heading, int column, IReadOnlyList<string> texts)
    {
        // "Tự đánh giá | Thẩm định" under a leaf's merged heading, or over the leaves of one source.
        if (Source(reading, texts) is { } part && (Leaf(reading, texts) ?? LeafToTheLeft(reading, heading, column)) is { } over)
        {
            return new(column, over, part, Printed: null);
        }

        // A parent over merged columns never wins against the leaf below it, whichever row names more items.
        Item? parent = null;
        foreach (var text in texts)
        {
            if (reading.Items.Match(text) is { } item)
            {
                if (item.IsLeaf)
                {
                    return new(column, item, reading.BareField(item), Printed: null);
                }

                parent ??= text == heading.Own(column) || heading.Own(column).Length == 0 ? item : null;
            }
        }

        return parent is null ? null : new(column, parent, Field: null, PrintedKind.Total);
    }

    /// <summary>
    /// Without what is no score among several columns of a leaf. A column whose source stays unclear is refused: taken for the
    /// usual source it would change figures unnoticed.
    /// </summary>
    public static IReadOnlyList<MatrixColumn> Sorted(Reading reading, Sheet sheet, HeadingRows heading, IReadOnlyList<MatrixColumn> figures)
    {
        var several = figures.Where(f => f.Field is not null).GroupBy(f => f.Item).Where(g => g.Count() > 1).SelectMany(g => g).ToHashSet();
        var kept = new List<MatrixColumn>();
        foreach (var figure in figures)
        {
            var texts = heading.Texts(figure.Column);
            if (!several.Contains(figure) || Source(reading, texts) is not null)
            {
                kept.Add(figure);
                continue;
            }

            var others = texts.Where(t => reading.Items.Match(t) is null).ToList();
            if (others.Exists(t => IsBeside(reading, t)))
            {
                continue;
            }

            if (heading.Under(figure.Column, t => reading.Items.Match(t) is { IsLeaf: true }) is { } under && reading.Items.Match(under) is null && !Headings.IsFigure(under))
            {
                Unclear(reading, figure.Item!, under, new(sheet.Name, heading.Main, figure.Column));
                continue;
            }

            kept.Add(figure);
        }

        return kept;
    }

    private static ScoreField? Source(Reading reading, IReadOnlyList<string> texts) =>
        texts.Select(t => Headings.Part(t) ?? (reading.Items.Match(t) is null ? Headings.PartInWords(t) : null)).FirstOrDefault(p => p is not null);

    private static Item? Leaf(Reading reading, IReadOnlyList<string> texts) => texts.Select(reading.Items.Match).FirstOrDefault(i => i is { IsLeaf: true });

    /// <summary>Where headings are spread without being merged, as in text files, the leaf stands over the first of its columns only.</summary>
    private static Item? LeafToTheLeft(Reading reading, HeadingRows heading, int column)
    {
        for (var left = column; left >= 1; left--)
        {
            var texts = heading.Texts(left);
            if (Leaf(reading, texts) is { } leaf)
            {
                return heading.IsSpread(left, column) ? leaf : null;
            }

            if (Source(reading, texts) is null && !texts.Any(t => IsBeside(reading, t)))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsBeside(Reading reading, string text) =>
        Headings.IsBesideScores(text) || Headings.IsCounter(text) || Headings.Printed(text, reading.Layout, reading.Edition) is PrintedKind.Rank or PrintedKind.Class;

    private static void Unclear(Reading reading, Item item, string text, Position at) => reading.Reject("source-unclear", at, NameKey.Canonical(text),
        new Sentence(
            $"Tiêu chí {item.Code} có nhiều cột, nhưng cột '{NameKey.Canonical(text)}' không cho biết là điểm tự đánh giá, thẩm định hay điều tra; cột này không được nhập.",
            $"Item {item.Code} has several columns, but column '{NameKey.Canonical(text)}' does not say whether it holds self, appraised or survey points; it was not imported."),
        new Sentence("Ghi tiêu đề cột là 'Tự đánh giá', 'Thẩm định' hoặc 'Điều tra'.", "Head the column 'Self', 'Appraised' or 'Survey'."));
}
