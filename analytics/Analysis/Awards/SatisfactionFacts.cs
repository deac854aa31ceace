using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Awards;

/// <summary>Citizens' answers of a year and of the year before, by unit and question, with the files that they were counted from.</summary>
internal sealed class SatisfactionFacts
{
    private readonly ILookup<(string Unit, int Year), SatisfactionEvidence> _answers;

    private SatisfactionFacts(IReadOnlyList<SatisfactionDelivery> deliveries)
    {
        Deliveries = deliveries;
        _answers = deliveries.GroupBy(d => (d.Unit, d.Period.Year, d.Question)).Select(g => (Key: (g.Key.Unit, g.Key.Year), Answers: Of(g.Key.Question, [.. g])))
            .Where(a => a.Answers.Counts.Answered > 0)
            .ToLookup(a => a.Key, a => a.Answers);
    }

    /// <summary>What was counted.</summary>
    public IReadOnlyList<SatisfactionDelivery> Deliveries { get; }

    /// <summary>Reads them as of a vintage.</summary>
    /// <exception cref="AnalysisException">A year stands beside quarters of itself: the same answers would count twice.</exception>
    public static async Task<SatisfactionFacts> LoadAsync(OfficeDatabase database, int year, int asOf, CancellationToken cancellation)
    {
        var deliveries = await SatisfactionDeliveries.ReadAsync(database.DataSource, [year - 1, year], asOf, cancellation);
        var twice = deliveries.GroupBy(d => (d.Unit, d.Question, d.Period.Year)).FirstOrDefault(g => g.Select(d => d.Period.Quarter is null).Distinct().Count() > 1);
        return twice is null ? new(deliveries) : throw new AnalysisException(
            "satisfaction-twice",
            new(
                $"Số liệu hài lòng năm {twice.Key.Year} của đơn vị '{twice.Key.Unit}', câu hỏi '{twice.Key.Question}', vừa có cả năm vừa có từng quý: cùng câu trả lời sẽ bị tính hai lần.",
                $"Satisfaction of {twice.Key.Year} for unit '{twice.Key.Unit}', question '{twice.Key.Question}', stands as a year and as quarters of it: the same answers would count twice."),
            new(
                $"Xem các tệp {string.Join(", ", twice.Select(d => d.File).Distinct(StringComparer.Ordinal))} và chỉ giữ một cách.",
                $"See the files {string.Join(", ", twice.Select(d => d.File).Distinct(StringComparer.Ordinal))} and keep one of the two."));
    }

    /// <summary>One entry a question.</summary>
    public IReadOnlyList<SatisfactionEvidence> Of(string unit, int year) => [.. _answers[(unit, year)]];

    private static SatisfactionEvidence Of(string question, IReadOnlyList<SatisfactionDelivery> deliveries) => new(
        question,
        new SatisfactionCounts(deliveries.Sum(d => d.Answered), deliveries.Sum(d => d.Satisfied)),
        [.. deliveries.Select(d => d.Source)]);
}
