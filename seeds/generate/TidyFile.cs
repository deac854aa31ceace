using System.Globalization;
using System.Text;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Generate;

/// <summary>The long table, in the three dialects that occur: commas and codes, semicolons and decimal commas, tabs and decomposed names.</summary>
internal static class TidyFile
{
    private static readonly CultureInfo DecimalComma = CultureInfo.GetCultureInfo("vi-VN");

    public static byte[] Write(District district, ScoreBook book, Period period)
    {
        var vietnamese = period.Quarter is null;
        var separator = vietnamese ? ';' : period.Year == 2022 ? ',' : '\t';
        var text = new StringBuilder();
        Line(text, separator, vietnamese
            ? ["Đơn vị", "Kỳ", "Mã tiêu chí", "Điểm tự đánh giá", "Điểm thẩm định", "Điểm điều tra", "Trạng thái", "Sai số chuẩn", "Tài liệu kiểm chứng", "Ghi chú"]
            : ["unit", "period", "item", "self", "appraised", "survey", "status", "standard_error", "evidence", "note"]);
        foreach (var unit in district.Units.Where(u => !Story.IsAbsent(u, period)))
        {
            foreach (var leaf in district.Leaves(unit))
            {
                var score = book.Of(unit, period)[leaf.Code];
                var error = book.StandardError(unit, leaf, period);
                string[] fields =
                [
                    Spelling(unit, period, separator),
                    vietnamese ? $"Năm {period.Year}" : period.ToString(),
                    leaf.Code,
                    Number(score.Self, vietnamese),
                    Number(score.Appraised, vietnamese),
                    Number(score.Survey, vietnamese),
                    Status(score.Status),
                    error is null ? string.Empty : Number(Math.Round((decimal)error.Value, 4), vietnamese),
                    score.Status == ScoreStatus.Measured && score.Survey is null ? $"BC-{leaf.Code}/{unit.Code}" : string.Empty,
                    District.Mark,
                ];
                foreach (var line in WithFaults(unit, leaf.Code, period, fields))
                {
                    Line(text, separator, line);
                }
            }
        }

        return SampleFiles.Bytes(text, mark: vietnamese);
    }

    /// <summary>What goes wrong in real files: a decimal comma lost (a correction restores it), a word for a number, a row twice.</summary>
    private static IEnumerable<string[]> WithFaults(Unit unit, string item, Period period, string[] fields)
    {
        const int appraised = 4;
        if (period == new Period(2022, 1) && unit.Code == "31594" && item == "3.1")
        {
            fields[appraised] = "35";
        }
        else if (period == new Period(2022) && unit.Code == "ldtbxh" && item == "6.3")
        {
            fields[appraised] = "đang chờ";
        }
        else if (period == new Period(2022) && unit.Code == "gddt" && item == "5.1")
        {
            yield return fields;
            fields = [.. fields];
            fields[appraised] = "1,25";
        }

        yield return fields;
    }

    private static string Spelling(Unit unit, Period period, char separator) => separator switch
    {
        ';' => unit.Name,
        ',' => unit.Code,
        // Names from some systems come in decomposed form and in capitals.
        _ => period.Quarter == 1 ? unit.Name.ToUpper(DecimalComma).Normalize(NormalizationForm.FormD) : unit.Name,
    };

    private static string Number(decimal? value, bool comma) =>
        value?.ToString("0.####", comma ? DecimalComma : CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Status(ScoreStatus status) => status switch
    {
        ScoreStatus.NotApplicable => "not_applicable",
        ScoreStatus.NotMeasured => "not_measured",
        ScoreStatus.Blank => "blank",
        _ => string.Empty,
    };

    private static void Line(StringBuilder text, char separator, IReadOnlyList<string> fields) =>
        text.AppendJoin(separator, fields.Select(f => f.Contains(separator, StringComparison.Ordinal) ? $"\"{f}\"" : f)).Append("\r\n");
}
