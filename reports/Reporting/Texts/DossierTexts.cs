using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What the papers of a dossier have in common.</summary>
internal static class DossierTexts
{
    private static readonly (DateOnly Since, Sentence Law)[] Laws =
    [
        (new(2004, 7, 1), new(
            "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003, được sửa đổi, bổ sung các năm 2005, 2009 và 2013;",
            "On the grounds of the Law on Emulation and Commendation of 26 November 2003, as amended in 2005, 2009 and 2013;")),
        (new(2024, 1, 1), new("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", "On the grounds of the Law on Emulation and Commendation of 15 June 2022;")),
    ];

    private static readonly (DateOnly Since, Sentence Decree)[] Decrees =
    [
        (new(2017, 10, 1), Decree(91, 2017, new(2017, 7, 31), Detailing)), (new(2024, 1, 1), Decree(98, 2023, new(2023, 12, 31), Detailing)),
        (new(2025, 7, 1), Decree(152, 2025, new(2025, 6, 14), new(
            "quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
            "on powers in emulation and commendation and on the implementation of the Law on Emulation and Commendation"))),
    ];

    /// <summary>The law and the decree in force on the day of the paper, and the plan.</summary>
    public static IReadOnlyList<Sentence> Grounds(Sentence plan, DateOnly day) =>
    [
        .. Laws.Where(law => law.Since <= day).Select(law => law.Law).TakeLast(1),
        .. Decrees.Where(decree => decree.Since <= day).Select(decree => decree.Decree).TakeLast(1),
        new($"Căn cứ {plan.Vi};", $"On the grounds of {plan.En};"),
    ];

    private static Sentence Detailing => new("quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng", "on the implementation of the Law on Emulation and Commendation");

    private static Sentence Decree(int number, int year, DateOnly day, Sentence title) => new(
        $"Căn cứ Nghị định số {Count(number)}/{Year(year)}/NĐ-CP ngày {day.ToString("dd' tháng 'M' năm 'yyyy", CultureInfo.InvariantCulture)} của Chính phủ {title.Vi};",
        $"On the grounds of Decree {Count(number)}/{Year(year)}/NĐ-CP of {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} {title.En};");

    /// <param name="title">Of the round.</param>
    public static Sentence Round(Sentence title, int year) => new(
        Has(title.Vi, year) ? title.Vi : $"{title.Vi}, năm {Year(year)}",
        Has(title.En, year) ? title.En : $"{title.En}, {Year(year)}");

    public static Sentence Days(DateOnly first, DateOnly last) => new($"từ ngày {Day(first).Vi} đến ngày {Day(last).Vi}", $"from {Day(first).En} to {Day(last).En}");

    public static Sentence Day(DateOnly day)
    {
        var written = day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
        return new(written, written);
    }

    public static Sentence Head => new("Thủ trưởng cơ quan", "Head of the office");

    public static Sentence AsAbove => new("Như trên;", "As above;");

    public static Sentence Subject => new("Đối tượng", "Candidates");

    public static Sentence AwardForm => new("Hình thức khen thưởng", "Award");

    public static Sentence QuotaColumn => new("Chỉ tiêu", "Quota");

    public static Sentence Number => new("STT", "No.");

    public static Sentence NameColumn(bool people) => people ? new("Họ và tên, đơn vị", "Name and unit") : new("Tên tập thể", "Collective");

    public static Sentence Place => new("Thứ tự", "Place");

    public static Sentence IndexColumn => new("Chỉ số CCHC", "Reform index");

    public static Sentence ClassColumn => new("Xếp loại", "Class");

    public static Sentence RatingColumn => new("Mức xếp loại trong năm", "Rating of the year");

    public static Sentence Note => new("Ghi chú", "Note");

    public static Sentence OfGroup(Sentence subjects, Sentence group) => new($"{subjects.Vi} ({group.Vi})", $"{subjects.En} ({group.En})");

    public static Sentence PersonOf(string person, string unit) => new($"{person} ({unit})", $"{person} ({unit})");

    /// <param name="count">Null while nobody has said it.</param>
    public static Sentence Quota(int? count) => count is { } number ? new($"{Count(number)}", $"{Count(number)}") : new("Chưa phân bổ", "Not allotted yet");

    public static Sentence AwardAndQuota(Sentence award, Sentence quota) => new($"Hình thức: {award.Vi}. Chỉ tiêu: {Lower(quota.Vi)}.", $"Award: {award.En}. Quota: {Lower(quota.En)}.");

    /// <param name="tied">Candidates that are equal across the edge of the quota.</param>
    /// <param name="places">Places left for them.</param>
    public static Sentence TieCount(int tied, int places) => tied == 0 ? new("0", "0") : new($"{places} trong {tied}", $"{places} of {tied}");

    public static Sentence Standing(ShortlistStatus status, bool tied) => status switch
    {
        ShortlistStatus.Within => tied ? new("Trong chỉ tiêu, đồng hạng", "Within the quota, tied") : new("Trong chỉ tiêu", "Within the quota"),
        ShortlistStatus.TieAtEdge => new("Đồng hạng ở ranh giới chỉ tiêu, Hội đồng lựa chọn", "Tied across the quota's edge, for the council to choose"),
        ShortlistStatus.Beyond => tied ? new("Đủ điều kiện, ngoài chỉ tiêu, đồng hạng", "Qualifies, beyond the quota, tied") : new("Đủ điều kiện, ngoài chỉ tiêu", "Qualifies, beyond the quota"),
        _ => tied ? new("Đủ điều kiện, chưa có chỉ tiêu, đồng hạng", "Qualifies, quota not known, tied") : new("Đủ điều kiện, chưa có chỉ tiêu", "Qualifies, quota not known"),
    };

    public static Sentence Counted(int all, int qualify, int fail, int open) => new(
        $"Đã đối chiếu {Count(all)} đề nghị với từng điều kiện của kế hoạch: {Count(qualify)} đủ điều kiện, {Count(fail)} không đủ điều kiện, {Count(open)} chưa kết luận được.",
        $"{Count(all)} {(all == 1 ? "candidate was" : "candidates were")} held against each condition of the plan: {Count(qualify)} qualify, {Count(fail)} do not, {Count(open)} cannot be decided yet.");

    public static Sentence Part(DossierPart part) => part switch
    {
        DossierPart.Request => new("Tờ trình kèm danh sách đề nghị khen thưởng;", "The request with the list of those proposed;"),
        DossierPart.Report => new("Báo cáo thành tích của từng tập thể, cá nhân;", "The achievement report of each collective and individual;"),
        _ => new("Biên bản bình xét.", "The minutes of the meeting that chose."),
    };

    public static Sentence Rating(Rating rating) => rating switch
    {
        Domain.Awards.Rating.Excellent => new("Hoàn thành xuất sắc nhiệm vụ", "Duties performed excellently"),
        Domain.Awards.Rating.Good => new("Hoàn thành tốt nhiệm vụ", "Duties performed well"),
        Domain.Awards.Rating.Completed => new("Hoàn thành nhiệm vụ", "Duties performed"),
        _ => new("Không hoàn thành nhiệm vụ", "Duties not performed"),
    };

    private static bool Has(string text, int year) => text.Contains(Year(year), StringComparison.Ordinal);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
