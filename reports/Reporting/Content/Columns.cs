using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The columns that tables are put together from, each defined once: heading, number format, look and meaning.</summary>
internal static class Columns
{
    /// <param name="computed">How the edition gives places.</param>
    public static Column Rank(Sentence computed) => new(ColumnTexts.Rank, ColumnKind.Integer, MinimumWidth: 6)
    {
        Key = "rank",
        Meaning = new(MeaningTexts.Rank, MeasureTexts.Place, computed),
    };

    public static Column OverallRank { get; } = new(ColumnTexts.OverallRank, ColumnKind.Integer, MinimumWidth: 6)
    {
        Meaning = new(MeaningTexts.OverallRank, MeasureTexts.Place, MeaningTexts.OverallRankComputed),
    };

    public static Column RankInGroup { get; } = new(ColumnTexts.RankInGroup, ColumnKind.Integer, MinimumWidth: 8)
    {
        Meaning = new(MeaningTexts.RankInGroup, MeasureTexts.Place),
    };

    public static Column Unit { get; } = new(ColumnTexts.Unit, MinimumWidth: 24) { Meaning = new(MeaningTexts.Unit) };

    public static Column Group { get; } = new(ColumnTexts.Group, MinimumWidth: 18) { MaximumWidth = 30, Meaning = new(MeaningTexts.Group) };

    public static Column Points(Aggregation aggregation) => new(ColumnTexts.Points, ColumnKind.Decimal, Figures.IndexDecimals, 9)
    {
        Meaning = new(MeaningTexts.Points, MeasureTexts.Points, MeaningTexts.PointsComputed(aggregation)),
    };

    public static Column Maximum(Aggregation aggregation) => new(ColumnTexts.Maximum, ColumnKind.Decimal, Figures.IndexDecimals, 11)
    {
        Meaning = new(MeaningTexts.Maximum, MeasureTexts.Points, MeaningTexts.MaximumComputed(aggregation)),
    };

    public static Column Index { get; } = new(ColumnTexts.Index, ColumnKind.Percent, Figures.IndexDecimals, 10)
    {
        Look = ColumnLook.Bar,
        Key = "index",
        Meaning = new(MeaningTexts.Index, MeasureTexts.Percent, MeaningTexts.IndexComputed),
    };

    public static Column Class { get; } = new(ColumnTexts.Class, MinimumWidth: 12) { Meaning = new(MeaningTexts.Class, Computed: MeaningTexts.ClassComputed) };

    public static Column Coverage(Aggregation aggregation) => new(ColumnTexts.Coverage, ColumnKind.Percent, 1, 14)
    {
        Meaning = new(MeaningTexts.Coverage, MeasureTexts.Percent, MeaningTexts.CoverageComputed(aggregation)),
    };

    public static Column Detail { get; } = new(ColumnTexts.Detail, MinimumWidth: 6) { Meaning = new(MeaningTexts.Detail) };

    public static Column Remark { get; } = new(ColumnTexts.Remark, MinimumWidth: 22) { Meaning = new(MeaningTexts.Remark) };

    public static Column UnitCount { get; } = new(ColumnTexts.UnitCount, ColumnKind.Integer, MinimumWidth: 10)
    {
        Meaning = new(MeaningTexts.UnitCount, MeasureTexts.Units),
    };

    public static Column ShareOfGroup { get; } = new(ColumnTexts.ShareOfGroup, ColumnKind.Percent, Figures.IndexDecimals, 12)
    {
        Meaning = new(MeaningTexts.ShareOfGroup, MeasureTexts.Percent, MeaningTexts.ShareOfGroupComputed),
    };

    public static Column Change { get; } = new(ColumnTexts.Change, ColumnKind.SignedDecimal, Figures.IndexDecimals, 11)
    {
        Look = ColumnLook.Change,
        Key = "change",
        Meaning = new(MeaningTexts.Change, MeasureTexts.PercentagePoints, MeaningTexts.ChangeComputed),
    };

    public static Column PreviousRank { get; } = new(ColumnTexts.PreviousRank, ColumnKind.Integer, MinimumWidth: 8)
    {
        Meaning = new(MeaningTexts.PreviousRank, MeasureTexts.Place),
    };

    public static Column RankNow { get; } = new(ColumnTexts.RankNow, ColumnKind.Integer, MinimumWidth: 8)
    {
        Meaning = new(MeaningTexts.RankNow, MeasureTexts.Place),
    };

    public static Column ChangeOfRank { get; } = new(ColumnTexts.ChangeOfRank, ColumnKind.SignedInteger, MinimumWidth: 9)
    {
        Look = ColumnLook.Change,
        Meaning = new(MeaningTexts.ChangeOfRank, MeasureTexts.Places, MeaningTexts.ChangeOfRankComputed),
    };

    public static Column Question { get; } = new(ColumnTexts.Question, MinimumWidth: 24) { Meaning = new(MeaningTexts.Question) };

    public static Column Quarter { get; } = new(ColumnTexts.Quarter, MinimumWidth: 12) { Meaning = new(MeaningTexts.Quarter) };

