using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Scores;

/// <summary>The words of the status column, in both languages; marks, case and punctuation do not matter.</summary>
public static class StatusWords
{
    /// <summary>Every accepted word.</summary>
    public static readonly IReadOnlyDictionary<ScoreStatus, IReadOnlyList<string>> All = new Dictionary<ScoreStatus, IReadOnlyList<string>>
    {
        [ScoreStatus.Measured] = ["measured", "có điểm", "đã chấm", "đã đo", "đã đánh giá"],
        [ScoreStatus.NotApplicable] = ["not_applicable", "n/a", "không áp dụng", "KAD"],
        [ScoreStatus.NotMeasured] = ["not_measured", "không đo", "chưa đo", "không đánh giá", "chưa đánh giá"],
        [ScoreStatus.Blank] = ["blank", "trống", "bỏ trống", "để trống"],
    };

    private static readonly Dictionary<string, ScoreStatus> ByKey = All
        .SelectMany(s => s.Value.Select(word => (Key: NameKey.Of(word), Status: s.Key)))
        .ToDictionary(x => x.Key, x => x.Status, StringComparer.Ordinal);

    private static readonly Dictionary<string, ScoreStatus> AsWritten = All
        .SelectMany(s => s.Value.Select(word => (Word: word, Status: s.Key)))
        .ToDictionary(x => x.Word, x => x.Status, StringComparer.OrdinalIgnoreCase);

    /// <summary>The status that a word means, or null.</summary>
    public static ScoreStatus? Match(string word) => AsWritten.TryGetValue(word, out var written) ? written : ByKey.TryGetValue(NameKey.Of(word), out var status) ? status : null;
}
