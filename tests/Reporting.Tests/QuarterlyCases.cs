using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

/// <summary>The offices that a bulletin must be fit for, from one unit to a whole province.</summary>
internal static class QuarterlyCases
{
    public const string LongName = "Ban Quản lý Dự án đầu tư xây dựng các công trình dân dụng và công nghiệp huyện Châu Thành A";

    private static RankingData Of(params (string Unit, decimal? Ratio, decimal? Previous)[] units) =>
        Samples.Data(units.Select(unit => ("g", "Xã, thị trấn", unit.Unit, unit.Ratio, unit.Previous)));

    private static RankingData Many(int count, int groups, Func<int, string> name) => Samples.Data(Enumerable.Range(1, count).Select(i =>
        ($"g{i % groups}", $"Khối thi đua số {(i % groups) + 1}", name(i), i % 97 == 7 ? null : (decimal?)(0.95m - (0.45m * i / count)), (decimal?)(0.93m - (0.45m * ((i * 7) % count) / count)))));

    private static RankingData TotalsOnly(RankingData data) => data with { Leaves = new Dictionary<string, UnitLeaves>(), Items = [], Domains = [], Path = [], Corrections = [] };

    public static IReadOnlyDictionary<string, RankingData> All { get; } = new Dictionary<string, RankingData>(StringComparer.Ordinal)
    {
        ["district"] = Samples.District(),
        ["quarter"] = Samples.District() with { Period = "2023-Q2", PreviousPeriod = "2022-Q2" },
        ["one unit"] = Of(("Phú Tâm", 0.8m, 0.7m)),
        ["one unit and nothing else"] = TotalsOnly(Of(("Phú Tâm", 0.8m, null))) with { PreviousPeriod = null, Satisfaction = [], Quality = [], ClassCounts = [], Inputs = [] },
        ["two tied"] = Of(("Phú Tâm", 0.8m, 0.7m), ("Phú Tân", 0.8m, 0.75m)),
        ["two hundred in a group"] = Many(200, 1, i => $"Xã {i}"),
        ["long names"] = Many(24, 3, i => $"{LongName} {i}"),
        ["a hundred long names in six groups"] = Many(100, 6, i => $"{LongName} {i}"),
        ["all blank"] = Of(("Phú Tâm", null, null), ("Phú Tân", null, null)) with { Satisfaction = [], PreviousPeriod = null },
        ["all fell"] = Of(("Phú Tâm", 0.8m, 0.9m), ("Phú Tân", 0.75m, 0.9m), ("An Ninh", 0.6m, 0.65m)),
        ["a group without last year"] = Samples.Data(
        [
            ("g", "Xã", "Phú Tâm", 0.8m, 0.7m), ("g", "Xã", "Phú Tân", 0.7m, 0.75m),
            ("h", "Phòng", "Phòng Nội vụ", 0.9m, null), ("h", "Phòng", "Phòng Tư pháp", 0.85m, null),
        ]),
        ["all and nothing"] = Of(("Phú Tâm", 1m, 0m), ("Phú Tân", 0m, 1m)),
        ["no classes"] = Samples.District() with
        {
            ClassCounts = [],
            Groups = [.. Samples.District().Groups.Select(group => group with { Classes = [] })],
            Rows = [.. Samples.District().Rows.Select(row => row with { Class = null })],
        },
        ["totals only"] = TotalsOnly(Samples.District()),
        ["no satisfaction"] = Samples.District() with { Satisfaction = [] },
        ["hostile names"] = Of(
            ("=HYPERLINK(\"x\")", 0.9m, 0.7m), ("+1", 0.8m, 0.85m), ("<script>alert(1)</script> & Co", 0.7m, 0.6m), ("Hai\ndòng", 0.65m, 0.66m),
            (Names.Closed("\u202bPhú\u0001 Tâm 漢字 😀\" #panic() $x$"), null, 0.5m)),
        ["thirty groups"] = Many(120, 30, i => $"Xã {i}"),
        ["a province"] = Many(3321, 30, i => $"Xã {i}"),
        ["a province in one group"] = Many(3321, 1, i => $"Xã Nguyễn Văn {i}"),
        ["incomparable"] = Incomparable(Samples.District()),
        ["declared final"] = Samples.District() with { Declared = PublicationState.Final, Rows = [.. Samples.District().Rows.Select(row => row with { ProvisionalShare = 0 })] },
    };

    private static RankingData Incomparable(RankingData data) => data with
    {
        Rows = [.. data.Rows.Select(row => row with { Comparable = false, Reasons = [new("Bộ chỉ số đã thay đổi", "The edition changed")] })],
    };
}
