using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>How many units each class holds. Units without a class are counted too, so that the total is the number of units.</summary>
internal static class ClassTable
{
    public static Table Build(RankingData data, DocumentFacts facts)
    {
        var rows = data.Groups.SelectMany(group => OfGroup(data, group)).ToList();
        var counted = rows.Sum(row => (int)(decimal)row[2].Value!);
        return new Table
        {
            Id = "classes",
            Name = ClassTexts.Tab,
            Title = Headline(data),
            Subtitle = ClassTexts.Measured,
            Scope = NameTexts.AllGroups(facts.PeriodName, data.Rows.Count),
            Source = facts.Source,
            Columns = [Columns.Group, Columns.Class with { Shades = Shades(data) }, Columns.UnitCount, Columns.ShareOfGroup],
            KeyColumns = 2,
            Rows = rows,
            Total = rows.Count == 0 ? null : [NameTexts.Total, Cell.Blank, counted, Cell.Blank],
            WhyEmpty = ClassTexts.NoClasses,
        };
    }

    /// <summary>The classes of all groups, from the highest; groups that name them differently stand one after the other.</summary>
    public static IReadOnlyList<string> Shades(RankingData data) =>
        [.. data.Groups.SelectMany(group => group.Classes.Select((name, place) => (name, place))).OrderBy(named => named.place).Select(named => named.name).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<IReadOnlyList<Cell>> OfGroup(RankingData data, RankingGroup group)
    {
        var counts = data.ClassCounts.Where(count => count.GroupCode == group.Code).ToList();
        if (counts.Count == 0)
        {
            yield break;
        }

        // The edition's order, high to low; a class it does not name stands after those it does.
        foreach (var count in counts.OrderBy(count => Place(group, count.Class)))
        {
            yield return [group.Name, count.Class, count.Count, count.Share];
        }

        var unclassed = data.Rows.Count(row => row.GroupCode == group.Code) - counts.Sum(count => count.Count);
        if (unclassed > 0)
        {
            yield return [group.Name, ClassTexts.NotClassed, unclassed, Cell.Blank];
        }
    }

    private static int Place(RankingGroup group, string name)
    {
        var place = group.Classes.ToList().IndexOf(name);
        return place < 0 ? int.MaxValue : place;
    }

    private static Sentence Headline(RankingData data)
    {
        var all = data.ClassCounts.GroupBy(count => count.Class, StringComparer.Ordinal)
            .Select(named => (Class: named.Key, Count: named.Sum(count => count.Count)))
            .Where(named => named.Count > 0)
            .OrderByDescending(named => named.Count)
            .ToList();
        if (all.Count == 0)
        {
            return ClassTexts.NoneThisPeriod;
        }

        var total = all.Sum(named => named.Count);
        var most = all[0];
        var share = Figures.Percent((decimal)most.Count / total, 1);
        return all.Count > 1 && all[1].Count == most.Count
            ? ClassTexts.TwoMost(most.Class, all[1].Class, most.Count, total, share)
            : ClassTexts.Most(most.Class, most.Count, total, share);
    }
}
