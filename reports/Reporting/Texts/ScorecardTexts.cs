using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What a unit's scorecard says.</summary>
internal static class ScorecardTexts
{
    private const int CodesNamed = 12;

    public static Sentence NoDomains => new("Bộ chỉ số chỉ có tổng điểm, không chia theo lĩnh vực.", "The edition has totals only, no domains.");

    public static Sentence Alone => new("Đơn vị duy nhất có kết quả trong khối: không có trung vị để so.", "The only unit of its group with a value: there is no median to compare with.");

    public static Sentence TotalsOnly => new("Bộ chỉ số chỉ có tổng điểm: không chỉ ra được tiêu chí nào mất điểm.", "The edition has totals only: no item can be named that loses points.");

    public static Sentence NothingDelivered => new("Chưa có điểm của tiêu chí nào trong kỳ này.", "No item has been scored in this period.");

    public static Sentence NothingLeft => new("Không còn điểm để mất: mọi tiêu chí đạt điểm tối đa.", "Nothing is left to gain: every item has its maximum.");

    public static Sentence NoRise => new("Không tiêu chí nào tăng.", "No item rose.");

    public static Sentence NoFall => new("Không tiêu chí nào giảm.", "No item fell.");

    public static Sentence NoItemsBefore => new("Không có điểm tiêu chí của năm trước để so.", "There are no item scores of the year before to compare with.");

    public static Sentence NoAnswers => new("Không có phiếu khảo sát nào về đơn vị trong kỳ này.", "There are no answers about the unit in this period.");

    public static Sentence NoValue => new("chưa đủ dữ liệu để tính chỉ số", "not enough data for an index");

    public static Sentence NoPrevious => new("chưa có số liệu của kỳ trước", "no figures for the period before");

    public static Sentence NotComparable => new("không so sánh được với kỳ trước", "not comparable with the period before");

    public static Sentence Title(string unit, Sentence period, string edition) => new(
        $"{unit}: phiếu điểm {period.Vi}, {edition}",
        $"{unit}: scorecard {period.En}, {edition}");

    /// <summary>"7.2. Title"; the code alone where the title repeats it.</summary>
    public static Sentence Coded(string code, Sentence title) => new(Coded(code, title.Vi), Coded(code, title.En));

    public static Sentence DomainsLeft(int count) => new(
        $"{count} lĩnh vực khác mất ít điểm hơn không in ở đây; xem sổ tính xếp hạng.",
        $"{count} more {(count == 1 ? "domain" : "domains")} with fewer points left not shown here; see the ranking workbook.");

    public static Sentence QuestionsLeft(int count) => new(
        $"{count} câu hỏi khác có tỷ lệ cao hơn không in ở đây; xem sổ tính xếp hạng.",
        $"{count} more {(count == 1 ? "question" : "questions")} with higher shares not shown here; see the ranking workbook.");

    public static Sentence MovesLeft(int count) => new($"còn {count} tiêu chí khác, ít hơn", $"{count} more by less");

    public static Sentence LossesLeft(int count, decimal points) => new(
        $"{count} tiêu chí khác còn {Points(points).Vi} điểm.",
        $"{Items(count).En} more with {Points(points).En} points left.");

    /// <param name="changed">The periods that another edition made than the one before.</param>
    public static Sentence Breaks(IReadOnlyList<Sentence> changed) => new(
        $"Nét đứt: bộ chỉ số thay đổi từ {string.Join(", ", changed.Select(period => period.Vi))}; hai bên không so sánh được.",
        $"Dashed: the edition changed from {string.Join(", ", changed.Select(period => period.En))}; the two sides do not compare.");

    public static Sentence NoPath => new("Chưa kỳ nào có chỉ số để vẽ.", "No period has an index to draw yet.");

    public static Sentence ShortPath(PathPoint only)
    {
        var point = PathPoint(only);
        return new($"Mới có một kỳ, {point.Vi}. Cần ít nhất hai kỳ để thấy diễn biến.", $"One period only, {point.En}. A path needs two.");
    }

