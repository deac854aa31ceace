using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>How figures went from period to period, a line each: satisfaction by quarter, and the index over the periods of one edition.</summary>
internal static class CourseTables
{
    // More lines than these cannot be told apart.
    private const int MostLines = 6;

    /// <summary>Stands where neither answers nor periods make a course.</summary>
    public static TableChart Nothing => new(TableChartKind.Lines, 0, [], CourseTexts.NothingTitle, ColumnTexts.Quarter, CourseTexts.ChartAxis)
    {
        Description = CourseTexts.NothingTitle,
        Rows = 0,
        WhyEmpty = CourseTexts.NothingToDraw,
    };

    public static IEnumerable<Table> Build(RankingData data, DocumentFacts facts)
    {
        var satisfaction = Satisfaction(data, facts);
        var index = Index(data, facts);
        if (satisfaction is not null)
        {
            yield return satisfaction;
        }

        if (index is not null)
        {
            // One chart of lines is enough: answers where there are any.
            yield return satisfaction is null ? index : index with { Charts = [] };
        }
    }

    private static Table? Satisfaction(RankingData data, DocumentFacts facts)
    {
        var rows = data.Satisfaction.Where(row => Period.Parse(row.Period).Quarter is not null).ToList();
        var quarters = rows.Select(row => Period.Parse(row.Period)).Distinct().Order().ToList();
        var questions = SatisfactionTable.ByQuestion(rows).Select(question => question.Question).ToList();

        // Without answers of this period the title would tell old ones as if they were new.
        if (quarters.Count == 0 || questions.Count == 0 || SatisfactionTable.Current(data).Count == 0)
        {
            return null;
        }

        var shares = rows.GroupBy(row => (row.Question, Period.Parse(row.Period))).ToDictionary(cell => cell.Key, cell => Proportion.Of(cell)?.Share);
        var title = SatisfactionTable.Headline(data);
        var drawn = Math.Min(questions.Count, MostLines);
        return new Table
        {
            Id = "course-satisfaction",
            Name = SatisfactionTexts.CourseTab,
            Title = title,
            Subtitle = SatisfactionTexts.CourseMeasured,
            Scope = SatisfactionTexts.Scope(Names.Capital(facts.PeriodName), rows.Select(row => row.UnitCode).Distinct(StringComparer.Ordinal).Count()),
            Source = facts.Source,
            Columns = [Columns.Question, .. quarters.Select(quarter => Share(quarter.InWords(), Figures.AnswerDecimals, SatisfactionTexts.InQuarter(quarter.InWords()), SatisfactionTexts.Computed))],
            Rows = [.. questions.Select(question => (IReadOnlyList<Cell>)[question, .. quarters.Select(quarter => (Cell)shares.GetValueOrDefault((question, quarter)))])],
            Charts =
            [
                new TableChart(TableChartKind.Lines, 0, [.. Enumerable.Range(1, quarters.Count)], title, ColumnTexts.Quarter, SatisfactionTexts.ChartAxis)
                {
                    Description = SatisfactionTexts.ChartSays(title, drawn),
                    Rows = drawn,
                    Limit = drawn < questions.Count ? SatisfactionTexts.Limit(drawn, questions.Count) : null,
                },
            ],
        };
    }

    private static Table? Index(RankingData data, DocumentFacts facts)
    {
        // Figures of two editions do not compare.
        var path = data.Path.Where(point => point.Edition == data.EditionId && point.Ratio is not null).ToList();
        var periods = path.Select(point => point.Period).Distinct().Order().ToList();
        if (periods.Count < 2)
        {
            return null;
        }

        var ratios = path.GroupBy(point => point.UnitCode, StringComparer.Ordinal)
            .ToDictionary(unit => unit.Key, unit => unit.GroupBy(point => point.Period).ToDictionary(point => point.Key, point => point.Last().Ratio), StringComparer.Ordinal);
        decimal? Ratio(RankingRow row, Period period) => ratios.GetValueOrDefault(row.UnitCode)?.GetValueOrDefault(period);
        var groups = data.Groups.Select(group => (group.Name, Rows: data.Rows.Where(row => row.GroupCode == group.Code && ratios.ContainsKey(row.UnitCode)).ToList()))
            .Where(group => group.Rows.Count > 0).ToList();
        var units = RankingContent.InOrder(data.Rows.Where(row => ratios.ContainsKey(row.UnitCode)), row => row.OverallRank ?? row.Rank);
        var title = CourseTexts.Title(groups.Count, periods[0].InWords(), periods[^1].InWords());
        var drawn = Math.Min(MostLines, groups.Count);
        return new Table
        {
            Id = "course-index",
            Name = CourseTexts.Tab,
            Title = title,
            Subtitle = CourseTexts.Measured,
            Scope = NameTexts.AllGroups(facts.PeriodName, units.Count),
            Source = facts.Source,
            Notes = [CourseTexts.OneEdition(data.EditionId)],
            Columns =
            [
                Columns.Unit, Columns.Group,
                .. periods.Select(period => Share(period.InWords(), Figures.IndexDecimals, CourseTexts.InPeriod(period.InWords()), MeaningTexts.IndexBeforeComputed)),
            ],
            Rows =
            [
                .. groups.Select(group => (IReadOnlyList<Cell>)
                [
                    CourseTexts.MeanOf(group.Name), group.Name,
                    .. periods.Select(period => (Cell)Mean(group.Rows.Select(row => Ratio(row, period)))),
                ]),
                .. units.Select(row => (IReadOnlyList<Cell>)[row.UnitName, row.GroupName, .. periods.Select(period => (Cell)Ratio(row, period))]),
            ],
            Charts =
            [
                new TableChart(TableChartKind.Lines, 0, [.. Enumerable.Range(2, periods.Count)], title, ColumnTexts.Quarter, CourseTexts.ChartAxis)
                {
                    Description = CourseTexts.ChartSays(title, drawn),
                    Rows = drawn,
                    Limit = drawn < groups.Count ? CourseTexts.Limit(drawn, groups.Count) : null,
                },
            ],
        };
    }

    private static decimal? Mean(IEnumerable<decimal?> ratios)
    {
        var known = ratios.OfType<decimal>().ToList();
        return known.Count == 0 ? null : known.Sum() / known.Count;
    }

    private static Column Share(Sentence heading, int decimals, Sentence says, Sentence computed) =>
        new(Names.Capital(heading), ColumnKind.Percent, decimals, 11) { Meaning = new(says, MeasureTexts.Percent, computed) };
}
