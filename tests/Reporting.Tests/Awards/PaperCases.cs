using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests.Awards;

/// <summary>The documents that readers get, on ordinary and on awkward findings.</summary>
internal static class PaperCases
{
    /// <summary>Names that some program could take for more than a name.</summary>
    public static readonly IReadOnlyList<string> Hostile =
    [
        "=HYPERLINK(\"http://example.org\",\"x\")", "<script>alert(1)</script>", "Xã\r\nHai dòng", "Xã \u202Eđảo ngược", "#link(\"x\")[y] $a$ @b", "&lt;b&gt; ]]> \u0001", AwardSamples.LongName,
        new string('W', 90), "To\u0302\u0309 NFD",
    ];

    public static IReadOnlyList<AwardDecision> Decisions { get; } =
    [
        new(CandidateKind.Collective, "A2", 2, Ruling.Granted, "15/QĐ-UBND", new(2023, 10, 30), "Thành tích \u202Eđảo ngược", VerdictKind.DoesNotQualify, [Departure.DoesNotQualify]),
        new(CandidateKind.Collective, "A0", 3, Ruling.Granted, "15/QĐ-UBND", new(2023, 10, 30), null, VerdictKind.Qualifies, []),
        new(CandidateKind.Collective, "A1", 4, Ruling.Refused, "15/QĐ-UBND", new(2023, 10, 30), "Thiếu phiếu", VerdictKind.Qualifies, [Departure.RefusedWithinQuota]),
    ];

    public static IReadOnlyDictionary<string, Paper> All { get; } = Build();

    private static Dictionary<string, Paper> Build()
    {
        var district = AwardSamples.District().Legible();
        var hostile = AwardSamples.District([.. Hostile]).Legible();
        var decided = (AwardSamples.District() with { Decisions = Decisions }).Legible();
        var nobody = AwardSamples.Data([]);
        var many = AwardSamples.Data(
        [
            .. Enumerable.Range(1, 120).Select(i => AwardSamples.Judged(new($"P{i:000}", $"Nguyễn Thị Số {i}", CandidateKind.Individual, "staff", "A0", "agencies"), [], i % 5 == 0 ? [5] : [], 0.95m - (0.001m * i))),
        ]).Legible();
        return new(StringComparer.Ordinal)
        {
            ["request"] = RequestPaper.Build(district),
            ["minutes"] = MinutesPaper.Build(district),
            ["report of a collective"] = AchievementPaper.Build(district, district.Verdicts[0]),
            ["report of a person"] = AchievementPaper.Build(district, district.Verdicts.First(verdict => verdict.Candidate.Kind == CandidateKind.Individual)),
            ["report without evidence"] = AchievementPaper.Build(
                district with { Evidence = new Dictionary<(CandidateKind, string), Evidence>(), Synthetic = false }, AwardSamples.Judged(new("X9", "An Hiệp", CandidateKind.Collective, null, "X9", null), [], [0, 1, 2], null)),
            ["request with hostile names"] = RequestPaper.Build(hostile),
            ["minutes with hostile names"] = MinutesPaper.Build(hostile),
            ["request for nobody"] = RequestPaper.Build(nobody),
            ["minutes about nobody"] = MinutesPaper.Build(nobody),
            ["request after decisions"] = RequestPaper.Build(decided),
            ["minutes after decisions"] = MinutesPaper.Build(decided),
            ["report of a candidate granted against the evaluation"] = AchievementPaper.Build(decided, decided.Verdicts.First(verdict => verdict.Candidate.Code == "A2")),
            ["request for many"] = RequestPaper.Build(many),
            ["narrow columns"] = Narrow(district),
        };
    }

    private static Paper Narrow(AwardData data) => RequestPaper.Build(data) with
    {
        Body = [new Prose(new("Chữ dài trong cột hẹp.", "Long words in narrow columns."))],
        Annexes =
        [
            new Annex(new("PHỤ LỤC", "ANNEX"), new("(Kèm theo)", "(Annex)"),
            [
                new PaperTable(
                    new("Cột hẹp", "Narrow columns"),
                    [.. Enumerable.Range(1, 7).Select(i => new PaperColumn(new($"Cột{i}", $"Column{i}"), i % 3 == 0 ? 3 : 1, (Side)(i % 3)))],
                    [.. Enumerable.Range(1, 90).Select(_ => new PaperRow([.. Enumerable.Range(1, 7).Select(i => AwardPapers.Same(i % 2 == 0 ? new string('M', 40) : "Nghiêngnghiêngnghiêngnghiêng vừa"))]))]),
            ]),
        ],
    };
}
