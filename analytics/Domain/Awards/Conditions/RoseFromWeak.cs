using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>The unit's class was a weak one a year before and is the exemplary one or better now, as the campaign's <see cref="RiseRule"/> names them.</summary>
public sealed record RoseFromWeak : IndexCondition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "rose-from-weak";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var rule = round.Campaign.Rise ?? throw new InvalidOperationException($"Campaign '{round.Campaign.Id}' has a condition '{Id}' and no rule of rising from weak.");
        var figures = Figures(candidate, evidence, round);
        if (figures?.Now is not { Ratio: { } ratio } now)
        {
            return NoFigure(candidate, round, figures, before: false);
        }

        var figure = ClassOrder.FigureOf("class", new("xếp loại", "class"), now.Classes, now.Class, rule.ToClass);
        if (figures.Before is not { Ratio: { } ratioBefore } before)
        {
            return NoFigure(candidate, round, figures, before: true, figure);
        }

        Figure[] known =
        [
            figure,
            ClassOrder.FigureOf("classBefore", new("xếp loại năm trước", "class a year before"), before.Classes, before.Class),
            new("ratio", new("tỷ lệ điểm", "share of points"), FigureUnit.Ratio, ratio),
            new("ratioBefore", new("tỷ lệ điểm năm trước", "share of points a year before"), FigureUnit.Ratio, ratioBefore),
        ];
        if (!figures.Comparable)
        {
            return NotComparable(figures, round, known);
        }

        var told = Told(before, now);
        if (!IsWeak(rule, before))
        {
            return NotMet("base-not-weak", new($"Năm trước không thuộc diện yếu kém. {told.Vi}", $"It was not weak a year before. {told.En}"), known, Sources(figures));
        }

        return ClassOrder.IsAtLeast(now.Classes, now.Class, rule.ToClass) == true
            ? Met("rose-from-weak", new($"Từ yếu kém vươn lên. {told.Vi}", $"It rose from weak. {told.En}"), known, Sources(figures))
            : NotMet("not-exemplary", new($"Chưa đạt mức {rule.ToClass}. {told.Vi}", $"It has not reached {ClassOrder.InWords(now.Classes, rule.ToClass).En}. {told.En}"), known, Sources(figures));
    }

    /// <summary>Whether a period's class is a weak one; below every class is weak too.</summary>
    internal static bool IsWeak(RiseRule rule, IndexPeriod period) =>
        period.Classes.Count > 0 && (period.Class is null || rule.FromClasses.Any(c => ClassOrder.Same(c, period.Class)));

    private static Sentence Told(IndexPeriod before, IndexPeriod now)
    {
        string English(IndexPeriod period) => period.Class is { } name ? ClassOrder.InWords(period.Classes, name).En : "below every class";
        var (to, from) = Say.Apart(now.Ratio!.Value, before.Ratio!.Value);
        return new(
            $"Năm trước {before.Class ?? "dưới mọi mức"} ({from.Vi}), nay {now.Class ?? "dưới mọi mức"} ({to.Vi}).",
            $"A year before {English(before)} ({from.En}), now {English(now)} ({to.En}).");
    }
}
