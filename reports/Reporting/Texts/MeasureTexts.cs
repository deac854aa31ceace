using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What figures are counted in.</summary>
internal static class MeasureTexts
{
    public static Sentence Percent => new("%", "%");

    public static Sentence PercentagePoints => new("điểm phần trăm", "percentage points");

    public static Sentence Points => new("điểm", "points");

    public static Sentence Place => new("thứ hạng", "place");

    public static Sentence Places => new("bậc", "places");

    public static Sentence Units => new("đơn vị", "units");

    public static Sentence Answers => new("câu trả lời", "answers");

    public static Sentence Rows => new("dòng", "rows");
}
