using DocumentFormat.OpenXml.Wordprocessing;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Word;

/// <summary>How headings and lists are counted: I, 1, 1.1 and a dash.</summary>
internal static class WordNumbering
{
    /// <summary>Of lists with dashes.</summary>
    public const int Dashes = 1;

    private const int HeadingForm = 0, DashForm = 1;

    /// <summary>The count of a part: the document's own is 0, each annex begins anew.</summary>
    public static int Headings(int part) => 2 + part;

    /// <param name="parts">The document and its annexes.</param>
    public static Numbering Of(int parts) => new(
    [
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.Multilevel },
            Level(0, NumberFormatValues.UpperRoman, "%1."),
            Level(1, NumberFormatValues.Decimal, "%2."),
            Level(2, NumberFormatValues.Decimal, "%2.%3.")) { AbstractNumberId = HeadingForm },
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            Level(0, NumberFormatValues.Bullet, "-")) { AbstractNumberId = DashForm },
        new NumberingInstance(new AbstractNumId { Val = DashForm }) { NumberID = Dashes },
        .. Enumerable.Range(0, parts).Select(part => new NumberingInstance(
            new AbstractNumId { Val = HeadingForm },
            Restart(0), Restart(1), Restart(2)) { NumberID = Headings(part) }),
    ]);

    private static Level Level(int index, NumberFormatValues format, string text) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = format },
        new LevelSuffix { Val = LevelSuffixValues.Space },
        new LevelText { Val = text },
        new LevelJustification { Val = LevelJustificationValues.Left },

        // A level's indent wins over the one of the style that is counted.
        new PreviousParagraphProperties(new Indentation { Left = "0", FirstLine = WordText.Number(WordText.Twips(PaperLayout.FirstLine)) })) { LevelIndex = index };

    private static LevelOverride Restart(int level) => new(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = level };
}
