using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Of what is due, how much is there.</summary>
internal readonly record struct Progress(int Present, int Due)
{
    public decimal? Share => Due == 0 ? null : (decimal)Present / Due;

    public Progress Add(bool present) => new(Present + (present ? 1 : 0), Due + 1);

    public Progress Add(Progress other) => new(Present + other.Present, Due + other.Due);

    /// <summary>A percentage that says all or nothing only where it is all or nothing.</summary>
    public Sentence InWords() => Share switch
    {
        null => ChartTexts.NotDue,
        > 0.99m and < 1 => ChartTexts.Nearly,
        > 0 and < 0.01m => ChartTexts.Hardly,
        _ => Figures.Percent(Share, 0),
    };
}

/// <param name="Measures">In the order of <see cref="ChartTexts.Measures"/>: units delivered, items self-scored, appraised, surveyed.</param>
internal sealed record GroupProgress(Sentence Name, IReadOnlyList<Progress> Measures)
{
    public Progress Delivered => Measures[0];

    public Progress Appraised => Measures[2];
}

/// <summary>How far submission and appraisal are, by group.</summary>
internal static class QuarterlyProgress
{
    // With a line for all groups together; more would push the rest off the page.
    private const int MostGroups = 7;

    /// <summary>All groups together first, then each; none where the office stores totals only.</summary>
    public static IReadOnlyList<GroupProgress> Of(RankingData data)
    {
        if (data.Leaves.Count == 0)
        {
            return [];
        }

        var leaves = data.Items.Where(item => item.IsLeaf).ToList();
        var groups = data.Groups.Select(group => new GroupProgress(new(group.Name, group.Name), OfUnits(data.Rows.Where(row => row.GroupCode == group.Code), data, leaves))).ToList();
        var all = Enumerable.Range(0, ChartTexts.Measures.Count).Select(measure => groups.Aggregate(default(Progress), (sum, group) => sum.Add(group.Measures[measure]))).ToList();
        // A publication that holds appraised points only has nothing to say of self-assessment.
        if (all[1].Present == 0 && all[2].Present > 0)
        {
            all[1] = default;
            groups = [.. groups.Select(group => group with { Measures = [group.Measures[0], default, .. group.Measures.Skip(2)] })];
        }

        return groups.Count == 1 ? groups : [new(ChartTexts.AllGroups, all), .. groups];
    }

    /// <summary>The measures, by number, of which anything is due: all of them where nothing is known.</summary>
    public static IReadOnlyList<int> Told(IReadOnlyList<GroupProgress> progress) =>
        [.. Enumerable.Range(0, ChartTexts.Measures.Count).Where(measure => progress.Count == 0 || progress.Any(group => group.Measures[measure].Due > 0))];

    public static IReadOnlyList<Sentence> Untold(IReadOnlyList<GroupProgress> progress) => [.. ChartTexts.Measures.Where((_, measure) => !Told(progress).Contains(measure))];

    /// <summary>The units that no file mentions, in name order.</summary>
    public static IReadOnlyList<RankingRow> Missing(RankingData data) =>
        [.. data.Rows.Where(row => data.Leaves.TryGetValue(row.UnitCode, out var leaves) && !leaves.Delivered).OrderBy(row => row.UnitName, Names.Order).ThenBy(row => row.UnitCode, StringComparer.Ordinal)];

    public static Chart Chart(RankingData data, IReadOnlyList<GroupProgress> progress)
    {
        var groups = progress.Skip(1).ToList();
        var shown = groups.Count <= MostGroups ? groups : [.. groups.OrderBy(group => group.Appraised.Share ?? 1).ThenBy(group => group.Delivered.Share ?? 1).Take(MostGroups)];
        var lines = progress.Take(1).Concat(shown).ToList();
        var told = Told(progress);
        return new Chart(
            "progress",
            "progress",
            progress.Count == 0 ? ChartTexts.ProgressOfTotals(data.Rows.Count(row => row.Ratio is not null), data.Rows.Count) : Title(progress),
            ChartTexts.ProgressMeasured(shown.Count, groups.Count, Untold(progress)),
            [
                .. told.Select((measure, column) => new ChartRow { ["line"] = 0, ["column"] = column, ["heading"] = ChartTexts.Measures[measure] }),
                .. lines.SelectMany((group, line) => told.Select(i => group.Measures[i]).Select((measure, column) => new ChartRow
                {
                    ["line"] = line + 1,
                    ["column"] = column,
                    ["unit"] = group.Name,
                    ["share"] = measure.Share,
                    ["label"] = measure.InWords(),
                })),
            ],
            progress.Count > 0 ? null : ChartTexts.NoProgress);
    }

    private static Sentence Title(IReadOnlyList<GroupProgress> progress)
    {
        var all = progress[0];
        return ChartTexts.ProgressTitle(all.Delivered.Present, all.Delivered.Due, all.Appraised.Due == 0 ? ChartTexts.NothingToAppraise : ChartTexts.Appraised(all.Appraised.InWords()));
    }

    private static Progress[] OfUnits(IEnumerable<RankingRow> rows, RankingData data, List<Item> leaves)
    {
        var measures = new Progress[ChartTexts.Measures.Count];
        foreach (var row in rows)
        {
            if (!data.Leaves.TryGetValue(row.UnitCode, out var unit))
            {
                continue;
            }

            measures[0] = measures[0].Add(unit.Delivered);
            foreach (var leaf in leaves)
            {
                var figure = unit.Current(leaf);
                if (figure.Applies)
                {
                    Count(measures, leaf.Sources, figure);
                }
            }
        }

        return measures;
    }

    private static void Count(Progress[] measures, ScoreSources sources, LeafFigure figure)
    {
        if (sources.HasFlag(ScoreSources.Self))
        {
            measures[1] = measures[1].Add(figure.Self is not null);
        }

        if (sources.HasFlag(ScoreSources.Appraised))
        {
            measures[2] = measures[2].Add(figure.Appraised is not null);
        }

        if (sources.HasFlag(ScoreSources.Survey))
        {
            measures[3] = measures[3].Add(figure.Survey is not null);
        }
    }
}
