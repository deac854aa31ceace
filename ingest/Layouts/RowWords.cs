using System.Text.RegularExpressions;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>Rows that stand in or under a table and hold no unit: summaries, signatures, the numbering of columns.</summary>
internal static partial class RowWords
{
    public static bool IsSummary(string text) => Summary().IsMatch(Bare(text));

    /// <summary>"Tổng cộng", "Cộng mục I"; never "Công tác …", which is the same without its marks.</summary>
    public static bool IsTotal(string text) =>
        Total().IsMatch(Bare(text)) && !NameKey.Canonical(text).StartsWith("công", StringComparison.OrdinalIgnoreCase);

    public static bool IsSignature(string text)
    {
        var folded = NameKey.Fold(text);
        return Signature().IsMatch(folded) || SigningDate().IsMatch(folded);
    }

    /// <summary>A row such as (1) (2) (3), A B 1 2 3 or 1 2 3=1+2 under the headings.</summary>
    public static bool IsColumnNumbers(ReadOnlySpan<Files.Cell> cells)
    {
        int marks = 0, rising = 0, last = 0;
        foreach (var cell in cells)
        {
            if (cell.IsEmpty)
            {
                continue;
            }

            var match = ColumnNumber().Match(cell.Text);
            if (!match.Success)
            {
                return false;
            }

            marks++;
            if (int.TryParse(match.Groups["n"].Value, out var number))
            {
                rising += number == last + 1 || last == 0 ? 1 : 0;
                last = number;
            }
        }

        return marks >= 3 && rising >= marks - 2 && rising >= 2;
    }

    private static string Bare(string text) => NameKey.Fold(text).Trim(' ', ':', '.', '*', '-', '(', ')');

    [GeneratedRegex(@"^(((gia tri|diem|so) )?(min|max|minimum|maximum|median|mean|average|avg|std\.?( dev)?|stdev|sd|sum|total|grand total|trung vi|trung binh( cong)?|binh quan|nho nhat|lon nhat|thap nhat|cao nhat|toi da|toi thieu|tong|cong)|tong (cong|so|diem|so diem)|diem (tb|chuan)|do lech chuan|trung binh (chung|khoi|nhom|toan \w+)|ca nuoc|so don vi|max(imum)? (score|points?))( (chung|ca nuoc|toan (tinh|huyen|xa|thanh pho|quoc)|cac (tinh|don vi|xa|huyen)|nam \d{4}|\d{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^((tong (cong|diem|so diem)|grand total)( |$|\()|tong so$|(tong|cong|total)($|\(| (muc|linh vuc|phan|nhom|tieu chi|chuong|diem|section|domain|chung|[ivx]+|\d+)($| )))", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(tm|kt|tl|tuq)\s*\.|^(tm|kt|tl|tuq) [a-z]|^(nguoi (lap|tong hop|cham|bao cao|thuc hien)|thu truong|chu tich|pho chu tich|giam doc|pho giam doc|truong phong|pho truong phong|lanh dao|xac nhan|noi nhan|\(ky|\(da ky|da ky|ky ten|ke toan|can bo (lap|tong hop|phu trach))", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"ngay[\s.…_]*\d{0,2}[\s.…_]*thang[\s.…_]*\d{0,2}[\s.…_]*nam", RegexOptions.CultureInvariant)]
    private static partial Regex SigningDate();

    [GeneratedRegex(@"^\s*\(?((?<n>\d{1,3})(\.0)?|[A-Z])\)?(\s*=.*)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ColumnNumber();
}
