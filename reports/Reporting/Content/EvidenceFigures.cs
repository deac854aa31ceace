using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The figures that decided a condition, and what they were compared with, in one cell.</summary>
internal static class EvidenceFigures
{
    public static Sentence? Compared(ConditionOutcome outcome) => Names.Paragraph(outcome.Figures.Select(figure => (Sentence?)Said(figure)));

    /// <summary>How far the first figure that was compared is from its bound; null where words were compared.</summary>
    public static Sentence? Gap(ConditionOutcome outcome) => outcome.Figures.FirstOrDefault(figure => figure is { Relation: not null, Value: not null, Bound: not null } && !Holds(figure)) is not { } missed
        ? null
        : missed.Unit == FigureUnit.Ratio
            ? EvidenceTexts.Points(Figures.Signed((missed.Value - missed.Bound) * 100, Figures.IndexDecimals))
            : Figures.Signed(missed.Value - missed.Bound, 0);

    private static bool Holds(Figure figure) => figure.Relation switch
    {
        Relation.Above => figure.Value > figure.Bound,
        Relation.AtLeast => figure.Value >= figure.Bound,
        Relation.Before => figure.Value < figure.Bound,
        _ => figure.Value == figure.Bound,
    };

    private static Sentence Said(Figure figure)
    {
        var value = Value(figure.Unit, figure.Value, figure.Text);
        return figure.Relation is { } relation && (figure.Bound is not null || figure.BoundText is not null)
            ? EvidenceTexts.Figure(figure.Title, value, Sign(relation), Value(figure.Unit, figure.Bound, figure.BoundText))
            : EvidenceTexts.Figure(figure.Title, value);
    }

    private static Sentence Value(FigureUnit unit, decimal? number, string? text) => (unit, number, text) switch
    {
        (FigureUnit.Ratio, { } ratio, _) => Figures.Percent(ratio, Figures.IndexDecimals),
        (_, { } count, _) => Figures.Number(count, count % 1 == 0 ? 0 : Figures.IndexDecimals),
        (FigureUnit.Day, _, { } day) when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => DossierTexts.Day(date),
        (_, _, { } word) => AwardPapers.Same(word),
        _ => AwardPapers.Same(Figures.None),
    };

    // What the condition asks the figure to be.
    private static string Sign(Relation relation) => relation switch
    {
        Relation.Above => ">",
        Relation.AtLeast => "≥",
        Relation.Before => "<",
        _ => "=",
    };
}
