using ReformAnalytics.Domain.Editions;

namespace ReformAnalytics.Domain.Ranking;

/// <summary>Gives places and classes.</summary>
public static class UnitRanking
{
    /// <summary>
    /// Decimals at which two ratios are the same figure. Divisions leave noise near the 28th digit, and equal performance must be a tie
    /// however its parts were ordered.
    /// </summary>
    public const int SameFigureDecimals = 20;

    /// <summary>Calculates the index of each unit and ranks it, within its group and overall.</summary>
    /// <param name="edition">The rules.</param>
    /// <param name="units">Each unit once.</param>
    /// <returns>One row a unit: groups in the edition's order, best first, units without a value last and by code; the order of <paramref name="units"/> does not matter.</returns>
    public static IReadOnlyList<RankedUnit> Rank(Edition edition, IReadOnlyCollection<UnitScores> units)
    {
        var calculator = new IndexCalculator(edition);
        var rows = units.Select(u => new Row(u, calculator.Calculate(u), edition)).ToArray();
        var overall = Places(rows, edition.Ties);
        var groupOrder = edition.Groups.Select((g, i) => (g.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        var result = new List<RankedUnit>(rows.Length);
        foreach (var group in rows
            .GroupBy(r => r.Scores.Unit.Group, StringComparer.Ordinal)
            .OrderBy(g => groupOrder.GetValueOrDefault(g.Key, int.MaxValue))
            .ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var members = group.ToArray();
            var places = Places(members, edition.Ties);
            var classes = edition.Group(group.Key)?.Classes ?? [];
            result.AddRange(members
                .OrderBy(r => places.Of.GetValueOrDefault(r, int.MaxValue))
                .ThenByDescending(r => r.Value)
                .ThenBy(r => r.Scores.Unit.Code, StringComparer.Ordinal)
                .Select(r => new RankedUnit(
                    r.Scores.Unit,
                    r.Figure,
                    r.Value is { } value ? ClassOf(classes, value) : null,
                    Place(places.Of, r),
                    places.Count,
                    Place(overall.Of, r),
                    overall.Count)));
        }

        return result;
    }

    /// <summary>The first class, best first, that a ratio reaches; null where none is reached or there are none.</summary>
    public static string? ClassOf(IReadOnlyList<ClassRule> classes, decimal ratio) =>
        classes.FirstOrDefault(c => c.IsReachedBy(ratio))?.Name;

    /// <summary>The figure that decides places and classes: the ratio, rounded as the edition says or only freed of division noise.</summary>
    public static decimal Decisive(decimal ratio, Rounding rounding) => rounding.Moment == RoundingMoment.BeforeRanking
        ? Math.Round(ratio, rounding.Decimals + 2, rounding.Mode)
        : Math.Round(ratio, SameFigureDecimals, MidpointRounding.ToEven);

    private static int? Place(Dictionary<Row, int> places, Row row) => places.TryGetValue(row, out var place) ? place : null;

    private static (Dictionary<Row, int> Of, int Count) Places(IEnumerable<Row> rows, TieRule ties)
    {
        var valued = rows.Where(r => r.Value is not null).OrderByDescending(r => r.Value!.Value).ToArray();
        var places = new Dictionary<Row, int>(valued.Length);
        var distinct = 0;
        for (var start = 0; start < valued.Length;)
        {
            var end = start;
            while (end < valued.Length && valued[end].Value == valued[start].Value)
            {
                end++;
            }

            distinct++;
            var place = ties switch
            {
                TieRule.Competition => start + 1,
                TieRule.Dense => distinct,
                TieRule.Last => end,
                _ => throw new ArgumentOutOfRangeException(nameof(ties), ties, "not a tie rule"),
            };
            for (var i = start; i < end; i++)
            {
                places[valued[i]] = place;
            }

            start = end;
        }

        return (places, valued.Length);
    }

    private sealed class Row(UnitScores scores, IndexFigure figure, Edition edition)
    {
        public UnitScores Scores { get; } = scores;

        public IndexFigure Figure { get; } = figure;

        public decimal? Value { get; } = figure.Ratio is { } ratio ? Decisive(ratio, edition.Rounding) : null;
    }
}
