using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Generate;

/// <summary>How well each unit does over the eight quarters: most a little better each year, a few with a story.</summary>
internal static class Story
{
    /// <summary>Share of the maximum in the first quarter of 2022 and in the last of 2023.</summary>
    private static readonly Dictionary<string, (double First, double Last)> Told = new(StringComparer.Ordinal)
    {
        ["31585"] = (0.38, 0.97), // from weak to exemplary
        ["tnmt"] = (0.93, 0.62), // falls behind
        ["noi-vu"] = (0.90, 0.96),
        ["kho-bac"] = (0.91, 0.96),
        ["dan-toc"] = (0.55, 0.60), // stays weak
        ["31573"] = (0.82, 0.88),
        ["31600"] = (0.80, 0.88),
    };

    /// <summary>Two communes that end the year 2023 with exactly the same points.</summary>
    public const string TieFirst = "31573", TieSecond = "31600";

    /// <summary>The unit whose sheet leaves two domains blank in the second quarter of 2022: below the coverage threshold.</summary>
    public const string Incomplete = "dan-toc";

    /// <summary>Share of the maximum that a unit earns on average; a year lies between its quarters.</summary>
    public static double Level(Unit unit, Period period) => period.Quarter is { } quarter
        ? Level(unit, ((period.Year - 2022) * 4) + quarter - 1)
        : Enumerable.Range((period.Year - 2022) * 4, 4).Average(t => Level(unit, t));

    /// <summary>Whether a unit sent nothing for a period.</summary>
    public static bool IsAbsent(Unit unit, Period period) =>
        (unit.Code == "chinh-sach" && period == new Period(2022, 3)) || (unit.Code == "31594" && period == new Period(2023, 1));

    /// <summary>Whether a unit had no overdue file all year, so that item 3.5 does not apply to it.</summary>
    public static bool HasNoOverdueFiles(Unit unit, Period period) =>
        unit.Code is not (TieFirst or TieSecond) && Level(unit, new Period(period.Year)) > 0.8 && Chance.Of(unit.Code, "overdue", $"{period.Year}") < 0.35;

    private static double Level(Unit unit, int quarter)
    {
        var (first, last) = Told.TryGetValue(unit.Code, out var told)
            ? told
            : (0.70 + (0.19 * Chance.Of(unit.Code, "first")), 0.72 + (0.21 * Chance.Of(unit.Code, "last")));
        return first + ((last - first) * quarter / 7) + Chance.Around(0.02, unit.Code, "quarter", $"{quarter}");
    }
}
