using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What the decree on administrative documents lets every document say.</summary>
internal static class PaperTexts
{
    /// <summary>Room for what is written by hand within a line.</summary>
    private const string Room = "………";

    public static Sentence Nation => new("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM");

    public static Sentence Motto => new("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness");

    public static Sentence To(Sentence addressee) => new($"Kính gửi: {addressee.Vi}", $"To: {addressee.En}");

    public static Sentence ToEach => new("Kính gửi:", "To:");

    public static Sentence Recipients => new("Nơi nhận:", "Recipients:");

    public static Sentence NameToFill => new($"{Room}{Room}{Room}", $"{Room}{Room}{Room}");

    public static Sentence SignAndName => new("(Ký, ghi rõ họ tên)", "(Signature and full name)");

    public static Sentence SignSealAndName => new("(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal and full name)");

    /// <param name="kind">The abbreviation of the kind of document, as registries write it.</param>
    public static Sentence Symbol(string kind) => new($"Số: {Room}/{kind}-{Room}", $"No.: {Room}/{kind}-{Room}");

    public static Sentence NoSymbol => new($"Số: {Room}/{Room}", $"No.: {Room}/{Room}");

    public static Sentence PlaceAndDate(int year) => new($"{Room}, ngày … tháng … năm {Year(year)}", $"{Room}, … … {Year(year)}");

    public static Sentence Filed => new("Lưu: VT, TĐKT.", "Filed: registry, emulation section.");

    public static Sentence Identifier(string identifier) => new($"Mã đối chiếu: {identifier}", $"Identifier: {identifier}");

    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
