using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>
/// What is wrong with rows of a feed, worded in one place. A person is named by no sentence: the cell that must be mended stands beside it as its value.
/// </summary>
internal sealed class StatementFindings(string file)
{
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public static Sentence Place(StatementRow row) => row.Sheet.Length == 0
        ? new($"dòng {row.Row}", $"row {row.Row}")
        : new($"dòng {row.Row} trang '{row.Sheet}'", $"row {row.Row} of sheet '{row.Sheet}'");

    public void Add(Severity severity, string code, Position at, string? value, Sentence sentence, Sentence remedy) =>
        _all.Add(new(severity, code, file, at, value, sentence, remedy));

    public void Missing(StatementRow row, StatementColumn column) => Reject(row, column, "cell-missing",
        new($"Cột {column.Shown} để trống.", $"Column {column.Shown} is empty."),
        new($"Ghi {column.Vietnamese[0]}.", $"Fill in {column.Key}."));

    public void CellError(StatementRow row, StatementColumn column) => Reject(row, column, "cell-error",
        new("Ô chứa lỗi công thức của bảng tính.", "The cell holds an error of the workbook's own formula."),
        new("Sửa công thức, hoặc ghi thẳng giá trị.", "Mend the formula, or write the value itself."));

    public void TooLong(StatementRow row, StatementColumn column, int longest) => Reject(row, column, "text-too-long",
        new($"Nội dung dài quá {longest} ký tự.", $"The text is longer than {longest} letters."),
        new("Rút gọn nội dung.", "Shorten it."));

    public void NoUnit(StatementRow row, StatementColumn column, string text, StatementOffice office)
    {
        var near = Near(office.Near(text));
        if (office.IsAmbiguous(text))
        {
            Reject(row, column, "ambiguous-unit",
                new($"'{text}' có thể là nhiều đơn vị: {near}.", $"'{text}' can be several units: {near}."),
                new("Ghi đúng tên có đủ dấu, hoặc ghi mã đơn vị.", "Write the name with all its marks, or the unit's code."));
            return;
        }

        Reject(row, column, "unknown-unit",
            new($"Không có đơn vị nào tên '{text}'.", $"There is no unit '{text}'."),
            near.Length == 0
                ? new("Đối chiếu với danh mục đơn vị.", "Compare with the list of units.")
                : new($"Sửa lại tên; gần nhất là: {near}. Nếu tên này đúng, thêm vào danh mục đơn vị làm tên gọi khác.", $"Correct the name; nearest: {near}. If it is right, add it to the list of units as an alias."));
    }

    public void PersonIsUnit(StatementRow row, StatementColumn column, string text) => Reject(row, column, "person-code-is-unit",
        new($"'{text}' là mã của một đơn vị, không phải của cá nhân.", $"'{text}' is the code of a unit, not of a person."),
        new("Ghi mã cá nhân khác với mọi mã đơn vị.", "Give the person a code that no unit has."));

    public void UnknownCandidate(StatementRow row, StatementColumn column, string text, StatementOffice office)
    {
        var near = Near(office.Near(text));
        Reject(row, column, office.IsAmbiguous(text) ? "ambiguous-unit" : "unknown-candidate",
            new("Không phải đơn vị nào, cũng không phải cá nhân được đề nghị trong phong trào và năm này.", "This is no unit, and no person nominated in this campaign and year."),
            near.Length == 0
                ? new("Ghi mã đơn vị hoặc mã cá nhân; danh sách cá nhân được đề nghị (nominations) phải nhập trước.", "Write a unit's or a person's code; the nominations must be imported first.")
                : new($"Ghi mã đơn vị (gần nhất: {near}) hoặc mã cá nhân; danh sách cá nhân được đề nghị (nominations) phải nhập trước.", $"Write a unit's code (nearest: {near}) or a person's; the nominations must be imported first."));
    }

