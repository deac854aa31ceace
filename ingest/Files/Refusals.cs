using ReformAnalytics.Domain;

namespace ReformAnalytics.Ingest.Files;

/// <summary>Every reason for which a file is refused as a whole, worded in one place.</summary>
internal static class Refusals
{
    private static readonly Sentence SaveAsXlsx = new(
        "Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi lại.",
        "Open the file in Excel or LibreOffice, save it as .xlsx and send it again.");

    private static readonly Sentence SendAgain = new(
        "Gửi lại bản gốc; nếu nhận qua thư điện tử thì tải lại tệp.",
        "Send the original again; if it came by mail, download it again.");

    private static readonly Sentence SplitIt = new(
        "Tách tệp thành nhiều tệp nhỏ hơn, hoặc xóa các trang và vùng không dùng.",
        "Split the file into smaller ones, or delete the sheets and areas that are not used.");

    public static UnreadableFileException Missing(string file, Exception inner) => new(
        "file-missing", file,
        new($"Không tìm thấy tệp '{file}'.", $"File '{file}' does not exist."),
        new("Kiểm tra lại đường dẫn và tên tệp.", "Check the path and the name."), inner);

    public static UnreadableFileException Locked(string file, Exception inner) => new(
        "file-locked", file,
        new("Không đọc được tệp: tệp đang bị khóa hoặc không có quyền đọc.", "The file cannot be read: it is locked, or permission is missing."),
        new("Đóng chương trình đang mở tệp, hoặc cấp quyền đọc.", "Close the program that holds it open, or grant permission to read."), inner);

    public static UnreadableFileException Empty(string file) => new(
        "file-empty", file, new("Tệp không có dữ liệu nào.", "There is nothing in the file."), SendAgain);

    public static UnreadableFileException TooLarge(string file, long size, long most) => new(
        "file-too-large", file,
        new($"Tệp có {size >> 20} MB, nhiều nhất được {most >> 20} MB.", $"The file has {size >> 20} MB; at most {most >> 20} MB are accepted."), SplitIt);

    public static UnreadableFileException TooMany(string file, string what, string whatEn, long count, long most) => new(
        "file-too-large", file,
        new($"Tệp có {count} {what}, nhiều nhất được {most}.", $"The file has {count} {whatEn}; at most {most} are accepted."), SplitIt);

    public static UnreadableFileException ZipBroken(string file, Exception? inner) => new(
        "zip-broken", file,
        new("Tệp .xlsx bị hỏng: cấu trúc nén không đọc được.", "The workbook is broken: its zip archive cannot be read."), SendAgain, inner);

    public static UnreadableFileException ZipBomb(string file, long unfolded) => new(
        "zip-bomb", file,
        new($"Tệp bung ra quá lớn so với kích thước của nó (từ {unfolded >> 20} MB trở lên); không mở vì lý do an toàn.",
            $"The file unfolds to far more than its size ({unfolded >> 20} MB or more); it is not opened, for safety."), SaveAsXlsx);

    public static UnreadableFileException ZipPath(string file, string entry) => new(
        "zip-path", file,
        new($"Tệp nén chứa đường dẫn không hợp lệ '{entry}'; không mở vì lý do an toàn.",
            $"The archive holds the unacceptable path '{entry}'; it is not opened, for safety."), SaveAsXlsx);

    public static UnreadableFileException Encrypted(string file, Exception? inner) => new(
        "file-encrypted", file,
        new("Tệp được bảo vệ bằng mật khẩu.", "The file is protected by a password."),
        new("Bỏ mật khẩu mở tệp rồi gửi lại.", "Remove the password for opening and send it again."), inner);

    public static UnreadableFileException Xlsb(string file) => new(
        "xlsb-not-read", file,
        new("Tệp ở dạng nhị phân .xlsb, không đọc được.", "The file is a binary .xlsb workbook, which is not read."), SaveAsXlsx);

    public static UnreadableFileException Html(string file) => new(
        "html-not-workbook", file,
        new("Tệp thực chất là trang web (HTML hoặc XML) mang đuôi bảng tính.", "The file is really a web page (HTML or XML) named like a workbook."), SaveAsXlsx);

    public static UnreadableFileException NotATable(string file, string kind) => new(
        "not-a-table", file,
        new($"Tệp ({kind}) không phải bảng tính .xlsx, .xls hay tệp .csv.", $"The file ({kind}) is no .xlsx, .xls or .csv table."), SaveAsXlsx);

    public static UnreadableFileException WorkbookBroken(string file, Exception inner) => new(
        "workbook-broken", file,
        new("Bảng tính bị hỏng: nội dung bên trong không đọc được.", "The workbook is broken: what is inside cannot be read."), SaveAsXlsx, inner);

    public static UnreadableFileException Encoding(string file) => new(
        "encoding-unknown", file,
        new("Bảng mã của tệp không phải UTF-8, UTF-16 hay windows-1258 (có thể là TCVN3/ABC hoặc VNI).",
            "The file's encoding is not UTF-8, UTF-16 or windows-1258 (it may be TCVN3/ABC or VNI)."),
        new("Chuyển sang Unicode rồi lưu dạng 'CSV UTF-8', hoặc lưu dạng .xlsx.", "Convert it to Unicode and save it as 'CSV UTF-8', or save it as .xlsx."));

    public static UnreadableFileException Quote(string file, int row, Exception? inner) => new(
        "quote-not-closed", file,
        new($"Dấu ngoặc kép mở ở khoảng dòng {row} không được đóng.", $"A quotation mark opened near row {row} is never closed."),
        new("Đóng dấu ngoặc kép, hoặc lưu lại tệp từ Excel.", "Close the quotation mark, or save the file again from Excel."), inner);
}
