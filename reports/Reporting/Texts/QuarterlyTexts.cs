using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The words of the quarterly bulletin and of the frame around printed pages.</summary>
internal static class QuarterlyTexts
{
    public static Sentence Page => new("Trang", "Page");

    /// <param name="workbook">The file's name.</param>
    public static Sentence Trail(string workbook, DocumentFacts facts) => new(
        $"Số liệu ở đâu: mọi con số trong bản tin đứng trong sổ tính {workbook}. Lần về ô gốc: ./reform trace --edition {facts.Edition} --period {facts.Period} --unit <mã đơn vị>.",
        $"Where the figures are: every figure here stands in the workbook {workbook}. To follow one to its cell: ./reform trace --edition {facts.Edition} --period {facts.Period} --unit <unit code>.");
}
