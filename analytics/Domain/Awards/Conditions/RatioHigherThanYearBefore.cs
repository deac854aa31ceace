using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>The share of points is higher than in the same period a year before: strictly, on unrounded ratios, and only where the two compare.</summary>
public sealed record RatioHigherThanYearBefore : IndexCondition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "ratio-higher-than-year-before";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var figures = Figures(candidate, evidence, round);
        if (figures?.Now is not { Ratio: { } now })
        {
            return NoFigure(candidate, round, figures, before: false);
        }

        var figure = new Figure("ratio", new("tỷ lệ điểm", "share of points"), FigureUnit.Ratio, now, Relation: Relation.Above, Bound: figures.Before?.Ratio);
        if (figures.Before?.Ratio is not { } before)
        {
            return NoFigure(candidate, round, figures, before: true, figure);
        }

        Figure[] known = [figure, new("ratioBefore", new("tỷ lệ điểm năm trước", "share of points a year before"), FigureUnit.Ratio, before)];
        if (!figures.Comparable)
        {
            return NotComparable(figures, round, known);
        }

        var (shown, shownBefore) = Say.Apart(now, before);
        var unit = Unit is null ? new Sentence(string.Empty, string.Empty) : new($" của {Unit}", $" of {Unit}");
        return now > before
            ? Met(
                "ratio-higher",
                new($"Tỷ lệ điểm{unit.Vi} {shown.Vi}, cao hơn năm trước ({shownBefore.Vi}).", $"Share of points{unit.En} {shown.En}, higher than the year before ({shownBefore.En})."),
                known,
                Sources(figures))
            : NotMet(
                now == before ? "ratio-equal" : "ratio-lower",
                now == before
                    ? new($"Tỷ lệ điểm{unit.Vi} {shown.Vi}, bằng năm trước; yêu cầu phải cao hơn.", $"Share of points{unit.En} {shown.En}, the same as the year before; it must be higher.")
                    : new($"Tỷ lệ điểm{unit.Vi} {shown.Vi}, thấp hơn năm trước ({shownBefore.Vi}).", $"Share of points{unit.En} {shown.En}, lower than the year before ({shownBefore.En})."),
                known,
                Sources(figures));
    }
}
