using FsCheck;
using FsCheck.Fluent;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Tests.Editions;

namespace ReformAnalytics.Domain.Tests.Ranking;

/// <summary>What must hold for any scores at all.</summary>
public sealed class RankingProperties
{
    private static readonly Config Replayable = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20220105, 1);

    // Few distinct values, so that ties are common; null is a blank leaf.
    private static readonly Gen<decimal?[][]> Tables = Gen.Sized(size =>
        Gen.Choose(0, 8).Select(n => n == 0 ? (decimal?)null : n)
            .ArrayOf(3)
            .ArrayOf(Math.Max(1, size / 4)));

    [Fact]
    public void The_order_of_units_does_not_matter() => Check((edition, table) =>
    {
        var units = Units(table);
        var forward = UnitRanking.Rank(edition, units);
        var backward = UnitRanking.Rank(edition, [.. Enumerable.Reverse(units)]);
        return forward.Select(r => (r.Unit.Code, r.Rank, r.Figure.Ratio)).SequenceEqual(backward.Select(r => (r.Unit.Code, r.Rank, r.Figure.Ratio)));
    });

    [Fact]
    public void A_place_is_one_more_than_the_number_of_better_units() => Check((edition, table) =>
    {
        var rows = UnitRanking.Rank(edition, Units(table));
        return rows.All(r => r.Figure.Ratio is { } mine
            ? r.Rank == 1 + rows.Count(o => o.Figure.Ratio is { } other
                && UnitRanking.Decisive(other, edition.Rounding) > UnitRanking.Decisive(mine, edition.Rounding))
            : r.Rank is null);
    });

    [Fact]
    public void More_points_in_any_leaf_never_cost_a_place() => Check((edition, table) =>
    {
        var raised = table.Select(row => row.ToArray()).ToArray();
        var leaf = Array.FindIndex(raised[0], v => v is not null);
        if (leaf < 0)
        {
            return true;
        }

        raised[0][leaf] += 1;
        var before = UnitRanking.Rank(edition, Units(table)).Single(r => r.Unit.Code == "u000");
        var after = UnitRanking.Rank(edition, Units(raised)).Single(r => r.Unit.Code == "u000");
        return after.Rank is null == before.Rank is null && (before.Rank is null || (after.Rank <= before.Rank && after.Figure.Ratio > before.Figure.Ratio));
    });

    [Fact]
    public void The_order_of_leaves_does_not_matter() => Check((edition, table) =>
    {
        var mirrored = TestEdition.Create(edition.Aggregation, [TestEdition.Leaf("3", 9, 7), TestEdition.Leaf("2", 9, 2), TestEdition.Leaf("1", 9, 3)], edition.Missing, edition.CoverageThreshold);
        var left = UnitRanking.Rank(edition, Units(table));
        var right = UnitRanking.Rank(mirrored, Units([.. table.Select(row => Enumerable.Reverse(row).ToArray())]));
        return left.Select(r => (r.Unit.Code, r.Rank)).SequenceEqual(right.Select(r => (r.Unit.Code, r.Rank)));
    });

    [Fact]
    public void A_ratio_lies_between_zero_and_one_and_coverage_too() => Check((edition, table) =>
        UnitRanking.Rank(edition, Units(table)).All(r => r.Figure.Ratio is null or (>= 0 and <= 1) && r.Figure.Coverage is >= 0 and <= 1));

    [Fact]
    public void Blank_units_change_nobody_elses_place() => Check((edition, table) =>
    {
        var units = Units(table);
        var alone = UnitRanking.Rank(edition, units);
        var joined = UnitRanking.Rank(edition, [.. units, TestEdition.Scores("z", null, null, null)]);
        return alone.Select(r => r.Rank).SequenceEqual(joined.Where(r => r.Unit.Code != "z").Select(r => r.Rank));
    });

    private static void Check(Func<Edition, decimal?[][], bool> holds)
    {
        foreach (var aggregation in Enum.GetValues<Aggregation>())
        {
            foreach (var missing in Enum.GetValues<MissingPolicy>())
            {
                var edition = TestEdition.Create(
                    aggregation, [TestEdition.Leaf("1", 9, 3), TestEdition.Leaf("2", 9, 2), TestEdition.Leaf("3", 9, 7)], missing, threshold: 0.3m);
                Prop.ForAll(Tables.ToArbitrary(), table => holds(edition, table)).Check(Replayable);
            }
        }
    }

    private static UnitScores[] Units(decimal?[][] table) =>
        [.. table.Select((row, i) => TestEdition.Scores($"u{i:000}", row))];
}
