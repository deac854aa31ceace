using System.Globalization;
using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The measures of an administrative document, the same in every file format: millimetres, and points for letters.</summary>
internal static class PaperLayout
{
    public const double Top = 20, Bottom = 20, Left = 30, Right = 15;

    public const double TextWidth = 210 - Left - Right;

    /// <summary>Of the issuer's side; the national name stands on the other.</summary>
    public const double IssuerWidth = 64;

    public const double Body = 13, Cell = 12;

    /// <summary>How far the first line of a paragraph is moved in.</summary>
    public const double FirstLine = 10;

    // Room between a cell's edges and its letters.
    public const double CellPadding = 1.6;

    /// <summary>Of the line below the issuer, as a part of the issuer's name: the decree says a third to a half.</summary>
    public const double IssuerRule = 0.4;

    /// <summary>Points between a signer's capacity and name.</summary>
    public const double RoomToSign = 62;

    private const double PointsPerMillimetre = 72 / 25.4;

    // What the table of widths may be wrong by, in a word of a heading.
    private const double Tolerance = 1.2;

    // Letters of a date.
    private const int LongestWhole = 10;

    // Bold letters run wider than the table of widths says.
    private const double Bold = 1.08;

    /// <summary>What a reader is told, as both formats write it: composed letters, one line, nothing that no file may hold.</summary>
    public static string Say(Sentence sentence, Language language)
    {
        var plain = new StringBuilder();
        foreach (var rune in Content.TextWidth.Normal(sentence.In(language), NormalizationForm.FormC).ReplaceLineEndings(" ").EnumerateRunes())
        {
            plain.Append(rune.Value is '\t' or '\v' ? " " : Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? "" : rune.ToString());
        }

        return plain.ToString();
    }

    /// <summary>What stands at the foot of every page.</summary>
    public static string Foot(Paper paper, Language language)
    {
        var identifier = Say(PaperTexts.Identifier(paper.Identifier), language);
        return paper.Synthetic ? $"{identifier} · {DocumentFacts.SyntheticMark}" : identifier;
    }

    /// <summary>Widths of the columns, in millimetres: as their shares say, and where a word of a heading or a date is longer, at the cost of the others.</summary>
    public static IReadOnlyList<double> Widths(PaperTable table, Language language)
    {
        var all = table.Columns.Sum(column => column.Share);
        var wanted = table.Columns.Select(column => column.Share / all * TextWidth).ToArray();
        var least = table.Columns.Select((column, i) => Math.Min(
            Math.Max(
                Say(column.Heading, language).Split(' ').Max(word => Length(word, Cell)),
                table.Rows.Where(row => !row.Band).Select(row => Whole(Say(row.Cells[i], language))).DefaultIfEmpty().Max())
            + (2 * CellPadding) + Tolerance,
            TextWidth / table.Columns.Count)).ToArray();
        var missing = wanted.Zip(least, (want, need) => Math.Max(0, need - want)).Sum();
        var spare = wanted.Zip(least, (want, need) => Math.Max(0, want - need)).Sum();
        return [.. wanted.Zip(least, (want, need) => want < need ? need : want - ((want - need) * missing / spare))];
    }

    // A date or a number must stay on one line also where another typeface stands in; longer words may be broken.
    private static double Whole(string text) => text.Length <= LongestWhole && !text.Contains(' ', StringComparison.Ordinal) ? Length(text, Cell) * Content.TextWidth.StandIn : 0;

    /// <summary>Whether a block must not be parted from the next: what leads to a table, and the last words before the signatures.</summary>
    public static bool KeptWithNext(IReadOnlyList<Block> blocks, int index) => blocks[index] is Prose && (index + 1 == blocks.Count || blocks[index + 1] is PaperTable);

    /// <summary>Of the line below the subject, in millimetres.</summary>
    public static double SubjectRule(string subject) => Math.Min(Length(subject, Body) * IssuerRule, 60);

    /// <summary>How long a text of one line is, in millimetres.</summary>
    public static double Length(string text, double points) => Content.TextWidth.Em(text, Content.TextWidth.TimesNewRoman * Bold) * points / PointsPerMillimetre;

    /// <summary>Lets a word that is longer than its line be broken inside; other words stay whole.</summary>
    /// <param name="width">In millimetres.</param>
    public static string Breakable(string text, double width, double points) => string.Join(' ', text.Split(' ').Select(word =>
        string.Join('\u200b', Content.TextWidth.Lines(word, width * PointsPerMillimetre / points, Content.TextWidth.TimesNewRoman * Bold))));

    /// <summary>The number of each heading, as readers see it; null for other blocks.</summary>
    public static IReadOnlyList<string?> Numbers(IReadOnlyList<Block> blocks)
    {
        var counts = new int[3];
        return
        [
            .. blocks.Select(block =>
            {
                if (block is not Heading heading)
                {
                    return null;
                }

                counts[heading.Level - 1]++;
                Array.Clear(counts, heading.Level, counts.Length - heading.Level);
                return heading.Level switch
                {
                    1 => Roman(counts[0]) + ".",
                    2 => counts[1].ToString(CultureInfo.InvariantCulture) + ".",
                    _ => string.Create(CultureInfo.InvariantCulture, $"{counts[1]}.{counts[2]}."),
                };
            }),
        ];
    }

    private static string Roman(int number) =>
        string.Concat(Enumerable.Repeat('X', number / 10)) + (number % 10) switch
        {
            < 4 and var ones => new string('I', ones),
            4 => "IV",
            9 => "IX",
            var ones => "V" + new string('I', ones - 5),
        };
}
