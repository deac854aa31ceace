namespace ReformAnalytics.Domain.Ranking;

/// <summary>How many units of a group fell in a class.</summary>
/// <param name="Class">The class's name; null for units without a value or below every class.</param>
/// <param name="Count">How many.</param>
/// <param name="Share">Count over all units counted, 0..1, unrounded: rounded shares need not add up to 100%.</param>
public sealed record ClassShare(string? Class, int Count, decimal Share)
{
    /// <summary>Shares of counts given class by class, in the order given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public static IReadOnlyList<ClassShare> Of(IEnumerable<(string? Class, int Count)> counts)
    {
        var list = counts.ToArray();
        foreach (var (_, count) in list)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
        }

        var total = list.Sum(x => x.Count);
        return [.. list.Select(x => new ClassShare(x.Class, x.Count, total == 0 ? 0 : (decimal)x.Count / total))];
    }

    /// <summary>Shares of the classes of one group, best class first, classes without a unit included; units without a class last.</summary>
    public static IReadOnlyList<ClassShare> Of(Editions.EditionGroup group, IEnumerable<RankedUnit> rows)
    {
        var counts = rows.Where(r => r.Unit.Group == group.Code)
            .GroupBy(r => r.Class ?? string.Empty, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var unclassed = counts.GetValueOrDefault(string.Empty);
        var list = group.Classes.Select(c => ((string?)c.Name, counts.GetValueOrDefault(c.Name)));
        return Of(unclassed > 0 ? list.Append((null, unclassed)) : list);
    }
}
