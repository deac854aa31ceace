using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

/// <summary>Leaf figures that add up to the sample units' points: 8 domains of 3 leaves, 4 points each.</summary>
internal static class SampleLeaves
{
    private const int PerDomain = 3;
    private const decimal Maximum = 4;

    public static Edition Edition(IReadOnlyList<string> domains, IEnumerable<RankingGroup> groups) => new()
    {
        Id = "chau-thanh-2023",
        Office = "chau-thanh",
        Index = "chau-thanh",
        Title = new("Chỉ số cải cách hành chính huyện Châu Thành", "Reform index of Châu Thành district"),
        Source = new("số liệu giả lập cho trình diễn", "số liệu giả lập cho trình diễn"),
        ServesFrom = 2020,
        Synthetic = true,
        Aggregation = Aggregation.Points,
        CoverageThreshold = 0.8m,
        Missing = MissingPolicy.EarnsNothing,
        Groups = [.. groups.Select(group => new EditionGroup(group.Code, new(group.Name, group.Name), []))],
        Items = new ItemTree(
        [
            .. domains.Select((title, d) => new Item
            {
                Code = $"{d + 1}",
                Title = new(title, title),
                Children =
                [
                    .. Enumerable.Range(1, PerDomain).Select(leaf => new Item
                    {
                        Code = $"{d + 1}.{leaf}",
                        Title = new($"{title}: tiêu chí thành phần thứ {leaf}", $"{title}: sub-criterion {leaf}"),
                        Children = [],
                        Maximum = Maximum,
                        Sources = d == domains.Count - 1 ? ScoreSources.Survey : ScoreSources.Self | ScoreSources.Appraised,
                    }),
                ],
            }),
        ]),
    };

    /// <summary>Leaves whose points add up to the ratio; a unit without a value has the first four in ten.</summary>
    public static UnitLeaves Of(Edition edition, RankingRow row) =>
        new(edition, row.GroupCode, Scores(edition, row.Ratio, row.ProvisionalShare ?? 0), row.PreviousRatio is { } before ? Scores(edition, before, 0) : null);

    public static IEnumerable<PathPoint> Path(RankingRow row, string period)
    {
        var now = Period.Parse(period);
        for (var back = 3; back >= 0 && row.Ratio is { } ratio; back--)
        {
            var at = back switch { 0 => ratio, 1 => row.PreviousRatio, _ => row.PreviousRatio - (0.013m * (back - 1)) };
            if (at is not null)
            {
                yield return new PathPoint(row.UnitCode, new Period(now.Year - back, now.Quarter), "chau-thanh-2023", at, back == 0 ? row.Rank : row.PreviousRank, row.RankedOf ?? 0, row.Class);
            }
        }
    }

    private static Score[] Scores(Edition edition, decimal? ratio, decimal selfOnly)
    {
        var count = edition.Items.Leaves.Count;
        return
        [
            .. edition.Items.Leaves.Select((leaf, i) =>
            {
                if (ratio is null && i >= count * 2 / 5)
                {
                    return Score.Blank;
                }

                // A domain's leaves lie a little apart around its mean, domains around the unit's; both add up to nothing.
                var near = Math.Min(1 - (ratio ?? 0.6m), 0.08m);
                var points = Maximum * ((ratio ?? 0.6m) + (near * ((i % PerDomain) - 1)));
                return leaf.Sources == ScoreSources.Survey
                    ? new Score(ScoreStatus.Measured, null, null, points)
                    : new Score(ScoreStatus.Measured, Math.Min(Maximum, points + 0.1m), i < count * selfOnly ? null : points, null);
            }),
        ];
    }
}
