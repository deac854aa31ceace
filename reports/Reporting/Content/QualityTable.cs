using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What was found wrong or odd in the files, so that an office can act on it.</summary>
internal static class QualityTable
{
    public static readonly IReadOnlyList<Column> Columns =
    [
        new(new("Mức", "Severity"), MinimumWidth: 10),
        new(new("Tệp", "File"), MinimumWidth: 18) { MaximumWidth = 30 },
        new(new("Trang tính", "Sheet"), MinimumWidth: 10) { MaximumWidth = 18 },
        new(new("Dòng", "Row"), ColumnKind.Integer, MinimumWidth: 7),
        new(new("Cột", "Column"), MinimumWidth: 7) { MaximumWidth = 12 },
        new(new("Giá trị", "Value"), MinimumWidth: 12) { MaximumWidth = 24 },
        new(new("Vấn đề", "Finding"), MinimumWidth: 30),
        new(new("Cách xử lý", "What to do"), MinimumWidth: 24),
        new(new("Mã", "Code"), MinimumWidth: 14) { MaximumWidth = 22 },
    ];

    public static Table Build(RankingData data, DocumentFacts facts) => new()
    {
        Id = "data-quality",
        Name = new("Chất lượng số liệu", "Data quality"),
        Title = Headline(data.Quality),
        Subtitle = new("Mỗi dòng là một vấn đề, chỉ rõ tệp, trang tính, dòng, cột.", "Each row is one finding, with its file, sheet, row and column."),
        Scope = new($"Các tệp đã nhập cho {facts.PeriodName.Vi}", $"Files imported for {facts.PeriodName.En}"),
        Source = facts.Source,
        Columns = Columns,
        Rows =
        [
            .. data.Quality.Select(row => (IReadOnlyList<Cell>)
            [
                Severity(row.Severity), row.File, row.Sheet, row.Row, row.Column, row.Value, row.Sentence, row.Remedy, row.Code,
            ]),
        ],
        WhyEmpty = new("Không phát hiện vấn đề nào trong các tệp đã nhập.", "Nothing was found wrong in the imported files."),
    };

    internal static Sentence Severity(string severity) => severity.ToUpperInvariant() switch
    {
        "ERROR" or "REJECTION" or "REJECTED" => new("Lỗi", "Error"),
        "WARNING" => new("Cảnh báo", "Warning"),
        "INFO" or "NOTICE" or "NOTE" => new("Lưu ý", "Note"),
        _ => new(severity, severity),
    };

    private static Sentence Headline(IReadOnlyList<QualityRow> rows)
    {
        if (rows.Count == 0)
        {
            return new("Không phát hiện vấn đề nào về số liệu", "No problem was found in the data");
        }

        var kinds = rows.GroupBy(row => Severity(row.Severity)).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key.En, StringComparer.Ordinal)
            .Select(kind => (kind.Key, Count: kind.Count())).ToList();
        var files = rows.Select(row => row.File).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        return new(
            $"{string.Join(", ", kinds.Select(kind => $"{kind.Count} {kind.Key.Vi.ToLowerInvariant()}"))}" + (files == 0 ? "" : $" trong {files} tệp"),
            $"{string.Join(", ", kinds.Select(kind => $"{kind.Count} {kind.Key.En.ToLowerInvariant()}{(kind.Count == 1 ? "" : "s")}"))}"
                + (files == 0 ? "" : files == 1 ? " in 1 file" : $" in {files} files"));
    }
}