    public static Sentence Provisional(decimal share, int items)
    {
        var figure = Figures.Percent(share, 0);
        return new(
            $"{figure.Vi} số điểm là tự đánh giá, chưa thẩm định{(items == 0 ? "" : $" ({items} tiêu chí)")}: chỉ số còn có thể thay đổi.",
            $"{figure.En} of the points are self-assessed, not yet appraised{(items == 0 ? "" : $" ({Items(items).En})")}: the index may still move.");
    }

    public static Sentence Blank(IReadOnlyList<string> codes) => new(
        $"{codes.Count} tiêu chí để trống: {Codes(codes)}.",
        $"{Items(codes.Count).En} left blank: {Codes(codes)}.");

    public static Sentence NotMeasured(IReadOnlyList<string> codes) => new(
        $"{codes.Count} tiêu chí chưa đo: {Codes(codes)}.",
        $"{Items(codes.Count).En} not measured: {Codes(codes)}.");

    public static Sentence Incomplete(int count) => new(
        $"{count} tiêu chí mới có điểm của một phía.",
        $"{Items(count).En} scored by one side only.");

    public static Sentence Coverage(decimal coverage)
    {
        var figure = Figures.Percent(coverage, 0);
        return new($"Mới đo được {figure.Vi} điểm tối đa áp dụng.", $"Only {figure.En} of the applicable maximum is measured.");
    }

    public static Sentence NotApplicable(int count) => new(
        $"{count} tiêu chí không áp dụng, không tính vào điểm tối đa.",
        $"{Items(count).En} not applicable, not counted in the maximum.");

    public static Sentence Corrected(int count) => new(
        $"{count} điểm được đính chính so với tệp gốc; xem lệnh ở cuối trang.",
        $"{count} {(count == 1 ? "score" : "scores")} corrected against the file; see the command below.");

    /// <summary>Did it improve, and where does it lose points.</summary>
    /// <param name="loss">The item that loses most, as <see cref="Coded(string, Sentence)"/> names it.</param>
    public static Sentence Answer(ScorecardStanding standing, ScorecardChange change, ScorecardDomain? weakest, Sentence? loss)
    {
        var course = Course(standing, change);
        var where = Where(standing, weakest, loss);
        return Names.Capital(new($"{course.Vi}{where.Vi}.", $"{course.En}{where.En}."));
    }

    public static Sentence Supply(int items, decimal points) => new(
        $"Bổ sung điểm cho {items} tiêu chí chưa có điểm ({Points(points).Vi} điểm) trước khi số liệu được chốt.",
        $"Supply the scores of {Items(items).En} without any ({Points(points).En} points) before the figures are closed.");

    public static Sentence Deliver => new("Gửi số liệu của kỳ này cho cơ quan thường trực.", "Send the figures of this period to the standing office.");

    public static Sentence Keep => new("Giữ mức tối đa và chia sẻ cách làm với các đơn vị cùng khối.", "Keep the maximum, and share how it was done with the group.");

    public static Sentence AskForItems => new("Đề nghị cơ quan thường trực cung cấp điểm từng tiêu chí để biết mất điểm ở đâu.", "Ask the standing office for the scores by item, to see where points are lost.");

    public static Sentence BeginWith(Sentence item, decimal left) => new($"Bắt đầu từ tiêu chí {item.Vi}: còn {Points(left).Vi} điểm.", $"Begin with item {item.En}: {Points(left).En} points left.");

    public static Sentence BeginWithFirst(Sentence item, decimal left, int listed, decimal together) => new(
        $"Bắt đầu từ tiêu chí {item.Vi}: còn {Points(left).Vi} điểm; {listed} tiêu chí trong bảng còn {Points(together).Vi} điểm.",
        $"Begin with item {item.En}: {Points(left).En} points left; the {listed} items listed hold {Points(together).En}.");

    public static Sentence Kind(string edition, Sentence period) => new($"Phiếu điểm · {edition} · {period.Vi}", $"Scorecard · {edition} · {period.En}");

    public static Sentence Group(string name) => new($"Khối: {name}", $"Group: {name}");

    public static Sentence IndexName => new("Chỉ số", "Index");

