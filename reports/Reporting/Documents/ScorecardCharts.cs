using System.Text.Json.Nodes;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Documents;

/// <summary>Where marks stand on a scorecard: fractions of a strip's length and of the path's height. The template draws them.</summary>
internal static class ScorecardCharts
{
    // Room between the middles of two labels, as a part of the strip.
    private const decimal LabelRoom = 0.29m;

    public static JsonObject Path(ScorecardSection<PathPoint> path, Language language)
    {
        var values = path.Rows.Where(point => point.Ratio is not null).Select(point => point.Ratio!.Value).ToList();
        var (low, high) = values.Count == 0 ? (0m, 1m) : (values.Min(), values.Max());
        return new JsonObject
        {
            ["note"] = path.Note?.In(language),
            ["alt"] = string.Join("; ", path.Rows.Select(point => ScorecardTexts.PathPoint(point).In(language))),
            ["rows"] = new JsonArray([.. path.Rows.Select((point, i) => new JsonObject
            {
                ["height"] = point.Ratio is not { } ratio ? null : high == low ? 0.5m : (ratio - low) / (high - low),
                ["value"] = Figures.Number(point.Ratio * 100, Figures.IndexDecimals, language),
                ["rank"] = Figures.Count(point.Rank, language),
                ["of"] = point.Rank is null ? "" : "/" + Figures.Count(point.RankedOf, language),
                ["quarter"] = point.Period.Quarter is null ? "" : point.Period.InWords().In(language).Split('/', ' ') is [var first, var second, ..] && language == Language.Vietnamese ? $"{first} {second}" : $"Q{point.Period.Quarter}",
                ["year"] = $"{point.Period.Year}",
                ["break"] = i > 0 && path.Rows[i - 1].Edition != point.Edition,
            })]),
        };
    }

    public static JsonObject Domains(ScorecardSection<ScorecardDomain> domains, Language language)
    {
        var axis = Axis(domains.Rows.SelectMany(domain => new[] { domain.Ratio, domain.Median, domain.Best }));
        var section = ScorecardDocument.Section(domains, language, domain => new JsonObject
        {
            ["title"] = ScorecardTexts.Coded(domain.Code, domain.Title).In(language),
            ["unit"] = Figures.Percent(domain.Ratio, Figures.IndexDecimals, language),
            ["median"] = Figures.Percent(domain.Median, Figures.IndexDecimals, language),
            ["best"] = Figures.Percent(domain.Best, Figures.IndexDecimals, language),
            ["at"] = axis.At(domain.Ratio),
            ["median-at"] = axis.At(domain.Median),
            ["best-at"] = axis.At(domain.Best),
        });
        section["low"] = Figures.Percent(axis.Low, 0, language);
        section["high"] = Figures.Percent(axis.High, 0, language);
        section["labels"] = Labels(domains.Rows.Count == 0 ? null : domains.Rows[0], axis, language);
        return section;
    }

    public static JsonObject Satisfaction(ScorecardSection<ScorecardAnswer> answers, Language language)
    {
        var axis = Axis(answers.Rows.SelectMany(answer => new decimal?[] { answer.Low, answer.High }));
        var section = ScorecardDocument.Section(answers, language, answer => new JsonObject
        {
            ["question"] = answer.Question,
            ["share"] = Figures.Percent(answer.Share, Figures.AnswerDecimals, language),
            ["interval"] = $"{Figures.Number(answer.Low * 100, Figures.AnswerDecimals, language)}–{Figures.Number(answer.High * 100, Figures.AnswerDecimals, language)}",
            ["answered"] = "n = " + Figures.Count(answer.Answered, language),
            ["at"] = axis.At(answer.Share),
            ["low-at"] = axis.At(answer.Low),
            ["high-at"] = axis.At(answer.High),
        });
        section["low"] = Figures.Percent(axis.Low, 0, language);
        section["high"] = Figures.Percent(axis.High, 0, language);
        return section;
    }

    // One axis for all rows, from one full ten per cent to another, so that lengths compare down the page.
    private static Scale Axis(IEnumerable<decimal?> values)
    {
        var known = values.OfType<decimal>().DefaultIfEmpty(0).ToList();
        var (low, high) = (Math.Floor(known.Min() * 10) / 10, Math.Ceiling(known.Max() * 10) / 10);
        return high > low ? new(low, high) : low >= 1 ? new(low - 0.1m, low) : new(low, low + 0.1m);
    }

    // The marks are named above those of the first row; names too close to each other move apart.
    private static JsonArray Labels(ScorecardDomain? first, Scale axis, Language language)
    {
        var labels = new[] { ("unit", ScorecardTexts.ThisUnit, first?.Ratio), ("median", ScorecardTexts.Median, first?.Median), ("best", ScorecardTexts.Best, first?.Best) }
            .Where(label => label.Item3 is not null)
            .Select(label => (Mark: label.Item1, Text: label.Item2.In(language), Mine: axis.At(label.Item3)!.Value))
            .OrderBy(label => label.Mine).ToList();
        var at = labels.Select(label => Math.Clamp(label.Mine, LabelRoom / 2, 1 - (LabelRoom / 2))).ToList();
        for (var i = 1; i < at.Count; i++)
        {
            at[i] = Math.Max(at[i], at[i - 1] + LabelRoom);
        }

        for (var i = at.Count - 1; i >= 0; i--)
        {
            at[i] = Math.Min(at[i], 1 - (LabelRoom / 2) - ((at.Count - 1 - i) * LabelRoom));
        }

        return [.. labels.Select((label, i) => new JsonObject { ["mark"] = label.Mark, ["text"] = label.Text, ["at"] = at[i], ["from"] = label.Mine })];
    }

    private readonly record struct Scale(decimal Low, decimal High)
    {
        public decimal? At(decimal? value) => value is { } figure ? (figure - Low) / (High - Low) : null;
    }
}
