using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Ingest.Feeds.Scores;

/// <summary>What the judgement of scores has to say, worded in one place.</summary>
internal sealed class ScoreFindings(string file)
{
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public void TextForNumber(ScoreCell cell)
    {
        var (vi, en) = cell.Raw.Kind switch
        {
            CellKind.Date => ("là ngày tháng (Excel đã tự đổi, ví dụ 1.2 thành ngày 1/2)", "is a date (Excel turns 1.2 into 1 February by itself)"),
            CellKind.Error => ("là lỗi công thức", "is a formula's error"),
            CellKind.Boolean => ("là giá trị đúng/sai", "is TRUE or FALSE"),
            _ => ("không phải là số", "is not a number"),
        };
        Reject("text-for-number", cell,
            new($"Ô điểm của {Where(cell).Vi} ghi '{cell.Raw.Text}', {vi}.", $"The score of {Where(cell).En} says '{cell.Raw.Text}', which {en}."),
            new("Ghi số điểm; nếu tiêu chí không áp dụng ghi 'KAD', chưa đánh giá ghi 'Chưa đánh giá'.", "Write the points; 'N/A' where the item does not apply, 'not measured' where nobody measured."));
    }

    public void AboveMaximum(ScoreCell cell, decimal value, decimal maximum, bool sum) => Reject("above-maximum", cell,
        sum
            ? new($"Điểm thẩm định (hoặc tự đánh giá) cộng điểm điều tra của {Where(cell).Vi} là {Vi(value)}, vượt điểm tối đa {Vi(maximum)}.",
                $"Appraised (or self) plus survey points of {Where(cell).En} are {En(value)}, above the maximum {En(maximum)}.")
            : new($"Điểm của {Where(cell).Vi} là {Vi(value)}, vượt điểm tối đa {Vi(maximum)}.", $"The score of {Where(cell).En} is {En(value)}, above the maximum {En(maximum)}."),
        new("Kiểm tra lại điểm và dấu thập phân.", "Check the points and the decimal mark."));

    public void Negative(ScoreCell cell) => Reject("negative", cell,
        new($"Giá trị của {Where(cell).Vi} là số âm.", $"The value of {Where(cell).En} is negative."),
        new("Ghi số từ 0 trở lên.", "Write a number from 0."));

    public void PercentForPoints(ScoreCell cell, decimal maximum) => Reject("percent-for-points", cell,
        new($"{Upper(Where(cell).Vi)} ghi phần trăm, trong khi điểm tính trên {Vi(maximum)}.", $"{Upper(Where(cell).En)} is given in per cent, while points are out of {En(maximum)}."),
        new("Đổi ra điểm.", "Convert it to points."));

    public void AmbiguousNumber(ScoreCell cell) => Reject("ambiguous-number", cell,
        new($"'{cell.Raw.Text}' có thể là số thập phân hoặc hàng nghìn; tệp không cho biết dấu nào là dấu thập phân.", $"'{cell.Raw.Text}' can be decimals or thousands; the file does not show which mark is the decimal one."),
        new("Dùng một kiểu dấu thập phân trong cả tệp.", "Use one decimal mark in the whole file."));

    public void UnknownStatus(ScoreCell cell) => Reject("unknown-status", cell,
        new($"'{cell.Raw.Text}' không phải là trạng thái nào.", $"'{cell.Raw.Text}' is no status."),
        new($"Chọn một trong: {string.Join(", ", StatusWords.All.Values.Select(w => w[0]))}; hoặc để trống.", $"Choose one of: {string.Join(", ", StatusWords.All.Values.Select(w => w[0]))}; or leave it empty."));

    public void StatusContradicts(ScoreCell cell, bool points) => Reject("status-contradicts", cell,
        points
            ? new($"Trạng thái '{cell.Raw.Text}' trái với điểm đã ghi của {Where(cell).Vi}.", $"Status '{cell.Raw.Text}' contradicts the points given to {Where(cell).En}.")
            : new($"Trạng thái '{cell.Raw.Text}' nhưng {Where(cell).Vi} không có điểm tương ứng.", $"Status '{cell.Raw.Text}', but {Where(cell).En} has no points to match."),
        new("Sửa trạng thái hoặc điểm cho khớp nhau.", "Correct the status or the points."));

