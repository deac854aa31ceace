using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What was found wrong or odd in the files, so that an office can act on it.</summary>
internal static class QualityTable
{
    public static Table Build(RankingData data, DocumentFacts facts) => new()
    {
        Id = "data-quality",
        Name = QualityTexts.Tab,
        Title = Headline(data.Quality),
        Subtitle = QualityTexts.Measured,
        Scope = QualityTexts.Scope(facts.PeriodName),
        Source = facts.Source,
        Columns =
        [
            Columns.Severity, Columns.File, Columns.FileSheet, Columns.FileRow, Columns.FileColumn, Columns.FileValue, Columns.Finding, Columns.Remedy, Columns.Code,
        ],
        Rows =
        [
            .. data.Quality.Select(row => (IReadOnlyList<Cell>)
            [
                Severity(row.Severity), row.File, row.Sheet, row.Row, row.Column, row.Value, row.Sentence, row.Remedy, row.Code,
            ]),
        ],
        WhyEmpty = QualityTexts.NothingWrong,
    };

    internal static Sentence Severity(string severity) => severity.ToUpperInvariant() switch
    {
        "ERROR" or "REJECTION" or "REJECTED" => QualityTexts.Error,
        "WARNING" => QualityTexts.Warning,
        "INFO" or "NOTICE" or "NOTE" => QualityTexts.Note,
        _ => new(severity, severity),
    };

    private static Sentence Headline(IReadOnlyList<QualityRow> rows)
    {
        if (rows.Count == 0)
        {
            return QualityTexts.NoProblem;
        }

        var kinds = rows.GroupBy(row => Severity(row.Severity)).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key.En, StringComparer.Ordinal)
            .Select(kind => (kind.Key, Count: kind.Count())).ToList();
        var files = rows.Select(row => row.File).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var counted = kinds.Select(kind => QualityTexts.Counted(kind.Count, kind.Key)).ToList();
        var said = new Sentence(string.Join(", ", counted.Select(kind => kind.Vi)), string.Join(", ", counted.Select(kind => kind.En)));
        return files == 0 ? said : QualityTexts.InFiles(said, files);
    }
}
