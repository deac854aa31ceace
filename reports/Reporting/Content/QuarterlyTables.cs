using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Every figure of the bulletin as tables, with the units that its pages had no room for.</summary>
internal static class QuarterlyTables
{
    public static IReadOnlyList<Table> Build(RankingData data, QuarterlyBulletin bulletin, IReadOnlyList<GroupProgress> progress)
    {
        // This file has no sheets of items, which the rankings would lead to.
        var ranking = RankingContent.Build(data with { Leaves = new Dictionary<string, UnitLeaves>() }).Tables;
        return
        [
            Attention(bulletin),
            .. ranking.Where(table => table.Id.StartsWith("ranking-", StringComparison.Ordinal)),
            .. ranking.Where(table => table.Id is "classes" or "year-over-year"),
            Movers(data, bulletin),
            Answers(bulletin),
            Progress(data, bulletin, progress),
            Missing(data, bulletin),
            .. ranking.Where(table => table.Id == "revisions"),
        ];
    }

    private static Table Attention(QuarterlyBulletin bulletin) => new()
    {
        Id = "attention",
        Name = QuarterlyTexts.Attention,
        Title = bulletin.Headline,
        Subtitle = QuarterlyTexts.AttentionMeasured,
        Scope = Scope(bulletin),
        Source = bulletin.Facts.Source,
        Columns = [new(QuarterlyTexts.Attention, MinimumWidth: 60) { MaximumWidth = 110 }],
        Rows = [.. bulletin.Attention.Select(line => (IReadOnlyList<Cell>)[line])],
        WhyEmpty = ChartTexts.NoUnit,
    };

    private static Table Movers(RankingData data, QuarterlyBulletin bulletin) => new()
    {
        Id = "movers",
        Name = QuarterlyTexts.MoversName,
        Title = bulletin.Slopes.Title,
        Subtitle = QuarterlyTexts.MoversMeasured,
        Scope = Scope(bulletin),
        Source = bulletin.Facts.Source,
        Columns =
        [
            new(QuarterlyTexts.Unit, MinimumWidth: 24),
            new(QuarterlyTexts.Change, ColumnKind.SignedDecimal, Figures.IndexDecimals, 10),
            new(QuarterlyTexts.ItemCode, MinimumWidth: 10),
            new(QuarterlyTexts.Item, MinimumWidth: 40),
            new(QuarterlyTexts.PointsBefore, ColumnKind.Decimal, Figures.IndexDecimals, 10),
            new(QuarterlyTexts.PointsNow, ColumnKind.Decimal, Figures.IndexDecimals, 10),
            new(QuarterlyTexts.MovedBy, ColumnKind.SignedDecimal, Figures.IndexDecimals, 12),
        ],
        Rows =
        [
            .. bulletin.Movers.SelectMany(mover => mover.WhyNoLeaves is { } why
                ? [[mover.Name, mover.Change, Cell.Blank, why, Cell.Blank, Cell.Blank, Cell.Blank]]
                : mover.Leaves.Select(leaf => (IReadOnlyList<Cell>)[mover.Name, mover.Change, leaf.Code, leaf.Title, leaf.Was, leaf.Now, leaf.Moved * 100])),
        ],
        WhyEmpty = bulletin.Slopes.WhyEmpty ?? (data.Rows.Count == 0 ? ChartTexts.NoUnit : QuarterlyTexts.NobodyMoved),
    };

    private static Table Answers(QuarterlyBulletin bulletin) => new()
    {
        Id = "satisfaction-course",
        Name = QuarterlyTexts.AnswersName,
        Title = bulletin.Satisfaction.Title,
        Subtitle = bulletin.Satisfaction.Subtitle,
        Scope = Scope(bulletin),
        Source = bulletin.Facts.Source,
        Columns =
        [
            new(QuarterlyTexts.Question, MinimumWidth: 40),
            new(QuarterlyTexts.Period, MinimumWidth: 14),
            new(QuarterlyTexts.Answered, ColumnKind.Integer, MinimumWidth: 9),
            new(QuarterlyTexts.Share, ColumnKind.Percent, Figures.AnswerDecimals, 10),
            new(QuarterlyTexts.Low, ColumnKind.Percent, Figures.AnswerDecimals, 11),
            new(QuarterlyTexts.High, ColumnKind.Percent, Figures.AnswerDecimals, 11),
        ],
        Rows = [.. bulletin.Satisfaction.Rows.Select(row => (IReadOnlyList<Cell>)[row["question"], row["full"], row["answered"], row["share"], row["low"], row["high"]])],
        WhyEmpty = bulletin.Satisfaction.WhyEmpty,
    };

    private static Table Progress(RankingData data, QuarterlyBulletin bulletin, IReadOnlyList<GroupProgress> progress)
    {
        var told = QuarterlyProgress.Told(progress);
        return new()
        {
            Id = "progress",
            Name = QuarterlyTexts.ProgressName,
            Title = bulletin.Progress.Title,
            Subtitle = ChartTexts.ProgressMeasured(1, 1, QuarterlyProgress.Untold(progress)),
            Scope = Scope(bulletin),
            Source = bulletin.Facts.Source,
            Columns =
            [
                new(QuarterlyTexts.Group, MinimumWidth: 30),
                .. told.Select(i => ChartTexts.Measures[i]).SelectMany(measure => (Column[])
                [
                    new(measure, ColumnKind.Integer, MinimumWidth: 11),
                    new(QuarterlyTexts.Of(measure), ColumnKind.Integer, MinimumWidth: 11),
                    new(QuarterlyTexts.ShareOf(measure), ColumnKind.Percent, Figures.AnswerDecimals, 11),
                ]),
            ],
            Rows = [.. progress.Select(group => (IReadOnlyList<Cell>)[group.Name, .. told.Select(i => group.Measures[i]).SelectMany(measure => measure.Due == 0 ? (Cell[])[Cell.Blank, Cell.Blank, Cell.Blank] : [measure.Present, measure.Due, measure.Share])])],
            WhyEmpty = data.Rows.Count == 0 ? ChartTexts.NoUnit : ChartTexts.NoProgress,
        };
    }

    private static Table Missing(RankingData data, QuarterlyBulletin bulletin)
    {
        var missing = QuarterlyProgress.Missing(data);
        return new Table
        {
            Id = "not-delivered",
            Name = QuarterlyTexts.MissingName,
            Title = QuarterlyTexts.NotDelivered([], missing.Count, data.Rows.Count),
            Subtitle = QuarterlyTexts.MissingMeasured,
            Scope = Scope(bulletin),
            Source = bulletin.Facts.Source,
            Columns = [new(QuarterlyTexts.Unit, MinimumWidth: 30), new(QuarterlyTexts.Group, MinimumWidth: 30)],
            Rows = [.. missing.Select(row => (IReadOnlyList<Cell>)[row.UnitName, row.GroupName])],
            WhyEmpty = data.Leaves.Count == 0 ? ChartTexts.NoProgress : QuarterlyTexts.AllDelivered(data.Rows.Count),
        };
    }

    private static Sentence Scope(QuarterlyBulletin bulletin) => Names.Capital(bulletin.Facts.PeriodName);
}
