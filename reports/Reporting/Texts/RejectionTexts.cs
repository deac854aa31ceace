using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The list of what an import did not take.</summary>
internal static class RejectionTexts
{
    public static Sentence Office => new("Cơ quan", "Office");

    public static Sentence Import => new("Lần nhập", "Import");

    public static Sentence WhatToDo => new("Việc cần làm", "What to do");

    public static Sentence HowTo => new(
        "Mở tệp gốc tại đúng trang tính, dòng và cột đã ghi; sửa theo cột Cách xử lý; nhập lại tệp.",
        "Open the original file at the sheet, row and column given; correct it as What to do says; import the file again.");

    public static Sentence TheRest => new("Phần còn lại", "The rest");

    public static Sentence AllRefused => new(
        "Cả tệp bị từ chối: không có số liệu nào của tệp được nhập, kể cả các dòng không có trong danh sách.",
        "The file was refused as a whole: nothing in it was imported, rows not listed included.");

    public static Sentence RestTaken => new("Những gì không nằm trong ô hoặc dòng có trong danh sách đã được nhập.", "Whatever is in no cell or row listed here was imported.");

    public static Sentence ListTab => new("Cần sửa", "To correct");

    public static Sentence ListMeasured => new("Mỗi dòng là một ô hoặc một dòng không được nhập.", "Each row is a cell or a row that was not imported.");

    public static Sentence Source(string batch) => new($"Nguồn: lần nhập {batch}", $"Source: import {batch}");

    public static Sentence Nothing => new("Không có dòng nào bị từ chối.", "Nothing was rejected.");

    public static Sentence NothingTitle => new("Không có dòng nào bị từ chối", "Nothing was rejected");

    public static Sentence SummaryTab => new("Tổng hợp", "Summary");

    public static Sentence SummaryMeasured => new("Số dòng bị từ chối theo loại vấn đề.", "Number of rejections by kind of finding.");

    public static Sentence Headline(Sentence count, bool one, int files) => new(
        $"{count.Vi} giá trị không được nhập, trong {files} tệp",
        $"{count.En} {(one ? "value was" : "values were")} not imported, in {files} {(files == 1 ? "file" : "files")}");
}
