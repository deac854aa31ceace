using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

/// <summary>The units whose pages are hard to draw, each with the ranking that it stands in.</summary>
internal static class ScorecardCases
{
    private const string Long = "Tỷ lệ hồ sơ giải quyết thủ tục hành chính đúng hạn và trước hạn tại bộ phận tiếp nhận và trả kết quả theo cơ chế một cửa, một cửa liên thông, kể cả hồ sơ tiếp nhận trực tuyến qua Cổng dịch vụ công quốc gia";

    public static IEnumerable<(string Name, RankingData Data, string Unit)> All()
    {
        yield return ("district", Samples.District(), "U014");
        yield return ("provisional", Samples.District(), "U003");
        yield return ("alone", Samples.Data([("g", "Xã, thị trấn", "Phú Tâm", 0.8719m, 0.84m)]), "U000");
        yield return ("tied", Samples.Data([("g", "Xã", "Phú Tâm", 0.8m, 0.8m), ("g", "Xã", "Phú Tân", 0.8m, 0.79m), ("g", "Xã", "An Ninh", 0.7m, 0.6m)]), "U000");
        yield return ("many", Samples.Data(Enumerable.Range(1, 200).Select(i => ("g", "Xã", $"Xã {i}", (decimal?)(0.95m - (0.002m * i)), (decimal?)0.7m))), "U117");
        yield return ("long-name", Named("Ban Quản lý Dự án đầu tư xây dựng các công trình dân dụng và công nghiệp huyện Châu Thành A"), "U000");
        yield return ("long-titles", Titled([.. Enumerable.Repeat(Long, 8)]), "U000");
        yield return ("one-domain", Titled(["Cải cách thủ tục hành chính"]), "U000");
        yield return ("twelve-domains", Titled([.. Enumerable.Range(1, 12).Select(i => $"Lĩnh vực thứ {i}")]), "U000");
        yield return ("thirty-domains", Titled([.. Enumerable.Range(1, 30).Select(i => $"Lĩnh vực thứ {i}")]), "U000");
        yield return ("thirty-long-domains", Titled([.. Enumerable.Repeat(Long, 30)]), "U000");
        yield return ("totals-only", Totals(), "U000");
        yield return ("no-value", Samples.Data([("g", "Xã", "Phú Tâm", null, null), ("g", "Xã", "Phú Tân", 0.8m, 0.7m), ("g", "Xã", "An Ninh", 0.7m, 0.7m)]), "U000");
        yield return ("all-blank", Blank(), "U000");
        yield return ("fell", Samples.Data([("g", "Xã", "Phú Tâm", 0.7m, 0.78m), ("g", "Xã", "Phú Tân", 0.8m, 0.7m)]), "U000");
        yield return ("first-year", First(), "U000");
        yield return ("new-edition", NewEdition(), "U000");
        yield return ("full-marks", Samples.Data([("g", "Xã", "Phú Tâm", 1, 0.98m), ("g", "Xã", "Phú Tân", 0, 0.1m), ("g", "Xã", "An Ninh", 0.5m, 0.4m)]), "U000");
        yield return ("zero", Samples.Data([("g", "Xã", "Phú Tâm", 1, 0.98m), ("g", "Xã", "Phú Tân", 0, 0.1m), ("g", "Xã", "An Ninh", 0.5m, 0.4m)]), "U001");
        yield return ("no-answers", Samples.District() with { Satisfaction = [] }, "U000");
        yield return ("twelve-questions", Samples.District() with { Satisfaction = [.. Questions(12)] }, "U000");
        yield return ("hostile", Named("=HYPERLINK(\"x\") <script>alert(1)</script> #let x = 1 $x$ \\ *b* _i_\n@ref \u200fمرحبا\u202e漢 😀"), "U000");
        yield return ("eight-quarters", Quarters(), "U000");
        yield return ("everything", Everything(), "U000");
    }

    public static RankingData Named(string name) => Samples.Data([("g", "Xã, thị trấn", name, 0.8719m, 0.84m), ("g", "Xã, thị trấn", "Phú Tân", 0.8m, 0.79m)]);

