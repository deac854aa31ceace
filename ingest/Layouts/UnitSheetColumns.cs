using System.Text.RegularExpressions;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>The columns of a unit's own scoring sheet, in whatever order they stand and whichever of them are missing.</summary>
internal sealed partial class UnitSheetColumns
{
    private UnitSheetColumns(int first, int last) => (First, Last) = (first, last);

    /// <summary>First row of the heading.</summary>
    public int First { get; }

    /// <summary>Last row of the heading.</summary>
    public int Last { get; }

    public int? Number { get; private set; }

    public int Content { get; private set; }

    public int? Maximum { get; private set; }

    /// <summary>Columns of points and remarks, by what they say.</summary>
    public Dictionary<ScoreField, int> Fields { get; } = [];

    public static UnitSheetColumns? Find(Reading reading, Sheet sheet)
    {
        for (var row = 1; row <= Math.Min(40, sheet.RowCount); row++)
        {
            if (Of(reading, sheet, row) is { } columns)
            {
                return columns;
            }
        }

        return null;
    }

    private static UnitSheetColumns? Of(Reading reading, Sheet sheet, int row)
    {
        // Titles and blank rows above a heading are not the upper half of it.
        var alone = new UnitSheetColumns(row, row);
        for (var column = 1; column <= sheet.Row(row).Length; column++)
        {
            alone.Take(reading, column, [sheet[row, column].Text]);
        }

        if (alone.Content == 0 && alone.Number is null && alone.Maximum is null && alone.Fields.Count == 0)
        {
            return null;
        }

        // "Điểm" merged over "Tối đa | Tự đánh giá | Thẩm định" makes two rows of one heading.
        var two = IsSecondRow(sheet, row + 1);
        var columns = new UnitSheetColumns(row, two ? row + 1 : row);
        for (var column = 1; column <= sheet.ColumnCount; column++)
        {
            var upper = sheet.Shown(row, column).Text;
            var lower = two ? sheet.Shown(row + 1, column).Text : string.Empty;
            columns.Take(reading, column, lower.Length > 0 && lower != upper ? [lower, $"{upper} {lower}", upper] : [upper]);
        }

        return columns.Content > 0 && columns.Fields.Keys.Any(f => f <= ScoreField.Survey) ? columns : null;
    }

    private static bool IsSecondRow(Sheet sheet, int row)
    {
        if (RowWords.IsColumnNumbers(sheet.Row(row)))
        {
            return false;
        }

        var roles = 0;
        foreach (var cell in sheet.Row(row))
        {
            if (!cell.IsEmpty && cell.Kind != CellKind.Text)
            {
                return false;
            }

            roles += !cell.IsEmpty && (Role(cell.Text) is not null || IsMaximum(cell.Text)) ? 1 : 0;
        }

        return roles >= 2;
    }

    private void Take(Reading reading, int column, ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            var plain = Headings.Plain(text);
            if (plain.Length is 0 or > 120)
            {
                continue;
            }

            if (Role(text) is { } field)
            {
                Fields.TryAdd(field, column);
            }
            else if (IsMaximum(text))
            {
                Maximum ??= column;
            }
            else if (NumberHeading().IsMatch(plain))
            {
                Number ??= column;
            }
            else if (ContentHeading().IsMatch(plain) || reading.Layout.ItemHeadings.Any(h => NameKey.Of(h) == NameKey.Of(text)))
            {
                Content = Content == 0 ? column : Content;
            }
            else
            {
                continue;
            }

            return;
        }
    }

    private static bool IsMaximum(string text) => MaximumHeading().IsMatch(Headings.Plain(text));

    private static ScoreField? Role(string text)
    {
        var plain = Headings.Plain(text);
        return EvidenceHeading().IsMatch(plain) ? ScoreField.Evidence
            : NoteHeading().IsMatch(plain) ? ScoreField.Note
            : SurveyHeading().IsMatch(plain) ? ScoreField.Survey
            : AppraisedHeading().IsMatch(plain) ? ScoreField.Appraised
            : SelfHeading().IsMatch(plain) ? ScoreField.Self
            : null;
    }

    [GeneratedRegex(@"^(stt|tt|so tt|so thu tu|no|ma|ma so|ma tieu chi|ky hieu|code|muc)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberHeading();

    [GeneratedRegex(@"^(noi dung|tieu chi|linh vuc|ten tieu chi|chi tieu|chi so|item|content|criteri)", RegexOptions.CultureInvariant)]
    private static partial Regex ContentHeading();

    [GeneratedRegex(@"toi da|diem chuan|thang diem|^max", RegexOptions.CultureInvariant)]
    private static partial Regex MaximumHeading();

    [GeneratedRegex(@"tu (danh gia|cham|xep)|^self|don vi cham", RegexOptions.CultureInvariant)]
    private static partial Regex SelfHeading();

    [GeneratedRegex(@"tham dinh|^appraised|hoi dong (cham|danh gia)|to tham dinh|cong nhan", RegexOptions.CultureInvariant)]
    private static partial Regex AppraisedHeading();

    [GeneratedRegex(@"dieu tra|xhh|khao sat|^survey", RegexOptions.CultureInvariant)]
    private static partial Regex SurveyHeading();

    [GeneratedRegex(@"kiem chung|minh chung|^evidence", RegexOptions.CultureInvariant)]
    private static partial Regex EvidenceHeading();

    [GeneratedRegex(@"^(ghi chu|giai trinh|ly do|note|remark)", RegexOptions.CultureInvariant)]
    private static partial Regex NoteHeading();
}
