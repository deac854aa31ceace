using ReformAnalytics.Domain;

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
            Name = new("Xếp loại", "Classes"),
            Title = Headline(data),
            Subtitle = new("Số đơn vị và tỷ lệ phần trăm trong khối.", "Number of units and per cent of the group."),
            Scope = new($"Tất cả các khối, {facts.PeriodName.Vi}, {data.Rows.Count} đơn vị", $"All groups, {facts.PeriodName.En}, {Names.Units(data.Rows.Count).En}"),
            Source = facts.Source,
            Columns =
            [
                new(new("Khối", "Group"), MinimumWidth: 30),
                new(new("Xếp loại", "Class"), MinimumWidth: 18),
                new(new("Số đơn vị", "Units"), ColumnKind.Integer, MinimumWidth: 10),
                new(new("Tỷ lệ trong khối (%)", "Share of the group (%)"), ColumnKind.Percent, Figures.IndexDecimals, 12),
            ],
            Rows = rows,
            Total = rows.Count == 0 ? null : [new Sentence("Tổng cộng", "Total"), Cell.Blank, counted, Cell.Blank],
            WhyEmpty = new("Bộ chỉ số này không xếp loại đơn vị.", "This edition does not class its units."),
        };
    }

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
            yield return [group.Name, new Sentence("Chưa xếp loại", "Not classed"), unclassed, Cell.Blank];
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
            return new("Không có xếp loại trong kỳ này", "No classes in this period");
        }

        var total = all.Sum(named => named.Count);
        var most = all[0];
        var share = Figures.Percent((decimal)most.Count / total, 1);
        return all.Count > 1 && all[1].Count == most.Count
            ? new(
                $"Loại {most.Class} và loại {all[1].Class} nhiều nhất, mỗi loại {most.Count}/{total} đơn vị ({share.Vi})",
                $"{most.Class} and {all[1].Class} are the most frequent classes, {most.Count} of {total} units each ({share.En})")
            : new(
                $"Nhiều nhất là loại {most.Class}: {most.Count}/{total} đơn vị được xếp loại ({share.Vi})",
                $"{most.Class} is the most frequent class: {most.Count} of {total} classed units ({share.En})");
    }
}
