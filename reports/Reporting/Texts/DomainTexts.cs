using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>Where each unit's index comes from, domain by domain.</summary>
internal static class DomainTexts
{
    public static Sentence Tab => new("Theo lĩnh vực", "By domain");

    public static Sentence Measured => new(
        "Tỷ lệ điểm của từng lĩnh vực, tính bằng phần trăm điểm tối đa áp dụng; ô càng đậm tỷ lệ càng cao.",
        "Points of each domain in per cent of the applicable maximum; the darker the cell, the higher.");

    public static Sentence Blank => new(
        "Ô trống: lĩnh vực không áp dụng cho đơn vị, hoặc chưa có số liệu. Trống không có nghĩa là 0%.",
        "A blank cell: the domain does not apply to the unit, or has no figures. Blank does not mean 0%.");

    public static Sentence NoValue => new("Chưa lĩnh vực nào có giá trị", "No domain has a value yet");

    public static Sentence OnlyOne(string domain, Sentence mean) => new($"{domain}: trung bình {mean.Vi}", $"{domain}: {mean.En} on average");

    public static Sentence LowAndHigh(string low, Sentence lowMean, string high, Sentence highMean) => new(
        $"Lĩnh vực thấp nhất là {low}, trung bình {lowMean.Vi}; cao nhất là {high}, {highMean.Vi}",
        $"The lowest domain is {low}, {lowMean.En} on average; the highest is {high}, {highMean.En}");

    public static Sentence Says(string domain) => new($"Tỷ lệ điểm của lĩnh vực {domain}.", $"Ratio of points in the domain {domain}.");

    public static Sentence Computed => new(
        "Điểm đạt được của lĩnh vực / điểm tối đa áp dụng của lĩnh vực.", "Points of the domain / its applicable maximum.");
}
