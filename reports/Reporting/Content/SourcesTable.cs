using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Of each unit's points: how many are appraised, how many rest on its own word, how many come from the survey.</summary>
internal static class SourcesTable
{
    public static Table Build(RankingData data, DocumentFacts facts)
    {
        var leaves = data.Items.Where(item => item.IsLeaf).ToList();
        var rows = RankingContent.InOrder(data.Rows.Where(row => data.Leaves.TryGetValue(row.UnitCode, out var unit) && unit.Delivered), row => row.OverallRank ?? row.Rank)
            .Select(row => (Row: row, Points: Points(data.Leaves[row.UnitCode], leaves))).ToList();
        var (selfOnly, all) = (rows.Sum(row => row.Points.SelfOnly), rows.Sum(row => row.Points.Together));
        var title = rows.Count == 0 ? DetailTexts.NoPoints
            : selfOnly > 0 ? DetailTexts.SourcesTitle(Figures.Percent(selfOnly / all, 1), rows.Count(row => row.Points.SelfOnly > 0))
            : DetailTexts.AllAppraised;
        var drawn = Math.Min(rows.Count, TableChart.MostRows);
        return new Table
        {
            Id = "sources",
            Name = DetailTexts.SourcesTab,
            Title = title,
            Subtitle = DetailTexts.SourcesMeasured,
            Scope = NameTexts.AllGroups(facts.PeriodName, rows.Count),
            Source = facts.Source,
            Columns = [Columns.Unit, Columns.Group, Columns.AppraisedPoints, Columns.SelfPoints, Columns.SurveyPoints, Columns.PointsTogether, Columns.MaximumOfLeaves],
            Rows =
            [
                .. rows.Select(row => (IReadOnlyList<Cell>)
                [
                    row.Row.UnitName, row.Row.GroupName, row.Points.Appraised, row.Points.SelfOnly, row.Points.Survey, row.Points.Together, row.Points.Maximum,
                ]),
            ],
            WhyEmpty = DetailTexts.NoLeaves,
            Charts =
            [
                new TableChart(TableChartKind.Stacked, 0, [2, 3, 4], title, ColumnTexts.Unit, DetailTexts.SourcesAxis(facts.PeriodName))
                {
                    Description = DetailTexts.SourcesSays(title, drawn),
                    Rows = drawn,
                    Limit = drawn < rows.Count ? RankingTexts.Limit(drawn, rows.Count) : null,
                    WhyEmpty = rows.Count == 0 ? DetailTexts.NoLeaves : null,
                },
            ],
        };
    }

    private static (decimal Appraised, decimal SelfOnly, decimal Survey, decimal Together, decimal Maximum) Points(UnitLeaves unit, List<Domain.Editions.Item> leaves)
    {
        var (appraised, selfOnly, survey, maximum) = (0m, 0m, 0m, 0m);
        foreach (var leaf in leaves)
        {
            var figure = unit.Current(leaf);
            maximum += figure.Applies ? figure.Worth : 0;
            if (figure is not { Applies: true, Points: { } points })
            {
                continue;
            }

            var ofSurvey = leaf.Sources.HasFlag(ScoreSources.Survey) ? figure.Survey ?? 0 : 0;
            var ofOthers = (points - ofSurvey) * figure.Worth / figure.Maximum;
            survey += ofSurvey * figure.Worth / figure.Maximum;
            appraised += figure.SelfOnly ? 0 : ofOthers;
            selfOnly += figure.SelfOnly ? ofOthers : 0;
        }

        return (appraised, selfOnly, survey, appraised + selfOnly + survey, maximum);
    }
}
