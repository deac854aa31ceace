using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Units;

/// <summary>A unit with the row that it came from.</summary>
internal sealed record ReadUnit(Unit Unit, int Row);

/// <summary>Reads one row of a list of units by itself; what rows have to do with each other is <see cref="UnitListCheck"/>'s.</summary>
internal sealed class UnitRowReader(string file, string sheet, UnitColumns columns, List<Finding> findings)
{
    // The last two are how a workbook's date cell reads as text.
    private static readonly string[] DateForms = ["yyyy-MM-dd", "d/M/yyyy", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    private bool _rejected;

    public ReadUnit? Read(TableRow row)
    {
        _rejected = false;
        var code = Required(row, UnitField.Code, "unit-code-empty", new("mã", "code"));
        var name = Required(row, UnitField.Name, "unit-name-empty", new("tên", "name"));
        var group = Required(row, UnitField.Group, "unit-group-empty", new("khối", "group"));
        var parent = columns.Text(row, UnitField.Parent);
        var from = Date(row, UnitField.ValidFrom);
        var to = Date(row, UnitField.ValidTo);
        if (to < from)
        {
            Reject(
                row, UnitField.ValidTo, "unit-dates-backwards",
                new($"Ngày hết hiệu lực {to:dd/MM/yyyy} trước ngày bắt đầu {from:dd/MM/yyyy}.", $"The last day {to:yyyy-MM-dd} is before the first day {from:yyyy-MM-dd}."),
                new("Kiểm tra và sửa lại hai ngày.", "Check and correct the two days."));
        }

        return _rejected ? null : new(
            new Unit(code, name, columns.Text(row, UnitField.Kind), group, parent.Length == 0 ? null : parent, from, to, Aliases(row, name)),
            row.Row);
    }

    private string Required(TableRow row, UnitField field, string findingCode, Sentence what)
    {
        var text = columns.Text(row, field);
        if (text.Length == 0)
        {
            Reject(row, field, findingCode, new($"Đơn vị không có {what.Vi}.", $"The unit has no {what.En}."), new($"Ghi {what.Vi} của đơn vị.", $"Write the unit's {what.En}."));
        }

        return text;
    }

    private DateOnly? Date(TableRow row, UnitField field)
    {
        var text = columns.Text(row, field);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return DateOnly.FromDateTime(date);
        }

        Reject(
            row, field, "unit-date-unreadable",
            new($"'{text}' không phải ngày hợp lệ.", $"'{text}' is not a day."),
            new("Ghi ngày dạng 31/12/2023 hoặc 2023-12-31.", "Write the day as 31/12/2023 or 2023-12-31."));
        return null;
    }

    private List<string> Aliases(TableRow row, string name) =>
        [.. columns.Text(row, UnitField.Aliases)
            .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(alias => NameKey.Of(alias).Length > 0 && alias != name)
            .Distinct(StringComparer.Ordinal)];

    private void Reject(TableRow row, UnitField field, string code, Sentence sentence, Sentence remedy)
    {
        _rejected = true;
        var text = columns.Text(row, field);
        findings.Add(new(Severity.Rejection, code, file, new Position(sheet, row.Row, columns.Number(field)), text.Length == 0 ? null : text, sentence, remedy));
    }
}
