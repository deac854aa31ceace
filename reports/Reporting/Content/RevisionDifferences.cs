using System.Globalization;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Storage.Publications;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What is other in one record than in the record before it, without the reasons.</summary>
internal static class RevisionDifferences
{
    private static readonly IReadOnlyList<string> OfGroup = ["ranked_of"], OfAll = ["overall_of"], OfHead = ["state", "methodology", "edition_sha256"];

    /// <summary>The publication as a whole first, then groups, then unit by unit.</summary>
    /// <param name="leaves">What is other in the scores themselves.</param>
    public static IReadOnlyList<RevisionChange> Between(PublicationRecord before, PublicationRecord after, IReadOnlyList<LeafDifference> leaves)
    {
        var units = RecordRows.Beside(before[RecordTables.Units], after[RecordTables.Units]).ToList();
        var stayed = units.Where(u => u is { Expected: not null, Found: not null }).Select(u => Unit(u.Found!, "unit_code")).ToHashSet(StringComparer.Ordinal);
        var names = units.ToDictionary(u => Unit((u.Found ?? u.Expected)!, "unit_code"), u => Unit((u.Found ?? u.Expected)!, "name"), StringComparer.Ordinal);
        var groups = units.ToDictionary(u => Unit((u.Found ?? u.Expected)!, "unit_code"), u => Unit((u.Found ?? u.Expected)!, "group_code"), StringComparer.Ordinal);
        RevisionChange Of(string unit, string item, string figure, string? from, string? to) =>
            new(groups.GetValueOrDefault(unit, ""), unit, names.GetValueOrDefault(unit, unit), item, figure, from, to, default);

        var changes = OfHead.Where(figure => before.Head(figure) != after.Head(figure))
            .Select(figure => new RevisionChange("", "", "", "", figure, before.Head(figure), after.Head(figure), default)).ToList();
        changes.AddRange(Sizes(units, OfAll, _ => ""));
        changes.AddRange(Sizes(units, OfGroup, row => Unit(row, "group_code")));

        // Units stand in the order of their codes; what concerns one of them stands together.
        var ofUnits = units.SelectMany(u => OfUnit(u.Expected, u.Found, Of))
            .Concat(Rows(RecordTables.Items, row => row[1]!))
            .Concat(leaves.Where(leaf => stayed.Contains(leaf.Unit)).Select(leaf => Of(leaf.Unit, leaf.Item, RevisionChange.LeafPrefix + leaf.Part, leaf.From, leaf.To)))
            .Concat(Rows(RecordTables.Satisfaction, row => RevisionCauses.AnswersOf(row[1]!, row[2]!, Period.FromKey(int.Parse(row[3]!, CultureInfo.InvariantCulture)))))
            .Select((change, place) => (change, place));
        changes.AddRange(ofUnits.OrderBy(c => c.change.UnitCode, StringComparer.Ordinal).ThenBy(c => c.place).Select(c => c.change));
        return changes;

        IEnumerable<RevisionChange> Rows(RecordTable table, Func<string?[], string> item)
        {
            foreach (var (was, now) in RecordRows.Beside(before[table], after[table]))
            {
                var row = (now ?? was)!;

                // Of a unit that comes or goes, one line says it. Answers may be of units that the edition does not rank.
                if (table == RecordTables.Items && !stayed.Contains(row[0]!))
                {
                    continue;
                }

                foreach (var column in table.Columns.Skip(table.Keys))
                {
                    var (from, to) = (was?[table[column.Name]], now?[table[column.Name]]);
                    if (!RecordDifference.Same(column, from, to, asFigures: true))
                    {
                        yield return Of(row[0]!, item(row), column.Name, from, to);
                    }
                }
            }
        }
    }

    private static IEnumerable<RevisionChange> OfUnit(string?[]? was, string?[]? now, Func<string, string, string, string?, string?, RevisionChange> of)
    {
        var unit = Unit((now ?? was)!, "unit_code");
        if (was is null || now is null)
        {
            yield return of(unit, "", RevisionChange.Listed, was is null ? null : Unit(was, "name"), now is null ? null : Unit(now, "name"));
            yield break;
        }

        foreach (var column in RecordTables.Units.Columns.Skip(RecordTables.Units.Keys).Where(c => !OfGroup.Contains(c.Name) && !OfAll.Contains(c.Name)))
        {
            var place = RecordTables.Units[column.Name];
            if (!RecordDifference.Same(column, was[place], now[place], asFigures: true))
            {
                yield return of(unit, "", column.Name, was[place], now[place]);
            }
        }
    }

    // How many units have a place is one figure of a group, not one of each of its units.
    private static IEnumerable<RevisionChange> Sizes(
        List<(string?[]? Expected, string?[]? Found)> units, IReadOnlyList<string> figures, Func<string?[], string> groupOf)
    {
        foreach (var figure in figures)
        {
            Dictionary<string, string?> Of(IEnumerable<string?[]?> rows) => rows.OfType<string?[]>().DistinctBy(groupOf, StringComparer.Ordinal)
                .ToDictionary(groupOf, row => row[RecordTables.Units[figure]], StringComparer.Ordinal);
            var (was, now) = (Of(units.Select(u => u.Expected)), Of(units.Select(u => u.Found)));
            foreach (var group in was.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                if (was.GetValueOrDefault(group) != now.GetValueOrDefault(group))
                {
                    yield return new(group, "", "", "", figure, was.GetValueOrDefault(group), now.GetValueOrDefault(group), default);
                }
            }
        }
    }

    private static string Unit(string?[] row, string column) => row[RecordTables.Units[column]]!;
}
