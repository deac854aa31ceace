using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>What the layouts have to say about a file, worded in one place.</summary>
internal static class LayoutFindings
{
    /// <summary>A text that should name a unit and does not.</summary>
    public static void NoUnit(Reading reading, string text, Position at)
    {
        var near = reading.Units.Near(text);
        var names = string.Join(", ", near.Select(u => $"'{u.Name}' ({u.Code})"));
        if (reading.Units.IsAmbiguous(text))
        {
            reading.Reject("ambiguous-unit", at, text,
                new($"'{text}' có thể là nhiều đơn vị: {names}.", $"'{text}' can be several units: {names}."),
                new("Ghi đúng tên có đủ dấu, hoặc ghi mã đơn vị.", "Write the name with all its marks, or the unit's code."));
            return;
        }

        reading.Reject("unknown-unit", at, text,
            new($"Không có đơn vị nào tên '{text}'.", $"There is no unit '{text}'."),
            near.Count == 0
                ? new("Đối chiếu với danh mục đơn vị.", "Compare with the list of units.")
                : new($"Sửa lại tên; gần nhất là: {names}. Nếu tên này đúng, thêm vào danh mục đơn vị làm tên gọi khác.",
                    $"Correct the name; nearest: {names}. If it is right, add it to the list of units as an alias."));
    }

    public static void UnitMissing(Reading reading, Position at, string? value) => reading.Reject(
        "unit-missing", at, value,
        new("Có số liệu nhưng không có tên đơn vị.", "There are figures but no name of a unit."),
        new("Ghi tên hoặc mã đơn vị.", "Write the unit's name or code."));

    /// <summary>A heading with figures under it that is no item of the edition.</summary>
    public static void UnknownItem(Reading reading, string? text, Position at)
    {
        var near = string.Join(", ", Near(reading, text).Select(i => $"'{i.Code} {i.Title.Vi}'"));
        var nearEn = string.Join(", ", Near(reading, text).Select(i => $"'{i.Code} {i.Title.En}'"));
        reading.Reject("unknown-item", at, text,
            new($"'{text}' không phải tiêu chí nào của bộ chỉ số {reading.Edition.Id}.", $"'{text}' is no item of edition {reading.Edition.Id}."),
            near.Length == 0
                ? new("Ghi mã hoặc tên tiêu chí.", "Write the item's code or title.")
                : new($"Sửa mã hoặc tên tiêu chí; gần nhất là: {near}.", $"Correct the code or title; nearest: {nearEn}."));
    }

    public static void NotALeaf(Reading reading, Item item, string text, Position at) => reading.Reject(
        "item-not-leaf", at, text,
        new($"Không chấm điểm trực tiếp cho '{item.Code} {item.Title.Vi}' vì tiêu chí này có tiêu chí thành phần.",
            $"No score is given to '{item.Code} {item.Title.En}' itself, because it has sub-criteria."),
        new("Ghi điểm cho từng tiêu chí thành phần.", "Give the scores of its sub-criteria."));

    public static void ColumnNotImported(Reading reading, string? text, Position at) => reading.Note(
        "column-not-imported", at, text,
        new($"Cột '{text}' không có trong bộ chỉ số nên không được nhập.", $"Column '{text}' is not in the edition and was not imported."),
        new("Không cần làm gì nếu cột này chỉ để tham khảo.", "Nothing, if the column is for information only."));

    public static void HeadingMoved(Reading reading, Sheet sheet, int row)
    {
        if (row > 1)
        {
            reading.Note("heading-found", new(sheet.Name, row), value: null,
                new($"Dòng tiêu đề nằm ở dòng {row}.", $"The headings stand in row {row}."),
                new("Không cần làm gì.", "Nothing."));
        }
    }

    /// <summary>No sheet of the file holds the headings that the layout needs.</summary>
    public static void HeadingNotFound(Reading reading, string wanted, string wantedEn)
    {
        var sheet = reading.File.Sheets.FirstOrDefault(s => !s.Hidden && s.RowCount > 0) ?? reading.File.Sheets[0];
        var seen = new List<string>();
        for (var row = 1; row <= Math.Min(30, sheet.RowCount) && seen.Count < 6; row++)
        {
            for (var column = 1; column <= Math.Min(50, sheet.ColumnCount) && seen.Count < 6; column++)
            {
                if (sheet[row, column] is { Kind: CellKind.Text } cell)
                {
                    seen.Add($"'{NameKey.Canonical(cell.Text)}' ({new Position(sheet.Name, row, column).ColumnLetters}{row})");
                }
            }
        }

        var texts = seen.Count == 0 ? "—" : string.Join(", ", seen);
        reading.Reject("heading-not-found", new(sheet.Name), value: null,
            new($"Không tìm thấy dòng tiêu đề trong 30 dòng đầu. Cần: {wanted}. Đã thấy: {texts}.",
                $"No heading row was found in the first 30 rows. Wanted: {wantedEn}. Seen: {texts}."),
            new("Dùng đúng biểu mẫu, hoặc chọn bố cục khác bằng --layout.", "Use the right form, or choose another layout with --layout."));
    }