    public static Column Channel { get; } = new(ColumnTexts.Channel, MinimumWidth: 12) { MaximumWidth = 20, Meaning = new(MeaningTexts.Channel) };

    public static Column Answers { get; } = new(ColumnTexts.Answers, ColumnKind.Integer, MinimumWidth: 9)
    {
        Meaning = new(MeaningTexts.Answers, MeasureTexts.Answers),
    };

    public static Column Satisfied { get; } = new(ColumnTexts.Satisfied, ColumnKind.Integer, MinimumWidth: 9)
    {
        Meaning = new(MeaningTexts.Satisfied, MeasureTexts.Answers),
    };

    public static Column SatisfiedShare { get; } = new(ColumnTexts.SatisfiedShare, ColumnKind.Percent, Figures.AnswerDecimals, 10)
    {
        Look = ColumnLook.Bar,
        Meaning = new(MeaningTexts.SatisfiedShare, MeasureTexts.Percent, MeaningTexts.SatisfiedShareComputed),
    };

    public static Column IntervalFrom { get; } = new(ColumnTexts.IntervalFrom, ColumnKind.Percent, Figures.AnswerDecimals, 11)
    {
        Meaning = new(MeaningTexts.IntervalFrom, MeasureTexts.Percent, MeaningTexts.IntervalFromComputed),
    };

    public static Column IntervalTo { get; } = new(ColumnTexts.IntervalTo, ColumnKind.Percent, Figures.AnswerDecimals, 11)
    {
        Meaning = new(MeaningTexts.IntervalTo, MeasureTexts.Percent, MeaningTexts.IntervalToComputed),
    };

    public static Column AppraisedPoints { get; } = new(ColumnTexts.AppraisedPoints, ColumnKind.Decimal, Figures.IndexDecimals, 11)
    {
        Meaning = new(MeaningTexts.AppraisedPoints, MeasureTexts.Points, MeaningTexts.AppraisedPointsComputed),
    };

    public static Column SelfPoints { get; } = new(ColumnTexts.SelfPoints, ColumnKind.Decimal, Figures.IndexDecimals, 13)
    {
        Meaning = new(MeaningTexts.SelfPoints, MeasureTexts.Points, MeaningTexts.SelfPointsComputed),
    };

    public static Column SurveyPoints { get; } = new(ColumnTexts.SurveyPoints, ColumnKind.Decimal, Figures.IndexDecimals, 11)
    {
        Meaning = new(MeaningTexts.SurveyPoints, MeasureTexts.Points, MeaningTexts.SurveyPointsComputed),
    };

    public static Column PointsTogether { get; } = new(ColumnTexts.PointsTogether, ColumnKind.Decimal, Figures.IndexDecimals, 10)
    {
        Meaning = new(MeaningTexts.PointsTogether, MeasureTexts.Points, MeaningTexts.PointsTogetherComputed),
    };

    public static Column MaximumOfLeaves { get; } = new(ColumnTexts.MaximumOfLeaves, ColumnKind.Decimal, Figures.IndexDecimals, 10)
    {
        Meaning = new(MeaningTexts.MaximumOfLeaves, MeasureTexts.Points, MeaningTexts.MaximumOfLeavesComputed),
    };

    public static Column Severity { get; } = new(ColumnTexts.Severity, MinimumWidth: 10) { Meaning = new(MeaningTexts.Severity) };

    public static Column File { get; } = new(ColumnTexts.File, MinimumWidth: 18) { MaximumWidth = 30, Meaning = new(MeaningTexts.File) };

    public static Column FileSheet { get; } = new(ColumnTexts.FileSheet, MinimumWidth: 10) { MaximumWidth = 18, Meaning = new(MeaningTexts.FileSheet) };

    public static Column FileRow { get; } = new(ColumnTexts.FileRow, ColumnKind.Integer, MinimumWidth: 7) { Meaning = new(MeaningTexts.FileRow) };

    public static Column FileColumn { get; } = new(ColumnTexts.FileColumn, MinimumWidth: 6) { MaximumWidth = 12, Meaning = new(MeaningTexts.FileColumn) };

    public static Column FileValue { get; } = new(ColumnTexts.FileValue, MinimumWidth: 12) { MaximumWidth = 24, Meaning = new(MeaningTexts.FileValue) };

    public static Column Finding { get; } = new(ColumnTexts.Finding, MinimumWidth: 30) { Meaning = new(MeaningTexts.Finding) };

    public static Column FindingVi { get; } = new(ColumnTexts.FindingVi, MinimumWidth: 28) { MaximumWidth = 36, Meaning = new(MeaningTexts.FindingVi) };

    public static Column FindingEn { get; } = new(ColumnTexts.FindingEn, MinimumWidth: 26) { MaximumWidth = 34, Meaning = new(MeaningTexts.FindingEn) };

    public static Column RemedyVi { get; } = new(ColumnTexts.RemedyVi, MinimumWidth: 22) { MaximumWidth = 34, Meaning = new(MeaningTexts.RemedyVi) };

    public static Column RemedyEn { get; } = new(ColumnTexts.RemedyEn, MinimumWidth: 22) { MaximumWidth = 34, Meaning = new(MeaningTexts.RemedyEn) };