    public void Duplicate(ScoreRow row, ScoreRow other, bool same)
    {
        var cell = row.Telling;
        _all.Add(new(
            same ? Severity.Note : Severity.Rejection, "duplicate-score", file, row.At, Value(cell),
            same
                ? new($"{Upper(Where(cell).Vi)} đã có ở {Place(other.At).Vi} với cùng giá trị; giữ dòng đầu.", $"{Upper(Where(cell).En)} already stands at {Place(other.At).En} with the same value; the first one is kept.")
                : new($"{Upper(Where(cell).Vi)} xuất hiện hai lần với giá trị khác nhau: ở đây và ở {Place(other.At).Vi}.", $"{Upper(Where(cell).En)} stands twice with different values: here and at {Place(other.At).En}."),
            new("Xóa dòng thừa, giữ giá trị đúng.", "Delete one of the two and keep the right value.")));
    }

    public void ItemNotForGroup(ScoreCell cell) => Reject("item-not-for-group", cell,
        new($"Tiêu chí {cell.Item.Code} không áp dụng cho nhóm của '{cell.Unit.Name}' nhưng có điểm.", $"Item {cell.Item.Code} does not concern the group of '{cell.Unit.Name}', but has points."),
        new("Xóa điểm ở ô này, hoặc kiểm tra lại nhóm của đơn vị.", "Delete the points, or check the unit's group."));

    public void UnitNotInEdition(ScoreCell cell, int count, Edition edition) => Reject("item-not-for-group", cell,
        new($"Bộ chỉ số {edition.Id} không áp dụng cho nhóm '{cell.Unit.Group}' của '{cell.Unit.Name}'; {count} ô điểm không được nhập.", $"Edition {edition.Id} does not concern group '{cell.Unit.Group}' of '{cell.Unit.Name}'; {count} cells were not imported."),
        new("Chọn đúng bộ chỉ số, hoặc kiểm tra lại nhóm của đơn vị.", "Choose the right edition, or check the unit's group."));

    public void SourceNotUsed(ScoreCell cell, int count)
    {
        var (vi, en) = cell.Field switch
        {
            ScoreField.Self => ("tự đánh giá", "self"),
            ScoreField.Survey => ("điều tra xã hội học", "survey"),
            _ => ("thẩm định", "appraised"),
        };
        _all.Add(new(
            Severity.Note, "source-not-used", file, cell.Position, cell.Raw.Text,
            new($"Tiêu chí {cell.Item.Code} không dùng điểm {vi}; {count} ô điểm không được nhập.", $"Item {cell.Item.Code} takes no {en} points; {count} cells were not imported."),
            new("Không cần làm gì nếu cột này chỉ để tham khảo.", "Nothing, if the column is for information only.")));
    }

    private static Sentence Where(ScoreCell cell) => new(
        $"'{cell.Unit.Name}', tiêu chí {cell.Item.Code}, {cell.Period.InWords().Vi}", $"'{cell.Unit.Name}', item {cell.Item.Code}, {cell.Period.InWords().En}");

    private static Sentence Place(Position at)
    {
        var sheet = at.Sheet.Length > 0 ? at.Sheet : null;
        var place = $"{at.ColumnLetters}{at.Row}";
        return sheet is null ? new($"ô {place}", $"cell {place}") : new($"ô {place} trang '{sheet}'", $"cell {place} of sheet '{sheet}'");
    }

    private static string? Value(ScoreCell cell) => cell.Raw.IsEmpty ? null : cell.Raw.Text;

    private static string En(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string Vi(decimal value) => En(value).Replace('.', ',');

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private void Reject(string code, ScoreCell cell, Sentence sentence, Sentence remedy) =>
        _all.Add(new(Severity.Rejection, code, file, cell.Position, Value(cell), sentence, remedy));
}
