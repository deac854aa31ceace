using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What every sheet and page says of the figures on it.</summary>
internal static class FactsTexts
{
    private const string Synthetic = "DỮ LIỆU GIẢ LẬP - SYNTHETIC";

    /// <summary>Both languages at once: whoever meets the page has to understand it.</summary>
    public static Sentence SyntheticMark => new(Synthetic, Synthetic);

    public static Sentence Source(string source, string edition, int vintage, string methodology, string identifier) => new(
        $"Nguồn: {source}; bộ chỉ số {edition}, bản dữ liệu {vintage}, phương pháp {methodology}. Mã: {identifier}",
        $"Source: {source}; edition {edition}, vintage {vintage}, methodology {methodology}. Identifier: {identifier}");
}