    public static Column Remedy { get; } = new(ColumnTexts.Remedy, MinimumWidth: 24) { Meaning = new(MeaningTexts.Remedy) };

    public static Column Code { get; } = new(ColumnTexts.Code, MinimumWidth: 14) { MaximumWidth = 22, Meaning = new(MeaningTexts.Code) };

    public static Column Count { get; } = new(ColumnTexts.Count, ColumnKind.Integer, MinimumWidth: 10) { Meaning = new(MeaningTexts.Count, MeasureTexts.Rows) };

    public static Column Item { get; } = new(ColumnTexts.Item, MinimumWidth: 24) { MaximumWidth = 36, Meaning = new(MeaningTexts.Item) };

    public static Column Part { get; } = new(ColumnTexts.Part, MinimumWidth: 12) { Meaning = new(MeaningTexts.Part) };

    public static Column Expect { get; } = new(ColumnTexts.Expect, MinimumWidth: 9) { MaximumWidth = 20, Meaning = new(MeaningTexts.Expect) };

    public static Column Taken { get; } = new(ColumnTexts.Taken, MinimumWidth: 9) { MaximumWidth = 20, Meaning = new(MeaningTexts.Taken) };

    public static Column Why { get; } = new(ColumnTexts.Why, MinimumWidth: 24) { MaximumWidth = 34, Meaning = new(MeaningTexts.Why) };

    public static Column Who { get; } = new(ColumnTexts.Who, MinimumWidth: 22) { MaximumWidth = 30, Meaning = new(MeaningTexts.Who) };

    public static Column Since { get; } = new(ColumnTexts.Since, ColumnKind.Date, MinimumWidth: 11) { Meaning = new(MeaningTexts.Since) };

    public static Column Batch { get; } = new(ColumnTexts.Batch, ColumnKind.Integer, MinimumWidth: 8) { Meaning = new(MeaningTexts.Batch) };

    public static Column Sha256 { get; } = new(ColumnTexts.Sha256, MinimumWidth: 36)
    {
        MaximumWidth = 36,
        Meaning = new(MeaningTexts.Sha256, Computed: MeaningTexts.Sha256Computed),
    };

    public static Column Layout { get; } = new(ColumnTexts.Layout, MinimumWidth: 12) { Meaning = new(MeaningTexts.Layout) };

    public static Column RowsRead { get; } = new(ColumnTexts.RowsRead, ColumnKind.Integer, MinimumWidth: 9)
    {
        Meaning = new(MeaningTexts.RowsRead, MeasureTexts.Rows),
    };

    public static Column Accepted { get; } = new(ColumnTexts.Accepted, ColumnKind.Integer, MinimumWidth: 9)
    {
        Meaning = new(MeaningTexts.Accepted, MeasureTexts.Rows),
    };

    public static Column Rejected { get; } = new(ColumnTexts.Rejected, ColumnKind.Integer, MinimumWidth: 9)
    {
        Meaning = new(MeaningTexts.Rejected, MeasureTexts.Rows),
    };

    public static Column SummaryPart { get; } = new(ColumnTexts.SummaryPart, MinimumWidth: 14) { Meaning = new(MeaningTexts.SummaryPart) };

    public static Column SummaryMeasure { get; } = new(ColumnTexts.SummaryMeasure, MinimumWidth: 24)
    {
        MaximumWidth = 34,
        Meaning = new(MeaningTexts.SummaryMeasure),
    };

    public static Column SummaryValue { get; } = new(ColumnTexts.SummaryValue, MinimumWidth: 50)
    {
        MaximumWidth = 70,
        Meaning = new(MeaningTexts.SummaryValue),
    };

    public static Column SummaryLink { get; } = new(ColumnTexts.SummaryLink, MinimumWidth: 16) { MaximumWidth = 60, Meaning = new(MeaningTexts.SummaryLink) };

    public static Column DictionarySheet { get; } = new(ColumnTexts.DictionarySheet, MinimumWidth: 20)
    {
        MaximumWidth = 36,
        Meaning = new(MeaningTexts.DictionarySheet),
    };

    public static Column DictionaryTerm { get; } = new(ColumnTexts.DictionaryTerm, MinimumWidth: 18)
    {
        MaximumWidth = 30,
        Meaning = new(MeaningTexts.DictionaryTerm),
    };

    public static Column DictionarySays { get; } = new(ColumnTexts.DictionarySays, MinimumWidth: 36)
    {
        MaximumWidth = 50,
        Meaning = new(MeaningTexts.DictionarySays),
    };

    public static Column DictionaryUnit { get; } = new(ColumnTexts.DictionaryUnit, MinimumWidth: 10)
    {
        MaximumWidth = 16,
        Meaning = new(MeaningTexts.DictionaryUnit),
    };

    public static Column DictionaryComputed { get; } = new(ColumnTexts.DictionaryComputed, MinimumWidth: 30)
    {
        MaximumWidth = 50,
        Meaning = new(MeaningTexts.DictionaryComputed),
    };
}
