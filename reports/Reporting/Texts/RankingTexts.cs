using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The ranking: who leads, why a unit has no place, how places are given.</summary>
internal static class RankingTexts
{
    public static Sentence DocumentTitle(string edition, Sentence period) => new($"{edition}: xếp hạng {period.Vi}", $"{edition}: ranking {period.En}");

    public static Sentence OverallTab => new("Xếp hạng chung", "Overall");

    public static Sentence Measured => new(
        "Chỉ số = điểm đạt được / điểm tối đa áp dụng, tính bằng phần trăm. Điểm: số điểm.",
        "Index = points / applicable maximum, in per cent. Points: number of points.");

    public static Sentence ForReference(Sentence scope) => new(
        $"{scope.Vi}. Thi đua xét theo từng khối; bảng này chỉ để tham khảo.",
        $"{scope.En}. Awards are decided within each group; this table is for reference.");

    /// <summary>How places are given, as the edition has it.</summary>
    /// <param name="roundedTo">Decimals of the percentage where it is rounded before places are given; null where it is not.</param>
    public static Sentence Places(TieRule ties, int? roundedTo)
    {
        var ranked = roundedTo is { } decimals
            ? new Sentence($"Xếp hạng theo chỉ số đã làm tròn đến {decimals} chữ số thập phân", $"Ranked on the index rounded to {(decimals == 1 ? "1 decimal" : $"{decimals} decimals")}")
            : new("Xếp hạng theo giá trị chưa làm tròn", "Ranked on unrounded values");
        var equal = ties switch
        {
            TieRule.Competition => new Sentence(
                "các đơn vị bằng nhau cùng hạng và hạng kế tiếp bị bỏ qua (1-2-2-4)", "equal units share a rank and the next one is skipped (1-2-2-4)"),
            TieRule.Dense => new("các đơn vị bằng nhau cùng hạng, không bỏ hạng nào (1-2-2-3)", "equal units share a rank and none is skipped (1-2-2-3)"),
            TieRule.Last => new("các đơn vị bằng nhau cùng mang hạng cuối của nhóm bằng nhau (1-3-3-4)", "equal units share the last of their ranks (1-3-3-4)"),
            _ => throw new ArgumentOutOfRangeException(nameof(ties), ties, "No words for this tie rule."),
        };
        return new($"{ranked.Vi}; {equal.Vi}.", $"{ranked.En}; {equal.En}.");
    }

    public static Sentence BlankRank => new(
        "Ô hạng để trống: đơn vị không được xếp hạng, lý do ở cột Ghi chú. Trống không có nghĩa là 0 điểm.",
        "A blank rank: the unit is not ranked, for the reason under Remark. Blank does not mean 0 points.");

    public static Sentence NotEnough => new("Chưa đủ dữ liệu để xếp hạng", "Not enough data to rank");

    public static Sentence See => new("xem", "see");

    public static Sentence Shared => new("Đồng hạng", "Shared rank");

    public static Sentence Provisional(Sentence share) => new(
        $"Tạm tính: {share.Vi} số điểm là tự đánh giá, chưa thẩm định",
        $"Provisional: {share.En} of the points are self-assessed, not yet appraised");

    public static Sentence NobodyToRank => new("Không có đơn vị nào để xếp hạng", "No unit to rank");

    public static Sentence NobodyRanked(int units) =>
        new($"Chưa đơn vị nào trong {units} đơn vị được xếp hạng", $"None of {NameTexts.Units(units).En} could be ranked");

    public static Sentence OnlyOne(Sentence who, Sentence index) => new($"Chỉ một đơn vị có giá trị: {who.Vi}, {index.Vi}", $"Only one unit has a value: {who.En}, {index.En}");

    public static Sentence AllEqual(int units, Sentence index) => new($"Cả {units} đơn vị bằng nhau, {index.Vi}", $"All {units} units are equal, {index.En}");

    public static Sentence Leaders(Sentence first, bool several, int units, Sentence high, Sentence last, Sentence low) => new(
        $"{first.Vi} {(several ? "cùng dẫn đầu" : "dẫn đầu")} {units} đơn vị với {high.Vi}; thấp nhất là {last.Vi}, {low.Vi}",
        $"{first.En} {(several ? "lead" : "leads")} {units} units with {high.En}; lowest is {last.En}, {low.En}");

    public static Sentence ChartAxis(string group, Sentence period) => new(
        $"Chỉ số {period.Vi} (% điểm tối đa áp dụng), {group}", $"Index {period.En} (% of the applicable maximum), {group}");

    public static Sentence ChartSays(Sentence title, int units) => new(
        $"Thanh ngang, mỗi đơn vị một thanh từ 0, cao nhất ở trên. {title.Vi}. {NameTexts.Units(units).Vi}.",
        $"Lying bars from zero, one a unit, highest on top. {title.En}. {NameTexts.Units(units).En}.");

    public static Sentence Limit(int drawn, int all) => new(
        $"Hình vẽ {drawn} đơn vị đầu bảng trong {all}; bảng có đủ các đơn vị.", $"The first {drawn} of {all} units are drawn; the table has all.");
}
