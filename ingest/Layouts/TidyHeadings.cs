using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>The columns of the tidy form.</summary>
public enum TidyColumn
{
    /// <summary>Code or name of the unit.</summary>
    Unit,

    /// <summary>Year or quarter.</summary>
    Period,

    /// <summary>Code or title of the item.</summary>
    Item,

    /// <summary>Self score.</summary>
    Self,

    /// <summary>Appraised score.</summary>
    Appraised,

    /// <summary>Survey points.</summary>
    Survey,

    /// <summary>Status in words.</summary>
    Status,

    /// <summary>Standard error.</summary>
    StandardError,

    /// <summary>Documents that prove the score.</summary>
    Evidence,

    /// <summary>Remark.</summary>
    Note,

    /// <summary>A score whose source the heading does not name.</summary>
    Score,
}

/// <summary>The headings of the tidy form: English first, then Vietnamese. Marks, case, spaces and punctuation do not matter.</summary>
public static class TidyHeadings
{
    /// <summary>Every accepted heading.</summary>
    public static readonly IReadOnlyDictionary<TidyColumn, IReadOnlyList<string>> All = new Dictionary<TidyColumn, IReadOnlyList<string>>
    {
        [TidyColumn.Unit] = ["unit", "đơn vị", "tên đơn vị", "mã đơn vị", "cơ quan", "tên cơ quan", "unit name", "unit code"],
        [TidyColumn.Period] = ["period", "kỳ", "kỳ đánh giá", "kỳ báo cáo", "năm", "năm đánh giá", "year"],
        [TidyColumn.Item] = ["item", "tiêu chí", "mã tiêu chí", "tên tiêu chí", "tiêu chí thành phần", "chỉ số", "item code", "indicator"],
        [TidyColumn.Self] = ["self", "điểm tự đánh giá", "tự đánh giá", "điểm tự chấm", "tự chấm", "self score"],
        [TidyColumn.Appraised] = ["appraised", "điểm thẩm định", "thẩm định", "kết quả thẩm định", "appraised score"],
        [TidyColumn.Survey] = ["survey", "điểm điều tra", "điểm điều tra xã hội học", "điều tra xã hội học", "điểm điều tra xhh", "điều tra", "survey score"],
        [TidyColumn.Status] = ["status", "trạng thái", "tình trạng"],
        [TidyColumn.StandardError] = ["standard_error", "sai số chuẩn", "se", "std error"],
        [TidyColumn.Evidence] = ["evidence", "tài liệu kiểm chứng", "minh chứng", "tài liệu minh chứng"],
        [TidyColumn.Note] = ["note", "ghi chú", "giải trình", "notes", "remark"],
        [TidyColumn.Score] = ["score", "điểm", "điểm số", "giá trị", "value"],
    };

    private static readonly Dictionary<string, TidyColumn> ByKey = All
        .SelectMany(c => c.Value.Select(name => (Key: NameKey.Of(name), Column: c.Key)))
        .ToDictionary(x => x.Key, x => x.Column, StringComparer.Ordinal);

    /// <summary>The column that a heading announces, or null.</summary>
    public static TidyColumn? Match(string heading) => ByKey.TryGetValue(NameKey.Of(heading), out var column) ? column : null;
}
