using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Domain.Satisfaction;

/// <summary>What citizens answered to one question about one unit, by one channel (or by all of them), in one period.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Question">Question code.</param>
/// <param name="Channel">Channel code, or <see cref="AllChannels"/>.</param>
/// <param name="Period">A quarter, or a year.</param>
/// <param name="Counts">The counts.</param>
public sealed record SatisfactionFigure(string Unit, string Question, string Channel, Period Period, SatisfactionCounts Counts)
{
    /// <summary>Stands for every channel together; also where an office reported counts without naming a channel.</summary>
    public const string AllChannels = "all";

    /// <summary>The channel of answers that do not say how they were collected.</summary>
    public const string NoChannel = "unspecified";

    /// <summary>
    /// Adds quarters to years. A figure that already is a year stays as it is.
    /// </summary>
    /// <param name="figures">Figures of quarters and years, in any order.</param>
    /// <returns>One figure for each unit, question, channel and year, ordered by unit, question, channel and year.</returns>
    /// <exception cref="ArgumentException">A year stands beside quarters of itself: the same answers would count twice.</exception>
    public static IReadOnlyList<SatisfactionFigure> ByYear(IEnumerable<SatisfactionFigure> figures)
    {
        var all = figures.ToList();
        var clash = all
            .GroupBy(f => (f.Unit, f.Question, f.Channel, f.Period.Year))
            .FirstOrDefault(g => g.Select(f => f.Period.Quarter is null).Distinct().Count() > 1);
        return clash is null
            ? Sum(all.Select(f => f with { Period = new Period(f.Period.Year) }))
            : throw new ArgumentException(
                $"Unit '{clash.Key.Unit}', question '{clash.Key.Question}': the year {clash.Key.Year} stands beside quarters of itself.",
                nameof(figures));
    }

    /// <summary>Adds channels to <see cref="AllChannels"/>.</summary>
    /// <returns>One figure for each unit, question and period, ordered so.</returns>
    public static IReadOnlyList<SatisfactionFigure> AcrossChannels(IEnumerable<SatisfactionFigure> figures) =>
        Sum(figures.Select(f => f with { Channel = AllChannels }));

    private static List<SatisfactionFigure> Sum(IEnumerable<SatisfactionFigure> figures) =>
        [.. figures
            .GroupBy(f => (f.Unit, f.Question, f.Channel, f.Period))
            .Select(g => g.First() with { Counts = g.Aggregate(SatisfactionCounts.None, (sum, f) => sum + f.Counts) })
            .OrderBy(f => f.Unit, StringComparer.Ordinal)
            .ThenBy(f => f.Question, StringComparer.Ordinal)
            .ThenBy(f => f.Channel, StringComparer.Ordinal)
            .ThenBy(f => f.Period)];
}