    /// <summary>Two units in an edition with these domains, three items each.</summary>
    public static RankingData Titled(IReadOnlyList<string> titles)
    {
        var data = Named("Phú Tâm");
        var edition = SampleLeaves.Edition(titles, data.Groups);
        return data with
        {
            Items = edition.Items.All,
            Leaves = data.Rows.ToDictionary(row => row.UnitCode, row => SampleLeaves.Of(edition, row), StringComparer.Ordinal),
            Domains = [.. data.Rows.SelectMany(row => titles.Select((title, d) => new DomainRatio(row.UnitCode, $"{d + 1}", title, row.Ratio - (0.012m * (d % 8)) + 0.03m)))],
        };
    }

    public static RankingData Totals()
    {
        var data = Named("Sở Tư pháp");
        var edition = new Edition
        {
            Id = "t", Office = "t", Index = "t", Title = new("t", "t"), Source = new("-", "-"), ServesFrom = 2020, Aggregation = Aggregation.Points, CoverageThreshold = 1, Missing = MissingPolicy.Withholds,
            Groups = [new EditionGroup("g", new("g", "g"), [])],
            Items = new ItemTree([new Item { Code = "score", Title = new("Điểm", "Score"), Children = [], Maximum = 100 }]),
        };
        return data with
        {
            Items = edition.Items.All,
            Domains = [],
            Leaves = data.Rows.ToDictionary(row => row.UnitCode, row => new UnitLeaves(edition, "g", [Score.Of(row.Ratio!.Value * 100)], null), StringComparer.Ordinal),
        };
    }

    public static RankingData NewEdition()
    {
        var data = First();
        return data with
        {
            PreviousPeriod = "2022",
            Rows = [.. data.Rows.Select(row => row with { PreviousRatio = 0.81m, Reasons = [new("không so sánh được: bộ chỉ số đã thay đổi", "not comparable: the edition changed")] })],
            Path =
            [
                new("U000", new Period(2020), "old", 0.79m, 4, 9, "Khá"), new("U000", new Period(2021), "old", null, null, 9, null), new("U000", new Period(2022), "old", 0.81m, 2, 9, "Tốt"),
                new("U000", new Period(2023), "chau-thanh-2023", 0.8719m, 1, 2, "Tốt"),
            ],
        };
    }

    private static RankingData First() => Samples.Data([("g", "Xã", "Phú Tâm", 0.8719m, null), ("g", "Xã", "Phú Tân", 0.8m, null)], previousPeriod: null);

    private static RankingData Blank()
    {
        var data = Samples.Data([("g", "Xã", "Phú Tâm", null, null), ("g", "Xã", "Phú Tân", 0.8m, 0.7m)]);
        return data with
        {
            Satisfaction = [],
            Domains = [.. data.Domains.Where(domain => domain.UnitCode != "U000")],
            Rows = [.. data.Rows.Select(row => row.Ratio is null ? row with { Coverage = 0, Status = "no-scores", StatusReason = new("chưa có số liệu trong kỳ này", "no scores in this period") } : row)],
            Leaves = new Dictionary<string, UnitLeaves>(data.Leaves, StringComparer.Ordinal) { ["U000"] = new UnitLeaves(SampleLeaves.Edition(["Một", "Hai"], data.Groups), "g", null, null) },
        };
    }

    private static RankingData Quarters()
    {
        var data = Samples.District() with { Period = "2023-Q4" };
        return data with { Path = [.. Enumerable.Range(0, 8).Select(i => new PathPoint("U000", new Period(2022 + (i / 4), 1 + (i % 4)), i < 3 ? "old" : "new", 0.7m + (0.02m * (i * 3 % 7)), 1204 + i, 3321, "Khá"))] };
    }

    // All at once: what makes the page longest.
    private static RankingData Everything()
    {
        var data = Titled([.. Enumerable.Range(1, 12).Select(_ => Long)]);
        return data with
        {
            Rows = [.. data.Rows.Select(row => row with { UnitName = $"{Long} {row.UnitCode}", ProvisionalShare = 0.25m, Coverage = 0.9m })],
            Satisfaction = [.. Questions(12)],
        };
    }

    private static IEnumerable<SatisfactionRow> Questions(int count) => Enumerable.Range(1, count).Select(i =>
        new SatisfactionRow("U000", "Phú Tâm", $"Câu hỏi {i}: {Long[..60]}", null, "2023", 40 * i, 31 * i, 31m / 40, 0.6m, 0.9m));
}