    public static Sentence PointsOf(decimal? points, decimal? maximum)
    {
        var (got, most) = (Figures.Number(points, Figures.IndexDecimals), Figures.Number(maximum, Figures.IndexDecimals));
        return new($"{got.Vi} trên {most.Vi} điểm áp dụng", $"{got.En} of {most.En} applicable points");
    }

    public static Sentence Against(Period previous) => new($"So với {previous.InWords().Vi}", $"Against {previous.InWords().En}");

    public static Sentence From(decimal? previous, IEnumerable<Sentence> caveats) => new(
        string.Join("; ", caveats.Select(caveat => caveat.Vi).Prepend($"điểm phần trăm, từ {Index(previous).Vi}")),
        string.Join("; ", caveats.Select(caveat => caveat.En).Prepend($"percentage points, from {Index(previous).En}")));

    public static Sentence RankName(bool tied) => tied ? new("Hạng trong khối (đồng hạng)", "Rank in group (shared)") : new("Hạng trong khối", "Rank in group");

    public static Sentence ClassName => new("Xếp loại", "Class");

    /// <summary>"năm 2022: 5/12".</summary>
    public static Sentence Before(Period previous, Sentence was) => new($"{previous.InWords().Vi}: {was.Vi}", $"{previous.InWords().En}: {was.En}");

    public static Sentence PlaceOf(int? rank, int? of) => rank is null ? new(Figures.None, Figures.None)
        : of is null ? Figures.Count(rank) : new($"{Figures.Count(rank).Vi}/{Figures.Count(of).Vi}", $"{Figures.Count(rank).En}/{Figures.Count(of).En}");

    public static Sentence PathName => new("Diễn biến chỉ số (%) và hạng", "Index (%) and rank over time");

    public static Sentence RankRow => new("hạng", "rank");

    /// <summary>A point of the path in words, for those who cannot see it.</summary>
    public static Sentence PathPoint(PathPoint point)
    {
        var (period, ratio, place) = (point.Period.InWords(), Index(point.Ratio), Place(point.Rank, point.RankedOf, tied: false));
        return new($"{period.Vi}: {ratio.Vi}{place.Vi}", $"{period.En}: {ratio.En}{place.En}");
    }

    public static Sentence DomainsName => new("Từng lĩnh vực so với khối", "Each domain against the group");

    public static Sentence DomainsUnit => new("Phần trăm điểm tối đa áp dụng", "Per cent of the applicable maximum");

    public static Sentence ThisUnit => new("Đơn vị này", "This unit");

    public static Sentence Median => new("Trung vị", "Median");

    public static Sentence Best => new("Cao nhất", "Best");

    public static Sentence LossesName(int count) => count < 2 ? new("Tiêu chí còn mất điểm", "Items with points left") : new($"{count} tiêu chí còn mất nhiều điểm nhất", $"The {count} items with the most points left");

    public static Sentence Got => new("Đạt / tối đa", "Points of maximum");

    public static Sentence Left => new("Còn mất", "Points left");

    public static Sentence NoFigure(bool blank) => blank ? new("để trống", "blank") : new("chưa đo", "not measured");

    public static Sentence RisesName => new("Tăng nhiều nhất", "Rose most");

    public static Sentence FallsName => new("Giảm nhiều nhất", "Fell most");

    public static Sentence MovesName(Period previous) => new($"Thay đổi so với {previous.InWords().Vi} (điểm tiêu chí)", $"What changed since {previous.InWords().En} (item points)");

    public static Sentence SatisfactionName => new("Mức độ hài lòng", "Satisfaction");

    public static Sentence SatisfactionUnit => new("Tỷ lệ hài lòng và khoảng tin cậy 95%; n: số câu trả lời", "Share satisfied and its 95% interval; n: answers");

    public static Sentence RemarksName => new("Lưu ý về số liệu", "About these figures");

    public static Sentence NextName => new("Việc tiếp theo", "What to do next");

    public static Sentence TraceName => new("Truy nguồn từng con số:", "Trace a figure:");

