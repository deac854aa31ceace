using System.Text.RegularExpressions;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>What the columns of published and filled-in tables are usually called. Compared without marks, case, spaces and punctuation.</summary>
internal static partial class Headings
{
    private static readonly HashSet<string> Units = Keys(
        "unit", "unit name", "unit code", "đơn vị", "tên đơn vị", "mã đơn vị", "đơn vị được đánh giá", "cơ quan", "tên cơ quan", "cơ quan, đơn vị",
        "tên cơ quan, đơn vị", "đơn vị, địa phương", "địa phương", "tên địa phương", "tỉnh", "tỉnh/thành phố", "tỉnh thành", "tên tỉnh",
        "tỉnh, thành phố trực thuộc trung ương", "thành phố", "huyện", "quận/huyện", "huyện, thị xã, thành phố", "xã", "xã/phường", "phường/xã",
        "xã, phường", "xã, thị trấn", "xã, phường, thị trấn", "xã, phường, đặc khu", "tên xã", "sở", "sở, ngành", "sở, ban, ngành", "tên sở, ban, ngành", "phòng, ban",
        "province", "provinces", "city", "province/city", "district", "commune", "ward", "department", "agency", "country", "quốc gia", "name", "tên");

    private static readonly HashSet<string> Periods = Keys("period", "kỳ", "kỳ đánh giá", "kỳ báo cáo", "year", "năm", "năm đánh giá", "quarter year");

    private static readonly HashSet<string> Quarters = Keys("quarter", "quý");

    private static readonly HashSet<string> Counters = Keys("stt", "tt", "số tt", "số thứ tự", "thứ tự", "no", "no.", "#", "order", "ghi chú", "ghi chu", "note", "notes", "remark");

    private static readonly HashSet<string> Figures = Keys("điểm", "điểm số", "số điểm", "điểm đạt", "điểm đạt được", "điểm chấm", "score", "value", "giá trị", "kết quả", "result", "chỉ số");

    private static readonly HashSet<string> SelfWords = Keys("tự đánh giá", "điểm tự đánh giá", "tự chấm", "điểm tự chấm", "self", "self score");

    private static readonly HashSet<string> AppraisedWords = Keys("thẩm định", "điểm thẩm định", "kết quả thẩm định", "appraised", "appraised score");

    private static readonly HashSet<string> SurveyWords = Keys("điều tra", "điểm điều tra", "điều tra xhh", "điểm điều tra xhh", "điều tra xã hội học", "điểm điều tra xã hội học", "survey", "survey score");

    public static bool IsUnit(string heading) => Units.Contains(NameKey.Of(heading)) || UnitStart().IsMatch(Plain(heading));

    public static bool IsPeriod(string heading) => Periods.Contains(NameKey.Of(heading));

    public static bool IsQuarter(string heading) => Quarters.Contains(NameKey.Of(heading));

    /// <summary>Row numbers and remarks.</summary>
    public static bool IsCounter(string heading) => heading.Trim() == "#" || Counters.Contains(NameKey.Of(heading));

    /// <summary>A heading that only says that figures follow.</summary>
    public static bool IsFigure(string heading) => Figures.Contains(NameKey.Of(heading));

    /// <summary>Whether a column holds identifiers of something, which no score is.</summary>
    public static bool IsIdentifier(string heading) => Identifier().IsMatch(Plain(heading));

    public static ScoreField? Part(string heading)
    {
        var key = NameKey.Of(heading);
        return SelfWords.Contains(key) ? ScoreField.Self
            : AppraisedWords.Contains(key) ? ScoreField.Appraised
            : SurveyWords.Contains(key) ? ScoreField.Survey
            : null;
    }

    /// <summary>The source that a longer heading names: "Điểm tự đánh giá của đơn vị", "Điểm Hội đồng thẩm định". Titles of items may begin likewise.</summary>
    public static ScoreField? PartInWords(string heading)
    {
        var plain = Plain(heading);
        return plain.Length > 60 ? null
            : SelfStart().IsMatch(plain) ? ScoreField.Self
            : AppraisedStart().IsMatch(plain) ? ScoreField.Appraised
            : SurveyStart().IsMatch(plain) ? ScoreField.Survey
            : null;
    }

    /// <summary>Maxima, documents and remarks, which stand beside the scores of an item.</summary>
    public static bool IsBesideScores(string heading) => BesideScores().IsMatch(Plain(heading));