    public static void SheetNotFound(Reading reading)
    {
        var wanted = string.Join(", ", reading.Layout.Sheets);
        var present = string.Join(", ", reading.File.Sheets.Select(s => s.Hidden ? $"{s.Name} (ẩn/hidden)" : s.Name));
        reading.Reject("sheet-not-found", new(string.Empty), value: null,
            new($"Không có trang nào tên {wanted}. Các trang trong tệp: {present}.", $"There is no sheet named {wanted}. Sheets of the file: {present}."),
            new("Đổi tên trang, hoặc chọn bố cục khác bằng --layout.", "Rename the sheet, or choose another layout with --layout."));
    }

    public static void SheetAside(Reading reading, Sheet sheet, int unknown) => reading.Note(
        "sheet-not-imported", new(sheet.Name), value: null,
        new($"Trang '{sheet.Name}' có {unknown} cột số liệu không thuộc bộ chỉ số nên không được nhập.", $"Sheet '{sheet.Name}' has {unknown} columns of figures that are not in the edition; it was not imported."),
        new("Nếu cần nhập trang này, ghi tên trang trong bố cục (sheets).", "If it is wanted, name it in the layout (sheets)."));

    public static void PeriodMissing(Reading reading, Sheet sheet) => reading.Reject(
        "period-missing", new(sheet.Name), value: null,
        new("Không biết số liệu của năm hoặc quý nào: bảng, tiêu đề và tên tệp đều không ghi.", "The year or quarter is unknown: neither table, title nor file name says it."),
        new("Ghi năm trong tiêu đề, hoặc thêm --period khi nhập.", "Write the year in the title, or import with --period."));

    public static void BadPeriod(Reading reading, string text, Position at) => reading.Reject(
        "bad-period", at, text,
        new($"'{text}' không phải năm hoặc quý.", $"'{text}' is no year or quarter."),
        new("Ghi năm (2023) hoặc quý (2023-Q1, Quý I/2023).", "Write a year (2023) or a quarter (2023-Q1)."));

    public static void PeriodMismatch(Reading reading, Sheet sheet, Period said, Period given) => reading.Reject(
        "period-mismatch", new(sheet.Name), said.ToString(),
        new($"Tiêu đề ghi {said.InWords().Vi} nhưng tệp được nhập cho {given.InWords().Vi}.", $"The heading says {said.InWords().En}, but the file is imported for {given.InWords().En}."),
        new("Kiểm tra xem có gửi nhầm tệp của kỳ khác không, hoặc sửa --period.", "Check whether another period's file was sent, or correct --period."));

    public static void StaleSheet(Reading reading, Position at, Period said, Period of, bool imported) => reading.Warn(
        "stale-sheet", at, Written(reading, at) ?? said.ToString(),
        new($"Trang '{at.Sheet}' ghi {said.InWords().Vi} trong khi tệp là của {of.InWords().Vi}; có thể là trang của kỳ trước còn sót lại.",
            $"Sheet '{at.Sheet}' says {said.InWords().En} while the file is of {of.InWords().En}; it may be another period's sheet left in."),
        imported
            ? new($"Đã nhập cho {said.InWords().Vi}; nếu sai, sửa tiêu đề rồi nhập lại.", $"It was imported for {said.InWords().En}; if that is wrong, correct the heading and import again.")
            : new("Trang này không được nhập; xóa hoặc thay bằng số liệu đúng kỳ.", "The sheet was not imported; delete it or replace it by the right period's."));

    private static string? Written(Reading reading, Position at) =>
        at is { Row: { } row, Column: { } column } && reading.File.Sheets.FirstOrDefault(s => s.Name == at.Sheet) is { } sheet ? sheet[row, column].Text : null;

    private static IReadOnlyList<Item> Near(Reading reading, string? text) => string.IsNullOrWhiteSpace(text) ? [] : reading.Items.Nearest(text);
}
