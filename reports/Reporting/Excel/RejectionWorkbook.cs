using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>What an import did not take, as a list an office can work off cell by cell, with a summary by kind.</summary>
public static class RejectionWorkbook
{
    /// <param name="batch">What was imported: file names, feed and period, or a batch number.</param>
    /// <param name="wholeFileRefused">Whether nothing of the file was taken; else what is not listed was.</param>
    /// <param name="dated">The date the file carries; taken from the batch, so that bytes repeat.</param>
    public static byte[] Write(
        string office,
        string batch,
        IReadOnlyList<Rejection> rejections,
        DateTimeOffset dated,
        Language language = Language.Vietnamese,
        bool synthetic = false,
        bool wholeFileRefused = false)
    {
        var title = Headline(rejections);
        var content = new WorkbookContent(
            title,
            office,
            batch,
            dated,
            synthetic,
            [
                (RejectionTexts.Office, office),
                (RejectionTexts.Import, batch),
                (RejectionTexts.WhatToDo, RejectionTexts.HowTo.In(language)),
                (RejectionTexts.TheRest, (wholeFileRefused ? RejectionTexts.AllRefused : RejectionTexts.RestTaken).In(language)),
            ],
            [List(title, batch, rejections), Summary(batch, rejections)]);
        return WorkbookWriter.Write(content, language);
    }

    private static Table List(Sentence title, string batch, IReadOnlyList<Rejection> rejections) => new()
    {
        Id = "rejections",
        Name = RejectionTexts.ListTab,
        Title = title,
        Subtitle = RejectionTexts.ListMeasured,
        Scope = new(batch, batch),
        Source = RejectionTexts.Source(batch),
        Columns =
        [
            Columns.File, Columns.FileSheet, Columns.FileRow, Columns.FileColumn with { MaximumWidth = 8 }, Columns.FileValue with { MaximumWidth = 26 },
            Columns.FindingVi, Columns.RemedyVi, Columns.FindingEn, Columns.RemedyEn, Columns.Code,
        ],
        KeyColumns = 0,
        Rows =
        [
            .. rejections.Select(rejection => (IReadOnlyList<Cell>)
            [
                rejection.File, rejection.Sheet, rejection.Row, rejection.Column, rejection.Value,
                rejection.Sentence.Vi, rejection.Remedy?.Vi, rejection.Sentence.En, rejection.Remedy?.En, rejection.Code,
            ]),
        ],
        WhyEmpty = RejectionTexts.Nothing,
    };

    private static Table Summary(string batch, IReadOnlyList<Rejection> rejections) => new()
    {
        Id = "rejections-by-code",
        Name = RejectionTexts.SummaryTab,
        Title = Headline(rejections),
        Subtitle = RejectionTexts.SummaryMeasured,
        Scope = new(batch, batch),
        Source = RejectionTexts.Source(batch),
        Columns = [Columns.Code with { MinimumWidth = 22 }, Columns.Count, Columns.Remedy with { MinimumWidth = 60, MaximumWidth = 80 }],
        Rows =
        [
            .. rejections.GroupBy(rejection => rejection.Code, StringComparer.Ordinal)
                .OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => (IReadOnlyList<Cell>)[kind.Key, kind.Count(), kind.First().Remedy]),
        ],
        Total = rejections.Count == 0 ? null : [NameTexts.Total, rejections.Count, Cell.Blank],
        WhyEmpty = RejectionTexts.Nothing,
    };

    private static Sentence Headline(IReadOnlyList<Rejection> rejections)
    {
        if (rejections.Count == 0)
        {
            return RejectionTexts.NothingTitle;
        }

        var files = rejections.Select(rejection => rejection.File).Distinct(StringComparer.Ordinal).Count();
        return RejectionTexts.Headline(Figures.Count(rejections.Count), rejections.Count == 1, files);
    }
}
