using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What a leader should look at; each line names a unit and a figure.</summary>
internal static class AttentionTexts
{
    public static Sentence Unranked(string unit, decimal? coverage, Sentence reason) => new(
        $"{unit} chưa được xếp hạng, mới có số liệu của {Whole(coverage).Vi} điểm tối đa: {reason.Vi}",
        $"{unit} is not ranked, {Whole(coverage).En} of its maximum is measured: {reason.En}");

    public static Sentence UnrankedMany(Sentence units, int count, int all, string least, decimal? coverage) => new(
        $"{Count(count).Vi}/{Count(all).Vi} đơn vị chưa được xếp hạng: {units.Vi}; ít số liệu nhất là {least}, {Whole(coverage).Vi} điểm tối đa",
        $"{Count(count).En} of {Count(all).En} units are not ranked: {units.En}; least is known of {least}, {Whole(coverage).En} of the maximum");

    public static Sentence Fall(string unit, decimal? was, decimal? now, decimal? change) => new(
        $"{unit} giảm nhiều nhất, từ {Index(was).Vi} xuống {Index(now).Vi} ({Points(change).Vi}\u00a0điểm)",
        $"{unit} fell most, from {Index(was).En} to {Index(now).En} ({Points(change).En}\u00a0points)");

    public static Sentence LeastRise(string unit, decimal? was, decimal? now, decimal? change) => new(
        $"{unit} tăng ít nhất, từ {Index(was).Vi} lên {Index(now).Vi} ({Points(change).Vi}\u00a0điểm)",
        $"{unit} rose least, from {Index(was).En} to {Index(now).En} ({Points(change).En}\u00a0points)");

    public static Sentence LowestClass(string name, string unit, decimal? ratio) => new($"{unit} xếp loại {name}, {Index(ratio).Vi}", $"{unit} is classed {name}, {Index(ratio).En}");

    public static Sentence LowestClassMany(string name, Sentence units, int count, string last, decimal? ratio) => new(
        $"{Count(count).Vi} đơn vị xếp loại {name}: {units.Vi}; thấp nhất là {last}, {Index(ratio).Vi}",
        $"{Count(count).En} units are classed {name}: {units.En}; lowest is {last}, {Index(ratio).En}");

    public static Sentence Provisional(int units, string most, decimal? share) => new(
        $"{Count(units).Vi} đơn vị có điểm chưa thẩm định; nhiều nhất là {most}, {Whole(share).Vi} số điểm",
        $"{Count(units).En} {(units == 1 ? "unit has" : "units have")} points not yet appraised; {most} most, {Whole(share).En} of its points");

    public static Sentence NotComparable(Sentence units, int count, int all) => new(
        $"{Count(count).Vi}/{Count(all).Vi} đơn vị không so sánh được với kỳ trước: {units.Vi}",
        $"{Count(count).En} of {Count(all).En} {(all == 1 ? "unit is" : "units are")} not comparable with the previous period: {units.En}");

    public static Sentence Domain(string domain, decimal mean, string unit, decimal? ratio) => new(
        $"Lĩnh vực thấp nhất là {domain}, trung bình {Index(mean).Vi}; thấp nhất ở {unit}, {Index(ratio).Vi}",
        $"The lowest domain is {domain}, {Index(mean).En} on average; lowest at {unit}, {Index(ratio).En}");

    public static Sentence Answers(string question, Sentence share, string unit, Sentence unitShare) => new(
        $"Hài lòng thấp nhất về \"{question}\": {share.Vi}; thấp nhất ở {unit}, {unitShare.Vi}",
        $"Satisfaction is lowest on \"{question}\": {share.En}; lowest at {unit}, {unitShare.En}");

    public static Sentence Last(string unit, decimal? ratio) => new($"Chỉ số thấp nhất: {unit}, {Index(ratio).Vi}", $"Lowest index: {unit}, {Index(ratio).En}");

    public static Sentence Lost(string unit, decimal points, decimal maximum) => new(
        $"{unit} còn {Figures.Number(points, Figures.IndexDecimals).Vi} điểm chưa đạt trong {Figures.Number(maximum, Figures.IndexDecimals).Vi} điểm tối đa áp dụng",
        $"{unit} lacks {Figures.Number(points, Figures.IndexDecimals).En} of the {Figures.Number(maximum, Figures.IndexDecimals).En} points of its maximum");

    public static Sentence NoAnswers(Sentence units, int count) => new(
        $"Chưa có câu trả lời khảo sát nào trong kỳ về {Count(count).Vi} đơn vị: {units.Vi}",
        $"No survey answers in the period for {Count(count).En} {(count == 1 ? "unit" : "units")}: {units.En}");

    private static Sentence Index(decimal? ratio) => Figures.Percent(ratio, Figures.IndexDecimals);

    private static Sentence Whole(decimal? share) => Figures.Percent(share ?? 0, 0);

    private static Sentence Points(decimal? change) => Figures.Signed(change * 100, Figures.IndexDecimals);

    private static Sentence Count(int count) => Figures.Count(count);
}
