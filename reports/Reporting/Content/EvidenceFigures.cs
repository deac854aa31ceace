using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The figures that decided a condition, and what they were compared with, in one cell.</summary>
internal static class EvidenceFigures
{
    private const int MostDecimals = 8;

    public static Sentence? Compared(ConditionOutcome outcome) => Names.Paragraph(outcome.Figures.Select(figure => (Sentence?)Said(figure)));

    /// <summary>How far each figure that does not hold is from its bound; null where nothing was compared.</summary>
    public static Sentence? Gap(ConditionOutcome outcome)
    {
        var compared = outcome.Figures.Where(figure => figure.Relation is not null).ToList();
        return Names.Paragraph(compared.Select(figure => Missed(figure, compared.Count == 1) is { } gap ? (Sentence?)AwardTexts.Gap(figure.Title, gap) : null));
    }

    // A word says nothing of its order: it is the one that failed where it stands alone, or where a ratio was put into a class.
    private static Sentence? Missed(Figure figure, bool alone) => figure switch
    {
        { Relation: Relation.Before, Text: { } came, BoundText: { } bound } => Day(came) is { } day && Day(bound) is { } before && day >= before
            ? AwardTexts.DaysLate(day.DayNumber - before.DayNumber + 1)
            : null,
        { Value: { } value, Bound: { } bound } when value == bound => Holds(figure) ? null : AwardTexts.Equal,
        { Value: { } value, Bound: { } bound, Unit: FigureUnit.Ratio } => Holds(figure) ? null : EvidenceTexts.Points(Figures.Signed((value - bound) * 100, Decimals(figure))),
        { Value: { } value, Bound: { } bound } => Holds(figure) ? null : Figures.Signed(value - bound, 0),
        { Words: { Vi.Length: > 0 } word, BoundWords: { } asked } when word.Vi != asked.Vi && (alone || figure.Value is not null) => AwardTexts.Instead(word, asked),
        _ => null,
    };

    // Two ratios that differ are not told as the same number.
    private static int Decimals(Figure figure)
    {
        var decimals = Figures.IndexDecimals;
        while (decimals < MostDecimals && figure is { Value: { } value, Bound: { } bound } && value != bound && Math.Round(value * 100, decimals) == Math.Round(bound * 100, decimals))
        {
            decimals++;
        }

        return decimals;
    }

    private static bool Holds(Figure figure) => figure.Relation switch
    {
        Relation.Above => figure.Value > figure.Bound,
        Relation.AtLeast => figure.Value >= figure.Bound,
        Relation.Before => figure.Value < figure.Bound,
        _ => figure.Value == figure.Bound,
    };

    private static Sentence Said(Figure figure)
    {
        var decimals = figure.Unit == FigureUnit.Ratio ? Decimals(figure) : Figures.IndexDecimals;
        var value = Value(figure.Unit, figure.Value, figure.Words, decimals);
        return figure.Relation is { } relation && (figure.Bound is not null || figure.BoundText is not null)
            ? EvidenceTexts.Figure(figure.Title, value, Sign(relation), Value(figure.Unit, figure.Bound, figure.BoundWords, decimals))
            : EvidenceTexts.Figure(figure.Title, value);
    }

    private static Sentence Value(FigureUnit unit, decimal? number, Sentence? text, int decimals) => (unit, number, text) switch
    {
        (FigureUnit.Ratio, { } ratio, _) => Figures.Percent(ratio, decimals),
        (_, { } count, _) => Figures.Number(count, count % 1 == 0 ? 0 : Figures.IndexDecimals),
        (FigureUnit.Day, _, { } day) when Day(day.Vi) is { } date => DossierTexts.Day(date),
        (_, _, { Vi.Length: > 0 } word) => word,
        _ => AwardPapers.Same(Figures.None),
    };

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // What the condition asks the figure to be.
    private static string Sign(Relation relation) => relation switch
    {
        Relation.Above => ">",
        Relation.AtLeast => "≥",
        Relation.Before => "<",
        _ => "=",
    };
}