    public void UnknownSubject(StatementRow row, StatementColumn column, string text, StatementOffice office)
    {
        var near = Near(office.Near(text));
        Add(Severity.Warning, "unknown-subject", row.At(column.Key), text,
            new("Không phải đơn vị nào, cũng chưa phải cá nhân được đề nghị; được giữ làm mã cá nhân.", "This is no unit and nobody nominated so far; it is kept as a person's code."),
            near.Length == 0
                ? new("Kiểm tra mã: chỉ tính khi cá nhân được đề nghị với đúng mã này.", "Check the code: it counts once a person is nominated under this very code.")
                : new($"Kiểm tra mã: chỉ tính khi cá nhân được đề nghị với đúng mã này. Nếu là đơn vị, gần nhất là: {near}.", $"Check the code: it counts once a person is nominated under this very code. If a unit is meant, nearest: {near}."));
    }

    public void UnknownCampaign(StatementRow row, StatementColumn column, string text, IEnumerable<string> known)
    {
        var codes = string.Join(", ", known);
        Reject(row, column, "unknown-campaign",
            new($"Cơ quan không có phong trào '{text}'.", $"The office has no campaign '{text}'."),
            codes.Length == 0
                ? new("Nhập kế hoạch phong trào trước: ./reform import campaigns TỆP.", "Import the campaign's plan first: ./reform import campaigns FILE.")
                : new($"Các phong trào đã có: {codes}.", $"Its campaigns: {codes}."));
    }

    public void UnknownGroup(StatementRow row, StatementColumn column, string text, IEnumerable<string> known) =>
        Reject(row, column, "unknown-group",
            new($"Không đơn vị nào thuộc khối '{text}'.", $"No unit is in group '{text}'."),
            new($"Kiểm tra mã khối; các khối của đơn vị: {string.Join(", ", known)}.", $"Check the group's code; groups of units: {string.Join(", ", known)}."));

    public void BadYear(StatementRow row, StatementColumn column, string text) => Reject(row, column, "bad-year",
        new($"'{text}' không phải năm.", $"'{text}' is no year."), new("Ghi năm bốn chữ số, ví dụ 2023.", "Write the year with four digits: 2023."));

    public void BadPeriod(StatementRow row, StatementColumn column, string text) => Reject(row, column, "bad-period",
        new($"'{text}' không phải năm hoặc quý.", $"'{text}' is no year or quarter."),
        new("Ghi năm (2023) hoặc quý (2023-Q1, Quý I/2023).", "Write a year (2023) or a quarter (2023-Q1)."));

    public void BadDay(StatementRow row, StatementColumn column, string text) => Reject(row, column, "bad-date",
        new($"'{text}' không phải ngày hợp lệ.", $"'{text}' is not a day."),
        new("Ghi ngày dạng 31/12/2023 hoặc 2023-12-31.", "Write the day as 31/12/2023 or 2023-12-31."));

    public void DayInFuture(StatementRow row, StatementColumn column, string text, DateOnly today) => Reject(row, column, "day-in-future",
        new($"'{text}' sau hôm nay ({today:dd/MM/yyyy}): việc chưa xảy ra.", $"'{text}' is after today ({today:yyyy-MM-dd}): it has not happened yet."),
        new("Kiểm tra ngày; chỉ ghi việc đã xảy ra.", "Check the day; write what has happened only."));

    public void BadCount(StatementRow row, StatementColumn column, string text) => Reject(row, column, text.StartsWith('-') || text.StartsWith('\u2212') ? "negative" : "bad-count",
        new($"'{text}' không phải số đếm (số nguyên từ 0 trở lên).", $"'{text}' is not a count (a whole number from 0)."),
        new("Ghi số nguyên, không có dấu chấm ngăn nghìn, phần thập phân hay đơn vị.", "Write a whole number without separators, decimals or units."));

