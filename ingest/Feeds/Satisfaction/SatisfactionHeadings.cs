using System.Collections.Frozen;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>What a column of a satisfaction file holds.</summary>
public enum SatisfactionColumn
{
    /// <summary>Identifies one filled-in form; the same for each of its questions.</summary>
    ResponseId,

    /// <summary>Code, name or alias of the unit.</summary>
    Unit,

    /// <summary>The day the form was filled in.</summary>
    CollectedOn,

    /// <summary>How the answer was collected.</summary>
    Channel,

    /// <summary>Code or text of the question.</summary>
    Question,

    /// <summary>1 to 5, or in words.</summary>
    Answer,

    /// <summary>Counts form: a quarter or a year.</summary>
    Period,

    /// <summary>Counts form: how many answered.</summary>
    Answered,

    /// <summary>Counts form: how many of them were satisfied.</summary>
    Satisfied,

    /// <summary>Serial numbers and notes, which are passed over.</summary>
    Ignored,
}

/// <summary>
/// The headings that satisfaction files use, whatever their case, marks, normal form and punctuation. The one place that lists them.
/// </summary>
public static class SatisfactionHeadings
{
    /// <summary>Headings as people write them, the English one of the tidy form first.</summary>
    public static IReadOnlyDictionary<SatisfactionColumn, IReadOnlyList<string>> All { get; } =
        new Dictionary<SatisfactionColumn, IReadOnlyList<string>>
        {
            [SatisfactionColumn.ResponseId] = ["response_id", "mã phiếu", "số phiếu", "mã phiếu khảo sát"],
            [SatisfactionColumn.Unit] = ["unit", "đơn vị", "mã đơn vị", "tên đơn vị", "cơ quan", "cơ quan, đơn vị"],
            [SatisfactionColumn.CollectedOn] = ["collected_on", "ngày thu thập", "ngày khảo sát", "ngày lấy ý kiến"],
            [SatisfactionColumn.Channel] = ["channel", "kênh", "kênh khảo sát", "hình thức khảo sát"],
            [SatisfactionColumn.Question] = ["question", "câu hỏi", "mã câu hỏi"],
            [SatisfactionColumn.Answer] = ["answer", "trả lời", "câu trả lời", "mức độ hài lòng", "mức hài lòng"],
            [SatisfactionColumn.Period] = ["period", "kỳ", "thời kỳ", "kỳ báo cáo"],
            [SatisfactionColumn.Answered] = ["answered", "số trả lời", "số người trả lời", "số phiếu trả lời"],
            [SatisfactionColumn.Satisfied] = ["satisfied", "số hài lòng", "số người hài lòng", "số phiếu hài lòng"],
            [SatisfactionColumn.Ignored] = ["STT", "TT", "số thứ tự", "ghi chú", "note"],
        };

    private static readonly FrozenDictionary<string, SatisfactionColumn> ByKey = All
        .SelectMany(column => column.Value.Select(heading => (Key: NameKey.Of(heading), Column: column.Key)))
        .ToFrozenDictionary(x => x.Key, x => x.Column, StringComparer.Ordinal);

    /// <summary>What a heading stands for, or null where it is none of these.</summary>
    public static SatisfactionColumn? Recognise(string heading) =>
        ByKey.TryGetValue(NameKey.Of(heading), out var column) ? column : null;
}
