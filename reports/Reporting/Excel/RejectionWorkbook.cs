using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

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
                (new("Cơ quan", "Office"), office),
                (new("Lần nhập", "Import"), batch),
                (new("Việc cần làm", "What to do"), new Sentence(
                    "Mở tệp gốc tại đúng trang tính, dòng và cột đã ghi; sửa theo cột Cách xử lý; nhập lại tệp.",
                    "Open the original file at the sheet, row and column given; correct it as What to do says; import the file again.").In(language)),
                (new("Phần còn lại", "The rest"), (wholeFileRefused
                    ? new Sentence(
                        "Cả tệp bị từ chối: không có số liệu nào của tệp được nhập, kể cả các dòng không có trong danh sách.",
                        "The file was refused as a whole: nothing in it was imported, rows not listed included.")
                    : new Sentence("Các số liệu không có trong danh sách đã được nhập.", "Figures not listed were imported.")).In(language)),
            ],
            [List(title, batch, rejections), Summary(batch, rejections)]);
        return WorkbookWriter.Write(content, language);
    }

    private static Table List(Sentence title, string batch, IReadOnlyList<Rejection> rejections) => new()
    {
        Id = "rejections",
        Name = new("Cần sửa", "To correct"),
        Title = title,
        Subtitle = new("Mỗi dòng là một ô hoặc một dòng không được nhập.", "Each row is a cell or a row that was not imported."),
        Scope = new(batch, batch),
        Source = new($"Nguồn: lần nhập {batch}", $"Source: import {batch}"),
        Columns =
        [
            new(new("Tệp", "File"), MinimumWidth: 18) { MaximumWidth = 30 },
            new(new("Trang tính", "Sheet"), MinimumWidth: 10) { MaximumWidth = 18 },
            new(new("Dòng", "Row"), ColumnKind.Integer, MinimumWidth: 7),
            new(new("Cột", "Column"), MinimumWidth: 6) { MaximumWidth = 8 },
            new(new("Giá trị", "Value"), MinimumWidth: 12) { MaximumWidth = 26 },
            new(new("Vấn đề", "Finding (Vietnamese)"), MinimumWidth: 28) { MaximumWidth = 36 },
            new(new("Cách xử lý", "What to do"), MinimumWidth: 22) { MaximumWidth = 34 },
            new(new("Vấn đề (tiếng Anh)", "Finding"), MinimumWidth: 26) { MaximumWidth = 34 },
            new(new("Mã", "Code"), MinimumWidth: 14) { MaximumWidth = 22 },
        ],
        Rows =
        [
            .. rejections.Select(rejection => (IReadOnlyList<Cell>)
            [
                rejection.File, rejection.Sheet, rejection.Row, rejection.Column, rejection.Value,
                rejection.Sentence.Vi, rejection.Remedy, rejection.Sentence.En, rejection.Code,
            ]),
        ],
        WhyEmpty = new("Không có dòng nào bị từ chối.", "Nothing was rejected."),
    };

    private static Table Summary(string batch, IReadOnlyList<Rejection> rejections) => new()
    {
        Id = "rejections-by-code",
        Name = new("Tổng hợp", "Summary"),
        Title = Headline(rejections),
        Subtitle = new("Số dòng bị từ chối theo loại vấn đề.", "Number of rejections by kind of finding."),
        Scope = new(batch, batch),
        Source = new($"Nguồn: lần nhập {batch}", $"Source: import {batch}"),
        Columns =
        [
            new(new("Mã", "Code"), MinimumWidth: 22),
            new(new("Số lượng", "Number"), ColumnKind.Integer, MinimumWidth: 10),
            new(new("Cách xử lý", "What to do"), MinimumWidth: 60) { MaximumWidth = 80 },
        ],
        Rows =
        [
            .. rejections.GroupBy(rejection => rejection.Code, StringComparer.Ordinal)
                .OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => (IReadOnlyList<Cell>)[kind.Key, kind.Count(), kind.First().Remedy]),
        ],
        Total = rejections.Count == 0 ? null : [new Sentence("Tổng cộng", "Total"), rejections.Count, Cell.Blank],
        WhyEmpty = new("Không có dòng nào bị từ chối.", "Nothing was rejected."),
    };

    private static Sentence Headline(IReadOnlyList<Rejection> rejections)
    {
        if (rejections.Count == 0)
        {
            return new("Không có dòng nào bị từ chối", "Nothing was rejected");
        }

        var files = rejections.Select(rejection => rejection.File).Distinct(StringComparer.Ordinal).Count();
        var count = Figures.Count(rejections.Count);
        return new(
            $"{count.Vi} giá trị không được nhập, trong {files} tệp",
            $"{count.En} {(rejections.Count == 1 ? "value was" : "values were")} not imported, in {files} {(files == 1 ? "file" : "files")}");
    }
}