    /// <summary>What printed result a heading announces: by the layout's own patterns (the longest match), else by the usual words.</summary>
    public static PrintedKind? Printed(string heading, LayoutDefinition layout, Edition edition)
    {
        var folded = NameKey.Fold(heading);
        var longest = 0;
        PrintedKind? kind = null;
        foreach (var (candidate, pattern) in layout.Printed)
        {
            if (pattern.Match(folded) is { Success: true, Length: var length } && length > longest)
            {
                (longest, kind) = (length, candidate);
            }
        }

        var plain = Plain(heading);
        return kind
            ?? (Class().IsMatch(plain) ? PrintedKind.Class
            : Rank().IsMatch(plain) ? PrintedKind.Rank
            : Total().IsMatch(plain) || NamesIndex(plain, edition) ? PrintedKind.Total
            : null);
    }

    /// <summary>Whether a heading announces the index itself without its weights, where the edition weighs: a figure nobody asked for.</summary>
    public static bool IsOtherTotal(string heading, Edition edition) =>
        edition.Aggregation == Aggregation.WeightedMean && Unweighted().IsMatch(Plain(heading)) && Plain(heading).Contains(NameKey.Fold(edition.Index), StringComparison.Ordinal);

    public static string Plain(string heading) => NameKey.Fold(heading).Replace('_', ' ').Trim(' ', ':', '.', '*');

    /// <summary>"PCI 2013", "pci_weighted", "Điểm PCI": the index's own name and nothing that would make it something else.</summary>
    private static bool NamesIndex(string plain, Edition edition)
    {
        var words = plain.Split([' ', ',', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries);
        var index = NameKey.Fold(edition.Index);
        return words.Contains(index, StringComparer.Ordinal)
            && !(edition.Aggregation == Aggregation.WeightedMean && Unweighted().IsMatch(plain))
            && Array.TrueForAll(words, w => w == index || IndexWord().IsMatch(w));
    }

    private static HashSet<string> Keys(params ReadOnlySpan<string> words)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            keys.Add(NameKey.Of(word));
        }

        keys.Remove(string.Empty);
        return keys;
    }

    [GeneratedRegex(@"^((so|muc|ket qua|diem) )*((do )?(don vi|co quan|dia phuong) )?tu (danh gia|cham)|^(diem )?(do )?(don vi|co quan) (cham|danh gia)|^(diem )?tdg$|^self", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SelfStart();

    [GeneratedRegex(@"^((so|muc|ket qua|diem) )*((do )?(hoi dong|to|to cong tac|doan|co quan|so noi vu|phong noi vu|cap tren) )?tham dinh|^(diem )?(do )?(hoi dong|to|to cong tac|doan) (cham|danh gia)|^(diem )?td$|^apprais", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AppraisedStart();

    [GeneratedRegex(@"^((so|muc|ket qua|diem) )*(dieu tra|khao sat|dtxhh|xhh)|^(diem )?dt$|^survey", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SurveyStart();

    [GeneratedRegex(@"^(so |muc )?(diem )?(toi da|chuan)|^thang diem|^max|kiem chung|minh chung|^evidence|^(ghi chu|giai trinh|ly do|note|remark|chenh lech|ty le)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BesideScores();

    [GeneratedRegex(@"^(province|unit|tinh|don vi)( (en|vi|name|code|as published|key))+$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitStart();

    [GeneratedRegex(@"^(ma|code|id)( |$)|(^| )(id|code|key|ma so)$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^(xep loai|loai|phan loai|nhom xep hang|nhom|class|band|tier|grade)( |$)|(^| )(class|band|tier|xep loai)$", RegexOptions.CultureInvariant)]
    private static partial Regex Class();

    [GeneratedRegex(@"^(xep hang|xep thu|thu hang|hang|vi thu|vi tri|rank|ranking)( |$)|(^| )(rank|ranking|xep hang|thu hang)$", RegexOptions.CultureInvariant)]
    private static partial Regex Rank();

    [GeneratedRegex(@"^(tong (so )?diem.*|tong cong.*|tong|cong|diem tong( hop| cong)?|chi so tong hop|total( scores?| points?| index)?|overall( score| index)?|grand total|.* (published|cong bo))$", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"unweighted|khong (co )?trong so|chua (co )?trong so", RegexOptions.CultureInvariant)]
    private static partial Regex Unweighted();

    [GeneratedRegex(@"^(\d{4}|co|khong|trong|so|weighted|unweighted|published|cong|bo|diem|score|total|tong|chi|index|nam)$", RegexOptions.CultureInvariant)]
    private static partial Regex IndexWord();
}