    public void BadNumber(StatementRow row, StatementColumn column, string text) => Reject(row, column, text.StartsWith('-') || text.StartsWith('\u2212') ? "negative" : "bad-count",
        new($"'{text}' không phải số nguyên từ 1 trở lên.", $"'{text}' is not a whole number from 1."),
        new("Ghi số nguyên từ 1; nếu chưa nhận được thì bỏ dòng này.", "Write a whole number from 1; leave the row out where nothing came."));

    public void UnknownWord(StatementRow row, StatementColumn column, string text, Vocabulary words) => Reject(row, column, "unknown-word",
        new($"'{text}' không dùng được trong cột {column.Shown}.", $"'{text}' cannot stand in column {column.Shown}."),
        new($"Ghi một trong: {string.Join("; ", words.All.Select(w => w.Words[1]))}.", $"Write one of: {string.Join(", ", words.All.Select(w => w.Stored))}."));

    public void Malformed(StatementRow row, int column, string text)
    {
        row.Rejected = true;
        Add(Severity.Rejection, "malformed-row", new(row.Sheet, row.Row, column), text,
            new("Dòng có nhiều ô hơn dòng tiêu đề.", "The row has more cells than the headings."),
            new("Đặt giá trị có dấu phân cách trong ngoặc kép.", "Put values that hold the separator in quotation marks."));
    }

    public void Fault(StatementRow row, RowFault fault)
    {
        row.Rejected |= !fault.OnlyDoubtful;
        Add(fault.OnlyDoubtful ? Severity.Warning : Severity.Rejection, fault.Code, row.At(fault.Column), row.TextOf(fault.Column), fault.Sentence, fault.Remedy);
    }

    public void Contradiction(StatementFeed feed, StatementRow row, StatementRow other, StatementColumn? column, string code)
    {
        row.Rejected = true;
        var what = column is null ? new Sentence("việc rút lại", "whether it is withdrawn") : new(column.Shown, column.Shown);
        Add(Severity.Rejection, code, column is null ? new(row.Sheet, row.Row) : row.At(column.Key), column is null ? null : row.TextOf(column.Key),
            new($"Cùng một {feed.Subject.Vi} được ghi hai lần khác nhau về {what.Vi}: ở đây và ở {Place(other).Vi}.", $"The same {feed.Subject.En} stands twice with different {what.En}: here and in {Place(other).En}."),
            new("Tệp không cho biết dòng nào đúng, nên không dòng nào được nhận: xóa dòng sai.", "The file does not show which is right, so neither is taken: delete the wrong row."));
    }

    public void NothingToWithdraw(StatementFeed feed, StatementRow row)
    {
        row.Rejected = true;
        Add(Severity.Rejection, "nothing-to-withdraw", new(row.Sheet, row.Row), null,
            new($"Chưa có {feed.Subject.Vi} nào như vậy để rút lại.", $"There is no such {feed.Subject.En} to take back."),
            new("Ghi đúng các cột như lần nhập trước, hoặc bỏ dòng này.", "Write the columns as they were imported before, or leave the row out."));
    }

    public void TaskCodeReused(StatementRow row)
    {
        row.Rejected = true;
        Add(Severity.Rejection, "task-code-reused", row.At("task"), row.TextOf("task"),
            new("Mã này đã là của một nhiệm vụ khác tên, khác năm của đơn vị.", "This code already is another task of the unit, with another title and due in another year."),
            new("Đặt mã khác cho nhiệm vụ mới (ví dụ thêm năm vào mã), để nhiệm vụ cũ không bị xóa kết quả.", "Give the new task another code (the year in it, say), so that the old one keeps its result."));
    }

    private static string Near(IReadOnlyList<Unit> near) => string.Join(", ", near.Select(u => $"'{u.Name}' ({u.Code})"));

    private void Reject(StatementRow row, StatementColumn column, string code, Sentence sentence, Sentence remedy)
    {
        row.Rejected = true;
        Add(Severity.Rejection, code, row.At(column.Key), row.TextOf(column.Key), sentence, remedy);
    }
}