    /// <summary>", hạng 3/12, xếp loại Tốt".</summary>
    private static Sentence Place(int? rank, int? of, bool tied, string? grade = null)
    {
        var (place, all) = (Figures.Count(rank), Figures.Count(of));
        var (vi, en) = rank is null ? ("", "") : ($", hạng {place.Vi}/{all.Vi}{(tied ? " (đồng hạng)" : "")}", $", rank {place.En}/{all.En}{(tied ? " (shared)" : "")}");
        return grade is null ? new(vi, en) : new($"{vi}, xếp loại {grade}", $"{en}, class {grade}");
    }

    private static Sentence Course(ScorecardStanding standing, ScorecardChange change)
    {
        if (standing.WhyNone is { } why)
        {
            return new($"chưa có chỉ số: {why.Vi}", $"no index: {why.En}");
        }

        var (ratio, place, before) = (Index(standing.Ratio), Place(standing.Rank, standing.RankedOf, standing.Tied, standing.Class), change.Previous.InWords());
        if (change.Change is not { } moved)
        {
            var reason = change.Reasons.Count == 0 ? NoPrevious : change.Reasons[0];
            return new(
                $"đạt {ratio.Vi}{place.Vi}; chưa kết luận được tăng hay giảm so với {before.Vi} ({reason.Vi})",
                $"{ratio.En}{place.En}; whether it improved on {before.En} cannot be said ({reason.En})");
        }

        var size = Figures.Number(Math.Abs(moved) * 100, Figures.IndexDecimals);
        return Figures.Signed(moved * 100, Figures.IndexDecimals, Language.English) switch
        {
            "0.00" => new($"giữ nguyên so với {before.Vi}, ở mức {ratio.Vi}{place.Vi}", $"unchanged on {before.En}, at {ratio.En}{place.En}"),
            ['+', ..] => new($"tăng {size.Vi} điểm phần trăm so với {before.Vi}, lên {ratio.Vi}{place.Vi}", $"up {size.En} percentage points on {before.En}, to {ratio.En}{place.En}"),
            _ => new($"giảm {size.Vi} điểm phần trăm so với {before.Vi}, xuống {ratio.Vi}{place.Vi}", $"down {size.En} percentage points on {before.En}, to {ratio.En}{place.En}"),
        };
    }

    private static Sentence Where(ScorecardStanding standing, ScorecardDomain? weakest, Sentence? loss)
    {
        if (weakest is { Left: { } left })
        {
            var domain = Coded(weakest.Code, weakest.Title);
            return new($"; mất nhiều điểm nhất ở lĩnh vực {domain.Vi} (còn {Points(left).Vi} điểm)", $"; most points are lost in domain {domain.En} ({Points(left).En} left)");
        }

        if (weakest is not null)
        {
            var domain = Coded(weakest.Code, weakest.Title);
            return new($"; thấp nhất ở lĩnh vực {domain.Vi} ({Index(weakest.Ratio).Vi})", $"; lowest in domain {domain.En} ({Index(weakest.Ratio).En})");
        }

        if (loss is { } title)
        {
            return new($"; mất nhiều điểm nhất ở tiêu chí {title.Vi}", $"; most points are lost on item {title.En}");
        }

        return standing switch
        {
            { Ratio: 1 } => new("; không mất điểm nào", "; no points are lost"),
            { Ratio: not null } => new("; chỉ có tổng điểm nên không rõ mất điểm ở đâu", "; totals only, so where points are lost is not known"),
            _ => new("", ""),
        };
    }

    // A title may bring its number along; one that only begins with the same letter does not.
    private static string Coded(string code, string title) =>
        title.StartsWith(code, StringComparison.Ordinal) && (title.Length == code.Length || !char.IsLetterOrDigit(title[code.Length])) ? title : $"{code}. {title}";

    private static string Codes(IReadOnlyList<string> codes) => codes.Count <= CodesNamed ? string.Join(", ", codes) : string.Join(", ", codes.Take(CodesNamed)) + " …";

    private static Sentence Index(decimal? ratio) => Figures.Percent(ratio, Figures.IndexDecimals);

    private static Sentence Points(decimal points) => Figures.Number(points, Figures.IndexDecimals);

    private static Sentence Items(int count) => new($"{count} tiêu chí", count == 1 ? "1 item" : $"{count} items");
}
